"""Names of indicators: what a clause prints of a name, and what is restored from the clauses before it.

A name is population + measure (规模以上工业企业 + 营业收入). A clause may leave out either, both, or share one of them
between the items of a list.
"""

import re

from assets.indicators.completion import complete, keeps_accounts
from assets.indicators.context import Context
from assets.indicators.lexicon import lexicon
from assets.indicators.listed_names import Named, distribute
from assets.indicators.phrases import clean_noun, leading_measure, split_area, split_items, split_measure
from assets.indicators.quantities import Quantity

_OF_WHOLE = re.compile(r"[也均约仅只则还都已]*(?:合计)?占(?:到了?|了|据了?)?")
_COUNTED_PLACES = re.compile("的(?:省份|城市|地市|地区|国家)$")
_WHOLE_OF = re.compile("占(?![地用])[^占]+的比重$")
_GOAL = re.compile("[日月]|(?:年度|全年|预期|计划)?目标(?:任务)?[是为]?")
_AVERAGES = ("日均", "月均", "年均")
_TRADED = ("市场成交", "市场交易", "市场发行")
_ITS_SHARE = ("占比", "比重", "份额", "所占比重")
_WITHIN_WHOLE = re.compile("(.{2,})中的?(?:占比|比重|所占比重|份额)")
_PER_UNIT = re.compile(r"每(?:吨|桶|公斤|千克|百?斤|升|克|台|股|亩|平方米|立方米|千瓦时)")
_SHORTEST_SUBJECT = 4  # characters
_NO_POPULATIONS = frozenset("贸易 国内 国外 境内 境外 海外 新 中央 地方 社会消费品 可用".split())  # 贸易顺差, 国内贷款


def remember(context: Context, names: list[str], areas: list[str | None], unit: str | None) -> None:
    """Keeps what the clauses that follow may leave out."""
    context.names, context.areas, context.averaged = names, areas, ""
    context.by_unit[unit] = names[0]
    if survey := lexicon().survey.match(names[0]):
        context.surveyed = survey[1]
    population, measure = split_measure(names[0])
    if measure.endswith(lexicon().share):
        return
    if unit == "点":  # 上证指数报3100点，成交额…
        context.population = names[0]
        return
    if population and measure.startswith(_TRADED):  # 期货市场成交量…，成交额
        population, measure = population + measure[:2], measure[2:]
    if len(measure) > 1:  # 率 and 度 alone are nothing to carry
        context.measure, context.measure_unit = measure, unit
        context.measures[unit] = measure
        if population and population not in _NO_POPULATIONS:
            context.population = population
            if keeps_accounts(population):
                context.body = population
    elif population.endswith(lexicon().component):
        context.population = population


def begin_line(context: Context) -> None:
    """A line that stands for itself is said of the noun of the line without figures above it.

    >>> context = Context(None, headline="全市茶叶专项预算")
    >>> begin_line(context)
    >>> context.population, context.area
    ('茶叶专项预算', '全市')
    """
    noun, area = split_area(clean_noun(context.headline))
    if len(noun) < _SHORTEST_SUBJECT or lexicon().predicates.search(noun):
        return
    if context.headed != noun:
        context.names, context.areas = [], []
    context.population = context.headed = noun
    context.area = area or context.area


