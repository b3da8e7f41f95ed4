"""Which days a figure is about: holidays, lead-ins, periods of one number. Developed on other sentences than these."""

from datetime import date

import pytest

from assets.indicators.extract import read_article
from assets.indicators.records import Statement
from tests.indicators.reading_for_tests import days


def statements(*paragraphs: str, published: str = "2023-10-10") -> list[Statement]:
    return [s for found in read_article(paragraphs, date.fromisoformat(published)) for s in found.statements]


MAY = days("2023-04-29", "2023-05-03")


def test_a_holiday_and_what_refers_back_to_it() -> None:
    found = statements(
        "2023年“五一”假期（4月29日至5月3日），全市文旅市场平稳有序。",
        "景区接待游客27万人次，同比增长70%。",
        "假日期间，举办灯会31场；假期首日，客流量3万人次；假期前三天，客流量8万人次。",
    )
    assert [s.period for s in found] == [
        *[MAY] * 3,
        days("2023-04-29", "2023-04-29"),
        days("2023-04-29", "2023-05-01"),
    ]
    assert [s.name for s in found][-1] == "客流量"


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("中秋国庆假期，茶馆客流量3万人次。", days("2023-09-29", "2023-10-06")),
        ("端午节假期茶馆客流量3万人次。", days("2023-06-22", "2023-06-24")),
        ("2021年春节假期前四天，茶馆客流量3万人次。", days("2021-02-11", "2021-02-14")),
        ("清明小长假期间，茶馆客流量3万人次。", days("2023-04-05", "2023-04-05")),
        ("2022年春运期间，汽渡客流量3万人次。", days("2022-01-17", "2022-02-25")),
        ("2011年春节假期，茶馆客流量3万人次。", None),  # not in the table: no days rather than the whole year
        ("节日期间，茶馆客流量3万人次。", None),
        ("自2月1日起，惠及企业4万户。", None),
        ("今年以来截至8月25日，茶企募集资金3亿元。", days("2023-01-01", "2023-08-25")),
    ],
)
def test_holidays(sentence: str, period: tuple[date, date] | None) -> None:
    assert [s.period for s in statements(sentence)] == [period]


def test_a_lead_in_states_the_period_of_the_items_below() -> None:
    found = statements(
        "根据对全市31个镇的抽样调查，2022年全市茶园面积、单位面积产量如下：",
        "一、全市茶园面积118千公顷，比2021年增加7千公顷。",
        "二、全市茶园单位面积产量80公斤/亩。",
        published="2022-12-20",
    )
    assert [(s.name, s.comparison) for s in found] == [
        ("茶园面积", None),
        ("茶园面积", "yoy"),
        ("茶园单位面积产量", None),
    ]
    assert {s.period for s in found} == {days("2022-01-01", "2022-12-31")}


def test_the_period_of_a_plan_is_that_of_its_targets_and_of_nothing_reported() -> None:
    texts = ["2023年要重点抓好3个方面的工作：", "新建公交线路30条。", "目前共有公交线路200条。"]
    found = read_article(texts, date(2023, 1, 17), ["context", "directive", "context"])
    assert [(s.period, s.status) for paragraph in found for s in paragraph.statements] == [
        (days("2023-01-01", "2023-12-31"), "target"),
        (None, "actual"),
    ]
    assert [m.kind for m in found[0].mentions] == ["date", "name"]


def test_what_a_growth_starts_from_is_the_period_of_that_number_only() -> None:
    found = statements(
        "截至2021年底，全市绿道里程15公里，其中滨河绿道由2012年的2公里增长到9公里，占总里程的60%；驿站12座。"
    )
    end, start = days("2021-12-31", "2021-12-31"), days("2012-01-01", "2012-12-31")
    assert [s.period for s in found] == [end, start, end, end, end]


