"""Articles, read by the stages without Dagster and without a warehouse."""

from functools import cache
from pathlib import Path
from typing import Any

import polars as pl

from assets.posts.post import decode, parse_post, read_bytes
from assets.posts.refusal import Refusal
from assets.raw_articles.articles import article_row
from assets.tables import TABLES
from pipelines.stages import read_stages
from tests.evaluation.corpora import Corpus
from tests.evaluation.scoring import Reading, Tally, tally

Tables = dict[str, pl.DataFrame]


@cache
def post_texts(folder: Path) -> dict[str, str]:
    """Text of every post of a folder by file name."""
    return {path.name: decode(read_bytes(path))[0] for path in sorted(folder.glob("*.md"))}


def read_tables(posts: dict[str, str]) -> Tables:
    """Tables `raw_articles` to `policy_priorities` of posts by file name. Posts that are refused give no row."""
    rows = []
    for name, text in posts.items():
        try:
            rows.append(article_row(name, parse_post(text)))
        except Refusal:
            continue
    return read_stages(TABLES["raw_articles"].frame(rows))


@cache
def tables_of(folder: Path) -> Tables:
    """`read_tables` of a whole folder, read once in a process."""
    return read_tables(post_texts(folder))


def rows_of(tables: Tables, source_path: str) -> dict[str, list[dict[str, Any]]]:
    """The rows of one article, table by table, in the tables' order; all empty where it was refused."""
    ids = tables["raw_articles"].filter(pl.col("source_path") == source_path)["article_id"]
    return {name: frame.filter(pl.col("article_id").is_in(ids.implode())).to_dicts() for name, frame in tables.items()}


def tally_corpus(corpus: Corpus) -> Tally:
    """What the extractors get right and wrong on an annotated corpus."""
    tables, readings = tables_of(corpus.articles), []
    for annotation in corpus.read_annotations():
        rows = rows_of(tables, annotation["file"])
        article = next(iter(rows["raw_articles"]), None)
        readings.append(Reading(annotation, article, rows["indicators"], rows["tasks"], rows["policy_priorities"]))
    return tally(readings)
