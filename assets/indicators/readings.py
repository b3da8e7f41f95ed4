"""What a number says of its subject: level, share, growth …, over which days, with which sign, reported or aimed at."""

import re

from assets.indicators.comparisons import resolve_comparison
from assets.indicators.context import Context
from assets.indicators.left_side import LeftSide
from assets.indicators.lexicon import lexicon
from assets.indicators.quantities import Quantity
from assets.language.spans import Span, last_month, month_end, period_before, reading_before, year_before
from assets.language.units import alternation

_PART = re.compile(
    r"的(?!水平|高位|低位|区间|历史|新高|新低|纪录|较|目标|标准|速度)(?:[^，。；、0-9]{2}|[省市县区乡镇村](?![^，。；])|\d+万人口)"
)
_CONTRIBUTING = re.compile("拉动|贡献|因素(?=约?$)|^(?!.*受.*影响).*影响")
_HELD = re.compile("(?<!出生)(?<!死亡)人口(?!增)|余额|存栏|保有量|里程|用户|存量")
_BEGUN = re.compile("(?<!未)开工(?!率)|新签约|新设立|新登记|新注册")
_BY_NOW = re.compile("已(?:累计|覆盖|建成|开通|培育|认定|集聚|形成|有|在|与)|现有(?!林|耕)")
_GROWTH = re.compile(f"的?{alternation([*lexicon().speed.words])}|的(?:同比|环比)?增长(?!极|点)")  # 保持5%以上增速
_GROWTH_MEDIAN = re.compile("(?:增速|增幅|涨幅|降幅)的?(?:中位数|平均值|均值)$")
_PLANNED = re.compile("(?<!行动)(?<!占年度)(?<!占全年)计划(?!”|单列|生育)")  # “倍增计划”企业 are named, not planned
_PRICES = ("CPI", "PPI")
_INDEX = 50  # per cent; an index of prices stands near 100, its growth far below
_READINGS = ("指数", "PMI", "景气度", "指数值")  # are told month by month
_STOCK = re.compile("在建|现有|存量|余额|库存|保有|累计(?!产量|销量|完成|生产)|里程")


def measure_of(noun: str, left: LeftSide, quantity: Quantity, right: str, context: Context) -> str:
    """The measure, one of the table's allowed values.

    >>> from assets.indicators.left_side import read_left
    >>> from assets.indicators.quantities import read_quantity
    >>> from assets.indicators.tokens import scan
    >>> def measure(words, number, right=""):
    ...     quantity = read_quantity(number)
    ...     left = read_left(scan(words), quantity)
    ...     return measure_of(left.noun, left, quantity, right, Context(None))
    >>> [measure("茶叶产量增长", "5%"), measure("茶叶产量增长到", "5万吨"), measure("库存较上月减少", "3万吨")]
    ['growth', 'level', 'change']
    >>> [measure("民间投资占比为", "57%"), measure("资产负债率为", "57%"), measure("增速回落", "2个百分点")]
    ['share', 'level', 'change']
    >>> [measure("", "13%", "的企业"), measure("游客恢复至2019年同期的", "80%")]
    ['share', 'multiple']
    >>> measure("消费拉动经济增长", "2个百分点")
    'contribution'
    """
    words = lexicon()
    subject = noun or "".join(context.names[:1])
    changes = left.sign is not None and not left.to
    if any(comparison.ratio for comparison in left.comparisons):
        return "multiple"
    if quantity.is_points:
        contributes = _CONTRIBUTING.search(left.noun) or (left.previous and context.last_measure == "contribution")
        return "contribution" if contributes else "change"
    if quantity.form == "doubling":
        return "growth"
    if quantity.unit == "倍":
        return "growth" if changes else "multiple"
    if quantity.unit != "%":
        return "change" if changes else "level"
    if left.to and not noun and context.last_measure == "change" and context.rate and context.figures:
        return "growth"  # 增速回落0.1个百分点至10.7%
    if context.beside:
        return "growth" if context.last_measure == "growth" or context.rate else "level"
    turned = context.turning and not noun and (left.to or left.turned)
    if not (left.previous and changes) and (is_yardstick(left, noun, context) or turned):
        return context.last_measure or "level"  # 同比上涨9%，预期8.8%，前值8.6%; 增速由3%升至5%
    if noun[:1] == "占" and quantity.form == "share":  # 占总降幅的四成
        return "share"
    if left.each and not noun and left.sign is None and context.last_measure == "growth" and context.figures:
        return "growth"  # 涨幅均超过13%，分别为15%和14%
    if changes or words.speed.at_end(subject) or _GROWTH.match(right):
        return "growth"
    if subject[-1:] in "数值" and _GROWTH_MEDIAN.search(subject):
        return "growth"
    if (
        quantity.form == "share"
        or (subject.endswith(words.share) and not subject.endswith(words.ratios))
        or noun[:1] == "占"
        or ("占" in noun and left.of)
        or noun.endswith("占")
    ):
        return "share"
    if left.compared or (subject.endswith(_PRICES) and abs(quantity.value) < _INDEX):  # CPI同比-0.3%, CPI为2.1%
        return "growth"
    return "share" if _PART.match(right) and not (left.being or left.aimed) else "level"


