"""Text → sentences. Clauses inside a sentence are in `clauses.py`."""

import re

# A full stop inside round brackets ends no sentence: （以下简称《办法》。自发布之日起施行。）
_CLOSING = "[。！？”’」』）)】〉》]*"
_END_OR_BRACKET = re.compile(f"。{_CLOSING}|！{_CLOSING}|？{_CLOSING}|（[^（）]{{0,200}}）")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences, without white space around them; closing quotes belong to their sentence.

    >>> text = "“稳中求进。”会议说。（见附件。第2页）下一步怎么办？"
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['“稳中求进。”', '会议说。', '（见附件。第2页）下一步怎么办？']
    """
    ends = [match.end() for match in _END_OR_BRACKET.finditer(text) if text[match.start()] != "（"]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    spans = []
    start = 0
    for end in ends:
        if start < end and not (text[start].isspace() or text[end - 1].isspace()):
            spans.append((start, end))
        elif body := (piece := text[start:end]).strip():
            begin = start + piece.index(body[0])
            spans.append((begin, begin + len(body)))
        start = end
    return spans
