"""Numbers that are no indicators: each has its class, none is lost."""

import re
from datetime import date
from itertools import pairwise

import pytest

from assets.indicators.extract import read_article


def classes(text: str) -> list[tuple[str, str]]:
    (found,) = read_article([text], date(2022, 8, 19))
    return [(text[m.start : m.end], m.kind) for m in found.mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8月19日，会议在京召开。", [("8月19日", "date")]),
        ("上午10时30分开始。", [("10时30分", "time")]),
        ("第3届博览会开幕。", [("第3届", "ordinal")]),
        ("企业进入世界500强。", [("500强", "rank")]),
        ("推进5G规模化应用。", [("5G", "name")]),
        ("OTP 24 发布，支持C++17。", [("OTP 24", "name"), ("C++17", "name")]),
        ("1.茶叶税12亿元。", [("1.", "list_number"), ("12亿元", "indicator")]),
        (
            "要闻：1、10月份出口增长3%；2、股市上涨2%。",
            [
                ("1、", "list_number"),
                ("10月份", "date"),
                ("3%", "indicator"),
                ("2、", "list_number"),
                ("2%", "indicator"),
            ],
        ),
        ("表12021年主要指标", [("表1", "caption"), ("2021年", "date")]),
        ("增长3%。", [("3%", "unclassified")]),  # a figure of nothing that is named
        ("出口两年平均增长3%[1]。", [("3%", "indicator"), ("[1]", "citation")]),
        ("国发〔2021〕12号文件印发。", [("〔2021〕12号", "document_number")]),
        ("示例股份(600999)停牌。", [("600999", "code")]),
        ("向0x88a69b4e69转账。", [("0x88a69b4e69", "code")]),
        ("服务器升级到3.7.7。", [("3.7.7", "name")]),
        ("投资超5亿元的项目30个。", [("5亿元", "threshold"), ("30个", "indicator")]),
        ("20家企业利润超1亿元。", [("20家", "indicator"), ("1亿元", "threshold")]),
        ("对月销售额10万元以下的商户免税。", [("10万元", "threshold")]),
        ("减免6个月租金。", [("6个月", "duration")]),
        ("给予外资15%的所得税优惠。", [("15%", "tariff")]),
        ("给予最高300万元奖励。", [("300万元", "tariff")]),
        ("建设30万吨级航道。", [("30万吨", "name")]),
        ("责任编辑：某某 SF014", [("014", "boilerplate")]),
        ("【逾六成茶企增收】茶企增收。", [("六成", "caption")]),
        ("【某股收涨4.6%】3月6日消息，某股上涨4.6%。", [("4.6", "caption"), ("3月6日", "date"), ("4.6%", "indicator")]),
    ],
)
def test_classes(text: str, expected: list[tuple[str, str]]) -> None:
    assert classes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "7月份，规模以上工业增加值同比增长3.8%，比上月加快0.3个百分点（1—7月增长3.5%）；PMI为50.2，其中A3区12个。",
        "攻击者借出820 万美元，在 April-07-2022 11:58:24 PM +8UTC 时取出532,571,155.859 个代币，setId(1)，k=15。",
        "1/3的企业、２０２１年、第2期、1:30、99.9%、3—5万户、12万多户、100多家、40余项、5、6月份、1月至7月。",
    ],
)
def test_every_printed_digit_is_in_the_ledger(text: str) -> None:
    (found,) = read_article([text], date(2022, 8, 19))
    covered = {position for m in found.mentions for position in range(m.start, m.end)}
    assert [text[m.start() :][:8] for m in re.finditer(r"\d", text) if m.start() not in covered] == []


def test_mentions_do_not_overlap() -> None:
    text = "1.7月份（比6月增长3%），16-24岁人口失业率19.9%，较2021年12月提高2至3个百分点，投资超5亿元的项目30个。"
    (found,) = read_article([text], date(2022, 8, 19))
    spans = sorted((m.start, m.end) for m in found.mentions)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
