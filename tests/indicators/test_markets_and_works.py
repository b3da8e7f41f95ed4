"""Sentences on markets, firms and surveys, and on what has been built, paid and saved → statements.

Developed on other sentences than these.
"""

from datetime import date

import pytest

from tests.indicators.reading_for_tests import days, statements


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # Markets
        (
            "甲证指数报3100点，跌1%，成交额26亿元；乙证成指报1100点，成交额36亿元。",
            ["甲证指数", "甲证指数", "甲证指数成交额", "乙证成指", "乙证成指成交额"],
        ),
        ("成交额5亿元。其中，创业板主力资金净流出2亿元。", ["成交额", "创业板主力资金净流出"]),
        (
            "9个板块上涨，其中，茶业板块资金净流入最多，净流入金额为7亿元。",
            ["板块上涨", "茶业板块资金净流入金额"],
        ),
        ("净流入居前的还有茶业、酒业，净流入金额分别为5亿元、3亿元。", ["茶业净流入金额", "酒业净流入金额"]),
        ("贵州茅台净买入7亿元，上海自贸区进出口额8亿元。", ["贵州茅台净买入", "上海自贸区进出口额"]),
        ("净利润增长5%。伦敦铜期货上涨2%。", ["净利润", "伦敦铜期货"]),
        ("比特币跌破2万美元。", ["比特币"]),
        # Firms
        ("甲公司预计上半年净利润5亿元，其中，第二季度净利润3亿元。", ["甲公司净利润"] * 2),
        ("公司亏损5亿元，去年同期盈利3亿元。", ["公司亏损", "公司盈利"]),
        ("30家上市公司披露了年报。", ["披露年报的上市公司"]),
        # Surveys
        (
            "四成的受访者表示会减少购买。六成以上的企业反映订单不足。",
            ["表示会减少购买的受访者占比", "反映订单不足的企业占比"],
        ),
        # Goods
        ("19种产品产量增长。瓷砖5万吨，增长3%，其中地砖2万吨。", ["产量增长的产品", *["瓷砖产量"] * 2, "地砖产量"]),
        ("手机出货量9万部，其中，5G手机7万部。", ["手机出货量", "5G手机出货量"]),
        ("销售挖掘机9万台，其中国内6万台；出口3万台。", ["销售挖掘机", "挖掘机国内销量", "挖掘机出口"]),
        ("中欧班列发送货物9万标箱，其中，7月份发送2万标箱。", ["中欧班列发送货物"] * 2),
        ("绿色贷款3亿元，余额同比增长5%。", ["绿色贷款", "绿色贷款余额"]),
        ("新业务收入5亿元，在业务收入中占比为两成。", ["新业务收入", "新业务收入占业务收入的比重"]),
        ("一线城市新房价格上涨2%；二手房价格上涨1%。", ["一线城市新房价格", "一线城市二手房价格"]),
        # What is done is no part of what was measured before
        ("发放贷款5亿元，减免房租3亿元，为消费者挽回损失2亿元。", ["贷款", "减免房租", "为消费者挽回损失"]),
        ("收取税费5亿元，返还税费3亿元，在孵企业30家。", ["收取税费", "返还税费", "在孵企业"]),
        # Contributions
        (
            "净出口拉动经济增长2个百分点，贡献率30%；资本形成总额拉动1个百分点。",
            ["净出口拉动经济", "净出口贡献率", "资本形成总额拉动经济"],
        ),
    ],
)
def test_names(sentence: str, names: list[str]) -> None:
    assert [s.name for s in statements(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "readings"),
    [
        ("铜库存较上周减少2459吨至34768吨。", [("change", "pop", -2459.0, None), ("level", None, 34768.0, None)]),
        ("净利润同比增加2亿元至3亿元。", [("change", "yoy", 2e8, 3e8)]),
        ("客流量恢复至去年同期的80%。", [("multiple", "yoy", 80.0, None)]),
        ("从环比看，7月产量增长2%。1-7月产量同比增长3%，销量增长4%。",
         [("growth", "pop", 2.0, None), ("growth", "yoy", 3.0, None), ("growth", "yoy", 4.0, None)]),
        ("失业率为5.2%，低于5.5%的预期控制目标。", [("level", None, 5.2, None), ("level", None, 5.5, None)]),
        ("螺纹钢库存周环比下降2万吨。", [("change", "pop", -2e4, None)]),
        ("1000Mbps及以上宽带用户渗透率为3%。", [("level", None, 3.0, None)]),
    ],
)  # fmt: skip
def test_readings(sentence: str, readings: list[tuple[str, str | None, float, float | None]]) -> None:
    assert [(s.measure, s.comparison, s.value, s.upper) for s in statements(sentence)] == readings


