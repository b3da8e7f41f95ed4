"""Sentences as ministries print them → statements. Developed on other sentences than these."""

from datetime import date

import pytest

from assets.indicators.extract import read_article
from assets.indicators.records import Statement

PUBLISHED = date(2022, 8, 19)


def statements(*paragraphs: str) -> list[Statement]:
    return [s for found in read_article(paragraphs, PUBLISHED) for s in found.statements]


def days(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)


JULY = days("2022-07-01", "2022-07-31")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全市拥有5G基站1.2万个。", [(12_000.0, "个")]),
        ("粮食产量１２３４．５万吨，增长２．５％。", [(12_345_000.0, "吨"), (2.5, "%")]),
        ("销毁伪劣商品1,250.5吨。", [(1250.5, "吨")]),
        ("餐饮收入48 亿元。", [(4_800_000_000.0, "元")]),
        ("用电量3.5亿千瓦时，装机容量20万千瓦。", [(350_000_000.0, "千瓦时"), (200_000.0, "千瓦")]),
        ("惠及群众800万人、企业2万余家。", [(8_000_000.0, "人"), (20_000.0, "家")]),
        ("民营企业占七成。", [(70.0, "%")]),
        ("技术合同成交额占全省的三分之一。", [(33.33, "%")]),
        ("利率下调25个基点。", [(-25.0, "基点")]),
        ("研发投入增长百分之十二点五。", [(12.5, "%")]),
        ("集聚了近三千万从业者。", [(30_000_000.0, "人")]),
        ("水稻面积减少3万亩。", [(-30_000.0, "亩")]),
        ("电池产量增长1.5倍。", [(150.0, "%")]),
        ("茶叶出口量翻一番，丝绸出口量翻两番。", [(100.0, "%"), (300.0, "%")]),
    ],
)
def test_values_and_units(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert [(s.value, s.unit) for s in statements(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("预计增速为5%—5.5%。", (5.0, 5.5, "%")),
        ("城市数量在35~52个的区间。", (35.0, 52.0, "个")),
        ("净利润为2亿元至2.5亿元。", (200_000_000.0, 250_000_000.0, "元")),
        ("净利润同比增长1.2倍至1.8倍。", (120.0, 180.0, "%")),
        ("新增贷款3至5万亿元。", (3e12, 5e12, "元")),
    ],
)
def test_ranges(sentence: str, expected: tuple[float, float, str]) -> None:
    (only,) = statements(sentence)
    assert (only.value, only.upper, only.unit) == expected


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("7月份，全省港口吞吐量5亿吨，同比增长3%，增速比上月加快0.4个百分点。", ["港口吞吐量", "港口吞吐量", "港口吞吐量增速"]),
        ("规模以上服务业企业实现营业收入8亿元，增长3%；营业利润1亿元，下降2%。", ["规模以上服务业企业营业收入"] * 2 + ["规模以上服务业企业营业利润"] * 2),
        ("装备制造业利润同比增长5%，纺织业增长2%，造纸业下降1%。", ["装备制造业利润", "纺织业利润", "造纸业利润"]),
        ("货物进出口总额90亿元，增长4%。其中，出口50亿元，增长6%；进口40亿元，增长2%。", ["货物进出口总额"] * 2 + ["货物出口"] * 2 + ["货物进口"] * 2),
        ("水泥、玻璃产量同比分别增长3%、4%。", ["水泥产量", "玻璃产量"]),
        ("规模以上企业存货、应收账款同比分别增长3%和4%。", ["规模以上企业存货", "规模以上企业应收账款"]),
        ("重点企业用水量、用电量、用气量分别下降3%、2%、1%。", ["重点企业用水量", "重点企业用电量", "重点企业用气量"]),
        ("摩托车产销分别完成20万辆和21万辆，环比分别增长2%和3%。", ["摩托车产量", "摩托车销量"] * 2),
        ("服务业增加值占地区生产总值比重为52%，提高1个百分点。", ["服务业增加值占地区生产总值比重"] * 2),
        ("茶叶出口3亿元，占全省出口总额的12%。", ["茶叶出口", "茶叶出口占全省出口总额的比重"]),
        ("商品房待售面积6亿平方米，其中住宅占一半以上。", ["商品房待售面积", "住宅占商品房待售面积的比重"]),
        ("18—35岁青年就业率为80%。", ["18-35岁青年就业率"]),
        ("30个省会城市空气质量优良率为85%。", ["30个省会城市空气质量优良率"]),
        ("新培育专精特新企业200家以上。", ["新培育专精特新企业"]),
        ("新认定200家“绿色工厂”。", ["新认定“绿色工厂”"]),
        ("在31个行业中，20个行业产值同比增长，11个行业下降。", ["行业", "产值同比增长的行业", "产值下降的行业"]),
        ("500个重点项目开工480个，完成投资30亿元。", ["重点项目", "开工重点项目", "开工重点项目投资"]),
        ("高速宽带网络具备覆盖2亿户家庭的能力。", ["高速宽带网络具备覆盖家庭的能力"]),
        ("消费对经济增长贡献率为60%，拉动经济增长3个百分点。", ["消费对经济增长贡献率", "消费拉动经济"]),
        ("秋粮喜获丰收，产量达到90亿斤。", ["秋粮产量"]),
        ("制造业企业受需求回暖等因素拉动，利润增长5%。", ["制造业企业利润"]),
        ("出口增长较快的商品是茶叶、丝绸，分别增长12%、9%。", ["茶叶出口", "丝绸出口"]),
        ("普通小学生均经费为1.2万元，增长3%。其中，农村为1.1万元，增长4%。", ["普通小学生均经费"] * 2 + ["农村普通小学生均经费"] * 2),
        ("快递业务量完成30亿件，完成全年目标任务的55%。", ["快递业务量", "快递业务量完成率"]),
        ("从省外引进总投资超5亿元的项目30个，其中超10亿元项目8个。", ["省外引进总投资超5亿元的项目", "省外引进总投资超10亿元的项目"]),
        ("开发区以2%的土地创造了约15%的税收。", ["开发区土地占比", "开发区税收占比"]),
        ("固定利率贷款利率为3%，浮动利率贷款利率为2%，分别下调5个和10个基点。", ["固定利率贷款利率", "浮动利率贷款利率"] * 2),
    ],
)  # fmt: skip
def test_names(sentence: str, names: list[str]) -> None:
    assert [s.name for s in statements(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "readings"),
    [
        ("7月份，客运量同比增长5%，环比下降2%。", [("growth", "yoy", 5.0), ("growth", "pop", -2.0)]),
        ("7月份，客运量比2019年同期下降9%，三年平均下降3%。", [("growth", "base", -9.0), ("growth", "avg_annual", -3.0)]),
        ("7月份，开工率为80%，比上月提高2个百分点，比上年同期低1个百分点。", [("level", None, 80.0), ("change", "pop", 2.0), ("change", "yoy", -1.0)]),
        ("7月份，降幅较6月收窄0.5个百分点。", [("change", "pop", -0.5)]),
        ("1—7月，投资增长5%，增速比上半年回落1个百分点。", [("growth", None, 5.0), ("change", "base", -1.0)]),
        ("民营企业出口增速高于全国水平3个百分点。", [("change", None, 3.0)]),
        ("贸易逆差下降30%至70亿元，同比减少30亿元。", [("growth", None, -30.0), ("level", None, 7e9), ("change", "yoy", -3e9)]),
        ("7月份，价格由上月下降2%转为上涨1%。", [("growth", None, -2.0), ("growth", None, 1.0)]),
        ("2021年经费82亿元，比上年的80亿元增长2.5%。", [("level", None, 8.2e9), ("level", None, 8e9), ("growth", "yoy", 2.5)]),
        ("2021年，旅游人次恢复至2019年同期的85%。", [("multiple", "base", 85.0)]),
        ("2021年末，贷款余额是2015年末的2.5倍。", [("multiple", "base", 2.5)]),
        ("出口占比由40%提高到45%。", [("share", None, 40.0), ("share", None, 45.0)]),
        ("增幅达11%。", [("growth", None, 11.0)]),
        ("降幅达11%。", [("growth", None, -11.0)]),
        ("甲、乙价格分别上涨2%和下降1%。", [("growth", None, 2.0), ("growth", None, -1.0)]),
        ("7月末，存款余额增速分别比上月末和上年同期高0.6个和3个百分点。", [("change", "pop", 0.6), ("change", "yoy", 3.0)]),
        ("6月末，贷款余额较年初增加2亿元。", [("change", "base", 2e8)]),
        ("2021年末，普及率比上年末提高2个百分点。", [("change", "yoy", 2.0)]),
        ("与2019年同期相比，出口增长8%，其中民营企业增长10%。", [("growth", "base", 8.0), ("growth", "base", 10.0)]),
    ],
)  # fmt: skip
def test_measures_and_comparisons(sentence: str, readings: list[tuple[str, str | None, float]]) -> None:
    assert [(s.measure, s.comparison, s.value) for s in statements(sentence)] == readings


