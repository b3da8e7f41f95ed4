"""Assets `indicators` and `number_mentions`, read in one pass."""

import dagster as dg
import polars as pl

from assets.indicators.extract import read_numbers
from pipelines.table_asset import table_asset


def unclassified_percent(mentions: pl.DataFrame) -> dict[str, float]:
    """How many of 100 numbers nothing could be made of; a day without numbers has none."""
    unclassified = int((mentions["class"] == "unclassified").sum())
    return {"unclassified_percent": 100 * unclassified / max(mentions.height, 1)}


@table_asset("indicators", "number_mentions", figures={"number_mentions": unclassified_percent})
def indicators(context: dg.AssetExecutionContext, paragraphs: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    return read_numbers(paragraphs)
