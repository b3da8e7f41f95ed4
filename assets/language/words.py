"""Fast look-up of listed words at a place in a text.

An alternation of hundreds of words costs Python's `re` a look at every one of them at every place (4 ms for one
article); one small pattern for each first character does not.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator


class WordTable:
    """A set of words that can be looked up at an offset, longest first."""

    __slots__ = ("_by_first", "_openings", "words")

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        by_first: dict[str, list[str]] = defaultdict(list)
        for word in self.words:
            by_first[word[0]].append(word)
        self._by_first = {first: re.compile(any_of(own)).match for first, own in by_first.items()}
        # For the first two characters: length of the word that they hold themselves (or 0), and those of longer words.
        self._openings = {
            word[:2]: (len(word[:2]) if word[:2] in self.words else int(word[0] in self.words), ()) for word in self.words
        }
        for word in sorted(self.words, key=len, reverse=True):
            short, longer = self._openings[word[:2]]
            if len(word) > 2 and len(word) not in longer:
                self._openings[word[:2]] = (short, (*longer, len(word)))

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
        after = 0
        for pos, char in enumerate(text):
            if pos >= after and (match := self._by_first.get(char)) and (found := match(text, pos)):
                after = found.end()
                yield found.group()


def any_of(words: Iterable[str]) -> str:
    """Regular expression for any of the words, longest first.

    >>> any_of(["要", "要求"])
    '要求|要'
    """
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))
