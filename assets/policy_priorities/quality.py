"""What the checks found of an article, beside its priorities."""

import polars as pl


def mark_quality(priorities: pl.DataFrame, flags: pl.DataFrame) -> pl.DataFrame:
    """Table `policy_priorities` with its `quality_flags` filled in.

    `flags` has columns article_id and quality_flags, a row for each article that a check finds wrong. An
    article that it does not name keeps an empty list; rows and their order stay.
    """
    marked = priorities.drop("quality_flags").join(flags, on="article_id", how="left", maintain_order="left")
    return marked.with_columns(pl.col("quality_flags").fill_null([]))
