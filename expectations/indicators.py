"""Suite of `indicators`: a value is what its printed number says, of a time that has passed, and possible."""

import polars as pl

from expectations.plausibility import contradictions
from expectations.printed_numbers import direction_before, number_amounts
from expectations.rules import Frames, findings, rule
from expectations.spans import misplaced_spans, not_printed

MONEY_THAT_TURNS = "利润|盈余|顺差|逆差|差额|结余|净|收益|盈利|亏损|余额变动"
"""Amounts that may pass through nought, so that they can fall by more than 100 %."""

PRINTS_A_YEAR = r"\d{4}|[去上前当次]年|十[一二三四五]五|两年|[三四五六七八九十]年|五年|以来|历史|同期|此前|曾|\d{2}年"
"""Words with which a sentence may name an earlier year itself."""


def _as_findings(rows: pl.DataFrame | pl.LazyFrame, message: pl.Expr) -> pl.DataFrame:
    return findings(rows.with_columns(row_key="indicator_id", message=message))


@rule("percentages_parse", "indicators")
def values_to_equal_a_second_reading(frames: Frames) -> pl.DataFrame:
    """The value of an indicator, sign aside, equals a second and independent reading of its raw number.

    Tolerance: one part in a million, and 0.01 where a fraction (三分之二) was rounded. 倍 may be read as 1.5 or 150 %.
    """
    # Few printed forms are distinct, and reading one takes some microseconds.
    distinct = frames["indicators"].select("raw", "value").unique()
    wrong = [
        (raw, value, " or ".join(f"{amount:g}" for amount in sorted(amounts)) or "no number")
        for raw, value, amounts in ((raw, value, number_amounts(raw)) for raw, value in distinct.iter_rows())
        if not any(_equal(abs(value or 0.0), amount) for amount in amounts)
    ]
    misread = pl.DataFrame(
        wrong, schema={"raw": pl.String(), "value": pl.Float64(), "reading": pl.String()}, orient="row"
    )
    return _as_findings(
        frames["indicators"].join(misread, on=["raw", "value"], nulls_equal=True),
        pl.format("{} ({}) has value {}, a second reading says {}", "name", "raw", "value", "reading"),
    )


def _equal(value: float, amount: float) -> bool:
    # A remainder of 0.01 only where the reading itself is rounded: 66.67.
    rounded = 0.01 if amount != round(amount, 1) and amount < 1000 and amount == round(amount, 2) else 0.0
    return abs(value - amount) <= max(1e-6 * amount, rounded)


@rule("percentages_parse", "indicators")
def units_to_be_the_printed_ones(frames: Frames) -> pl.DataFrame:
    """A number printed with % or ‰ has that unit, one printed with 百分点 has 百分点, and no other number has them.

    Tolerance: a bare number (2.8, 2.8个) takes the unit of its list; 成, 倍, 半, 番 and fractions may be in %.
    """
    raw, unit = pl.col("raw"), pl.col("unit").fill_null("")
    wrong = (
        (raw.str.contains("[%％]") & (unit != "%"))
        | (raw.str.contains("‰") & ~unit.is_in(["‰", "%"]))
        | (raw.str.contains("百分点|[%％]") != unit.is_in(["百分点", "%"]))
        & ~raw.str.contains(r"[成倍半番‰]|分之|/|\d\s*个?点?$")
    )
    return _as_findings(
        frames["indicators"].filter(wrong).with_columns(printed="raw"),
        pl.format("{} is printed “{}”, its unit is {}", "name", "raw", pl.col("unit").fill_null("nothing")),
    )


@rule("percentages_parse", "indicators", reads=["paragraphs"])
def signs_to_follow_their_verb(frames: Frames) -> pl.DataFrame:
    """A growth or change is negative where a verb of falling stands before its number, positive after one of rising.

    Tolerance: only verbs right before the number (or the list it stands in) count; 0 and a printed minus pass.
    """
    moving = frames["indicators"].filter(
        pl.col("measure").is_in(["growth", "change"])
        & (pl.col("value") != 0)
        & ~pl.col("raw").str.contains(r"^[-－—–]|负")
    )
    texts = frames["paragraphs"].select("paragraph_id", "text")
    begin = pl.max_horizontal(pl.col("char_start") - 160, 0)
    before = pl.col("text").str.slice(begin, pl.col("char_start") - begin)
    moving = moving.join(texts, on="paragraph_id").with_columns(before=before)
    directions = [direction_before(words, len(words)) for words in moving["before"]]
    signed = moving.with_columns(direction=pl.Series(directions, dtype=pl.Int64()))
    return _as_findings(
        signed.filter((pl.col("direction") * pl.col("value")) < 0),
        pl.format("{} is {} after “{}”", "name", "value", pl.col("before").str.tail(8)),
    )


@rule("spans_point_at_text", "indicators", reads=["paragraphs"])
def indicator_spans_to_hold_their_number(frames: Frames) -> pl.DataFrame:
    """The characters of an indicator's span are its raw number.

    Tolerance: none.
    """
    return misplaced_spans(frames["indicators"], frames["paragraphs"], "indicator_id", "raw")


@rule("spans_point_at_text", "indicators", reads=["paragraphs"])
def evidence_to_be_printed(frames: Frames) -> pl.DataFrame:
    """The evidence of an indicator is printed in its paragraph.

    Tolerance: white space.
    """
    return not_printed(frames["indicators"], frames["paragraphs"], "indicator_id", ["evidence"])


