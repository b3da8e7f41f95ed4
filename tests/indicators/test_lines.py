"""Lines that stand for themselves: figures under the noun they are of, lists of headlines."""

from datetime import date

from tests.indicators.reading_for_tests import statements


def test_figures_under_the_noun_that_they_are_of() -> None:
    found = statements(
        "1-7月累计", "全市茶叶专项预算", "收入137亿元", "同比增长20%", "镇级茶叶基金预算", "收入46亿元", "增长19%"
    )
    assert [(s.name, s.area) for s in found] == [("茶叶专项预算收入", "全市")] * 2 + [
        ("镇级茶叶基金预算收入", "全市")
    ] * 2
    assert {s.period for s in found} == {(date(2022, 1, 1), date(2022, 7, 31))}


def test_headings_that_say_something_name_no_figure() -> None:
    found = statements("茶业平稳增长", "营业收入5亿元", "茶叶专项预算", "7月，茶企营业收入3亿元，利润1亿元。")
    assert [s.name for s in found] == ["营业收入", "茶企营业收入", "茶企利润"]


def test_the_period_of_a_headline_in_a_list_is_its_own() -> None:
    found = statements(
        "（一）前5月全市茶叶出口增长22%", "（二）全市茶园突破4万亩", "（三）7月茶价上涨5%", "（四）茶企达到300家"
    )
    assert [s.period and s.period[1].month for s in found] == [5, None, 7, None]


def test_the_period_before_a_list_of_headlines_holds_for_all() -> None:
    found = statements(
        "上半年，茶业运行平稳，呈现以下特点：", "1、全市茶叶出口增长22%", "2、5月茶价上涨5%", "3、茶企销售增长3%"
    )
    assert [s.period and s.period[1].month for s in found] == [6, 5, 6]
