"""Names of counts and shares whose noun follows the number: 300家企业, 12个行业产值下降, 一半的土地, 九成集中在沿海."""

import re

from assets.indicators.context import Context
from assets.indicators.lexicon import lexicon
from assets.indicators.phrases import leading_measure, split_measure
from assets.indicators.quantities import Quantity
from assets.language.units import alternation

_COUNTED_GROUP = re.compile(
    r"(大类行业|行业|城市|省份|国家(?!级)|企业|地区|项目|品种|商品|产品|公司|个股|上市公司|股票)(.+)$"
)
_ACTING = re.compile(
    r"([^，。的]{0,6}?(?:企业|公司|个股|银行|机构|城市|省份))(披露|发布|公布|宣布|获得?|呈现|实现(?!营|利|净|收))了?([^，。]{2,})"
)
_OPINION = re.compile(
    "([^，。的]{0,6}(?:者|企业|网民|网友|家庭|居民|人群|人|家长|学生|用户))(认为|反映|表示|选择|愿意|希望|预计|计划)([^，。]{2,16})"
)
_YEAR = re.compile(r"^(?:19|20)\d{2}年(?:度|全年|上半年|[一二三四]季度|\d{1,2}月份?)?")
# 在30~50个的区间, 创下30万辆的新高
_NO_NOUN = tuple(
    "新高 新低 历史 纪录 来自 相比 均 分别 位于 集中 区间 水平 高位 低位 目标 "
    "居 位居 位列 排名 排在 紧随 领跑 领先".split()
)
# Words at which the noun of a count ends: 20家企业预计全年….
_CUT = re.compile(r"预计|预期|全年|全部|均已|都已|同比|环比|于\d|今年|去年|\d{1,2}月|合计|共同|在[^，]*中$|为$")
_PREDICATE = re.compile(
    r"(?:增长|增产|增收|减产|减收|下降|增加|减少|上涨|下跌|下滑|扭亏为盈|持平|盈利|亏损|回升|回落|扩大|收窄|上升|翻倍|翻番|缩短|延长|提速|转正|转负)$|超过.+|达到.+|好于.+|高于.+|低于.+|快于.+|跑[赢输].+|[位处]于.+"
)
_HOW_MANY = re.compile("(?:实现)?(?:盈利|亏损|扭亏|预增|预减|预亏|预盈|增长|下降|上涨|下跌|持平)")
_PART_NOUN = re.compile(
    r"的(?!水平|高位|低位|区间|历史|新高|新低|纪录|较|目标|标准|速度)((?:\d+万人口)?[^，。；、0-9”]{2,16}|[省市县区乡镇村](?![^，。；]))"
)
_SHARE = re.compile(f".*?{alternation(list(lexicon().share))}(?=(?:稳|位|高)?[居排位列领]|$)")
_REACHING = ("覆盖", "通达", "惠及", "连通")


def counted_name(noun: str, right: str, quantity: Quantity, context: Context, whole: bool = True) -> str:
    """Name of a count whose noun follows the number, or an empty string. `whole`: nothing else is measured after it.

    >>> counted_name("新培育", "“小巨人”企业", Quantity(300, "家", kind="count"), Context(None))
    '新培育“小巨人”企业'
    >>> counted_name("", "行业产值同比下降", Quantity(12, "个", kind="count"), Context(None))
    '产值同比下降的行业'
    """
    words = lexicon()
    if quantity.unit == "%" and (opinion := opinion_of(right)):
        return opinion
    if quantity.unit != "%":
        noun = noun.removesuffix("全国").removesuffix("全球")  # 覆盖全国300个城市
    if not _counts(quantity) and (quantity.unit != "%" or noun):
        return ""
    verb = words.counting.at_end(noun)
    if noun and not verb:
        return ""
    if verb in words.flows and not right:  # 300个项目开工280个
        carried = context.measures.get(quantity.unit, "")
        if carried.startswith(verb):  # 新增装机50万千瓦，其中水电新增9万千瓦
            return noun.removesuffix(verb) + carried
        owner = noun.removesuffix(verb)
        if owner and quantity.kind == "money":  # 政府债券新增5亿元
            return owner + verb
        last = context.by_unit.get(quantity.unit) or ""
        if owner in ("日均", "月均") and last.startswith(verb):  # 新设茶企500户，日均新设5户
            return owner + last
        if not owner and last.startswith(verb):  # 新增企业5万户，其中7月新增1万户
            return last
        return verb + (owner or last or "".join(context.names[:1]))
    right = _YEAR.sub("", right.replace(" ", "").lstrip("的"))
    if not words.before_number.rest(right) or right.startswith(_NO_NOUN):
        return ""
    group = _COUNTED_GROUP.match(right)
    told = group is not None and quantity.form == "share" and group[2][0] not in "的和、及"  # 超六成企业预期向好
    if whole and not noun and quantity.kind == "count" and context.group and _HOW_MANY.fullmatch(right):
        return f"{right}的{context.group}"  # 100家公司中，80家盈利
    if whole and quantity.kind == "count" and (acting := _ACTING.fullmatch(right)):  # 30家上市公司披露了年报
        return f"{acting[2]}{acting[3]}的{acting[1]}"
    if whole and group and (told or _PREDICATE.search(group[2])):
        bare = _PREDICATE.fullmatch(group[2]) and context.names and context.names[0].endswith(group[1])
        subject = leading_measure(context.names[0]) if bare else ""  # 30个行业利润增长，5个行业下降
        return f"{subject}{group[2].lstrip('的')}的{group[1]}" + ("占比" if quantity.unit == "%" else "")
    if quantity.unit == "%" and quantity.form != "share":
        return ""
    right = _CUT.split(words.bringing.split(right)[0])[0]
    following = words.counting.at_end(right)
    if following and len(right) > len(following) + 1:
        right = right[: -len(following)]
    right = re.sub(r"(?:和|及|、|与|有|共|中|的|在)+$", "", right)
    return noun + right if right else ""


