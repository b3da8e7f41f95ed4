"""Sentences of reports and commentaries: what is told in passing, what several sentences share, when it was.

Developed on other sentences than these.
"""

from datetime import date

import pytest

from tests.indicators.reading_for_tests import days, statements

TWO = days("2022-01-01", "2022-02-28")
SEVEN = days("2022-01-01", "2022-07-31")
JULY = days("2022-07-01", "2022-07-31")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # Owners that a list or a later clause shares
        ("7月份，茶业营业收入和业务总量分别为3亿元和5亿元。", ["茶业营业收入", "茶业业务总量"]),
        ("造船业利润总额、营业成本分别增长3%、5%。", ["造船业利润总额", "造船业营业成本"]),
        ("农业增加值、投资分别增长3%、5%。", ["农业增加值", "投资"]),
        ("全行业完成客运量、货邮运输量分别为30万人次、5万吨。", ["全行业客运量", "全行业货邮运输量"]),
        ("全行业客运量增长2%，货邮运输量增长3%。", ["全行业客运量", "全行业货邮运输量"]),
        # Which ones are counted
        ("40个城市中房价上涨的有12个，下降的有20个。", ["房价上涨的城市", "房价下降的城市"]),
        ("30只茶业股中盈利的有9只。", ["盈利的茶业股"]),
        # Examples that alone tell what is measured
        ("丝绸、瓷器、茶叶等合计出口5亿元。", ["丝绸、瓷器、茶叶等出口"]),
        ("丝绸、瓷器等工艺品出口5亿元。", ["工艺品出口"]),
        # Circumstances are no part of a name
        ("丝绸价格在节日需求推动下上涨5%。", ["丝绸价格"]),
        ("瓷器出口受海运费上涨影响下降3%。", ["瓷器出口"]),
        ("暑运期间水运发送旅客5万人次。", ["水运发送旅客"]),
        ("仅茶馆方面的订单量就比去年同期增长两成。", ["茶馆订单量"]),
        # 数据 of a subject, and the average of which a change is said
        ("零售数据有所回落，7月同比增长4%。", ["零售"]),
        ("技改投资两年平均增长4%，增速比1-6月加快1个百分点。", ["技改投资", "技改投资两年平均增速"]),
        ("新增商户5万户，其中7月新增1万户。", ["新增商户", "新增商户"]),
        # Readings of one survey, and trade of one market
        ("订单指数为49%，库存指数为50%，存货指数为51%。", ["订单指数", "库存指数", "存货指数"]),
        ("债券市场成交量6万手，成交额5亿元。", ["债券市场成交量", "债券市场成交额"]),
        ("茶叶均价报每吨5000元，较昨日上涨20元。", ["茶叶均价", "茶叶均价"]),
        ("瓷器出口连续3个月正增长，同比增幅为5%。", ["瓷器出口"]),
        ("全市新增就业5万人。今年目标是6万人。", ["新增就业", "新增就业"]),
        # What did not change has no number
        ("新房和二手房价格环比分别持平和下降2%。", ["二手房价格"]),
        ("茶叶、丝绸出口分别持平、增长2%。", ["丝绸出口"]),
        # Of whom, and of what
        ("茶业股份半年报显示，营收5亿元，净利润1亿元。", ["茶业股份营收", "茶业股份净利润"]),
        ("茶园亩均收入5000元，户均增收3000元。", ["茶园亩均收入", "户均增收"]),
        ("全市茶企500家，其中规模以上50家。", ["茶企", "规模以上茶企"]),
        ("省级龙头企业20家，国家级5家。", ["省级龙头企业", "国家级龙头企业"]),
        ("工业投资增长9%。民间投资：增长2%。", ["工业投资", "民间投资"]),
        ("6月经济数据出炉：投资增长5%。", ["投资"]),
        ("在营茶企5万户，占企业总数的三成，较上月末增加500户。", ["在营茶企", "在营茶企占企业总数的比重", "在营茶企"]),
        ("新设商户5000户，平均每天新设160户。", ["新设商户", "日均新设商户"]),
        ("口岸已开行货运班列500列。", ["口岸开行货运班列"]),
        # An average told in passing
        (
            "茶叶交易量90万件，日均3万件，增长3%。6月完成8万件。",
            ["茶叶交易量", "日均茶叶交易量", "日均茶叶交易量", "茶叶交易量"],
        ),
    ],
)
def test_names(sentence: str, names: list[str]) -> None:
    assert [s.name for s in statements(sentence)] == names


