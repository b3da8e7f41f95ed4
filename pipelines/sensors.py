"""What makes the job run by itself when the corpus changes."""

import json
from datetime import UTC, datetime, timedelta

import dagster as dg

from pipelines.due_runs import ARTICLE, CATALOGUED, DueRun, due_runs, files_on_disk
from pipelines.io_managers import WarehouseIOManager
from pipelines.jobs import refresh
from pipelines.partitions import DAILY, range_tags, today
from pipelines.resources import Corpus
from pipelines.warehouse import Warehouse

ATTEMPTS = 3
"""So often a day a run is asked for that fails or changes nothing: a fault of the moment mends, others want people."""

KILLED_AFTER = timedelta(hours=1)
"""A run that was killed stays "started" for ever. One that has not moved for so long is waited for no more."""

CATALOGUE = [dg.AssetKey("source_files"), dg.AssetKey("mart")]


# Off until switched on, like the schedule: whoever only looks at the UI should not find that it writes.
@dg.sensor(
    job=refresh,
    minimum_interval_seconds=300,
    description="Every five minutes: where files came, changed or went, refresh the catalogue, then their days.",
)
def late_arrivals(
    context: dg.SensorEvaluationContext, corpus: Corpus, io_manager: dg.ResourceParam[WarehouseIOManager]
) -> dg.SensorResult:
    """One run at a time: each is due by what the one before it left.

    The cursor counts how often each run was asked for that is still due; all else is read from disk and tables.
    """
    if under_way := _run_under_way(context.instance):
        return dg.SensorResult(skip_reason=f"run {under_way} is under way", cursor=context.cursor)
    warehouse = io_manager.warehouse
    on_disk, catalogue = files_on_disk(corpus.path), warehouse.read("source_files", columns=CATALOGUED)
    if on_disk.is_empty() and not catalogue.is_empty():
        # A share that is not mounted looks like that; nobody withdraws all articles at once.
        return dg.SensorResult(skip_reason=f"{corpus.path} is empty, the catalogue is not", cursor=context.cursor)
    articles = warehouse.read("raw_articles", columns=ARTICLE)
    due = due_runs(on_disk, catalogue, articles, DAILY.start.date(), today())
    before = json.loads(context.cursor or "{}")
    asked = {run.state: before.get(run.state, 0) for run in due}
    chosen = next((run for run in due if asked[run.state] < ATTEMPTS), None)
    if chosen is None:
        reason = (
            f"{len(due)} runs changed nothing in {ATTEMPTS} attempts: see their logs, reset the cursor to try again"
        )
        return dg.SensorResult(
            skip_reason=reason if due else "the tables hold what the files say", cursor=json.dumps(asked)
        )
    asked[chosen.state] += 1
    return dg.SensorResult(run_requests=[_request(chosen, asked[chosen.state], warehouse)], cursor=json.dumps(asked))


def _request(run: DueRun, attempt: int, warehouse: Warehouse) -> dg.RunRequest:
    # The same state may come again (a correction is taken back and made again): then the tables have other versions. A
    # tick that is evaluated twice finds the same ones, and starts one run.
    versions = (warehouse.version(name) for name in ("source_files", "raw_articles"))
    key = "-".join(map(str, (run.state, attempt, *versions)))
    if not run.span:
        return dg.RunRequest(run_key=key, asset_selection=CATALOGUE)
    return dg.RunRequest(run_key=key, tags=range_tags(run.span[0], run.span[-1]))


def _run_under_way(instance: dg.DagsterInstance) -> str | None:
    """Id of a run that is about to change the tables, whoever started it."""
    recent = instance.get_run_records(dg.RunsFilter(updated_after=datetime.now(UTC) - KILLED_AFTER))
    return next((one.dagster_run.run_id for one in recent if not one.dagster_run.is_finished), None)
