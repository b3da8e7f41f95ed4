"""Asset `paragraphs`."""

import dagster as dg
import polars as pl

from assets.paragraphs.extract import extract_paragraphs
from pipelines.table_asset import table_asset


@table_asset("paragraphs", kinds={"python", "beautifulsoup", "deltalake"})
def paragraphs(context: dg.AssetExecutionContext, raw_articles: pl.DataFrame) -> pl.DataFrame:
    return extract_paragraphs(raw_articles)