@pytest.mark.parametrize(
    ("paragraphs", "periods"),
    [
        (["1—7月，产量5万吨，增长2%。"], [days("2022-01-01", "2022-07-31")] * 2),
        (["截至7月底，用户5万户。"], [days("2022-07-31", "2022-07-31")]),
        (["11月份，产量5万吨。"], [days("2021-11-01", "2021-11-30")]),
        (["今年以来，产量5万吨。"], [days("2022-01-01", "2022-08-19")]),
        (["“十四五”时期，能耗下降14%。"], [days("2021-01-01", "2025-12-31")]),
        (["前三季度，产量5万吨；三季度，产量2万吨。"], [days("2021-01-01", "2021-09-30"), days("2021-07-01", "2021-09-30")]),
        (["2020年5月，产量5万吨，6月，产量6万吨。"], [days("2020-05-01", "2020-05-31"), days("2020-06-01", "2020-06-30")]),
        (["5月份、6月份，价格均上涨1%。"], [days("2022-05-01", "2022-05-31"), days("2022-06-01", "2022-06-30")]),
        (["原油进口量由1月的40万吨增加到7月的46万吨。"], [days("2022-01-01", "2022-01-31"), JULY]),
        (["7月份，产量5万吨。", "1.煤炭产量3万吨。"], [JULY, JULY]),
        (["7月份，产量5万吨。治理方案出台实施，平台建设有序推进，数字化率达到60%。"], [JULY, None]),
        (["7月份，产量5万吨。目前，共有企业30家。"], [JULY, None]),
        (["7月份，产量5万吨。", "目前，共有企业30家。"], [JULY, None]),
        (["过半行业增长。7月份，产量5万吨。"], [JULY]),
        (["受益于政策支持，产量5万吨。"], [None]),
    ],
)  # fmt: skip
def test_periods(paragraphs: list[str], periods: list[tuple[date, date] | None]) -> None:
    assert [s.period for s in statements(*paragraphs)] == periods


