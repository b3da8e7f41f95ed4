"""Asset `source_files`."""

import dagster as dg
import polars as pl

from assets.source_files.catalogue import catalogue_files
from pipelines.partitions import DAILY, today
from pipelines.resources import Corpus
from pipelines.table_asset import table_asset


def outcomes(files: pl.DataFrame) -> dict[str, float]:
    """Files accepted, and refused by each reason."""
    became = files.select(pl.coalesce("reason", "status")).to_series()
    return {f"files_{name}": count for name, count in became.value_counts().rows()}


@table_asset("source_files", figures={"source_files": outcomes})
def source_files(context: dg.AssetExecutionContext, corpus: Corpus) -> pl.DataFrame:
    return catalogue_files(corpus.path, DAILY.start.date(), today(), corpus.zones)
