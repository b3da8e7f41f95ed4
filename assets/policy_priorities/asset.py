"""Asset `policy_priorities`."""

import dagster as dg
import polars as pl

from assets.policy_priorities.curate import curate_priorities
from assets.policy_priorities.quality import mark_quality
from pipelines.resources import ArticleQuality
from pipelines.table_asset import table_asset


@table_asset("policy_priorities")
def policy_priorities(
    context: dg.AssetExecutionContext,
    raw_articles: pl.DataFrame,
    paragraphs: pl.DataFrame,
    indicators: pl.DataFrame,
    number_mentions: pl.DataFrame,
    tasks: pl.DataFrame,
    quality: ArticleQuality,
) -> pl.DataFrame:
    priorities = curate_priorities(raw_articles, paragraphs, tasks)
    frames = {
        "raw_articles": raw_articles,
        "paragraphs": paragraphs,
        "indicators": indicators,
        "number_mentions": number_mentions,
        "tasks": tasks,
        "policy_priorities": priorities,
    }
    return mark_quality(priorities, quality.flags(frames))
