"""The words before a number, read from right to left: qualifier, verb, comparison, subject."""

import re
from dataclasses import dataclass, field

from assets.indicators.lexicon import lexicon
from assets.indicators.quantities import AMOUNTS, Quantity
from assets.indicators.tokens import Comparison, Token
from assets.language.periods import Period

NO_WORDS = ("list_number", "caption", "citation", "duration", "date", "time")  # numbers that are no part of a phrase

_LONGEST_NOUN = 200  # characters; what is longer is no name, and rules need not be linear in it
_COMPARED = re.compile(r"(?<![占同环对])比(?![重例率亚])|较(?![快大高低好多少为])")
_CHANGING = re.compile(
    r"(?:.{0,16}(?:决定|宣布|将|拟|要|于))?(下调|上调|降低|提高|压降|调高|调低)(?![了至到后])(.{2,})$"
)
_SAME_DAYS = re.compile(r"(?:仅|约|只|大约)?(?:是|为|达|相当于)?同期(?:水平)?$")
# Nouns that end like a word that would be taken off: 负债合计, 税收, 年报.
_THAN = re.compile(r"(?:(?<![占同环对相])比|较)(?![重例率亚快大高低好多少为])([^，]{2,12})$")
_THAN_BEFORE = re.compile(
    "[比较](?:[^，比较]{0,6}(?:峰值|[高低]点|最[高低]值|节前|疫情前|前期|此前|之前|启动前|改革前|基期|历史均值))$"
)
_THAN_PLANNED = re.compile("[比较]((?:年度?|全年|原)?(?:计划|目标|预算|预期))$")
_WHOLE = re.compile(
    r"(?:(?:资产|负债|权益|款项)(?:总计|合计)|[通直送抵传表发下转]达|到账|改造提升|[返偿归退]还|中长期|收获|[通申上汇年快公填预日晚电举简回]报|[回税营吸验征创增丰招揽]收|新增|[签节预条契]约|(?<!折)合约|[日月年户人亩]均)$"
)
_LONGEST_WHOLE = 4  # characters of the longest of these
_PAIR = re.compile(r"[为是]?1[^\d]{1,4}兑换?$")  # 汇率为1美元兑6.45元
_TURNED = frozenset(("转为", "转", "转正", "转负"))
_FLAT = ("持平", "持平和", "持平、")
_FROM = ("由", "从")
_EVERY = frozenset(("均", "都", "各", "均为"))
_EQUALS = frozenset(("是", "为"))
_HAVING = frozenset(("有", "共有", "已有", "是", "在"))
_BESIDE = re.compile("(.*?)[也均都仍]?(?:高于|低于|快于|慢于|好于|优于|大于|小于|强于|弱于)([^，]{0,16})")
_MORE_THAN_OTHER = re.compile("(高出|超出|领先|落后)([\u4e00-\u9fff]{2,8})$")
_OVER_YEARS = re.compile("(?:近|过去)?[0-9一二两三四五六七八九十]{1,3}年[来间]?")
_IN_YEARS = re.compile("(?<![近来去续期])(?:十[一二三四五六七八九]?|[两二三四五六七八九])年[来间]?$")
_ABLE = re.compile("(?<![产动节储智功性效势电热职核才机潜体技])能$|(?<!亿元|万元|美元)或$")
_JOINING = ("、", "和", "与", "及", "以及")
_REACHING = ("达", "达到")
_GROWING = ("增长", "下降", "上涨", "下跌", "同增", "增")
_ABOUT = re.compile(r"约(?=占|为|全国|是|相当)")


@dataclass(slots=True)
class LeftSide:
    """What stands before a number in its clause. `noun` is what remains when all that is understood is taken away."""

    noun: str = ""
    sign: int | None = None  # of the verb of change
    verb: str = ""
    to: bool = False  # 下降至, 增加到: the number is a level
    being: bool = False
    equal: bool = False  # 是2019年的: the number is a part or a multiple of that of the period
    was: bool = False  # 为下降5%
    having: bool = False  # 有, 共有: what is counted follows the number
    of: bool = False  # 的 directly before the number
    aimed: bool = False  # 100万人的目标任务
    qualifier: str | None = None
    each: bool = False  # 分别
    every: bool = False  # 均
    comparisons: list[Comparison] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    origin: Period | None = None  # 由2012年的57亿件增长到…: the period of this number and of none that follow
    expected: bool = False  # 高于市场预期, 预期为: what was expected of a statistic that was named before
    compared: bool = False  # 同比-2.5%: a comparison stands right before the number
    source: bool = False  # 由5%升至6%: what the number of the next words is measured from
    turned: bool = False  # 转为: what stands before is about the period before
    those: bool = False  # 上涨的有14个: the words before say which ones are counted
    flat: bool = False  # 分别持平和下降2%: what the first of two items did is no number
    lasting: bool = False  # 连续四年, 每年: said of more than the period that runs
    years: bool = False  # 十年增长2倍: measured over that many years
    previous: str = ""  # the period before: 由上月, 前值
    basis: str | None = None
    beside: str | None = None  # 高于全国的5%: the place or time whose figure the number is
    gap: str | None = None  # the other population or figure that the number is compared with


