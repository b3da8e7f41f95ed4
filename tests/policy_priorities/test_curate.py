"""articles + paragraphs + tasks → policy_priorities."""

from datetime import UTC, date, datetime

import pytest

from assets.paragraphs.extract import extract_paragraphs
from assets.policy_priorities.curate import curate_priorities
from assets.policy_priorities.groups import derived_heading
from assets.policy_priorities.mentions import title_names, title_parts
from assets.tables import TABLES
from assets.tasks.extract import extract_tasks

HTML = """<p>示例社6月3日讯，全国水利工作会议6月3日在京召开。推广高效节水灌溉技术。</p>
<p><strong>灌溉面积稳步扩大。</strong>1—5月，新增灌溉面积30万亩。</p>
<p><strong>加强农田水利建设。</strong>实施灌区改造工程，落实《农田灌溉条例》，推广高效节水灌溉技术。</p>
<p><strong>防范水旱灾害风险。</strong>排查水库隐患，确保安全度汛。</p>"""


def curate(html, title="水利部：推广高效节水灌溉等技术"):
    article = {
        "article_id": "a" * 16, "source_path": "2024/a.md", "title": title, "author": None, "categories": [],
        "published_at": datetime(2024, 6, 3, tzinfo=UTC), "published_date": date(2024, 6, 3), "headimg_url": None,
        "thumbnail_url": None, "body_html": html, "file_sha256": "x", "content_sha256": "x",
    }  # fmt: skip
    articles = TABLES["raw_articles"].frame([article])
    paragraphs = extract_paragraphs(articles)
    return curate_priorities(articles, paragraphs, extract_tasks(paragraphs, TABLES["indicators"].frame([])))


def test_priorities_of_a_meeting():
    frame = curate(HTML)
    assert frame.schema == TABLES["policy_priorities"].schema
    first, second = frame.to_dicts()
    assert (first["priority_no"], first["heading"], first["heading_kind"]) == (1, "加强农田水利建设", "bold")
    assert (first["issuer"], first["event"], first["event_date"]) == ("水利部", "全国水利工作会议", date(2024, 6, 3))
    assert (first["theme"], second["theme"]) == ("乡村振兴", "风险防范")
    assert (first["in_title"], first["in_lead"]) == (True, True)
    assert (second["in_title"], second["in_lead"]) == (False, False)
    assert (first["task_count"], second["task_count"]) == (3, 2)
    assert abs(first["directive_share"] + second["directive_share"] - 1) < 1e-9
    assert first["programmes"] == ["灌区改造工程"] and first["documents"] == ["农田灌溉条例"]
    assert first["evidence"].startswith("加强农田水利建设。")


def test_kinds_of_headings():
    html = """<p>国务院印发通知。</p><p>一、修复堤防</p><p>加固险段，清除淤积。</p>
    <p>完善供水网络</p><p>新建泵站，延伸管网到村到户，确保饮水安全。</p><p>水利部将抓好落实。一是公开水价，二是核定水量。</p>"""
    frame = curate(html)
    assert frame.select("heading", "heading_kind").rows() == [
        ("修复堤防", "numbered"), ("完善供水网络", "subtitle"), ("公开水价", "numbered"), ("核定水量", "numbered"),
    ]  # fmt: skip


def test_neighbouring_lead_sentences():
    html = "<p>国务院印发方案。</p><p>修复堤防。加固险段，清除淤积。</p><p>疏浚河道。清运淤泥，拓宽卡口。</p>"
    assert curate(html)["heading_kind"].to_list() == ["lead_sentence"] * 2


def test_a_heading_above_numbered_items_is_a_priority_too():
    html = (
        "<p>水利部召开会议。</p><p><strong>加大违规取水查处力度</strong></p><p>下一步，一是完善标准；二是开展检查。</p>"
    )
    assert curate(html)["heading"].to_list() == ["加大违规取水查处力度", "完善标准", "开展检查"]


def test_headings_above_headings_are_priorities_too():
    html = """<p>水利部印发方案。</p><p><strong>一、建好水网</strong></p>
    <p><strong>（一）改造灌区。</strong></p><p>1.修复渠道。清除淤积，加固险段。</p><p>2.完善水价。核定水量。</p>
    <p><strong>（二）延伸管网。</strong></p><p>3.新建泵站。安装水泵。</p>
    <p><strong>二、重点水库</strong></p><p>（三）加固水库。修复坝体。</p>"""
    frame = curate(html)
    assert frame.select("heading", "heading_kind", "task_count").rows() == [
        ("建好水网", "numbered", 0), ("改造灌区", "numbered", 0), ("修复渠道", "numbered", 3),
        ("完善水价", "numbered", 2),
        ("延伸管网", "numbered", 0), ("新建泵站", "numbered", 2), ("加固水库", "numbered", 2),
    ]  # fmt: skip


