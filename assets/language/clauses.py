"""A sentence → its comma-separated segments, names in quotation marks and 《》 kept whole.

Whether a segment is a clause of its own, and of what mood, stays out.
"""

import re

_MARKS = frozenset("，；。！？：…—")
_CLOSING = {"“": "”", "《": "》", "（": "）", "(": ")", "「": "」", "‘": "’"}
_LONGEST_NAME = {"“": 40, "‘": 40, "「": 40, "《": 120, "（": 200, "(": 200}
_SPEECH = re.compile("[，；。！？]")
_TRIM = " \u3000“”‘’「」\"…"


def split_segments(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans of the segments of text[start:end] between ， ； ： 。 and the like, white space around them left out.

    Marks inside 《》, brackets and a quoted name split nothing; a quotation that holds clauses of its own is speech, and
    its marks split as if it were not quoted.

    >>> text = "实施《关于促进就业，稳定岗位的意见》，开展“直播带岗”活动（月底前完成，不得拖延）。"
    >>> [text[a:b] for a, b in split_segments(text)]
    ['实施《关于促进就业，稳定岗位的意见》', '开展“直播带岗”活动（月底前完成，不得拖延）']
    """
    end = len(text) if end is None else end
    spans = []
    begin = at = start
    while at < end:
        char = text[at]
        if char in _MARKS:
            spans.append((begin, at))
            begin = at + 1
        elif char in _CLOSING:
            close = text.find(_CLOSING[char], at + 1, min(end, at + _LONGEST_NAME[char]))
            if close > 0 and (char not in "“‘「" or not _SPEECH.search(text, at, close)):
                at = close
        at += 1
    spans.append((begin, end))
    return [span for span in (_trim(text, a, b) for a, b in spans) if span[0] < span[1]]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leaves out white space at both ends, and quotation marks whose partner is outside.

    >>> _trim("“稳就业”和“保民生", 0, 9)
    (0, 9)
    """
    while start < end and text[start] in " \u3000…":
        start += 1
    while start < end and text[end - 1] in " \u3000…":
        end -= 1
    while start < end and text[start] in "”’」" :
        start += 1
    while start < end and text[end - 1] in "“‘「":
        end -= 1
    if start < end and text[start] == "“" and "”" not in text[start:end]:
        start += 1
    if start < end and text[end - 1] == "”" and "“" not in text[start:end]:
        end -= 1
    return start, end
