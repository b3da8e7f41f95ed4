"""A sentence → statements: which number says what of which subject, over which period.

Rules read a clause from the number leftwards: qualifier, verb of change, comparison, subject. What the clause leaves out
comes from `Context`; how a name is restored stands in `names.py`.
"""

import re
from dataclasses import dataclass, field

from assets.indicators.context import Context
from assets.indicators.lexicon import lexicon
from assets.indicators.names import (
    clean_noun,
    counted_name,
    distribute,
    remember,
    restore,
    split_items,
)
from assets.indicators.tokens import Comparison, Quantity, Token, scan
from assets.language.areas import is_area
from assets.language.periods import Period, Span, in_year, precedes, year_before


@dataclass(slots=True)
class Statement:
    """One statistic stated by one printed number; spans are offsets into the paragraph."""

    start: int
    end: int
    name: str
    area: str | None
    measure: str
    comparison: str | None
    value: float
    upper: float | None
    unit: str | None
    qualifier: str | None
    basis: str | None
    period: Span | None
    base: Span | None
    status: str
    rank: int = 0


@dataclass(slots=True)
class Mention:
    """One printed number and what it was taken for."""

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Left:
    """What stands before a number in its clause."""

    noun: str = ""
    sign: int | None = None
    verb: str = ""
    to: bool = False
    being: bool = False
    qualifier: str | None = None
    each: bool = False
    every: bool = False
    comparisons: list[Comparison] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    basis: str | None = None
    gap: str = ""


_SEPARATOR = re.compile(r"\s?(?:、|和|及|与|以及)\s?(?=[约近超]?[\d一二三四五六七八九两])")
_RANGE = re.compile(r"\s?[-~至到]\s?")
_EVERY = ("均", "都", "各")
_GAP_QUALIFIERS = {"over": 1, "under": -1}


def read_left(tokens: list[Token]) -> Left:
    """Reads the words before a number from right to left.

    >>> left = read_left(scan("茶叶产量同比下降约"))
    >>> left.noun, left.sign, left.qualifier, left.comparisons[0].kind
    ('茶叶产量', -1, 'about', 'yoy')
    """
    left, parts, tail = Left(), [], True
    affixes = lexicon().before_number
    for token in reversed(tokens):
        if token.kind == "words":
            text = token.text.strip()
            while tail and text:
                word = affixes.at_end(text)
                if word is None or _is_noun_end(text, word):
                    tail = False
                    break
                text = text[: -len(word)].rstrip()
                kind, value = affixes[word]
                if word in _EVERY:
                    left.every = True
                if kind == "sign":
                    if left.sign is not None:
                        text += word
                        tail = False
                        break
                    left.sign, left.verb = value, word
                elif kind == "qualifier" and left.qualifier is None and left.sign is None:
                    left.qualifier, left.verb = value, word
                elif kind == "to" and left.sign is None:
                    left.to = left.being = True
                elif kind == "being":
                    left.being = True
            parts.append(text)
        elif token.kind == "comparison":
            left.comparisons.insert(0, token.value)
        elif token.kind == "period":
            if token.value is not None:
                left.periods.insert(0, token.value)
        elif token.kind == "each":
            left.each = True
        elif token.kind == "basis":
            left.basis = token.text
        elif token.kind == "bracket" and tail:
            continue
        else:
            tail = False
            parts.append(token.text)
    left.noun = "".join(reversed(parts))
    return left


_NOUN_ENDS = re.compile(r"(?:增长率|资产总计|负债合计|权益合计|数量|总数|累计数)$")


def _is_noun_end(text: str, word: str) -> bool:
    return word in ("合计", "总计") and text[: -len(word)].endswith(("资产", "负债", "权益"))


def read_sentence(text: str, start: int, end: int, context: Context, directive: bool) -> tuple[list[Statement], list[Mention]]:
    """Statements and other numbers of one sentence of a paragraph in plain forms."""
    context.begin_sentence()
    tokens = scan(text, start, end)
    reader = _SentenceReader(text, context, directive)
    reader.status = _sentence_status(text[start:end])
    clauses, asides = _clauses(tokens)
    for position, clause in enumerate(clauses):
        reader.read_clause(clause, clauses[position + 1 :] if position + 1 < len(clauses) else [])
        for aside in asides.get(position, []):
            reader.read_aside(aside)
    return reader.statements, reader.mentions


def _sentence_status(sentence: str) -> str | None:
    if lexicon().forecast.search(sentence):
        return "forecast"
    return None