def test_a_heading_printed_twice_is_numbered_once():
    html = """<p>水利部印发方案。</p><p><strong>一、建好水网</strong></p><p>（一）加强领导。落实资金。</p>
    <p><strong>二、管好水库</strong></p><p>（一）加强领导。明确责任。</p><p>（二）加固水库。修复坝体。</p>"""
    assert curate(html)["heading"].to_list() == ["建好水网", "加强领导", "管好水库", "加固水库"]


def test_without_printed_headings_they_are_derived():
    html = (
        "<p>国务院常务会议6月3日召开。</p><p>会议指出，要健全供水管护机制、水费收缴机制，落实资金。要坚持稳中求进。</p>"
    )
    (row,) = curate(html).to_dicts()
    assert (row["heading"], row["heading_kind"], row["task_count"]) == ("健全供水管护机制", "derived", 2)


def test_an_article_without_directives_has_no_priorities():
    frame = curate("<p>水利部数据显示，1—5月，供水量增长3%。</p>")
    assert frame.is_empty() and frame.schema == TABLES["policy_priorities"].schema


def test_titles_name_in_nearly_the_same_words():
    parts = title_parts("水利部：推广高效节水灌溉技术 完善水价")
    assert title_names(parts, "加强管理", ["推广高效节水灌溉等技术"])
    assert not title_names(parts, "加强管理", ["推广育种技术"])


def acting(text, action):
    return {"kind": "action", "text": text, "action": action}


def test_derived_headings_are_short():
    text = "统筹安排中央财政和地方各级财政用于支持重点灌区续建配套和现代化改造的资金"
    assert derived_heading([acting(text, "统筹安排")]) == "统筹安排中央财政和地方各级财政用于支持重点灌区续建配套"


def test_a_derived_heading_ends_where_a_word_does_and_is_nobodys_name():
    text = "完善全省农村供水工程运行管理和维修养护的长效机制"
    assert derived_heading([acting("水利部副部长张三", "水利"), acting(text, "完善")]) == text
    text = "持续深入推进全省大中型灌区“一张图一本账”管理平台推广应用与升级改造示范县创建活动"
    assert derived_heading([acting(text, "持续深入推进")]) == "持续深入推进全省大中型灌区“一张图一本账”管理平台推广应用"


@pytest.mark.parametrize(
    ("text", "action", "heading"),
    [
        ("将灌区取水、用水指标纳入考核", "纳入", "将灌区取水、用水指标纳入考核"),
        ("完善灌区“双随机、一公开”检查、整改机制", "完善", "完善灌区“双随机、一公开”检查"),
        ("对超计划取水（含地下水）的企业，限期整改", "限期整改", "对超计划取水（含地下水）的企业，限期整改"),
    ],
)
def test_a_derived_heading_keeps_its_predicate_and_its_names_whole(text, action, heading):
    assert derived_heading([acting(text, action)]) == heading


def test_a_clause_that_comes_to_its_verb_late_gives_no_heading_where_another_does():
    late = acting("取水单位在规定期限以内没有完成计量设施改造和更新换代的，停止供水", "停止")
    assert derived_heading([late, acting("健全计量制度", "健全")]) == "健全计量制度"


def test_headings_that_name_a_part_of_a_plan_are_priorities():
    html = (
        "<p>水利部印发《节水意见》。</p><p><strong>一、总体要求</strong></p><p>推动全省灌区提质升级。</p>"
        "<p><strong>二、支持政策</strong></p><p>（一）税费减免。对节水企业给予减免。</p>"
        "<p><strong>三、重点任务</strong></p><p>（二）修复堤防。加固险段。</p>"
    )
    assert curate(html)["heading"].to_list() == ["总体要求", "支持政策", "税费减免", "修复堤防"]


def test_a_headline_with_its_body_heads_what_is_ordered_below():
    html = "<p>水利部消息。</p><p><strong>水利部进一步规范取水许可</strong></p><p>从严控制地下水开采。</p>"
    assert curate(html)["heading"].to_list() == ["水利部进一步规范取水许可"]