@pytest.mark.parametrize(
    ("sentence", "qualifier"),
    [
        ("产量约5万吨。", "about"),
        ("产量5万吨左右。", "about"),
        ("产量近5万吨。", "nearly"),
        ("产量突破5万吨。", "over"),
        ("产量5万余吨。", "over"),
        ("产量不低于5万吨。", "at_least"),
        ("产量达5万吨以上。", "at_least"),
        ("产量不足5万吨。", "under"),
        ("产量控制在5万吨以内。", "at_most"),
        ("排放总量下降10%以上。", "at_least"),
        ("产量高达5万吨。", None),
    ],
)
def test_qualifiers(sentence: str, qualifier: str | None) -> None:
    assert [s.qualifier for s in statements(sentence)] == [qualifier]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("7月份，产量5万吨。", "actual"),
        ("到2025年，产量达到5万吨。", "target"),
        ("力争产量达到5万吨。", "target"),
        ("某市计划投资5亿元。", "target"),
        ("今年的主要目标是：产量5万吨。", "target"),
        ("预计全年产量达到5万吨。", "forecast"),
        ("产量5万吨，超额完成全年预期目标。", "actual"),
    ],
)
def test_status(sentence: str, status: str) -> None:
    assert [s.status for s in statements(sentence)] == [status]


def test_a_figure_in_a_directive_is_aimed_at_unless_it_is_reported() -> None:
    texts = ["新培育示范企业300家以上。", "目前已培育示范企业200家。"]
    found = read_article(texts, PUBLISHED, ["directive", "directive"])
    assert [paragraph.statements[0].status for paragraph in found] == ["target", "actual"]


@pytest.mark.parametrize(
    ("sentence", "basis"),
    [
        ("按可比口径，税收增长5%。", "按可比口径"),
        ("税收扣除留抵退税因素后增长5%。", "扣除留抵退税因素后"),
        ("按美元计价，出口增长5%。", "按美元计价"),
        ("人均收入实际增长5%。", "实际"),
        ("出口增长5%。", None),
    ],
)
def test_basis(sentence: str, basis: str | None) -> None:
    (only,) = statements(sentence)
    assert (only.basis, only.value) == (basis, 5.0)


def test_places() -> None:
    text = "7月份，全国房屋施工面积5亿平方米。其中，东部地区3亿平方米，增长2%；西部地区1亿平方米，增长3%。竣工面积2亿平方米。"
    assert [s.area for s in statements(text)] == ["全国", "东部地区", "东部地区", "西部地区", "西部地区", "全国"]


def test_a_list_of_places() -> None:
    found = statements("苏州、无锡、常州二手房价格环比分别上涨0.8%、0.5%和持平。")
    assert [(s.area, s.name, s.value) for s in found] == [("苏州", "二手房价格", 0.8), ("无锡", "二手房价格", 0.5)]


def test_a_ranking() -> None:
    found = statements("各市1—7月投资增速前二名：海州市增长9%，山阳市增长8%。")
    assert [(s.area, s.name, s.measure) for s in found] == [("海州市", "投资", "growth"), ("山阳市", "投资", "growth")]


def test_brackets_do_not_disturb_what_follows() -> None:
    found = statements("7月份，夏粮产量14万吨（280万斤），增长1%（按可比口径计算），单产5吨。")
    assert [(s.name, s.value) for s in found] == [
        ("夏粮产量", 140_000.0),
        ("夏粮产量", 2_800_000.0),
        ("夏粮产量", 1.0),
        ("夏粮单产", 5.0),
    ]


def test_an_article_without_a_day_still_gives_years_that_are_printed() -> None:
    (found,) = read_article(["2021年产量5万吨；7月产量1万吨。"], None)
    assert [s.period for s in found.statements] == [days("2021-01-01", "2021-12-31"), None]
