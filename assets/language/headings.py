"""Headings: the list mark before one, its level, its place in a paragraph, and the headings above it.

What a heading says (what to do, what was achieved) stays out; see `heading_moods.py`.
"""

import re
from collections.abc import Iterable
from typing import Any, Final, Literal

Level = Literal["subtitle", "chapter", "section", "item", "bullet", "lead"]
RANK: Final[dict[Level, int]] = {"subtitle": 0, "chapter": 1, "section": 2, "item": 3, "bullet": 4, "lead": 5}
"""The levels of headings, outermost first: a heading ends those of its own rank and of greater ones."""

LIST_MARK: Final = re.compile(
    r"(?P<chapter>第?[一二三四五六七八九十]{1,3}(?:、(?![二三四]、?[三四线产次类])|[.．]|章|部分)\s*|【)|"
    r"(?P<section>(?:[（(][一二三四五六七八九十]{1,3}[）)]、?|(?:措施|举措|任务|行动|重点)[一二三四五六七八九十]{1,2}[：:])\s*)|"
    r"(?P<item>(?:\d{1,2}(?:[.．、](?!\d)|[）)])|0\d(?![\d.年月日:：])|[（(]\d{1,2}[）)]|[①-⑳])\s*)|"
    r"(?P<bullet>(?:[●•·▪■◆○◎▷]|[—–－]{1,2})\s*)"
)
"""A list mark at the start of a block; the name of its group is its level."""
_LONGEST_MARK: Final = 8
"""Characters that a list mark may take: （十二）、 with white space."""
_LEADS: Final = re.compile(r"(?:\W|第?[一二三四五六七八九十]|[一二三四五六七八九十][是要])$")
"""What may stand before a heading ends so; 不断 before 提高收入 makes a sentence of it."""

QUOTATION: Final = re.compile("“[^“”]*”")
"""In a heading, or a sentence that may be one, a quotation is a name: what verbs and figures it holds say nothing."""


def level_of(text: str) -> Level:
    """The level that the list mark at the start of a block gives; `subtitle` where there is none.

    >>> level_of("（二）修复堤防"), level_of("修复堤防"), level_of("一、二产业融合发展")
    ('section', 'subtitle', 'subtitle')
    """
    mark = LIST_MARK.match(text)
    return mark.lastgroup if mark else "subtitle"  # type: ignore[return-value]


def without_mark(text: str) -> str:
    """The heading without its list mark and closing mark.

    >>> without_mark("（二）扩大有效投资。"), without_mark("【扩大有效投资】")
    ('扩大有效投资', '扩大有效投资')
    """
    match = LIST_MARK.match(text)
    return text[match.end() if match else 0 :].rstrip("。；：:;.… 】")


def heading_place(text: str, heading: str) -> int:
    """Offset of a heading that opens the paragraph, a list mark before it allowed; -1 where it stands elsewhere.

    >>> heading_place("（二）修复堤防。加固险段。", "修复堤防"), heading_place("及时修复堤防。", "修复堤防")
    (3, -1)
    """
    at = text.find(heading, 0, len(heading) + _LONGEST_MARK)
    return at if at <= 0 or _LEADS.search(text, 0, at) else -1


def titles_above(paragraphs: Iterable[dict[str, Any]]) -> dict[int, tuple[str, ...]]:
    """By paragraph_no the headings that stand, each in a block of its own, above the heading of the paragraph.

    `paragraphs` are rows of the table with paragraph_no, role, heading and text, in order; boilerplate is passed over.
    """
    above: dict[int, tuple[str, ...]] = {}
    titles: list[tuple[int, str]] = []
    for paragraph in paragraphs:
        heading, text = paragraph["heading"], paragraph["text"]
        if paragraph["role"] == "boilerplate":
            continue
        if heading is None:
            titles.clear()
        elif not titles and len(text) > len(heading) + _LONGEST_MARK + 1:
            pass  # neither below a title nor one
        elif (at := heading_place(text, heading)) >= 0:
            stands_alone = len(text) - at - len(heading) <= 1
            level = level_of(text) if at > 0 or stands_alone else "lead"
            while titles and titles[-1][0] >= RANK[level]:
                titles.pop()
            above[paragraph["paragraph_no"]] = tuple(title for _, title in titles)
            if stands_alone:
                titles.append((RANK[level], heading))
            continue
        above[paragraph["paragraph_no"]] = tuple(title for _, title in titles if title != heading) if titles else ()
    return above
