"""The tables on disk: one Delta table per entry of the data dictionary, under one folder.

Partitioned tables carry a physical column `month` beside the dictionary's columns. One file per day would make 1,000
days slow to scan (69 ms against 13 ms), so days share a month's folder and are replaced by a predicate: one commit per
call, however many days it holds. DuckDB and PostgreSQL, which people read, are written elsewhere.
"""

import random
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl
import pyarrow as pa
from deltalake import DeltaTable, Schema, write_deltalake
from deltalake.exceptions import CommitFailedError

from assets.tables import TABLES, Table

MONTH = "month"
COMMIT_ATTEMPTS = 10


class WarehouseError(RuntimeError):
    """Tables that cannot be used as they are; the message names table, folder and remedy."""


@dataclass(frozen=True)
class Warehouse:
    """The folder that holds the tables. Values go in and out as frames of exactly the dictionary's columns."""

    root: Path

    def create_tables(self) -> None:
        """Create every table that is absent, empty. Safe to call from several processes at once.

        Done before the first write: "create when absent" inside writers lost 4 acknowledged days in 6 races.
        Raises `WarehouseError` where a table on disk has other columns than the dictionary.
        """
        for table in TABLES.values():
            location = self._location(table)
            if not DeltaTable.is_deltatable(location):
                DeltaTable.create(
                    location,
                    schema=Schema.from_arrow(_arrow_schema(table)),
                    partition_by=[MONTH] if table.partitioned else None,
                    mode="ignore",
                    name=table.name,
                    description=table.description,
                )
            self._check_columns(table)

    def read(
        self, name: str, days: Collection[date] | None = None, columns: Collection[str] | None = None
    ) -> pl.DataFrame:
        """Rows of table `name`, those of `days` or all, in the order of day and key; `columns` of them or all."""
        table = TABLES[name]
        rows = pl.scan_delta(self._location(table))
        if days is not None and table.partitioned:
            rows = rows.filter(pl.col(MONTH).is_in(_months(days)) & pl.col("published_date").is_in(list(days)))
        shown = [n for n in table.schema.names() if columns is None or n in columns]
        order = dict.fromkeys(n for n in (*_ORDER, *table.key) if n in table.schema)
        return rows.select(*dict.fromkeys([*shown, *order])).collect().sort(*order, nulls_last=True).select(shown)

    def days(self, name: str) -> list[date]:
        """The days that table `name` holds rows of, in order."""
        rows = pl.scan_delta(self._location(TABLES[name]))
        return rows.select(pl.col("published_date").unique().sort()).collect().to_series().to_list()

    def count(self, name: str, days: Collection[date]) -> int:
        """Number of rows of `days` in partitioned table `name`."""
        rows = pl.scan_delta(self._location(TABLES[name])).filter(pl.col("published_date").is_in(list(days)))
        return int(rows.select(pl.len()).collect().item())

    def overwrite(self, name: str, frame: pl.DataFrame, days: Sequence[date] | None = None) -> None:
        """Replace the rows of `days` (all rows, where `days` is None) by `frame`, in one commit.

        Raises `WarehouseError` where a row belongs to another day, `ValueError` where the columns do not fit.
        """
        table = TABLES[name]
        frame = table.frame(frame)
        predicate = None
        if table.partitioned:
            if days is None:
                raise WarehouseError(f"table {name} is replaced by days: name them")
            strays = set(frame["published_date"]) - set(days)
            if strays:
                raise WarehouseError(
                    f"table {name}: rows of {min(strays)} do not belong to this run's days {min(days)} to {max(days)}"
                )
            frame = frame.with_columns(_month_of("published_date").alias(MONTH))
            predicate = _predicate(days)
        _commit(lambda: write_deltalake(self._location(table), frame, mode="overwrite", predicate=predicate))

    def append(self, name: str, frame: pl.DataFrame) -> None:
        """Add rows to unpartitioned table `name`, in one commit. Raises `ValueError` where the columns do not fit."""
        table = TABLES[name]
        rows = table.frame(frame)
        _commit(lambda: write_deltalake(self._location(table), rows, mode="append"))

    def version(self, name: str) -> int:
        """Number of the table's last commit."""
        return DeltaTable(self._location(TABLES[name])).version()

    def _location(self, table: Table) -> str:
        return str(self.root / table.name)

    def _check_columns(self, table: Table) -> None:
        on_disk = pl.scan_delta(self._location(table)).collect_schema()
        wanted = dict(table.schema) | ({MONTH: pl.String()} if table.partitioned else {})
        if dict(on_disk) != wanted:
            changed = sorted({n for n, _ in set(on_disk.items()) ^ set(wanted.items())})
            raise WarehouseError(
                f"table {table.name} in {self.root} was made by another version of the project "
                f"(columns {', '.join(changed)}): move the folder away and run again"
            )


_ORDER = ("published_date", "article_id", "paragraph_no", "char_start", "priority_no")


def _commit(write: Callable[[], None]) -> None:
    for attempt in range(1, COMMIT_ATTEMPTS + 1):
        try:
            return write()
        except CommitFailedError:
            # Another run or the compactor committed first; with a compactor beside two writers there were 35.
            if attempt == COMMIT_ATTEMPTS:
                raise
            time.sleep(random.uniform(0, 0.1 * attempt))


def _arrow_schema(table: Table) -> pa.Schema:
    """Arrow schema with the dictionary's descriptions as Delta column comments."""
    schema = table.frame().to_arrow().schema
    fields = [schema.field(c.name).with_metadata({"comment": c.description}) for c in table.columns]
    return pa.schema([*fields, pa.field(MONTH, pa.string())] if table.partitioned else fields)


def _month_of(column: str) -> pl.Expr:
    return pl.col(column).dt.strftime("%Y-%m")


def _months(days: Collection[date]) -> list[str]:
    return sorted({f"{day:%Y-%m}" for day in days})


def _predicate(days: Collection[date]) -> str:
    def one_of(values: Collection[object]) -> str:
        return ", ".join(f"'{value}'" for value in values)

    return f"{MONTH} IN ({one_of(_months(days))}) AND published_date IN ({one_of(sorted(days))})"