def read_left(tokens: list[Token], quantity: Quantity) -> LeftSide:
    """Reads the words before a number from right to left.

    >>> from assets.indicators.quantities import read_quantity
    >>> from assets.indicators.tokens import scan
    >>> left = read_left(scan("茶叶产量同比下降约"), read_quantity("3%"))
    >>> left.noun, left.sign, left.qualifier, left.comparisons[0].kind
    ('茶叶产量', -1, 'about', 'yoy')
    >>> left = read_left(scan("民营企业出口增速高于全国水平"), read_quantity("3.1个百分点"))
    >>> left.noun, left.sign, left.gap
    ('民营企业出口增速', 1, '全国水平')
    """
    left, parts, tail = LeftSide(), [], True
    nearest = False  # whether only understood words stand between the period just read and the number
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.kind == "words":
            text = token.text[-_LONGEST_NOUN:].strip()
            if nearest and text.endswith(_FROM):
                left.origin, left.source, text = left.periods.pop(0), True, text[:-1]
            nearest = False
            if tail:
                text = _take_words(text, left, quantity.unit == "%")
                tail = not text
            parts.append(text)
        elif token.kind == "comparison":
            comparison: Comparison = token.value
            if comparison.sign is not None and quantity.is_points:
                # 高于去年同期进度3个百分点: what follows the comparison is no subject.
                left.gap, left.sign, parts = "".join(reversed(parts)), comparison.sign, []
            if comparison.bare and left.of and left.sign is None and quantity.unit == "倍":  # 是去年同期的3倍
                comparison = comparison._replace(bare=False, ratio=True)
            if comparison.bare and _is_told(left, quantity, tokens, index):
                left.previous = token.text  # 亏损5亿元，去年同期亏损3亿元; 由去年同期下降5%, 去年同期为下降5%
                continue
            left.compared = left.compared or not (any(parts) or left.of or left.comparisons)
            left.comparisons.insert(0, comparison)
        elif token.kind == "period":
            if token.value is None:
                continue
            if index > 1 and tokens[index - 2].kind == "comparison" and tokens[index - 1].text in _JOINING:
                left.comparisons.insert(0, Comparison(None, token.value))  # 较上年同期、上年末分别高3个和2个百分点
                continue
            nearest = not left.periods and not any(parts) and not left.comparisons
            if nearest and token.text.startswith("从") and not token.value.since:
                left.origin, left.source, nearest = token.value, True, False
                continue
            left.periods.insert(0, token.value)
            left.to = left.to or (token.text[0] in "至到" and left.sign is None)
        elif token.kind == "previous":
            left.previous = "" if left.turned else token.text
        elif token.kind == "each":
            left.each = True
        elif token.kind == "basis":
            left.basis = token.text
        elif token.kind == "label" and token.value in NO_WORDS:
            left.lasting = left.lasting or token.value == "duration"
            left.years = left.years or (not any(parts) and _OVER_YEARS.fullmatch(token.text) is not None)
        elif token.kind != "bracket" or not tail or token.text.startswith("（不含"):
            tail = False
            parts.append(token.text)
    left.noun = "".join(reversed(parts))[-_LONGEST_NOUN:]
    left.noun = _PAIR.sub("", left.noun)
    if left.each and left.noun.endswith(_FLAT):
        left.noun, left.flat = left.noun.rstrip("、和").removesuffix("持平"), True
    left.of = left.of and left.origin is None
    changes = left.sign is not None or quantity.form == "doubling"
    if changes and "年" in left.noun and (match := _IN_YEARS.search(left.noun)):
        left.noun, left.years = left.noun[: match.start()], True
    left.lasting = left.lasting or "每年" in left.noun
    left.expected = "预" in left.noun and lexicon().expectations.fullmatch(left.noun) is not None
    times = quantity.unit == "倍" or (quantity.unit == "%" and left.equal)
    if (
        times and left.of and left.periods and left.sign is None and not any(c.ratio for c in left.comparisons)
    ):  # 是2019年末的2.5倍, 为2019年的15%
        left.comparisons.append(Comparison(None, left.periods.pop(), ratio=True))
    elif quantity.unit in ("%", "倍") and left.of and left.periods and (match := _SAME_DAYS.search(left.noun)):
        # 是2019年同期的59.2%
        left.noun = left.noun[: match.start()]
        left.comparisons.append(Comparison(None, left.periods.pop(), same=True, ratio=True))
    if left.of and "于" in left.noun and not left.expected and (match := _BESIDE.fullmatch(left.noun)):
        left.noun, left.beside = match[1], match[2]  # 增速高于全国的5%
    elif quantity.unit == "%" and left.of and left.comparisons and left.comparisons[-1].sign is not None:
        base = left.comparisons.pop().base
        left.beside, left.periods = "", [base] if base else []  # 增速高于一季度的2%
    elif quantity.kind in AMOUNTS and left.sign is None and (match := _MORE_THAN_OTHER.search(left.noun)):
        left.noun, left.gap = left.noun[: match.start()], match[2]  # 对甲国出口5亿元，高出乙国2亿元
        left.sign = lexicon().signs[match[1]]
    if left.compared and left.sign is None and quantity.unit == "%" and not left.of:
        left.sign = left.comparisons[-1].sign  # 低于上年同期2%
    if quantity.is_points:
        _find_gap(left)
        if left.sign is None and (match := _CHANGING.match(left.noun)):  # 下调存款准备金率0.5个百分点
            left.sign, left.noun = lexicon().signs[match[1]], match[2]
    elif left.sign is not None and ("比" in left.noun or "较" in left.noun):
        _find_other(left, quantity)
    if left.qualifier is None and _ABOUT.search(left.noun):  # 约占全国的一半
        left.qualifier, left.noun = "about", _ABOUT.sub("", left.noun)
    return left


