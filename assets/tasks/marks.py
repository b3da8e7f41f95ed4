"""List marks and connectives that open a segment and are no part of its clause."""

import re
from typing import Final

from assets.tasks.lists import LEADERS

_LEADER: Final = re.compile(f"(?:{'|'.join(LEADERS)})[\\s，]*")
MARKS_FIRST: Final = frozenset(
    "一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩第（(●•·▪■◆▷○◎▲△▼▽★☆◇□►▶同此另其并而且还也又从进以在特尤重首再最然就比例如必"
)
# The mark that opens a paragraph (一、, 1.) says nothing: the paragraph has its heading already, or is a note.
_MARKER: Final = re.compile(
    r"[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,2}(?:个?方面)?[，、是]|"
    r"其[一二三四五六七八九十][，、是]|(?!\A)(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、）)]|[①-⑳])"
)
# Written so that `re` can skip to the characters of the first set.
_HELD: Final = re.compile(
    r"[一二三四五六七八九十第其（(\d①-⑳](?:(?<=[一二三四五六七八九十])[是要、]|(?<=[第其（(])[一二三四五六七八九十\d]|(?<=\d)[.．、）)]|(?<=[①-⑳]))"
)


def leader_end(text: str, start: int, end: int) -> int:
    """Offset after list marks and connectives (一是, 同时, ●) that open the segment.

    >>> leader_end("一是加快建设", 0, 6)
    2
    """
    while start < end and text[start] in MARKS_FIRST and (match := _LEADER.match(text, start, end)):
        start = match.end()
    return start


def is_numbered(text: str, start: int) -> bool:
    """Whether a list mark 一是, 二要, 第三，, or inside a paragraph （四） or 5. too, opens at `start`."""
    return _MARKER.match(text, start) is not None


def holds_mark(text: str, start: int, end: int) -> bool:
    """Whether a list mark may stand anywhere in text[start:end].

    >>> holds_mark("供水稳定，一是管网完好", 0, 11), holds_mark("供水稳定，管网完好", 0, 9)
    (True, False)
    """
    return _HELD.search(text, start, end) is not None
