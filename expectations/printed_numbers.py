"""A second, simple reader of printed numbers, which shares nothing with the one that makes indicators.

It finds where a text prints a share or a multiple (%, 百分点, ‰, 成, 倍, 番), and reads what a single printed number
amounts to. What a number measures, of when and of whom, stays out.
"""

import re
from collections.abc import Iterator

_WIDE = str.maketrans("０１２３４５６７８９．，％－～：＋", "0123456789.,%-~:+")

# Bounded, since a text may print 100,000 digits in a row, and each of them would be tried as the first.
_ARABIC = r"\d{1,20}(?:,\d{3}){0,6}(?:\.\d{1,20})?"
_HAN = "[零〇一二两三四五六七八九十百千]{1,12}(?:点[零〇一二三四五六七八九]{1,12})?"

_PRINTED = re.compile(
    rf"(?:{_ARABIC}|{_HAN})(?:个百分点|百分点)"
    rf"|(?:百分|千分)之(?:{_ARABIC}|{_HAN})"
    rf"|{_ARABIC}\s?(?:%|‰)"
    # 三成, 7成多; not 一成不变, 第三成员国, 二十八成立, 六七成 is one number
    rf"|(?<![第零〇一二两三四五六七八九十百千\d]){_ARABIC}成(?![立为功果本员都长人就效熟交型品分份绩因语套])"
    rf"|(?<![第初零〇一二两三四五六七八九十百千\d])[一二两三四五六七八九]{{1,2}}成(?![立为功果本员都长人就效熟交型品分份绩因语套不群])"
    rf"|{_ARABIC}(?:多|余)?倍(?![增率镜])"
    rf"|(?<![零〇一二两三四五六七八九十百千点])[一二两三四五六七八九十](?:多|余)?倍(?![增率镜])"
    rf"|翻[一两二三]番"
)


