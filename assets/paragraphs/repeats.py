"""What an opening summary repeats of the text below it, clause by clause."""

from collections import Counter
from typing import NamedTuple

from assets.language.clauses import split_segments

SHORTEST = 8
"""Clauses shorter than this (分析当前形势) repeat by chance."""
_REPEATED = 3
"""One clause in so many must be repeated: a summary also says who met where."""
_LONGEST_SUMMARY = 3000
OPENING = 3
"""An opening summary is one of the first paragraphs."""


class Repeat(NamedTuple):
    """A clause of paragraph `place` (from 0) that stands word for word in the later paragraph `full_place` too."""

    place: int
    start: int
    end: int
    full_place: int


def repeated_clauses(texts: list[str]) -> list[Repeat]:
    """The clauses of the opening paragraphs that a later paragraph prints again, in reading order.

    `full_place` is the first such paragraph.

    >>> repeated_clauses(["某社讯，扩建城乡供水设施。", "会议召开。", "扩建城乡供水设施，提升水质。"])
    [Repeat(place=0, start=4, end=12, full_place=2)]
    """
    found = []
    for place, text in enumerate(texts[:OPENING]):
        if len(text) > _LONGEST_SUMMARY:
            continue
        below = "\n".join(texts[place + 1 :])
        for start, end in split_segments(text):
            if end - start >= SHORTEST and (clause := text[start:end]) in below:
                full_place = next(i for i in range(place + 1, len(texts)) if clause in texts[i])
                found.append(Repeat(place, start, end, full_place))
    return found


def repeated_paragraphs(texts: list[str]) -> list[int | None]:
    """For each paragraph a third of whose clauses is repeated: the number (from 1) of the later one that holds most.

    >>> repeated_paragraphs(["某社讯，扩建城乡供水设施。", "会议召开。", "扩建城乡供水设施，提升水质。"])
    [3, None, None]
    """
    places: dict[int, Counter[int]] = {}
    for repeat in repeated_clauses(texts):
        places.setdefault(repeat.place, Counter())[repeat.full_place + 1] += 1
    found: list[int | None] = [None] * len(texts)
    for place, counts in places.items():
        clauses = sum(b - a >= SHORTEST for a, b in split_segments(texts[place]))
        if _REPEATED * counts.total() >= clauses:
            found[place] = counts.most_common(1)[0][0]
    return found
