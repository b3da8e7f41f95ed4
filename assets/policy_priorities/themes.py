"""The theme of a priority, by the taxonomy `themes.yaml`."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from assets.language.verbs import any_of

_HEADING_WEIGHT = 3


class Theme(NamedTuple):
    """A theme's name and the pattern of its terms; a match without the group `term` is a word that only looks like one."""

    name: str
    pattern: re.Pattern[str]


@cache
def themes() -> tuple[Theme, ...]:
    """All themes in the order of the file."""
    table = yaml.safe_load(Path(__file__).with_name("themes.yaml").read_text(encoding="utf-8"))
    return tuple(Theme(name, _pattern(entry)) for name, entry in table.items())


def _pattern(entry: dict[str, str]) -> re.Pattern[str]:
    terms, unless = frozenset(entry["terms"].split()), frozenset(entry["unless"].split())
    lookalikes = f"{any_of(unless)}|" if unless else ""
    return re.compile(f"{lookalikes}(?P<term>{any_of(terms)})")


def theme_of(heading: str, texts: list[str]) -> str | None:
    """The theme whose terms the heading (threefold) and the task texts use most; None where none is used.

    >>> theme_of("扶持小微企业发展", ["降低贷款成本"])
    '中小企业'
    >>> theme_of("讲解党参的种法", []) is None
    True
    """
    body = "\n".join(texts)
    scores = [(_HEADING_WEIGHT * _count(t, heading) + _count(t, body), -rank) for rank, t in enumerate(themes())]
    score, rank = max(scores)
    return themes()[-rank].name if score else None


def _count(theme: Theme, text: str) -> int:
    return sum(match["term"] is not None for match in theme.pattern.finditer(text))
