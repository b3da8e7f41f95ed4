"""Sentences as reporters write them: asides, comparisons in passing, subjects of clauses without a number.

Developed on other sentences than these.
"""

from datetime import date

import pytest

from tests.indicators.reading_for_tests import days, statements

FIVE = days("2022-01-01", "2022-05-31")
SEVEN = days("2022-01-01", "2022-07-31")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # The subject of a clause without a number
        ("茶叶贸易总值9亿元，其中出口突破亿元大关，达到5亿元。", ["茶叶贸易总值", "出口"]),
        ("固定资产投资增长9%，特别是工业投资，势头强劲，增长30%。", ["固定资产投资", "工业投资"]),
        ("食品制造业是本市的支柱产业之一，占工业增加值比重超过三成。", ["食品制造业占工业增加值比重"]),
        ("住户存款余额保持平稳，同比增长4%。", ["住户存款余额"]),
        ("CPI涨幅总体温和，同比上涨2%。", ["CPI"]),
        ("随着茶叶价格回落，茶叶产量和茶叶销量均升至高点，分别为8万吨和7万吨。", ["茶叶产量", "茶叶销量"]),
        ("增加值增长5%。从产量看，瓷砖增长9%。", ["增加值", "瓷砖产量"]),
        # Lists
        ("摩托车产销量分别为8万辆和7万辆。", ["摩托车产量", "摩托车销量"]),
        ("摩托车产销突破15万辆，分别创下8万辆和9万辆的新高。", ["摩托车产销", "摩托车产量", "摩托车销量"]),
        ("规模以上采石业、印染业增加值分别增长2%、1%。", ["规模以上采石业增加值", "规模以上印染业增加值"]),
        ("第一、二、三产业增加值分别增长2%、1%、3%。", [f"第{n}产业增加值" for n in "一二三"]),
        ("一般贸易和加工贸易进出口分别为9亿元和5亿元。", ["一般贸易进出口", "加工贸易进出口"]),
        ("出口和进口占全国份额分别为8%和4%。", ["出口占全国份额", "进口占全国份额"]),
        (
            "大、中型企业PMI分别为50.1%和49.3%，其中，新订单指数分别为51.2%和50.4%。",
            ["大型企业PMI", "中型企业PMI", "大型企业新订单指数", "中型企业新订单指数"],
        ),
        # Shares
        ("出口8亿元，占外贸总值的60%，比重提高2个百分点。", ["出口", *["出口占外贸总值的比重"] * 2]),
        ("甲公司以30%的市场份额稳居第一。", ["甲公司市场份额"]),
        (
            "民营企业进出口8亿元，占外贸总值的60%，拉动进出口增长2个百分点。",
            ["民营企业进出口", "民营企业进出口占外贸总值的比重", "民营企业进出口拉动进出口"],
        ),
        ("地方财政收入增长5%。其中，东部、中部地区收入分别增长2%、1%。", ["地方财政收入"] * 3),
        # What stands before a name
        ("各地发行专项债券8亿元。", ["发行专项债券"]),
        ("主力军之一的民营企业出口8亿元。", ["民营企业出口"]),
        ("移民机构共查验出境旅客7万人次。", ["出境旅客"]),
        ("我省以一般贸易方式出口8亿元。", ["一般贸易出口"]),
        # Firms
        (
            "某某股份实现营业收入8亿元；归属于上市公司股东的净利润2亿元。",
            ["某某股份营业收入", "某某股份归属于上市公司股东的净利润"],
        ),
        ("某某股份净利润增长5%，股价也随之上涨3%。", ["某某股份净利润", "某某股份股价"]),
        ("某某股份净利润增长5%，上半年某某股份涨幅达9%。", ["某某股份净利润", "某某股份涨幅"]),
        ("存款增加8亿元。从增量上看，新增存款5亿元。", ["存款", "新增存款"]),
        # Speeds
        ("猪肉价格上涨9%，扩大2个百分点。猪肉产量增长9%，提高2个百分点。",
         ["猪肉价格", "猪肉价格涨幅", "猪肉产量", "猪肉产量增速"]),
        ("5月份2%的同比涨幅中，翘尾影响约0.3个百分点，比上月扩大0.1个百分点。", ["翘尾影响", "翘尾影响"]),
    ],
)  # fmt: skip
def test_names(sentence: str, names: list[str]) -> None:
    assert [s.name for s in statements(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "readings"),
    [
        ("茶叶出口8亿元，同增5%。", [("level", None, 8e8), ("growth", "yoy", 5.0)]),
        ("工业投资增长达9%。", [("growth", None, 9.0)]),
        ("茶叶销量同比保持9%以上增速。", [("growth", "yoy", 9.0)]),
        ("茶叶出口仍能保持9%的增长。", [("growth", None, 9.0)]),
        ("净利润增速的中位数为-9%。", [("growth", None, -9.0)]),
        ("对甲国出口8亿元，高出乙国2亿元。", [("level", None, 8e8), ("change", None, 2e8)]),
        (
            "7月末，存款余额增速较上年同期、上年末分别高3个和2个百分点。",
            [("change", "yoy", 3.0), ("change", "base", 2.0)],
        ),
        ("1-7月，贷款增量5亿元，是去年全年增量的1.9倍。", [("level", None, 5e8), ("multiple", "base", 1.9)]),
        ("排名比上月前移3位。", []),
        ("“促消费30条”出台。", []),
    ],
)
def test_readings(sentence: str, readings: list[tuple[str, str | None, float]]) -> None:
    assert [(s.measure, s.comparison, s.value) for s in statements(sentence)] == readings


