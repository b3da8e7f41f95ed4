"""The tables that the real stages make of the sample articles: what the mutations break."""

from datetime import date
from functools import cache
from pathlib import Path

import polars as pl

from assets.indicators.extract import read_numbers
from assets.paragraphs.extract import extract_paragraphs
from assets.policy_priorities.curate import curate_priorities
from assets.policy_priorities.quality import mark_quality
from assets.raw_articles.articles import read_articles
from assets.source_files.catalogue import catalogue_files
from assets.tasks.extract import extract_tasks
from expectations.flags import article_flags
from expectations.source_files import FILES_ON_DISK, list_files_on_disk

SAMPLES = Path(__file__).parents[2] / "examples" / "articles"


@cache
def good_tables() -> dict[str, pl.DataFrame]:
    """Tables by name, and the files on disk. Not to be changed in place."""
    files = catalogue_files(SAMPLES, date(2020, 1, 1), date(2030, 1, 1))
    articles = read_articles(files, SAMPLES, {}).articles
    paragraphs = extract_paragraphs(articles)
    indicators, mentions = read_numbers(paragraphs)
    tasks = extract_tasks(paragraphs, indicators)
    tables = {
        "source_files": files,
        "raw_articles": articles,
        "paragraphs": paragraphs,
        "indicators": indicators,
        "number_mentions": mentions,
        "tasks": tasks,
        "policy_priorities": curate_priorities(articles, paragraphs, tasks),
        FILES_ON_DISK: list_files_on_disk(SAMPLES),
    }
    return tables | {"policy_priorities": mark_quality(tables["policy_priorities"], article_flags(tables))}
