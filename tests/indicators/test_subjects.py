"""What a figure is of: subjects restored, subjects left behind, numbers inside names. Developed on other sentences."""

from datetime import date

import pytest

from assets.indicators.extract import read_article
from assets.indicators.records import Statement


def statements(*paragraphs: str) -> list[Statement]:
    return [s for found in read_article(paragraphs, date(2022, 8, 19)) for s in found.statements]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "城乡居民用水量13亿吨，增长3%。再生水方面，新增产能15吨，占新增产能的76%；供应量达到2亿吨。",
            ["城乡居民用水量"] * 2 + ["再生水新增产能", "再生水新增产能占新增产能的比重", "再生水供应量"],
        ),
        ("丝绸出口额3亿元，增长2%。价格方面，环比上涨5%。", ["丝绸出口额"] * 2 + ["价格"]),
        (
            "信托公司正常贷款余额17亿元，其中正常类贷款余额16亿元，关注类贷款余额1亿元。",
            ["信托公司正常贷款余额", "信托公司正常类贷款余额", "信托公司关注类贷款余额"],
        ),
        (
            "农户贷款增加2亿元，其中，短期贷款增加1亿元，中长期贷款增加1亿元。",
            ["农户贷款", "农户短期贷款", "农户中长期贷款"],
        ),
        (
            "票据贴现3亿元。委托贷款减少54亿元，银行承兑汇票减少8亿元，同比少减2亿元。",
            ["票据贴现", "委托贷款", "银行承兑汇票", "银行承兑汇票"],
        ),
        ("贸易顺差3亿元。进出口总值8亿元。", ["贸易顺差", "进出口总值"]),
        (
            "6月末，存款余额5亿元，增长3%，增速比上月末高1个百分点，比上年同期低2个百分点。",
            ["存款余额"] * 2 + ["存款余额增速"] * 2,
        ),
        ("小额贷款余额2亿元，增长22%，较各项贷款增速高11个百分点。", ["小额贷款余额"] * 2 + ["小额贷款余额增速"]),
        ("口岸出入境人员6万人次，是2019年同期的59%。", ["口岸出入境人员"] * 2),
        (
            "同城、异地花卉业务量分别占全部业务量的40%和60%；业务收入分别占全部收入的30%和70%。",
            [
                "同城业务量占全部业务量的比重",
                "异地花卉业务量占全部业务量的比重",
                "同城业务收入占全部收入的比重",
                "异地花卉业务收入占全部收入的比重",
            ],
        ),
        ("16-24岁、25-59岁人口就业率分别为20%、80%。", ["16-24岁人口就业率", "25-59岁人口就业率"]),
        ("居民人均工资性收入、经营净收入分别增长4%、3%。", ["居民人均工资性收入", "居民人均经营净收入"]),
        (
            "基础研究、应用研究和试验发展经费所占比重分别为6%、11%和83%。",
            ["基础研究经费所占比重", "应用研究经费所占比重", "试验发展经费所占比重"],
        ),
        ("占权重约三分之一的房租7月环比上涨0.6%。", ["房租占权重的比重", "房租"]),
        ("平台覆盖全国300多个城市。", ["平台覆盖城市"]),
        ("培育50家以上专业水平高、服务能力强的供应商。", ["培育专业水平高、服务能力强的供应商"]),
        ("税务部门为企业办理退税8亿元，共计退税9亿元。", ["退税", "退税"]),
        ("一、全市茶叶产量3万吨。", ["茶叶产量"]),
        (
            "7月，茶叶价格上涨2%，苏州、杭州、宁波等涨幅在5%以上。",
            ["茶叶价格", "茶叶价格"],
        ),
        ("民企茶叶出口5亿元，增长2%。7月，我国出口8亿元。", ["民企茶叶出口"] * 2 + ["出口"]),
        ("第五次经济普查结果显示，全市茶企5000家。抽样调查显示 全市茶农3万人。", ["茶企", "茶农"]),
        (
            "纺织业、茶业等重点行业实际到资分别增长5%、6%，酿酒、制糖等行业产值分别增长3%、4%。",
            ["纺织业实际到资", "茶业实际到资", "酿酒产值", "制糖产值"],
        ),
        ("茶具产销均增长7%。", ["茶具产量", "茶具销量"]),
        (
            "研究院监测的60城新房成交量增长2%。重点30+城市租金上涨1%。",
            ["研究院监测的60城新房成交量", "重点30+城市租金"],
        ),
        ("绿茶产量5万吨，占总产量的三成，同比增长4%。", ["绿茶产量", "绿茶产量占总产量的比重", "绿茶产量"]),
        ("绿茶产量5万吨，占总产量的三成，提高4个百分点。", ["绿茶产量"] + ["绿茶产量占总产量的比重"] * 2),
        ("进口规模突破90亿元达到95亿元，增长5%。", ["进口规模"] * 2),
        ("7月，地方债券新增5亿元，新增规模创新高，同比多增1亿元。", ["地方债券新增"] * 2),
        ("一方面受基数影响，另一方面受需求影响，茶企贷款规模弱于去年同期，少增5亿元。", ["茶企贷款规模"]),
        ("茶叶价格1-5月低于上年同期水平，6月受天气影响，价格上涨2%。", ["茶叶价格"]),
        ("茶叶出口增速有所回落，同比增长5%。", ["茶叶出口"]),
        ("“二降”包括：衣着和烟酒价格，同比分别下降0.5%和0.1%。", ["衣着价格", "烟酒价格"]),
        (
            "海州航空（600999.SH）客运量上升5%，其中国内上升8%、国际和地区分别下降3%和2%，国内货运量上升9%。",
            ["海州航空客运量", "海州航空国内客运量", "海州航空国际客运量", "海州航空地区客运量", "国内货运量"],
        ),
        (
            "海州航空（600999.SH）客运量上升5%，其中，国内运力投入上升4%，客运量上升6%；国际运力投入下降5%，客运量下降7%。",
            ["海州航空客运量"]
            + [f"海州航空{part}{what}" for part in ("国内", "国际") for what in ("运力投入", "客运量")],
        ),
        ("全行业共完成客运量5万人次，货运量3万吨。", ["全行业客运量", "全行业货运量"]),
        ("茶叶企业共生产茶饼5万吨，全市法院共审结案件30件。", ["茶叶企业茶饼产量", "案件"]),
        ("新开工30个总投资1亿元以上工业项目。", ["新开工总投资1亿元以上工业项目"]),
        ("惠及300家营收2000万元以上的企业。", ["惠及营收2000万元以上的企业"]),
        ("已培育龙头茶企40家、示范茶园15个。", ["培育龙头茶企", "培育示范茶园"]),
        ("推动新建4处茶园、5处茶馆，签约项目3个。", ["新建茶园", "新建茶馆", "签约项目"]),
        ("共有茶企300家、茶农2万人。", ["茶企", "茶农"]),
        ("新增经营主体3万户，增长6%；其中企业1万户，增长4%。", ["新增经营主体"] * 2 + ["新增企业"] * 2),
        ("四川矿业集团产量5万吨。浙江茶业企业集团产量2万吨。", ["四川矿业集团产量", "茶业企业集团产量"]),
        ("产量排名前20家企业绿茶产量合计5万吨。", ["产量排名前20家企业绿茶产量"]),
        ("7月，地方债券新增5亿元，同比多增1亿元。", ["地方债券新增"] * 2),
        (
            "全市每万人茶馆数量为3家；去年日均新设茶馆5家，是2012年的2倍。",
            ["每万人茶馆数量", "日均新设茶馆", "日均新设茶馆"],
        ),
        ("小微企业贷款（包括小微型企业贷款、个体工商户贷款）余额5亿元。", ["小微企业贷款余额"]),
        ("共查实52户骗税企业，每年遴选30个左右示范场景。", ["查实骗税企业", "遴选示范场景"]),
    ],
)
def test_names(sentence: str, names: list[str]) -> None:
    assert [s.name for s in statements(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "found", "classes"),
    [
        ("6000千瓦及以上电厂利用小时3687小时。", [("6000千瓦及以上电厂利用小时", 3687.0)], ["name", "indicator"]),
        ("36个大中城市商圈客流量增长1.2倍。", [("36个大中城市商圈客流量", 120.0)], ["name", "indicator"]),
        ("20个行业产值增长超过5%。", [("", 20.0)], ["indicator", "threshold"]),
        ("高铁通达93%的50万人口以上城市。", [("高铁通达", 93.0)], ["indicator", "name"]),
        ("做好12个方面的工作。", [], ["name"]),
    ],
)
def test_numbers_inside_names(sentence: str, found: list[tuple[str, float]], classes: list[str]) -> None:
    (paragraph,) = read_article([sentence], date(2022, 8, 19))
    assert [m.kind for m in paragraph.mentions] == classes
    assert [s.value for s in paragraph.statements] == [value for _, value in found]
    if found and classes[0] == "name":
        assert [s.name for s in paragraph.statements] == [name for name, _ in found]


