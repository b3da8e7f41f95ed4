"""Fast look-up of listed words at a place in a text.

An alternation of hundreds of words costs Python's `re` a look at every one of them at every place (4 ms for one
article). A dictionary by the first two characters does not.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator


class WordTable:
    """A set of words that can be looked up at an offset, longest first.

    `_openings` holds for the first two characters of a word the length of the word that they hold by themselves (0
    where there is none) and the lengths of the longer words that open so; `_singles` are the words of one character.
    """

    __slots__ = ("_openings", "_singles", "words")

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        self._singles = frozenset(word for word in self.words if len(word) == 1)
        longer: dict[str, set[int]] = defaultdict(set)
        for word in self.words - self._singles:
            longer[word[:2]].update({len(word)} - {2})
        self._openings = {
            opening: (_length_in(self.words, opening), tuple(sorted(lengths, reverse=True)))
            for opening, lengths in longer.items()
        }

    def end(self, text: str, pos: int) -> int:
        """Offset after the longest word that stands at `pos`, or -1.

        >>> WordTable(["推动", "推动力"]).end("大推动力", 1)
        4
        """
        opening = self._openings.get(text[pos : pos + 2])
        if opening is None:
            return pos + 1 if self._singles and text[pos : pos + 1] in self._singles else -1
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
        openings, singles = self._openings, self._singles
        after = 0
        for pos in range(len(text)):
            if pos >= after and (text[pos : pos + 2] in openings or (singles and text[pos] in singles)):
                end = self.end(text, pos)
                if end > 0:
                    after = end
                    yield text[pos:end]


def _length_in(words: frozenset[str], opening: str) -> int:
    """Characters of the longest word that two characters hold by themselves; 0 where they hold none."""
    return 2 if opening in words else int(opening[0] in words)


def openings(words: Iterable[str], adverbs: Iterable[str]) -> dict[str, bool]:
    """The first two characters, or the only one, of each word and adverb: may an adverb open with them?

    What stands at a place is looked up by two characters, then by the first alone.

    >>> openings(["再造", "对"], ["再", "大力"]) == {"再造": True, "对": False, "再": True, "大力": True}
    True
    """
    of_adverbs = {adverb[:2] for adverb in adverbs}
    return {
        opening: opening in of_adverbs or opening[0] in of_adverbs
        for opening in of_adverbs.union(word[:2] for word in words)
    }


def any_of(words: Iterable[str]) -> str:
    """Regular expression for any of the words, longest first.

    >>> any_of(["要", "要求"])
    '要求|要'
    """
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))
