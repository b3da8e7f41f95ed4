"""Comparisons: what a growth, a change or a multiple compares with."""

import re
from datetime import date

from assets.indicators.context import Comparing, Context
from assets.indicators.left_side import LeftSide
from assets.indicators.lexicon import lexicon
from assets.indicators.tokens import Comparison
from assets.language.spans import Span, in_year, month_end, months_before, precedes, year_before

_LAST_MONTH = re.compile("^上(?:个?月|季度)")
_HOLIDAY_MOVES = 31  # days between the dates of a holiday in two years
_LAST_YEAR = re.compile("去年|上年")


def resolve_comparison(comparison: Comparison, context: Context) -> Comparing:
    """Kind and base of a comparison, seen from the running period.

    The same days a year before are `yoy`, the adjacent period of equal length is `pop`, any other `base`.

    >>> from datetime import date
    >>> from assets.indicators.tokens import read_comparison
    >>> context = Context(date(2022, 8, 1), period=(date(2022, 6, 1), date(2022, 6, 30)))
    >>> resolve_comparison(read_comparison("较5月"), context)[0]
    'pop'
    >>> resolve_comparison(read_comparison("比2019年同期"), context)
    ('base', (datetime.date(2019, 6, 1), datetime.date(2019, 6, 30)))
    """
    span = context.period
    if comparison.kind in ("year_start", "last_year_end"):
        return _since_turn_of_year(comparison.kind, span)
    if comparison.kind == "month_before":  # 比上月同旬
        return "base", months_before(span, 1) if span else None
    if comparison.kind or comparison.base is None:
        return comparison.kind, None
    base = comparison.base.resolve(context.published, context.year)
    if comparison.ratio and comparison.same and comparison.base.year == -1:
        return "yoy", None  # 恢复至去年同期的八成
    if base is None or span is None:
        return "base", base
    if comparison.same:
        base = in_year(span, base[0].year)
    elif comparison.base.year == -1 and comparison.base.form == "year" and not (comparison.ratio or comparison.whole):
        return "yoy", None
    elif comparison.base.year is None and base[0] > span[1]:
        base = in_year(base, base[0].year - 1)
    if comparison.ratio:  # 是2019年的
        return "base", base
    if base == year_before(span) or (comparison.base.holiday and _is_last_holiday(base, span)):
        return "yoy", None
    return ("pop" if precedes(base, span) or _quarter_ends(comparison, base, span) else "base"), base


def _quarter_ends(comparison: Comparison, base: Span, span: Span) -> bool:
    """二季度末 … 比一季度末: the last days of adjacent quarters."""
    ends = comparison.base is not None and comparison.base.form == "quarter" and base[0] == base[1]
    return ends and span[0] == span[1] == month_end(span[0]) and months_before(span, 3) == base


def _is_last_holiday(base: Span, span: Span) -> bool:
    """比去年中秋假期: a holiday is compared with that of the year before, on whatever days that was.

    >>> _is_last_holiday((date(2020, 6, 25), date(2020, 6, 27)), (date(2021, 6, 12), date(2021, 6, 14)))
    True
    """
    return base[0].year == span[0].year - 1 and abs((year_before(span)[0] - base[0]).days) < _HOLIDAY_MOVES


def _since_origin(context: Context) -> Comparing:
    """由2012年的57亿件增长到…，增长了18倍: the growth is measured from the first of the two periods."""
    base, span = context.origin, context.period
    if base and span and base == year_before(span):
        return "yoy", None
    return ("pop" if base and span and precedes(base, span) else "base"), base


def _since_turn_of_year(kind: str, span: Span | None) -> Comparing:
    """较年初, 比上年末: the turn of the year, seen from the running period; at a year's end 比上年末 is `yoy`."""
    if span is None:
        return "base", None
    day = date(span[1].year, 1, 1) if kind == "year_start" else date(span[1].year - 1, 12, 31)
    return ("yoy", None) if (day, day) == year_before(span) else ("base", (day, day))


def comparison_of(left: LeftSide, measure: str, points: bool, said: Comparing | None, context: Context) -> Comparing:
    """Comparison of a number, and its base where that is another stated one.

    What the clause does not print is taken from what it said before (减少2万户、下降3%), from the clause that opened
    the sentence (与2019年相比，…) or the paragraph (从同比看，…), or from the comparison that the running statistics
    opened with. `points`: a change in percentage points, which is compared as those before it (涨幅扩大2个百分点).
    """
    resolved = [resolve_comparison(comparison, context) for comparison in left.comparisons]
    if measure == "growth":
        for kind, _ in resolved:
            if kind in ("yoy", "pop") and context.frame not in (None, kind) and not context.figures:
                context.frame = None  # 从环比看，…。1-7月，产量同比增长3%。分门类看，…
            if kind in ("yoy", "pop") and not (context.has_comparison and context.comparison):
                context.comparison, context.has_comparison = kind, True
    if measure not in ("growth", "change", "multiple"):
        return None, None
    if left.gap is not None:
        if _LAST_MONTH.search(left.gap):
            return "pop", None
        last_year = _LAST_YEAR.search(left.gap) or any(kind == "yoy" for kind, _ in resolved)
        return ("yoy" if last_year else "base" if measure == "growth" else None), None
    siblings = context.points_comparison if points else context.change_comparison
    running: Comparing = (context.frame or context.comparison, None)
    if resolved:
        averages = len(resolved) > 1 and resolved[-1][0] == "avg_annual" and left.comparisons[-2].base is not None
        kind, base = resolved[-2 if averages and points else -1]  # 比2021年两年平均增速加快1个百分点
    elif left.years and measure == "growth":  # 十年增长2倍
        kind, base = "base", None
    elif context.origin and not context.turning and not left.source and (not left.noun or left.noun in lexicon().speed):
        kind, base = _since_origin(context)
    elif said and not (left.to and measure == "growth"):  # 比上月回落2个百分点至10%: the rate itself is no change
        kind, base = said
    elif measure == "growth" and context.paired and (not left.noun or left.noun in lexicon().speed):
        kind, base = context.paired  # 较6月末上升3亿美元，升幅为1%
    elif context.hint and measure == "growth":  # 环比由平转降，下降1.3%
        kind, base = context.hint, None
    elif points and context.frame:
        kind, base = siblings or (None, None)
    else:
        kind, base = context.lead_comparison or (running if measure == "growth" else siblings) or (None, None)
    return kind, base if kind == "base" else None
