"""The one factory that makes Dagster asset checks of the suites.

What Dagster 1.13 does with checks of partitioned assets is a preview: a check that takes the frame loads every
partition, and one with `partitions_def` records no partition in a run of several days. So these checks have no inputs
and no partitions: they read the run's days from the warehouse, validate them all at once, and log an evaluation per day
beside the overall result. `tests/expectations/test_asset_checks.py` pins that behaviour. Great Expectations takes
seconds to import, so it is imported where a check runs.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import dagster as dg
import polars as pl

from assets.tables import TABLES, Table
from expectations.pages import data_docs_folder, page_path
from expectations.report import Verdict, history_rows, sample_markdown, verdict, verdicts_by_day
from expectations.rules import Rule
from expectations.stored_frames import Store, StoredFrames
from expectations.suites import CHECKED_TABLES, HISTORY, STRUCTURE, checks_of

FEW_DAYS = 7
"""A run of at most so many days leaves a record in Dagster for each day that it checks. A record costs 17 ms: for 26
checks of a year 160 s, where the stages take 29 s. So of a longer run only days that fail leave one, and days that
failed when they were last recorded; `expectation_results` has them all."""

_PARTITION, _FIRST, _LAST = (
    "dagster/partition",
    "dagster/asset_partition_range_start",
    "dagster/asset_partition_range_end",
)


def build_asset_checks(
    tables: Sequence[str] = CHECKED_TABLES, *, data_docs: bool = False
) -> list[dg.AssetChecksDefinition]:
    """One op per table with its blocking check `structure` and its content checks, to be selected one by one.

    Needs the resources `io_manager` (with a `warehouse`) and `corpus` (with a `path`). With `data_docs` each run also
    writes the page of each table that it checks (some 60 ms a table).
    """
    return [_table_checks(TABLES[name], data_docs) for name in tables]


def run_days(tags: Mapping[str, str]) -> list[date] | None:
    """The days of a run by its tags, or None where it is not about days.

    >>> [str(day) for day in run_days({"dagster/partition": "2024-05-01"})]
    ['2024-05-01']
    """
    first, last = tags.get(_FIRST, tags.get(_PARTITION)), tags.get(_LAST, tags.get(_PARTITION))
    if not first or not last:
        return None
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [start + timedelta(days=n) for n in range((end - start).days + 1)]


def _table_checks(table: Table, data_docs: bool) -> dg.AssetChecksDefinition:
    content = checks_of(table.name)
    specs = [_spec(table, STRUCTURE, ()), *(_spec(table, check, rules) for check, rules in content.items())]

    @dg.multi_asset_check(
        name=f"{table.name}_checks",
        specs=specs,
        can_subset=True,
        required_resource_keys={"io_manager", "corpus"},
        compute_kind="great_expectations",
    )
    def run_checks(context: dg.AssetCheckExecutionContext) -> Iterator[dg.AssetCheckResult]:
        from expectations.validation import validate

        # A check that is run by hand without a day is about all of them.
        days = run_days(context.run.tags) if table.partitioned else None
        resources = context.op_execution_context.resources
        store: Store = resources.io_manager.warehouse
        frames = StoredFrames(store, days, Path(resources.corpus.path))
        checks = [spec.name for spec in specs if spec.key in context.selected_asset_check_keys]
        outcomes = validate(table, frames, checks)
        frame = frames[table.name]
        own_days = _days_of(frame) if table.partitioned and days is None else days or []
        grouped = {check: [outcome for outcome in outcomes if outcome.check == check] for check in checks}
        overall = [verdict(check, own, frame.height) for check, own in grouped.items()]
        by_day = [one for check, own in grouped.items() for one in verdicts_by_day(check, own, frame, own_days)]
        rows = history_rows(context.run.run_id, table.name, by_day or overall, datetime.now(UTC))
        store.append(HISTORY, rows)
        page = page_path(data_docs_folder(store.root), table.name)
        if data_docs:
            from expectations.data_docs import write_data_docs

            write_data_docs(page.parent, table.name, outcomes, days)
        show = _Show(_titles(table, frames), page if page.is_file() else None)
        for one in _worth_a_record(context, table, by_day):
            _log_day(context, table, one, show)
        for one in overall:
            yield dg.AssetCheckResult(check_name=one.check, asset_key=table.name, **show.arguments(one))

    return run_checks


def _spec(table: Table, check: str, rules: Sequence[Rule]) -> dg.AssetCheckSpec:
    sentences = [f"{rule.sentence}{' (warning)' if rule.severity == 'warning' else ''}" for rule in rules]
    reads = dict.fromkeys(name for rule in rules for name in rule.reads if name in TABLES and name != table.name)
    return dg.AssetCheckSpec(
        check,
        asset=table.name,
        blocking=check == STRUCTURE,
        description=" ".join(sentences)
        or "Columns, types, nulls, values, keys and links are as the data dictionary says.",
        additional_deps=list(reads),
    )


def _days_of(frame: pl.DataFrame) -> list[date]:
    if "published_date" not in frame.columns:
        return []
    return frame["published_date"].drop_nulls().unique().sort().to_list()


def _worth_a_record(
    context: dg.AssetCheckExecutionContext, table: Table, by_day: Sequence[Verdict]
) -> Iterator[Verdict]:
    """Verdicts that Dagster is told of beside the overall ones; an empty day that passes is in the history only."""
    if len({one.day for one in by_day}) <= FEW_DAYS:
        yield from (one for one in by_day if one.element_count or not one.success)
        return
    keys = [dg.AssetCheckKey(dg.AssetKey(table.name), check) for check in {one.check for one in by_day}]
    last_failed = {
        (info.check_key.name, info.partition_key)
        for info in context.op_execution_context.instance.event_log_storage.get_asset_check_partition_info(keys)
        if info.latest_execution_status.value == "FAILED"
    }
    yield from (one for one in by_day if not one.success or (one.check, str(one.day)) in last_failed)


def _titles(table: Table, frames: StoredFrames) -> pl.DataFrame | None:
    if "article_id" not in table.schema:
        return None
    return frames["raw_articles"].select("article_id", "title")


def _log_day(context: dg.AssetCheckExecutionContext, table: Table, one: Verdict, show: "_Show") -> None:
    context.op_execution_context.log_event(
        dg.AssetCheckEvaluation(  # type: ignore[arg-type]  # taken, but not in the signature
            asset_key=dg.AssetKey(table.name),
            check_name=one.check,
            partition=str(one.day),
            blocking=one.check == STRUCTURE,
            **show.arguments(one),
        )
    )


@dataclass(frozen=True)
class _Show:
    """How Dagster shows verdicts: articles by their title, with a link to the Data Docs where there are any."""

    titles: pl.DataFrame | None
    page: Path | None

    def arguments(self, one: Verdict) -> dict[str, Any]:
        metadata: dict[str, Any] = {
            "element_count": one.element_count,
            "unexpected_count": one.found.height,
            "unexpected_percent": one.unexpected_percent,
        }
        if not one.success:
            metadata["failed_expectations"] = list(one.failed_expectations)
            metadata["sample"] = dg.MetadataValue.md(sample_markdown(one.found, self.titles))
        if self.page:
            metadata["data_docs"] = dg.MetadataValue.url(self.page.as_uri())
        return {
            "passed": one.success,
            "severity": dg.AssetCheckSeverity.ERROR if one.severity == "error" else dg.AssetCheckSeverity.WARN,
            "metadata": metadata,
            "description": f"{one.found.height} of {one.element_count} rows are unexpected"
            if one.found.height
            else None,
        }
