"""Which later paragraph an opening summary repeats."""

from collections import Counter

from assets.language.sentences import split_sentences

_SHORTEST = 8
"""Sentences shorter than this (会议全文如下。) repeat by chance."""


def repeated_paragraphs(texts: list[str]) -> list[int | None]:
    """For each paragraph the number (from 1) of the later one that holds most of its sentences word for word, or None.

    >>> repeated_paragraphs(["某社讯。完善城乡供水设施。", "会议召开。", "完善城乡供水设施。建设十座水厂。"])
    [3, None, None]
    """
    places: dict[str, int] = {}
    found: list[int | None] = [None] * len(texts)
    for index in range(len(texts) - 1, -1, -1):
        sentences = [text for a, b in split_sentences(texts[index]) if len(text := texts[index][a:b]) >= _SHORTEST]
        counts = Counter(places[s] for s in sentences if s in places)
        if counts:
            found[index] = min(counts, key=lambda place: (-counts[place], place)) + 1
        places.update(dict.fromkeys(sentences, index))
    return found
