"""The two tables of the stage: spans, keys, order."""

from datetime import date

import polars as pl
import pytest

from assets.indicators.extract import extract_indicators, read_numbers
from assets.tables import TABLES, text_key

TEXTS = {
    "b": ["7月份，茶叶产量３.5万吨，同比增长5%（按可比口径）。", "其中，绿茶2万吨。责任人：无。", "推进改革。"],
    "a": ["5月份、6月份，丝绸价格均上涨1%。2.0版发布。", "责任编辑：某某 SF014"],
}


@pytest.fixture
def paragraphs() -> pl.DataFrame:
    rows: list[dict[str, object]] = [
        {
            "paragraph_id": text_key(article, number),
            "article_id": article,
            "published_date": date(2022, 8, 19),
            "paragraph_no": number,
            "role": "result",
            "heading": None,
            "text": text,
            "emphasis": [],
            "repeats_paragraph_no": None,
        }
        for article, texts in TEXTS.items()
        for number, text in enumerate(texts, 1)
    ]
    return TABLES["paragraphs"].frame(rows)


def test_raw_is_what_stands_in_the_span(paragraphs: pl.DataFrame) -> None:
    texts = paragraphs.select("paragraph_id", "text")
    for table in read_numbers(paragraphs):
        for row in table.join(texts, on="paragraph_id").iter_rows(named=True):
            assert row["text"][row["char_start"] : row["char_end"]] == row["raw"] != ""


def test_rows_are_in_the_order_of_the_text(paragraphs: pl.DataFrame) -> None:
    for table in read_numbers(paragraphs):
        where = table.select("article_id", "paragraph_no", "char_start")
        assert where.equals(where.sort("article_id", "paragraph_no", "char_start"))


def test_the_order_of_the_input_does_not_matter(paragraphs: pl.DataFrame) -> None:
    for straight, shuffled in zip(read_numbers(paragraphs), read_numbers(paragraphs.reverse()), strict=True):
        assert straight.equals(shuffled)


def test_keys_are_unique_and_tie_the_ledger_to_the_indicators(paragraphs: pl.DataFrame) -> None:
    indicators, mentions = read_numbers(paragraphs)
    assert indicators["indicator_id"].is_unique().all()
    assert mentions["mention_id"].is_unique().all()
    tied = mentions.drop_nulls("indicator_id")
    assert tied["class"].unique().to_list() == ["indicator"]
    assert set(tied["indicator_id"]) <= set(indicators["indicator_id"])


def test_one_number_may_state_two_statistics(paragraphs: pl.DataFrame) -> None:
    rows = extract_indicators(paragraphs).filter(pl.col("article_id") == "a")
    assert rows["raw"].to_list() == ["1%", "1%"]
    assert rows["period_start"].to_list() == [date(2022, 5, 1), date(2022, 6, 1)]


def test_evidence_is_the_sentence(paragraphs: pl.DataFrame) -> None:
    rows = extract_indicators(paragraphs)
    assert rows["evidence"].to_list()[-1] == "其中，绿茶2万吨。"


def test_no_paragraphs_give_two_empty_tables() -> None:
    indicators, mentions = read_numbers(TABLES["paragraphs"].frame([]))
    assert indicators.schema == TABLES["indicators"].schema
    assert mentions.schema == TABLES["number_mentions"].schema
    assert indicators.is_empty()
    assert mentions.is_empty()