def printed_shares(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and words of each share or multiple that a text prints.

    >>> [words for _, _, words in printed_shares("占比超七成，比重28.8%，提高1.4个百分点，是上年的1.6倍，一成不变")]
    ['七成', '28.8%', '1.4个百分点', '1.6倍']
    >>> [words for _, _, words in printed_shares("增速在５.０％至5.5%之间，百分之三点五，不良率3.2‰")]
    ['５.０％', '5.5%', '百分之三点五', '3.2‰']
    """
    for match in _PRINTED.finditer(text.translate(_WIDE)):
        yield match.start(), match.end(), text[match.start() : match.end()]


_SCALE = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_HAN_DIGITS = {c: float(i) for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0.0, "两": 2.0}
_NUMBER = re.compile(rf"([+-]?{_ARABIC})|([零〇一二两三四五六七八九十百千点]+)")
# 万 and 亿 multiply wherever they follow; 十, 百 and 千 only where no unit such as 千瓦 or 百分点 begins with them.
_MULTIPLIERS = re.compile(r"(?:[多余几]|(?:百(?!分)|千(?![瓦米克卡帕伏升赫焦人字])|十|万|亿)(?:多|余)?)+")


def number_amounts(raw: str) -> set[float]:
    """What a printed number may amount to, sign aside and multipliers multiplied out; empty where it is no number.

    倍 and 成 have two readings, of which a table may hold either: 1.5倍 is 1.5 or, as a growth, 150 %; 三成 is 30 %.
    Of a range the first number counts.

    >>> number_amounts("4.75亿户"), number_amounts("1,234.5万元"), number_amounts("1.4个百分点")
    ({475000000.0}, {12345000.0}, {1.4})
    >>> number_amounts("九成"), sorted(number_amounts("1.5倍")), number_amounts("翻一番"), number_amounts("3/4")
    ({90.0}, [1.5, 150.0], {100.0}, {75.0})
    >>> number_amounts("三千二百家"), number_amounts("百分之三点五"), number_amounts("5%—6%"), number_amounts("35千瓦")
    ({3200.0}, {3.5}, {5.0}, {35.0})
    """
    text = raw.translate(_WIDE).replace(" ", "")
    if "分之" in text:
        return _fraction(*text.split("分之", 1))
    if slashed := re.match(r"(\d+)/(\d+)", text):
        return {round(100 * float(slashed[1]) / float(slashed[2]), 2)} if float(slashed[2]) else set()
    if doubled := re.match(r"翻([一两二三]?)番|翻倍", text):
        return {100.0 * (2 ** _HAN_DIGITS.get(doubled[1] or "一", 1.0) - 1)}
    if re.search(r"一半|半数|过半|对半", text):
        return {50.0}
    match = _NUMBER.search(text)
    if not match:
        return set()
    value = abs(float(match[1].replace(",", ""))) if match[1] else _han(match[2])
    if value is None:
        return set()
    rest = text[match.end() :]
    if rest.startswith("成"):
        return {value * 10}
    if scales := _MULTIPLIERS.match(rest):
        for character in scales[0]:
            value *= _SCALE.get(character, 1.0)
        rest = rest[scales.end() :]
    return {value, value * 100} if rest.startswith("倍") else {value}


def _fraction(below: str, above: str) -> set[float]:
    """百分之三点五 is 3.5 %, 三分之二 66.67 %."""
    parts = [_NUMBER.search(below), _NUMBER.search(above)]
    values = [(float(m[1].replace(",", "")) if m[1] else _han(m[2])) if m else None for m in parts]
    if values[0] is None or values[1] is None or not values[0]:
        return set()
    return {round(100 * values[1] / values[0], 2)}


def _han(text: str) -> float | None:
    """Value of Chinese numerals below 万.

    >>> _han("二百零五"), _han("十二"), _han("三点一四"), _han("点")
    (205.0, 12.0, 3.14, None)
    """
    whole, _, decimals = text.partition("点")
    if not whole or any(c not in _HAN_DIGITS for c in decimals):
        return None
    value, digit, seen = 0.0, 0.0, False
    for character in whole:
        if character in _HAN_DIGITS:
            digit, seen = _HAN_DIGITS[character], True
        else:
            value += (digit if seen and digit else 1.0) * _SCALE[character]
            digit, seen = 0.0, False
    value += digit
    return float(f"{value:.0f}." + "".join(f"{_HAN_DIGITS[c]:.0f}" for c in decimals)) if decimals else value


_QUALIFIERS = (
    "(?:了|至|到|约|近|超过|超|逾|不足|高达|达到|达|接近|仅|大幅|小幅|微|均|各|也|又|再|分别|为|左右|幅度|幅|：|:)*"
)
_DECREASE = re.compile(rf"(?:下降|减少|下滑|下跌|回落|降低|降至|收窄|缩减|萎缩|下调|负增长|跌|减|降){_QUALIFIERS}$")
_INCREASE = re.compile(rf"(?:增长|增加|提高|上升|上涨|提升|扩大|上调|增|涨|升){_QUALIFIERS}$")
# Numbers already said of the same verb: 分别下降3%和5%, 下降3.1%、2.4%.
_EARLIER_ITEM = re.compile(
    rf"(?:{_ARABIC}(?:%|‰|个百分点|百分点|[万亿]*[\u4e00-\u9fff]{{0,3}}?)?(?:以上|左右|多)?[、和及与~—-]+(?:到|至)?)$"
)


def direction_before(text: str, at: int) -> int:
    """-1 where the words right before character `at` say that a value fell, 1 where they say it rose, else 0.

    Only a verb that governs the number without doubt counts: it stands right before it, or before the list it is in.

    >>> direction_before("进口同比下降3.4%", 6), direction_before("增长了约5%", 4), direction_before("占比5%", 2)
    (-1, 1, 0)
    >>> direction_before("煤炭、钢材产量分别下降3.1%和2.4%", 16)
    -1
    """
    before = text[:at].translate(_WIDE)
    for _ in range(12):
        if not (earlier := _EARLIER_ITEM.search(before[-40:])):
            break
        before = before[: len(before) - len(earlier[0])]
    tail = before[-16:]
    return -1 if _DECREASE.search(tail) else 1 if _INCREASE.search(tail) else 0
