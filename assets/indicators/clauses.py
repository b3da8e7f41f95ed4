"""The tokens of a sentence → clauses, and the quantities of a clause → lists with what stands around them."""

import re
from dataclasses import dataclass, field, replace

from assets.indicators.lexicon import lexicon
from assets.indicators.quantities import AMOUNTS, Quantity
from assets.indicators.tokens import Token
from assets.language.units import alternation

_OPENING, _CLOSING = "（(", "）)"
_REACH = 80  # characters after a number that can belong to its name
_SEPARATOR = re.compile(r"\s?(?:、|以及|和|及|与)\s?(?:约|近|超过?)?(?=-?[\d一二三四五六七八九两])")
_VERB_SEPARATOR = re.compile(rf"\s?(?:、|和)(?:同比|环比)?({alternation(list(lexicon().signs))})\s?(?=\d)")
_FLAT = re.compile("[、和]持平")
# 150家专业水平高、服务能力强的供应商: the mark stands inside the noun that is counted.
_DESCRIBED = re.compile(
    "[\u4e00-\u9fff]{1,11}[高强好优大多广快深新](?:、[\u4e00-\u9fff]{2,12}?[高强好优大多广快深新]){1,3}的[\u4e00-\u9fff“”]{2,16}"
    "|[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8}){1,6}等[\u4e00-\u9fff]{2,12}"  # 5亿吨煤炭、粮食等重点物资
)
_WIDEST = 3  # times its lower end that the upper end of a range may be
_TERMS = ("期", "期间", "节", "季", "周", "暑运")  # ends of words for a time that no calendar gives
_RANGE = re.compile(r"\s?[-~至到]\s?")


@dataclass(slots=True)
class Clause:
    """Tokens up to and including a closing mark; `asides` are the clauses in brackets that interrupt it."""

    tokens: list[Token] = field(default_factory=list)
    closing: str = ""  # the mark that closes the clause, or an empty string
    has_quantity: bool = False
    asides: list["Clause"] = field(default_factory=list)

    @property
    def opens_item(self) -> bool:
        """Whether the clause begins with the number of an item: 2、某市出口增长5%；3、…"""
        return self.tokens[0].kind == "label" and self.tokens[0].value == "list_number"


@dataclass(slots=True)
class Listed:
    """One quantity of a list and the qualifier printed after it."""

    token: Token
    quantity: Quantity
    qualifier: str | None
    sign: int | None = None  # where it has a verb of its own: 分别增长6%和下降3%


@dataclass(slots=True)
class Group:
    """Quantities listed together (下降8%、10%以上) with the tokens before them and the text after them.

    `stop` is the offset after the last qualifier, `right` the text from there to the next quantity or mark, `more` says
    whether another quantity follows in the clause, `rest` is the text up to the next mark.
    """

    left: list[Token]
    listed: list[Listed]
    stop: int
    right: str
    rest: str
    more: bool = False
    flat: bool = False  # 分别上涨2%、1%和持平: one more item than quantities


def split_clauses(tokens: list[Token]) -> list[Clause]:
    """Clauses of a sentence. Brackets with a number inside become asides, others a `bracket` token of their clause.

    A bracket that is never closed is an ordinary mark; brackets inside brackets are marks of the inner clauses.
    """
    closes = _closing_positions(tokens)
    clauses = [Clause()]
    index = 0
    while index < len(tokens):
        token = tokens[index]
        end = closes.get(index)
        if end is None:
            _append(clauses, token)
        else:
            inside = tokens[index + 1 : end]
            if any(t.kind == "quantity" for t in inside):
                asides = [Clause()]
                for part in inside:
                    _append(asides, part)
                clauses[-1].asides.extend(clause for clause in asides if clause.tokens)
            elif len(inside) == 1 and inside[0].kind == "period" and tokens[index - 1].text.endswith(_TERMS):
                _append(clauses, inside[0])  # 暑期（7月1日至8月31日）
            elif inside:
                text = "".join(t.text for t in inside)
                _append(clauses, Token("bracket", token.start, tokens[end].end, f"（{text}）"))
            index = end
        index += 1
    return [clause for clause in clauses if clause.tokens]


def _append(clauses: list[Clause], token: Token) -> None:
    """Adds a token to the last clause and opens the next after a mark that closes one."""
    clause = clauses[-1]
    clause.tokens.append(token)
    if token.kind == "quantity":
        clause.has_quantity = True
    elif token.kind == "mark" and token.text != "、":
        clause.closing = token.text
        clauses.append(Clause())


def _closing_positions(tokens: list[Token]) -> dict[int, int]:
    """Position of the closing bracket by that of its outermost opening one."""
    closes: dict[int, int] = {}
    opened: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind != "mark":
            continue
        if token.text in _OPENING:
            opened.append(index)
        elif token.text in _CLOSING and opened:
            first = opened.pop()
            if not opened:
                closes[first] = index
    return closes