@pytest.mark.parametrize(
    ("paragraphs", "periods"),
    [
        (
            ["2020-2021年，甲市用电量分别为6亿千瓦时、8亿千瓦时。"],
            [days("2020-01-01", "2020-12-31"), days("2021-01-01", "2021-12-31")],
        ),
        (
            ["2012年到2021年，经费从1亿元增长到3亿元。"],
            [days("2012-01-01", "2012-12-31"), days("2021-01-01", "2021-12-31")],
        ),
        (
            ["上半年，甲公司亏损5亿元，上年同期亏损4亿元，而去年同期，乙公司亏损3亿元。丙公司亏损2亿元。"],
            [
                days("2022-01-01", "2022-06-30"),
                days("2021-01-01", "2021-06-30"),
                days("2021-01-01", "2021-06-30"),
                days("2022-01-01", "2022-06-30"),
            ],
        ),
        (["根据2021年统计公报，茶业从业人员3万人。"], [days("2021-01-01", "2021-12-31")]),
        (["上半年产量5万吨。党的十八大以来，累计减贫9万人。"], [days("2022-01-01", "2022-06-30"), None]),
        (["上半年产量5万吨。五年来，新建学校20所。"], [days("2022-01-01", "2022-06-30"), None]),
        (["上半年产量5万吨。上周，到港量3万吨。"], [days("2022-01-01", "2022-06-30"), None]),
        (["昨日，新增病例30例。"], [days("2022-08-18", "2022-08-18")]),
        (
            ["8月9日，甲证指数震荡走低。截至收盘，甲证指数报3100点。"],
            [days("2022-08-09", "2022-08-09")],
        ),
        (
            ["二季度末，甲行贷款3亿元。全行累计培训2万人次。乙行贷款2亿元。"],
            [days("2022-06-30", "2022-06-30"), None, days("2022-06-30", "2022-06-30")],
        ),
    ],
)
def test_periods(paragraphs: list[str], periods: list[tuple[date, date] | None]) -> None:
    assert [s.period for s in statements(*paragraphs)] == periods


@pytest.mark.parametrize(
    ("sentence", "areas"),
    [
        ("产量前两位的省份为广东（5亿吨）、江苏（4亿吨）。", ["广东", "江苏"]),
        ("上半年重庆实现地区生产总值1亿元。", ["重庆"]),
        ("东部、西部产量分别为5万吨、4万吨；用户分别为3万户、2万户。", ["东部", "西部"] * 2),
        ("南方五省区用电量5亿千瓦时。", ["南方五省区"]),
    ],
)
def test_places(sentence: str, areas: list[str]) -> None:
    assert [s.area for s in statements(sentence)] == areas


def test_a_forecast_ends_with_its_statistic() -> None:
    found = statements("7月非农就业人口增加5万人，预期增2万人，前值增3万人；失业率为3.5%。")
    assert [s.status for s in found] == ["actual", "forecast", "actual", "actual"]
    found = statements("预计销量达5万辆。已有154家公司发布预案，其中98家已实施。")
    assert [s.status for s in found] == ["forecast", "actual", "actual"]
