"""Asset `policy_priorities`."""

import dagster as dg
import polars as pl
from assets.policy_priorities.curate import curate_priorities

from pipelines.table_asset import table_asset


@table_asset("policy_priorities")
def policy_priorities(
    context: dg.AssetExecutionContext, raw_articles: pl.DataFrame, paragraphs: pl.DataFrame, tasks: pl.DataFrame
) -> pl.DataFrame:
    return curate_priorities(raw_articles, paragraphs, tasks)