def test_growth_between_two_stated_periods() -> None:
    found = statements(
        "快件量由2012年的57万件增长到2021年的100万件，增长了75%，件均收入从2012年的18元降至2021年的9元，降幅五成。"
    )
    assert [(s.name, s.comparison) for s in found] == [
        ("快件量", None),
        ("快件量", None),
        ("快件量", "base"),
        ("件均收入", None),
        ("件均收入", None),
        ("件均收入", "base"),
    ]
    assert found[2].base == found[5].base == days("2012-01-01", "2012-12-31")


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("截至6月底，今年以来全市办理缓缴税费52亿元。", days("2023-01-01", "2023-06-30")),
        ("今年以来，截至6月底，全市新增减税52亿元。", days("2023-01-01", "2023-06-30")),
        ("今年以来，企业积极扩产，截至6月底，窑炉30座。", days("2023-06-30", "2023-06-30")),
    ],
)
def test_since_the_turn_of_the_year_up_to_a_day(sentence: str, period: tuple[date, date]) -> None:
    assert [s.period for s in statements(sentence)] == [period]


def test_the_end_of_a_year_that_is_foreseen() -> None:
    found = statements("预计2023年用电量9亿千瓦时，年底装机容量预计达到28万千瓦。", published="2023-01-18")
    assert [s.period for s in found] == [days("2023-01-01", "2023-12-31"), days("2023-12-31", "2023-12-31")]


@pytest.mark.parametrize(
    ("sentence", "readings"),
    [
        (
            "7月CPI同比上涨3.1%，高于市场预期的2.9%，前值为2.8%；季调后CPI环比上涨0.3%，预期0.2%，前值-0.1%。",
            [
                (3.1, "growth", "yoy", 7, "actual"),
                (2.9, "growth", "yoy", 7, "forecast"),
                (2.8, "growth", "yoy", 6, "actual"),
                (0.3, "growth", "pop", 7, "actual"),
                (0.2, "growth", "pop", 7, "forecast"),
                (-0.1, "growth", "pop", 6, "actual"),
            ],
        ),
        (
            "7月PPI同比-2.5%，较前月回落0.3个百分点；7月制造业PMI为49.3，预期49，前值49。",
            [
                (-2.5, "growth", "yoy", 7, "actual"),
                (-0.3, "change", "pop", 7, "actual"),
                (49.3, "level", None, 7, "actual"),
                (49.0, "level", None, 7, "forecast"),
                (49.0, "level", None, 6, "actual"),
            ],
        ),
        (
            "7月减免保费15亿元，远超预期，返还资金4亿元。",
            [(1.5e9, "level", None, 7, "actual"), (4e8, "level", None, 7, "actual")],
        ),
        (
            "7月全市企业销售收入增速由6月的-2.7%转正为9.8%。",
            [(-2.7, "growth", None, 6, "actual"), (9.8, "growth", None, 7, "actual")],
        ),
    ],
)
def test_what_was_expected_and_what_was_before(
    sentence: str, readings: list[tuple[float, str, str | None, int, str]]
) -> None:
    found = statements(sentence)
    assert [(s.value, s.measure, s.comparison, s.period and s.period[0].month, s.status) for s in found] == readings
    assert len({s.name.removesuffix("增速") for s in found}) <= 2


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("黄金价格跌破1710美元/盎司。", ("黄金价格", "under", "actual")),
        ("日元汇率升破150。", None),
        ("美元指数盘中拉升至108.58。", ("美元指数", None, "actual")),
        ("基准利率目标区间升至1.5%至1.75%。", ("基准利率目标区间", None, "actual")),
        ("准点率连续四年超过80%。", ("准点率", "over", "actual")),
    ],
)
def test_words_of_the_markets(sentence: str, expected: tuple[str, str | None, str] | None) -> None:
    found = [(s.name, s.qualifier, s.status) for s in statements(sentence)]
    assert found == ([expected] if expected else [])


EIGHT = days("2023-01-01", "2023-08-31")
AUGUST = days("2023-08-01", "2023-08-31")


def test_a_month_mentioned_in_passing_ends_with_its_sentence_or_paragraph() -> None:
    found = statements(
        "1-8月，全市茶业投资38亿元，同比增长5%。从环比看，8月份茶业投资增长0.3%。",
        "分区域看，东部茶业投资增长4%。",
        published="2023-09-20",
    )
    assert [s.period for s in found] == [EIGHT, EIGHT, AUGUST, EIGHT]
    found = statements("1-8月，茶叶产量增长5%；8月份增长9%。红茶产量增长6%。", published="2023-09-20")
    assert [s.period for s in found] == [EIGHT, AUGUST, EIGHT]
    found = statements("8月份，茶叶产量增长5%。", "1-8月，茶叶产量增长6%。", "红茶产量增长6%。", published="2023-09-20")
    assert [s.period for s in found] == [AUGUST, EIGHT, EIGHT]


