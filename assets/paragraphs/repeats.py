"""What an opening summary repeats of the text below it, clause by clause."""

from collections import Counter
from typing import NamedTuple

from assets.language.clauses import split_segments

SHORTEST = 8
"""Clauses shorter than this (分析当前形势) repeat by chance."""
OPENING = 3
"""An opening summary is one of the first paragraphs."""


class Repeat(NamedTuple):
    """A clause of paragraph `index` (from 0) that stands word for word in the later paragraph `full_index` too."""

    index: int
    start: int
    end: int
    full_index: int


def repeated_clauses(texts: list[str]) -> list[Repeat]:
    """The clauses of the opening paragraphs that a later paragraph prints again, in reading order.

    `full_index` is the first such paragraph.

    >>> repeated_clauses(["某社讯，扩建城乡供水设施。", "会议召开。", "扩建城乡供水设施，提升水质。"])
    [Repeat(index=0, start=4, end=12, full_index=2)]
    """
    found = []
    for index, text in enumerate(texts[:OPENING]):
        below = "\n".join(texts[index + 1 :])
        for start, end in split_segments(text):
            if end - start >= SHORTEST and (clause := text[start:end]) in below:
                full_index = next(i for i in range(index + 1, len(texts)) if clause in texts[i])
                found.append(Repeat(index, start, end, full_index))
    return found


def repeated_paragraphs(texts: list[str]) -> list[int | None]:
    """For each paragraph of which half the clauses are repeated: the number (from 1) of the later one that holds most.

    >>> repeated_paragraphs(["某社讯，扩建城乡供水设施。", "会议召开。", "扩建城乡供水设施，提升水质。"])
    [3, None, None]
    """
    places: dict[int, Counter[int]] = {}
    for repeat in repeated_clauses(texts):
        places.setdefault(repeat.index, Counter())[repeat.full_index + 1] += 1
    found: list[int | None] = [None] * len(texts)
    for index, counts in places.items():
        clauses = sum(b - a >= SHORTEST for a, b in split_segments(texts[index]))
        if 2 * counts.total() >= clauses:
            found[index] = counts.most_common(1)[0][0]
    return found