def is_yardstick(left: LeftSide, noun: str, context: Context) -> bool:
    """Whether a number only says what was expected of the number before, or what it was the time before.

    >>> from assets.indicators.left_side import LeftSide
    >>> context = Context(None, names=["CPI"], figures=1)
    >>> is_yardstick(LeftSide(expected=True), "市场预期", context), is_yardstick(LeftSide(), "市场规模", context)
    (True, False)
    """
    if not (left.expected or (left.previous and not noun)):
        return False
    return context.figures > 0 and bool(context.names) and not left.comparisons


def sign_by_speed(speed: str) -> int:
    """Sign of a growth rate that is only named.

    >>> sign_by_speed("降幅"), sign_by_speed("环比涨幅")
    (-1, 1)
    """
    return -1 if any(character in speed for character in "降跌") else 1


def signed_value(quantity: Quantity, measure: str, sign: int | None) -> tuple[float, float | None, str | None]:
    """Value, upper value and unit: negative for decreases, 增长1.62倍 as 162 %.

    >>> signed_value(Quantity(1.62, "倍"), "growth", 1), signed_value(Quantity(3.0, "%"), "growth", -1)
    ((162.0, None, '%'), (-3.0, None, '%'))
    """
    value, upper, unit = quantity.value, quantity.upper, quantity.unit
    factor = 1.0
    if unit == "倍" and measure == "growth":
        factor, unit = 100.0, "%"
    if sign == -1 and measure in ("growth", "change", "contribution"):
        factor = -factor
    return round(value * factor, 6), None if upper is None else round(upper * factor, 6), unit


def implied_unit(name: str, quantity: Quantity) -> str | None:
    """Unit that is not printed but certain.

    >>> implied_unit("从业者", Quantity(20_000_000.0, None, multiplier="万"))
    '人'
    >>> implied_unit("股票成交额", Quantity(2e12, None, multiplier="万亿"))
    '元'
    """
    if not quantity.multiplier:
        return None
    if name.endswith("人次"):
        return "人次"
    words = lexicon()
    return "人" if name.removesuffix("规模").endswith(words.persons) else "元" if name.endswith(words.money) else None


def span_flow(noun: str, context: Context) -> None:
    """截至7月底 with a flow (新开工项目120个) is from the turn of the year on, with a stock (在建项目) the one day.

    >>> from datetime import date
    >>> from assets.indicators.extract import read_article
    >>> text = "截至7月底，全市新开工隧道12条，在建隧道30条。"
    >>> [str(s.period[0]) for s in read_article([text], date(2022, 8, 1))[0].statements]
    ['2022-01-01', '2022-07-31']
    """
    day = context.reached
    if day is None or context.period is None or context.period[1] != day[1]:
        return
    if _STOCK.search(noun):
        context.period = day
    elif _BEGUN.search(noun):
        context.period = (day[0].replace(month=1, day=1), day[1])


