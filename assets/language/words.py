"""Fast look-up of listed words at a place in a text.

An alternation of hundreds of words costs Python's `re` a look at every one of them at every place (4 ms for one
article). A dictionary by the first two characters does not.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator


class WordTable:
    """A set of words that can be looked up at an offset, longest first.

    `_openings` holds for the first two characters of a word, or its only one, the length of the word that they hold by
    themselves (0 where there is none) and the lengths of the longer words that open so.
    """

    __slots__ = ("_openings", "words")

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        longer: dict[str, set[int]] = defaultdict(set)
        for word in self.words:
            longer[word[:2]].update({len(word)} - {1, 2})
        self._openings = {
            opening: (_length_in(self.words, opening), tuple(sorted(lengths, reverse=True)))
            for opening, lengths in longer.items()
        }

    def end(self, text: str, pos: int) -> int:
        """Offset after the longest word that stands at `pos`, or -1.

        >>> WordTable(["推动", "推动力"]).end("大推动力", 1)
        4
        """
        opening = self._openings.get(text[pos : pos + 2]) or self._openings.get(text[pos : pos + 1])
        if opening is None:
            return -1
        short, longer = opening
        for length in longer:
            if (word := text[pos : pos + length]) in self.words:
                return pos + len(word)  # the text may end before `length`
        return pos + short if short else -1

    def find(self, text: str) -> Iterator[str]:
        """The words that stand in the text, from left to right, none inside another.

        >>> list(WordTable(["能源", "新能源汽车"]).find("发展新能源汽车和能源装备"))
        ['新能源汽车', '能源']
        """
        openings = self._openings
        after = 0
        for pos in range(len(text)):
            if pos >= after and (text[pos : pos + 2] in openings or text[pos] in openings):
                end = self.end(text, pos)
                if end > 0:
                    after = end
                    yield text[pos:end]


def _length_in(words: frozenset[str], opening: str) -> int:
    """Characters of the longest word that two characters, or one, hold by themselves; 0 where they hold none."""
    return len(opening) if opening in words else int(opening[0] in words)


def any_of(words: Iterable[str]) -> str:
    """Regular expression for any of the words, longest first.

    >>> any_of(["要", "要求"])
    '要求|要'
    """
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))
