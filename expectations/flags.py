"""Which articles the content checks find wrong: what `policy_priorities.quality_flags` holds."""

import polars as pl

from expectations.rules import Frames, Rule
from expectations.suites import RULES

FLAGS = pl.Schema({"article_id": pl.String(), "quality_flags": pl.List(pl.String())})


def article_flags(frames: Frames) -> pl.DataFrame:
    """Per article with any the names of the checks of severity error that find it wrong, in alphabetical order.

    Rules that read a table which `frames` lacks are left out. Great Expectations is not needed. A rule that raises
    flags every article: what could not be looked at is not known to be right.
    """
    flags = [
        pl.DataFrame(
            {"article_id": articles, "check": rule.check}, schema={"article_id": pl.String(), "check": pl.String()}
        )
        for rule in RULES
        if rule.severity == "error" and all(name in frames for name in rule.reads)
        for articles in [_articles(rule, frames)]
    ]
    if not flags:
        return pl.DataFrame(schema=FLAGS)
    return (
        pl.concat(flags)
        .drop_nulls("article_id")
        .group_by("article_id")
        .agg(quality_flags=pl.col("check").unique().sort())
        .sort("article_id")
        .cast(FLAGS)
    )


def _articles(rule: Rule, frames: Frames) -> pl.Series:
    try:
        return rule.find(frames)["article_id"]
    except Exception:  # the check itself reports it with its message
        frame = frames[rule.table]
        return frame["article_id"] if "article_id" in frame.columns else pl.Series([], dtype=pl.String())
