"""A sentence → statements: which number says what of which subject, over which period.

The clauses are read in order. One without number sets the scene for those that follow (`scene.py`); one with numbers
states something of them: what stands before a number is taken apart (`left_side.py`), numbers that measure nothing go
to the ledger (`ledger.py`), the others are read (`readings.py`, `comparisons.py`) and named (`names.py`, `counted.py`).
What a clause leaves out comes from `Context`.
"""

import re
from functools import lru_cache

from assets.indicators.clauses import Clause, Group, groups, split_clauses
from assets.indicators.comparisons import comparison_of, resolve_comparison
from assets.indicators.context import Comparing, Context
from assets.indicators.conversions import conversion
from assets.indicators.counted import counted_name, part_noun, share_name, those_name
from assets.indicators.ledger import not_indicator
from assets.indicators.left_side import LeftSide, read_left
from assets.indicators.lexicon import lexicon
from assets.indicators.listed_names import Named
from assets.indicators.names import restore
from assets.indicators.phrases import clean_noun, split_area, split_measure
from assets.indicators.quantities import Quantity
from assets.indicators.readings import (
    implied_unit,
    is_yardstick,
    let_period_lapse,
    measure_of,
    period_of,
    sign_by_speed,
    signed_value,
    span_flow,
    status_of,
)
from assets.indicators.records import Mention, Statement
from assets.indicators.scene import pass_over, set_scene
from assets.indicators.tokens import Token, read_comparison, scan
from assets.language.areas import is_area
from assets.language.periods import Period, Span

_COUNTLESS = ("label", "period", "comparison")
_DIGIT = re.compile(r"\d")
_LINK = re.compile(r"[^\d去上今前明本当]*")
_MORE = {"超过": "over", "超": "over", "接近": "nearly", "近": "nearly", "不足": "under", "不到": "under"}
_MORE_THAN = re.compile("超过?|接近|近|不足|不到")
_LIMIT = re.compile(r"(?:达到或)?(?:超过?|以上)$")
_TIMES = re.compile(r"约?(?:相当于|为|是|达到?)")
_AIM = re.compile(r"(?:年度|全年)?(?:目标|计划|任务|预算)(?:任务)?")
_CONTRIBUTION = re.compile(r"(?:对.+贡献率|占(?!用|地).*)$")
_RAISED = re.compile("(?:大幅|统一)?(?:提高|提升|上调|调整|增加|增长|下调|降低|降|升|增|减少|扩大|缩短|延长)[至到为]")
_RAISED_FROM = re.compile("(.{2,})(?:由|从)(?:每?[年月]|现行|原来)[^，]{0,8}$")
# 0.1%的CPI同比涨幅中: the number stands before what it is said of.
_GROWTH_OF = re.compile("的([^，。；、]{2,16}?)(同比|环比)总?(变动|涨跌幅|[涨增降跌]幅|增速)")
# 原油价格上行带动石油开采业价格上涨5%
_CAUSED = re.compile(
    "[^，]{2,16}?(?:[上下]行|[上下]涨|下跌|回[升落]|走[高低强弱]|波动|变动|增[加多]|减少)(?:等因素)?(?:影响|带动|推动|拉动)(?:国内)?([^，]{3,})"
)
_RESULT = re.compile("增长|下降|回落|上涨|下跌|加快|放缓|收窄|减少")
_AIMING = re.compile(
    "要|将|目标|力争|确保|争取|计划|推[动进]|促进|带动|实现|保持|达到|左右|以上(?<![额模]以上)|以内|不低于|不超过"
)
_RATES = {"上涨": "涨幅", "下跌": "跌幅"}  # what the speed of a change is called, else 增速
_OF_PRICES = ("涨幅", "跌幅")
_PRICED = re.compile("(?:价|价格|指数|CPI|PPI)$|^$")
_RECENT = 12  # names or tokens kept: more than any list that is distributed
_KEPT_IN_NAMES = ("threshold", "name", "duration")


