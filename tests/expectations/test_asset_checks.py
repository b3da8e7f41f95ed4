"""The factory, run by Dagster on a small chain of assets; and what it relies on of Dagster, pinned."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import dagster as dg
import polars as pl
import pytest

import expectations.validation
from expectations.asset_checks import FEW_DAYS, build_asset_checks
from expectations.suites import STRUCTURE
from pipelines.io_managers import WarehouseIOManager
from pipelines.partitions import DAILY, day_of, range_tags
from pipelines.resources import Corpus
from pipelines.warehouse import Warehouse
from tests.expectations.good_tables import SAMPLES, good_tables

CHAIN = ("source_files", "raw_articles", "paragraphs")
APRIL = (date(2024, 4, 1), date(2024, 4, 30))
BUSY = date(2024, 4, 18)


@dataclass
class House:
    """A warehouse, a Dagster history, and assets that give the tables of `frames`."""

    root: Path
    frames: dict[str, pl.DataFrame] = field(default_factory=lambda: dict(good_tables()))
    instance: dg.DagsterInstance = field(default_factory=dg.DagsterInstance.ephemeral)
    read: list[str] = field(default_factory=list)

    @property
    def warehouse(self) -> Warehouse:
        return Warehouse(self.root)

    def run(
        self, tags: Mapping[str, str], selection: dg.AssetSelection | None = None, **options: bool
    ) -> dg.ExecuteInProcessResult:
        return dg.materialize(
            [*(self._asset(name) for name in CHAIN), self._reader(), *build_asset_checks(CHAIN, **options)],
            resources={"io_manager": WarehouseIOManager(root=str(self.root)), "corpus": Corpus(folder=str(SAMPLES))},
            instance=self.instance,
            tags=dict(tags),
            selection=selection,
            raise_on_error=False,
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
        )

    def _asset(self, name: str) -> dg.AssetsDefinition:
        partitioned = name != "source_files"

        @dg.asset(
            name=name,
            deps=CHAIN[: CHAIN.index(name)][-1:],
            partitions_def=DAILY if partitioned else None,
            backfill_policy=dg.BackfillPolicy.single_run() if partitioned else None,
        )
        def table(context: dg.AssetExecutionContext) -> pl.DataFrame:
            frame = self.frames[name]
            days = [day_of(key) for key in context.partition_keys] if partitioned else []
            return frame.filter(pl.col("published_date").is_in(days)) if partitioned else frame

        return table

    def _reader(self) -> dg.AssetsDefinition:
        @dg.asset(deps=["paragraphs"])
        def reader() -> None:
            self.read.append("read")

        return reader

    def break_row(self, table: str, where: pl.Expr, **values: object) -> None:
        frame = self.frames[table]
        changes = [pl.when(where).then(pl.lit(v)).otherwise(pl.col(n)).alias(n) for n, v in values.items()]
        self.frames[table] = frame.with_columns(changes).cast(frame.schema)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "warehouse")


def evaluations(
    run: dg.ExecuteInProcessResult, check: str = STRUCTURE, table: str = "paragraphs"
) -> dict[str | None, bool]:
    """Whether the check passed, by partition; None is the overall result."""
    return {
        evaluation.partition: evaluation.passed
        for evaluation in run.get_asset_check_evaluations()
        if (evaluation.check_name, evaluation.asset_key.to_user_string()) == (check, table)
    }


def test_a_run_of_one_day_records_that_day_and_the_whole(house: House) -> None:
    run = house.run({"dagster/partition": str(BUSY)})
    assert run.success
    assert evaluations(run) == {str(BUSY): True, None: True}
    assert evaluations(run, table="source_files") == {None: True}


def test_a_run_of_several_days_validates_once_and_puts_failures_down_to_their_day(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    validated: list[str] = []
    validate: Callable[..., object] = expectations.validation.validate

    def counted(table: object, *arguments: object) -> object:
        validated.append(table.name)  # type: ignore[attr-defined]
        return validate(table, *arguments)

    monkeypatch.setattr(expectations.validation, "validate", counted)
    at = (pl.col("published_date") == BUSY) & (pl.col("paragraph_no") == 1)
    house.break_row("paragraphs", at, text="<br/>半句话")
    run = house.run(range_tags(date(2024, 4, 17), date(2024, 4, 19)))
    assert sorted(validated) == sorted(CHAIN)
    assert evaluations(run, "no_markup_left") == {"2024-04-17": True, str(BUSY): False, "2024-04-19": True, None: False}


def test_a_long_run_records_days_that_fail_and_days_that_failed_before(house: House) -> None:
    assert (APRIL[1] - APRIL[0]).days > FEW_DAYS
    good = dict(house.frames)
    house.break_row("paragraphs", pl.col("published_date") == BUSY, text="<br/>半句话")
    assert evaluations(house.run(range_tags(*APRIL)), "no_markup_left") == {str(BUSY): False, None: False}
    house.frames = good
    assert evaluations(house.run(range_tags(*APRIL)), "no_markup_left") == {str(BUSY): True, None: True}
    assert evaluations(house.run(range_tags(*APRIL)), "no_markup_left") == {None: True}


def test_a_broken_structure_keeps_what_is_downstream_from_running(house: House) -> None:
    house.break_row("paragraphs", pl.col("published_date") == BUSY, role="directiv")
    run = house.run(range_tags(*APRIL))
    assert not run.success
    assert evaluations(run) == {str(BUSY): False, None: False}
    assert house.read == []


def test_broken_content_holds_nothing_back(house: House) -> None:
    house.break_row("paragraphs", pl.col("published_date") == BUSY, text="<br/>半句话")
    run = house.run(range_tags(*APRIL))
    assert run.success
    assert house.read == ["read"]


def test_checks_run_without_a_day_are_about_all_days(house: House) -> None:
    house.run(range_tags(*APRIL))
    run = house.run({}, dg.AssetSelection.all_asset_checks())
    april = house.frames["paragraphs"].filter(pl.col("published_date").is_between(*APRIL))
    days: dict[str | None, bool] = {str(day): True for day in april["published_date"]}
    assert evaluations(run) == {**days, None: True}
    results = house.warehouse.read("expectation_results").filter(run_id=run.run_id, table_name="paragraphs")
    assert results.filter(check_name=STRUCTURE).height == len(days)


def test_one_check_can_be_run_alone(house: House) -> None:
    house.run(range_tags(*APRIL))
    key = dg.AssetCheckKey(dg.AssetKey("paragraphs"), "no_text_lost")
    run = house.run({"dagster/partition": str(BUSY)}, dg.AssetSelection.checks(key))
    assert {evaluation.check_name for evaluation in run.get_asset_check_evaluations()} == {"no_text_lost"}


def test_the_history_has_every_day_of_the_run_the_empty_ones_too(house: House) -> None:
    house.break_row("paragraphs", pl.col("published_date") == BUSY, text="<br/>半句话")
    run = house.run(range_tags(*APRIL))
    results = house.warehouse.read("expectation_results").filter(run_id=run.run_id, table_name="paragraphs")
    markup = results.filter(check_name="no_markup_left")
    assert markup.height == 30
    assert markup.filter(~pl.col("success")).select("published_date", "severity", "failed_expectations").rows() == [
        (BUSY, "error", ["expect_text_to_hold_no_markup"])
    ]
    assert markup.filter(published_date=date(2024, 4, 1)).select("success", "element_count").row(0) == (True, 0)
    assert house.warehouse.read("expectation_results").filter(table_name="source_files")[
        "published_date"
    ].to_list() == [None, None]


def test_a_failed_check_shows_the_rows_with_article_and_evidence(house: House) -> None:
    house.break_row(
        "paragraphs", (pl.col("published_date") == BUSY) & (pl.col("paragraph_no") == 1), text="<br/>半句话"
    )
    run = house.run({"dagster/partition": str(BUSY)}, data_docs=True)
    failed = next(
        e for e in run.get_asset_check_evaluations() if e.check_name == "no_markup_left" and e.partition is None
    )
    count = house.frames["paragraphs"].filter(pl.col("text").str.starts_with("<br/>")).height
    assert failed.metadata["unexpected_count"].value == count
    sample = str(failed.metadata["sample"].value)
    title = house.frames["raw_articles"].filter(published_date=BUSY)["title"][0]
    assert title[:20] in sample and "&lt;br/>" in sample
    page = house.root / "data_docs" / "paragraphs.html"
    assert failed.metadata["data_docs"].value == page.as_uri()
    assert "markup is left" in page.read_text(encoding="utf-8")


def test_processes_that_run_no_check_do_not_import_great_expectations() -> None:
    code = (
        "import sys, pipelines.definitions, expectations.asset_checks as factory;"
        "factory.build_asset_checks();"
        "sys.exit('great_expectations' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=120).returncode == 0


def test_dagster_records_no_partition_of_a_range_for_a_check_that_has_partitions(tmp_path: Path) -> None:
    """Why the factory logs days itself: where this fails, Dagster has learned to, and the factory can be simpler."""

    @dg.asset(partitions_def=DAILY, backfill_policy=dg.BackfillPolicy.single_run())
    def table() -> None: ...

    with pytest.warns():  # partitions of checks are a preview

        @dg.asset_check(asset=table, partitions_def=DAILY)
        def check() -> dg.AssetCheckResult:
            return dg.AssetCheckResult(passed=True)

    run = dg.materialize([table, check], tags=range_tags(date(2024, 4, 17), date(2024, 4, 19)))
    assert [evaluation.partition for evaluation in run.get_asset_check_evaluations()] == [None]
