"""Half-width marks in Chinese prose, which some feeds print, as the full-width ones that clauses end with."""

import re

_FULL = str.maketrans(",;:?!", "，；：？！")
_HALF = ",;:?!"
_BY_CHINESE = re.compile(f"(?<=[\u4e00-\u9fff”’》）】%])[{_HALF}]|[{_HALF}](?=[\u4e00-\u9fff“‘《（【])")


def full_marks(text: str) -> str:
    """Text with , ; : ? ! beside Chinese as ，；：？！, of the same length; those between digits or letters stay.

    >>> full_marks("加强监测,8:30前报送1,200份报告;完善预案")
    '加强监测，8:30前报送1,200份报告；完善预案'
    """
    if "," in text or ";" in text or ":" in text or "?" in text or "!" in text:
        return _BY_CHINESE.sub(lambda mark: mark.group().translate(_FULL), text)
    return text
