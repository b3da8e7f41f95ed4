"""Names of indicators: what a clause prints of a name, and what is restored from the clauses before it.

A name is population + measure (规模以上工业企业 + 营业收入). A clause may leave out either, both, or share one of them
between the items of a list.
"""

import re

from assets.indicators.context import Context
from assets.indicators.lexicon import lexicon
from assets.indicators.tokens import Quantity
from assets.language.areas import is_area, leading_area

Named = tuple[list[str], list[str | None]]

_REMARK = re.compile(r"（[^（）]*(?:简称|下同|下称|计算|详见|含[^（）]{6,}|，)[^（）]*）")
_LISTED = re.compile(r"^(?:[^、]{1,20}、)+[^、]{1,20}?等(?!其他|其它|各项)(?=[^、])")
_TRADE = re.compile(r"(进出口|出口|进口)(?:总额|总值|总量|额|量|值)?$")
_GROUP_KIND = re.compile(r"(?:行业|制造业|类商品|产业|新兴产品|产品)$")
_COUNTED_GROUP = re.compile(r"(大类行业|行业|城市|省份|国家|企业|地区|项目|品种|产品)(.+)$")
_PREDICATE = re.compile(
    r"(?:增长|下降|增加|减少|上涨|下跌|扭亏为盈|持平|盈利|亏损|回升|回落|扩大|收窄|上升|翻倍|翻番)$|超过.+|达到.+|好于.+|高于.+|低于.+"
)
_JUNCTION = re.compile(r"以及|(?<![平调缓共暖温饱总])和(?![平田信谐其])|及(?![其时格早])|(?<![参])与(?![其])")


def clean_noun(text: str) -> str:
    """A noun phrase without the words that only open or close its clause, and without its verb.

    >>> clean_noun("其中累计实现营业收入"), clean_noun("到位资金合计")
    ('营业收入', '到位资金')
    """
    words = lexicon()
    text = _REMARK.sub("", text).replace(" ", "").strip("、-·●•◎:")
    while text:
        word = words.opening.at_start(text)
        if word is None or text.startswith(words.kept):
            break
        text = text[len(word) :]
    text = words.bringing.sub("", text)
    while True:
        word = words.trailing.at_end(text)
        if word is None or text.endswith(words.kept_at_end):
            return text
        text = text[: -len(word)]


def split_area(text: str) -> tuple[str, str | None]:
    """The phrase without the place that opens it, and the place.

    >>> split_area("全国粮食产量"), split_area("江苏、浙江出口")
    (('粮食产量', '全国'), ('江苏、浙江出口', None))
    """
    area = leading_area(text)
    if area is None or text[len(area) :].startswith(lexicon().not_after_area):
        return text, None
    return clean_noun(text[len(area) :].lstrip("的")), area


def split_measure(name: str) -> tuple[str, str]:
    """Population and measure of a name.

    >>> split_measure("纺织业平均销售价格"), split_measure("纺织业")
    (('纺织业', '平均销售价格'), ('纺织业', ''))
    """
    match = lexicon().measure.search(name, max(0, len(name) - 16))
    return (name[: match.start()], match[0]) if match else (name, "")


def split_items(text: str) -> list[str]:
    """Items of a list.

    >>> split_items("水泥、玻璃和钢材")
    ['水泥', '玻璃', '钢材']
    """
    items = [item for item in text.split("、") if item]
    if items:
        items[-1:] = [item for item in _JUNCTION.split(items[-1]) if item]
    return items


def remember(context: Context, names: list[str], areas: list[str | None], unit: str | None) -> None:
    """Keeps what the clauses that follow may leave out."""
    context.names, context.areas = names, areas
    population, measure = split_measure(names[0])
    if measure:
        context.measure, context.measure_unit = measure, unit
        if population:
            context.population = population
    elif population.endswith(lexicon().component):
        context.population = population


def restore(noun: str, area: str | None, context: Context, measure: str, quantity: Quantity, count: int) -> Named:
    """Complete names and their areas for what a clause prints; `count` names where a list is spread, 0 where it is not."""
    if noun and context.topic and not context.items:
        if not split_measure(noun)[0]:
            noun = context.topic + noun
        context.topic = ""
    if not noun and context.items and count == len(context.items):
        shared = context.topic
        names = [item if not shared and split_measure(item)[1] else item + shared for item in context.items]
        remember(context, names, [], quantity.unit)
        return names, []
    if not noun:
        if area:
            return context.names[:1], [area]
        if count > 1 and len(context.names) != count:
            return context.names[:1], context.areas[:1]
        return context.names, context.areas
    if measure == "share" and noun[0] in "占在":
        return _part_of(noun, context)
    names, areas = distribute(noun, count, context, measure, quantity) if count else ([], [])
    if len(names) < 2:
        name, place = complete(noun, area, context, measure, quantity)
        names, areas = [context.within + name], [place]
    remember(context, names, areas, quantity.unit)
    return names, areas


def _part_of(noun: str, context: Context) -> Named:
    """占进口总额的比重, 占三成, 在出口总额的: the share of what was named before."""
    part = "占" + noun[1:].rstrip("的")
    if part in ("占", "占比", "占比重"):
        part = "占比"
    elif not part.endswith(lexicon().share):
        part += "的比重"
    names = [name.partition("占")[0] + part for name in context.names[:1]]
    context.names = names
    return names, context.areas[:1]


