"""Text → sentences. Clauses inside a sentence are in `clauses.py`."""

import re
from typing import Final

# A full stop inside round brackets ends no sentence: （以下简称《办法》。自发布之日起施行。）
_WITHIN: Final = "[^。！？（]*+"
_SENTENCE: Final = re.compile(
    f"{_WITHIN}(?:（(?:[^（）]{{0,200}}）)?{_WITHIN})*+(?:[。！？][。！？”’」』)）】〉》]*|\\Z)"
)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences, without white space around them; closing quotes belong to their sentence.

    >>> text = "“稳中求进。”会议说。（见附件。第2页）下一步怎么办？"
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['“稳中求进。”', '会议说。', '（见附件。第2页）下一步怎么办？']
    """
    spans = []
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        if start < end and not (text[start].isspace() or text[end - 1].isspace()):
            spans.append((start, end))
        elif body := text[start:end].strip():
            start = text.index(body[0], start)
            spans.append((start, start + len(body)))
    return spans
