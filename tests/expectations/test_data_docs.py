"""Data Docs: they read like sentences, stand alone, and do no harm."""

import re
from pathlib import Path

import polars as pl

from assets.tables import TABLES
from expectations.data_docs import build_data_docs, write_data_docs
from expectations.pages import data_docs_folder, page_path
from expectations.suites import CHECKED_TABLES
from expectations.validation import validate
from pipelines.warehouse import Warehouse
from tests.expectations.breaking import change
from tests.expectations.good_tables import SAMPLES, good_tables


def text_of(page: Path) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8")))


def test_the_pages_of_a_warehouse(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path)
    warehouse.create_tables()
    for name in CHECKED_TABLES:
        frame = good_tables()[name]
        days = frame["published_date"].unique().to_list() if TABLES[name].partitioned else None
        warehouse.overwrite(name, frame, days)
    index = build_data_docs(warehouse, SAMPLES)
    folder = data_docs_folder(tmp_path)
    assert index.parent == folder
    assert "all days" in text_of(index)
    sentence = "Every %, 百分点, ‰, 成, 倍 and 番 printed in a paragraph is in the ledger"
    assert sentence in text_of(page_path(folder, "number_mentions"))
    pages = {page.name: page.read_bytes() for page in folder.iterdir()}
    assert len(pages) == len(CHECKED_TABLES) + 1
    assert all(not re.search(rb"(?:src|href)=.?(?:https?:)?//|<script|<iframe", page) for page in pages.values())
    build_data_docs(warehouse, SAMPLES)
    assert {page.name: page.read_bytes() for page in folder.iterdir()} == pages


def test_what_an_article_prints_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    hostile = "<img src=x onerror=alert(1)> $sentence"
    broken, _ = change("paragraphs", text=hostile + pl.col("text")).apply(good_tables())
    outcomes = validate(TABLES["paragraphs"], broken)
    page = write_data_docs(tmp_path, "paragraphs", outcomes, [broken["paragraphs"][0, "published_date"]])
    written = page.read_text(encoding="utf-8")
    assert "<img" not in written
    assert "&lt;img src=x" in written