def read_sentence(
    text: str, start: int, end: int, context: Context, directive: bool = False
) -> tuple[list[Statement], list[Mention]]:
    """Statements and ledger entries of one sentence of a paragraph in plain forms.

    `directive`: the paragraph says what is to be done, so that a figure in it is a target unless it is reported.

    >>> from datetime import date
    >>> text = "上半年，全市茶叶出口额3.2亿元，同比增长5%。"
    >>> [(s.name, s.measure, s.value) for s in read_sentence(text, 0, len(text), Context(date(2022, 8, 1)))[0]]
    [('茶叶出口额', 'level', 320000000.0), ('茶叶出口额', 'growth', 5.0)]
    """
    context.begin_sentence()
    tokens = scan(text, start, end)
    mentions = [_countless(t) for t in tokens if t.kind in _COUNTLESS and _DIGIT.search(t.text)]
    if not any(token.kind == "quantity" for token in tokens):
        pass_over(tokens, context)
        return [], mentions
    directive = directive and not (lexicon().reported.search(text, start, end) or _goes_on(text, start, end, context))
    reader = _SentenceReader(text, context, directive, mentions)
    expects = lexicon().forecast.search(text, start, end) is not None
    for clause in split_clauses(tokens):
        if clause.opens_item and clause.tokens[0].start > start:
            context.begin_item()
        if clause.tokens[0].text.startswith("其中"):
            context.among, context.parted = True, "".join(context.names[:1])
        if expects and any(lexicon().forecast.search(t.text) for t in clause.tokens if t.kind == "words"):
            context.expected = True
        reader.read(clause)
        for aside in clause.asides:
            if repeated := conversion(aside, reader.statements):
                reader.statements.append(repeated[0])
                mentions.append(repeated[1])
                continue
            saved = context.snapshot()
            reader.read(aside)
            context.restore(saved)
    if not reader.statements:  # 根据对31个省的调查，2021年茶园面积、茶叶产量如下：
        pass_over(tokens, context)
    return reader.statements, mentions


def _goes_on(text: str, start: int, end: int, context: Context) -> bool:
    """Whether a sentence goes on reporting: 投资同比增长8%。进出口总额50亿美元，增长4%。, whatever its lead is.

    What is to be done says how: 力争出口增长5%, 推动投资增长8%.
    """
    return context.reports and bool(_RESULT.search(text, start, end)) and not _AIMING.search(text, start, end)


def _year_to_come(phrase: Period, context: Context) -> bool:
    """Whether 全年 is the year that has begun: what is still expected in February is not of the year before."""
    began = context.published is not None and context.published.month > 1
    return context.expected and phrase.form == "year" and phrase.year is None and began


@lru_cache(maxsize=4096)
def _effect(noun: str) -> str:
    """What is said to change, without what it is said to come from.

    >>> _effect("原油价格上行带动国内石油开采业价格"), _effect("茶叶价格")
    ('石油开采业价格', '茶叶价格')
    """
    match = _CAUSED.fullmatch(noun)
    return match[1] if match else noun


def _countless(token: Token) -> Mention:
    """Ledger entry of a number that is no quantity: a date, an ordinal, part of a name."""
    if token.kind == "label":
        return Mention(token.start, token.end, token.value)
    link = _LINK.match(token.text) if token.kind == "comparison" else None  # 比2019年: the link is no date
    return Mention(token.start + (link.end() if link else 0), token.end, "date")


def _printed_end(token: Token) -> int:
    """Where a quantity ends without the name of its currency: 4810亿元人民币."""
    return token.start + len(token.text.rstrip().removesuffix("人民币"))