def test_what_a_growth_turns_from_is_of_its_own_period_only() -> None:
    found = statements("1-8月，茶叶销售额9亿元，由1-7月下降2%转为增长1%，其中红茶增长3%。", published="2023-09-20")
    assert [(s.value, s.period) for s in found[1:]] == [
        (-2.0, days("2023-01-01", "2023-07-31")),
        (1.0, EIGHT),
        (3.0, EIGHT),
    ]


def test_a_paragraph_under_a_directive_lead_goes_on_reporting() -> None:
    texts = ["投资稳步回升。1-8月，全市投资同比增长5%。进出口总额8亿元，增长3%。力争全年茶叶产量增长6%。"]
    found = read_article(texts, date(2023, 9, 20), ["directive"])[0].statements
    assert [(s.status, s.period) for s in found[:3]] == [("actual", EIGHT)] * 3
    assert found[3].status == "target"


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("8月份，茶叶贸易差额录得-12亿美元，净流入-30亿元。", [-1.2e9, -3e9]),
        ("8月份，茶企利润为-2.5亿元，价格涨幅降至-1.2%。", [-2.5e8, -1.2]),
        ("8月份，甲市、乙市茶价涨幅分别为-0.1%、-0.3%。", [-0.1, -0.3]),
        ("在8月份-3.0%的PPI同比变动中，上年价格变动的翘尾影响约为-0.3个百分点。", [-3.0, -0.3]),
        ("8月份，茶企补助3万元-5万元，增长5%-6%。", [30000.0, 5.0]),
    ],
)
def test_printed_minus_signs(sentence: str, values: list[float]) -> None:
    found = statements(sentence, published="2023-09-20")
    assert [s.value for s in found] == values
    assert {s.period for s in found} == {AUGUST}


def test_a_number_before_the_growth_that_it_is() -> None:
    found = statements("8月份0.1%的CPI同比涨幅中，去年价格变动的翘尾影响为0.2个百分点。", published="2023-09-20")
    assert [(s.name, s.measure, s.comparison) for s in found] == [
        ("CPI", "growth", "yoy"),
        ("去年价格变动的翘尾影响", "contribution", None),
    ]


def test_the_whole_year_of_a_forecast_is_the_one_that_has_begun() -> None:
    text = "预计2月茶叶出口8亿元，全年茶叶出口增速有望保持在5%以上。"
    assert [s.period for s in statements(text, published="2023-02-10")][1:] == [days("2023-01-01", "2023-12-31")]
    text = "全年茶叶出口增长5%。"
    assert [s.period for s in statements(text, published="2023-02-10")] == [days("2022-01-01", "2022-12-31")]


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("7月，茶叶出口同比增长5%（去年同期为下降3%）。", [2023, 2022]),
        ("7月，茶叶产量由去年同期下降5%转为增长2%。", [2022, 2023]),
        ("7月，茶叶产量3万吨，由上年同期下降5%转为增长2%。", [2023, 2022, 2023]),
        ("7月，茶叶产量比去年同期增长2%。", [2023]),
    ],
)
def test_what_a_rate_of_growth_was_a_year_before(sentence: str, years: list[int]) -> None:
    found = statements(sentence)
    assert [s.period[0].year for s in found if s.period] == years
    assert {s.measure for s in found if s.unit == "%"} == {"growth"}


@pytest.mark.parametrize(
    ("sentences", "period"),
    [
        ("某部发布7月茶叶统计数据。茶叶出口5亿元。", days("2023-07-01", "2023-07-31")),
        ("10月8日，全市三季度经济运行情况发布。数据显示，茶叶价格上涨2%。", days("2023-07-01", "2023-09-30")),
        ("1-8月，茶叶出口增长5%。今年是关键之年，茶企信心增强。丝绸出口增长3%。", days("2023-01-01", "2023-08-31")),
        ("今年二月，茶叶产量增长5%。", days("2023-02-01", "2023-02-28")),
        ("今年二月和三月，茶叶产量增长5%。", days("2023-02-01", "2023-03-31")),
        ("4月和5月茶叶产量增长5%。", days("2023-04-01", "2023-05-31")),
        ("茶馆近一月客流量增长5%。", None),
    ],
)
def test_periods_that_a_sentence_only_mentions(sentences: str, period: tuple[date, date] | None) -> None:
    assert statements(sentences)[-1].period == period


