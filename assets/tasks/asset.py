"""Asset `tasks`."""

import dagster as dg
import polars as pl

from assets.tasks.extract import extract_tasks
from pipelines.table_asset import table_asset


@table_asset("tasks")
def tasks(context: dg.AssetExecutionContext, paragraphs: pl.DataFrame, indicators: pl.DataFrame) -> pl.DataFrame:
    return extract_tasks(paragraphs, indicators)
