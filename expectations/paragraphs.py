"""Suite of `paragraphs`: all the text of the article, nothing but text, and of the day that the article says."""

from difflib import SequenceMatcher
from typing import Any

import polars as pl

from expectations.datelines import dateline_day, read_dateline
from expectations.rules import Frames, findings, rule
from expectations.visible_text import body_characters, visible_characters

SHOWN = 24
"""Characters of a difference that are shown."""

OPENING_PARAGRAPHS = 3
"""A line such as 原标题：… or a byline may stand before the paragraph with the dateline."""

# Names of elements, not any word in angle brackets: texts print <通知> and a<b.
_MARKUP = (
    r"(?i)</?(?:p|div|span|br|a|b|i|u|em|strong|font|img|table|tbody|tr|td|th|ul|ol|li|h[1-6]|section|script|style|"
    r"iframe|blockquote|center|sup|sub)\b[^<>]*/?>|<!--|-->|<!\[CDATA\[|"
    r"&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|middot|ensp|emsp|#\d{2,6}|#x[0-9a-f]{2,6});|\ufffd"
)


@rule("no_text_lost", "paragraphs", reads=["raw_articles"])
def paragraphs_to_hold_every_visible_character(frames: Frames) -> pl.DataFrame:
    """The visible characters of the body are those of its paragraphs, in the same order, boilerplate included.

    Tolerance: none but white space and invisible characters. The body is read by a parser of its own.
    """
    texts = (
        frames["paragraphs"].sort("article_id", "paragraph_no").group_by("article_id").agg(pl.col("text").str.join(""))
    )
    rows = []
    bodies = frames["raw_articles"].join(texts, on="article_id", how="left")
    for article_id, day, body, text in bodies.select(
        "article_id", "published_date", "body_html", pl.col("text").fill_null("")
    ).iter_rows():
        printed, kept = body_characters(body), visible_characters(text)
        if printed != kept:
            lost, added = _difference(printed, kept)
            message = f"{len(printed)} visible characters in the body, {len(kept)} in the paragraphs"
            evidence = f"lost: {lost or '–'} · added: {added or '–'}"
            rows.append(
                {"published_date": day, "article_id": article_id, "message": message, "evidence": evidence}
                | {"row_key": article_id}
            )
    return findings(rows)


def _difference(printed: str, kept: str) -> tuple[str, str]:
    """The first characters that only one of two texts has.

    >>> _difference("粮食产量再创新高", "粮食产量新高")
    ('再创', '')
    """
    start = next(
        (i for i, (a, b) in enumerate(zip(printed, kept, strict=False)) if a != b), min(len(printed), len(kept))
    )
    window = 500  # characters; difflib is quadratic
    a, b = printed[start : start + window], kept[start : start + window]
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            return a[i:j][:SHOWN], b[k:m][:SHOWN]
    return a[:SHOWN], b[:SHOWN]


@rule("no_markup_left", "paragraphs")
def text_to_hold_no_markup(frames: Frames) -> pl.DataFrame:
    """No paragraph, heading or bold run holds an HTML tag, a comment, an entity or a character that could not be read.

    Tolerance: none; only names of HTML elements count as tags.
    """
    parts = pl.concat_str("text", pl.col("heading").fill_null(""), pl.col("emphasis").list.join("\n"), separator="\n")
    return findings(
        frames["paragraphs"]
        .with_columns(evidence=parts.str.extract(f"({_MARKUP})"), row_key="paragraph_id")
        .filter(pl.col("evidence").is_not_null())
        .with_columns(message=pl.lit("markup is left in the text"))
    )


@rule("paragraph_numbers_contiguous", "paragraphs")
def paragraph_numbers_to_run_from_one(frames: Frames) -> pl.DataFrame:
    """The paragraphs of an article are numbered 1, 2, 3 … without a gap.

    Tolerance: none.
    """
    expected = pl.col("paragraph_no").rank("ordinal").over("article_id")
    return findings(
        frames["paragraphs"]
        .with_columns(expected=expected)
        .filter(pl.col("paragraph_no") != pl.col("expected"))
        .sort("article_id", "paragraph_no")
        .group_by("article_id", maintain_order=True)
        .first()
        .with_columns(
            row_key="paragraph_id",
            message=pl.format("paragraph {} stands where {} is due", "paragraph_no", "expected"),
            evidence=pl.col("text").str.slice(0, 40),
        )
    )