def _clauses(tokens: list[Token]) -> tuple[list[list[Token]], dict[int, list[list[Token]]]]:
    """Clauses of a sentence and, by the clause that they interrupt, the clauses in brackets that print a number."""
    clauses: list[list[Token]] = [[]]
    asides: dict[int, list[list[Token]]] = {}
    opened: int | None = None
    for position, token in enumerate(tokens):
        if token.kind == "mark":
            if token.text in "（(" and opened is None:
                opened = position
                continue
            if token.text in "）)" and opened is not None:
                inside = tokens[opened + 1 : position]
                if any(t.kind == "quantity" for t in inside):
                    asides.setdefault(len(clauses) - 1, []).extend(_split(inside))
                elif inside:
                    text = "".join(t.text for t in inside)
                    clauses[-1].append(Token("bracket", tokens[opened].start, token.end, f"（{text}）"))
                opened = None
                continue
            if opened is None:
                if token.text in "、":
                    clauses[-1].append(token)
                else:
                    clauses[-1].append(token)
                    clauses.append([])
                continue
        if opened is None:
            clauses[-1].append(token)
    if opened is not None:
        for clause in _split(tokens[opened + 1 :]):
            clauses.append(clause)
    return [c for c in clauses if c], asides


def _split(tokens: list[Token]) -> list[list[Token]]:
    clauses: list[list[Token]] = [[]]
    for token in tokens:
        clauses[-1].append(token)
        if token.kind == "mark" and token.text != "、":
            clauses.append([])
    return [c for c in clauses if c]


