"""The theme of a priority, by the taxonomy `themes.yaml`."""

from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import yaml

from assets.language.words import WordTable


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
    """The theme whose terms the heading uses most; None where none is used.

    The task texts decide between themes that the heading names equally often, and where it names none.

    >>> theme_of("扶持小微企业发展", ["降低贷款成本"])
    '中小企业'
    >>> theme_of("讲解党参的种法", []) is None
    True
    """
    scores = _scores(heading)
    best = max(scores.values(), default=0)
    leading = sorted([place for place, score in scores.items() if score == best])
    if len(leading) != 1:
        scores = _scores("\n".join(texts))
        leading = leading or sorted(scores)
    return TAXONOMY.names[max(leading, key=scores.__getitem__)] if leading else None


def _scores(text: str) -> defaultdict[int, int]:
    """How often the text uses a term of each theme, by the theme's place."""
    scores: defaultdict[int, int] = defaultdict(int)
    for word in TAXONOMY.words.find(text):
        for place in TAXONOMY.themes_of.get(word, ()):
            scores[place] += 1
    return scores
