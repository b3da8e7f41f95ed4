"""Which clauses are tasks: directives are told from reports, results, opinions and statistics."""

from datetime import date

import pytest

from assets.tasks.extract import read_tasks
from tests.tasks.reading_for_tests import BODY, paragraph, tasks_in

DIRECTIVES = [
    # a bare list of measures
    ("加快修复水毁渠道，恢复灌溉能力。", ["加快修复水毁渠道", "恢复灌溉能力"]),
    ("完善城乡供水网络，以及村级管网、泵站，落实管护责任。", ["完善城乡供水网络，以及村级管网、泵站", "落实管护责任"]),
    # modal verbs; the subject is left out
    ("各市水利局要排查病险水库，消除隐患。", ["排查病险水库", "消除隐患"]),
    ("下一步，水利部将修订节水标准，并适时开展评估。", ["修订节水标准", "适时开展评估"]),
    ("水利部拟修订《水库条例》。", ["修订《水库条例》"]),
    ("各县应当公示水价，必须接受监督。", ["公示水价", "接受监督"]),
    ("各村要早修早用，抓住枯水期施工。", ["早修早用", "抓住枯水期施工"]),
    # verbs of demanding
    ("《意见》提出，健全水权交易制度。", ["健全水权交易制度"]),
    ("通知专门提出精准调度水源，强调坚决防止水体污染。", ["精准调度水源", "坚决防止水体污染"]),
    ("通知要求各地水利部门落实巡查责任，加强值守。", ["落实巡查责任", "加强值守"]),
    ("《规划》明确到2030年，基本建成省级水网。", ["基本建成省级水网"]),
    ("“政策的着力点，是进一步降低用水成本，确保农民受益。”", ["进一步降低用水成本", "确保农民受益"]),
    # a list whose announcement tells of the past
    ("会议确定了支持节水的三项措施：一是推广滴灌技术；二是降低水价。", ["推广滴灌技术", "降低水价"]),
    # prepositions
    ("要把节约用水摆在首要位置，将节水纳入考核。", ["把节约用水摆在首要位置", "将节水纳入考核"]),
    ("要围绕灌区改造，筛选一批项目。", ["筛选一批项目"]),
    ("要以需求带动供给，为节水企业创造条件。", ["以需求带动供给", "为节水企业创造条件"]),
    ("要通过实施阶梯水价，促进节约用水。", ["实施阶梯水价", "促进节约用水"]),
    ("要在保障生态的同时推进航道建设。", ["在保障生态的同时推进航道建设"]),
    ("要对取水超标的，依法予以处罚。", ["对取水超标的，依法予以处罚"]),
    ("对农民急需的标准要抓紧制定。", ["对农民急需的标准要抓紧制定"]),
    ("水利部将以汛期为契机，推动提升防洪能力。", ["推动提升防洪能力"]),
    ("我们将继续按照既定部署，统筹防洪和抗旱。", ["统筹防洪和抗旱"]),
    # fronted objects, prohibitions
    ("通知明确指出，水资源税减免政策延续实施两年。", ["水资源税减免政策延续实施两年"]),
    ("不得向农户摊派水费，严禁侵占河道。", ["不得向农户摊派水费", "严禁侵占河道"]),
    # a report, then what comes next
    ("今年以来，各地修复了堤防，水位平稳。下一步，要加强巡查。", ["加强巡查"]),
    (
        "水利部组建了工作组，多次召开会议，推动提升供水能力。后续将加强监测，保持水价稳定。",
        ["加强监测", "保持水价稳定"],
    ),
    # words that count what they list
    ("要扩大灌溉面积和提高保障水平等两方面任务。", ["扩大灌溉面积和提高保障水平"]),
    ("要抓好三方面工作，一是加固堤坝。", ["加固堤坝"]),
    # official whatever the body is called; an item whatever its verb
    ("一是聚焦主业提升效率；二要围绕灌区配套。", ["聚焦主业提升效率", "围绕灌区配套"]),
    ("会议要求，水费应全部存入专户，逾期不缴的须加收滞纳金。", ["水费应全部存入专户", "逾期不缴的须加收滞纳金"]),
    ("会议强调，到2099年打造5个节水示范市，年内募集2万个岗位。", ["到2099年打造5个节水示范市", "年内募集2万个岗位"]),
    ("《措施》明确，不得新增取水口，已关停取水口的灌区优化配水，加快改造渠道。", ["不得新增取水口", "加快改造渠道"]),
    ("要确保粮食产量稳定在1.2万亿斤以上。", ["确保粮食产量稳定在1.2万亿斤以上"]),
    ("要会同有关部门完善水价标准。", ["会同有关部门完善水价标准"]),
    ("对完成任务较差的地区，依法依规严肃追责问责。", ["对完成任务较差的地区，依法依规严肃追责问责"]),
    ("《规划》明确要强化水源涵养。", ["强化水源涵养"]),
    # purposes go with a demand only
    ("为确保按期通水，施工单位要倒排工期，确保质量。", ["为确保按期通水", "倒排工期", "确保质量"]),
    # figures in what is to be done
    ("要改造5.2万公里渠道，新增灌溉面积20万亩。", ["改造5.2万公里渠道", "新增灌溉面积20万亩"]),
]

