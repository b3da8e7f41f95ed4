"""Texts of 100,000 characters that break expressions with nested repetitions. Each must simply be read to its end."""

from datetime import date

import pytest

from assets.indicators.extract import read_article

LENGTH = 100_000


@pytest.mark.parametrize(
    "piece",
    [
        "7",
        "1.",
        "1,111,",
        "、",
        "亿",
        "一亿",
        "一二三",
        "（",
        "）",
        "（）",
        "5%、",
        "增长5%，",
        "制造业增长5%",
        "超5亿元的项目",
        "比2019年",
        "从",
        "的",
        "产量",
        "（含",
        "扣除",
        "第一",
        "“",
        "是、",
        "1-",
        "甲、",
        "a1-",
        " ",
        "百分之",
    ],
)
def test_repeated(piece: str) -> None:
    text = piece * (LENGTH // len(piece)) + "增长5%。"
    (found,) = read_article([text], date(2022, 8, 19))
    assert all(0 <= m.start < m.end <= len(text) for m in found.mentions)


def test_a_long_sentence_states_as_much_as_its_parts() -> None:
    clause = "制造业增加值同比增长5.2%，比上月加快0.3个百分点；出口额120.5亿元，增长8%；"
    (once,) = read_article([clause], date(2022, 8, 19))
    (often,) = read_article([clause * 100], date(2022, 8, 19))
    assert len(often.statements) == 100 * len(once.statements)
