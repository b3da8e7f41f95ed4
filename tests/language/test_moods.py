"""Cues of past, future, saying and demanding."""

import pytest

from assets.language.moods import COMPLETED, FUTURE, MODAL, OPINION, PAST, demands, says, stresses


@pytest.mark.parametrize(
    "text",
    [
        "今年以来各地抢修",
        "过去三年",
        "前8个月",
        "截至6月底",
        "1—5月",
        "近年来",
        "“十三五”时期",
        "已经完工",
        "取得明显成效",
    ],
)
def test_past(text):
    assert PAST.search(text)


@pytest.mark.parametrize("text", ["各地抓紧抢修", "提前供水", "未来三年", "有序推进", "四季度末前完工"])
def test_not_past(text):
    assert not PAST.search(text)


@pytest.mark.parametrize("text", ["下一步", "下一阶段重点是", "今后一个时期", "到2030年", "“十五五”时期", "年内"])
def test_future(text):
    assert FUTURE.match(text)


@pytest.mark.parametrize("text", ["各市要修渠", "水利厅将组织检查", "必须停工", "应当公示", "拟新建泵站", "需加固堤防"])
def test_modal(text):
    assert MODAL.search(text)


@pytest.mark.parametrize(
    "text", ["重要河段", "水的需求", "纲要", "即将汛期", "供应充足", "内需旺盛", "市场主要变化", "要素保障", "效应明显"]
)
def test_not_modal(text):
    assert not MODAL.search(text)


@pytest.mark.parametrize(("text", "completed"), [("修建了水渠", True), ("为了供水", False), ("了解水情", False)])
def test_completed(text, completed):
    assert bool(COMPLETED.search(text)) is completed


@pytest.mark.parametrize("text", ["能够缓解旱情", "有利于节水", "意味着增产", "得益于降雨", "是丰收的关键"])
def test_opinion(text):
    assert OPINION.match(text)


def test_frames():
    def at(check, text):
        return check(text, 0, len(text))

    assert at(says, "水利局局长介绍") and at(says, "局长告诉记者") and not at(says, "加强巡查")
    assert at(stresses, "会议强调") and not at(stresses, "会议介绍")
    assert at(demands, "通知要求") and not at(demands, "落实省政府部署") and not at(demands, "达到饮水的要求")