@pytest.mark.parametrize(
    ("paragraphs", "periods"),
    [
        # A reading is of its month, whatever months the figures before are of
        (["1-7月，投资增长5%。茶业景气指数比上月回落2个百分点，订单指数回落3个百分点。"], [SEVEN, JULY, JULY]),
        # What lasts is told in passing
        (
            ["2022年前2月，海州出口5亿元。月度出口连续5个月超过2亿元。", "对欧盟出口大幅增长，增长9%。"],
            [TWO, None, TWO],
        ),
        # Times that no calendar gives
        (["暑期（7月1日至7月31日），铁路发送旅客5万人次。"], [JULY]),
        (["购物节（7月1日至7月31日）销售额5亿元。"], [JULY]),
        (["国庆假期，茶馆预订火爆。订单量5万件。"], [days("2021-10-01", "2021-10-07")]),
        (["今年来，市场回暖。茶叶产量增长5%。"], [days("2022-01-01", "2022-08-19")]),
        (["茶价年内上涨20%，本周上涨3%。"], [days("2022-01-01", "2022-08-19"), None]),
    ],
)
def test_periods(paragraphs: list[str], periods: list[tuple[date, date] | None]) -> None:
    assert [s.period for s in statements(*paragraphs)] == periods


def test_a_holiday_moves() -> None:
    found = statements("端午假期，游客3万人次，比去年端午假期增长9%。", published="2021-06-18")
    assert [s.comparison for s in found] == [None, "yoy"]


@pytest.mark.parametrize(
    ("sentence", "role", "published", "status", "qualifier"),
    [
        ("预计明年茶价上涨2%。", "context", "2021-12-10", "forecast", None),
        ("走访茶企80余家。", "directive", "2022-08-19", "actual", "over"),
        ("茶叶出口增速大概率不会超过5%。", "context", "2022-08-19", "actual", "at_most"),
        ("茶价均值在4%附近。", "context", "2022-08-19", "actual", "about"),
    ],
)
def test_status_and_qualifier(sentence: str, role: str, published: str, status: str, qualifier: str | None) -> None:
    found = statements(sentence, published=published, role=role)
    assert [(s.status, s.qualifier) for s in found] == [(status, qualifier)]


@pytest.mark.parametrize(
    ("sentence", "comparisons"),
    [
        ("7月茶价同比、环比均上涨5%。", [("yoy", 5.0), ("pop", 5.0)]),
        ("茶价日环比上涨3%，周同比上涨2%，月环比下降1%。", [("pop", 3.0), ("yoy", 2.0), ("pop", -1.0)]),
        ("7月茶价低于上年同期3%，低于6月2%。", [("yoy", -3.0), ("pop", -2.0)]),
        # By how much the loans of a month grew is compared with nothing; 多增 is
        (
            "7月融资规模增量为7亿元，比上年同期少3亿元，其中农户贷款增加4亿元，同比少增1亿元。",
            [(None, 7e8), ("yoy", -3e8), (None, 4e8), ("yoy", -1e8)],
        ),
    ],
)
def test_comparisons(sentence: str, comparisons: list[tuple[str | None, float]]) -> None:
    assert [(s.comparison, s.value) for s in statements(sentence)] == comparisons


@pytest.mark.parametrize(
    ("sentence", "goal"),
    [
        ("1-7月，失业率平均为5%，低于全年6%左右的预期目标。", ("失业率", "level", 6.0)),
        ("1-7月，CPI同比上涨1%，低于3%左右的全年调控目标，茶价上涨2%。", ("CPI", "growth", 3.0)),
    ],
)
def test_a_goal_told_in_passing_is_of_the_year(sentence: str, goal: tuple[str, str, float]) -> None:
    first, found, *rest = statements(sentence)
    assert (found.name, found.measure, found.value) == goal
    assert (found.status, found.period) == ("target", days("2022-01-01", "2022-12-31"))
    assert [s.period for s in (first, *rest)] == [SEVEN] * (1 + len(rest))


def test_in_december_the_year_is_not_over() -> None:
    found = statements("全年预计茶叶产量500吨。今年1-11月，茶园投资增长5%。", published="2021-12-31")
    assert [(s.status, s.period) for s in found] == [
        ("forecast", days("2021-01-01", "2021-12-31")),
        ("actual", days("2021-01-01", "2021-11-30")),
    ]


@pytest.mark.parametrize(
    ("sentence", "measure", "value", "unit", "qualifier"),
    [
        ("茶叶销量同比增长两倍。", "growth", 200.0, "%", None),
        ("酒馆交易额增逾一倍。", "growth", 100.0, "%", "over"),
        ("茶价是去年的三倍多。", "multiple", 3.0, "倍", "over"),
    ],
)
def test_times_in_words(sentence: str, measure: str, value: float, unit: str, qualifier: str | None) -> None:
    assert [(s.measure, s.value, s.unit, s.qualifier) for s in statements(sentence)] == [
        (measure, value, unit, qualifier)
    ]
