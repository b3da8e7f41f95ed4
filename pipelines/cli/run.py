"""`policy run`: every day of the corpus, materialised in this process and recorded in the warehouse's history."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import dagster as dg
import polars as pl
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from pipelines.cli.summary import Outcome, print_summary
from pipelines.day_spans import day_spans
from pipelines.definitions import build_definitions
from pipelines.instance import dagster_home, open_instance
from pipelines.jobs import refresh
from pipelines.partitions import range_tags
from pipelines.settings import Settings, read_settings
from pipelines.warehouse import Warehouse

QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
"""Failures are told in the summary; Dagster's own log goes to the history all the same."""


class RunFault(RuntimeError):
    """A step failed for another reason than a check."""


def run_all(first: date | None, last: date | None, data_docs: bool) -> int:
    """Materialise the days that corpus and warehouse hold (those from `first` to `last`), then the mart; with
    `data_docs`, write Data Docs of all days.

    Returns the exit status: 0, or 3 where a blocking check failed. Raises `RunFault` where a step failed otherwise.
    """
    started = time.monotonic()
    settings = read_settings()
    outcome = Outcome()
    with open_instance(dagster_home(settings.warehouse)) as instance:
        runner = _Runner(build_definitions(settings, data_docs=False), instance, outcome)
        runner.run(["source_files"])
        days = _days(Warehouse(settings.warehouse), first, last)
        with _progress(len(days)) as advance:
            for span in day_spans(days):
                runner.run(runner.staged, span)
                advance(span)
        if not outcome.blocked:
            runner.run(["mart"])
    if data_docs:
        outcome.data_docs = _build_data_docs(settings)
    print_summary(Console(), settings, days, outcome, time.monotonic() - started)
    return 3 if outcome.blocked else 0


class _Runner:
    """Runs parts of the job in this process and counts what the checks found."""

    def __init__(self, definitions: dg.Definitions, instance: dg.DagsterInstance, outcome: Outcome) -> None:
        self._job = definitions.resolve_job_def(refresh.name)
        self._instance = instance
        self._outcome = outcome
        graph = definitions.resolve_asset_graph()
        self.staged = [key.to_user_string() for key in graph.toposorted_asset_keys if graph.get(key).is_partitioned]

    def run(self, assets: Sequence[str], span: Sequence[date] = ()) -> None:
        result = self._job.execute_in_process(
            run_config=QUIET,
            instance=self._instance,
            asset_selection=[dg.AssetKey(name) for name in assets],
            tags=range_tags(span[0], span[-1]) if span else {},
            raise_on_error="POLICY_TRACEBACK" in os.environ,
        )
        blocked = False
        for check in result.get_asset_check_evaluations():
            if check.partition:  # a day's share of what the evaluation without a partition says of all of them
                continue
            name = f"{check.asset_key.to_user_string()}.{check.check_name}"
            if check.passed:
                self._outcome.passed += 1
            elif check.severity == dg.AssetCheckSeverity.WARN:
                self._outcome.warned[name] += 1
            else:
                self._outcome.failed[name] += 1
                if check.blocking:
                    blocked = True
                    self._outcome.blocked.append(f"{name} ({span[0]} to {span[-1]})" if span else name)
        for event in result.get_asset_materialization_events():
            entry = event.materialization.metadata.get("articles_left_out")
            articles = (isinstance(entry, dg.JsonMetadataValue) and entry.value) or []
            name = event.materialization.asset_key.to_user_string()
            self._outcome.left_out |= {(name, str(article)) for article in articles}
        if not result.success and not blocked:
            raise RunFault(_cause(result))


def _cause(result: dg.ExecuteInProcessResult) -> str:
    """What failed first, and its innermost error."""
    for event in result.filter_events(lambda event: event.is_failure):
        error = event.step_failure_data.error if event.is_step_failure else event.job_failure_data.error
        while error and error.cause:
            error = error.cause
        if error:
            return f"{event.step_key or result.job_def.name} failed: {error.message}"
    return "the run failed without a reason; policy ui shows its log"


def _build_data_docs(settings: Settings) -> Path:
    # Great Expectations takes seconds to import.
    from expectations.data_docs import build_data_docs

    return build_data_docs(Warehouse(settings.warehouse), settings.corpus)


def _days(warehouse: Warehouse, first: date | None, last: date | None) -> list[date]:
    """Days of accepted files, and days whose articles stand in the warehouse though their files are gone."""
    accepted = warehouse.read("source_files").filter(pl.col("status") == "accepted")["published_date"]
    stored = warehouse.days("raw_articles")
    return sorted(d for d in {*accepted, *stored} if (not first or d >= first) and (not last or d <= last))


@contextmanager
def _progress(total: int) -> Iterator[Callable[[Sequence[date]], None]]:
    """A bar on a terminal, plain lines elsewhere. Yields the function that is told each finished span."""
    console = Console(stderr=True)
    if not console.is_terminal:
        done = 0

        def line(span: Sequence[date]) -> None:
            nonlocal done
            done += len(span)
            console.print(f"materialised {span[0]} to {span[-1]} ({done} of {total} days)", highlight=False)

        yield line
        return
    columns = (TextColumn("materialising {task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("days", total=total)

        def step(span: Sequence[date]) -> None:
            bar.update(task, advance=len(span), description=f"{span[0]} to {span[-1]}")

        yield step
