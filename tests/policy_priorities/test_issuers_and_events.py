"""Issuer and event of an article."""

from datetime import date

import pytest

from assets.policy_priorities.events import Event, event_of
from assets.policy_priorities.issuers import issuer_of

DAY = date(2024, 6, 5)


@pytest.mark.parametrize(
    ("title", "text", "issuer"),
    [
        ("工信部：加快5G建设", "", "工业和信息化部"),
        ("水库怎么管", "据农业农村部网站消息，今年夏粮增产。", "农业农村部"),
        ("水库怎么管", "在国新办举行的发布会上，住建部有关负责人表示，要管好水。", "住房和城乡建设部"),
        ("水库怎么管", "各地按照党中央、国务院决策部署抗旱。", None),
        ("云南省政府发文节水", "近日，省政府印发意见。", "云南省人民政府"),
        ("水库怎么管", "某江市水务局", "某江市水务局"),
        ("水库怎么管", "东江省统计局\n1—5月，供水量增长。", "东江省统计局"),
        ("水库怎么管", "据东江省水利厅消息，供水量增长。", "东江省水利厅"),
        ("水库怎么管", "美国财政部发布数据。", None),
        ("水库怎么管", "某村修渠。", None),
        # local bodies, in the title first; who publishes before who is named
        ("东江省水利厅：排查水库", "国家卫生健康委发布通知。", "东江省水利厅"),
        ("东江市节水", "近日，东江市住房和城乡建设局印发通知，落实财政部要求。", "东江市住房和城乡建设局"),
        ("某县修渠", "记者从市水务局获悉，水渠修好了。", None),
        ("某县修渠", "东江市水务局副局长介绍，水渠修好了。", "东江市水务局"),
        ("甘肃省人民政府办公厅关于节水的意见", "", "甘肃省人民政府办公厅"),
        ("重庆节水", "近日，重庆市政府印发意见。", "重庆市人民政府"),
        # a man of a body is not the body; a yearly meeting is its ministry's
        ("春灌", "中共中央政治局常委、国务院副总理6月3日强调，要抗旱。", "国务院"),
        ("春灌", "全国水利工作会议6月3日召开，国家能源局负责同志参加会议。", "水利部"),
    ],
)
def test_issuer(title, text, issuer):
    assert issuer_of(title, [text]) == issuer


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("示例社讯，全国水利工作会议6月3日在京召开，部署工作。", Event("全国水利工作会议", date(2024, 6, 3))),
        ("6月4日上午10时，国新办举行新闻发布会，介绍情况。", Event("国新办新闻发布会", date(2024, 6, 4))),
        ("司长在4日举行的国新办新闻发布会上说，要节水。", Event("国新办新闻发布会", date(2024, 6, 4))),
        ("水利部28日召开例行发布会。", Event("水利部例行发布会", date(2024, 5, 28))),
        ("6月1日，国务院发布《节约用水条例》。", Event("国务院发布《节约用水条例》", date(2024, 6, 1))),
        ("日前，《全国水网建设规划》正式印发。", Event("《全国水网建设规划》印发", None)),
        ("各地抗旱保苗。", None),
    ],
)
def test_event(text, event):
    assert event_of([text], DAY) == event


def test_an_impossible_day_is_no_day():
    assert event_of(["全国水利工作会议2月31日在京召开。"], DAY) == Event("全国水利工作会议", None)
