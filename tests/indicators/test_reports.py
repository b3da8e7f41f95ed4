"""Sentences of reports and commentaries: what is told in passing, what several sentences share, when it was.

Developed on other sentences than these.
"""

from datetime import date

import pytest

from assets.indicators.extract import read_article
from assets.indicators.records import Statement


def statements(*paragraphs: str, published: str = "2022-08-19", role: str = "context") -> list[Statement]:
    found = read_article(paragraphs, date.fromisoformat(published), [role] * len(paragraphs))
    return [s for paragraph in found for s in paragraph.statements]


def days(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)


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
