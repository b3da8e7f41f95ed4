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