def test_a_unit_printed_once_after_several_multipliers() -> None:
    found = statements("风电、光伏、水电装机分别达到2.8亿、2.5亿、3.4亿千瓦。")
    assert [(s.name, s.value, s.unit) for s in found] == [
        ("风电装机", 2.8e8, "千瓦"),
        ("光伏装机", 2.5e8, "千瓦"),
        ("水电装机", 3.4e8, "千瓦"),
    ]


def test_the_three_parts_of_the_country() -> None:
    found = statements("东、中、西部地区快件量比重分别为77%、15%和8%，收入比重分别为78%、13%和9%。")
    assert [s.area for s in found] == ["东部", "中部", "西部地区"] * 2
    assert [s.name for s in found] == ["快件量比重"] * 3 + ["快件收入比重"] * 3


def test_places_counted_together() -> None:
    found = statements("江苏、浙江两省退税额均超过15亿元。")
    assert [(s.area, s.name) for s in found] == [("江苏", "退税额"), ("浙江", "退税额")]


@pytest.mark.parametrize(
    ("sentence", "readings"),
    [
        ("流动性比例为62%。", [("level", None)]),
        ("茶园面积十年翻了一番。", [("growth", "base")]),
        ("路网已覆盖81%的县。", [("share", None)]),
        ("委托贷款减少5亿元，同比少减2亿元。", [("change", None), ("change", "yoy")]),
        ("机场248个，比十年前增加65个。", [("level", None), ("change", "base")]),
        ("客流量6万人次，仅为2019年的59%。", [("level", None), ("multiple", "base")]),
        ("7月，茶叶出口增长5%，比2021年两年平均增速加快2个百分点。", [("growth", None), ("change", "base")]),
        ("茶叶出口两年平均增长5%，比上月加快2个百分点。", [("growth", "avg_annual"), ("change", "pop")]),
        ("茶馆3000户，10年增长2.7倍。", [("level", None), ("growth", "base")]),
        ("茶馆3000户，近五年增长八成。", [("level", None), ("growth", "base")]),
        ("茶馆连续五年增长8%。", [("growth", None)]),
        ("客流量6万人次，为2019年同期的59%。", [("level", None), ("multiple", "base")]),
    ],
)
def test_readings(sentence: str, readings: list[tuple[str, str | None]]) -> None:
    assert [(s.measure, s.comparison) for s in statements(sentence)] == readings


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("下调存款准备金率0.5个百分点。", [("存款准备金率", -0.5, "百分点")]),
        ("起征点从月销售额10万元提高到15万元。", [("起征点", 100_000.0, "元"), ("起征点", 150_000.0, "元")]),
        ("汽、柴油价格每吨分别降低35元和34元。", [("汽油价格", -35.0, "元"), ("柴油价格", -34.0, "元")]),
        (
            "签发护照105万本，人口自然增长率为-1.48‰。",
            [("签发护照", 1_050_000.0, "本"), ("人口自然增长率", -1.48, "‰")],
        ),
        ("法国、日本实际对华投资分别增长9%、5%。", [("法国实际对华投资", 9.0, "%"), ("日本实际对华投资", 5.0, "%")]),
        ("社会消费品零售总额5亿元。年末人口3万人。", [("社会消费品零售总额", 5e8, "元"), ("人口", 30_000.0, "人")]),
        (
            "到2025年，新建城区达标面积占比50%，城镇污水处理率达到98%。",
            [("新建城区达标面积占比", 50.0, "%"), ("城镇污水处理率", 98.0, "%")],
        ),
        ("城市建成区绿地率45%，赤字率拟按2.8%左右安排。", [("城市建成区绿地率", 45.0, "%"), ("赤字率", 2.8, "%")]),
    ],
)
def test_names_and_values(sentence: str, found: list[tuple[str, float, str]]) -> None:
    assert [(s.name, s.value, s.unit) for s in statements(sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "classes"),
    [
        ("81个城市汽车保有量超过100万辆。", ["indicator", "threshold"]),
        ("对年度服务企业超过200家的平台给予奖励。", ["threshold"]),
        ("每个城市补助不超过1亿元。", ["tariff"]),
        ("对年应纳税所得额不到100万元的部分减半征收。", ["threshold"]),
    ],
)
def test_limits(sentence: str, classes: list[str]) -> None:
    (paragraph,) = read_article([sentence], date(2022, 8, 19))
    assert [m.kind for m in paragraph.mentions] == classes


