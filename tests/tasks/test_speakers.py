"""Who speaks in an article."""

import pytest

from assets.tasks.extract import read_tasks
from assets.tasks.speakers import speaks_of_policy, spoken_by_others
from tests.tasks.reading_for_tests import BODY, paragraph


@pytest.mark.parametrize(
    "text",
    [
        "水利部印发通知。",
        "省政府召开会议。",
        "《城市供水条例》施行。",
        "国务院常务会议研究抗旱工作。",
        "美国财政部与我国财政部会谈。",
    ],
)
def test_policy(text):
    assert speaks_of_policy([text])


@pytest.mark.parametrize(
    "text", ["某代币合约升级。", "日本财务省将减税。", "《某游戏》上线。", "某公司董事会决定分红。"]
)
def test_no_policy(text):
    assert not speaks_of_policy([text])


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("国家数据局局长表示，将建设数据基础设施。", True),
        ("深圳市住房和建设局表示，将优化政策。", True),
        ("体育总局要求加强管理。", True),
        ("美国国家航空航天局将发射卫星。", False),
        ("某公司在市区新建厂房，将扩大产能。", False),
        ("云岭市将推出一系列举措。", True),
        ("云岭市商务委副主任介绍，将推广滴灌。", True),
        ("示例县防汛抗旱指挥部要求，转移群众。", True),
        ("股市将继续上行，车市将回暖。", False),
        ("该国外务省将发表声明。", False),
    ],
)
def test_bodies_by_the_form_of_their_name(text, ours):
    assert speaks_of_policy([text]) is ours


def test_experts_are_recognised_by_their_house_and_again_by_name():
    texts = [
        "某水利研究院院长王五对记者表示，要建水网。",
        "“要节水。”王五说。",
        "水利部司长赵六表示，要护堤。",
        "业内人士认为，水价将调整。",
    ]
    assert spoken_by_others(texts) == [True, True, False, True]


def test_an_expert_s_name_ends_where_what_he_does_begins():
    texts = [
        "某水务银行首席研究员王五在接受《示例日报》记者采访时表示，水量充足。",
        "“要节水。”王五建议。",
        "某水务银行宏观分析师赵六对示例新闻表示，水价平稳。",
        "“要节水。”赵六说道。",
    ]
    assert spoken_by_others(texts) == [True] * 4


def test_an_expert_is_known_by_name_however_he_is_quoted():
    texts = [
        "某水利研究院院长王五对记者表示，水价平稳。",
        "在王五看来，要推广滴灌。",
        "王五从水价等方面提出建议，要完善水价。",
    ]
    assert spoken_by_others(texts) == [True] * 3


def test_firms_pledge_and_bodies_demand():
    texts = ["某数科有关负责人表示，针对管理部门指出的问题，将认真整改。", "水利部门指出，某水务公司表示不改，要严查。"]
    assert spoken_by_others(texts) == [True, False]


def test_what_is_said_abroad_is_no_policy():
    texts = ["水利部要求抓紧通水。", "美国水利主管部长表示，必须坚决修坝。", "水利部回应美国关税，表示将坚决反制。"]
    assert spoken_by_others(texts) == [False, True, False]
    assert spoken_by_others(["全国人大代表李某建议，加快制定节水法。"]) == [True]


def test_what_members_of_the_cabinet_say_is_policy():
    assert speaks_of_policy(["李某副总理强调，要推广滴灌。"])
    assert not speaks_of_policy(["某国副总理强调，要推广滴灌。", "总经理强调，要推广滴灌。"])


def test_what_stands_below_a_heading_of_experts_is_their_advice():
    paragraphs = [paragraph(1, BODY), paragraph(2, "要推广滴灌。", "专家建议“抓大头”")]
    assert read_tasks(paragraphs) == []
    assert len(read_tasks([paragraph(1, BODY), paragraph(2, "要推广滴灌。", "推广节水技术")])) == 1