class _SentenceReader:
    """Reads the clauses of one sentence in order."""

    def __init__(self, text: str, context: Context, directive: bool, mentions: list[Mention]) -> None:
        self.text = text
        self.context = context
        self.directive = directive
        self.mentions = mentions
        self.statements: list[Statement] = []
        self.pending: list[Token] = []  # a threshold that belongs to the name of what is counted next
        self.suffix = ""  # of the last names: 增速回落1个百分点 is said of a speed
        self.counted = ""  # what the clause has counted so far
        self.beside = False  # whether the number before was another place's: 高于某省的5%，全国的4%

    def read(self, clause: Clause) -> None:
        """Reads one clause into `statements`, `mentions` and the context."""
        if not clause.has_quantity:
            set_scene(clause, self.context)
            return
        self.pending, self.counted = [], ""
        said: Comparing | None = None
        for group in groups(clause, self.text):
            said = self._read_group(group, said) or said

    def _read_group(self, group: Group, said: Comparing | None) -> Comparing | None:
        """Reads a list of quantities; returns the comparison that it prints, `said` is that of the lists before."""
        context, quantity = self.context, group.listed[0].quantity
        left = read_left(self.pending + group.left, quantity)
        if left.beside is not None or (self.beside and left.of and is_area(left.noun)):
            self._read_beside(group, left)
            return None
        self.beside = False
        noun, area = self._subject(left, quantity, group.right)
        kind = not_indicator(left, noun, group, context, self.counted)
        self.mentions += [Mention(i.token.start, _printed_end(i.token), kind or "indicator") for i in group.listed]
        if kind:
            self._set_aside(group, kind)
            for phrase in left.periods:
                context.state_period(phrase)
            return None
        self.pending = []
        if left.previous:
            context.turned_from = left.previous
        elif (
            left.source
            and not left.turned
            and left.sign is not None
            and not left.to
            and not (left.origin or left.periods)
        ):
            left.previous = context.turned_from  # 由上月下降2%转为上涨1%，…由下降4%转为上涨3%
        if not noun and quantity.unit == "%" and (match := _GROWTH_OF.match(group.right)):
            noun, area = split_area(match[1])
            left.comparisons.append(read_comparison(match[2]))
            left.sign, left.compared = sign_by_speed(match[3]), True
        if left.of and quantity.unit == "%" and context.names and _AIM.fullmatch(noun):  # 完成全年目标任务的59%
            noun, left.periods = context.names[0] + "完成率", []
        left.aimed = group.right.removeprefix("的").startswith("目标")  # 完成全年100万人的目标任务
        ahead = self.directive or context.aimed or lexicon().target.search(left.noun) is not None
        ahead = ahead or context.looks_ahead
        for phrase in left.periods:
            context.state_period(phrase, ahead or _year_to_come(phrase, context))
        if left.origin:
            context.origin = left.origin.resolve(context.published, context.year)
        elif noun and noun not in lexicon().speed:
            context.origin = None
        let_period_lapse(left, noun, context)
        span_flow(left.noun, context)
        if area:
            context.state_area(area)
        if context.superlative and not noun and left.sign is None and quantity.unit == "%":
            left.sign, left.to = context.superlative, False
        context.superlative = 0
        measure = measure_of(noun, left, quantity, group.right, context)
        comparison = comparison_of(left, measure, quantity.is_points, said, context)
        if is_yardstick(left, noun, context):
            comparison = context.last_comparison
        context.hint = None
        before = context.names[:1]
        subject = (context.names, context.areas, context.population, context.measure, context.measures)
        context.measures = dict(context.measures)
        names, areas = self._names(noun, area, left, group, measure)
        if not "".join(names[:1]):  # a figure of nothing that is named
            for mention in self.mentions[-len(group.listed) :]:
                mention.kind = "unclassified"
            return None
        elided = "all" if names[:1] == before else "" if split_measure(noun)[0] else "population"
        self._state(group, left, (names, areas), measure, comparison, elided)
        if measure == "contribution":  # 拉动投资3个百分点: what follows is not about the investment
            context.names, context.areas, context.population, context.measure, context.measures = subject
        context.last_names, context.turning = names, left.source
        self._remember(quantity, measure, comparison, left.verb)
        if comparison[0] is None and left.comparisons and left.gap is None:  # 比上年的80亿元 … 增长2.5%
            comparison = resolve_comparison(left.comparisons[-1], context)
            if group.right.startswith("相比"):  # 与2010年的5万人相比，增加1万人
                context.lead_comparison = comparison
        return comparison if left.comparisons and comparison[0] else None

    def _read_beside(self, group: Group, left: LeftSide) -> None:
        """增速高于一季度的2%，也高于全国的5%: the same statistic of another time or place, told in passing."""
        context = self.context
        noun, area = split_area(clean_noun(left.noun))
        speed = lexicon().speed.at_end(noun)
        if left.beside is None:
            noun, area = "", left.noun
        else:
            area = split_area(left.beside)[1]
        noun = noun.removesuffix(speed or "")
        names = [noun] if split_measure(noun)[1] else context.names[:1]
        self.mentions += [Mention(i.token.start, _printed_end(i.token), "indicator") for i in group.listed]
        if not names:
            return
        measure = context.last_measure if context.last_measure in ("growth", "share") and not noun else "level"
        if speed or context.last_measure == "change":
            measure = "growth"
        running = context.period, context.origin
        if left.periods:
            context.period = left.periods[-1].resolve(context.published, context.year)
        left.periods, left.sign = [], None
        self._state(group, left, (names, [area]), measure, context.last_comparison, "all")
        context.period, context.origin = running
        self.beside = True

    def _subject(self, left: LeftSide, quantity: Quantity, group_right: str) -> tuple[str, str | None]:
        """Noun phrase and place before a number, without what the clause has counted already."""
        printed = clean_noun(left.noun)
        if _RAISED.match(group_right) and (match := _RAISED_FROM.match(printed)):  # 起征点从月销售额10万元提高到15万元
            printed = match[1]
        if self.counted and printed.startswith(self.counted):
            noun, area = split_area(clean_noun(printed.removeprefix(self.counted)))
            if noun:  # 49个城市完成客运量3亿人次: a figure of all of them
                self.context.population = ""
            return noun, area
        noun, area = split_area(printed)
        if quantity.unit == "%":
            noun = _effect(noun)
        owner = split_measure(self.context.names[0].partition("占")[0])[0] if self.context.names else ""
        if left.noun.startswith("对") and noun.endswith("贡献率"):  # 高技术制造业增长8%，对增长的贡献率达2%
            return owner + left.noun, area
        if left.noun.startswith("与") and noun.endswith("之比"):  # 经费支出80亿元，与生产总值之比为2.4%
            return "".join(self.context.names[:1]) + left.noun, area
        if left.of and quantity.form == "share" and (match := _MORE_THAN.match(noun)):  # 超过总量的三成
            left.qualifier = left.qualifier or _MORE[match[0]]
            return "占" + noun[match.end() :], area
        if left.of and left.noun.startswith("在") and quantity.unit == "%":  # 在出口总额的52%, a misprint of 占
            noun = "占" + noun
        return noun, area

    def _set_aside(self, group: Group, kind: str) -> None:
        """Keeps a number that is no indicator where it is part of the next name: 投资超5亿元的项目30个."""
        keep = kind in _KEPT_IN_NAMES and group.more
        start = group.listed[0].token.start
        label = Token("label", start, group.stop, self.text[start : group.stop], kind)
        self.pending = [*self.pending[-_RECENT:], *group.left, label] if keep else []

    def _names(self, noun: str, area: str | None, left: LeftSide, group: Group, measure: str) -> Named:
        """Names and areas of a list of quantities."""
        context, quantity, size = self.context, group.listed[0].quantity, len(group.listed)
        self.suffix = ""
        if left.previous and not noun:  # 影响约为0.9个百分点，上月为1.1个百分点
            return context.last_names, []
        if not noun and measure == "change" and quantity.is_points and context.last_measure == "contribution":
            return context.last_names, []  # 拉动出口增长3个百分点，比上月提高1个百分点
        suffix = ""
        speed = lexicon().speed.at_end(noun) or ""
        if measure == "multiple":
            noun = _TIMES.split(noun)[0]
        elif measure == "growth" and speed:  # 出口增速为5%
            bare = clean_noun(noun.removesuffix(speed))
            if speed not in _OF_PRICES or split_measure(bare)[1] or not bare or _PRICED.search(context.measure):
                noun = bare  # else 某股涨幅达9% after figures of its profit
            if left.sign is None or left.to:
                left.sign = sign_by_speed(speed)
        elif measure == "change" and quantity.is_points:  # 增速回落1个百分点, or without the word 增速
            noun, suffix = noun.removesuffix(speed), speed or ("" if noun else context.rate)
        elif measure == "contribution" and noun.startswith(("拉动", "贡献", "影响")) and context.names:
            noun = _CONTRIBUTION.sub("", context.names[0]) + noun
        elif measure == "contribution" and noun.endswith("因素"):
            noun += "影响"
        elif measure in ("level", "share"):
            name = self._name_after(noun, left, group)
            if name:
                context.names, context.areas = [name], [area]
                return context.names, context.areas
        spread = size if size > 1 or left.every else 0
        names, areas = restore(noun, area, context, measure, quantity, spread + (spread and group.flat))
        self.suffix = suffix
        return [name if name.endswith(suffix) else name + suffix for name in names], areas

    def _name_after(self, noun: str, left: LeftSide, group: Group) -> str:
        """Name of a count or share whose noun follows the number, or an empty string."""
        context, quantity = self.context, group.listed[0].quantity
        whole = not group.more or _LIMIT.search(group.right) is not None
        if left.those and quantity.kind == "count" and context.group:  # 上涨的有14个
            return those_name(noun, context)
        owner = "" if noun.endswith("等") or left.having or (left.of and quantity.kind == "count") else noun
        name = counted_name(owner, group.rest if whole else group.right, quantity, context, whole)
        if name and quantity.kind == "count":
            self.counted = name.removeprefix(owner)
            context.group = context.group or self.counted
            if name.endswith(lexicon().component):
                context.population = name
        if not name:
            name = share_name(noun, group.right, quantity, context)
            self.counted = "" if noun.startswith("占") else part_noun(group.right)
        return name

    def _state(
        self, group: Group, left: LeftSide, named: Named, measure: str, comparison: Comparing, elided: str
    ) -> None:
        """Adds one statement for each number, or for each name or period where one number is said of several."""
        context, size = self.context, len(group.listed)
        names, areas = named
        periods = self._periods(left, measure, size)
        comparisons = [comparison] * size
        if size > 1 and len(left.comparisons) == size and measure in ("growth", "change"):
            # 比上月末和上年末高0.6和3.7个百分点
            comparisons = [resolve_comparison(c, context) for c in left.comparisons]
        status = status_of(left, names[0], elided, self.directive, context)
        if status == "target" and not context.has_period and not context.reaches_beyond(periods[0]):
            periods = [context.planned_period]
        if left.expected:  # of this number only: 预期8.8%，前值8.6%
            status = "forecast"
        else:
            context.note_status(status)
        if size > 1:
            rows = [(i, i if len(names) >= size else 0, i if len(periods) == size else 0) for i in range(size)]
        elif len(periods) > 1:
            rows = [(0, 0, p) for p in range(len(periods))]
        else:
            rows = [(0, n, 0) for n in range(len(names) if left.every else 1)]
        for rank, (i, n, p) in enumerate(rows):
            item = group.listed[i]
            value, upper, unit = signed_value(item.quantity, measure, item.sign or left.sign)
            self.statements.append(
                Statement(
                    start=item.token.start,
                    end=_printed_end(item.token),
                    rank=rank if size == 1 else 0,
                    name=names[n],
                    area=(areas[n] if n < len(areas) else None) or context.place or context.area,
                    measure=measure,
                    comparison=comparisons[i][0],
                    value=value,
                    upper=upper,
                    unit=unit or implied_unit(names[n], item.quantity),
                    qualifier=item.qualifier or item.quantity.qualifier or left.qualifier,
                    basis=left.basis or context.basis,
                    period=periods[p],
                    base=comparisons[i][1],
                    status=status,
                )
            )

    def _periods(self, left: LeftSide, measure: str, size: int) -> list[Span | None]:
        """The period of a list of quantities, or one for each: 5月份、6月份均增长1.2%."""
        context = self.context
        if left.origin:
            return [context.origin]
        phrases = left.periods or context.spread
        if left.every and len(phrases) == 1:  # 4、5月份均增长2%
            phrases = phrases[0].months_listed()
        if len(phrases) > 1 and (left.every or (left.each and len(phrases) == size)):
            return [phrase.resolve(context.published, context.year) for phrase in phrases]
        return [period_of(left, measure, context)]

    def _remember(self, quantity: Quantity, measure: str, comparison: Comparing, verb: str) -> None:
        """Keeps what later clauses may leave out."""
        context = self.context
        if not context.is_listing:
            first = "".join(context.names[:1]).partition("（不含")[0]  # 投资（不含农户） is no farmers'
            owner = lexicon().institution.match(first)
            # The targets of a plan stand side by side: none is of the body that the first is of.
            context.owner = owner[1] if owner and context.status != "target" else ""
        context.figures += 1
        context.unit, context.last_measure, context.last_comparison = quantity.unit, measure, comparison
        context.recent = [*(n for n in context.recent[-_RECENT:] if n not in context.names), *context.names]
        context.rate = self.suffix if measure == "change" else ""  # 增速比上月高1个百分点，比上年同期低2个百分点
        if measure == "growth":
            context.rate = "两年平均增速" if comparison[0] == "avg_annual" else _RATES.get(verb, "增速")
        context.paired = comparison if measure == "change" and not quantity.is_points and comparison[0] else None
        if measure == "change" and quantity.is_points and comparison[0]:
            context.points_comparison = comparison
        elif measure == "change" and not quantity.is_points and context.change_comparison is None:
            context.change_comparison = comparison
