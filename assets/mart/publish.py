"""The mart: one DuckDB file that BI tools open, published as a whole.

DuckDB lets one process write and then no other read, so the file is built aside and moved into place: whoever has the
old one open keeps it, whoever opens it next gets the new one, and nobody ever sees half of it.
"""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import duckdb
import polars as pl

from assets.tables import TABLES, Table

FILE_NAME = "policy.duckdb"
SCHEMA = "curated"

STORAGE_VERSION = "v1.4.0"
"""Most BI tools embed a DuckDB 1.x, which cannot open files in duckdb 2's own format."""


def publish_mart(frames: Mapping[str, pl.DataFrame], folder: Path) -> Path:
    """Write the tables of `frames`, by name, to `folder`/policy.duckdb and return its path.

    A frame may lack columns of its table; those it has are written in the dictionary's order. Tables and columns
    carry the dictionary's descriptions as comments. Raises `duckdb.Error` or `OSError`;
    the published file is then still the last good one.
    """
    published = folder / FILE_NAME
    with tempfile.TemporaryDirectory(prefix=".mart-", dir=folder) as aside:
        built = Path(aside, FILE_NAME)
        with duckdb.connect() as connection:
            connection.execute(f"ATTACH {_literal(str(built))} AS mart (STORAGE_VERSION '{STORAGE_VERSION}')")
            connection.execute(f"CREATE SCHEMA mart.{SCHEMA}")
            for name, frame in frames.items():
                _write_table(connection, TABLES[name], frame)
            connection.execute("DETACH mart")
        os.replace(built, published)
    return published


def last_results(results: pl.DataFrame) -> pl.DataFrame:
    """Of table `expectation_results` what each check found last on each day: the state of the checks.

    The history grows with every run; a dashboard shows how things stand.
    """
    return (
        results.sort("checked_at")
        .unique(["table_name", "check_name", "published_date"], keep="last")
        .sort("table_name", "check_name", "published_date")
    )


def _write_table(connection: duckdb.DuckDBPyConnection, table: Table, frame: pl.DataFrame) -> None:
    target = f"mart.{SCHEMA}.{_name(table.name)}"
    columns = [column for column in table.columns if column.name in frame.columns]
    connection.register("frame", frame.select(column.name for column in columns).to_arrow())
    connection.execute(f"CREATE TABLE {target} AS SELECT * FROM frame")
    connection.unregister("frame")
    connection.execute(f"COMMENT ON TABLE {target} IS {_literal(f'{table.description} {table.label}')}")
    for column in columns:
        comment = _literal(f"{column.description} {column.label}")
        connection.execute(f"COMMENT ON COLUMN {target}.{_name(column.name)} IS {comment}")


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
