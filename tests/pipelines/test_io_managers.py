"""What assets are handed by the IO manager, in real runs."""

from datetime import date
from pathlib import Path

import dagster as dg
import polars as pl
import pytest

from pipelines.io_managers import WarehouseIOManager
from pipelines.partitions import DAILY, range_tags
from tests.pipelines.test_warehouse import number_mentions

FIRST, SECOND, THIRD = date(2024, 4, 30), date(2024, 5, 1), date(2024, 5, 2)

seen: dict[str, list[date]] = {}


@dg.asset(partitions_def=DAILY, backfill_policy=dg.BackfillPolicy.single_run(), name="number_mentions")
def written(context: dg.AssetExecutionContext) -> pl.DataFrame:
    return number_mentions(*map(date.fromisoformat, context.partition_keys))


@dg.asset(partitions_def=DAILY, backfill_policy=dg.BackfillPolicy.single_run())
def by_day(number_mentions: pl.DataFrame) -> dg.MaterializeResult[None]:
    seen["by_day"] = sorted(set(number_mentions["published_date"]))
    return dg.MaterializeResult()


@dg.asset
def whole(number_mentions: pl.DataFrame) -> dg.MaterializeResult[None]:
    seen["whole"] = sorted(set(number_mentions["published_date"]))
    return dg.MaterializeResult()


@pytest.fixture
def job(tmp_path: Path) -> dg.JobDefinition:
    definitions = dg.Definitions(
        assets=[written, by_day, whole],
        jobs=[dg.define_asset_job("all")],
        resources={"io_manager": WarehouseIOManager(root=str(tmp_path))},
    )
    return definitions.resolve_job_def("all")


def test_a_range_is_read_and_written_in_one_run_and_an_unpartitioned_reader_gets_the_whole_table(
    job: dg.JobDefinition,
) -> None:
    assert job.execute_in_process(tags=range_tags(FIRST, FIRST)).success
    assert job.execute_in_process(tags=range_tags(SECOND, THIRD)).success
    assert seen["by_day"] == [SECOND, THIRD]
    assert seen["whole"] == [FIRST, SECOND, THIRD]


def test_one_partition_key_is_one_day(job: dg.JobDefinition) -> None:
    assert job.execute_in_process(tags=range_tags(FIRST, THIRD)).success
    assert job.execute_in_process(partition_key="2024-05-01").success
    assert seen["by_day"] == [SECOND]