NO_TASKS = [
    # reports
    "过去一年，水利部大力推进灌区改造，完善标准体系，强化监督。",
    "近年来，综合施策，不断健全制度。一是持续开展清淤。二是强化巡查。",
    "今年以来，各地认真落实国务院部署，加大投入力度，稳定灌溉面积。",
    "水利系统发挥了骨干作用，强化了保障能力。",
    "《方案》坚持系统观念，突出问题导向。",
    "全省水利工作会议召开，分析当前形势，总结年度工作。",
    # results and statistics
    "实现供水量120亿立方米，同比增长3.5%。",
    "到2025年，全省用水效率达到90%，农田灌溉水利用系数提高到0.6。",
    "改革不断深化，节水水平进一步提升，供水能力稳步提高。",
    "统计显示，服务业稳步恢复，消费者信心增强。",
    "随着各项政策落地，这些措施将促进水利投资增长，市场需求将进一步扩大。",
    "国务院部署的工程陆续开工，供水能力将不断得到提高。",
    "《规划》将有力推动流域高质量发展，提升供水能力。",
    # opinions, experts, judgements
    "扩大灌溉面积，能够增加粮食产量，有利于农民增收。",
    "某大学教授张三表示，要加快建设水网，降低成本。",
    "专家建议，应加大投入，完善制度。",
    "保障供水安全是头等大事。",
    "加快建设现代水网，是各级政府的重要责任。",
    "工业用水恢复的基础仍需进一步巩固。",
    # questions, purposes
    "怎样加强水库管理？如何保障供水？",
    "为加快建设水网，推动节水，近日，省政府印发了《关于加强节水的意见》。",
    "促进节约用水的12项政策，聚焦农业和工业。",
]


@pytest.mark.parametrize(("text", "clauses"), DIRECTIVES)
def test_directives(text, clauses):
    assert [task["text"] for task in tasks_in(text)] == clauses


@pytest.mark.parametrize("text", NO_TASKS)
def test_no_tasks(text):
    assert [task["text"] for task in tasks_in(text)] == []


def test_action_and_object_are_what_is_printed():
    (task,) = tasks_in("水利部将以更大力度更好服务粮食生产。")
    assert (task["action"], task["object"], task["text"]) == ("更好服务", "粮食生产", "以更大力度更好服务粮食生产")
    (task,) = tasks_in("要对违规取水依法予以处罚。")
    assert (task["action"], task["object"]) == ("依法予以处罚", "")


def test_a_result_heading_makes_a_report_of_its_paragraph():
    text = "水毁工程修复加快。出台支持措施，修复堤防百处。"
    assert tasks_in(text, heading="水毁工程修复加快") == []


def test_a_directive_heading_governs_its_paragraph_and_is_no_task_itself():
    tasks = tasks_in("加强水库管理。各县统筹资金，制定清单。", heading="加强水库管理")
    assert [(t["text"], t["heading"]) for t in tasks] == [("统筹资金", "加强水库管理"), ("制定清单", "加强水库管理")]


def test_numbered_items_are_headings_and_tasks():
    tasks = tasks_in("水利部将抓好落实。一是推广滴灌，降低成本；二是完善水价。加强宣传。同时，各地要加强巡查。")
    assert [(t["text"], t["heading"]) for t in tasks] == [
        ("抓好落实", None), ("推广滴灌", "推广滴灌"), ("降低成本", "推广滴灌"), ("完善水价", "完善水价"),
        ("加强宣传", "完善水价"), ("加强巡查", None),
    ]  # fmt: skip


def test_an_earlier_year_tells_of_the_past_and_a_later_one_of_the_future():
    def texts(text):
        rows = [
            {**paragraph(1, BODY), "published_date": date(2023, 3, 1)},
            {**paragraph(2, text), "published_date": None},
        ]
        return [task["text"] for task in read_tasks(rows)]

    assert texts("2022年，水利部门坚持节水优先，强化监督，优化服务。") == []
    assert texts("2024年，水利部门完善标准，强化监督，优化服务。") == ["完善标准", "强化监督", "优化服务"]
    assert texts("强化监督，优化服务。") == ["强化监督", "优化服务"]


