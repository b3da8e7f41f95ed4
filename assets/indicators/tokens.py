"""A sentence → tokens: quantities, periods, comparison words, marks, and the words between them.

One compiled expression finds them all in one pass. What a token *means* in its sentence is left to the grammar.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple

from assets.indicators.lexicon import lexicon
from assets.indicators.patterns import (
    BRACKETS,
    EARLY_LABELS,
    FIRSTS,
    LATE_LABELS,
    MARKS,
    PREVIOUS,
    comparison_pattern,
    quantity_pattern,
)
from assets.indicators.quantities import read_quantity
from assets.language.periods import PERIOD, Period, read_period


class Token(NamedTuple):
    """A piece of a sentence.

    Kinds: `quantity`, `period`, `comparison`, `basis`, `each` (分别), `mark` (punctuation), `label` (a number that
    measures nothing; `value` is its class in the ledger), `previous` (the period before: 由上月下降…转为), `bracket`
    (a remark in brackets, put together by `clauses.py`), `words`.
    """

    kind: str
    start: int
    end: int
    text: str
    value: Any = None


_LABELS = EARLY_LABELS + LATE_LABELS
_CLASSES = {f"l{i}": kind for i, (kind, _) in enumerate(_LABELS)}  # group of the expression → class in the ledger


@cache
def _scanner() -> re.Pattern[str]:
    labels = [f"(?P<l{i}>{source})" for i, (_, source) in enumerate(_LABELS)]
    early = len(EARLY_LABELS)
    kinds = [
        ("mark", f"(?P<mark>[{MARKS}])"),
        ("label", "|".join(labels[:early])),
        ("previous", f"(?P<previous>{PREVIOUS})"),
        ("basis", f"(?P<basis>{lexicon().basis})"),
        ("comparison", f"(?P<comparison>{comparison_pattern()})"),
        ("period", f"(?P<period>{PERIOD})"),
        ("label", "|".join(labels[early:])),
        ("quantity", f"(?P<quantity>{quantity_pattern()})"),
        ("each", "(?P<each>分别(?!为：)|各自?(?=[增下减降]))"),
        ("mark", f"(?P<bracket>[{BRACKETS}])"),
    ]
    anything = "".join(FIRSTS.values())
    return re.compile(f"(?=[{anything}])(?:{'|'.join(f'(?=[{FIRSTS[k]}])(?:{source})' for k, source in kinds)})")


def scan(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Tokens of a sentence in plain forms; together they cover it without a gap.

    >>> [(t.kind, t.text) for t in scan("一季度，茶叶产量30.5万吨，同比增长4%。")][:4]
    [('period', '一季度'), ('mark', '，'), ('words', '茶叶产量'), ('quantity', '30.5万吨')]
    """
    end = len(text) if end is None else end
    tokens: list[Token] = []
    position = start
    pattern = _scanner()
    for match in pattern.finditer(text, start, end):
        a, b = match.span()
        if a > position:
            tokens.append(_make(("words", position, a, text[position:a], None)))
        kind = match.lastgroup or ""
        # Half of the matches are marks.
        tokens.append(_make((kind, a, b, match[0], None)) if kind == "mark" else _token(kind, a, b, match[0]))
        position = b
    if position < end:
        tokens.append(_make(("words", position, end, text[position:end], None)))
    return tokens


# Calling `Token` costs twice as much, and a text of 1,300 characters has 200 of them.
_make: Callable[[tuple[Any, ...]], Token] = partial(tuple.__new__, Token)


def _token(kind: str, start: int, end: int, text: str) -> Token:
    if kind == "quantity":
        quantity = read_quantity(text)
        return Token("label", start, end, text, "code") if quantity is None else Token(kind, start, end, text, quantity)
    if kind == "period":
        return Token(kind, start, end, text, read_period(text))
    if kind == "comparison":
        return Token(kind, start, end, text, read_comparison(text))
    if kind == "bracket":
        return Token("mark", start, end, text)
    if kind in _CLASSES:
        return Token("label", start, end, text, _CLASSES[kind])
    return Token(kind, start, end, text)


class Comparison(NamedTuple):
    """`kind` as in the table, or None where only the running period can tell; `base` is the period compared with."""

    kind: str | None
    base: Period | None = None
    sign: int | None = None  # 高于2019年同期
    same: bool = False  # 同期: the same days of the base year
    bare: bool = False  # 去年同期 without 比
    whole: bool = False  # 上年全年: all of it, not the same days
    ratio: bool = False  # 恢复至2019年同期的: the number is a part of the base


_RATIOS = ("恢复至", "恢复到", "相当于", "达到")
_LINKED = re.compile(rf"({'|'.join(_RATIOS)}|同比|环比|[比较与和同]|相比|相较于?|[高低快慢好]于|超过)({PERIOD})")
_AGO = re.compile("[年月度周天]前|上周")
_BARE = ("去年同期", "上年同期")
_SAME = re.compile("同[期月季旬]")


@lru_cache(maxsize=4096)
def read_comparison(text: str) -> Comparison:
    """A comparison phrase taken apart.

    >>> read_comparison("同比").kind, read_comparison("较2019年同期").base.year, read_comparison("两年平均").kind
    ('yoy', 2019, 'avg_annual')
    """
    known = lexicon().comparison.get(text.removesuffix("相比"))
    if known:
        return Comparison(known, bare=text in _BARE)
    if text == "同":  # 同增5%
        return Comparison("yoy")
    match = _LINKED.match(text)
    if match is None:
        if _AGO.search(text):  # 比十年前
            return Comparison("base")
        return Comparison("base", ratio=True) if text.startswith(_RATIOS) else Comparison("avg_annual")
    link, base = match[1], read_period(match[2])
    same = base is not None and base.form == "year" and _SAME.search(text) is not None
    if link in _RATIOS:
        return Comparison(None if base else "base", base, same=same, ratio=True)
    if link in ("同比", "环比"):
        return Comparison("yoy" if link == "同比" else "pop")
    sign = lexicon().signs.get(link)
    if base and base.year == -1 and _SAME.search(text):
        return Comparison("yoy", sign=sign)
    return Comparison(None, base, sign, same, whole="全年" in text)


_PERIOD = re.compile(rf"(?=[{FIRSTS['period']}])(?:{PERIOD})")  # a look at one character first, as in the scanner


def has_period(text: str, start: int, end: int) -> bool:
    """Whether a period is printed between two offsets."""
    return _PERIOD.search(text, start, end) is not None


def leading_period(text: str, start: int) -> Period | None:
    """The period that opens the text at an offset, or None.

    >>> leading_period("一季度，出口增长。", 0).last
    (3, 0)
    """
    match = _PERIOD.match(text, start)
    return read_period(match[0]) if match else None
