"""How real faults break tables: for each check the mutations that it must fail on, by what went wrong."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from assets.tables import TABLES
from expectations.source_files import FILES_ON_DISK
from expectations.suites import CHECKED_TABLES, STRUCTURE
from tests.expectations.breaking import Break, Tables, add, change, double, drop, empty, retype, shift, without

PERCENT = pl.col("raw").str.ends_with("%")
MOVES = pl.col("measure").is_in(["growth", "change"])
ROSE = MOVES & pl.col("evidence").str.contains(pl.format("增长{}", "raw"), literal=True)
FELL = MOVES & pl.col("evidence").str.contains(pl.format("(?:下降|减少|回落){}", pl.col("raw").str.escape_regex()))
PAST = (pl.col("status") == "actual") & (pl.col("period_start") < pl.col("period_end"))
NO_YEAR = ~pl.col("evidence").str.contains(r"\d{4}|年|以来|同期")
DATELINE = pl.col("text").str.contains(r"^\S{2,10}\d+月\d+日(?:讯|电)")
LAST = pl.col("paragraph_no") == pl.col("paragraph_no").max().over("article_id")


def _statement(**values: Any) -> dict[str, Any]:
    """An indicator of steel output in the first quarter of 2024 unless `values` say otherwise."""
    nothing = dict.fromkeys(["area", "comparison", "value_upper", "basis", "base_start", "base_end"])
    period = {"period_start": date(2024, 1, 1), "period_end": date(2024, 3, 31)}
    return nothing | period | {"name": "钢材产量", "measure": "level", "unit": "吨", "status": "actual"} | values


LEVELS_AND_GROWTH = [
    _statement(raw="520万吨", value=5.2e6),
    _statement(raw="500万吨", value=5.0e6, period_start=date(2023, 1, 1), period_end=date(2023, 3, 31)),
    _statement(raw="40.0%", value=40.0, unit="%", measure="growth", comparison="yoy"),
]


def _refuse_all(good: Tables) -> tuple[Tables, str | None]:
    files = good["source_files"]
    refused = files.with_columns(status=pl.lit("rejected"), reason=pl.lit("date_missing"), duplicate_of=pl.lit(None))
    return good | {"source_files": refused.cast(files.schema)}, files[0, "source_path"]


STRUCTURAL: dict[str, list[Break]] = {
    "a key doubled": [double(table) for table in CHECKED_TABLES],
    "a column missing": [without(table, TABLES[table].columns[-1].name) for table in CHECKED_TABLES],
    "a column of another type": [retype("indicators", "value", pl.String())],
    "a null where none may be": [change("tasks", action=None)],
    "an enum misspelt": [change("paragraphs", role="directiv"), change("indicators", measure="growht")],
    "a number out of bounds": [change("policy_priorities", directive_share=1.2)],
    "a dangling foreign key": [
        change("paragraphs", article_id="0" * 16),
        change("indicators", paragraph_id="0" * 16),
        change("tasks", repeats_task_id="0" * 16),
    ],
    "two paragraphs of one number": [change("paragraphs", pl.col("paragraph_no") == 2, paragraph_no=1)],
}

CONTENT: dict[tuple[str, str], dict[str, Break]] = {
    ("source_files", "files_accounted_for"): {
        "a file not catalogued": drop("source_files", named_by="source_path"),
        "a catalogued file gone": drop(FILES_ON_DISK, named_by="source_path"),
        "a refusal without a reason": change("source_files", pl.col("status") == "rejected", reason=None),
        "a duplicate of another text": change("source_files", pl.col("status") == "duplicate", content_sha256="0" * 64),
        "a feed that changed its format": Break("source_files", _refuse_all),
    },
    ("raw_articles", "files_accounted_for"): {
        "an accepted file skipped": drop("raw_articles", named_by="source_path"),
        "an empty frame": empty("raw_articles"),
    },
    ("paragraphs", "no_text_lost"): {
        "a text chunk dropped": change("paragraphs", named_by="article_id", text=pl.col("text").str.slice(5)),
        "a paragraph dropped": drop("paragraphs", pl.col("paragraph_no") == 2, named_by="article_id"),
        "paragraphs out of order": change("paragraphs", ~LAST, named_by="article_id", paragraph_no=99),
        "an empty frame": empty("paragraphs"),
    },
    ("paragraphs", "no_markup_left"): {
        "a tag left": change("paragraphs", text=pl.col("text") + "<br/>"),
        "an entity left": change("paragraphs", text="&nbsp;" + pl.col("text")),
        "an unreadable character": change("paragraphs", heading="\ufffd"),
    },
    ("paragraphs", "paragraph_numbers_contiguous"): {
        "a paragraph number skipped": change("paragraphs", LAST, paragraph_no=pl.col("paragraph_no") + 1),
        "a repetition of nothing": change("paragraphs", repeats_paragraph_no=99),
        "a repetition of itself": change("paragraphs", repeats_paragraph_no=pl.col("paragraph_no")),
    },
    ("paragraphs", "spans_point_at_text"): {
        "a bold run of other words": change("paragraphs", emphasis=["没有印出来的字样"]),
    },
    ("paragraphs", "dates_match_front_matter"): {
        "a dateline five days off": change(
            "paragraphs", DATELINE, published_date=pl.col("published_date").dt.offset_by("5d")
        ),
        "a dateline a day off": change(
            "paragraphs", DATELINE, published_date=pl.col("published_date").dt.offset_by("1d")
        ),
    },
    ("number_mentions", "percentages_parse"): {
        "a percentage not in the ledger": drop("number_mentions", PERCENT, named_by="paragraph_id"),
        "a percentage unclassified": change(
            "number_mentions", PERCENT, named_by="paragraph_id", **{"class": "unclassified"}
        ),
        "a mention without its indicator": change("number_mentions", pl.col("class") == "indicator", indicator_id=None),
        "an empty frame": empty("number_mentions"),
    },
    ("number_mentions", "structure"): {
        "an empty frame of indicators": empty("indicators"),
    },
    ("number_mentions", "spans_point_at_text"): {
        "a span shifted by one": shift("number_mentions"),
    },
    ("indicators", "percentages_parse"): {
        "a percent sign lost": change("indicators", PERCENT, unit=None),
        "a percent sign gained": change("indicators", pl.col("unit") == "元", unit="%"),
        "a multiplier lost": change("indicators", pl.col("raw").str.contains("亿"), value=pl.col("value") / 1e8),
        "a digit lost": change("indicators", PERCENT & (pl.col("value") > 10), value=pl.col("value") - 10),
        "a sign flipped": change("indicators", ROSE, value=-pl.col("value")),
        "a fall turned into a rise": change("indicators", FELL, value=-pl.col("value")),
    },
    ("indicators", "spans_point_at_text"): {
        "a span shifted by one": shift("indicators"),
        "a span turned round": change("indicators", char_start=pl.col("char_end"), char_end=pl.col("char_start")),
        "evidence of another text": change("indicators", evidence="这句话没有印出来。"),
    },
    ("indicators", "dates_match_front_matter"): {
        "a period not yet over": change("indicators", PAST, period_end=pl.col("published_date").dt.offset_by("1y")),
        "a period of another year": change(
            "indicators",
            PAST & NO_YEAR,
            period_start=pl.col("period_start").dt.offset_by("-2y"),
            period_end=pl.col("period_end").dt.offset_by("-2y"),
        ),
        "a period turned round": change(
            "indicators", PAST, period_start=pl.col("period_end"), period_end=pl.col("period_start")
        ),
    },
    ("indicators", "values_plausible"): {
        "a share above 100 %": change("indicators", PERCENT, measure="share", value=288.0),
        "a fall by more than all": change("indicators", PERCENT, measure="growth", name="粮食产量", value=-350.0),
        "a level its growth contradicts": add("indicators", *LEVELS_AND_GROWTH),
    },
    ("tasks", "spans_point_at_text"): {
        "a span shifted by one": shift("tasks"),
        "an action never printed": change("tasks", action="没有印出来的动作"),
    },
    ("tasks", "targets_are_indicators"): {
        "a target that is no indicator": change("tasks", targets=["99.9%"]),
    },
    ("policy_priorities", "targets_are_indicators"): {
        "a target that is no indicator": change("policy_priorities", targets=["99.9%"]),
    },
    ("policy_priorities", "dates_match_front_matter"): {
        "an event after publication": change(
            "policy_priorities", event_date=pl.col("published_date").dt.offset_by("3d")
        ),
    },
    ("policy_priorities", "priorities_have_tasks"): {
        "a wrong task count": change("policy_priorities", task_count=pl.col("task_count") + 1),
        "a priority without tasks": change("policy_priorities", pl.col("task_count") > 0, task_count=0),
        "a priority that is missing": drop("policy_priorities"),
        "a task under another heading": change("tasks", pl.col("priority_no").is_not_null(), heading="另一个标题"),
        "an empty frame of tasks": empty("tasks"),
        "an empty frame": empty("policy_priorities"),
    },
    ("policy_priorities", "headings_come_from_text"): {
        "a heading never printed": change("policy_priorities", heading="没有印出来的标题"),
        "evidence of another text": change("policy_priorities", evidence="这句话没有印出来。"),
    },
}


@dataclass(frozen=True)
class Mutation:
    """A way to break a table, and the check (table, name) that must fail."""

    name: str
    broken: Break
    target: tuple[str, str]

    def __str__(self) -> str:
        return f"{self.broken.table}: {self.name}"


MUTATIONS = [
    *(Mutation(name, broken, (broken.table, STRUCTURE)) for name, some in STRUCTURAL.items() for broken in some),
    *(Mutation(name, broken, target) for target, some in CONTENT.items() for name, broken in some.items()),
]