@rule("dates_match_front_matter", "indicators", reads=["paragraphs"])
def actual_periods_to_end_by_publication(frames: Frames) -> pl.DataFrame:
    """What was reported is about a time that had ended on the day of publication.

    Tolerance: a calendar period that its sentence prints and that has begun may still be running: the year's harvest
    is known in December (全年), a month's lending rate on its 20th (1月), a debt limit from the start (2021年). A year,
    half or quarter may be printed anywhere before the number in its article: 2022年全国夏粮…。其中小麦….
    """
    start, end = pl.col("period_start"), pl.col("period_end")
    months = (end.dt.month() - start.dt.month() + 1).cast(pl.Int64())
    words = (
        pl.when(months == 12)
        .then(pl.format("全年|年度|{}年(?:[^\\d]|$)", end.dt.year()))
        .when(months.is_in([3, 6]))
        .then(pl.lit("季度|[上下]半年"))
        .otherwise(pl.format("(?:^|\\D){}月", end.dt.month()))
    )
    running = (start <= pl.col("published_date")) & pl.col("evidence").str.contains(words)
    late = (pl.col("status") == "actual") & (end > pl.col("published_date")) & ~running.fill_null(False)
    whole = months.is_in([3, 6, 12]) & (start.dt.year() == end.dt.year()) & (end == end.dt.month_end())
    suspects = frames["indicators"].filter(late)
    begun = suspects.filter(whole & (start <= pl.col("published_date")))
    return _as_findings(
        suspects.join(_printed_before(begun, words, frames), on="indicator_id", how="anti"),
        pl.format("{} ({}) is of a period to {}, published {}", "name", "raw", "period_end", "published_date"),
    )


def _printed_before(rows: pl.DataFrame, words: pl.Expr, frames: Frames) -> pl.DataFrame:
    """Those of the rows before whose number the article prints the words."""
    texts = frames["paragraphs"].select("article_id", "text", there="paragraph_no")
    before = (
        pl.when(pl.col("there") < pl.col("paragraph_no"))
        .then(pl.col("text"))
        .when(pl.col("there") == pl.col("paragraph_no"))
        .then(pl.col("text").str.slice(0, pl.col("char_start")))
    )
    return (
        rows.with_columns(words=words)
        .join(texts, on="article_id")
        .filter(before.str.contains(pl.col("words")))
        .select("indicator_id")
        .unique()
    )


@rule("dates_match_front_matter", "indicators", severity="warning")
def periods_without_a_year_to_be_recent(frames: Frames) -> pl.DataFrame:
    """A reported figure whose sentence names no year is about the twelve months before publication.

    Tolerance: 13 months, and sentences with a word that may name an earlier time (2019年, 去年, 同期, 以来) pass.
    """
    old = (pl.col("status") == "actual") & (pl.col("period_end") < pl.col("published_date").dt.offset_by("-13mo"))
    silent = ~pl.col("evidence").str.contains(PRINTS_A_YEAR)
    return _as_findings(
        frames["indicators"].filter(old & silent),
        pl.format("{} ({}) is of a period to {}, published {}", "name", "raw", "period_end", "published_date"),
    )


@rule("dates_match_front_matter", "indicators")
def periods_to_run_forward(frames: Frames) -> pl.DataFrame:
    """A period ends on or after its first day, and so does a base, which ends before the period does.

    Tolerance: none.
    """
    backward = (
        (pl.col("period_start") > pl.col("period_end"))
        | (pl.col("base_start") > pl.col("base_end"))
        | (pl.col("base_end") > pl.col("period_end"))
    )
    return _as_findings(
        frames["indicators"].filter(backward),
        pl.format(
            "{} ({}): period {} to {}, base {} to {}",
            "name",
            "raw",
            *(
                pl.col(c).cast(pl.String()).fill_null("–")
                for c in ("period_start", "period_end", "base_start", "base_end")
            ),
        ),
    )


@rule("values_plausible", "indicators")
def values_to_be_possible(frames: Frames) -> pl.DataFrame:
    """A share lies within 0 and 100 %, an amount falls by 100 % at most, and a range ends above its lower end.

    Tolerance: none; profits and balances, which may turn into losses, may fall by more.
    """
    percent, value = pl.col("unit") == "%", pl.col("value")
    wrong = (
        pl.when((pl.col("measure") == "share") & percent & ~value.is_between(0, 100))
        .then(pl.lit("a share outside 0 to 100 %"))
        .when(
            (pl.col("measure") == "growth") & percent & (value < -100) & ~pl.col("name").str.contains(MONEY_THAT_TURNS)
        )
        .then(pl.lit("a fall by more than everything"))
        .when((pl.col("measure") == "multiple") & (value < 0))
        .then(pl.lit("a negative multiple"))
        .when(pl.col("value_upper").abs() < value.abs())
        .then(pl.lit("a range that ends below its lower end"))
    )
    return findings(
        frames["indicators"]
        .with_columns(wrong=wrong)
        .filter(pl.col("wrong").is_not_null())
        .with_columns(
            row_key="indicator_id",
            message=pl.format("{}: {} {}, {}", "name", "value", pl.col("unit").fill_null(""), "wrong"),
        )
    )


@rule("values_plausible", "indicators")
def levels_to_agree_with_their_changes(frames: Frames) -> pl.DataFrame:
    """A level and a change of it that one article states lead back to the level that the article states of the base.

    Tolerance: the rounding of the three printed numbers, and for growth 5 % of the base (real rates, nominal levels).
    """
    return findings(contradictions(frames["indicators"]))


RULES = (
    values_to_equal_a_second_reading,
    units_to_be_the_printed_ones,
    signs_to_follow_their_verb,
    indicator_spans_to_hold_their_number,
    evidence_to_be_printed,
    actual_periods_to_end_by_publication,
    periods_without_a_year_to_be_recent,
    periods_to_run_forward,
    values_to_be_possible,
    levels_to_agree_with_their_changes,
)
