"""Ways to break tables. Each gives the broken tables and the word by which a finding must name what was broken."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import polars as pl

from assets.tables import TABLES

Tables = dict[str, pl.DataFrame]


@dataclass(frozen=True)
class Break:
    """`apply` breaks `table`; the second of what it gives is the key that a finding must name, where there is one."""

    table: str
    apply: Callable[[Tables], tuple[Tables, str | None]]


def change(table: str, where: pl.Expr | None = None, named_by: str | None = None, **values: Any) -> Break:
    """Give the first row that fits `where` (default: the first) other values; its key, or `named_by`, is named."""

    def apply(good: Tables) -> tuple[Tables, str | None]:
        row = _first(good, table, where)
        here = pl.int_range(pl.len()) == row["at"]
        changed = [
            pl.when(here)
            .then(value if isinstance(value, pl.Expr) else pl.lit(value))
            .otherwise(pl.col(name))
            .alias(name)
            for name, value in values.items()
        ]
        return good | {table: good[table].with_columns(changed).cast(good[table].schema)}, row[named_by or _key(table)]

    return Break(table, apply)


def drop(table: str, where: pl.Expr | None = None, named_by: str | None = None) -> Break:
    """Drop the first row that fits `where` (default: the first); its `named_by` is named."""

    def apply(good: Tables) -> tuple[Tables, str | None]:
        row = _first(good, table, where)
        kept = good[table].with_row_index("at").filter(pl.col("at") != row["at"]).drop("at")
        return good | {table: kept}, row[named_by] if named_by else None

    return Break(table, apply)


def add(table: str, *copies: dict[str, Any]) -> Break:
    """Add copies of the first row with other values; the last of them is named."""

    def apply(good: Tables) -> tuple[Tables, str | None]:
        row, key = good[table].row(0, named=True), _key(table)
        rows = [row | {key: f"{row[key]}+{number}"} | copy for number, copy in enumerate(copies)]
        return good | {table: pl.concat([good[table], TABLES[table].frame(rows)])}, rows[-1][key]

    return Break(table, apply)


def shift(table: str) -> Break:
    """Shift the first row's span by one character."""
    return change(table, char_start=pl.col("char_start") + 1, char_end=pl.col("char_end") + 1)


def double(table: str) -> Break:
    """Add the first row once more."""
    return Break(
        table, lambda good: (good | {table: pl.concat([good[table], good[table].head(1)])}, good[table][0, _key(table)])
    )


def empty(table: str) -> Break:
    """Take all rows away."""
    return Break(table, lambda good: (good | {table: good[table].clear()}, None))


def without(table: str, column: str) -> Break:
    """Take a column away."""
    return Break(table, lambda good: (good | {table: good[table].drop(column)}, column))


def retype(table: str, column: str, dtype: pl.DataType) -> Break:
    """Give a column another type."""
    return Break(table, lambda good: (good | {table: good[table].cast({column: dtype})}, column))


def _first(tables: Tables, table: str, where: pl.Expr | None) -> dict[str, Any]:
    rows = tables[table].with_row_index("at").filter(pl.lit(True) if where is None else where)
    assert rows.height, f"no row of {table} fits the mutation"
    return rows.row(0, named=True)


def _key(table: str) -> str:
    return TABLES[table].key[0] if table in TABLES else "source_path"
