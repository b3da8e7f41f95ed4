"""The theme of a priority, by the taxonomy `themes.yaml`."""

from pathlib import Path
from typing import NamedTuple

import yaml

from assets.language.words import WordTable

_HEADING_WEIGHT = 1000
"""What the heading says decides; the tasks do between themes that it names equally often, and where it names none."""


class Taxonomy(NamedTuple):
    """Names of the themes in order, the words to look for, and the places of the themes that each word counts for."""

    names: tuple[str, ...]
    words: WordTable
    themes_of: dict[str, tuple[int, ...]]


def _load() -> Taxonomy:
    table = yaml.safe_load(Path(__file__).with_name("themes.yaml").read_text(encoding="utf-8"))
    themes_of: dict[str, tuple[int, ...]] = {}
    for place, entry in enumerate(table.values()):
        for term in entry["terms"].split():
            themes_of[term] = (*themes_of.get(term, ()), place)
    lookalikes = {word for entry in table.values() for word in entry["unless"].split()}
    return Taxonomy(tuple(table), WordTable(lookalikes | themes_of.keys()), themes_of)


TAXONOMY = _load()


def theme_of(heading: str, texts: list[str]) -> str | None:
    """The theme whose terms the heading uses most, then the task texts; None where none is used.

    >>> theme_of("扶持小微企业发展", ["降低贷款成本"])
    '中小企业'
    >>> theme_of("讲解党参的种法", []) is None
    True
    """
    scores = [0] * len(TAXONOMY.names)
    for text, weight in ((heading, _HEADING_WEIGHT), ("\n".join(texts), 1)):
        for word in TAXONOMY.words.find(text):
            for place in TAXONOMY.themes_of.get(word, ()):
                scores[place] += weight
    best = max(scores)
    return TAXONOMY.names[scores.index(best)] if best else None
