"""The taxonomy as data: what each theme's terms catch, and what they must not."""

from pathlib import Path

import pytest
import yaml

import assets.policy_priorities.themes as module
from assets.policy_priorities.themes import TAXONOMY, theme_of

SENTENCES = {
    "党的建设": (
        ["推进全面从严治党向纵深发展", "开展党纪学习教育，建强基层党组织"],
        ["扩大党参种植面积", "邀请政党代表参观"],
    ),
    "中小企业": (
        ["培育专精特新企业", "缓解个体工商户经营困难", "保护中小商户权益"],
        ["支持大企业并购重组", "办好企业家论坛"],
    ),
    "数字经济": (
        ["建设算力枢纽和数据中心", "推动智能制造", "规范平台企业收费"],
        ["编制数字排版手册", "修订统计数据口径"],
    ),
    "产业链供应链": (["补齐关键零部件短板弱项", "提升产业链韧性"], ["管好产业园食堂", "铺设供水管链"]),
    "科技创新": (["加强基础研究", "建设国家实验室"], ["开展创业比赛", "讲解科幻作品"]),
    "绿色低碳": (
        ["实施节能降碳改造", "加强大气污染治理", "治理柴油货车污染"],
        ["种植绿豆", "降低低音噪声", "培育产业生态"],
    ),
    "产业升级": (["发展战略性新兴产业", "做强先进制造业集群", "壮大现代海洋产业"], ["升级办公软件", "发展书画艺术"]),
    "乡村振兴": (
        ["建设高标准农田", "发展乡村特色种业", "扩大大豆和油料种植"],
        ["加强农业银行网点管理", "举办同乡聚会"],
    ),
    "对外开放": (
        ["扩大制度型开放", "缩减外资准入负面清单", "建设自贸试验区", "加快自贸协定谈判"],
        ["标明商场出口处", "开放图书馆"],
    ),
    "扩大内需": (["开展汽车以旧换新", "促进餐饮消费", "搞活二手车流通"], ["调整消费税税率", "保护消费者权益"]),
    "财税金融": (
        ["坚持过紧日子", "落实减税降费政策", "发展普惠金融", "推出便民办税措施"],
        ["提高基本养老保险待遇", "征集金色摄影作品", "落实医保支付改革"],
    ),
    "能源资源": (["增加天然气供应", "建设新型电力系统", "增加抽水蓄能装机"], ["推广新能源汽车", "倡导正能量"]),
    "风险防范": (
        ["排查消防隐患", "维护数据安全和信息安全", "确保中小水库安全度汛", "防御山洪和台风", "强化预报预警"],
        ["引导风险投资机构集聚", "评选平安夜歌曲"],
    ),
    "民生保障": (
        ["促进高校毕业生就业", "扩大保障性住房供给", "推进社会保险扩面", "完善生育休假制度", "压减考试次数"],
        ["生产医疗器械", "保障设备运行", "促进行业健康发展"],
    ),
    "改革与营商环境": (
        ["深化放管服改革", "清理市场准入壁垒", "提高中央企业经营质量", "健全信用体系", "规范评标办法"],
        ["总结改革开放以来的经验", "改编革命故事", "用好出口信用保险"],
    ),
    "基础设施与交通": (
        ["完善综合交通网络", "超前建设基础设施", "更新城市地下管网", "发展冷链配送"],
        ["管好交通银行账户", "管理办公设施"],
    ),
    "区域协调": (["推进京津冀协同", "培育现代化都市圈"], ["划定图书馆阅览区", "协调会议时间"]),
    "社会治理与文化": (["完善基层治理体系", "保护文化遗产"], ["治理锈蚀管道", "打造民族品牌", "健全社区养老机构"]),
    "宏观政策与规划": (
        ["打好政策组合拳", "加强宏观政策跨周期调节", "抓好“十五五”规划编制"],
        ["粉刷宏大的展厅", "规整货架"],
    ),
}


def test_every_theme_has_sentences():
    assert set(SENTENCES) == set(TAXONOMY.names)


@pytest.mark.parametrize(("theme", "text"), [(t, text) for t, (fits, _) in SENTENCES.items() for text in fits])
def test_terms_catch(theme, text):
    assert theme_of(text, []) == theme


@pytest.mark.parametrize(("theme", "text"), [(t, text) for t, (_, strays) in SENTENCES.items() for text in strays])
def test_terms_do_not_stray(theme, text):
    assert theme_of(text, []) != theme


def test_terms_are_listed_once_in_a_theme_and_no_lookalike_is_a_term():
    path = Path(module.__file__).with_name("themes.yaml")
    for name, entry in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        terms = entry["terms"].split()
        assert len(terms) == len(set(terms)) and not set(terms) & set(entry["unless"].split()), name


def test_the_heading_outweighs_the_tasks():
    assert theme_of("扶持中小企业", ["完善税收政策", "落实减税", "增加信贷"]) == "中小企业"
    assert theme_of("抓好各项工作", ["完善税收政策", "增加信贷"]) == "财税金融"
    assert theme_of("抓好各项工作", ["按时报送材料"]) is None


@pytest.mark.parametrize(
    ("text", "stray"),
    [
        ("提高中央厨房效率", "民生保障"),  # 高中
        ("发挥科技工作者作用", "民生保障"),  # 技工
        ("做好货物业务受理", "民生保障"),  # 物业
        ("扩大供水产能", "乡村振兴"),  # 水产
        ("拨付涉农资金", "乡村振兴"),  # 农资
        ("强化工作协同", "产业升级"),  # 化工
        ("构建材料清单", "产业升级"),  # 建材
        ("减轻工作负担", "产业升级"),  # 轻工
        ("防止平台风险外溢", "风险防范"),  # 台风
        ("作出符合规定的安排", "改革与营商环境"),  # 合规
        ("帮助我国企业成长", "改革与营商环境"),  # 国企
        ("摸清全国资源底数", "改革与营商环境"),  # 国资
        ("加强沟通关心职工", "对外开放"),  # 通关
        ("培养国家装裱技师", "扩大内需"),  # 家装
        ("制定系统计划", "宏观政策与规划"),  # 统计
        ("管理财务档案", "财税金融"),  # 理财
    ],
)
def test_no_term_is_found_across_two_words(text, stray):
    assert theme_of(text, []) != stray
