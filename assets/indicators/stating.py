"""Quantities whose measure and names are known → statements: over which days, with which value."""

from collections.abc import Iterator

from assets.indicators.clauses import Group
from assets.indicators.comparisons import resolve_comparison
from assets.indicators.context import Comparing, Context
from assets.indicators.left_side import LeftSide
from assets.indicators.listed_names import Named
from assets.indicators.readings import implied_unit, period_of, signed_value, status_of
from assets.indicators.records import Statement
from assets.indicators.tokens import Token
from assets.language.spans import Span, years_of


def printed_end(token: Token) -> int:
    """Where a quantity ends without the name of its currency: 4810亿元人民币."""
    return token.start + len(token.text.rstrip().removesuffix("人民币"))


def statements_of(
    group: Group,
    left: LeftSide,
    named: Named,
    measure: str,
    comparison: Comparing,
    elided: str,
    directive: bool,
    context: Context,
) -> Iterator[Statement]:
    """One statement for each number, or for each name or period where one number is said of several.

    `elided`: what the clause leaves out of the name (all, population, nothing).
    """
    size = len(group.listed)
    names, areas = named
    periods = _periods(left, measure, size, len(names) == 1, context)
    comparisons = [comparison] * size
    if size > 1 and len(left.comparisons) == size and measure in ("growth", "change"):
        # 比上月末和上年末高0.6和3.7个百分点
        comparisons = [resolve_comparison(c, context) for c in left.comparisons]
    status = status_of(left, names[0], elided, directive, context)
    if status == "target" and not context.has_period and not context.reaches_beyond(periods[0]):
        periods = [context.planned_period]
    if left.expected:  # of this number only: 预期8.8%，前值8.6%
        status = "forecast"
    else:
        context.note_status(status)
    if size > 1:
        rows = [(i, i if len(names) >= size else 0, i if len(periods) == size else 0) for i in range(size)]
    elif left.every and len(left.comparisons) > 1 and measure == "growth":  # 同比、环比均上涨2%
        comparisons = [resolve_comparison(c, context) for c in left.comparisons]
        rows = [(0, 0, 0)] * len(comparisons)
    elif len(periods) > 1:
        rows = [(0, 0, p) for p in range(len(periods))]
    else:
        rows = [(0, n, 0) for n in range(len(names) if left.every else 1)]
    for rank, (i, n, p) in enumerate(rows):
        item = group.listed[i]
        kind, base = comparisons[rank if len(rows) == len(comparisons) else i]
        value, upper, unit = signed_value(item.quantity, measure, item.sign or left.sign)
        yield Statement(
            start=item.token.start,
            end=printed_end(item.token),
            rank=rank if size == 1 else 0,
            name=names[n],
            area=(areas[n] if n < len(areas) else None) or context.place or context.area,
            measure=measure,
            comparison=kind,
            value=value,
            upper=upper,
            unit=unit or implied_unit(names[n], item.quantity),
            qualifier=item.qualifier or item.quantity.qualifier or left.qualifier,
            basis=left.basis or context.basis,
            period=periods[p],
            base=base,
            status=status,
        )


def _periods(left: LeftSide, measure: str, size: int, single: bool, context: Context) -> list[Span | None]:
    """The period of a list of quantities, or one for each: 5月份、6月份均增长1.2%. `single`: all are of one name."""
    if left.origin:
        return [context.origin]
    phrases = left.periods or context.spread
    if phrases and (left.every or (left.each and len(phrases) != size)):  # 4、5月份均增长2%, 分别增长2%和3%
        phrases = [month for phrase in phrases for month in phrase.months_listed()]
    if len(phrases) > 1 and (left.every or (left.each and len(phrases) == size)):
        return [phrase.resolve(context.published, context.year) for phrase in phrases]
    span = period_of(left, measure, context)
    years = years_of(span) if span and (single or not left.periods) else []
    if size > 1 and len(years) == size and (left.each or single):  # 2019-2021年，收入分别为6亿元、8亿元和9亿元
        return list(years)
    if len(years) > 1 and left.source:  # 2012年到2021年，经费从1万亿元增长到3万亿元
        return [years[0]]
    if len(years) > 1 and context.turning and left.to:
        return [years[-1]]
    return [span]
