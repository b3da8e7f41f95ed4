"""Assets `indicators` and `number_mentions`, read in one pass."""

import dagster as dg
import polars as pl

from assets.indicators.extract import read_numbers
from pipelines.table_asset import table_asset


@table_asset("indicators", "number_mentions")
def indicators(context: dg.AssetExecutionContext, paragraphs: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    return read_numbers(paragraphs)
