"""Text → sentences. Clauses inside a sentence are in `clauses.py`."""

import re

# A full stop inside round brackets ends no sentence: （以下简称《办法》。自发布之日起施行。）
_SENTENCE = re.compile(r"(?:（[^（）]{0,200}）|[^。！？])*+(?:[。！？]+[”’」』）)】〉》]*)?")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences, without white space around them; closing quotes belong to their sentence.

    >>> text = "“稳中求进。”会议说。（见附件。第2页）下一步怎么办？"
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['“稳中求进。”', '会议说。', '（见附件。第2页）下一步怎么办？']
    """
    spans = []
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append((start, end))
    return spans