def doing_of(name: str) -> str:
    """The verb that opens the name of a count, or an empty string.

    >>> doing_of("培育龙头企业"), doing_of("有企业"), doing_of("签约额")
    ('培育', '', '')
    """
    verb = lexicon().counting.at_start(name) or ""
    bare = verb in lexicon().bare and verb not in lexicon().flows
    return "" if len(verb) < 2 or bare or split_measure(name)[1] else verb


def those_name(noun: str, context: Context) -> str:
    """Name of a count of those things of which something is said before the number.

    >>> context = Context(None, names=["价格上涨的行业"], group="行业")
    >>> those_name("下降", context), those_name("价格上涨", context)
    ('价格下降的行业', '价格上涨的行业')
    """
    subject = leading_measure(context.names[0]) if _PREDICATE.fullmatch(noun) and context.names else ""
    return f"{subject}{noun}的{context.group}"


def _counts(quantity: Quantity) -> bool:
    return quantity.kind in ("count", "physical") or bool(quantity.multiplier) or quantity.form == "share"


def opinion_of(right: str) -> str:
    """Name of the share of those who say something, or an empty string.

    >>> opinion_of("的受访者表示会减少购买"), opinion_of("的企业")
    ('表示会减少购买的受访者占比', '')
    """
    match = _OPINION.match(right.removeprefix("的"))
    return f"{match[2]}{match[3]}的{match[1]}占比" if match else ""


def part_noun(right: str) -> str:
    """The noun of a share that stands after the number.

    >>> part_noun("的土地创造了"), part_noun("的水平")
    ('土地', '')
    """
    match = _PART_NOUN.match(right)
    if not match:
        return ""
    noun = match[1]
    for ending in (lexicon().bringing, lexicon().counting_verb, _CUT):
        noun = ending.split(noun)[0]
    return noun


def share_name(noun: str, right: str, quantity: Quantity, context: Context) -> str:
    """Name of a share whose noun follows the number, or an empty string.

    >>> share_name("开发区以", "的土地", Quantity(1.0, "%"), Context(None))
    '开发区土地占比'
    >>> share_name("", "集中在沿海", Quantity(60.0, "%", form="share"), Context(None, names=["外资企业"]))
    '外资企业集中在沿海占比'
    """
    part = part_noun(right)
    if part and noun.startswith("占"):  # 占权重三分之一的住房成本: what follows is said of the costs, not of the share
        return part + noun + "的比重"
    if part and noun.endswith(_REACHING):  # 路网已覆盖81%的县
        return noun.replace("已", "") + part + "占比"
    if part and (share := _SHARE.match(part)):  # 某公司以34%的市场份额稳居第一
        return lexicon().counting_tail.sub("", noun).removesuffix("以") + share[0]
    if part:
        owner = lexicon().counting_tail.sub("", noun).removesuffix("以") or context.population
        context.population = owner
        return owner + part + "占比"
    if quantity.form == "share" and not noun and right and right[0] not in "的左以" and context.names:
        return context.names[0].partition("占")[0] + right + "占比"
    return ""
