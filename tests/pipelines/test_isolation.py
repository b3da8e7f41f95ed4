"""An article that a stage cannot read."""

import polars as pl
import pytest

from pipelines.isolation import compute_by_article

EMPTY = pl.DataFrame(schema={"article_id": pl.String(), "length": pl.UInt32()})
ARTICLES = pl.DataFrame({"article_id": ["a", "b", "c"], "text": ["甲", "坏", "丙丙"]})
CALENDAR = pl.DataFrame({"day": [1]})


def read(articles: pl.DataFrame, calendar: pl.DataFrame) -> tuple[pl.DataFrame]:
    """Fails on the text 坏."""
    assert calendar.height == 1
    if "坏" in articles["text"]:
        raise RecursionError("坏")
    return (articles.select("article_id", length=pl.col("text").str.len_chars()),)


def test_only_the_odd_article_is_left_out_and_named() -> None:
    (rows,), failures = compute_by_article(read, {"articles": ARTICLES, "calendar": CALENDAR}, (EMPTY,))
    assert rows.rows() == [("a", 1), ("c", 2)]
    assert list(failures) == ["b"]
    assert isinstance(failures["b"], RecursionError)


def test_where_all_is_well_the_stage_is_called_once() -> None:
    calls = []

    def count(articles: pl.DataFrame, calendar: pl.DataFrame) -> tuple[pl.DataFrame]:
        calls.append(articles.height)
        return read(articles, calendar)

    good = ARTICLES.filter(pl.col("text") != "坏")
    (rows,), failures = compute_by_article(count, {"articles": good, "calendar": CALENDAR}, (EMPTY,))
    assert (rows.height, failures, calls) == (2, {}, [2])


def test_where_no_article_is_left_the_frame_is_empty_and_typed() -> None:
    bad = ARTICLES.filter(pl.col("text") == "坏")
    (rows,), failures = compute_by_article(read, {"articles": bad, "calendar": CALENDAR}, (EMPTY,))
    assert rows.equals(EMPTY)
    assert list(failures) == ["b"]


def test_a_fault_that_no_article_is_to_blame_for_is_raised() -> None:
    def broken(calendar: pl.DataFrame) -> tuple[pl.DataFrame]:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        compute_by_article(broken, {"calendar": CALENDAR}, (EMPTY,))
