"""Names of indicators: what a clause prints of a name, and what is restored from the clauses before it.

A name is population + measure (规模以上工业企业 + 营业收入). A clause may leave out either, both, or share one of them
between the items of a list.
"""

import re
from functools import lru_cache

from assets.indicators.context import Context
from assets.indicators.lexicon import lexicon
from assets.indicators.quantities import Quantity
from assets.language.areas import is_area, leading_area

Named = tuple[list[str], list[str | None]]

_REMARK = re.compile(r"（[^（）]*(?:简称|下同|下称|计算|详见|含[^（）]{6,}|，)[^（）]*）")
_LISTED = re.compile(r"^(?:[^、]{1,20}、)+[^、]{1,20}?等(?!其他|其它|各项)(?=[^、])")
_TRADE = re.compile(r"(进出口|出口|进口)(?:总额|总值|总量|额|量|值)?$")
_GROUP_KIND = re.compile(r"(?:行业|制造业|类商品|产业|新兴产品|产品)$")
# What joins the last two items of a list, the surest sign first; 温和, 普及, 参与 join nothing.
_JUNCTIONS = [
    re.compile("以及|(?<![平调缓共暖温饱总])和(?![平田信谐其])"),
    re.compile("(?<!参)与(?!其)"),
    re.compile("(?<![普以])及(?![其时格早])"),
]
_BRACKET_AT_END = re.compile(r"（[^（）]*）$")
_OF_WHOLE = re.compile(r"[也均约]*(?:合计)?占(?:到了?|了|据了?)?")
_STEP = re.compile(r"超过?[\d.]+[百千万亿]*(?:[美欧]?元)")
_REPORTED = re.compile(r"^[^，]{2,20}?(?:(?:发布|公布|编制)的?|(?:已|共|累计)*(?:下达|下拨|拨付))")


@lru_cache(maxsize=8192)
def clean_noun(text: str) -> str:
    """A noun phrase without the words that only open or close its clause, and without its verb.

    >>> clean_noun("其中累计实现营业收入"), clean_noun("到位资金合计")
    ('营业收入', '到位资金')
    """
    words = lexicon()
    text = _REPORTED.sub("", _REMARK.sub("", text).replace(" ", "").strip("、-·●•◎:+“"))
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


@lru_cache(maxsize=8192)
def split_measure(name: str) -> tuple[str, str]:
    """Population and measure of a name.

    >>> split_measure("纺织业平均销售价格"), split_measure("纺织业")
    (('纺织业', '平均销售价格'), ('纺织业', ''))
    """
    words = lexicon()
    name = _BRACKET_AT_END.sub("", name)
    head = words.heads.at_end(name)
    if head is None:
        return name, ""
    match = words.per_head.search(name)
    if match:
        return name[: match.start()], match[0]
    population = words.modifiers.rest(name[: -len(head)])
    return population, name[len(population) :]


def leading_measure(text: str) -> str:
    """The longest measure that opens a phrase, or an empty string.

    >>> leading_measure("出口增长较快的领域")
    '出口'
    """
    for length in range(min(len(text), 12), 0, -1):
        if split_measure(text[:length])[1]:
            return text[:length]
    return ""


def split_items(text: str, count: int = 0) -> list[str]:
    """Items of a list, `count` of them if that is known.

    >>> split_items("水泥、玻璃和钢材")
    ['水泥', '玻璃', '钢材']
    >>> split_items("电子及通信设备、仪器仪表产量", 2)
    ['电子及通信设备', '仪器仪表产量']
    """
    items = [item for item in text.split("、") if item]
    for junction in _JUNCTIONS:
        if len(items) == count > 1 or not items:
            break
        items[-1:] = [item for item in junction.split(items[-1]) if item]
    return items


def remember(context: Context, names: list[str], areas: list[str | None], unit: str | None) -> None:
    """Keeps what the clauses that follow may leave out."""
    context.names, context.areas = names, areas
    population, measure = split_measure(names[0])
    if measure.endswith(lexicon().share):
        return
    if measure:
        context.measure, context.measure_unit = measure, unit
        if population:
            context.population = population
    elif population.endswith(lexicon().component):
        context.population = population


def restore(noun: str, area: str | None, context: Context, measure: str, quantity: Quantity, count: int) -> Named:
    """Complete names and their areas for what a clause prints.

    `count` is the number of quantities that a list is spread over, 0 where none is.
    """
    if noun in lexicon().counting and noun not in lexicon().flows or lexicon().expectations.fullmatch(noun):
        noun = ""
    if context.items and not noun and count == len(context.items):
        shared = context.topic
        names = [item if not shared and split_measure(item)[1] else item + shared for item in context.items]
        remember(context, names, [], quantity.unit)
        return names, []
    noun = noun or context.topic
    context.topic = ""
    if not noun and context.ranking and measure == "level" and quantity.unit == "%":
        return [context.ranking], [context.areas[0] if context.areas else area]
    if not noun:
        if area:
            context.names, context.areas = context.names[:1], [area]
            return context.names, context.areas
        if count > 1 and len(context.names) != count:
            if len(context.recent) >= count:  # 甲利率为2%，乙利率为3%，分别下调5个和10个基点
                return context.recent[-count:], []
            return context.names[:1], context.areas[:1]
        return context.names, context.areas
    if measure == "share" and (noun[0] == "占" or "占" in noun and not noun.endswith(lexicon().share)):
        return _part_of(noun, count, context, quantity)
    names, areas = distribute(noun, count, context, measure, quantity) if count else ([], [])
    if len(names) > 1:
        remember(context, names, areas, quantity.unit)
        return names, areas
    name, place, carried = complete(noun, area, context, measure, quantity)
    kept = context.population, context.measure, context.measure_unit
    remember(context, [context.within + name], [place], quantity.unit)
    if carried:  # 其中，一般债券6年: population and measure in question are still those of the whole
        context.population, context.measure, context.measure_unit = kept
    return context.names, context.areas


