"""A sentence → its comma-separated segments, names in quotation marks and 《》 kept whole.

Whether a segment is a clause of its own, and of what mood, stays out.
"""

import re
from typing import Final

# Names are stepped over whole. A quotation with clauses of its own is speech: its marks split as if it were not quoted.
_NAMES: Final = (
    "《(?:[^《》]|《[^《》]{0,60}》){0,120}》",
    "（[^（）]{0,200}）",
    r"\([^()]{0,200}\)",
    "“[^“”，。；！？：]{0,40}”",
    "‘[^‘’，。；！？：]{0,40}’",
)
_MARKS: Final = "，；。！？：…—】"
_OPENS_NAME: Final = "《（(“‘"
# A dash between clauses is two: one stands inside 5—9月 and 河口—云岭铁路.
_SEGMENT: Final = re.compile(f"(?:[^{_MARKS}{_OPENS_NAME}]++|{'|'.join(_NAMES)}|[{_OPENS_NAME}]|(?<!—)—(?!—))++")
_OPENING: Final = "“‘「"
_CLOSING: Final = "”’」"
_EDGES: Final = frozenset(" \u3000\t" + _OPENING + _CLOSING)


def split_segments(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans of the segments of text[start:end] between ， ； ： 。 and the like, white space around them left out.

    >>> text = "实施《关于促进就业，稳定岗位的意见》，开展“直播带岗”活动（月底前完成，不得拖延）。"
    >>> [text[a:b] for a, b in split_segments(text)]
    ['实施《关于促进就业，稳定岗位的意见》', '开展“直播带岗”活动（月底前完成，不得拖延）']
    """
    spans = []
    for match in _SEGMENT.finditer(text, start, len(text) if end is None else end):
        span = match.span()
        if text[span[0]] in _EDGES or text[span[1] - 1] in _EDGES:
            span = _trim(text, *span)
            if span[0] >= span[1]:
                continue
        spans.append(span)
    return spans


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leaves out white space at both ends, and quotation marks whose partner is in another segment."""
    while start < end and (text[start].isspace() or text[start] in _CLOSING):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _OPENING):
        end -= 1
    if start < end and text[start] in _OPENING and text.find("”", start, end) < 0:
        start += 1
    if start < end and text[end - 1] in _CLOSING and text.find("“", start, end) < 0:
        end -= 1
    return start, end
