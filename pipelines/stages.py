"""The stages in the order of the data's flow, as plain functions: what Dagster does with its assets, without it."""

import polars as pl

from assets.indicators.extract import read_numbers
from assets.paragraphs.extract import extract_paragraphs
from assets.policy_priorities.curate import curate_priorities
from assets.tasks.extract import extract_tasks


def read_stages(articles: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """Tables `raw_articles` (as given) to `policy_priorities` (without quality flags) of `articles`, by name."""
    paragraphs = extract_paragraphs(articles)
    indicators, mentions = read_numbers(paragraphs)
    tasks = extract_tasks(paragraphs, indicators)
    return {
        "raw_articles": articles,
        "paragraphs": paragraphs,
        "indicators": indicators,
        "number_mentions": mentions,
        "tasks": tasks,
        "policy_priorities": curate_priorities(articles, paragraphs, tasks),
    }
