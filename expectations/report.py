"""What a table's validation says of each check and of each day: plain values for Dagster and for the history."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import polars as pl

from assets.tables import TABLES, text_key
from expectations.rules import FINDING, Severity, findings

if TYPE_CHECKING:
    from expectations.validation import Outcome

SAMPLE_ROWS = 10
CELL_CHARACTERS = 90


@dataclass(frozen=True)
class Verdict:
    """What a check says of one day, or of all days together (`day` None): `found` are the rows found wrong."""

    check: str
    day: date | None
    severity: Severity
    element_count: int
    found: pl.DataFrame
    failed_expectations: tuple[str, ...]

    @property
    def success(self) -> bool:
        return not self.failed_expectations

    @property
    def unexpected_percent(self) -> float:
        return round(100 * self.found.height / max(self.element_count, 1), 2)


def verdict(check: str, outcomes: Sequence["Outcome"], element_count: int) -> Verdict:
    """The verdict of a check on all days together. Severity: the worst of what failed, else the worst it knows."""
    failed = [outcome for outcome in outcomes if not outcome.success]
    found = pl.concat([findings([]), *(outcome.found for outcome in failed)])
    names = tuple(outcome.expectation for outcome in failed)
    return Verdict(check, None, _worst(failed or outcomes), element_count, found, names)


def verdicts_by_day(
    check: str, outcomes: Sequence["Outcome"], frame: pl.DataFrame, days: Collection[date]
) -> list[Verdict]:
    """The verdict of a check on each of `days`.

    What cannot be put down to one of them (a missing column, an exception) is held against every day.
    """
    counts: dict[date, int] = {}
    if "published_date" in frame.columns:
        counts = dict(frame["published_date"].value_counts().iter_rows())
    ordered = sorted(days)
    on_a_day = {
        (o.expectation, number): _of_days(o.found, ordered) for number, o in enumerate(outcomes) if not o.success
    }
    verdicts = []
    for day in ordered:
        failed, parts = [], [findings([])]
        for number, outcome in enumerate(outcomes):
            if outcome.success:
                continue
            by_day, dayless = on_a_day[outcome.expectation, number]
            rows = [part for part in (by_day.get(day), dayless) if part is not None and part.height]
            if rows:
                failed.append(outcome)
                parts += rows
        names = tuple(outcome.expectation for outcome in failed)
        verdicts.append(Verdict(check, day, _worst(failed or outcomes), counts.get(day, 0), pl.concat(parts), names))
    return verdicts


def _of_days(found: pl.DataFrame, days: Sequence[date]) -> tuple[dict[date, pl.DataFrame], pl.DataFrame]:
    known = pl.col("published_date").is_in(list(days)).fill_null(False)
    parts = found.filter(known).partition_by("published_date", as_dict=True)
    return {key[0]: part for key, part in parts.items()}, found.filter(~known)


def _worst(outcomes: Sequence["Outcome"]) -> Severity:
    return "error" if any(outcome.severity == "error" for outcome in outcomes) else "warning"


def history_rows(run_id: str, table: str, verdicts: Sequence[Verdict], checked_at: datetime) -> pl.DataFrame:
    """Rows of `expectation_results`."""
    return TABLES["expectation_results"].frame(
        [
            {
                "result_id": text_key(run_id, table, verdict.check, verdict.day or ""),
                "run_id": run_id,
                "published_date": verdict.day,
                "table_name": table,
                "check_name": verdict.check,
                "severity": verdict.severity,
                "success": verdict.success,
                "element_count": verdict.element_count,
                "unexpected_count": verdict.found.height,
                "failed_expectations": list(verdict.failed_expectations),
                "checked_at": checked_at,
            }
            for verdict in verdicts
        ]
    )


def sample_markdown(found: pl.DataFrame, titles: pl.DataFrame | None = None) -> str:
    """The first rows found wrong as a Markdown table, with the article's title or path where `titles` has it.

    >>> print(sample_markdown(findings([{"row_key": "a1", "message": "value | unit", "evidence": "<b>5</b>"}])))
    | day | article | row | what is wrong | evidence |
    | --- | --- | --- | --- | --- |
    |  |  | a1 | value \\| unit | &lt;b>5&lt;/b> |
    """
    shown = found.head(SAMPLE_ROWS)
    if titles is not None:
        named = shown.join(titles, on="article_id", how="left", maintain_order="left")
        shown = named.with_columns(article_id=pl.coalesce("title", "article_id")).select(list(FINDING))
    rows = [["day", "article", "row", "what is wrong", "evidence"], ["---"] * len(FINDING)]
    rows += [[_cell(value) for value in row] for row in shown.iter_rows()]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(value: object) -> str:
    text = "" if value is None else " ".join(str(value).split())
    text = text if len(text) <= CELL_CHARACTERS else text[: CELL_CHARACTERS - 1] + "…"
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
