"""Kind of a clause, its programmes and documents."""

import pytest

from assets.tasks.kinds import kind_of
from assets.tasks.names import documents_in, programmes_in
from tests.tasks.reading_for_tests import tasks_in


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("要加固堤坝，确保安全度汛。", ["action", "outcome"]),
        ("要推广滴灌技术，促进农民增收。", ["action", "outcome"]),
        ("要促进节约用水，推广滴灌技术。", ["action", "action"]),
        ("要改造管网；着力推动水网建设。", ["action", "action"]),
        ("要完善供水标准，为城乡融合创造条件。", ["action", "outcome"]),
        ("要深入学习贯彻全会精神，坚持稳中求进工作总基调，加快修复堤防。", ["requirement", "requirement", "action"]),
        ("要稳定水价，保持供水总体平稳，增强保障能力。", ["action", "outcome", "outcome"]),
        ("不得侵占河道。", ["action"]),
        ("要改造管网，提高抗旱补助标准。", ["action", "action"]),
        ("要改造管网，确保6月底前全部通水。", ["action", "action"]),
        ("要改造管网，推动供水成本稳中有降。", ["action", "outcome"]),
        # a support in the abstract is what actions are for, a service is given
        ("要改造管网，为产业发展提供有力支撑。", ["action", "outcome"]),
        ("要改造管网，为农户提供检修服务。", ["action", "action"]),
        ("要改造管网，丰富供水产品。", ["action", "outcome"]),
        ("要改造管网，促进节水，增强供水韧性，推广滴灌。", ["action", "outcome", "outcome", "action"]),
        ("要改造管网，防止水体污染。", ["action", "outcome"]),
        ("要改造管网，共同维护供水稳定。", ["action", "action"]),
        ("要改造管网，推动供水能力不断提升。", ["action", "outcome"]),
        ("要抓好六个方面重点任务。", ["requirement"]),
        ("要高度重视旱情，落实各项任务。", ["requirement", "requirement"]),
        ("要把供水安全摆在突出位置，充分认识节水的重要意义。", ["requirement", "requirement"]),
    ],
)
def test_kinds(text, kinds):
    assert [task["kind"] for task in tasks_in(text)] == kinds


def test_under_a_heading_nothing_is_a_general_requirement():
    assert kind_of("学习贯彻全会精神", "学习贯彻", under_heading=True, first=True, last=False) == "action"
    assert kind_of("学习贯彻全会精神", "学习贯彻", under_heading=False, first=True, last=False) == "requirement"
    assert kind_of("坚持节水优先", "坚持", under_heading=True, first=True, last=False) == "action"
    assert kind_of("坚持节水优先", "坚持", under_heading=False, first=True, last=False) == "requirement"


@pytest.mark.parametrize(
    ("action", "obj", "names"),
    [
        ("深入实施", "“节水百县”工程", ["“节水百县”工程"]),
        ("实施", "城乡供水提升行动、河湖治理工程", ["城乡供水提升行动", "河湖治理工程"]),
        ("开展", "堤防“回头看”", ["“回头看”"]),
        ("落实", "“水十条”", []),
        ("抓好", "一批重大工程、重点工程", []),
        ("推进", "渠道衬砌、泵站改造等重大工程", []),
        ("推进", "清淤疏浚等专项行动", ["清淤疏浚等专项行动"]),
        ("管好", "专项资金和工程质量", []),
        ("实施", "专项招聘", []),
        ("推进", "河湖清障专项、节水专项", ["河湖清障专项", "节水专项"]),
        ("提升", "“事事有回音”的行动力", []),
        ("落实", "《节水行动方案》", []),
        ("开展", "“节水百城”进社区活动和“爱水护水”宣传周", ["“节水百城”进社区活动", "“爱水护水”宣传周"]),
        ("开展", "拖欠水费专项整治", ["拖欠水费专项整治"]),
        ("推进", "农村饮水工程、灌区续建工程", []),
        ("落实", "年度用水计划", []),
    ],
)
def test_programmes(action, obj, names):
    assert programmes_in(action + obj, action, obj) == names


def test_documents_keep_nested_quotation_marks():
    assert documents_in("落实《关于“节水优先”的意见》《水法》和《水法》") == ["关于“节水优先”的意见", "水法"]