def _part_of(noun: str, count: int, context: Context, quantity: Quantity) -> Named:
    """占进口总额的比重, 住宅占一半, 甲、乙分别占三成和两成: the share of what is named here or was before."""
    owner, _, whole = _OF_WHOLE.sub("占", noun).partition("占")
    part = "占" + whole.rstrip("的")
    previous = context.names[0] if context.names else ""
    if part in ("占", "占比", "占比重"):
        part = context.whole if part == "占" and context.whole else "占比"
        if owner and previous and part == "占比":  # 商品房待售面积…，其中住宅占一半
            part = f"占{previous}的比重"
    else:
        part += "" if part.endswith(lexicon().share) else "的比重"
        context.whole = part
    owners, _ = distribute(owner, count, context, "share", quantity) if owner and count > 1 else ([], [])
    names = [name + part for name in owners or [owner or previous.partition("占")[0]]]
    context.names = names
    return names, context.areas[:1]


def complete(
    noun: str, area: str | None, context: Context, measure: str, quantity: Quantity
) -> tuple[str, str | None, bool]:
    """One name with the population or the measure that its clause leaves out, its area, and whether the measure was."""
    words = lexicon()
    noun = _LISTED.sub("", noun)
    population, what = split_measure(noun)
    if context.ranking:
        return *_ranked(noun, area, context), True
    if _TRADE.fullmatch(noun) and context.names:
        match = _TRADE.search(context.names[0])
        if match and match.start():
            return context.names[0][: match.start()] + noun, area, False
    if not what:
        step = _STEP.match(noun)
        if step and context.names and _STEP.search(context.names[0]):  # 其中超20亿元项目80个
            return _STEP.sub(step[0], context.names[0], count=1), area, False
        if is_area(noun) and context.names:
            return context.names[0], noun, True
        if noun in words.parts and context.names:
            return noun + _without_part(context.names[0]), area, True
        same_unit = context.measure_unit == quantity.unit or measure in ("growth", "change")
        if context.measure and same_unit and (measure == "growth" or noun.endswith(words.component)):
            return noun + context.measure, area, True
        previous = context.names[0] if context.names else ""
        if context.unit == quantity.unit and len(previous) > len(noun) > 3 and previous[: len(noun) - 1] == noun[:-1]:
            return noun + previous[len(noun) :], area, False  # 供应国内市场5亿支，供应国外8亿支
        return noun, area, False
    if population and context.figures and context.population != population and context.population.endswith(population):
        return context.population + what, area, False  # 企业土地购置面积…；土地成交价款
    owned = population in ("", "企业") or noun.startswith(words.dependent_opening)
    if owned and context.population and what not in words.independent:
        if population == "企业" and not context.population.endswith("企业"):
            return noun, area, False
        return context.population + noun.removeprefix("企业"), area, False
    return noun, area, False


def _ranked(noun: str, area: str | None, context: Context) -> tuple[str, str | None]:
    """An item of a ranking (各市投资增速前三名：甲市增长5%): a place, with the measure that is ranked."""
    speed = lexicon().speed.at_end(context.ranking) or ""
    population, head = split_measure(context.ranking.removesuffix(speed))
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
    items = split_items(re.sub(r"等(?!级)[^、]{1,8}?(?=产量|销量|价格|利润|投资|$)", "", noun), count)
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
    names = [_joined(item, tail) for item in items[:-1]] + items[-1:]
    shared = words.population.match(items[0])
    if shared and not any(words.population.match(item) or item.endswith(words.component) for item in items[1:]):
        names[1:] = [shared[1] + name for name in names[1:]]
    elif context.population and not any(split_measure(name)[0] for name in names):
        names = [context.population + name for name in names]
    return [context.within + name for name in names], []


def _without_part(name: str) -> str:
    """农村普通小学经费 → 普通小学经费."""
    return name.removeprefix(next((part for part in lexicon().parts if name.startswith(part)), ""))


def _joined(item: str, tail: str) -> str:
    """饮料类 + 类商品零售额 = 饮料类商品零售额."""
    overlap = next((n for n in range(min(4, len(tail)), 0, -1) if item.endswith(tail[:n])), 0)
    return item + tail[overlap:]


def _areas(items: list[str], context: Context) -> Named | None:
    """A list of places: 北京、上海利润, 东部、西部地区投资."""
    *first, last = items
    if not all(is_area(item) for item in first):
        return None
    place = leading_area(last) or last[: len(first[-1])]  # 苏州、海州房价: a place is as long as the one before
    noun = re.sub(r"^(?:两地|地区)?的?", "", last[len(place) :])
    name = noun or (_without_part(context.names[0]) if context.names else "")
    return [name] * len(items), [*first, place]
