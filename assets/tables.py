"""The one data dictionary: every table's columns with type, nullability, allowed values, key, unit and description.

The entries stand in `tables/*.yaml`, one file per table; `tables/shared.yaml` holds the columns that several tables
carry with one meaning. Everything that must know a column (Polars schemas, Dagster column schemas, structural
expectations, SQL comments, `docs/data_dictionary.md`) is derived from `TABLES`. What is *done* with a table stays out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl
import yaml

DTYPES: dict[str, pl.DataType] = {
    "string": pl.String(),
    "int": pl.Int64(),
    "float": pl.Float64(),
    "bool": pl.Boolean(),
    "date": pl.Date(),
    "datetime": pl.Datetime("us", "UTC"),
    "list": pl.List(pl.String()),
}
"""The types a column may have. Few on purpose: each has one counterpart in Delta, DuckDB, PostgreSQL and pandas."""


@dataclass(frozen=True)
class Column:
    """One column. `description` is English, `label` its short Chinese name; `minimum`/`maximum` bound numbers."""

    name: str
    dtype: str
    description: str
    label: str
    nullable: bool = False
    allowed: tuple[str, ...] = ()
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None

    @property
    def polars_dtype(self) -> pl.DataType:
        return DTYPES[self.dtype]


@dataclass(frozen=True)
class Table:
    """One table. `key` is unique and not null; `unique` lists further unique column sets; `foreign_keys` maps a
    column to the table whose column of the same meaning (its key, or the column of the same name) it must point at.
    `position` orders the tables along the data's flow.
    """

    name: str
    description: str
    label: str
    layer: str
    position: int
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    unique: tuple[tuple[str, ...], ...] = ()
    foreign_keys: tuple[tuple[str, str], ...] = ()
    partitioned: bool = True

    @cached_property  # asked for once per row of every frame that is built
    def schema(self) -> pl.Schema:
        """Polars schema, columns in the dictionary's order."""
        return pl.Schema({c.name: c.polars_dtype for c in self.columns})

    def column(self, name: str) -> Column:
        return next(c for c in self.columns if c.name == name)

    def frame(self, rows: Sequence[Mapping[str, Any]] | pl.DataFrame = ()) -> pl.DataFrame:
        """Rows (dicts, or a frame in any column order) as a frame of exactly this table's columns and types.

        Raises `ValueError` naming table and column where a column is missing, unknown or of a type that does not fit.
        """
        names = dict(self.schema).keys()
        if isinstance(rows, pl.DataFrame):
            strays = set(rows.columns) ^ names
        else:
            strays = set().union(*(row.keys() ^ names for row in rows if row.keys() != names))
        if strays:
            raise ValueError(f"table {self.name}: columns missing or unknown: {', '.join(sorted(strays))}")
        try:
            if isinstance(rows, pl.DataFrame):
                return rows.select(pl.col(n).cast(t, strict=True) for n, t in self.schema.items())
            return pl.DataFrame([_series(n, t, [row[n] for row in rows]) for n, t in self.schema.items()])
        except (pl.exceptions.PolarsError, TypeError) as error:
            raise ValueError(f"table {self.name}: values do not fit the data dictionary: {error}") from error


def _series(name: str, dtype: pl.DataType, values: list[Any]) -> pl.Series:
    """One column from its values. Built whole, columns cost a tenth of what Polars takes to make a frame of dicts.

    Lists are dear one by one, and in most rows they are equal (empty): each is made once.
    """
    if not isinstance(dtype, pl.List):
        series = pl.Series(name, values, dtype)
        if series.dtype != dtype:  # datetimes given for dates stay what they are
            raise TypeError(f"column {name}: {series.dtype} for {dtype}")
        return series
    places: dict[tuple[str, ...] | None, int] = {}
    rows = [places.setdefault(None if value is None else tuple(value), len(places)) for value in values]
    return pl.DataFrame([(value,) for value in places], schema={name: dtype}, orient="row")[name].gather(rows)


def text_key(*parts: object) -> str:
    """First 16 hex characters of the SHA-256 over the natural key, so that equal input gives equal keys anywhere.

    >>> text_key("2022/a.md")
    '2b4b16b29e94f1df'
    """
    return sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]


def _column(name: str, entry: dict[str, Any]) -> Column:
    entry = {k: v for k, v in entry.items() if k != "key_of"}
    return Column(
        name=name,
        description=entry.pop("en"),
        label=entry.pop("zh"),
        allowed=tuple(entry.pop("allowed", ())),
        **entry,
    )


def _table(path: Path, shared: dict[str, Any]) -> Table:
    entry = yaml.safe_load(path.read_text(encoding="utf-8"))
    columns = {n: {**shared.get(n, {}), **(c or {})} for n, c in entry.pop("columns").items()}
    return Table(
        name=path.stem,
        description=entry.pop("en"),
        label=entry.pop("zh"),
        key=tuple(entry.pop("key")),
        unique=tuple(tuple(u) for u in entry.pop("unique", ())),
        foreign_keys=tuple(entry.pop("foreign_keys", {}).items()),
        columns=tuple(_column(n, c) for n, c in columns.items()),
        **entry,
    )


@cache
def _load() -> dict[str, Table]:
    folder = Path(__file__).with_suffix("")
    shared = yaml.safe_load((folder / "shared.yaml").read_text(encoding="utf-8"))
    tables = [_table(path, shared) for path in folder.glob("*.yaml") if path.stem != "shared"]
    return {table.name: table for table in sorted(tables, key=lambda table: table.position)}


TABLES: dict[str, Table] = _load()
"""Every table by name, in the order of the data's flow."""
