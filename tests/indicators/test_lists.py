"""Several numbers in one list: their subjects, wholes, months and units. Developed on other sentences."""

import pytest

from tests.indicators.reading_for_tests import statements


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        (
            "7月，快递业务量、快递收入分别为3亿件、20亿元，同比分别增长5%和6%。",
            [("快递业务量", 3e8), ("快递收入", 2e9), ("快递业务量", 5), ("快递收入", 6)],
        ),
        ("客运量和客运收入分别达到6万人次和3万元。", [("客运量", 60_000), ("客运收入", 30_000)]),
        (
            "绿茶分别占全市茶叶产量、出口量、库存量的30%、20%和10%。",
            [("绿茶占全市茶叶产量的比重", 30), ("绿茶占出口量的比重", 20), ("绿茶占库存量的比重", 10)],
        ),
        (
            "绿茶和红茶分别占全市出口总额的30%和20%。",
            [("绿茶占全市出口总额的比重", 30), ("红茶占全市出口总额的比重", 20)],
        ),
    ],
)
def test_what_each_number_of_a_list_is_of(sentence: str, read: list[tuple[str, float]]) -> None:
    assert [(s.name, s.value) for s in statements(sentence)] == read


@pytest.mark.parametrize(
    ("sentence", "months"),
    [
        ("5、6月份，雨水偏多，茶叶价格分别上涨2%和3%。", [5, 6]),
        ("茶叶价格5、6月份分别上涨2%和3%，7月份上涨4%。", [5, 6, 7]),
        ("5、6月份，节日期间供应充足，茶叶价格分别上涨2%和3%。", [5, 6]),
    ],
)
def test_a_number_for_each_of_two_months(sentence: str, months: list[int]) -> None:
    assert [s.period[0].month for s in statements(sentence) if s.period] == months


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        (
            "2019年、2020年、2021年茶企营收分别为5亿元、6亿元、8亿元，净利润分别为1亿元、2亿元、3亿元。",
            [2019, 2020, 2021] * 2,
        ),
        ("公司2019-2021年营收为5亿元、6亿元和8亿元。", [2019, 2020, 2021]),
    ],
)
def test_a_number_for_each_of_some_years(sentence: str, years: list[int]) -> None:
    assert [s.period[0].year for s in statements(sentence) if s.period] == years


def test_a_number_for_each_of_several_spells_of_months() -> None:
    found = statements("今年前两个月、3月份、4月份茶价涨幅分别为1%、2%、3%。")
    assert [(s.period[0].month, s.period[1].month) for s in found if s.period] == [(1, 2), (3, 3), (4, 4)]


def test_an_average_over_two_years_of_several_goods() -> None:
    found = statements("7月，绿茶、红茶出口额分别增长8%和6%，两年分别平均增长5%和4%。")
    assert [(s.name, s.value, s.comparison) for s in found[2:]] == [
        ("绿茶出口额", 5, "avg_annual"),
        ("红茶出口额", 4, "avg_annual"),
    ]
