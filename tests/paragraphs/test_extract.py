"""raw_articles → paragraphs."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from assets.paragraphs.extract import extract_paragraphs, read_paragraphs
from assets.paragraphs.repeats import repeated_clauses
from assets.paragraphs.roles import is_boilerplate
from assets.tables import TABLES


def column(html, name):
    return [paragraph[name] for paragraph in read_paragraphs(html)]


MEETING = """<div>
<p>示例社6月3日讯，全省水利工作会议6月3日召开。加快修复水毁渠道，恢复灌溉能力。深入开展“清河”行动。</p>
<p><strong>会议全文如下</strong></p>
<p>会议指出，今年以来，全省水利系统抢修堤防，各项工作取得新进展。</p>
<p><strong>灌溉面积稳步扩大。</strong>1—5月，新增灌溉面积30万亩，同比增长12%。</p>
<p><strong>加强农田水利建设。</strong>加快修复水毁渠道，恢复灌溉能力。深入开展“清河”行动。</p>
<p>会议强调，要坚持<strong>节水优先</strong>，落实各项部署。</p>
<p>各市水利局负责同志在分会场参加会议。</p>
<p>责任编辑：某某</p></div>"""


def test_roles_headings_and_repeats_of_a_meeting():
    assert column(MEETING, "role") == [
        "lead", "marker", "result", "result", "directive", "directive", "attendance", "boilerplate",
    ]  # fmt: skip
    assert column(MEETING, "heading") == [
        None, None, None, "灌溉面积稳步扩大", "加强农田水利建设", None, None, None,
    ]  # fmt: skip
    assert column(MEETING, "repeats_paragraph_no") == [5, None, None, None, None, None, None, None]
    assert column(MEETING, "emphasis")[5] == ["节水优先"]


@pytest.mark.parametrize(
    ("html", "headings"),
    [
        ("<p>一、强化水源保护</p><p>划定保护区，清理排污口。</p>", ["强化水源保护", "强化水源保护"]),
        ("<p>（一）改造管网。更换老旧水管。</p><p>（二）降低漏损。</p>", ["改造管网", "降低漏损"]),
        ("<p>完善供水网络</p><p>▷</p><p>新建泵站，延伸管网到村到户。</p>", ["完善供水网络"] * 3),
        ("<p>修复堤防。加固险段，清除淤积。</p><p>疏浚河道。清运淤泥，拓宽卡口。</p>", ["修复堤防", "疏浚河道"]),
        ("<p>一是修复堤防。要清除淤积。</p><p>二是疏浚河道。要拓宽卡口。</p>", [None, None]),
        ("<p>第一，修复堤防。清除淤积。</p><p>第二，疏浚河道。拓宽卡口。</p>", [None, None]),
        ("<p>其一是修复堤防。清除淤积。</p><p>其二是疏浚河道。拓宽卡口。</p>", [None, None]),
        # what joins leads, or who asks, is no part of them; a sentence that tells, or announces a list, is no lead
        (
            "<p>一方面，修复堤防。加固险段，清除淤积。</p><p>另一方面，疏浚河道。清运淤泥，拓宽卡口。</p>",
            ["修复堤防", "疏浚河道"],
        ),
        (
            "<p>措施提出，修复堤防。加固险段，清除淤积。</p><p>措施提出，疏浚河道。清运淤泥，拓宽卡口。</p>",
            ["修复堤防", "疏浚河道"],
        ),
        (
            "<p>《通知》提出，修复堤防。具体包括：加固险段。</p><p>《通知》提出，疏浚河道。一是清运淤泥。</p>",
            [None, None],
        ),
        (
            "<p>海澜省将推出节水措施。如，补贴水表，推广滴灌。</p><p>完善供水设施。新建泵站，延伸管网。</p>",
            [None, None],
        ),
        # a sub-title reaches over what a meeting says below it, up to what is said to all
        (
            "<p>修复堤防</p><p>去年，堤防修复较快。</p><p>会议强调，要加固险段，清除淤积。</p>"
            "<p>疏浚河道</p><p>去年，河道疏浚较快。</p><p>会议强调，要清运淤泥，拓宽卡口。</p>"
            "<p>会议要求，各地要落实责任，加强督导。</p>",
            ["修复堤防"] * 3 + ["疏浚河道"] * 3 + [None],
        ),
        # an item that goes on is headed by its first clause; notes and figures are no items
        (
            "<p><strong>建好水网</strong></p><p>（一）鼓励各县改造泵站，延伸供水管网；</p><p>（二）推广5G测流，共享数据。</p>",
            ["建好水网", "鼓励各县改造泵站", "推广5G测流"],
        ),
        ("<p>1.修复堤防。清除淤积。</p><p>2.疏浚河道，拓宽卡口。</p>", ["修复堤防", "疏浚河道"]),
        ("<p>1.统计范围为灌区，不含小型泵站。</p><p>2.修订标准，公布数据。</p>", [None, None]),
        ("<p>（一）推进灌区改造，完成投资30亿元，同比增长9%。</p>", [None]),
        ("<p>一、修复堤防。清除淤积。</p><p>二、灌区面貌明显好转，水价下降3%。</p>", ["修复堤防", None]),
        ("<p>一、二产业用水减少，节水器具增加。</p>", [None]),
        # what stands in 【】, on a line of its own or before its text; not an item of news, nor a site's own line
        ("<p>【“清渠”护水行动】</p><p>清除淤积，加固险段。</p>", ["“清渠”护水行动"] * 2),
        ("<p>【修复堤防】加固险段。</p><p>【疏浚河道】拓宽卡口。</p>", ["修复堤防", "疏浚河道"]),
        ("<p>【水利部：修复堤防】水利部消息，加固险段。</p>", [None]),
        # the reason of an item is left out of its heading, what the item is about is not
        (
            "<p>一、根据近期旱情，压减农业用水，保障供水。</p><p>二、对于老旧管网，优先安排改造，降低漏损。</p>",
            ["压减农业用水", "对于老旧管网，优先安排改造"],
        ),
        # items of one list are headed alike
        (
            "<p>一、疏浚河道，拓宽卡口。</p><p>二、加固险段，清除淤积。</p><p>三、修复堤防，完善排水。汛前完工。</p>",
            ["疏浚河道", "加固险段", "修复堤防"],
        ),
        # who tells what comes next, or what all have to see to, speaks below no item
        (
            "<p>1.修复堤防，加固险段。</p><p>2.疏浚河道。清淤。</p><p>省水利厅有关负责人表示，将加强督导。</p>",
            ["修复堤防", "疏浚河道", None],
        ),
        (
            "<p>一、修复堤防</p><p>加固险段。</p><p>各地要提高政治站位，强化责任。</p>",
            ["修复堤防", "修复堤防", None],
        ),
        ("<p>据水利部消息。修复堤防，清除淤积。</p>", [None]),
        ("<p>各地<strong>抓紧修复</strong>堤防，清除淤积。</p>", [None]),
        ("<p>水费下降，供水增加。</p><p>农民满意。</p>", [None, None]),
        (
            "<p><strong>修复堤防</strong></p><p>加固险段。</p><p>《意见》提出，要落实责任。</p>",
            ["修复堤防", "修复堤防", None],
        ),
        # 《意见》提出 right below a sub-title is its text, and so are those that follow
        (
            "<p><strong>修复堤防</strong></p><p>《意见》提出，加固险段。</p><p>《意见》明确，要落实责任。</p>",
            ["修复堤防", "修复堤防", "修复堤防"],
        ),
        (
            "<p><strong>修复堤防</strong></p><p>加固险段。</p><p>此外，《意见》提出，要落实责任。</p>",
            ["修复堤防", "修复堤防", None],
        ),
        # who is to see to all of a list ends it; below a sub-title it is its text
        (
            "<p>一、修复堤防。清除淤积。</p><p>二、疏浚河道。拓宽卡口。</p><p>各市县、各有关部门要加强领导。</p>",
            ["修复堤防", "疏浚河道", None],
        ),
        ("<p>一、加强领导</p><p>各市县要落实资金。</p>", ["加强领导", "加强领导"]),
        # ——加固险段。 is an item, ——访… is none
        ("<p>——加固险段。清除淤积。</p><p>——访水利部有关负责人</p>", ["加固险段", None]),
        ("<p><b>措施一：加固险段</b></p><p>清除淤积，拓宽卡口。</p>", ["加固险段", "加固险段"]),
        ("<p><b>01 加固险段</b></p><p>清除淤积，拓宽卡口。</p>", ["加固险段", "加固险段"]),
        ("<p>1）加固险段。清除淤积。</p><p>2）疏浚河道。拓宽卡口。</p>", ["加固险段", "疏浚河道"]),
        # a sub-title that tells a result, beside one that says what to do; a caption alone is none
        (
            "<p>加快修复堤防</p><p>要清除淤积，加固险段。</p><p>水价总体平稳</p><p>今年以来，水价下降3%。</p>",
            ["加快修复堤防", "加快修复堤防", "水价总体平稳", "水价总体平稳"],
        ),
        ("<p>图为水库大坝</p><p>今年以来，水价下降3%。</p>", [None, None]),
        ("<p>1.修复堤防，清除淤积。（责任单位：水利局）</p><p>2.疏浚河道。</p>", ["修复堤防", "疏浚河道"]),
        (
            "<p>一、修复堤防。清除淤积。</p><p>二、疏浚河道。拓宽卡口。</p><p>省水利厅要会同有关部门跟踪评估。</p>",
            ["修复堤防", "疏浚河道", None],
        ),
        ("<p>第一个方面，修复堤防。清除淤积。</p><p>第二个方面，疏浚河道。拓宽卡口。</p>", [None, None]),
        ("<p>实施“512”工程。清除淤积。</p><p>疏浚河道。拓宽卡口。</p>", ["实施“512”工程", "疏浚河道"]),
        (
            "<p>加固水库险段：要清除淤积，落实管护责任。</p><p>疏浚灌区河道：要拓宽卡口，清运河底淤泥。</p>",
            ["加固水库险段", "疏浚灌区河道"],
        ),
        ("<p>加固水库险段：要清除淤积，落实管护责任。</p><p>水价下降。</p>", [None, None]),
        ("<p><b>稳就业。</b>落实政策。</p><p><b>水利局</b></p>", ["稳就业", None]),
        # who asks is no heading
        ("<p><strong>会议强调，今年要抓好两项工作：</strong></p><p>修复堤防。</p>", [None, None]),
    ],
)
def test_headings(html, headings):
    assert column(html, "heading") == headings


@pytest.mark.parametrize(
    "text",
    [
        "责任编辑：某某 AB001",
        "原标题：水库开工",
        "来源：示例日报",
        "示例社记者某某、某某某",
        "（记者 某某）",
        "举报/反馈",
        "2月3日，工人在检修水泵。示例社记者 某某 摄",
        "（完）",
        "资料图：灌区的水稻。",
        "图为工人检修水泵。",
        "俯瞰灌区渠首。示例县水务局供图",
        "水库除险加固施工现场。",
    ],
)
def test_boilerplate(text):
    assert is_boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        "记者从省水利厅获悉，水库开工。",
        "记者获悉，节水办法已经市政府同意。",
        "来水偏少，各地抗旱。",
        "编制水网规划，优化布局。",
    ],
)
def test_prose_is_no_boilerplate(text):
    assert not is_boilerplate(text)


def test_the_line_below_a_picture_is_boilerplate():
    html = '<div class="img_wrapper"><img src="a"><span class="img_descr">工人检修水泵。</span></div><p>修复堤防。</p>'
    assert column(html, "role")[0] == "boilerplate" and column(html, "heading")[0] is None


def test_repeated_clauses_point_at_the_full_text():
    texts = ["某社讯，修复水毁渠道三百处。", "会议召开。", "加强管护。修复水毁渠道三百处，恢复灌溉。"]
    (repeat,) = repeated_clauses(texts)
    assert texts[repeat.place][repeat.start : repeat.end] == "修复水毁渠道三百处"
    assert repeat.full_place == 2


def test_frame_has_the_dictionary_columns_and_unique_keys():
    article: dict[str, Any] = {
        "article_id": "a" * 16, "source_path": "a.md", "title": "水利", "author": None, "categories": [],
        "published_at": datetime(2024, 6, 3, tzinfo=UTC), "published_date": date(2024, 6, 3), "headimg_url": None,
        "thumbnail_url": None, "body_html": MEETING, "file_sha256": "x", "content_sha256": "x",
    }  # fmt: skip
    frame = extract_paragraphs(TABLES["raw_articles"].frame([article]))
    assert frame.schema == TABLES["paragraphs"].schema
    assert frame["paragraph_no"].to_list() == list(range(1, 9))
    assert frame["paragraph_id"].n_unique() == 8


def test_no_articles_give_an_empty_typed_frame():
    frame = extract_paragraphs(TABLES["raw_articles"].frame([]))
    assert frame.is_empty() and frame.schema == TABLES["paragraphs"].schema


def test_a_bold_first_clause_of_an_item_leaves_its_paragraph_one_of_directives():
    html = (
        "<p>水利部召开会议，部署下一步工作。</p>"
        "<p><strong>一是加快水网建设。</strong>推进重点水库开工，强化质量监管。</p>"
        "<p><strong>二是完善投入机制。</strong>用好专项债券，引导社会资本参与。</p>"
    )
    assert column(html, "heading") == [None, None, None]
    assert column(html, "role")[1:] == ["directive", "directive"]


def test_half_width_marks_part_sentences_like_full_width_ones_and_stay_as_printed():
    full = "<p>（一）修复堤防：加固险段，清除淤积。</p><p><b>节水惠民：</b>要推广滴灌，完善水价；严查漏损！</p>"
    half = full.translate(str.maketrans("，：；！", ",:;!"))
    assert column(half, "role") == column(full, "role") == ["directive", "directive"]
    assert column(full, "heading") == ["修复堤防：加固险段", "节水惠民"]
    assert column(half, "heading") == ["修复堤防:加固险段", "节水惠民"]
    assert column(half, "text")[0] == "（一）修复堤防:加固险段,清除淤积。"


def test_dots_end_sentences_where_no_full_stop_is_printed():
    assert column("<p>(一)完善指标体系.各部门要分类制定指标,压实责任.</p>", "heading") == ["完善指标体系"]
    assert column("<p>一.完善指标体系</p><p>各部门要分类制定指标。</p>", "heading") == ["完善指标体系"] * 2


def test_a_heading_with_half_width_marks_is_as_printed():
    html = "<p><b>修复堤防,加固险段</b></p><p>要清除淤积。</p><p><b>推广滴灌,完善水价</b></p><p>要严查漏损。</p>"
    first, second = "修复堤防,加固险段", "推广滴灌,完善水价"
    assert column(html, "heading") == [first, first, second, second]


def test_a_long_sub_title_without_bold_type_heads_the_prose_below():
    title = "畅通水情信息报送渠道，鼓励广大用水群众监督供水单位履职"
    rules = "办法规定，建立水情报送制度，及时回应关切，畅通上行渠道，完善表彰制度。"
    html = f"<p>省水利厅印发办法，规范取水管理。</p><p>{title}</p><p>{rules}</p>"
    assert column(html, "heading") == [None, title, title]
