"""Which articles `quality_flags` marks."""

import polars as pl

from expectations.flags import article_flags
from tests.expectations.breaking import change
from tests.expectations.good_tables import good_tables


def flags(tables: dict[str, pl.DataFrame]) -> dict[str, list[str]]:
    return dict(article_flags(tables).rows())


def test_good_tables_have_no_flags() -> None:
    found = article_flags(good_tables())
    assert found.rows() == []
    assert found.schema == {"article_id": pl.String(), "quality_flags": pl.List(pl.String())}


def test_an_article_is_flagged_with_each_check_that_finds_it_wrong_once() -> None:
    tables = good_tables()
    for number in (1, 2):
        tables, _ = change("paragraphs", pl.col("paragraph_no") == number, text="&nbsp;").apply(tables)
    article = good_tables()["paragraphs"].filter(paragraph_no=1)[0, "article_id"]
    assert flags(tables)[article] == sorted(set(flags(tables)[article]))
    assert {"no_markup_left", "no_text_lost"} <= set(flags(tables)[article])
    assert list(flags(tables)) == [article]


def test_a_warning_is_no_flag() -> None:
    tables, _ = change("policy_priorities", pl.col("task_count") > 0, task_count=0).apply(good_tables())
    assert all("priorities_have_tasks" in names for names in flags(tables).values())
    without_tasks = {name: frame for name, frame in tables.items() if name != "tasks"}
    assert flags(without_tasks) == {}


def test_rules_about_tables_that_are_not_there_are_left_out() -> None:
    assert flags({"paragraphs": good_tables()["paragraphs"]}) == {}
    assert flags({}) == {}