def test_a_review_of_the_year_asks_for_nothing_until_it_looks_ahead():
    rows = [
        paragraph(1, "过去一年，全国水利系统抗旱保苗，各项工作取得新成效。"),
        paragraph(2, "实施节水行动。完善标准，建设灌区300处。", "实施节水行动"),
        paragraph(3, "水利部表示，下一步，要加强巡查。"),
    ]
    assert [task["text"] for task in read_tasks(rows)] == ["加强巡查"]


def test_a_paragraph_that_opens_with_a_numbered_item():
    heading = "扩大灌溉面积"
    tasks = tasks_in("一是扩大灌溉面积。要新建泵站，改造渠道。")
    assert [(t["text"], t["heading"]) for t in tasks] == [
        ("扩大灌溉面积", heading), ("新建泵站", heading), ("改造渠道", heading),
    ]  # fmt: skip


OFF_TOPIC = {
    "crypto flash": "某协议宣布将升级合约，并部署新的跨链桥，支持质押代币，增加流动性。",
    "code news": "新版发布：修复内存泄漏，优化编译速度，新增异步接口，完善文档。下一步将支持更多平台。",
    "stock quotes": "某股份公告，公司将继续加大研发投入，拓展海外市场，提升盈利能力。",
    "foreign": "据美国财政部消息，将加强监管，完善制度。",
}


@pytest.mark.parametrize("text", OFF_TOPIC.values(), ids=OFF_TOPIC.keys())
def test_off_topic_posts_give_no_tasks(text):
    assert read_tasks([paragraph(1, text)]) == []


@pytest.mark.parametrize("role", ["boilerplate", "marker", "attendance"])
def test_paragraphs_of_other_roles_are_not_read(role):
    assert read_tasks([paragraph(1, "国务院要求，要加强巡查，完善预案。", role=role)]) == []


def test_first_and_second_head_items_as_一是_does():
    tasks = tasks_in("要做好以下工作。第一，强化水源保护，清理河道。第二，推动水价改革。")
    assert [(t["heading"], t["text"]) for t in tasks] == [
        ("强化水源保护", "强化水源保护"),
        ("强化水源保护", "清理河道"),
        ("推动水价改革", "推动水价改革"),
    ]


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        # a one-syllable verb and its object
        ("一是抓供水。加快建设泵站。二是稳水价、强监管。完善标准。", ["抓供水", "稳水价、强监管"]),
        ("会议要求，第一个方面，改进工艺。优化流程。第二方面，降低水价。", ["改进工艺", "降低水价"]),
        ("会议要求，其一，改进工艺。优化流程。其二，降低水价。", ["改进工艺", "降低水价"]),
        ("会议要求，第一，要抓创新。改进工艺。第二，要稳住投资。", ["抓创新", "稳住投资"]),
        ("会议要求，一要强链补链。加快项目建设。二要提效。优化流程。", ["强链补链", "提效"]),
        # what stands before the verb belongs to the heading
        ("第一，以节约用水为主线，完善水价机制。推广滴灌。", ["以节约用水为主线，完善水价机制"]),
        ("要做好两件事：一是对缺水的灌区，加大补助力度；二是加强监管。", ["对缺水的灌区，加大补助力度", "加强监管"]),
        ("下一步，一是针对旱情，要调度水源。二是聚焦节水灌溉，推广滴灌。", ["调度水源", "聚焦节水灌溉"]),
        ("要做好两件事：一是以人为本，二是加强监管。", ["加强监管"]),
    ],
)
def test_how_items_are_headed(text, headings):
    assert list(dict.fromkeys(t["heading"] for t in tasks_in(text) if t["heading"])) == headings


