"""The published DuckDB file, read as a BI tool reads it."""

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from assets.mart.publish import last_results, publish_mart
from assets.tables import TABLES


def source_files(*paths: str) -> pl.DataFrame:
    row = dict.fromkeys(TABLES["source_files"].schema.names())
    moment = pl.datetime(2024, 4, 19, time_zone="UTC")
    rows = [{**row, "source_path": path, "size_bytes": 1, "status": "accepted"} for path in paths]
    frame = pl.DataFrame(rows, schema=TABLES["source_files"].schema)
    return frame.with_columns(modified_at=moment, published_date=pl.lit(date(2024, 4, 19)))


def query(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_tables_stand_in_schema_curated_with_their_rows(tmp_path: Path) -> None:
    path = publish_mart({"source_files": source_files("a.md", "b's.md")}, tmp_path)
    rows = query(path, "SELECT source_path, published_date FROM curated.source_files ORDER BY 1")
    assert rows == [("a.md", date(2024, 4, 19)), ("b's.md", date(2024, 4, 19))]


def test_every_table_and_column_carries_its_comment(tmp_path: Path) -> None:
    frames = {name: table.frame() for name, table in TABLES.items()}
    path = publish_mart(frames, tmp_path)
    tables: dict[str, str] = dict(query(path, "SELECT table_name, comment FROM duckdb_tables()"))
    assert tables.keys() == TABLES.keys()
    assert all(str(tables[name]).startswith(table.description) for name, table in TABLES.items())
    columns = query(path, "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal")
    assert columns == []


def results(*found: tuple[str, int, str | None, bool]) -> pl.DataFrame:
    """Results by check, hour, day and whether it passed."""
    rest = {
        "run_id": "r",
        "table_name": "tasks",
        "severity": "error",
        "element_count": 1,
        "unexpected_count": 0,
        "failed_expectations": [],
    }
    rows = [
        {
            **rest,
            "result_id": str(number),
            "check_name": check,
            "checked_at": datetime(2024, 5, 1, hour, tzinfo=UTC),
            "published_date": date.fromisoformat(day) if day else None,
            "success": success,
        }
        for number, (check, hour, day, success) in enumerate(found)
    ]
    return TABLES["expectation_results"].frame(rows)


def test_of_the_checks_their_last_result_on_each_day_is_published() -> None:
    history = results(
        ("structure", 3, "2024-04-18", True),
        ("structure", 2, "2024-04-18", False),
        ("structure", 2, "2024-04-19", False),
        ("files_accounted_for", 1, None, False),
        ("files_accounted_for", 2, None, True),
    )
    assert last_results(history)["result_id"].to_list() == ["4", "0", "2"]


def test_a_reader_that_has_the_old_file_open_keeps_it(tmp_path: Path) -> None:
    path = publish_mart({"source_files": source_files("old.md")}, tmp_path)
    with duckdb.connect(str(path), read_only=True) as reader:
        # Another process: within one, DuckDB hands out the file it already has open.
        publish = (
            "from pathlib import Path; from assets.mart.publish import publish_mart; "
            "from tests.mart.test_publish import source_files; "
            f"publish_mart({{'source_files': source_files('new.md')}}, Path({str(tmp_path)!r}))"
        )
        subprocess.run([sys.executable, "-c", publish], check=True, cwd=Path(__file__).parents[2])
        assert reader.execute("SELECT source_path FROM curated.source_files").fetchall() == [("old.md",)]
    assert query(path, "SELECT source_path FROM curated.source_files") == [("new.md",)]


def test_a_failed_build_leaves_the_last_good_file_and_nothing_else(tmp_path: Path) -> None:
    path = publish_mart({"source_files": source_files("good.md")}, tmp_path)
    with pytest.raises(KeyError):
        publish_mart({"source_files": source_files("new.md"), "no_such_table": pl.DataFrame()}, tmp_path)
    assert query(path, "SELECT source_path FROM curated.source_files") == [("good.md",)]
    assert [p.name for p in tmp_path.iterdir()] == ["policy.duckdb"]


def test_the_file_is_in_the_format_that_duckdb_1_reads(tmp_path: Path) -> None:
    path = publish_mart({"source_files": source_files("a.md")}, tmp_path)
    (tags,) = query(path, "SELECT tags FROM duckdb_databases() WHERE database_name = 'policy'")
    assert "v1.4" in str(tags)
