"""Headings: what to do or what was achieved; the list mark taken off."""

import pytest

from assets.language.heading_moods import heads_tasks, is_directive_heading
from assets.language.headings import without_mark


@pytest.mark.parametrize(
    ("heading", "directive"),
    [
        ("加快修复水毁工程", True),
        ("对违规取水加大查处力度", True),
        ("持续修复河道 保障供水安全", True),
        ("水毁工程修复加快", False),
        ("努力战胜旱情 粮食产量稳步增加", False),
        ("指导思想", False),
        ("引水能力实现新提升", False),
        ("强监管防风险", True),
        ("优化用水结构取得实效", False),
        ("推动节水措施落地见效", True),
        ("要求用水大户安装水表", True),
        ("用水大户不得停用水表", True),
        ("违规取水将予以通报", True),
        ("用水需求将继续增长", False),
        ("沿海各部门按照职责加固堤防", True),
        ("稳字当头，坚持节水优先", True),
    ],
)
def test_directive_heading(heading, directive):
    assert is_directive_heading(heading) is directive


@pytest.mark.parametrize(
    ("printed", "heading"),
    [
        ("一、修复工程", "修复工程"),
        ("（三）修复工程。", "修复工程"),
        ("2．修复工程：", "修复工程"),
        ("● 修复工程", "修复工程"),
        ("修复工程", "修复工程"),
    ],
)
def test_without_mark(printed, heading):
    assert without_mark(printed) == heading


@pytest.mark.parametrize(
    ("heading", "heads"),
    [("项目审批", True), ("财税金融", True), ("土地政策", True), ("项目进展顺利", False), ("金融数据", False)],
)
def test_parts_named_after_their_field_head_tasks(heading, heads):
    assert heads_tasks(heading) is heads