def restore(noun: str, area: str | None, context: Context, measure: str, quantity: Quantity, count: int) -> Named:
    """Complete names and their areas for what a clause prints.

    `count` is the number of quantities that a list is spread over, 0 where none is.
    """
    if _GOAL.fullmatch(noun):  # 去年新增就业5万人，今年目标是6万人; 日环比
        noun = ""
    if (noun in lexicon().bare and noun not in lexicon().flows) or lexicon().expectations.fullmatch(noun):
        noun = ""
    if context.items and count == len(context.items) and split_measure(noun) == ("", noun):
        shared = noun or context.topic  # 净流入居前的有茶业、酒业，净流入金额分别为…
        names = [item if not shared and split_measure(item)[1] else item + shared for item in context.items]
        remember(context, names, [], quantity.unit)
        return names, []
    if context.topic and noun[:1] == "占":  # 制造业是支柱产业之一，占生产总值三成
        noun = context.topic + noun
    if context.topic and not noun:
        noun = context.topic
        if measure == "growth":  # CPI涨幅总体平稳，同比上涨2%
            noun = noun.removesuffix(lexicon().speed.at_end(noun) or "")
    elif context.topic and _is_measure_of(noun, context.topic):
        noun = context.topic
    context.topic = ""
    if noun in _ITS_SHARE and context.is_listing and "占" in "".join(context.names[:1]):
        noun = ""  # 出口8亿元，占全国的5%，占比提高1个百分点
    of_owner = measure == "growth" or (measure == "change" and not quantity.is_points)
    if not noun and of_owner and context.last_measure == "share" and "占" in "".join(context.names[:1]):
        owners = [name.partition("占")[0] for name in context.names]  # 绿茶产量5万吨，占总产量的三成，增长4%
        context.names = owners if all(owners) else context.names
    if not noun and context.ranking and measure == "level" and quantity.unit == "%":
        return [context.ranking], [context.areas[0] if context.areas else area]
    if not noun and count == 2 and context.names and context.names[0].endswith(("产销", "产销量")):
        noun = context.names[0]  # 产销超过30万辆，分别为31万辆和32万辆
    if not noun and context.averaged and measure == "level":  # 业务量90亿件，日均3亿件。6月完成80亿件
        context.names = [context.averaged]
    if not noun:
        if area:
            context.names, context.areas = [_of_the_counted(context, measure)], [area]
            return context.names, context.areas
        if count > 1 and len(context.names) != count:
            if len(context.recent) >= count:  # 甲利率为2%，乙利率为3%，分别下调5个和10个基点
                return context.recent[-count:], []
            return context.names[:1], context.areas[:1]
        return context.names, context.areas
    if measure == "share" and (match := _WITHIN_WHOLE.fullmatch(noun)):  # 新业务收入5亿元，在业务收入中占比为两成
        noun = f"占{match[1]}的比重"
    if (noun[0] == "占" and measure in ("share", "change")) or (
        measure == "share" and "占" in noun and not noun.endswith(lexicon().share)
    ):
        return _part_of(noun, count, context, quantity)
    names, areas = distribute(noun, count, context, measure, quantity) if count else ([], [])
    if len(names) < 2 and (again := _spread_again(noun, count, context)):
        names, areas = again, context.areas
    if len(names) > 1:
        remember(context, names, areas, quantity.unit)
        return names, areas
    places, whole = context.areas, context.by_unit.get(quantity.unit, "")
    name, place, carried = complete(noun, area, context, measure, quantity)
    kept = context.population, context.measure, context.measure_unit
    measures = dict(context.measures)
    remember(context, [context.within + name], [place], quantity.unit)
    if carried:  # 其中，一般债券6年: population and measure in question are still those of the whole
        context.population, context.measure, context.measure_unit = kept
        context.measures = measures
        context.averaged = whole if noun[:2] in _AVERAGES and name == noun[:2] + whole else ""
    if count > 1 and len(places) == count and None not in places and not area:  # 东、西部产量分别为…；用户分别为…
        context.names, context.areas = context.names * count, places
    return context.names, context.areas


def _of_the_counted(context: Context, measure: str) -> str:
    """What is said of a place after places were counted: 26个省份产量增长；其中，福建增长8%."""
    name = "".join(context.names[:1])
    if measure == "growth" and _COUNTED_PLACES.search(name):
        return leading_measure(name) or name
    return name


def _is_measure_of(noun: str, topic: str) -> bool:
    """Whether a bare noun is said of the topic: 茶叶价格受天气影响，价格上涨2%; 茶价创新高，每公斤涨2元."""
    return _PER_UNIT.fullmatch(noun) is not None or (topic.endswith(noun) and not split_measure(noun)[0])


def _spread_again(noun: str, count: int, context: Context) -> list[str]:
    """A bare measure said of each member of the list before: 同城、异地业务量分别为…；收入分别为…."""
    if count < 2 or len(context.names) != count or noun in lexicon().independent:
        return []
    if split_measure(noun.removesuffix("比重")) != ("", noun.removesuffix("比重")) and (
        noun not in lexicon().survey_parts
    ):
        return []
    owners = [split_measure(name.partition("占")[0].removesuffix("比重"))[0] for name in context.names]
    told_apart = len(set(owners)) == count or (len(context.areas) == count and None not in context.areas)
    return [owner + noun for owner in owners] if all(owners) and told_apart else []


def _part_of(noun: str, count: int, context: Context, quantity: Quantity) -> Named:
    """占进口总额的比重, 住宅占一半, 甲、乙分别占三成和两成: the share of what is named here or was before."""
    owner, _, whole = _OF_WHOLE.sub("占", noun).partition("占")
    part = "占" + whole.rstrip("的")
    previous = context.names[0] if context.names else ""
    if part in ("占", "占比", "占比重"):
        bare, part = part == "占", "占比"
        if bare and not owner and context.whole:
            part = context.whole
        elif owner and context.is_listing and (again := _WHOLE_OF.search(previous)):
            part = again[0]  # 城区占三成，郊区占两成
        elif owner and previous and context.is_listing and not previous.endswith("占比") and "的" not in owner:
            part = f"占{previous}的比重"  # 商品房待售面积…，其中住宅占一半
    elif count > 1 and len(split_items(owner, count)) != count and len(wholes := split_items(part[1:], count)) == count:
        # 出口船舶分别占完工量、订单量的九成和八成
        context.names = [f"{owner or previous.partition('占')[0]}占{item}的比重" for item in wholes]
        return context.names, context.areas[:1]
    else:
        part += "" if part.endswith(lexicon().share) else "的比重"
        context.whole = part
    owners, _ = distribute(owner, count, context, "share", quantity) if owner and count > 1 else ([], [])
    owners = owners or _spread_again(owner, count, context)
    if not owner and count > 1 and len(context.recent) >= count:  # 甲3亿元、乙2亿元，分别占全省的三成和两成
        owners = context.recent[-count:]
    names = [name + part for name in owners or [owner or previous.partition("占")[0]]]
    context.names = names
    return names, context.areas if len(context.areas) == len(names) else context.areas[:1]
