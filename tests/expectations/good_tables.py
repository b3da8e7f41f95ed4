"""The tables that the real stages make of the sample articles: what the mutations break."""

from datetime import date
from functools import cache
from pathlib import Path

import polars as pl

from assets.policy_priorities.quality import mark_quality
from assets.raw_articles.articles import read_articles
from assets.source_files.catalogue import catalogue_files
from expectations.flags import article_flags
from expectations.source_files import FILES_ON_DISK, list_files_on_disk
from pipelines.stages import read_stages

SAMPLES = Path(__file__).parents[2] / "examples" / "articles"


@cache
def good_tables() -> dict[str, pl.DataFrame]:
    """Tables by name, and the files on disk. Not to be changed in place."""
    files = catalogue_files(SAMPLES, date(2020, 1, 1), date(2030, 1, 1))
    articles = read_articles(files, SAMPLES, {}).articles
    tables = {
        "source_files": files,
        **read_stages(articles),
        FILES_ON_DISK: list_files_on_disk(SAMPLES),
    }
    return tables | {"policy_priorities": mark_quality(tables["policy_priorities"], article_flags(tables))}
