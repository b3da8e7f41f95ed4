"""What the suites of all tables with spans share: a span must point at what it says it does."""

import polars as pl

from expectations.rules import findings


def misplaced_spans(rows: pl.DataFrame, paragraphs: pl.DataFrame, key: str, printed: str) -> pl.DataFrame:
    """Rows whose `char_start`–`char_end` in their paragraph's text does not hold column `printed`."""
    texts = paragraphs.select("paragraph_id", paragraph_text="text")
    length = pl.col("char_end") - pl.col("char_start")
    # Zero and negative lengths would wrap around in a slice.
    there = pl.col("paragraph_text").str.slice(pl.col("char_start"), pl.max_horizontal(length, 0))
    return findings(
        rows.join(texts, on="paragraph_id", how="left")
        .with_columns(there=there.fill_null(""))
        .filter((pl.col("there") != pl.col(printed)) | (length <= 0))
        .with_columns(
            row_key=key,
            message=pl.format(
                "characters {} to {} hold “{}”", "char_start", "char_end", pl.col("there").str.slice(0, 30)
            ),
            evidence=printed,
        )
    )


def not_printed(rows: pl.DataFrame, paragraphs: pl.DataFrame, key: str, columns: list[str]) -> pl.DataFrame:
    """Rows of which one of `columns` (texts; null passes) is not printed in their paragraph, white space aside."""
    texts = paragraphs.select("paragraph_id", paragraph_text=_bare("text"))
    joined = rows.join(texts, on="paragraph_id", how="left")
    return findings(
        pl.concat(
            [
                joined.filter(~pl.col("paragraph_text").fill_null("").str.contains(_bare(column), literal=True))
                .with_columns(row_key=key, message=pl.lit(f"{column} is not printed in the paragraph"), evidence=column)
                .select("published_date", "article_id", "row_key", "message", "evidence")
                for column in columns
            ]
        )
    )


def _bare(column: str) -> pl.Expr:
    return pl.col(column).str.replace_all(r"\s", "")
