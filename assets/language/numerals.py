"""Printed numbers → values: Arabic and Chinese numerals, fractions, multipliers. Units are in `units.py`.

Patterns are source text for larger expressions; each alternative starts with a digit or numeral and none nests
repetitions, so that a long run of digits is read once.
"""

import re
from typing import Final

# Full-width forms and the many dashes are read as their plain counterparts; one character for one, so that spans hold.
_PLAIN: Final = str.maketrans("０１２３４５６７８９％﹪．＋／～〜∼˜—–―－‒‑−\u3000\xa0", "0123456789%%.+/~~~~-------  ")

_UNPLAIN: Final = re.compile("[" + "".join(chr(code) for code in _PLAIN) + "]")

DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})++(?!\d)(?:\.\d++)?|\d++(?:\.\d++)?)"
CHINESE_DIGITS: Final = r"[零〇一二两三四五六七八九十百千]+"
MULTIPLIER: Final = r"(?:[十百千]?万亿|[十百千]?[万亿]|百(?!分)|千(?![瓦米克升卡焦帕伏赫]))"

_MULTIPLIERS: Final = {"十": 10.0, "百": 100.0, "千": 1000.0, "万": 10_000.0, "亿": 100_000_000.0}
_DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_LONGEST: Final = 15  # digits; longer runs are codes, and a float would not hold them


def plain_forms(text: str) -> str:
    """Text with full-width digits, per cent signs and dashes as plain ones, of the same length.

    >>> plain_forms("１—３月增长５．２％")
    '1-3月增长5.2%'
    """
    return text.translate(_PLAIN) if _UNPLAIN.search(text) else text


def digits_value(text: str) -> float | None:
    """Value of Arabic digits, or None where the run is too long to be a quantity.

    >>> digits_value("1,234.5"), digits_value("9" * 40)
    (1234.5, None)
    """
    text = text.replace(",", "")
    return float(text) if len(text) <= _LONGEST else None


def multiplier_value(text: str) -> float:
    """Product of multiplier characters.

    >>> multiplier_value("千万"), multiplier_value("万亿"), multiplier_value("")
    (10000000.0, 1000000000000.0, 1.0)
    """
    value = 1.0
    for character in text:
        value *= _MULTIPLIERS[character]
    return value


def chinese_value(text: str) -> float | None:
    """Value of Chinese numerals up to 千; None where they do not form a number.

    >>> chinese_value("二十五"), chinese_value("两千"), chinese_value("十"), chinese_value("三点五")
    (25.0, 2000.0, 10.0, 3.5)
    """
    whole, _, decimals = text.partition("点")
    total, digit = 0.0, -1.0
    for character in whole:
        if character in _DIGITS:
            digit = digit * 10 + _DIGITS[character] if digit >= 0 and total == 0 else float(_DIGITS[character])
        elif character in _MULTIPLIERS:
            total += (1.0 if digit < 0 else digit) * _MULTIPLIERS[character]
            digit = -1.0
        else:
            return None
    total += max(digit, 0.0)
    if decimals:
        if any(c not in _DIGITS for c in decimals):
            return None
        total += float("0." + "".join(str(_DIGITS[c]) for c in decimals))
    return total


def number_value(text: str) -> float | None:
    """Value of a number in either script, without multiplier.

    >>> number_value("3.5"), number_value("三")
    (3.5, 3.0)
    """
    return digits_value(text) if text[:1].isdigit() else chinese_value(text)


_FRACTION: Final = re.compile(
    rf"({CHINESE_DIGITS}|万)分之({CHINESE_DIGITS}(?:点{CHINESE_DIGITS})?|{DIGITS})|(\d+)/(\d+)"
)


def fraction_percent(text: str) -> float | None:
    """Per cent of a printed fraction.

    >>> fraction_percent("三分之二"), fraction_percent("1/4"), fraction_percent("百分之三点五")
    (66.67, 25.0, 3.5)
    """
    match = _FRACTION.fullmatch(text)
    if not match:
        return None
    if match[1]:
        below, above = 10_000.0 if match[1] == "万" else chinese_value(match[1]), number_value(match[2])
    else:
        below, above = digits_value(match[4]), digits_value(match[3])
    return round(above / below * 100, 2) if above is not None and below else None