def test_a_figure_of_another_year_that_the_growth_compares_with() -> None:
    level, before, change, growth = statements("全市共有户籍人口141万人，与2010年的133万人相比，增加8万人，增长6%。")
    assert (before.period, before.value) == ((date(2010, 1, 1), date(2010, 12, 31)), 1_330_000.0)
    assert [s.comparison for s in (level, before, change, growth)] == [None, None, "base", "base"]
    assert change.base == (date(2010, 1, 1), date(2010, 12, 31))


def test_what_is_held_at_the_end_of_a_year() -> None:
    found = statements("2021年末全市人口14万人。全年出生人口9千人。男性人口7万人。")
    assert [s.period and s.period[0].month for s in found] == [12, 1, 12]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "0—14岁、15—59岁、60岁及以上人口的比重分别为18%、63%、19%。",
            ["0-14岁人口的比重", "15-59岁人口的比重", "60岁及以上人口的比重"],
        ),
        ("户籍人口5万人。东部地区人口占40%。", ["户籍人口", "人口占比"]),
        ("30种蔬菜批发价格每公斤4.8元，上涨2%。", ["30种蔬菜批发价格", "30种蔬菜批发价格"]),
        ("茶叶出口占全省出口的60%。3月当月，进出口45亿元。", ["茶叶出口占全省出口的比重", "进出口"]),
        ("路网已覆盖81%的县。", ["路网覆盖县占比"]),
        ("31个省（自治区、直辖市）报告新增病例3例。", ["新增病例"]),
        ("支持30家以上企业上云，每年培训5万人次。", ["支持企业上云", "培训"]),
        ("基本建成10个左右数字乡村试点。", ["数字乡村试点"]),
    ],
)
def test_more_names(sentence: str, names: list[str]) -> None:
    assert [s.name for s in statements(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "规模以上玩具制造业增加值增长9%。积木产量7亿盒，其中木制积木产量5亿盒。实现营业收入70亿元。",
            ["规模以上玩具制造业增加值", "积木产量", "木制积木产量", "规模以上玩具制造业营业收入"],
        ),
        (
            "城商行贷款余额3亿元。信托公司不良贷款率1.7%。全年实现净利润2亿元。",
            ["城商行贷款余额", "信托公司不良贷款率", "信托公司净利润"],
        ),
        ("社零总额3亿元，增长2%，增速虽较上月回落0.4个百分点。", ["社零总额", "社零总额", "社零总额增速"]),
        ("中央预算内投资6亿元，已下达5亿元。", ["中央预算内投资"] * 2),
        ("接入流量12亿GB。户均接入流量15GB。", ["接入流量", "户均接入流量"]),
    ],
)
def test_who_keeps_accounts(sentence: str, names: list[str]) -> None:
    assert [s.name for s in statements(sentence)] == names


