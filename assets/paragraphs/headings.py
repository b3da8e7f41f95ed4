"""Which heading each block stands under.

A heading is a bold lead (`<strong>加强…。</strong>…`), a block of its own (sub-title, bold or numbered), or the short
opening sentence of a paragraph whose neighbours are built the same way. Numbered items inside a paragraph (一是…) are
clauses; they are left to `assets/tasks/`.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from assets.language.headings import LIST_MARK, is_directive_heading, without_mark
from assets.language.html import Block
from assets.language.moods import PAST
from assets.language.sentences import split_sentences

Level = Literal["subtitle", "chapter", "section", "item", "bullet", "lead"]
_RANK: dict[str, int] = {"subtitle": 0, "chapter": 1, "section": 2, "item": 3, "bullet": 4, "lead": 5}

_SHORTEST, _LONGEST = 4, 45
_SET_OFF = "。：；"
_LONGEST_LEAD_SENTENCE = 32
_SENTENCE_END = re.compile(r"[。！？；]")
_FRAME = re.compile(
    "各位代表|同志们|(?:会议|《[^》]*》|意见|方案|规划|通知|文件)[^，。]{0,12}(?:强调|指出|要求|提出|明确|认为|审议|决定)"
)
_FIGURE = re.compile(r"\d(?!\d{0,3}年)")
_TELLS = re.compile("^[一二三四五六七八九十]{1,3}[是要]|讯|电 |据|记者|会议|指出|强调|表示|提出|《|要|了|我|您|你")
# Bold or not, 一是加快建设。 is the first clause of an item; `assets/tasks/` reads it with the rest of its paragraph.
_LISTED_CLAUSE = re.compile("[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,2}[，、]")
_CREDIT = re.compile(r"记者|来源|编辑|原标题|讯|电$|摄|图：")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading found in a block: its text without marks, and its level, which says what it ends."""

    text: str
    level: Level


def headings_of(blocks: list[Block], skipped: list[bool]) -> list[str | None]:
    """For each block the heading that it stands under (its own, if it is or holds one). `skipped` marks boilerplate."""
    own = _own_headings(blocks, skipped)
    governing: list[str | None] = []
    open_headings: list[Heading] = []
    for block, heading, skip in zip(blocks, own, skipped, strict=True):
        if skip:
            governing.append(None)
            continue
        if heading is not None:
            while open_headings and _RANK[open_headings[-1].level] >= _RANK[heading.level]:
                open_headings.pop()
            governing.append(heading.text)
            if heading.level != "lead":
                open_headings.append(heading)
            continue
        if open_headings and _FRAME.match(block.text):
            open_headings.clear()
        governing.append(open_headings[-1].text if open_headings else None)
    return governing


def _own_headings(blocks: list[Block], skipped: list[bool]) -> list[Heading | None]:
    found = [None if skip else _printed_heading(block) for block, skip in zip(blocks, skipped, strict=True)]
    kept = [i for i, skip in enumerate(skipped) if not skip]
    for here, after in pairwise(kept):
        if found[here] is None and _is_plain_subtitle(blocks[here].text, blocks[after].text):
            found[here] = Heading(without_mark(blocks[here].text), "subtitle")
    leads = {i: lead for i in kept if found[i] is None and (lead := _lead_sentence(blocks[i].text))}
    for place, i in enumerate(kept):
        neighbours = {*kept[max(0, place - 1) : place], *kept[place + 1 : place + 2]}
        if i in leads and neighbours & leads.keys():
            found[i] = Heading(leads[i], "lead")
    return found


def _printed_heading(block: Block) -> Heading | None:
    """The heading that bold type or a list mark sets off at the start of the block."""
    text = block.text
    if _LISTED_CLAUSE.match(text):
        return None
    mark = LIST_MARK.match(text)
    level: Level = mark.lastgroup if mark else "subtitle"  # type: ignore[assignment]
    if block.bold and text.startswith(bold := block.bold[0]):
        whole = len(bold) >= len(text) - 1
        set_off = whole or bold[-1] in _SET_OFF or text[len(bold)] in _SET_OFF
        if set_off and _may_head(heading := without_mark(bold)):
            return Heading(heading, level if whole or mark else "lead")
    if mark:
        rest = text[mark.end() :]
        end = _SENTENCE_END.search(rest)
        heading = without_mark(rest[: end.start()] if end else rest)
        whole = end is None or end.end() == len(rest)
        prose = whole and end is not None and "，" in heading
        if _may_head(heading) and not _FIGURE.search(heading) and not prose:
            return Heading(heading, level)
    return None


def _may_head(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and not text.endswith("如下")


def _is_plain_subtitle(text: str, following: str) -> bool:
    """A short block without closing mark that says what to do, before a block of running text or a lone ▷."""
    return (
        4 <= len(text) <= 26
        and text[-1] not in "。，；：、？！”）)"
        and not _CREDIT.search(text)
        and is_directive_heading(text)
        and (len(following) > len(text) or len(following) < 3)
    )


def _lead_sentence(text: str) -> str | None:
    spans = split_sentences(text)
    if len(spans) < 2:
        return None
    first = text[slice(*spans[0])]
    if len(first) > _LONGEST_LEAD_SENTENCE or not first.endswith("。") or "：" in first or _FIGURE.search(first):
        return None
    if _TELLS.search(first) or PAST.search(first):
        return None
    return without_mark(first)
