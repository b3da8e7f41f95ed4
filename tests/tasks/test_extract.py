"""paragraphs + indicators → tasks."""

from datetime import date

from assets.paragraphs.extract import read_paragraphs
from assets.tables import TABLES, text_key
from assets.tasks.extract import extract_tasks
from tests.tasks.reading_for_tests import tasks_in

DAY = date(2024, 6, 3)
HTML = """<p>示例社6月3日讯，水利部召开会议。加快改造渠道3000公里以上，推广滴灌技术。加强水文监测预警。</p>
<p><strong>加强农田水利建设。</strong>加快改造渠道3000公里以上，推广滴灌技术。</p>
<p><strong>完善预警体系。</strong>加强水文监测预警，一是布设站点。二是共享数据。</p>"""


def frames(html=HTML):
    rows = [
        {"paragraph_id": text_key("a", p["paragraph_no"]), "article_id": "a", "published_date": DAY, **p}
        for p in read_paragraphs(html)
    ]
    return TABLES["paragraphs"].frame(rows)


def target(paragraphs, number, raw):
    row = paragraphs.row(number - 1, named=True)
    start = row["text"].index(raw)
    return {
        "indicator_id": "i", "article_id": "a", "paragraph_id": row["paragraph_id"], "published_date": DAY,
        "paragraph_no": number, "char_start": start, "char_end": start + len(raw), "raw": raw, "name": "渠道",
        "area": None, "measure": "level", "comparison": None, "value": 3e6, "value_upper": None, "unit": "米",
        "qualifier": "at_least", "basis": None, "period_start": None, "period_end": None, "base_start": None,
        "base_end": None, "status": "target", "evidence": row["text"],
    }  # fmt: skip


def test_targets_headings_priorities_and_repeats():
    paragraphs = frames()
    indicators = TABLES["indicators"].frame([target(paragraphs, 2, "3000公里")])
    tasks = extract_tasks(paragraphs, indicators)
    assert tasks.schema == TABLES["tasks"].schema
    assert tasks["task_id"].n_unique() == len(tasks) == 8
    full = tasks.filter(tasks["heading"].is_not_null())
    assert full["priority_no"].to_list() == [1, 1, 2, 3, 4]
    assert full["heading"].to_list() == ["加强农田水利建设"] * 2 + ["完善预警体系", "布设站点", "共享数据"]
    assert full["targets"].to_list() == [["3000公里"], [], [], [], []]
    summary = tasks.filter(tasks["paragraph_no"] == 1)
    assert summary["priority_no"].to_list() == [None] * 3
    assert summary["repeats_task_id"].to_list() == full["task_id"].to_list()[:3]
    assert full["repeats_task_id"].to_list() == [None] * 5


def test_spans_cut_the_printed_clause():
    paragraphs = frames()
    texts = dict(paragraphs.select("paragraph_no", "text").iter_rows())
    for task in extract_tasks(paragraphs, TABLES["indicators"].frame([])).iter_rows(named=True):
        assert texts[task["paragraph_no"]][task["char_start"] : task["char_end"]] == task["text"]
        assert task["action"] and task["text"].endswith(task["action"] + task["object"])


def test_an_article_without_headings_gets_a_priority_for_each_topic():
    html = """<p>国务院常务会议6月3日召开。</p><p>会议指出，要落实巡查责任，排查隐患。要储备物资，确保供应。</p>
    <p>会议强调，要坚持稳中求进工作总基调。</p><p>会议要求，修复堤防。</p>"""
    tasks = extract_tasks(frames(html), TABLES["indicators"].frame([]))
    assert tasks["heading"].to_list() == [None] * 6
    assert tasks["priority_no"].to_list() == [1, 1, 2, 2, None, 3]


def test_no_paragraphs_give_an_empty_typed_frame():
    tasks = extract_tasks(TABLES["paragraphs"].frame([]), TABLES["indicators"].frame([]))
    assert tasks.is_empty() and tasks.schema == TABLES["tasks"].schema


def test_half_width_marks_part_clauses_and_stay_as_printed():
    full = "会议要求，要推广滴灌，完善水价；严查漏损，1,200座泵站全部检修。一是修复堤防，加固险段。"
    half = full.translate(str.maketrans("，；", ",;"))
    tasks = tasks_in(full)
    assert [task["text"] for task in tasks_in(half)] == [task["text"] for task in tasks] != []
    assert [task["heading"] for task in tasks_in(half)] == [task["heading"] for task in tasks]
    (named,) = tasks_in("落实《节水,增效行动方案》。", "修复堤防,加固险段")
    assert (named["documents"], named["heading"]) == (["节水,增效行动方案"], "修复堤防,加固险段")


def test_straight_quotation_marks_are_quotation_marks():
    (task,) = tasks_in('要实施"千村供水"工程,')
    assert (task["text"], task["programmes"]) == ('实施"千村供水"工程', ['"千村供水"工程'])
