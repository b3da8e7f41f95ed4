"""Asset `raw_articles`."""

import dagster as dg
import polars as pl

from assets.raw_articles.articles import read_articles
from pipelines.partitions import day_of
from pipelines.resources import Corpus
from pipelines.table_asset import table_asset


@table_asset("raw_articles")
def raw_articles(context: dg.AssetExecutionContext, source_files: pl.DataFrame, corpus: Corpus) -> pl.DataFrame:
    days = [day_of(key) for key in context.partition_keys]
    read = read_articles(source_files.filter(pl.col("published_date").is_in(days)), corpus.path, corpus.zones)
    for path in read.changed:
        context.log.warning(f"{path} changed since source_files was materialised: materialise source_files again")
    return read.articles
