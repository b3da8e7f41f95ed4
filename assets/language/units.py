"""Units of measurement and measure words; the lists are in `units.yaml`. Multipliers (万, 亿) are in `numerals.py`."""

import re
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

KINDS: Final = ("share", "money", "count", "physical", "duration", "age")


@cache
def _lexicon() -> dict[str, Any]:
    lexicon: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("units.yaml").read_text(encoding="utf-8"))
    return lexicon


def alternation(words: list[str]) -> str:
    """Words as one alternation for a regular expression, the longest first.

    >>> alternation(["元", "元/吨"])
    '(?:元/吨|元)'
    """
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w))) + ")"


def unit_pattern() -> str:
    """Source of an expression that matches any unit, but not where it opens another word.

    >>> bool(re.match(unit_pattern(), "家庭")), re.match(unit_pattern(), "美元")[0]
    (False, '美元')
    """
    lexicon = _lexicon()
    units = [unit for kind in KINDS for unit in lexicon[kind]]
    per = f"(?:/{alternation([*lexicon['per'], *units])})?"  # 公斤/亩, 吨/万元
    return f"(?!{alternation(lexicon['blocked'])}){alternation(units)}{per}"


@cache
def _kinds() -> dict[str, str]:
    return {unit: kind for kind in reversed(KINDS) for unit in _lexicon()[kind]}


def canonical_unit(printed: str | None) -> str | None:
    """The one spelling of a unit.

    >>> canonical_unit("个百分点"), canonical_unit("户"), canonical_unit(None)
    ('百分点', '户', None)
    """
    return _lexicon()["aliases"].get(printed, printed) or None


def unit_kind(unit: str | None) -> str | None:
    """Kind of a unit, one of `KINDS`, or None where there is no unit.

    >>> unit_kind("户"), unit_kind("%"), unit_kind("年"), unit_kind(None)
    ('count', 'share', 'duration', None)
    """
    return (_kinds().get(unit) or _kinds().get(unit.partition("/")[0])) if unit else None
