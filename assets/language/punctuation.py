"""Half-width marks in Chinese prose, which some feeds print, as the full-width ones that clauses end with."""

import re
from typing import Final

_HALF: Final = ",;:?!"
_FULL: Final = str.maketrans(_HALF, "，；：？！")
_CHINESE: Final = "\u4e00-\u9fff"
_BY_CHINESE: Final = re.compile(rf"(?<=[{_CHINESE}”’》）】%)])[{_HALF}]|[{_HALF}](?=\s?[{_CHINESE}“‘《（【])")
# 加强监测.完善预案. but not 一.加强监测, nor 约翰.史密斯 where sentences end in 。
_FULL_STOP: Final = re.compile(rf"(?<=[{_CHINESE}”》）])(?<![一二三四五六七八九十])[.．](?=[{_CHINESE}“《（\s]|$)")
_QUOTED: Final = re.compile('"([^"]*)"')


def full_marks(text: str) -> str:
    """Text with , ; : ? ! beside Chinese as ，；：？！ and " in pairs as “”, of the same length; 1,200 and 8:30 stay.

    A dot ends a sentence only in a text that prints no 。

    >>> full_marks("加强监测,8:30前报送1,200份报告;完善预案")
    '加强监测，8:30前报送1,200份报告；完善预案'
    >>> full_marks('实施"清渠"行动,加强监测.完善预案.')
    '实施“清渠”行动，加强监测。完善预案。'
    """
    if '"' in text:
        text = _QUOTED.sub(r"“\1”", text)
    if "." in text or "．" in text:
        text = text if "。" in text else _FULL_STOP.sub("。", text)
    if "," in text or ";" in text or ":" in text or "?" in text or "!" in text:
        return _BY_CHINESE.sub(lambda mark: mark.group().translate(_FULL), text)
    return text
