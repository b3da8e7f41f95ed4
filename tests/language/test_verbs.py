"""The verb phrase that opens a clause."""

import pytest

from assets.language.verbs import verb_phrase
from assets.language.words import WordTable


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("加强水库调度", "加强"),
        ("组织开展防汛演练", "组织开展"),
        ("抓紧抓实堤防加固", "抓紧抓实"),
        ("做优做强特色产业", "做优做强"),
        ("加快推进灌区改造", "加快推进"),
        ("进一步推动改善饮水条件", "进一步推动改善"),
        ("完整、准确、全面贯彻治水思路", "完整、准确、全面贯彻"),
        ("千方百计保用水", "千方百计保"),
        ("大力涵养水源", "大力涵养"),
        ("大力捯饬河岸", "大力捯饬"),  # no list has the verb: the adverb tells
        ("统筹发展和安全", "统筹"),
        ("统筹推进上下游治理", "统筹推进"),
        ("稳步恢复和扩大灌溉面积", "稳步恢复和扩大"),
        ("支持提升水文监测能力", "支持提升"),
        ("着力提升保障房供给", "着力提升"),
        ("严格落实主体责任", "严格落实"),
        ("严格用水计量", "严格"),
        ("加强监测预警", "加强"),
        ("制定实施方案", "制定"),
        ("探索破解缺水难题的新办法", "探索"),
        ("推动建立公平的水价形成机制", "推动建立"),
        ("落细落实抗旱措施", "落细落实"),
        ("抓住枯水期施工", "抓住"),
        ("认真核对水费", "认真核对"),
        ("不得侵占河道", "不得"),
        ("新培育节水企业百家", "新培育"),
        ("加快推进保障性供水", "加快推进"),
        ("落实便利取水等措施", "落实"),
        ("编印节水手册", "编印"),
    ],
)
def test_action(text, action):
    phrase = verb_phrase(text)
    assert phrase is not None
    assert text[: phrase[2]] == action


@pytest.mark.parametrize(
    "text",
    [
        "水库安全运行",
        "服务业稳步恢复",
        "消费者信心增强",
        "统计数据显示",
        "发展改革委印发通知",
        "继续按照部署",
        "重点河段治理",
        "制造业回升",
        "",
    ],
)
def test_no_verb_opens(text):
    assert verb_phrase(text) is None


def test_words_are_found_longest_first():
    table = WordTable(["水", "水库", "水库大坝"])
    assert list(table.find("修水库大坝，管水库，护水")) == ["水库大坝", "水库", "水"]
    assert table.end("修渠", 0) == -1
