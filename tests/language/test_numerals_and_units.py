"""Numerals in both scripts, multipliers, units, places."""

import pytest

from assets.language.areas import is_area, leading_area
from assets.language.numerals import chinese_value, fraction_percent, multiplier_value, number_value, plain_forms
from assets.language.units import KINDS, canonical_unit, unit_kind, unit_pattern


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("两千三百", 2300),
        ("三点五", 3.5),
        ("二〇二一", 2021),
    ],
)
def test_chinese_numerals(text: str, value: float) -> None:
    assert chinese_value(text) == value


@pytest.mark.parametrize("text", ["点", "一点百", "甲"])
def test_no_chinese_numerals(text: str) -> None:
    assert chinese_value(text) in (None, 0.0)


@pytest.mark.parametrize(("text", "value"), [("1,234.5", 1234.5), ("007", 7.0), ("九", 9.0), ("9" * 40, None)])
def test_numbers(text: str, value: float | None) -> None:
    assert number_value(text) == value


@pytest.mark.parametrize(("text", "factor"), [("万", 1e4), ("百万", 1e6), ("千亿", 1e11), ("万亿", 1e12)])
def test_multipliers(text: str, factor: float) -> None:
    assert multiplier_value(text) == factor


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("三分之一", 33.33),
        ("3/4", 75.0),
        ("百分之十二点五", 12.5),
        ("百分之3.5", 3.5),
        ("千分之5", 0.5),
        ("万分之15", 0.15),
        ("1/0", None),
    ],
)
def test_fractions(text: str, percent: float | None) -> None:
    assert fraction_percent(text) == percent


def test_plain_forms_keep_every_offset() -> None:
    text = "１—３月，增长５．２％～６％ ＋"
    assert plain_forms(text) == "1-3月，增长5.2%~6% +"
    assert len(plain_forms(text)) == len(text)


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("个百分点", "share"),
        ("亿千瓦时", "physical"),
        ("户", "count"),
        ("美元", "money"),
        ("年", "duration"),
        ("岁", "age"),
    ],
)
def test_every_unit_has_a_kind(unit: str, kind: str) -> None:
    assert unit_kind(unit) == kind
    assert kind in KINDS


@pytest.mark.parametrize("word", ["家庭", "个体工商户", "人民币", "度假区", "次要"])
def test_words_that_begin_like_a_unit(word: str) -> None:
    import re

    assert re.match(unit_pattern(), word) is None


@pytest.mark.parametrize(
    ("printed", "unit"), [("个基点", "基点"), ("BP", "基点"), ("元人民币", "元"), ("辆", "辆"), (None, None)]
)
def test_one_spelling(printed: str | None, unit: str | None) -> None:
    assert canonical_unit(printed) == unit


@pytest.mark.parametrize(
    ("phrase", "area"),
    [
        ("全国粮食产量", "全国"),
        ("广东省出口", "广东省"),
        ("我国中部地区投资", "我国中部地区"),
        ("内蒙古自治区煤炭产量", "内蒙古自治区"),
        ("工业增加值", None),
    ],
)
def test_leading_places(phrase: str, area: str | None) -> None:
    assert leading_area(phrase) == area


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("东部", True),
        ("南宁", True),
        ("沙田区", True),
        ("银山市（不含新区）", True),
        ("高新技术产业", False),
        ("社区", False),
    ],
)
def test_places(phrase: str, place: bool) -> None:
    assert is_area(phrase) is place