def test_the_figure_of_another_place_or_time_is_told_in_passing() -> None:
    found = statements("上半年，全市生产总值增长3%，增速高于一季度的2%，也高于全国的1%，海州市的1.5%，其中农业增长4%。")
    half, quarter = days("2022-01-01", "2022-06-30"), days("2022-01-01", "2022-03-31")
    assert [(s.value, s.name, s.area, s.measure, s.period) for s in found] == [
        (3.0, "生产总值", "全市", "growth", half),
        (2.0, "生产总值", "全市", "growth", quarter),
        (1.0, "生产总值", "全国", "growth", half),
        (1.5, "生产总值", "海州市", "growth", half),
        (4.0, "农业生产总值", "全市", "growth", half),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "periods"),
    [
        # Lines of a chart
        (["1-7月", "公路累计完成货运量5亿吨", "同比增长3%"], [SEVEN, SEVEN]),
        (
            ["2022年1-7月，瓷砖产能增长9%，截至7月底，窑炉30座。瓷砖累计产量8亿片。"],
            [SEVEN, days("2022-07-31", "2022-07-31"), SEVEN],
        ),
        # However much is said in between
        (["1-7月，用电量增长8%。作为制造业大省，某省动能转换迅速，装备制造业用电增速达9%。"], [SEVEN] * 2),
        (["1-7月，用电量增长8%。可以看出，旅游业受到了冲击，降幅收窄2个百分点。"], [SEVEN] * 2),
        (["2022年4、5月份粮价均同比上涨2%。"], [days("2022-04-01", "2022-04-30"), days("2022-05-01", "2022-05-31")]),
        (["2022年春节假期七天民航发送旅客3万人次。"], [days("2022-01-31", "2022-02-06")]),
    ],
)
def test_periods(paragraphs: list[str], periods: list[tuple[date, date] | None]) -> None:
    assert [s.period for s in statements(*paragraphs)] == periods


def test_a_holiday_is_compared_with_that_of_another_year() -> None:
    found = statements("春节期间，出境旅客3万人次，较去年春节同期增长9%，比2019年春节同期下降5%。")
    assert [(s.name, s.comparison) for s in found] == [("出境旅客", None), ("出境旅客", "yoy"), ("出境旅客", "base")]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("全市共有“倍增计划”企业300家。", "actual"),
        ("全市计划新增企业300家。", "target"),
        ("面对预期减弱的压力，全市出口仍增长3%。", "actual"),
        ("有关机构预期全市出口增长3%。", "forecast"),
    ],
)
def test_status(sentence: str, status: str) -> None:
    assert [s.status for s in statements(sentence)] == [status]
