"""A rule: a named sentence about one table, and the function that finds the rows of which it does not hold."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import polars as pl

Frames: TypeAlias = Mapping[str, pl.DataFrame]
"""The tables of some days, by name."""

Severity: TypeAlias = Literal["error", "warning"]

FINDING = pl.Schema(
    {
        "published_date": pl.Date(),
        "article_id": pl.String(),
        "row_key": pl.String(),
        "message": pl.String(),
        "evidence": pl.String(),
    }
)
"""Columns of what a rule finds: day, article and key of the row (null where they do not apply), what is wrong with it,
and the printed words that show it."""


@dataclass(frozen=True)
class Rule:
    """One thing that must hold of each row (or article, or day) of `table`.

    `check` is the Dagster check it belongs to; `sentence` is what Data Docs say; `reads` names the tables that `find`
    needs, `table` first. An `error` marks its article in `policy_priorities.quality_flags`, a `warning` is only shown.
    """

    check: str
    table: str
    name: str
    sentence: str
    severity: Severity
    reads: tuple[str, ...]
    find: Callable[[Frames], pl.DataFrame]


def rule(
    check: str, table: str, reads: Iterable[str] = (), severity: Severity = "error"
) -> Callable[[Callable[[Frames], pl.DataFrame]], Rule]:
    """Make a rule of a function; its docstring's first paragraph is the rule's sentence, the rest its tolerance."""

    def decorate(find: Callable[[Frames], pl.DataFrame]) -> Rule:
        sentence = " ".join((find.__doc__ or "").split("\n\n")[0].split())
        return Rule(check, table, find.__name__, sentence, severity, (table, *reads), find)

    return decorate


def findings(rows: pl.DataFrame | pl.LazyFrame | Iterable[Mapping[str, Any]]) -> pl.DataFrame:
    """Rows (a frame with at least the columns of `FINDING`, or dicts; absent ones are null) as a frame of findings."""
    if isinstance(rows, pl.LazyFrame):
        rows = rows.collect()
    if not isinstance(rows, pl.DataFrame):
        rows = pl.DataFrame([[row.get(name) for name in FINDING] for row in rows], schema=FINDING, orient="row")
    absent = [pl.lit(None, dtype).alias(name) for name, dtype in FINDING.items() if name not in rows.columns]
    return rows.with_columns(absent).select(pl.col(name).cast(dtype) for name, dtype in FINDING.items())