def let_period_lapse(left: LeftSide, noun: str, context: Context) -> None:
    """Ends the running period where a sentence that states none speaks of something else, or of all time so far."""
    if context.has_period or context.figures or context.period is None:
        return
    if left.comparisons and left.comparisons[-1].kind == "pop" and noun.endswith(_READINGS):
        context.resumed = context.resumed or (context.period, context.comparison)
        context.period = last_month(context.period)  # 1-7月，产量增长5%。景气指数比上月回落2个百分点
        return
    carried = context.period == context.stated_period
    if carried and (left.lasting or _BY_NOW.search(left.noun)):  # 正常率连续四年超过80%, 每年新增岗位20万个
        context.passing = left.lasting
        context.period = None
        return
    counted_up = left.noun.startswith("累计") or ("累计" in left.noun and carried)
    if counted_up and (year_to_date := _since_new_year(context)):  # 1-7月…。公路累计完成货运量5亿吨
        context.period = year_to_date
    elif counted_up:  # of all time so far, or of months that are not told; the next sentence goes on
        context.resumed = context.resumed or (context.period, context.comparison)
        context.period = None
    elif context.foreign > 1 and not _goes_on_about(noun, context):
        context.period = None
    elif context.interval and context.period[0] == context.period[1] and lexicon().flow.search(noun):
        context.period = context.interval  # 2月底，手持订单…。完工出口船…
    elif context.day and context.period[1] == context.day[1] and _HELD.search(noun):
        context.period = context.day  # 年末人口5万人。全年出生人口1万人。男性人口3万人


def _since_new_year(context: Context) -> Span | None:
    """The running months, if they are counted from the turn of the year and end where the running period does."""
    ends = context.period[1] if context.period else None
    for span in (context.period, context.interval):
        if span and span[1] == ends and span[0] < span[1] and (span[0].month, span[0].day) == (1, 1):
            return span
    return None


def _goes_on_about(noun: str, context: Context) -> bool:
    """Whether a number is of the statistic of the numbers before, however much is said in between.

    用电量增长8%。作为制造业大省，某省新动能发展迅速，制造业用电增速达9%: the same months are meant.
    """
    subject = noun.removesuffix(lexicon().speed.at_end(noun) or "")
    openings = (context.measure[:length] for length in range(2, len(context.measure) + 1))
    return not subject or subject.endswith(tuple(openings)) or noun in lexicon().survey_parts


def period_of(left: LeftSide, measure: str, context: Context) -> Span | None:
    """The days that a number is about; others than those that run in 由上月下降… and 比上年的40亿元….

    >>> from datetime import date
    >>> from assets.indicators.extract import read_article
    >>> text = "6月份，钢材价格由上月下降2%转为上涨1%。"
    >>> [(s.value, s.period[0].month) for s in read_article([text], date(2022, 8, 1))[0].statements]
    [(-2.0, 5), (1.0, 6)]
    """
    period = context.period
    if period is None:
        compared = left.comparisons[-1].base if measure == "level" and left.of and left.comparisons else None
        return compared.resolve(context.published, context.year) if compared else None  # 与2010年的5万人相比
    if left.previous:
        if period[0] == period[1] != month_end(period[1]):  # a week or a day: the one before is not told
            return None
        return year_before(period) if "年" in left.previous else reading_before(period)
    if measure == "level" and left.of and left.comparisons and left.sign is None:
        kind, base = resolve_comparison(left.comparisons[-1], context)
        return year_before(period) if kind == "yoy" else period_before(period) if kind == "pop" else base
    return period


def status_of(left: LeftSide, name: str, elided: str, directive: bool, context: Context) -> str:
    """Reported, aimed at or expected. `elided`: what the clause leaves out of the name (all, population, nothing)."""
    far = context.reaches_beyond(context.period)
    planned = left.aimed or (context.among and context.status == "target")
    planned = planned or ("计划" in name and _PLANNED.search(name) is not None)
    told = context.has_period and context.period and context.published and context.period[1] <= context.published
    if not planned and (context.expected or (elided and context.status == "forecast" and not told)):
        return "forecast"
    if planned or (not left.of and lexicon().target.search(left.noun)):
        return "target"
    if context.aimed or (elided == "all" and context.status == "target") or far:
        return "target"
    ahead = context.period and context.published and context.period[1] > context.published
    return "target" if directive and (ahead or not context.has_period) else "actual"