def _find_other(left: LeftSide, quantity: Quantity) -> None:
    """What a change is measured from: 较上一代产品提升30%, 较峰值减少5万吨, 比计划多5万吨, 产量比乙市多5万吨."""
    if not left.comparisons and (match := _THAN_BEFORE.search(left.noun)):
        left.comparisons.append(Comparison("base"))
        left.noun = left.noun[: match.start()]
    elif (match := _THAN_PLANNED.search(left.noun)) or (
        (match := _THAN.search(left.noun)) and (quantity.unit == "%" or match.start() > 1)
    ):
        left.noun, left.gap = left.noun[: match.start()], match[1]


def _is_told(left: LeftSide, quantity: Quantity, tokens: list[Token], index: int) -> bool:
    """Whether the number is the one of 去年同期 itself, not one that is compared with it."""
    if quantity.unit == "%":
        return left.was or (index > 0 and tokens[index - 1].text.endswith(_FROM))
    return left.sign is None and not quantity.is_points


def _take_words(text: str, left: LeftSide, percent: bool) -> str:
    """Takes qualifiers, verbs and adverbs off the end of the words before a number, which is a `percent` or none."""
    affixes = lexicon().before_number
    while text:
        word = affixes.at_end(text)
        if word is None or _WHOLE.search(text, max(0, len(text) - _LONGEST_WHOLE)):
            break
        kind, value = affixes[word]
        if kind == "sign":
            if left.sign is not None or left.those:
                break
            if percent and left.verb in _REACHING and word in _GROWING:  # 增长达5%
                left.to = False
            left.sign, left.verb = value, word
        elif kind == "qualifier" and left.sign is None and left.qualifier is None and not left.periods:
            left.qualifier, left.verb = value, word
        elif kind == "to" and left.sign is None:
            left.to = left.being = True
            left.verb = word
        elif kind == "being":
            left.being = True
            left.having = left.having or word in _HAVING
        elif word == "的":
            left.of = left.of or (not left.verb and not left.being)
            left.those = left.having
        if word in _EQUALS:
            left.was = left.was or left.sign is not None
            left.equal = left.equal or bool(left.periods)
        left.turned = left.turned or word in _TURNED
        left.source = left.source or word in _FROM
        left.every = left.every or word in _EVERY
        text = text[: -len(word)].rstrip()
    if text[-1:] in ("能", "或") and (left.being or left.qualifier) and _ABLE.search(text):  # 产值能突破5亿元
        text = text[:-1]
    return text


def _find_gap(left: LeftSide) -> None:
    """X高于Y3个百分点, X比Y高3个百分点: a gap to another population."""
    if left.qualifier in ("over", "under") and left.sign is None:
        left.sign = 1 if left.qualifier == "over" else -1
        left.qualifier = None
    elif left.sign is None and (match := lexicon().gap.search(left.noun)):
        left.sign = lexicon().signs.get(match[0], 1)
        left.noun, left.gap = left.noun[: match.start()], left.noun[match.end() :]
    elif left.sign is not None and (match := _COMPARED.search(left.noun)):
        left.noun, left.gap = left.noun[: match.start()], left.noun[match.end() :]
