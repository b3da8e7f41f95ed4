"""Asset `mart`."""

import dagster as dg
import polars as pl

from assets.mart.publish import FILE_NAME, SCHEMA, last_results, publish_mart
from pipelines.resources import PublishedFolder


@dg.asset(
    description=f"The tables as one DuckDB file for BI tools: {FILE_NAME}, schema {SCHEMA}.\n\n发布库",
    group_name="published",
    kinds={"duckdb"},
    tags={"layer": "published"},
)
def mart(
    source_files: pl.DataFrame,
    raw_articles: pl.DataFrame,
    paragraphs: pl.DataFrame,
    indicators: pl.DataFrame,
    number_mentions: pl.DataFrame,
    tasks: pl.DataFrame,
    policy_priorities: pl.DataFrame,
    expectation_results: pl.DataFrame,
    published: PublishedFolder,
) -> dg.MaterializeResult[None]:
    frames = {
        "source_files": source_files,
        # A dashboard has no use for the HTML, which is most of the bytes.
        "raw_articles": raw_articles.drop("body_html"),
        "paragraphs": paragraphs,
        "indicators": indicators,
        "number_mentions": number_mentions,
        "tasks": tasks,
        "policy_priorities": policy_priorities,
        "expectation_results": last_results(expectation_results),
    }
    path = publish_mart(frames, published.path)
    rows = {f"rows_{name}": frame.height for name, frame in frames.items()}
    return dg.MaterializeResult(
        metadata={"path": dg.MetadataValue.path(str(path)), "size_bytes": path.stat().st_size, **rows}
    )
