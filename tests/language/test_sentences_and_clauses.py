"""Text → sentences → segments."""

import pytest

from assets.language.clauses import split_segments
from assets.language.sentences import split_sentences


def cut(text, spans):
    return [text[a:b] for a, b in spans]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("降雨增多。水位上涨！能否安全？", ["降雨增多。", "水位上涨！", "能否安全？"]),
        ("“要加强巡查。”该负责人说。", ["“要加强巡查。”", "该负责人说。"]),
        ("印发《办法》（以下简称办法。已公布。）并施行。", ["印发《办法》（以下简称办法。已公布。）并施行。"]),
        ("  甲。 乙", ["甲。", "乙"]),
        ("（未闭合。乙。", ["（未闭合。", "乙。"]),
        ("", []),
    ],
)
def test_sentences(text, sentences):
    assert cut(text, split_sentences(text)) == sentences


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("加强监测、预警，完善预案；落实责任。", ["加强监测、预警", "完善预案", "落实责任"]),
        ("修建水库，以及渠道、泵站", ["修建水库", "以及渠道、泵站"]),
        ("落实《关于节水，护水的意见》《“清水”办法》，巡查", ["落实《关于节水，护水的意见》《“清水”办法》", "巡查"]),
        ("开展“河长，湖长”活动", ["开展“河长", "湖长”活动"]),
        ("开展“清四乱”活动，整治岸线", ["开展“清四乱”活动", "整治岸线"]),
        ("“要加快修复，确保通水。”他说", ["要加快修复", "确保通水", "他说"]),
        ("补助（每户一次，不得重复），验收", ["补助（每户一次，不得重复）", "验收"]),
        ("会议强调：要修渠……还要护堤", ["会议强调", "要修渠", "还要护堤"]),
    ],
)
def test_segments(text, segments):
    assert cut(text, split_segments(text)) == segments


def test_long_unbalanced_text_is_split_in_linear_time():
    text = "（“《" * 20_000 + "。"
    assert split_sentences(text) and split_segments(text)
