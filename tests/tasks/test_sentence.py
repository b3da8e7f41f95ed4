"""What figures, topics, settings and bodies at the head of a sentence mean for its clauses."""

import pytest

from tests.tasks.reading_for_tests import tasks_in

WITH_FIGURES = [
    (
        "加快滴灌技术在灌区的覆盖，2030年新建泵站4万座，到2035年达到25万座。",
        ["加快滴灌技术在灌区的覆盖", "2030年新建泵站4万座"],
    ),
    (
        "组织专家深入灌区开展诊断服务，每年免费诊断灌区1万处以上。",
        ["组织专家深入灌区开展诊断服务", "每年免费诊断灌区1万处以上"],
    ),
    (
        "按照2030年节水灌溉占比20%左右任务要求，大力推动滴灌技术推广，积极扩大再生水利用规模。",
        ["大力推动滴灌技术推广", "积极扩大再生水利用规模"],
    ),
]

REPORTS = [
    "支持农户抗旱，累计发放补助5.2万元。",
    "推进灌区改造，完成投资1.3万亿元。",
    "加强供水调度，供水量同比增长3%。",
    "发放抗旱补助5.2万元，扶持农户百家。",
]


@pytest.mark.parametrize(("text", "clauses"), WITH_FIGURES)
def test_figures_that_come_after_what_is_to_be_done_are_aims(text, clauses):
    assert [task["text"] for task in tasks_in(text)] == clauses


@pytest.mark.parametrize("text", REPORTS)
def test_figures_of_what_was_achieved_make_a_report(text):
    assert [task["text"] for task in tasks_in(text)] == []
