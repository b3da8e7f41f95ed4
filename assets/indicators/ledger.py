"""Numbers that measure nothing → their class in the ledger."""

import re

from assets.indicators.clauses import Group, Listed
from assets.indicators.context import Context
from assets.indicators.counted import opinion_of
from assets.indicators.left_side import LeftSide
from assets.indicators.lexicon import lexicon
from assets.indicators.phrases import split_measure
from assets.indicators.quantities import Quantity

_INDEX_NO = re.compile("[A-Z0-9”]+$")  # 集中度指数CR8, “批发价格200指数”
_RATE = re.compile(r"的?(?:征收率|税率|费率|比例|标准|利率)")
_LIMITED_CLASS = re.compile(r"的(?!增|速度|水平|较|高|中高|比)")
_TARIFF = re.compile(
    r"的?(?:一次性)?(?:奖励|补贴|补助|资助|扶持资金|罚款)|给予|予以|计提|征收"
    r"|的[^，。；]{0,14}(?:优惠|税率|补贴标准|标准|比例(?:给予|予以|缴))"
)
_EACH_CASE = re.compile("(?:每|单)[个户人家项台辆只笔亩件套例次]")
_EACH_MONTH = re.compile("(?:按.*)?(?:每[人孩户名生])(?:每[年月次天日])?(?:给予|发放|补贴|补助)?")
_CHOSEN = ("购买", "购置", "报废", "淘汰", "置换", "租赁", "新购")
_PROJECT = re.compile(r"[^，。；、]{1,16}(?:项目|工程|机组|生产线|电站|基地)$")
_PERIODS = ("利用", "小时", "小时数", "期限", "年限", "天数", "回收期", "时间", "寿命", "工时", "周期", "时长", "库存")
_DEFINED = re.compile(r"(?:人民币)?的?[^，。；、\d的]{1,20}$|或$")
_DEFINING = re.compile(
    r"的?[^，。；、\d]{0,8}(?:项目|企业|公司|个股|股票)|的[^，。；、\d]{0,6}(?:平台|机构|园区|单位|地区|城市|部分|纳税人|家庭|人员)"
)
_TOTAL = re.compile("预计|全年|实现|合计|累计|总")
_PER_UNIT = re.compile("每(?:吨|桶|公斤|千克|克|百?斤|升|台|亩|平方米|立方米)$")
_MEASURED = re.compile(r"((?:PM\d+(?:\.\d)?|\D)+?)(?:为|达到?|是|同比|环比)?$")
_ASPECT = re.compile("方面|层面|环节|维度|着力点|关键词|字的?总要求")
_SURVEYING = ("根据", "据", "对", "通过对", "经对")
_SURVEY = re.compile("[^，。；]{1,24}的?(?:抽样)?(?:调查|监测|统计|普查|抽查|核算|汇总|报告)")
_REPORTING = re.compile("省[^，。；]{0,30}?报告")
_PLACES = ("前移", "后移", "位次", "排名", "名次")
_LIMITED = re.compile("以[上下内]|超|逾|不足|不到|近")
_LIMITS = ("over", "at_least", "under", "at_most")


def not_indicator(left: LeftSide, noun: str, group: Group, context: Context, counted: str) -> str | None:
    """Class of a number that is no indicator, or None where it is one. `counted`: what the clause counted before."""
    item = group.listed[0]
    quantity = item.quantity
    if quantity.kind == "age" and not noun.endswith(("寿命", "年龄")):
        return "name"
    if quantity.kind == "count" and _ASPECT.match(group.right):  # 做好12个方面工作
        return "name"
    if quantity.kind == "count" and left.noun.startswith(_SURVEYING) and _SURVEY.match(group.right):
        return "name"  # 根据对31个县的抽样调查
    if quantity.kind == "count" and not noun and group.more and _REPORTING.match(group.right):
        return "count_of_listed"  # 31个省（自治区、直辖市）报告新增病例3例
    if noun == "每" or noun.endswith("不得"):  # 每增加1个百分点, 收费不得超过500元
        return "threshold"
    if quantity.unit == "位" and (left.sign is not None or noun.endswith(_PLACES)):  # 排名比上月前移3位
        return "rank"
    if quantity.kind == "duration" and not _is_measured_duration(noun, quantity, context):
        return "duration"
    if quantity.unit is None and not quantity.multiplier and not _is_bare_figure(left, noun, item, context):
        return "unclassified"
    if group.right.startswith(("级", "兑")):  # 30万吨级航道, 1美元兑6.45元
        return "name"
    if _TARIFF.match(group.right) or (left.noun.endswith("按") and _RATE.match(group.right)):
        return "tariff"
    if quantity.kind == "money" and (left.noun.endswith(("补", "补贴标准")) or _EACH_MONTH.fullmatch(noun)):
        return "tariff"  # 购买新车补2万元, 每孩每月600元
    if left.noun.endswith("文件规定") or "统计起点" in left.noun:  # 由某文件规定的6%提高至, 统计起点为总投资500万元
        return "threshold"
    if quantity.kind == "money" and left.qualifier == "at_most" and _EACH_CASE.match(left.noun):
        return "tariff"  # 每个城市补助不超过1亿元
    if quantity.kind == "physical" and left.noun.endswith(("年产", "日产", "总装机")) and _PROJECT.match(group.right):
        return "name"
    if quantity.kind == "count" and (not noun or left.of) and group.more and _is_measured(group):
        return "name"
    if item.qualifier in _LIMITS and quantity.kind != "share" and not noun and group.more and _is_measured(group):
        return "name"  # 6000千瓦及以上电厂利用小时3687小时
    if noun in _CHOSEN and quantity.kind == "physical" and item.qualifier in _LIMITS and group.more:
        return "threshold"  # 购买2升及以下排量汽车补1万元
    return "threshold" if _is_threshold(left, noun, group, counted) else None


