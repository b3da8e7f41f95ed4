"""Runs in this process, recorded in the warehouse's history, for `policy run`.

Tables first, then the checks over all of them, then the mart: with checks in every run the 45 scattered days of a test
corpus took twice as long, since a check costs Dagster the same whether it looks at a day or at a year.
"""

import os
from collections.abc import Sequence
from datetime import date

import dagster as dg

from pipelines.cli.summary import Outcome, Result
from pipelines.definitions import build_definitions
from pipelines.partitions import range_tags
from pipelines.settings import Settings

ENDS = dg.AssetSelection.assets("source_files", "mart")

# A selection of assets made when a job is run would bring their checks along; so each part is a job of its own.
CATALOGUE = dg.define_asset_job("catalogue", dg.AssetSelection.assets("source_files").without_checks())
STAGES = dg.define_asset_job("stages", (dg.AssetSelection.all() - ENDS).without_checks())
CATALOGUE_CHECKS = dg.define_asset_job("catalogue_checks", dg.AssetSelection.checks_for_assets("source_files"))
CHECKS = dg.define_asset_job("checks", dg.AssetSelection.all_asset_checks())
PUBLICATION = dg.define_asset_job("publication", dg.AssetSelection.assets("mart").without_checks())
JOBS = (CATALOGUE, STAGES, CATALOGUE_CHECKS, CHECKS, PUBLICATION)

QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
"""Failures are told in the summary; Dagster's own log goes to the history all the same."""


class RunFault(RuntimeError):
    """A step failed for another reason than a check."""


class Batch:
    """Runs parts of the project and counts in `outcome` what came of them. Raises `RunFault` where a step failed."""

    def __init__(self, settings: Settings, instance: dg.DagsterInstance, outcome: Outcome) -> None:
        definitions = build_definitions(settings, jobs=JOBS)
        self._jobs = {job.name: definitions.resolve_job_def(job.name) for job in JOBS}
        self._instance = instance
        self._outcome = outcome

    def catalogue(self) -> None:
        """Materialise `source_files`."""
        self._materialise(CATALOGUE.name)

    def stages(self, span: Sequence[date]) -> None:
        """Materialise all stages of all days from the first to the last of `span`, in one run."""
        self._materialise(STAGES.name, span)

    def publication(self) -> None:
        """Publish the mart."""
        self._materialise(PUBLICATION.name)

    def check(self, span: Sequence[date]) -> None:
        """Run every check over all days from the first to the last of `span`; without days, those of the catalogue."""
        result = self._execute((CHECKS if span else CATALOGUE_CHECKS).name, span)
        evaluations = [one for one in result.get_asset_check_evaluations() if not one.partition]
        for one in evaluations:
            self._outcome.record(f"{one.asset_key.to_user_string()}.{one.check_name}", _result(one))
        # A blocking check that fails makes its run one that failed; so does a check that could not look.
        if not result.success and Result.BLOCKED not in map(_result, evaluations):
            raise RunFault(_cause(result))

    def _materialise(self, job: str, span: Sequence[date] = ()) -> None:
        result = self._execute(job, span)
        if not result.success:
            raise RunFault(_cause(result))
        for event in result.get_asset_materialization_events():
            entry = event.materialization.metadata.get("articles_left_out")
            articles = (isinstance(entry, dg.JsonMetadataValue) and entry.value) or []
            name = event.materialization.asset_key.to_user_string()
            self._outcome.left_out |= {(name, str(article)) for article in articles}

    def _execute(self, job: str, span: Sequence[date]) -> dg.ExecuteInProcessResult:
        return self._jobs[job].execute_in_process(
            run_config=QUIET,
            instance=self._instance,
            tags=range_tags(span[0], span[-1]) if span else {},
            raise_on_error="POLICY_TRACEBACK" in os.environ,
        )


def _result(evaluation: dg.AssetCheckEvaluation) -> Result:
    if evaluation.passed:
        return Result.PASSED
    if evaluation.severity == dg.AssetCheckSeverity.WARN:
        return Result.WARNED
    return Result.BLOCKED if evaluation.blocking else Result.FAILED


def _cause(result: dg.ExecuteInProcessResult) -> str:
    """What failed first, and its innermost error."""
    for event in result.filter_events(lambda event: event.is_failure):
        error = event.step_failure_data.error if event.is_step_failure else event.job_failure_data.error
        while error and error.cause:
            error = error.cause
        if error:
            return f"{event.step_key or result.job_def.name} failed: {error.message}"
    return "the run failed without a reason; policy ui shows its log"
