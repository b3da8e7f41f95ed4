"""What the sample articles must show, on every machine."""

from pathlib import Path

import pytest

from tests.evaluation.corpora import CORPORA, EXAMPLES
from tests.evaluation.promises import (
    HIGHEST_UNCLASSIFIED_SHARE,
    directives,
    misplaced_numbers,
    unclassified_share,
    untied_targets,
)
from tests.evaluation.reading import post_texts, read_tables, rows_of, tables_of

FOLDERS = [EXAMPLES, CORPORA["own"].articles]

MEETING = "20240417-交通运输部部署物流降本提质增效.md"
PLAN = "20240419-云岭省制造业数字化转型五年行动计划发布.md"
MEASURES = "20240417-五部门支持老字号数字化焕新.md"
BRIEFING = "20240419-人社部发布会回应就业社保热点.md"
READ_OUT = "20240418-国务院常务会议部署养老服务和冷链物流.md"

NO_POLICY = [
    "20240417-某跨链桥遭攻击.md",  # a crypto flash with a numbered list of what the attacker did
    "20240422-tidygrid 230 发布轻量级表格组件.md",  # release notes: 新增…, 修复…, a bold sub-title
]

NO_DIRECTIVE = [
    "20240318-1—2月规模以上工业增加值同比增长51%.md",
    "20240418-一季度全国财政收支情况.md",  # bold, numbered headings over figures
    "20240418-一季度制造业增加值同比增长58%.md",
]

PRIORITIES = {
    MEETING: [
        "加快完善综合货运枢纽体系",
        "着力推进多式联运“一单制”",
        "培育物流新业态新模式",
        "改善农村物流服务",
        "守牢交通运输安全生产底线",
    ],
    PLAN: ["实施中小企业“上云用数”工程", "打造工业互联网平台体系", "提升数字基础设施能级", "健全保障机制"],
    MEASURES: [
        "夯实数字化基础",
        "拓展消费场景",
        "强化要素保障",
        "加大金融支持",
        "加强人才培养",
        "严格市场监管",
    ],
    BRIEFING: [
        "继续实施阶段性降低失业保险费率政策",
        "推进社会保险参保扩面",
        "完善灵活就业人员参保政策",
        "开展“社保服务进万家”活动",
        "加强基金监管",
        "让技能人才待遇更有保障",
    ],
}
"""Printed headings of directives, in order. Headings over results (货运规模稳步扩大) are none."""

TARGETS = [
    (MEETING, "40条"),
    (MEETING, "30家"),
    (MEASURES, "200家"),
    (PLAN, "60家"),
]


@pytest.mark.parametrize("name", NO_POLICY + NO_DIRECTIVE)
def test_who_tells_nobody_to_do_anything_gives_no_task_and_no_priority(name: str) -> None:
    assert directives(read_tables({name: post_texts(EXAMPLES)[name]})) == []


@pytest.mark.parametrize(("name", "headings"), PRIORITIES.items(), ids=PRIORITIES)
def test_priorities_are_the_printed_headings_in_order(name: str, headings: list[str]) -> None:
    rows = rows_of(tables_of(EXAMPLES), name)["policy_priorities"]
    assert [row["heading"] for row in rows] == headings
    assert {row["heading_kind"] for row in rows} <= {"bold", "numbered", "subtitle", "lead_sentence"}


def test_headings_that_no_line_prints_are_marked_as_derived() -> None:
    rows = rows_of(tables_of(EXAMPLES), READ_OUT)["policy_priorities"]
    assert rows and {row["heading_kind"] for row in rows} == {"derived"}


@pytest.mark.parametrize(("name", "raw"), TARGETS)
def test_a_numeric_target_is_an_indicator_and_stands_in_its_task(name: str, raw: str) -> None:
    rows = rows_of(tables_of(EXAMPLES), name)
    assert "target" in {row["status"] for row in rows["indicators"] if row["raw"] == raw}
    assert any(raw in row["targets"] for row in rows["tasks"])


@pytest.mark.parametrize("folder", FOLDERS, ids=["examples", "own"])
def test_every_target_of_a_task_is_an_indicator_inside_its_clause(folder: Path) -> None:
    assert untied_targets(tables_of(folder)).to_dicts() == []


def test_the_summary_is_linked_to_what_it_repeats() -> None:
    rows = rows_of(tables_of(EXAMPLES), MEETING)
    summary, *later = rows["paragraphs"]
    assert summary["repeats_paragraph_no"] in {row["paragraph_no"] for row in later if row["role"] == "directive"}
    full_text = {row["task_id"]: row["text"] for row in rows["tasks"] if row["paragraph_no"] > 1}
    linked = [row["text"] for row in rows["tasks"] if full_text.get(row["repeats_task_id"]) == row["text"]]
    assert linked == [
        "新建改造一批公铁水联运枢纽",
        "打通港区铁路专用线进码头“最后一公里”",
        "制定出台低空物流、无人配送等新业态发展促进政策",
        "稳妥扩大城市末端无人配送试点范围",
        "深入实施农村寄递“村村达”工程",
        "推广客货邮融合发展经验做法",
    ]
    in_lead = {row["heading"] for row in rows["policy_priorities"] if row["in_lead"]}
    assert {"加快完善综合货运枢纽体系", "守牢交通运输安全生产底线"} <= in_lead
    assert "着力推进多式联运“一单制”" not in in_lead


def test_hardly_any_number_is_left_without_a_class() -> None:
    assert unclassified_share(*map(tables_of, FOLDERS)) <= HIGHEST_UNCLASSIFIED_SHARE


@pytest.mark.parametrize("folder", FOLDERS, ids=["examples", "own"])
def test_every_number_is_printed_where_it_is_said_to_be(folder: Path) -> None:
    assert misplaced_numbers(tables_of(folder)).to_dicts() == []
