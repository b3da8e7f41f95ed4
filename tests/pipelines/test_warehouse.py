"""Delta tables on a real disk."""

import multiprocessing
from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest
from deltalake import DeltaTable, write_deltalake

from assets.tables import TABLES
from pipelines.warehouse import Warehouse, WarehouseError

MAY = [date(2024, 4, 30) + timedelta(days=n) for n in range(10)]


def number_mentions(*days: date, raw: str = "3%") -> pl.DataFrame:
    """Two rows a day, of a table that is partitioned by day."""
    rows = [
        {
            "mention_id": f"{day}-{n}",
            "paragraph_id": "p",
            "article_id": "a",
            "published_date": day,
            "paragraph_no": 1,
            "char_start": n,
            "char_end": n + len(raw),
            "raw": raw,
            "class": "unclassified",
            "indicator_id": None,
        }
        for day in days
        for n in (0, 1)
    ]
    return TABLES["number_mentions"].frame(rows)


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    warehouse = Warehouse(tmp_path / "warehouse")
    warehouse.create_tables()
    return warehouse


def test_every_table_is_there_before_the_first_run_typed_and_empty(warehouse: Warehouse) -> None:
    for table in TABLES.values():
        rows = warehouse.read(table.name)
        assert rows.height == 0
        assert rows.schema == table.schema


def test_creating_again_loses_nothing(warehouse: Warehouse) -> None:
    warehouse.overwrite("number_mentions", number_mentions(MAY[0]), MAY[:1])
    warehouse.create_tables()
    assert warehouse.read("number_mentions").height == 2


def test_only_the_days_of_the_run_are_replaced(warehouse: Warehouse) -> None:
    warehouse.overwrite("number_mentions", number_mentions(*MAY), MAY)
    warehouse.overwrite("number_mentions", number_mentions(MAY[1], raw="5%"), MAY[1:3])
    rows = warehouse.read("number_mentions")
    assert rows.group_by("published_date").len().sort("published_date").rows() == [
        (day, 2) for day in MAY if day != MAY[2]
    ]
    assert set(rows.filter(pl.col("published_date") == MAY[1])["raw"]) == {"5%"}


def test_an_empty_frame_empties_its_days(warehouse: Warehouse) -> None:
    warehouse.overwrite("number_mentions", number_mentions(*MAY), MAY)
    warehouse.overwrite("number_mentions", number_mentions(), MAY[:9])
    assert warehouse.days("number_mentions") == MAY[9:]


def test_writing_twice_gives_equal_tables_in_one_commit_each(warehouse: Warehouse) -> None:
    versions, contents = [], []
    for _ in range(2):
        warehouse.overwrite("number_mentions", number_mentions(*MAY), MAY)
        versions.append(warehouse.version("number_mentions"))
        contents.append(warehouse.read("number_mentions"))
    assert contents[0].equals(contents[1])
    assert versions == [1, 2]


def test_a_row_of_another_day_is_refused_and_nothing_is_written(warehouse: Warehouse) -> None:
    with pytest.raises(WarehouseError, match=r"number_mentions.*2024-05-01.*2024-04-30"):
        warehouse.overwrite("number_mentions", number_mentions(*MAY[:2]), MAY[:1])
    assert warehouse.version("number_mentions") == 0


def test_a_partitioned_table_is_not_replaced_whole_by_accident(warehouse: Warehouse) -> None:
    with pytest.raises(WarehouseError, match="name them"):
        warehouse.overwrite("number_mentions", number_mentions(MAY[0]))


def test_columns_that_do_not_fit_are_refused(warehouse: Warehouse) -> None:
    with pytest.raises(ValueError, match=r"number_mentions.*raw"):
        warehouse.overwrite("number_mentions", number_mentions(MAY[0]).drop("raw"), MAY[:1])


def test_rows_come_in_the_order_of_day_and_place(warehouse: Warehouse) -> None:
    warehouse.overwrite("number_mentions", number_mentions(*reversed(MAY)).reverse(), MAY)
    rows = warehouse.read("number_mentions", MAY[2:4])
    assert rows.select("published_date", "char_start").rows() == [(d, n) for d in MAY[2:4] for n in (0, 1)]


def test_a_table_of_another_version_of_the_project_is_refused_with_the_remedy(tmp_path: Path) -> None:
    write_deltalake(str(tmp_path / "tasks"), pl.DataFrame({"task_id": ["a"]}))
    with pytest.raises(WarehouseError, match=r"tasks.*move the folder away"):
        Warehouse(tmp_path).create_tables()


def test_columns_on_disk_carry_the_dictionarys_descriptions(warehouse: Warehouse) -> None:
    fields = {f.name: f for f in DeltaTable(str(warehouse.root / "indicators")).schema().fields}
    assert fields["value"].metadata["comment"] == TABLES["indicators"].column("value").description


def _write_days(root: Path, days: list[date]) -> None:
    for day in days:
        Warehouse(root).overwrite("number_mentions", number_mentions(day), [day])


def test_writers_of_different_days_lose_nothing(warehouse: Warehouse) -> None:
    # "spawn": Polars and Delta have threads, which a forked child would inherit locked.
    spawn = multiprocessing.get_context("spawn")
    writers = [spawn.Process(target=_write_days, args=(warehouse.root, MAY[n::2])) for n in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert warehouse.days("number_mentions") == MAY