def _is_bare_figure(left: LeftSide, noun: str, item: Listed, context: Context) -> bool:
    """Whether a number without unit measures: 指数为80.5，下降0.1; 收入比值由2.04缩小至2.00."""
    fractional = "." in item.token.text
    if left.sign is not None and not left.to:
        return context.figures > 0 and context.unit is None and not noun and fractional
    if not (left.being or left.previous or left.expected):
        return False
    subject = "" if left.expected else noun
    subject = subject or ("".join(context.names[:1]) if context.unit is None else "")
    return (
        subject.endswith(lexicon().index)
        or _INDEX_NO.sub("", subject).endswith(lexicon().index)
        or (fractional and bool(split_measure(subject)[1]))
    )


def _is_measured_duration(noun: str, quantity: Quantity, context: Context) -> bool:
    """平均发行期限7年，其中一般债券6年: the word for the measure may stand in the clause before."""
    if noun.endswith(_PERIODS):
        return True
    return context.measure.endswith(_PERIODS) and (not noun or context.measure_unit == quantity.unit)


def _is_measured(group: Group) -> bool:
    """31个大城市失业率为5%: the count is part of the name of what is measured.

    In 20个行业产值增长超过5% it is what is said.
    """
    match = _MEASURED.fullmatch(group.right)
    if match is None or _TOTAL.search(match[1]) or lexicon().bringing.search(match[1]):
        return False
    measured = match[1]
    if _LIMITED.search(group.rest) is None:
        measured = lexicon().before_number.rest(measured)
        measured = _PER_UNIT.sub("", measured.removesuffix("同比").removesuffix("环比"))
    return bool(split_measure(measured)[1])


def _is_threshold(left: LeftSide, noun: str, group: Group, counted: str) -> bool:
    """Whether the number only says which things are counted: 投资超5亿元的项目30个, 20家企业利润超1亿元."""
    item = group.listed[-1]
    if item.quantity.unit == "%" and opinion_of(group.right):  # 六成以上的企业反映订单不足
        return False
    if item.qualifier in _LIMITS and item.quantity.kind != "count" and _LIMITED_CLASS.match(group.right):
        return True  # 对月销售额15万元以下的小规模纳税人
    limited = left.qualifier in _LIMITS or item.qualifier in _LIMITS
    if item.quantity.kind not in ("money", "share", None):  # 81个城市汽车保有量超过100万辆; 服务企业超过200家的平台
        said_of_counted = bool(counted) and not _TOTAL.search(left.noun) and not group.right
        told_apart = group.right.startswith("的") and _DEFINING.match(group.right) is not None
        return limited and (said_of_counted or told_apart)
    if group.more and _DEFINED.match(group.right):
        return limited or group.right == "或"
    if not limited:
        return group.right == "或"
    if counted and not group.right.startswith("的") and _DEFINING.match(group.right):
        return True  # 开工30个总投资1亿元以上项目
    if counted:
        return not _TOTAL.search(left.noun)
    if group.right.startswith("的") and _DEFINING.match(group.right):  # 支持投资超10亿元的项目优先入库
        return True
    if noun[-1:] == "或":  # 10亿元或1亿美元以上
        return not group.right or _DEFINING.match(group.right) is not None
    if item.quantity.form == "share":  # 超六成企业盈利
        return False
    return not noun and left.sign is None and _DEFINING.match(group.right) is not None