def test_an_expectation_ends_where_reported_days_are_stated() -> None:
    found = statements("7月，投资增长4%，有望保持平稳；8月，出口增长5%，实现顺差8亿元。")
    assert [s.status for s in found] == ["actual"] * 3


@pytest.mark.parametrize(
    ("sentences", "period"),
    [
        ("自2018年启动以来，工程投入资金30亿元。", days("2018-01-01", "2023-10-10")),
        ("2022年，全市茶企新增30家。此外，已培育示范茶园4个。", None),
    ],
)
def test_what_holds_by_now(sentences: str, period: tuple[date, date] | None) -> None:
    assert statements(sentences)[-1].period == period


def test_the_period_that_a_paragraph_opens_with_holds_for_the_next_one() -> None:
    found = statements(
        "前三季度，茶叶价格温和上涨。从月度看，8月茶叶价格上涨1%，9月，受天气影响，茶叶价格上涨2%。",
        "分品种看，绿茶价格上涨3%。",
    )
    assert [s.period and s.period[0].month for s in found] == [8, 9, 1]


def test_what_is_compared_with_last_year_is_reported() -> None:
    texts = ["全市茶园面积7万亩，比上年增加5000亩，连续两年实现增长。", "力争茶园面积比上年增长5%。"]
    found = read_article(texts, date(2023, 12, 7), ["directive", "directive"])
    assert [s.status for paragraph in found for s in paragraph.statements] == ["actual", "actual", "target"]


def test_the_figure_before_in_a_series_that_is_counted_from_new_year() -> None:
    found = statements("1-8月，茶业投资增长5%，前值6%。8月，茶业投资增长4%，前值3%。")
    assert [s.period[1].month for s in found if s.period] == [8, 7, 8, 7]
    assert found[1].period == days("2023-01-01", "2023-07-31")


def test_a_rate_that_falls_to_a_level_has_the_sign_of_the_level() -> None:
    assert [s.value for s in statements("8月，PPI同比回落至4.2%，CPI同比下降2%。")] == [4.2, -2.0]


def test_within_the_year_is_so_far_or_all_of_it() -> None:
    found = statements("茶企年内融资5亿元，年内将新建茶园3个，预计年内新增茶企4家。")
    assert [s.period for s in found] == [
        days("2023-01-01", "2023-10-10"),
        days("2023-01-01", "2023-12-31"),
        days("2023-01-01", "2023-12-31"),
    ]


@pytest.mark.parametrize(
    ("texts", "period"),
    [
        (["10月9日，记者从市农业局了解到，全市已收购稻谷30万吨。"], None),
        (
            ["1-8月，茶叶出口增长5%。", "10月9日，市商务局负责人表示，丝绸出口增长3%。"],
            days("2023-01-01", "2023-08-31"),
        ),
        (["10月9日，茶馆客流量5万人次。"], days("2023-10-09", "2023-10-09")),
    ],
)
def test_the_day_on_which_somebody_said_so(texts: list[str], period: tuple[date, date] | None) -> None:
    assert statements(*texts)[-1].period == period


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("9月前10日，茶叶出口5亿元。", days("2023-09-01", "2023-09-10")),
        ("一至七月茶叶出口5亿元。", days("2023-01-01", "2023-07-31")),
        ("二季末，茶企贷款余额5亿元。", days("2023-06-30", "2023-06-30")),
        ("上半年末，茶企贷款余额5亿元。", days("2023-06-30", "2023-06-30")),
        ("自今年1月1日至8月15日，茶叶出口5亿元。", days("2023-01-01", "2023-08-15")),
        ("2021年7月-2022年6月，茶叶出口5亿元。", days("2021-07-01", "2022-06-30")),
        ("“十四五”以来，新增茶企300家。", days("2021-01-01", "2023-10-10")),
        ("9月第三周，茶价6元/公斤。", None),
    ],
)
def test_forms_of_periods(sentence: str, period: tuple[date, date] | None) -> None:
    assert [(s.period, s.status) for s in statements(sentence)] == [(period, "actual")]
