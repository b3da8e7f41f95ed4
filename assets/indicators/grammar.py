"""A sentence → statements: which number says what of which subject, over which period.

The clauses are read in order (`reader.py`). One without number sets the scene for those that follow (`scene.py`); one
with numbers states something of them: what stands before a number is taken apart (`left_side.py`), numbers that measure
nothing go to the ledger (`ledger.py`), the others are read (`readings.py`, `comparisons.py`), named (`subjects.py`,
`names.py`, `counted.py`) and put together (`stating.py`). What a clause leaves out comes from `Context`.
"""

import re

from assets.indicators.clauses import Clause, split_clauses
from assets.indicators.context import Context
from assets.indicators.conversions import conversion
from assets.indicators.lexicon import lexicon
from assets.indicators.phrases import split_measure
from assets.indicators.reader import SentenceReader
from assets.indicators.records import Mention, Statement
from assets.indicators.scene import pass_over, subject_told
from assets.indicators.tokens import Token, scan
from assets.language.areas import is_area

_COUNTLESS = ("label", "period", "comparison")
_DIGIT = re.compile(r"\d")
_LINK = re.compile(r"[^\d去上今前明本当]*")
_RESULT = re.compile("增长|下降|回落|上涨|下跌|加快|放缓|收窄|减少")
_AIMING = re.compile(
    "要|将|目标|力争|确保|争取|计划|推[动进]|促进|带动|实现(?<!年实现)|保持|达到|左右|以上(?<![额模]以上)|以内|不低于|不超过"
)
_THAN_LAST_YEAR = re.compile("[比较][上去]年(?!底|末)")
_PLACE = re.compile("[、，为是](?:和|及)?([\u4e00-\u9fff]{2,8})$")
_LONGEST_PLACE = 10
_COMPARED = re.compile("于([\u4e00-\u9fff]{2,8}?)(?:平均|总体|整体)?(?:水平|均值|增速|增幅|涨幅)?$")
_LONGEST_COMPARED = 16


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
    if "quantity" not in [token.kind for token in tokens]:
        pass_over(tokens, context)
        context.told = text[start:end]
        return [], mentions
    directive = directive and not (lexicon().reported.search(text, start, end) or _goes_on(text, start, end, context))
    reader = SentenceReader(text, context, directive, mentions)
    expects = lexicon().forecast.search(text, start, end) is not None
    closed = ""
    for clause in split_clauses(tokens):
        if clause.opens_item and clause.tokens[0].start > start:
            context.begin_item()
        if clause.tokens[0].text.startswith("其中"):
            if context.told and not context.figures and (subject := subject_told(context.told)):
                context.name_whole(subject, split_measure(subject))
            context.begin_parts()
        if closed == "；" and clause.tokens[0].kind == "period":  # 投资有望平稳；1-7月，出口增长5%
            context.expected = False
            context.end_parts()
        elif closed == "；" and context.among and _turns(clause, context):
            context.end_parts()
        closed = clause.closing
        if expects and any(lexicon().forecast.search(t.text) for t in clause.tokens if t.kind == "words"):
            context.expected = True
        reader.read(clause)
        for aside in clause.asides:
            if repeated := conversion(aside, reader.statements):
                reader.statements.append(repeated[0])
                mentions.append(repeated[1])
                continue
            saved = context.snapshot()
            if place := _place_before(aside, text):  # 前三位为广东（5亿元）、江苏（4亿元）
                context.place, context.areas = place, []
            elif place := _place_compared(aside, text):  # 增速高于全国（4%）2个百分点
                context.place, context.areas, context.beside = place, [], True
            reader.read(aside)
            context.beside = False
            context.restore(saved)
            context.place = None if place else context.place
    context.told = ""
    if not reader.statements:  # 根据对31个省的调查，2021年茶园面积、茶叶产量如下：
        pass_over(tokens, context)
    return reader.statements, mentions


def _turns(clause: Clause, context: Context) -> bool:
    """Whether a clause opens with another comparison: 价格上涨2%，其中城市上涨1%；环比上涨3%."""
    first = clause.tokens[0]
    return first.kind == "comparison" and first.value.kind in ("yoy", "pop") and first.value.kind != context.comparison


def _place_before(aside: Clause, text: str) -> str | None:
    """The place that a bracket with a number alone follows, or None."""
    if len(aside.tokens) > 1:
        return None
    match = _PLACE.search(text, max(0, aside.tokens[0].start - _LONGEST_PLACE), aside.tokens[0].start - 1)
    return match[1] if match and is_area(match[1]) else None


def _place_compared(aside: Clause, text: str) -> str | None:
    """The place that a clause compares with, where a bracket with a percentage alone follows it, or None."""
    if len(aside.tokens) > 1 or not text.endswith("%", 0, aside.tokens[0].end):
        return None
    match = _COMPARED.search(text, max(0, aside.tokens[0].start - _LONGEST_COMPARED), aside.tokens[0].start - 1)
    return match[1] if match and is_area(match[1]) else None


def _goes_on(text: str, start: int, end: int, context: Context) -> bool:
    """Whether a sentence goes on reporting: 投资同比增长8%。进出口总额50亿美元，增长4%。, whatever its lead is.

    What is to be done says how: 力争出口增长5%, 推动投资增长8%.
    """
    if not _RESULT.search(text, start, end) or _AIMING.search(text, start, end):
        return False
    return context.reports or _THAN_LAST_YEAR.search(text, start, end) is not None


def _countless(token: Token) -> Mention:
    """Ledger entry of a number that is no quantity: a date, an ordinal, part of a name."""
    if token.kind == "label":
        return Mention(token.start, token.end, token.value)
    link = _LINK.match(token.text) if token.kind == "comparison" else None  # 比2019年: the link is no date
    return Mention(token.start + (link.end() if link else 0), token.end, "date")