@pytest.mark.parametrize("marks", ["（一）（二）", "1.2.", "1、2、", "一、二、", "①②", "1）2）"])
def test_marks_inside_a_paragraph_number_items_too(marks):
    one, two = marks[: len(marks) // 2], marks[len(marks) // 2 :]
    tasks = tasks_in(f"国务院确定支持灌区的措施：{one}扩大债券规模，加快项目审核；{two}降低利率。")
    assert [(t["text"], t["heading"]) for t in tasks][:3] == [
        ("扩大债券规模", "扩大债券规模"), ("加快项目审核", "扩大债券规模"), ("降低利率", "降低利率"),
    ]  # fmt: skip


def test_a_title_that_looks_back_makes_reports_of_the_items_below():
    rows = [
        paragraph(1, BODY),
        {**paragraph(2, "一、2022年工作回顾", "2022年工作回顾"), "emphasis": []},
        {**paragraph(3, "（一）改造灌区。完善制度，强化监管。", "改造灌区"), "emphasis": []},
        {**paragraph(4, "二、下一年安排", "下一年安排"), "emphasis": []},
        {**paragraph(5, "（一）管好水库。落实责任。", "管好水库"), "emphasis": []},
    ]
    assert [task["text"] for task in read_tasks(rows)] == ["管好水库", "落实责任"]


def test_a_heading_that_names_a_part_of_a_document_leaves_its_text_as_it_is():
    rows = [
        paragraph(1, BODY),
        {**paragraph(2, "（一）重点领域。改造灌区，修复渠道。", "重点领域"), "emphasis": []},
        {**paragraph(3, "（二）灌区领域投资增长。改造灌区，修复渠道。", "灌区领域投资增长"), "emphasis": []},
    ]
    assert [(t["paragraph_no"], t["heading"]) for t in read_tasks(rows)] == [(2, None), (2, None)]


def test_a_title_that_only_says_that_measures_follow_heads_them():
    assert [t["heading"] for t in tasks_in("要落实资金，加强宣传。", heading="保障措施")] == ["保障措施"] * 2
    assert [t["heading"] for t in tasks_in("要落实资金，加强宣传。", heading="水价总体平稳")] == [None] * 2
    for title in ("关于加快水网建设的若干措施", "促进节水若干政策", "水网建设行动方案（2023—2025年）"):
        assert [t["heading"] for t in tasks_in("要落实资金，加强宣传。", heading=title)] == [None] * 2


def test_numbered_reasons_are_no_items():
    assert tasks_in("用水减少有两个原因：一是降雨多。二是增速慢。") == []


def test_a_third_party_is_no_third_item():
    assert [t["text"] for t in tasks_in("要引入第三方评估机构，规范第三方检测。")] == [
        "引入第三方评估机构",
        "规范第三方检测",
    ]


def test_what_a_title_of_the_year_gone_heads_is_told():
    asked = paragraph(4, "（一）支持节水。推广滴灌。", "支持节水")
    told = [paragraph(2, "一、2023年水利预算执行情况", "2023年水利预算执行情况"), {**asked, "paragraph_no": 3}]
    ahead = [paragraph(4, "二、2024年水利预算草案", "2024年水利预算草案"), {**asked, "paragraph_no": 5}]
    tasks = read_tasks([paragraph(1, BODY), *told, *ahead])
    assert [(task["paragraph_no"], task["text"]) for task in tasks] == [(5, "推广滴灌")]


def test_the_town_that_is_reported_on_is_not_asked():
    assert [task["text"] for task in tasks_in("健全机制。该市成立专班，制定方案，完善水价。", "健全机制")] == []
    assert [task["text"] for task in tasks_in("该市将推广滴灌，完善水价。")] == ["推广滴灌", "完善水价"]


def test_besides_goes_on_with_an_item_that_another_one_follows():
    text = "会议要求，要节水。一要修复渠道。同时，加大检查力度。二要推广滴灌。同时，完善水价。"
    headings = {task["text"]: task["heading"] for task in tasks_in(text)}
    assert (headings["加大检查力度"], headings["完善水价"]) == ("修复渠道", None)


def test_a_bold_run_over_several_items_heads_none_of_them():
    bold = "一是用好水价政策，扩大灌溉面积。修复渠道。二是加固堤防，清除淤积。"
    items = {**paragraph(2, bold), "emphasis": [bold]}
    tasks = read_tasks([paragraph(1, BODY), items])
    assert list(dict.fromkeys(task["heading"] for task in tasks)) == ["用好水价政策", "加固堤防"]


def test_an_item_that_opens_with_whom_it_is_about_is_a_task_without_its_mark():
    heading = "对于老旧管网，优先安排改造"
    rows = [paragraph(1, BODY), {**paragraph(2, f"二、{heading}，降低漏损。", heading), "emphasis": []}]
    assert [(t["text"], t["heading"]) for t in read_tasks(rows)] == [(heading, heading), ("降低漏损", heading)]


def test_numbered_items_below_a_heading_that_only_announces_them_stand_alone():
    rows = [
        paragraph(1, BODY),
        {**paragraph(2, "一、重点任务", "重点任务"), "emphasis": []},
        {**paragraph(3, "一是修复堤防，加固险段。二是疏浚河道，拓宽卡口。", "重点任务"), "emphasis": []},
    ]
    assert [(t["priority_no"], t["heading"]) for t in read_tasks(rows)] == [
        (1, "修复堤防"), (1, "修复堤防"), (2, "疏浚河道"), (2, "疏浚河道"),
    ]  # fmt: skip