@rule("paragraph_numbers_contiguous", "paragraphs")
def repeated_paragraphs_to_exist(frames: Frames) -> pl.DataFrame:
    """A paragraph that repeats another names an other paragraph of its article.

    Tolerance: none.
    """
    paragraphs = frames["paragraphs"]
    others = paragraphs.select("article_id", repeats_paragraph_no="paragraph_no")
    repeats = paragraphs.filter(pl.col("repeats_paragraph_no").is_not_null())
    dangling = repeats.join(others, on=["article_id", "repeats_paragraph_no"], how="anti")
    itself = repeats.filter(pl.col("repeats_paragraph_no") == pl.col("paragraph_no"))
    return findings(
        pl.concat([dangling, itself]).with_columns(
            row_key="paragraph_id",
            message=pl.format("repeats paragraph {}, which is no other of its article", "repeats_paragraph_no"),
            evidence=pl.col("text").str.slice(0, 40),
        )
    )


@rule("spans_point_at_text", "paragraphs")
def bold_runs_to_stand_in_their_paragraph(frames: Frames) -> pl.DataFrame:
    """Each bold run is printed in its paragraph.

    Tolerance: white space.
    """
    runs = frames["paragraphs"].explode("emphasis", empty_as_null=True).filter(pl.col("emphasis").is_not_null())

    def bare(column: str) -> pl.Expr:
        return pl.col(column).str.replace_all(r"\s", "")

    return findings(
        runs.filter(~bare("text").str.contains(bare("emphasis"), literal=True)).with_columns(
            row_key="paragraph_id",
            message=pl.lit("the bold run is not printed in the paragraph"),
            evidence="emphasis",
        )
    )


def _datelines(frames: Frames) -> list[dict[str, Any]]:
    """Per article with a dateline: its day, words, and days between it and publication."""
    openings = (
        frames["paragraphs"]
        .filter((pl.col("paragraph_no") <= OPENING_PARAGRAPHS) & pl.col("text").str.contains("日"))
        .sort("article_id", "paragraph_no")
        .select("article_id", "published_date", "paragraph_id", "text")
    )
    read: dict[str, dict[str, Any]] = {}
    for article_id, published, paragraph_id, text in openings.iter_rows():
        dateline = None if article_id in read else read_dateline(text)
        if dateline:
            day = dateline_day(dateline, published)
            read[article_id] = {
                "article_id": article_id,
                "published_date": published,
                "row_key": paragraph_id,
                "days": (day - published).days if day else None,
                "message": f"the dateline says {day or 'no day of the calendar'}, published {published}",
                "evidence": text[: text.find(dateline.words) + len(dateline.words)],
                "is_cited": dateline.is_cited,
            }
    return list(read.values())


@rule("dates_match_front_matter", "paragraphs")
def dateline_to_be_within_a_day_of_publication(frames: Frames) -> pl.DataFrame:
    """The day that the text gives as its own is the day of publication, or the day beside it.

    Tolerance: one day, which is warned of apart; the day of a cited source (据海关9日消息) may be any. A year or month
    that a dateline leaves out is the one nearest to publication.
    """
    return findings(row for row in _datelines(frames) if row["days"] not in (-1, 0, 1) and not row["is_cited"])


@rule("dates_match_front_matter", "paragraphs", severity="warning")
def dateline_to_be_the_day_of_publication(frames: Frames) -> pl.DataFrame:
    """The day that the text gives as its own is the day of publication.

    Tolerance: none; only those one day off are shown: night releases, and feeds that label Beijing time as GMT.
    """
    return findings(row for row in _datelines(frames) if row["days"] in (-1, 1))


RULES = (
    paragraphs_to_hold_every_visible_character,
    text_to_hold_no_markup,
    paragraph_numbers_to_run_from_one,
    repeated_paragraphs_to_exist,
    bold_runs_to_stand_in_their_paragraph,
    dateline_to_be_within_a_day_of_publication,
    dateline_to_be_the_day_of_publication,
)