def complete(noun: str, area: str | None, context: Context, measure: str, quantity: Quantity) -> tuple[str, str | None]:
    """One name, with the population or the measure noun that its clause leaves out."""
    words = lexicon()
    population, what = split_measure(noun)
    if context.ranking:
        return _ranked(noun, area, context)
    if _TRADE.fullmatch(noun) and context.names:
        match = _TRADE.search(context.names[0])
        if match and match.start():
            return context.names[0][: match.start()] + noun, area
    if not what:
        if is_area(noun) and context.names:
            return context.names[0], noun
        same_unit = context.measure_unit == quantity.unit or measure in ("growth", "change")
        if context.measure and same_unit and (measure == "growth" or noun.endswith(words.component)):
            return noun + context.measure, area
        previous = context.names[0] if context.names else ""
        if same_unit and len(previous) > len(noun) > 2 and previous[:2] == noun[:2]:
            return noun + previous[len(noun) :], area
        return noun, area
    owned = population in ("", "企业") or noun.startswith(words.dependent_opening)
    if owned and context.population and what not in words.independent:
        if population == "企业" and not context.population.endswith("企业"):
            return noun, area
        return context.population + noun.removeprefix(population if population == "企业" else ""), area
    return noun, area


def _ranked(noun: str, area: str | None, context: Context) -> tuple[str, str | None]:
    """An item of a ranking (各市投资增速前三名：甲市增长5%): a place, with the measure that is ranked."""
    population, head = split_measure(context.ranking)
    own, what = split_measure(noun)
    return population + (what or head), own or area


def distribute(noun: str, count: int, context: Context, measure: str, quantity: Quantity) -> Named:
    """A list of subjects or measures spread over the numbers, each item with what all share.

    >>> distribute("稻谷、小麦产量", 2, Context(None), "growth", Quantity(1.0, "%"))[0]
    ['稻谷产量', '小麦产量']
    >>> distribute("规模以上工业企业存货、应收账款", 2, Context(None), "growth", Quantity(1.0, "%"))[0]
    ['规模以上工业企业存货', '规模以上工业企业应收账款']
    """
    words = lexicon()
    if noun.endswith("产销") and count == 2:
        return [noun[:-2] + "产量", noun[:-2] + "销量"], []
    items = split_items(re.sub(r"等(?!级)[^、]{1,8}?(?=产量|销量|价格|利润|投资|$)", "", noun))
    if len(items) < 2 or count > 1 and len(items) != count:
        return [], []
    areas = _areas(items, context)
    if areas:
        return areas
    last, tail = split_measure(items[-1])
    if tail and all(split_measure(item)[1] for item in items):
        tail = ""
    elif tail:
        kind = _GROUP_KIND.search(last)
        if kind and kind.start() and not any(item.endswith(("业", kind[0])) for item in items[:-1]):
            tail = kind[0] + tail
    elif context.measure and measure == "growth":
        items[-1] += context.measure
        tail = context.measure
    names = [item + tail for item in items[:-1]] + items[-1:]
    shared = words.population.match(items[0])
    if shared and not any(words.population.match(item) or item.endswith(words.component) for item in items[1:]):
        names[1:] = [shared[1] + name for name in names[1:]]
    elif context.population and not any(split_measure(name)[0] for name in names):
        names = [context.population + name for name in names]
    return [context.within + name for name in names], []


def _areas(items: list[str], context: Context) -> Named | None:
    """A list of places: 北京、上海利润, 东部、西部地区投资."""
    *first, last = items
    place = leading_area(last)
    if place is None or not all(is_area(item) for item in first):
        return None
    noun = re.sub(r"^(?:两地|地区)?的?", "", last[len(place) :])
    name = noun or (context.names[0] if context.names else "")
    return [name] * len(items), [*first, place]


def counted_name(noun: str, right: str, quantity: Quantity, context: Context) -> str:
    """Name of a count whose noun follows the number, or an empty string.

    >>> counted_name("新培育", "“小巨人”企业", Quantity(300, "家", kind="count"), Context(None))
    '新培育“小巨人”企业'
    >>> counted_name("", "行业产值同比下降", Quantity(12, "个", kind="count"), Context(None))
    '产值同比下降的行业'
    """
    words = lexicon()
    if quantity.kind not in ("count", "physical") and quantity.number not in ("share", "万", "亿") and (quantity.unit != "%" or noun):
        return ""
    verb = words.counting.at_end(noun)
    if noun and not verb:
        return ""
    right = right.replace(" ", "").lstrip("的")
    group = _COUNTED_GROUP.match(right)
    if group and _PREDICATE.search(group[2]):
        subject = context.measure if _PREDICATE.fullmatch(group[2]) else ""
        return f"{subject}{group[2]}的{group[1]}" + ("占比" if quantity.unit == "%" else "")
    right = words.bringing.split(right)[0]
    following = words.counting.at_end(right)
    if following and len(right) > len(following) + 1:
        right = right[: -len(following)]
    right = re.sub(r"(?:和|及|、|与|有|中|的|在)+$", "", right)
    return noun + right if right else ""