def groups(clause: Clause, text: str) -> list[Group]:
    """The lists of quantities of a clause in order.

    The text between two lists is the right side of the first and the left side of the second: either may need it.
    """
    tokens = clause.tokens
    starts = {token.start: index for index, token in enumerate(tokens) if token.kind == "quantity"}
    marks = _next_marks(tokens)
    found: list[Group] = []
    left: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind != "quantity":
            if left or token.kind != "mark":
                left.append(token)
            index += 1
            continue
        listed, index, stop = _read_list(tokens, index, starts, text, any(t.kind == "each" for t in left))
        mark = max(stop, marks[index])
        following = index
        while following < len(tokens) and tokens[following].kind not in ("quantity", "mark"):
            following += 1
        right_end = min(mark, tokens[following].start) if following < len(tokens) else mark
        if text[mark : mark + 1] == "、" and (described := _DESCRIBED.match(text, stop)):
            right_end = mark = described.end()
        reach = stop + _REACH
        found.append(Group(left, listed, stop, text[stop : min(right_end, reach)], text[stop : min(mark, reach)]))
        found[-1].flat = len(listed) > 1 and _FLAT.match(text, stop) is not None
        left = []
        if index < len(tokens) and tokens[index].start < stop:  # words that open with 以上, 左右
            words = tokens[index]
            if words.end > stop:
                left.append(words._replace(start=stop, text=text[stop : words.end]))
            index += 1
    for group in found[:-1]:
        group.more = True
    return found


def _next_marks(tokens: list[Token]) -> list[int]:
    """For each position the offset at which the next mark stands, or the clause ends."""
    offsets = [tokens[-1].end] * (len(tokens) + 1)
    for index in range(len(tokens) - 1, -1, -1):
        offsets[index] = tokens[index].start if tokens[index].kind == "mark" else offsets[index + 1]
    return offsets


def _read_list(
    tokens: list[Token], index: int, starts: dict[int, int], text: str, spread: bool
) -> tuple[list[Listed], int, int]:
    """The quantities listed from `index` on, the index after them and the offset after their qualifiers.

    `spread`: after 分别 each may have a verb of its own.
    """
    listed: list[Listed] = []
    sign: int | None = None
    while True:
        token = tokens[index]
        quantity: Quantity = token.value
        match = _RANGE.match(text, token.end)
        upper = starts.get(match.end()) if match else None
        if (
            upper is not None
            and quantity.unit in (None, tokens[upper].value.unit)
            and not _falls_to(tokens, index, upper)
        ):
            quantity = _ranging(quantity, tokens[upper].value)
            token = token._replace(end=tokens[upper].end, text=text[token.start : tokens[upper].end])
            index = upper
        stop = token.end
        after = lexicon().after.match(text, stop)
        if after:
            stop = after.end()
        listed.append(Listed(token, quantity, lexicon().after_kind[after[1]] if after else None, sign))
        separator = _SEPARATOR.match(text, stop)
        if spread and separator is None and (separator := _VERB_SEPARATOR.match(text, stop)):
            sign = lexicon().signs[separator[1]]
        following = starts.get(separator.end()) if separator else None
        if following is None or not _same_kind(quantity, tokens[following].value, spread):
            break
        index = following
    index += 1
    while index < len(tokens) and tokens[index].end <= stop:
        index += 1
    last = listed[-1].quantity
    for item in listed:  # 0.6、0.5个百分点: the unit is printed once, or once in full (0.6个和0.5个百分点)
        own = item.quantity
        if (own.unit is None and (not own.multiplier or last.multiplier)) or (own.unit == "个" and last.is_points):
            item.quantity = replace(own, unit=last.unit, kind=last.kind)
    return listed, index, stop


def _falls_to(tokens: list[Token], index: int, upper: int) -> bool:
    """Whether two amounts are a change and the level it led to: 库存减少2万吨至34万吨, but not 利润增加2亿元至3亿元."""
    lower, level = tokens[index].value, tokens[upper].value
    if index == 0 or lower.kind not in AMOUNTS or lower.unit is None:
        return False
    return lexicon().change_verb.search(tokens[index - 1].text) is not None and not (
        lower.value < level.value <= _WIDEST * lower.value
    )


def _same_kind(one: Quantity, other: Quantity, spread: bool) -> bool:
    """Whether two quantities may stand in one list: 0.6、0.5个百分点, but not 200个、超50亿元项目100个.

    `spread`: after 分别 amounts of several measures may stand together (业务量、收入分别为3亿件、20亿元).
    """
    if spread and one.kind in AMOUNTS and other.kind in AMOUNTS:
        return True
    if one.unit == other.unit or (one.unit is None and (not one.multiplier or other.multiplier != "")):
        return True
    if one.unit == "个":
        return other.is_points
    return {one.unit, other.unit} == {"%", "倍"}  # 分别增长2.9倍、77%


def _ranging(lower: Quantity, upper: Quantity) -> Quantity:
    """5%-5.5%, 3至5万户: a range; unit and multiplier may be printed once."""
    scale = 1.0 if lower.unit or lower.multiplier else upper.scale
    return replace(upper, value=lower.value * scale, upper=upper.value)
