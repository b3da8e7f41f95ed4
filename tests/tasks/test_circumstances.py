"""What stands around the clauses of a sentence: who asks for them, in which case, and what is only said of them."""

import pytest

from assets.tasks.extract import read_tasks
from tests.tasks.reading_for_tests import BODY, paragraph, tasks_in

WHO_ASKS = [
    # 一要 asks, though what came before was told
    ("今年以来，各地用水平稳。一要修复堤防。加固险段，清理河道。", ["修复堤防", "加固险段", "清理河道"]),
    # documents speak; experts do not
    ("《节水办法》指出，推广滴灌技术，完善计量设施。", ["推广滴灌技术", "完善计量设施"]),
    ("水利部印发通知提到，推广滴灌技术，完善计量设施。", ["推广滴灌技术", "完善计量设施"]),
    ("水利专家指出，推广滴灌技术要因地制宜。", []),
    # what stands behind a document that was issued is what it asks for; to 部署 it is none
    ("水利部印发《灌区管护通知》，组织开展渠道清淤，保障春灌用水。", ["组织开展渠道清淤", "保障春灌用水"]),
    ("近日，水利部印发通知，部署开展春灌检查，进一步做好渠道管护。", ["进一步做好渠道管护"]),
    ("为推广滴灌技术，促进农业节水，近日，水利部印发《节水办法》。", []),
    # lists behind a colon, 主要是 or 包括
    ("具体包括：完善水价机制；便利农户缴费。", ["完善水价机制", "便利农户缴费"]),
    ("水利部有关措施中，灌区方面，主要是修复渠道，更新泵站。", ["修复渠道", "更新泵站"]),
    ("今年的节水措施包括推广滴灌，改造管网。", ["推广滴灌", "改造管网"]),
    ("水利部提出包括推广滴灌、改造管网等十项措施。", []),
    ("《通知》明确，要坚持节水优先。强调各县在保障供水的前提下，推进灌区改造，落实管护责任。", None),
    ("还要深入分析水情变化，及时提出应对措施。", ["深入分析水情变化", "及时提出应对措施"]),
    ("近期将下调城乡水价，提供用水补贴。", ["下调城乡水价", "提供用水补贴"]),
    # whose words they are is said behind the news line
    ("本报6月3日讯，水利部部长表示，积极推广滴灌技术，稳步推行用水定额。", ["积极推广滴灌技术", "稳步推行用水定额"]),
    ("我们大概需要调入3亿立方米的江水。", []),
    # who may not
    ("《办法》明确，要严肃取水纪律，要求取水单位不得转让指标。", ["严肃取水纪律", "不得转让指标"]),
    # the head of a frame, not of a clause
    ("通知明确充分发挥水价调节作用，完善计量设施。", ["充分发挥水价调节作用", "完善计量设施"]),
    ("对于用水大户，《通知》要求严格用水计量。", ["严格用水计量"]),
    # a rule, whatever its subject
    ("用水户安装水表，按照规程操作，不得擅自拆除。", None),
]


@pytest.mark.parametrize(("text", "clauses"), [case for case in WHO_ASKS if case[1] is not None])
def test_who_asks(text, clauses):
    assert [task["text"] for task in tasks_in(text)] == clauses


def test_what_a_document_stresses_without_a_subject_is_asked_for():
    text = "《通知》明确，要坚持节水优先。强调各县在保障供水的前提下，推进灌区改造，落实管护责任。"
    assert [task["text"] for task in tasks_in(text)][1:] == ["推进灌区改造", "落实管护责任"]


IN_WHICH_CASE = [
    ("要加强巡查，一旦发现渗漏险情，应立即上报处置。", ["加强巡查", "一旦发现渗漏险情，应立即上报处置"]),
    ("通知要求，如遇强降雨天气，要及时转移群众。", ["如遇强降雨天气，要及时转移群众"]),
    ("通知要求，大坝放水泄洪时，要加强下游警示。", ["大坝放水泄洪时，要加强下游警示"]),
    ("通知要求，发现偷排污水等问题，要立即制止。", ["发现偷排污水等问题，要立即制止"]),
    ("通知要求，非用不可的要办理取水许可。", ["非用不可的要办理取水许可"]),
    ("通知要求，灌区在放水灌溉前要检查闸门。", ["灌区在放水灌溉前要检查闸门"]),
    ("通知要求，经检测没有达标的，停止供水。", ["经检测没有达标的，停止供水"]),
    ("对超计划取水的企业，要加收水资源费。", ["对超计划取水的企业，要加收水资源费"]),
    ("对审计查出的问题，要落实整改责任。", ["落实整改责任"]),
    ("对违规取水的企业，水利部将依法严肃查处。", ["对违规取水的企业，水利部将依法严肃查处"]),
    # commas inside the clause
    ("要鼓励用水企业，持续加大节水投入。", ["鼓励用水企业，持续加大节水投入"]),
    ("要鼓励学校培养节水人员，满足灌区需要。", ["鼓励学校培养节水人员", "满足灌区需要"]),
    ("不得通过改装水表等方式，少报用水数量。", ["不得通过改装水表等方式，少报用水数量"]),
    ("要完善节水制度，尤其是灌区定额管理制度。", ["完善节水制度，尤其是灌区定额管理制度"]),
    ("要支持各地将闲置的水厂，改造为应急水厂。", ["支持各地将闲置的水厂，改造为应急水厂"]),
    ("要鼓励各县以告知承诺的方式，办理取水许可。", ["鼓励各县以告知承诺的方式，办理取水许可"]),
    ("要检查用水户是否安装水表；是否存在偷水现象。", ["检查用水户是否安装水表"]),
    ("要完善取水制度，水量较足的灌区，以及泵站。", ["完善取水制度"]),
    # the subject sets off what it is to do
    ("要落实责任。各地结合灌区实际，制定轮灌方案。", ["落实责任", "制定轮灌方案"]),
]


