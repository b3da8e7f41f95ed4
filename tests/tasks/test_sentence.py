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
    (
        "全面落实水费减免比例提高到50%政策，对农户节水设备实行补助。",
        ["全面落实水费减免比例提高到50%政策", "对农户节水设备实行补助"],
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


GENERAL = [
    # what 对 names, what is not to be done, what may be done
    ("要对受灾农户不得盲目抽贷，完善保险。", ["对受灾农户不得盲目抽贷", "完善保险"]),
    ("通知要求，对于超计划取水的原则上不补助，完善配套政策。", ["对于超计划取水的原则上不补助", "完善配套政策"]),
    ("通知明确，对连片灌区，可免予安装水表。", ["对连片灌区，可免予安装水表"]),
    ("通知要求，有条件的地区可以开展水权交易。", ["有条件的地区可以开展水权交易"]),
    ("要兴修水利，不给囤水者留有空间。", ["兴修水利", "不给囤水者留有空间"]),
    # a setting with a comma of its own
    (
        "通知要求，鼓励灌区在水量充足的前提下，合理确定轮灌周期，降低成本。",
        ["鼓励灌区在水量充足的前提下，合理确定轮灌周期", "降低成本"],
    ),
    # a demand whose verb remains unread is one all the same
    ("水价政策要“有升有降、分类推进”，继续加大对滴灌支持力度。", ["继续加大对滴灌支持力度"]),
    ("要从两方面发力，加固堤坝。", ["加固堤坝"]),
    # figures and times after the noun
    ("会议决定，抗旱补助标准再提高30元。", ["抗旱补助标准再提高30元"]),
    ("水利部倡议广大农户节约用水，共同维护水源安全。", ["节约用水", "共同维护水源安全"]),
    # the object before the verb
    ("水利部会同有关部门对各县灌区情况进行评估。", []),
    ("要会同有关部门对各县灌区情况进行评估。", ["会同有关部门对各县灌区情况进行评估"]),
    ("要把渠道规划好、建设好，打造宜居水乡。", ["把渠道规划好、建设好", "打造宜居水乡"]),
]


@pytest.mark.parametrize(("text", "clauses"), GENERAL)
def test_clauses_that_do_not_open_with_their_verb(text, clauses):
    assert [task["text"] for task in tasks_in(text)] == clauses


def test_what_a_policy_is_called_is_not_what_is_done():
    (task,) = tasks_in("要落实取消水费附加、便利水权交易等政策措施。")
    assert task["action"] == "落实"


CONDITIONS_AND_TIMES = [
    (
        "通知明确，发现侵占河道的，立即制止；情节严重的，依法追究责任。",
        ["发现侵占河道的，立即制止", "情节严重的，依法追究责任"],
    ),
    ("各县要于9月底前将水库名单报水利部，并认真组织实施。", ["于9月底前将水库名单报水利部", "认真组织实施"]),
    ("请各地结合实际制定方案。", ["结合实际制定方案"]),
    ("以县为单位，逐村逐户排查，建立台账。", ["建立台账"]),
    ("力争到2099年，建设10处水源地。", ["建设10处水源地"]),
    ("通知要求，对查出的隐患限期整改。", ["对查出的隐患限期整改"]),
    ("要开展用水评估，评估结果作为资金分配的重要依据。", ["开展用水评估", "评估结果作为资金分配的重要依据"]),
]


@pytest.mark.parametrize(("text", "clauses"), CONDITIONS_AND_TIMES)
def test_conditions_belong_to_their_clause_and_times_do_not_end_it(text, clauses):
    assert [task["text"] for task in tasks_in(text)] == clauses