def test_a_running_year_is_counted_up_to_the_day_that_is_stated() -> None:
    (only,) = statements("截至8月15日，今年全市新开工水闸25座。")
    assert only.period == (date(2022, 1, 1), date(2022, 8, 15))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What a later clause leaves out
        ("8月份，全市茶企批发5万吨，今年以来累计批发9万吨。", ["茶企批发", "茶企批发"]),
        ("8月份，进口煤炭5万吨，每吨均价800元，上涨3%。", ["煤炭进口量", *["煤炭进口每吨均价"] * 2]),
        ("8月份，茶叶成交80亿元，日均成交4亿元，日均成交增长3%。", ["茶叶成交", *["茶叶日均成交"] * 2]),
        ("新能源客车方面，8月份产销分别完成5万辆和4万辆。", ["新能源客车产量", "新能源客车销量"]),
        ("8月份，茶叶出口8亿元，占全国的5%，占比提高1个百分点。", ["茶叶出口", *["茶叶出口占全国的比重"] * 2]),
        (
            "8月份，限额以上单位茶叶类零售额增长1%，药品类增长3%。",
            ["限额以上单位茶叶类零售额", "限额以上单位药品类零售额"],
        ),
        ("1-8月，固定资产投资（不含农户）9亿元。其中，茶业投资增长3%。", ["固定资产投资（不含农户）", "茶业投资"]),
        (
            "8月份，跨境结算金额为9亿元，其中货物贸易、服务贸易及其他经常项目分别为7亿元、2亿元。",
            ["跨境结算金额", "货物贸易跨境结算金额", "服务贸易及其他经常项目跨境结算金额"],
        ),
        (
            "8月份，企业贷款增加4亿元，其中，短期贷款增加1亿元，票据融资减少2亿元。",
            ["企业贷款", "企业短期贷款", "企业票据融资"],
        ),
        ("8月份，各级工会共举办招聘活动80场，向5万户企业发放补贴。", ["招聘活动", "企业"]),
        ("年内新启动8个以上改造项目。", ["新启动改造项目"]),
        # Lists
        ("8月份，大、中型企业PMI均为51%。", ["大型企业PMI", "中型企业PMI"]),
        ("8月份，茶叶产量居前三名的云南、福建产量分别增长5%、4%。", ["茶叶产量", "茶叶产量"]),
        ("8月份，新房和二手房价格上涨城市分别有9个和5个。", ["新房价格上涨城市", "二手房价格上涨城市"]),
        ("8月份，价格上涨的省份有甲省、乙省2个。", ["价格上涨的省份"]),
        # Causes
        ("8月份，国际油价上行带动国内石油开采业价格上涨5%。", ["石油开采业价格"]),
    ],
)
def test_what_is_left_out_or_stands_before(text: str, names: list[str]) -> None:
    assert [s.name for s in read_article([text], date(2023, 9, 20))[0].statements] == names