@pytest.mark.parametrize(("text", "clauses"), IN_WHICH_CASE)
def test_in_which_case(text, clauses):
    assert [task["text"] for task in tasks_in(text)] == clauses


ONLY_SAID = [
    "会议强调，实行水价改革，将有力促进节约用水。",
    "会议强调，发展节水产业，根本上依赖于水价制度。",
    "会议指出，保住水源就可以稳住供水大局。",
    "会议指出，推动节水型社会建设仍需加力。",
    "会议指出，要看到水资源供需矛盾突出。",
    "今年供水有三个特点：一是结构更优。二是管护更实。完善调度方案，加强巡查。",
    "新冠疫情发生以来，水利部统筹供水保障，加强监测。",
    "水利部就推进灌区改造作出部署。",
    "检查中发现部分灌区渗漏严重。",
    "改革后的水价机制更加灵活。",
    "推进节约用水，会议通过《节水规划》。",
    "让我们从身边小事做起，节约每一滴水。",
    "浙商证券研报认为，要推广滴灌技术。",
    "高耗水企业或将逐步退出市场。",
    "由水利集团投资建设的泵站目前投入运行。",
    "使农村供水更加稳定。",
    "关闭部分取水口可以减少渗漏。",
    "随着来水增多，供水成本有所下降，采购量指数回升。",
    "水产行业将继续受到抑制。",
    "但要实现全年供水目标，压力巨大。",
    "我国水资源调配能力增强，将为经济发展提供支撑。",
    "今年12月的降准将释放长期资金。",
    "为降低旱情影响，激励农户节约用水，今年以来，各地加大补贴力度，帮助农户渡过难关。",
    "新增供水能力占全省城乡供水能力的比例力争达到30%以上。",
]


@pytest.mark.parametrize("text", ONLY_SAID)
def test_what_is_only_said(text):
    assert [task["text"] for task in tasks_in(text)] == []


DRIVEN = [
    ("要以整改促节水，以考核提效能。", ["以整改促节水", "以考核提效能"], ["促", "提"]),
    ("该追责的尽快追责。", ["该追责的尽快追责"], ["尽快追责"]),
    ("要在节水管护上下更大功夫。", ["在节水管护上下更大功夫"], ["下更大功夫"]),
    ("要依托水库优势打造水利旅游。", ["依托水库优势打造水利旅游"], ["打造"]),
    ("要根据水情变化加强调度。", ["根据水情变化加强调度"], ["加强"]),
    ("要通过广播等渠道宣传节水知识。", ["通过广播等渠道宣传节水知识"], ["宣传"]),
    ("要把饭碗牢牢端在自己手里。", ["把饭碗牢牢端在自己手里"], ["端在"]),
    ("要将水情信息发送给巡堤人员。", ["将水情信息发送给巡堤人员"], ["发送给"]),
    ("要加快建立健全促进节约用水的长效机制。", ["加快建立健全促进节约用水的长效机制"], ["加快建立健全"]),
    (
        "稳水价、稳预期，逐步使农村居民具有同等用水权利。",
        ["稳水价、稳预期", "逐步使农村居民具有同等用水权利"],
        ["稳", "逐步使"],
    ),
    ("要尽最大努力帮助农户抗旱。", ["尽最大努力帮助农户抗旱"], ["尽最大努力帮助"]),
    ("在汛期严禁擅自开闸放水。", ["在汛期严禁擅自开闸放水"], ["严禁"]),
    ("要加大对农户特别是受灾农户的支持。", ["加大对农户特别是受灾农户的支持"], ["加大"]),
]


@pytest.mark.parametrize(("text", "clauses", "actions"), DRIVEN)
def test_where_the_verb_stands(text, clauses, actions):
    tasks = tasks_in(f"加强供水保障。{text}", "加强供水保障")
    assert ([task["text"] for task in tasks], [task["action"] for task in tasks]) == (clauses, actions)


def test_an_item_holds_to_the_end_of_its_paragraph():
    tasks = tasks_in("二是强化管护。完善管护制度。同时，推动各县落实经费。")
    assert [task["heading"] for task in tasks] == ["强化管护"] * 3


def test_items_within_one_paragraph_end_where_something_is_added():
    tasks = tasks_in("一是修复堤防。二是清理河道。同时，要落实经费。")
    assert [task["heading"] for task in tasks] == ["修复堤防", "清理河道", None]


def test_an_item_is_headed_as_its_bold_run_prints_it():
    item = paragraph(2, "一是修复堤防，提升防洪能力。加固险段。")
    item["emphasis"] = ["一是修复堤防，提升防洪能力。"]
    tasks = read_tasks([paragraph(1, BODY), item])
    assert {task["heading"] for task in tasks} == {"修复堤防，提升防洪能力"}


def test_an_item_in_quotation_marks_is_one_all_the_same():
    assert [task["heading"] for task in tasks_in("一是“修复城乡堤防”。加固险段。")] == ["修复城乡堤防"] * 2


def test_an_item_whose_figures_tell_how_far_it_has_come_is_no_task():
    assert tasks_in("一是推进农业节水。数据显示，1—5月用水量同比下降3%。") == []
    assert len(tasks_in("一是推进农业节水。1—5月用水量同比下降3%，还要修复管网。")) > 0


def test_an_item_ends_with_what_the_named_are_to_do():
    tasks = tasks_in("一是引导用水大户，安装计量水表。做好日常巡查。")
    assert [task["heading"] for task in tasks] == ["引导用水大户，安装计量水表"] * 2
