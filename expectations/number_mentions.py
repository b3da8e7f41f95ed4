"""Suite of `number_mentions`, the ledger: no printed share or multiple is missing from it or left without a class."""

import polars as pl

from expectations.printed_numbers import printed_shares
from expectations.rules import Frames, findings, rule
from expectations.spans import misplaced_spans


@rule("percentages_parse", "number_mentions", reads=["paragraphs"])
def printed_shares_to_be_in_the_ledger(frames: Frames) -> pl.DataFrame:
    """Every %, 百分点, ‰, 成, 倍 and 番 printed in a paragraph is in the ledger, as an indicator or of a named class.

    Tolerance: none; a mention that overlaps the printed number counts, `unclassified` does not.
    """
    has_number = pl.col("text").str.contains("[%％‰成倍番]|百分|千分")
    paragraphs = frames["paragraphs"].filter(has_number)
    printed = pl.DataFrame(
        [
            (paragraph_id, article_id, published_date, start, end, words, text[max(0, start - 20) : end + 10])
            for paragraph_id, article_id, published_date, text in paragraphs.select(
                "paragraph_id", "article_id", "published_date", "text"
            ).iter_rows()
            for start, end, words in printed_shares(text)
        ],
        schema={
            "paragraph_id": pl.String(),
            "article_id": pl.String(),
            "published_date": pl.Date(),
            "start": pl.Int64(),
            "end": pl.Int64(),
            "words": pl.String(),
            "evidence": pl.String(),
        },
        orient="row",
    )
    mentions = frames["number_mentions"].select("paragraph_id", "char_start", "char_end", "class")
    found = _with_classes(printed, mentions)
    absent = pl.col("first_class").is_null() & pl.col("last_class").is_null()
    named = (pl.col("first_class") != "unclassified") | (pl.col("last_class") != "unclassified")
    return findings(
        found.filter(absent | ~named.fill_null(False)).with_columns(
            row_key="paragraph_id",
            message=pl.when(absent)
            .then(pl.format("“{}” is not in the ledger", "words"))
            .otherwise(pl.format("“{}” is unclassified", "words")),
        )
    )


def _with_classes(printed: pl.DataFrame, mentions: pl.DataFrame) -> pl.DataFrame:
    """Printed numbers with the classes of the first and last mention that each overlaps, null where there is none.

    Mentions do not overlap each other, so two ordered joins find them: one paragraph may print 60,000 numbers, and
    pairing each with each took more memory than there is. Both sides stand sorted by the column that they are joined
    on, hence also within each paragraph; Polars cannot see that of paragraphs, and would warn at every run.
    """
    of_last = mentions.select("paragraph_id", last_class="class", last_start="char_start", last_end="char_end")
    of_first = mentions.select("paragraph_id", first_class="class", first_start="char_start", first_end="char_end")
    joined = (
        printed.sort("end")
        .join_asof(
            of_last.sort("last_start"),
            left_on="end",
            right_on="last_start",
            by="paragraph_id",
            strategy="backward",
            allow_exact_matches=False,
            check_sortedness=False,
        )
        .sort("start")
        .join_asof(
            of_first.sort("first_end"),
            left_on="start",
            right_on="first_end",
            by="paragraph_id",
            strategy="forward",
            allow_exact_matches=False,
            check_sortedness=False,
        )
    )
    return joined.with_columns(
        last_class=pl.when(pl.col("last_end") > pl.col("start")).then("last_class"),
        first_class=pl.when(pl.col("first_start") < pl.col("end")).then("first_class"),
    ).sort("published_date", "paragraph_id", "start")


@rule("percentages_parse", "number_mentions")
def indicator_mentions_to_name_their_indicator(frames: Frames) -> pl.DataFrame:
    """A mention has the key of an indicator exactly where its class is indicator.

    Tolerance: none.
    """
    named = pl.col("indicator_id").is_not_null()
    return findings(
        frames["number_mentions"]
        .filter((pl.col("class") == "indicator") != named)
        .with_columns(
            row_key="mention_id", evidence="raw", message=pl.format("class {} and indicator_id disagree", "class")
        )
    )


@rule("spans_point_at_text", "number_mentions", reads=["paragraphs"])
def mention_spans_to_hold_their_number(frames: Frames) -> pl.DataFrame:
    """The characters of a mention's span are its raw number.

    Tolerance: none.
    """
    return misplaced_spans(frames["number_mentions"], frames["paragraphs"], "mention_id", "raw")


RULES = (
    printed_shares_to_be_in_the_ledger,
    indicator_mentions_to_name_their_indicator,
    mention_spans_to_hold_their_number,
)