def test_an_index_of_managers_is_of_those_asked_last() -> None:
    texts = [
        "8月份，制造业采购经理指数为50.3%。",
        "新订单指数为49%，比上月上升0.2个百分点。",
        "8月份，非制造业商务活动指数为51%。",
        "新订单指数为47%。建筑业新订单指数为45%。",
    ]
    found = [s.name for p in read_article(texts, date(2023, 9, 20)) for s in p.statements]
    assert found[1:] == [
        "制造业新订单指数",
        "制造业新订单指数",
        "非制造业商务活动指数",
        "非制造业新订单指数",
        "建筑业新订单指数",
    ]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("补贴标准提高至购买新车补2万元。", ["tariff"]),
        ("按实际人数每人每月给予300元。", ["tariff"]),
        ("由某文件规定的6%提高至8%。", ["threshold", "indicator"]),
        ("购买2升及以下排量汽车补1万元。", ["threshold", "tariff"]),
        ("投资统计起点为计划总投资500万元及以上。", ["threshold"]),
    ],
)
def test_rules_are_no_statistics(text: str, classes: list[str]) -> None:
    assert [m.kind for m in read_article([text], date(2023, 9, 20))[0].mentions] == classes


def test_turns_from_a_period_told_before() -> None:
    text = "8月份，茶价由上月下降2%转为上涨1%，酒价由下降4%转为上涨3%，棉价由上月持平转为上涨5%。"
    found = read_article([text], date(2023, 9, 20))[0].statements
    assert [(s.value, s.period[0].month if s.period else None) for s in found] == [
        (-2, 7), (1, 8), (-4, 7), (3, 8), (5, 8),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("茶业利润增长6%，大幅低于全国（12%）。", [("growth", None), ("growth", "全国")]),
        (
            "全市茶业增加值增长8%，增速高于全省平均水平（5%）3个百分点。",
            [("growth", "全市"), ("growth", "全省"), ("change", "全市")],
        ),
        ("茶业失业率为4%，低于全国（5%）。", [("level", None), ("level", "全国")]),
    ],
)
def test_the_same_of_another_place_in_brackets(sentence: str, found: list[tuple[str, str | None]]) -> None:
    read = statements(sentence)
    assert [(s.measure, s.area) for s in sorted(read, key=lambda s: s.start)] == found
    assert {s.name.removesuffix("增速") for s in read} == {read[0].name}
