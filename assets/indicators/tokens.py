"""A sentence → tokens: quantities, periods, comparison words, marks, and the words between them.

One compiled expression finds them all in one pass. What a token *means* in its sentence is left to the grammar.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from assets.indicators.lexicon import lexicon
from assets.language.numerals import (
    CHINESE_DIGITS,
    DIGITS,
    MULTIPLIER,
    chinese_value,
    digits_value,
    fraction_percent,
    multiplier_value,
    number_value,
)
from assets.language.periods import PERIOD, Period, read_period
from assets.language.units import alternation, canonical_unit, unit_kind, unit_pattern


class Token(NamedTuple):
    """Kinds: `quantity`, `period`, `comparison`, `basis`, `each` (分别), `mark` (punctuation), `label` (a number that counts
    nothing; `value` is its class in the ledger), `words`."""

    kind: str
    start: int
    end: int
    text: str
    value: Any = None


@dataclass(slots=True)
class Quantity:
    """A printed number with its unit: value in the base unit, span of `raw`, span of the whole with 多 and 以上."""

    value: float
    unit: str | None
    upper: float | None = None
    qualifier: str | None = None
    kind: str | None = None  # kind of unit
    number: str = ""


_COUNTED = alternation(["个", "户", "家", "人", "名", "项", "条", "种", "类", "件", "大", "方面", "省", "市", "年", "轮", "点"])

# Class in the ledger → numbers that measure nothing. Tried in this order, before quantities.
_LABELS: list[tuple[str, str]] = [
    ("list_number", r"(?<![^\s：:；;。！？])\d{1,2}(?:[.．)）](?!\d)|、(?!\d+月))|[（(]\d{1,2}[)）]"),
    ("caption", r"(?<![^\s。])[图表]\s?\d{1,2}?(?=(?:19|20)\d\d年|\D)"),
    ("code", r"https?://[^\s，。；、（）]+|0x[0-9A-Za-z.]+|(?<=[(（])\d{5,6}(?=[)）])|\d{16,}"),
    ("citation", r"\[\d{1,3}\]"),
    ("time", r"\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}(?:-\d{1,2})?时(?:\d{1,2}分)?(?:许)?|\d{1,2}点(?:\d{1,2}分|半|整|左右|许|钟)"),
    ("document_number", r"〔\d{4}〕\d+号|第?\d+号(?!线)|第\d+条"),
    ("ordinal", r"第(?:\d+|[一二三四五六七八九十百]+)(?:[个名位次届批期代产大季方者轮阶])?|\d+号线?"),
    ("rank", r"(?:世界|中国|全球|全国|民企|民营)?(?:前\d+[名强位]?|\d+强)|前[一二三四五六七八九十百]+(?:名|强|位)"),
    ("name", r"\d+(?:\.\d+)?-\d+(?:\.\d+)?周?岁|\d+周?岁(?:及?以[上下])?(?=人口|老|青|儿|女|男|劳)"),
    ("name", r"(?<![\u4e00-\u9fff“])\d+\+\d+(?:\+[\dX])?|“?\d{3,4}”?(?=行动|工程|计划)|\d(?:\.\d)?版"),
    ("duration", r"(?:近|连续|过去|为期|满|每)(?:了)?\d+(?:多)?(?:个)?(?:年|月|天|季度|交易日|周|日|小时)(?:来|间)?"),
    ("date", r"\d{1,2}日(?![均元供产])|\d{1,2}(?:、\d{1,2})+(?:日|月份?)|\d{4}年版|\d{2}年代"),
    ("ordinal", r"\d+(?:至|-|到)?\d*年期"),
    ("name", r"[A-Za-z_][A-Za-z0-9_]*(?:[-./:+][A-Za-z0-9_]+)*"),
    ("name", r"\d+(?:\.\d+){2,}"),
]
_UNIT_LETTERS = r"(?:k?Wh?|[MGT]Wh?|TEU|[MGTPE]B(?:ps)?|bp|BP|EFLOPS|km|kg|Mbps|Gbps)(?![A-Za-z0-9])"
_LABELS.append(("name", rf"\d+(?!{_UNIT_LETTERS})[A-Za-z][A-Za-z0-9]*"))


def _quantity_pattern() -> str:
    unit = unit_pattern()
    number = rf"(?:{DIGITS}|(?<!“)[一二两三四五六七八九十]{CHINESE_DIGITS[:-1]}*(?=[万亿]))"
    amount = rf"{number}\s?{MULTIPLIER}?(?:[多余]?(?:\s?{unit})|[多余](?=[\u4e00-\u9fff]))?"
    tenths = r"[一二两三四五六七八九\d]成(?:[一二三四五六七八九](?!成))?(?![为立功本果员交长绩效熟就品都分套人型片批不见])"
    fraction = rf"百分之{CHINESE_DIGITS}(?:点{CHINESE_DIGITS})?|百分之{DIGITS}|[二三四五六七八九十]分之[一二三四五六七八九]|(?<![\d/])\d{{1,2}}/\d{{1,2}}(?![\d/月])"
    return rf"{fraction}|{tenths}|翻[一两二三四\d]?番|翻(?:了)?一?倍|翻倍|一半|半数|{amount}"


_AMOUNT = re.compile(rf"({DIGITS}|{CHINESE_DIGITS}(?=[万亿]))\s?({MULTIPLIER})?([多余])?\s?(.*)", re.DOTALL)


def _comparison_pattern() -> str:
    words = alternation(list(lexicon().comparison))
    link = r"(?:(?<![占同环对])比(?![重例率])|较|与|和|同|相比|相较于?|高于|低于|快于|慢于|好于|超过|同比)"
    averages = r"[两三四五六七八九十]年(?:年均|平均)(?:复合)?"
    return rf"{link}(?:{PERIOD})(?:的?(?:同期|同月|同季))?(?:水平)?(?:相比)?|{averages}|{words}(?:相比)?"


@cache
def _scanner() -> re.Pattern[str]:
    labels = "|".join(f"(?P<l{i}>{source})" for i, (_, source) in enumerate(_LABELS))
    return re.compile(
        rf"{labels.split('|(?P<l2>')[0]}|(?P<basis>{lexicon().basis})|(?P<comparison>{_comparison_pattern()})|(?P<period>{PERIOD})|(?P<l2>{labels.split('|(?P<l2>')[1]}"
        rf"|(?P<quantity>{_quantity_pattern()})|(?P<each>分别(?!为：)|各自?(?=[增下减降]))|(?P<mark>[，；：。！？,;:、（）()…])"
    )


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
            tokens.append(Token("words", position, a, text[position:a]))
        tokens.append(_token(match.lastgroup or "", a, b, match[0]))
        position = b
    if position < end:
        tokens.append(Token("words", position, end, text[position:end]))
    return tokens


def _token(kind: str, start: int, end: int, text: str) -> Token:
    if kind == "quantity":
        quantity = read_quantity(text)
        if quantity is None:
            return Token("label", start, end, text, "code")
        return Token(kind, start, end, text, quantity)
    if kind == "period":
        period = read_period(text)
        return Token(kind, start, end, text, period)
    if kind == "comparison":
        return Token(kind, start, end, text, read_comparison(text))
    if kind[0] == "l" and kind[1:].isdigit():
        cls = _LABELS[int(kind[1:])][0]
        return Token("label", start, end, text, cls)
    return Token(kind, start, end, text)


_LINKED = re.compile(rf"(比|较|与|和|同比|同|相比|相较于?|高于|低于|快于|慢于|好于|超过)({PERIOD})")


class Comparison(NamedTuple):
    """`kind` as in the table, or None where only the period can tell; `base` is the period compared with."""

    kind: str | None
    base: Period | None = None
    sign: int | None = None


def read_comparison(text: str) -> Comparison:
    """A comparison phrase taken apart.

    >>> read_comparison("同比").kind, read_comparison("较2019年同期").base.year, read_comparison("两年平均").kind
    ('yoy', 2019, 'avg_annual')
    """
    known = lexicon().comparison.get(text.removesuffix("相比"))
    if (known is None and "平均" in text) or "年均" in text:
        known = "avg_annual"
    if known:
        return Comparison(known)
    match = _LINKED.match(text)
    base = read_period(match[2]) if match else None
    sign = lexicon().signs.get(match[1]) if match else None
    if base and ("同期" in text or "同月" in text or "同季" in text) and base.year == -1:
        return Comparison("yoy", None, sign)
    if base and match and match[1] == "同比":
        return Comparison("yoy", None)
    if base and "同" in text[-4:] and base.form == "year":
        return Comparison("same", base, sign)
    return Comparison(None, base, sign)


_SPECIAL = {"一半": 50.0, "半数": 50.0}
_DOUBLINGS = {"一": 100.0, "": 100.0, "两": 300.0, "二": 300.0, "三": 700.0, "四": 1500.0}


def read_quantity(text: str) -> Quantity | None:
    """A printed quantity → value and unit; None where the digits are too many to be one.

    >>> q = read_quantity("1.7万多户"); q.value, q.unit, q.qualifier
    (17000.0, '户', 'over')
    >>> read_quantity("七成").value, read_quantity("三分之二").value, read_quantity("翻一番").value
    (70.0, 66.67, 100.0)
    """
    if text in _SPECIAL:
        return Quantity(_SPECIAL[text], "%", kind="share", number="share")
    if text.startswith("翻"):
        times = "".join(c for c in text if c in "一两二三四") if "番" in text else ""
        return Quantity(_DOUBLINGS.get(times, 100.0), "%", kind="share", number="doubling")
    if "成" in text:
        head, _, tail = text.partition("成")
        tenths = (number_value(head) or 0) * 10 + (number_value(tail) or 0 if tail else 0)
        return Quantity(tenths, "%", kind="share", number="share")
    if "分之" in text or ("/" in text and text.replace("/", "").isdigit()):
        percent = fraction_percent(text)
        return None if percent is None else Quantity(percent, "%", kind="share", number="percent" if text.startswith("百分之") else "share")
    match = _AMOUNT.fullmatch(text)
    if not match:
        return None
    value = digits_value(match[1]) if match[1][0].isdigit() and match[1][0] < "a" and match[1][0] in "0123456789" else chinese_value(match[1])
    if value is None:
        return None
    value = round(value * multiplier_value(match[2] or ""), 6)
    unit = canonical_unit(match[4].strip() or None)
    return Quantity(value, unit, qualifier="over" if match[3] else None, kind=unit_kind(unit), number=match[2] or "")
