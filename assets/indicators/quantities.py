"""Printed quantities → values with units: 1.7万多户, 七成, 三分之二, 翻一番."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from assets.language.numerals import (
    CHINESE_DIGITS,
    DIGITS,
    MULTIPLIER,
    fraction_percent,
    multiplier_value,
    number_value,
)
from assets.language.units import canonical_unit, unit_kind

AMOUNTS = ("money", "physical", "count")
"""Kinds of quantities that say how much or how many there is, not a ratio or a change of one."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed number with its unit; `value` is in the base unit, multipliers are multiplied out."""

    value: float
    unit: str | None
    upper: float | None = None
    qualifier: str | None = None
    kind: str | None = None  # of the unit, see `units.KINDS`
    multiplier: str = ""  # 万, 亿
    form: str = "number"  # number · share (七成, 一半, 1/3) · doubling (翻番)

    @property
    def is_points(self) -> bool:
        """Whether it can only be a change: percentage points, basis points."""
        return self.unit in ("百分点", "基点")

    @property
    def scale(self) -> float:
        """What the multiplier multiplies with."""
        return multiplier_value(self.multiplier)


_AMOUNT = re.compile(
    rf"({DIGITS}|{CHINESE_DIGITS}(?=[多余]?[万亿]))([多余](?=[万亿])|\s)?({MULTIPLIER})?([多余])?\s?(.*)", re.DOTALL
)
_HALVES = ("一半", "半数")
_DOUBLINGS = {"一": 100.0, "1": 100.0, "": 100.0, "两": 300.0, "二": 300.0, "2": 300.0, "三": 700.0, "四": 1500.0}


@lru_cache(maxsize=8192)
def read_quantity(text: str) -> Quantity | None:
    """A printed quantity → value and unit; None where the digits are too many to be one.

    >>> q = read_quantity("1.7万多户"); q.value, q.unit, q.qualifier
    (17000.0, '户', 'over')
    >>> q = read_quantity("1300多亿元"); q.value, q.qualifier
    (130000000000.0, 'over')
    >>> [read_quantity(text).value for text in ("七成", "三分之二", "翻一番", "百分之三点五", "1,250.5吨", "-0.3%")]
    [70.0, 66.67, 100.0, 3.5, 1250.5, -0.3]
    """
    if text[0] == "-":
        positive = read_quantity(text[1:])
        return positive and replace(positive, value=-positive.value)
    if text in _HALVES:
        return _percent(50.0, "share")
    if text.startswith("翻"):
        return _percent(_DOUBLINGS.get(text.strip("翻番了"), 100.0), "doubling")
    if "成" in text:
        tens, _, ones = text.partition("成")
        return _percent((number_value(tens) or 0) * 10 + (number_value(ones) or 0 if ones else 0), "share")
    if "分之" in text or (text.replace("/", "").isdigit() and "/" in text):
        return _percent(fraction_percent(text), "number" if text.startswith("百分之") else "share")
    if text[-1] == "倍" and (times := number_value(text[:-1])) is not None and not text[0].isascii():  # 增长两倍
        return Quantity(times, "倍", kind=unit_kind("倍"))
    match = _AMOUNT.fullmatch(text)
    value = number_value(match[1]) if match else None
    if match is None or value is None:
        return None
    unit = canonical_unit(match[5].strip() or None)
    if match[1][0].isascii():  # 8.53万亿 is 8530000000000, not 8529999999999.999
        value = float(Decimal(match[1].replace(",", "")) * int(multiplier_value(match[3] or "")))
    else:
        value *= multiplier_value(match[3] or "")
    return Quantity(
        value,
        unit,
        qualifier="over" if match[4] or (match[2] or "").strip() else None,
        kind=unit_kind(unit),
        multiplier=match[3] or "",
    )


def _percent(value: float | None, form: str) -> Quantity | None:
    return None if value is None else Quantity(value, "%", kind="share", form=form)