class _SentenceReader:
    """Reads the clauses of one sentence in order."""

    def __init__(self, text: str, context: Context, directive: bool) -> None:
        self.text = text
        self.context = context
        self.directive = directive
        self.status: str | None = None
        self.statements: list[Statement] = []
        self.mentions: list[Mention] = []

    def read_aside(self, clause: list[Token]) -> None:
        """A clause in brackets: it sees the state but leaves it as it was."""
        context = self.context
        saved = (context.names, context.areas, context.population, context.measure, context.measure_unit, context.period, context.rate)
        self.read_clause(clause, [])
        context.names, context.areas, context.population, context.measure, context.measure_unit, context.period, context.rate = saved

    def read_clause(self, tokens: list[Token], following: list[list[Token]]) -> None:
        for token in tokens:
            if token.kind == "label" and _prints_number(token):
                self.mentions.append(Mention(token.start, token.end, token.value))
            elif token.kind in ("period", "comparison") and _prints_number(token):
                self.mentions.append(Mention(token.start, token.end, "date"))
        if not any(t.kind == "quantity" for t in tokens):
            self._prelude(tokens)
            return
        self._figures(tokens, following)

    # -- clauses without a number ------------------------------------------------------------------------------------

    def _prelude(self, tokens: list[Token]) -> None:
        """What a clause without number sets for those that follow: period, base of comparison, population, topic."""
        context = self.context
        closing = tokens[-1].text if tokens[-1].kind == "mark" else ""
        body = [t for t in tokens if t.kind != "mark" or t.text == "、"]
        first = next((i for i, t in enumerate(body) if t.kind != "words" or clean_noun(t.text)), len(body))
        words = "".join(t.text for t in body if t.kind in ("words", "label", "mark", "bracket"))
        periods = [t for t in body if t.kind == "period" and t.value is not None]
        leads = [t for t in body if t.kind == "comparison"]
        if periods and (body[first].kind == "period" or body[-1].kind == "period") or (periods and closing == "："):
            context.state_period(periods[-1].value)
        for token in body:
            if token.kind == "basis":
                context.basis = token.text
        noun = clean_noun(words)
        if leads and (not noun or noun in ("看", "来看", "从看", "情况")):
            context.lead_comparison = self._comparison(leads[-1].value)
            return
        if lexicon().forecast.search(words):
            self.status = "forecast"
        ranking = re.match(r"(.*?)(?:的)?(?:前|后)[一二三四五六七八九十\d]+(?:名|位)?$", words) if closing in "：:" and closing else None
        if ranking or (closing in "：:" and closing and any(t.kind == "label" and t.value == "rank" for t in body)):
            head = words
            for token in body:
                if token.kind == "label" and token.value == "rank":
                    head = words.split(token.text)[0]
            context.ranking = clean_noun(head)
            remember(context, [context.ranking], None)
            return
        match = re.fullmatch(r"(?:在)?(.+?)(?:当?中|之中)", words)
        if match and re.search(r"(?:企业|单位|人口|人员|居民|项目)$", match[1]):
            context.within = clean_noun(match[1]) + "中"
            return
        match = re.match(r"(?:其中)?(.{2,24}?)(?:受益于|受到|受|得益于|由于|由|在)", words)
        if match and clean_noun(match[1]).endswith(lexicon().component):
            context.topic = clean_noun(match[1])
        match = re.match(r"(.*?)(?:领域|行业|产品|商品|项目|地区)?(?:是|为|包括|有)(.+)$", words)
        if match and "、" in words:
            context.items = split_items(match[2])
            context.topic = match[1]
        if noun and not context.figures and not periods and not re.match(r"(?:其中|从|分|按|此外|另外|据|在.*中)", words) and not words.endswith(("看", "显示", "介绍", "表示", "指出", "消息", "讯")):
            context.broken = True

    # -- clauses with numbers ----------------------------------------------------------------------------------------

    def _figures(self, tokens: list[Token], following: list[list[Token]]) -> None:
        left: list[Token] = []
        index, size = 0, len(tokens)
        while index < size:
            token = tokens[index]
            if token.kind != "quantity":
                if not (token.kind == "mark" and (not left or token.text != "、")):
                    left.append(token)
                index += 1
                continue
            group, index, stop = self._group(tokens, index)
            right = self._right(tokens, index, stop)
            more = any(t.kind == "quantity" for t in tokens[index:])
            self._state(left, group, right, more)
            left = []
            if index < size and tokens[index].start < stop:
                rest = tokens[index]
                if rest.end > stop:
                    left.append(Token(rest.kind, stop, rest.end, self.text[stop : rest.end], rest.value))
                index += 1

    def _group(self, tokens: list[Token], index: int) -> tuple[list[tuple[Token, Quantity, str | None]], int, int]:
        """The quantities of a list that begins here, the index after them, and the offset after their qualifiers."""
        group: list[tuple[Token, Quantity, str | None]] = []
        by_start = {t.start: i for i, t in enumerate(tokens[index:], index) if t.kind == "quantity"}
        while True:
            token, quantity = tokens[index], tokens[index].value
            stop = token.end
            match = _RANGE.match(self.text, stop)
            upper = by_start.get(match.end()) if match else None
            if upper is not None:
                other = tokens[upper]
                if quantity.unit in (None, other.value.unit):
                    scale = 1.0
                    if quantity.unit is None and not quantity.number and other.value.number:
                        scale = other.value.value / float(re.match(r"[\d.,]+", other.text)[0].replace(",", "")) if other.text[0].isdigit() else 1.0
                    quantity = Quantity(quantity.value * scale, other.value.unit, other.value.value, quantity.qualifier, other.value.kind, other.value.number)
                    token = Token("quantity", token.start, other.end, self.text[token.start : other.end], quantity)
                    index, stop = upper, other.end
            after = lexicon().after.match(self.text, stop)
            qualifier = None
            if after and not (after[1] in ("多", "余") and False):
                qualifier = lexicon().after_kind[after[1]]
                stop = after.end()
            group.append((token, quantity, qualifier))
            separator = _SEPARATOR.match(self.text, stop)
            nxt = None
            if separator:
                nxt = by_start.get(separator.end())
                if nxt is None:
                    nxt = by_start.get(separator.end() + 1)
            if nxt is None:
                break
            index = nxt
        index += 1
        while index < len(tokens) and tokens[index].end <= stop:
            index += 1
        units = [q.unit for _, q, _ in group]
        if units[-1] is not None:
            for i, (t, q, a) in enumerate(group):
                if q.unit is None and not q.number:
                    last = group[-1][1]
                    group[i] = (t, Quantity(q.value, last.unit, q.upper, q.qualifier, last.kind, last.number), a)
        return group, index, stop

    def _right(self, tokens: list[Token], index: int, stop: int) -> str:
        end = stop
        for token in tokens[index:]:
            if token.kind == "quantity" or token.kind == "mark" and token.text != "、":
                break
            end = token.end
        return self.text[stop:end]

    def _state(self, left_tokens: list[Token], group: list, right: str, more: bool) -> None:
        context, words = self.context, lexicon()
        left = read_left(left_tokens)
        left_noun = clean_noun(left.noun)
        kind = self._not_indicator(left, left_noun, group, right, more)
        if kind:
            for token, _, _ in group:
                self.mentions.append(Mention(token.start, token.end, kind))
            return
        quantity = group[0][1]
        # period
        for period in left.periods:
            context.state_period(period)
        span = context.period
        if not left.periods and not context.has_period and context.broken:
            span = context.period = None
        noun, area = clean_noun(left.noun, with_area=True)
        if area:
            context.area = area
        share_of = ""
        # gap to another population
        gap_sign = None
        if quantity.unit in ("百分点", "基点", "倍", "%") and left.sign is None:
            found = list(words.gap.finditer(left.noun))
            if left.qualifier in _GAP_QUALIFIERS and quantity.unit == "百分点":
                gap_sign = _GAP_QUALIFIERS[left.qualifier]
                left.qualifier = None
            elif found and quantity.unit == "百分点":
                noun, area = clean_noun(left.noun[: found[0].start()], with_area=True)
                left.gap = left.noun[found[0].end() :]
                gap_sign = words.signs.get(found[0][1], 1)
        elif quantity.unit == "百分点" and left.sign is not None:
            match = re.search(r"(?<![占同环])比(?![重例])", left.noun)
            if match:
                left.gap = left.noun[match.end() :]
                noun, area = clean_noun(left.noun[: match.start()], with_area=True)
        sign = left.sign if left.sign is not None else gap_sign
        for comparison in left.comparisons:
            if comparison.sign and sign is None and quantity.unit == "百分点":
                sign = comparison.sign
        measure = self._measure(noun, left, quantity, sign)
        comparison, base = self._comparison_of(left, measure, span)
        if measure == "change" and left.gap:
            comparison, base = ("yoy" if re.search("去年|上年", left.gap) else None), None
        names, areas, measure, sign = self._names(noun, area, left, group, right, measure, sign, quantity)
        # distribution
        count = len(group)
        rows: list[tuple[int, str, str | None]] = []
        if count == 1:
            many = names if (left.every or left.each or len(names) == 1) else names[:1]
            rows = [(0, n, areas[i] if i < len(areas) else area) for i, n in enumerate(many)]
        elif len(names) == count:
            rows = [(i, n, areas[i] if i < len(areas) else area) for i, n in enumerate(names)]
        else:
            rows = [(i, names[0], areas[0] if areas else area) for i in range(count)]
        status = self._status(left, span, noun, names)
        if status == "target" and not context.has_period and not left.periods:
            span = None
        ranks: dict[int, int] = {}
        for index, name, where in rows:
            token, q, after = group[index]
            value, upper, unit = self._value(q, measure, sign)
            qualifier = after or q.qualifier or left.qualifier
            start, end = token.start, token.end
            while self.text[end - 1] == " ":
                end -= 1
            statement = Statement(
                start, end, name, where or context.area, measure, comparison, value, upper, unit, qualifier,
                left.basis or context.basis, span, base, status, ranks.get(index, 0),
            )
            ranks[index] = ranks.get(index, 0) + 1
            self.statements.append(statement)
        for token, _, _ in group:
            self.mentions.append(Mention(token.start, token.end, "indicator"))
        context.figures += 1
        context.rate = measure == "growth"

    # -- rules -------------------------------------------------------------------------------------------------------

    def _not_indicator(self, left: Left, noun: str, group: list, right: str, more: bool) -> str | None:
        """Class in the ledger of numbers that measure nothing, or None."""
        token, quantity, after = group[0]
        text = self.text
        if re.match(r"[.．、)）](?!\d)", text[token.end : token.end + 1]) and quantity.unit is None and not left.noun and quantity.value < 100:
            return "list_number"
        if quantity.kind == "age":
            return "name"
        if quantity.kind == "duration":
            if not (noun.endswith(("期限", "年限", "天数", "回收期", "时间", "寿命", "工时", "周期", "周转", "周转天数")) or (left.sign and not noun and self.context.measure)):
                if not (not noun and self.context.measure.endswith(("期限", "年限", "天数", "回收期", "时间")) or self.context.measure_unit == quantity.unit and not right):
                    return "duration"
        if quantity.unit is None and not quantity.number:
            if not (left.being and (noun.endswith(lexicon().index) or "." in token.text)):
                return "unclassified"
        if re.match(r"的[^，。；]{0,14}(?:优惠|补贴标准|税率|标准)", right):
            return "tariff"
        thresholds = left.qualifier in ("over", "at_least", "under", "at_most") or after in ("at_least", "at_most")
        if thresholds and more and re.match(r"(?:的)?[^，。；、\d]{1,20}$", right) and (quantity.kind in ("money", "share", None)):
            return "threshold"
        return None

    def _measure(self, noun: str, left: Left, quantity: Quantity, sign: int | None) -> str:
        words = lexicon()
        if "拉动" in left.noun or "贡献" in left.noun and quantity.unit == "百分点":
            if quantity.unit == "百分点":
                return "contribution"
        if quantity.unit in ("百分点", "基点"):
            return "change"
        name = noun or (self.context.names[0] if self.context.names else "")
        if quantity.number == "doubling":
            return "growth"
        if quantity.unit == "倍":
            return "growth" if sign is not None and not left.to else "multiple"
        if quantity.unit == "%":
            if sign is not None and not left.to:
                return "growth"
            if noun.endswith(tuple(words.speed._words)) or (not noun and name.endswith(tuple(words.speed._words))):
                return "growth"
            if noun.endswith(words.share) or "占" in noun or quantity.number == "share" or re.search(r"在.+的$", left.noun):
                return "share"
            if not noun and name.endswith(words.share):
                return "share"
            return "level"
        if sign is not None and not left.to and (left.verb not in ("多", "快")):
            return "change"
        return "level"

    def _comparison_of(self, left: Left, measure: str, span: Span | None) -> tuple[str | None, Span | None]:
        context = self.context
        if measure not in ("growth", "change", "multiple"):
            for comparison in left.comparisons:
                kind, _ = self._comparison(comparison)
                if context.comparison is None and kind in ("yoy", "pop"):
                    context.comparison = kind
            return None, None
        if left.comparisons:
            kind, base = self._comparison(left.comparisons[-1])
            if len(left.comparisons) > 1 and kind == "yoy" and left.comparisons[0].kind == "avg_annual":
                kind, base = "avg_annual", None
            if context.comparison is None and kind in ("yoy", "pop"):
                context.comparison = kind
            return kind, base if kind == "base" else None
        if context.lead_comparison:
            kind, base = context.lead_comparison
            return kind, base if kind == "base" else None
        if measure == "growth":
            return context.comparison, None
        return None, None

    def _comparison(self, comparison: Comparison) -> tuple[str | None, Span | None]:
        """Kind and base of a comparison, seen from the running period."""
        context, span = self.context, self.context.period
        if comparison.kind == "same":
            year = comparison.base.resolve(context.published) if comparison.base else None
            if span is None or year is None:
                return "base", year
            base = in_year(span, year[0].year)
            return ("yoy" if base == year_before(span) else "base"), base
        if comparison.kind:
            return comparison.kind, None
        if comparison.base is None:
            return None, None
        base = comparison.base.resolve(context.published, context.year)
        if comparison.base.year is None and span and base and base[0] > span[0] and comparison.base.form != "months":
            base = in_year(base, base[0].year - 1)
        if base and span:
            if base == year_before(span):
                return "yoy", base
            if precedes(base, span):
                return "pop", base
        return "base", base

    def _status(self, left: Left, span: Span | None, noun: str, names: list[str]) -> str:
        if self.status:
            return self.status
        if "计划" in noun or lexicon().target.search(left.noun):
            return "target"
        if span and self.context.published and span[1] > self.context.published and span[0] != span[1]:
            return "target" if span[0] > self.context.published or (span[1] - self.context.published).days > 366 else "actual"
        if self.directive and not self.context.has_period:
            return "target"
        return "actual"

    def _value(self, quantity: Quantity, measure: str, sign: int | None) -> tuple[float, float | None, str | None]:
        value, upper, unit = quantity.value, quantity.upper, quantity.unit
        if unit == "倍" and measure == "growth":
            value, unit = value * 100, "%"
            upper = None if upper is None else round(upper * 100, 6)
        if sign is not None and sign < 0 and measure in ("growth", "change", "contribution"):
            value = -value
            upper = None if upper is None else -upper
        return round(value, 6), upper, unit

    def _names(self, noun, area, left, group, right, measure, sign, quantity):
        context, words = self.context, lexicon()
        count = len(group)
        suffix = ""
        speed = next((w for w in sorted(words.speed._words, key=len, reverse=True) if noun.endswith(w)), "")
        if measure == "growth" and speed and quantity.unit == "%":
            noun = noun[: -len(speed)]
            if sign is None and ("降" in speed or "跌" in speed):
                sign = -1
        elif measure == "change" and quantity.unit in ("百分点", "基点"):
            if speed:
                noun, suffix = noun[: -len(speed)], speed
            elif not noun and context.rate:
                suffix = "增速"
        counted = counted_name(noun, left.noun, right, quantity, context) if measure == "level" or measure == "share" else ""
        if counted:
            names = [counted]
            context.names, context.areas = names, []
            return names, [area], measure, sign
        distributed = count > 1 or left.each or left.every
        names, areas = restore(noun, area, context, measure, quantity, count if distributed else 1, distributed)
        if suffix:
            names = [n if n.endswith(suffix) else n + suffix for n in names]
        return names, areas, measure, sign


def _prints_number(token: Token) -> bool:
    return any(c.isdigit() for c in token.text)
