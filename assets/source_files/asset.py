"""Asset `source_files`."""

import dagster as dg
import polars as pl

from assets.source_files.catalogue import catalogue_files
from pipelines.partitions import DAILY, today
from pipelines.resources import Corpus
from pipelines.table_asset import table_asset


@table_asset("source_files")
def source_files(context: dg.AssetExecutionContext, corpus: Corpus) -> pl.DataFrame:
    files = catalogue_files(corpus.path, DAILY.start.date(), today(), corpus.zones)
    outcome = files.select(pl.coalesce("reason", "status")).to_series().value_counts().rows()
    context.add_asset_metadata({f"files_{name}": count for name, count in outcome}, "source_files")
    return files
