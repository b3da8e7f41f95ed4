"""Sentences of bulletins on crops, steel, banks and building → statements. Developed on other sentences than these."""

from datetime import date

import pytest

from assets.indicators.extract import read_article
from assets.indicators.records import Statement
from tests.indicators.reading_for_tests import days

PUBLISHED = date(2022, 8, 19)


def statements(*paragraphs: str) -> list[Statement]:
    return [s for found in read_article(paragraphs, PUBLISHED) for s in found.statements]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全市完成技改投资2300多亿元。", [(230_000_000_000.0, "元", "over")]),
        ("灌区惠及农户60余万户、3000多万人。", [(600_000.0, "户", "over"), (30_000_000.0, "人", "over")]),
        ("灌溉定额320立方米/亩，玉米单产480.5公斤/亩。", [(320.0, "立方米/亩", None), (480.5, "公斤/亩", None)]),
        ("二氧化硫排放强度3吨/万元。", [(3.0, "吨/万元", None)]),
    ],
)
def test_vague_amounts_and_compound_units(sentence: str, expected: list[tuple[float, str, str | None]]) -> None:
    assert [(s.value, s.unit, s.qualifier) for s in statements(sentence)] == expected


def test_a_conversion_in_brackets_says_the_same_of_another_unit() -> None:
    level, again, change, changed = statements("花生面积30千公顷（45万亩），比上年减少2千公顷（3万亩）。")
    assert (level.name, again.name, again.measure, again.value) == ("花生面积", "花生面积", "level", 450_000.0)
    assert (change.measure, changed.measure, changed.comparison) == ("change", "change", "yoy")
    assert (changed.value, changed.unit) == (-30_000.0, "亩")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "寿险公司保费收入30亿元；退保率为2%；现金价值支出8亿元。",
            ["寿险公司保费收入", "寿险公司退保率", "寿险公司现金价值支出"],
        ),
        ("信托公司贷款余额3亿元；资产负债率为50%。", ["信托公司贷款余额", "信托公司资产负债率"]),
        ("外贸企业利润增长3%；大豆价格上涨2%。", ["外贸企业利润", "大豆价格"]),  # a price is nobody's
        ("水产企业利润5亿元，其中渔船租金1亿元。", ["水产企业利润", "渔船租金"]),  # parts have names of their own
        ("全国完成公路投资80亿元。其中，江苏完成投资9亿元，浙江、安徽完成投资分别为3亿元、2亿元。", ["公路投资"] * 4),
        (
            "焦化企业共生产焦炭300万吨、煤焦油20万吨。其中，焦炭日产10万吨。",
            ["焦化企业焦炭产量", "焦化企业煤焦油产量", "焦化企业焦炭日产"],
        ),
        ("网上零售额增长5%，其中食类、衣类商品分别增长9%、3%。", ["网上零售额", "食类商品零售额", "衣类商品零售额"]),
        ("6个省份早稻增产，3个省份减产。", ["早稻增产的省份", "减产的省份"]),
        ("8类商品销售额同比增长，占比近六成。", ["销售额同比增长的商品", "销售额同比增长的商品占比"]),
        ("超六成企业预期向好。", ["预期向好的企业占比"]),
    ],
)
def test_owners_and_counted_groups(sentence: str, names: list[str]) -> None:
    assert [s.name for s in statements(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "comparisons"),
    [
        ("8月上旬末，纯碱库存60万吨，比上一旬增加2万吨，增长3%。", [None, "pop", "pop"]),
        ("8月上旬，纯碱日产8万吨，比上月同旬下降3%，比去年同旬增长2%。", [None, "base", "yoy"]),
        ("纯碱库存比去年底增加9万吨，增长3%；比去年同期减少4万吨，下降2%。", ["base", "base", "yoy", "yoy"]),
        ("茶机销售收入同比增长9%，近三年复合增长率为7%。", ["yoy", "avg_annual"]),
        ("二季度末，外卖骑手80万人，比一季度末增加3万人；7月工资同比增长4%。", [None, "pop", "yoy"]),
    ],
)
def test_comparisons_of_ten_days_and_of_quarters(sentence: str, comparisons: list[str | None]) -> None:
    assert [s.comparison for s in statements(sentence)] == comparisons


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("8月上旬末，纯碱库存60万吨。", [days("2022-08-10", "2022-08-10")]),
        ("8月上旬，纯碱日产8万吨。", [days("2022-08-01", "2022-08-10")]),
        (
            "截至7月底，全市新开工隧道12条，在建隧道30条。",
            [days("2022-01-01", "2022-07-31"), days("2022-07-31", "2022-07-31")],
        ),
        ("预计到今年年底，自来水普及率将达到88%。", [days("2022-12-31", "2022-12-31")]),
        ("截至7月底，未开工项目3个。", [days("2022-07-31", "2022-07-31")]),
    ],
)
def test_days_at_the_end_of_a_period(sentence: str, periods: list[tuple[date, date]]) -> None:
    assert [s.period for s in statements(sentence)] == periods


def test_a_superlative_names_the_place_of_its_number() -> None:
    found = statements("1—7月，全市用电量增长5%，增长最快的是江苏省（17.5%），其次是浙江省（12%）。")
    assert [s.area for s in found] == ["全市", "江苏省", "浙江省"]
