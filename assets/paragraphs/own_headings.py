"""The heading that each block of an article prints itself.

A heading is a bold lead (`<strong>加强…。</strong>…`), a block of its own (sub-title, bold or numbered), the first
sentence or clause of a numbered paragraph (（一）, 1., ——), what stands in 【】, or the short opening sentence of a
paragraph whose neighbours are built the same way. Items marked 一是 or 第一，, and those inside a paragraph, are
clauses; they are left to `assets/tasks/`.

The words are data (`own_headings.yaml`). How far down a heading reaches stays out; see `headings.py`.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import yaml

from assets.language.heading_moods import is_directive_heading
from assets.language.headings import LIST_MARK, QUOTATION, Level, without_mark
from assets.language.html import Block
from assets.language.moods import COMPLETED, PAST
from assets.language.sentences import split_sentences
from assets.language.words import any_of

_LEXICON: dict[str, str] = yaml.safe_load(Path(__file__).with_name("own_headings.yaml").read_text(encoding="utf-8"))


def _any(name: str) -> str:
    return f"(?:{any_of(_LEXICON[name].split())})"


SHORTEST, _LONGEST = 4, 45
"""Characters of a heading; one of three has to say what to do (稳就业)."""
FRAME = re.compile(
    f"{_any('addressed')}|(?:{_any('besides')}，)?(?:{_any('framing')}|《[^》]*》)[^，。]{{0,12}}{_any('frame_verbs')}"
)
"""The words that open a speech, or what a meeting or document says: 同志们, 会议强调, 此外，《纲要》提出."""

_SET_OFF = "。：；"
_DASHES = "—–－"
_SENTENCE_END = re.compile(r"[。！？；]")
# Bold or not, 一是加快建设。 is the first clause of an item; `assets/tasks/` reads it with the rest of its paragraph.
_LISTED_CLAUSE = re.compile(
    "[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,2}(?:个?方面)?[，、]|其[一二三四五六七八九][，、是]"
)
# 加快5G建设, 推广4K电视 and 2025年 print no figure.
_FIGURE = re.compile(r"\d(?!\d{0,3}(?:年|[GKAD]))")

_LONGEST_LEAD_SENTENCE = 32
# 〈另一方面，〉修复渠道。, 〈措施提出，〉修复渠道。: what joins leads, or who asks; as short as a list mark.
_OPENS_LEAD = re.compile(f"{_any('joining')}，|{_any('asking_documents')}还?{_any('document_asks')}，")
# 《通知》提出，修复渠道。〈一是…〉: the sentence announces a list, whose items have headings of their own.
_LISTS = re.compile("(?:具体|主要)?包括|其一|一是|第一|首先")
_LEAD_CLAUSE = re.compile(f"([^，。：；“《\\d]{{4,20}})(?<!{_any('announcing')})：.{{10}}")
_TELLS = re.compile(_LEXICON["tells"])
_CREDIT = re.compile(_LEXICON["credits"])
_SIGNED = re.compile(rf"^\d|[{_LEXICON['signed_ends']}]$")

# 鼓励各地在具备条件的前提下，…: the clause is not at its end.
_UNFINISHED = re.compile(f"(?:{_any('unfinished')}|为[^，]{{2,4}})$")
# Why an item is ordered stands before its heading; whom it is about is part of it.
_REASON = re.compile(f"(?:{_any('reasons')}|为{_any('how_for')}?(?!主|中心))[^，。；]{{2,24}}，")
_TOPIC = re.compile("对于?[^，。；]{3,40}(?<!对)，")
# 更换水管。（责任单位：水利局）
_RESPONSIBLE = re.compile("[（(][^（）()]{0,60}[单部][位门][^（）()]*[）)]$")
_COMPARED = re.compile(_any("compared"))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading found in a block: its text without marks, its level, and how it is printed.

    `stands_alone`: nothing else is in the block. `is_clause`: it is the first clause of a sentence that goes on.
    `is_sentence`: it is the first sentence of an item, set off by nothing but its 。
    """

    text: str
    level: Level
    stands_alone: bool = False
    is_clause: bool = False
    is_sentence: bool = False


def own_headings(blocks: list[Block], skipped: list[bool]) -> list[Heading | None]:
    """For each block the heading that it is or holds, or None. `skipped` marks boilerplate.

    >>> [heading and heading.text for heading in own_headings([Block("（一）修复堤防。加固险段。")], [False])]
    ['修复堤防']
    """
    found = [None if skip else _printed_heading(block) for block, skip in zip(blocks, skipped, strict=True)]
    kept = [i for i, skip in enumerate(skipped) if not skip]
    plain = [
        here
        for here, after in pairwise(kept)
        if not found[here] and _may_be_title(blocks[here].text, blocks[after].text)
    ]
    # One that says what to do tells the others from captions and credits.
    if any(is_directive_heading(blocks[i].text) for i in plain):
        for i in plain:
            found[i] = Heading(without_mark(blocks[i].text), "subtitle", stands_alone=True)
    # 1. numbers notes and questions too: only a list some items of which print a heading is one of priorities.
    if not any(heading and heading.level == "item" and not heading.is_clause for heading in found):
        found = [None if heading and heading.level == "item" else heading for heading in found]
    _cut_to_first_clauses(found)
    leads = {i: lead for i in kept if found[i] is None and (lead := _lead_sentence(blocks[i].text))}
    for place, i in enumerate(kept):
        if i in leads and not leads.keys().isdisjoint(kept[max(0, place - 1) : place] + kept[place + 1 : place + 2]):
            found[i] = Heading(leads[i], "lead")
    return found


def _cut_to_first_clauses(found: list[Heading | None]) -> None:
    """Among items headed by their first clauses, one whose whole first sentence was taken is headed like the others."""
    clauses = {heading.level for heading in found if heading and heading.is_clause}
    if not clauses:
        return
    for i, heading in enumerate(found):
        if heading is None or heading.level not in clauses or "，" not in heading.text or not heading.is_sentence:
            continue
        others = [other.is_clause for other in found if other and other.level == heading.level and other is not heading]
        first = heading.text.partition("，")[0]
        if 2 * sum(others) > len(others) and _may_head(first) and is_directive_heading(first):
            found[i] = Heading(first, heading.level, is_clause=True)


def _bracketed(text: str) -> Heading | None:
    """【加固险段】 on a line of its own, or before the text that it heads."""
    inner, _, rest = text[1:].partition("】")
    heading = without_mark(inner)
    if not _may_head(heading) or _CREDIT.search(heading):
        return None
    if not rest:
        return Heading(heading, "chapter", stands_alone=True)
    # 【某部：…】某月某日消息: one of several news items, not a section of one text.
    leads = "：" not in heading and not _TELLS.search(heading) and is_directive_heading(heading)
    return Heading(heading, "lead") if leads else None


def _printed_heading(block: Block) -> Heading | None:
    """The heading that bold type or a list mark sets off at the start of the block."""
    text = block.text
    if _LISTED_CLAUSE.match(text):
        return None
    mark = LIST_MARK.match(text)
    if text[0] == "【":
        return _bracketed(text)
    if block.bold and text.startswith(bold := block.bold[0]) and not FRAME.match(bold):
        whole = len(bold) >= len(text) - 1
        set_off = whole or bold[-1] in _SET_OFF or text[len(bold)] in _SET_OFF
        if set_off and _may_head(heading := without_mark(bold)):
            level: Level = mark.lastgroup if mark else "subtitle" if whole else "lead"  # type: ignore[assignment]
            return Heading(heading, level, whole)
    return _item_heading(text, mark) if mark else None


def _item_heading(text: str, mark: re.Match[str]) -> Heading | None:
    """The first sentence of an item; where that sentence goes on, its first clause: 1.〈加固险段〉，清除淤积。"""
    rest = _RESPONSIBLE.sub("", text[mark.end() :])
    end = _SENTENCE_END.search(rest)
    sentence = rest[: end.start()] if end else rest
    heading = without_mark(sentence)
    whole = end is None or end.end() == len(rest)
    level: Level = mark.lastgroup  # type: ignore[assignment]
    prose = whole and end is not None and "，" in heading
    if not prose and _may_head(heading) and not _FIGURE.search(heading):
        if text[0] in _DASHES and not is_directive_heading(heading):
            return None  # ——访水利部负责人
        return Heading(heading, level, whole, is_sentence=not whole)
    first, comma, _ = heading.partition("，")
    if comma and (reason := _REASON.match(heading)):
        heading = sentence = heading[reason.end() :]  # 根据近期旱情，〈压减用水〉，…
        first = heading.partition("，")[0]
    elif comma and (topic := _TOPIC.match(heading)) and not is_directive_heading(first):
        return _after_topic(heading, topic.end(), level, sentence)
    if not comma or level == "bullet" or not _may_head(first) or _FIGURE.search(first) or _UNFINISHED.search(first):
        return None
    told = COMPLETED.search(sentence) or PAST.search(sentence) or _COMPARED.search(sentence)
    return None if told or not is_directive_heading(first) else Heading(first, level, is_clause=True)


def _after_topic(sentence: str, at: int, level: Level, printed: str) -> Heading | None:
    """对于〈老旧管网〉，〈优先改造〉，…: what the item is about, and its first clause."""
    first = sentence[at:].partition("，")[0]
    heading = sentence[: at + len(first)]
    if not _may_head(heading) or _FIGURE.search(heading) or PAST.search(printed) or COMPLETED.search(printed):
        return None
    return Heading(heading, level, is_clause=True) if is_directive_heading(first) else None


def _may_head(text: str) -> bool:
    if len(text) == SHORTEST - 1:  # 稳就业
        return is_directive_heading(text)
    return SHORTEST <= len(text) <= _LONGEST and not text.endswith("如下")


def _may_be_title(text: str, following: str) -> bool:
    """Whether it is a short block without closing mark before a block of running text or a lone ▷."""
    return (
        4 <= len(text) <= 32
        and text[-1] not in "。，；：、？！”）)"
        and not _CREDIT.search(text)
        and not _SIGNED.search(text)
        and (len(following) > len(text) or len(following) < 3)
    )


def _lead_sentence(text: str) -> str | None:
    """The short opening sentence, or what says before a colon what to do: 〈加固险段〉：清除淤积，…"""
    lead = _LEAD_CLAUSE.match(text)
    if lead and not _TELLS.search(lead[1]) and is_directive_heading(lead[1]):
        return lead[1]
    spans = split_sentences(text)
    if len(spans) < 2:
        return None
    first = text[slice(*spans[0])]
    if (opening := _OPENS_LEAD.match(first)) and not _LISTS.match(text, spans[1][0]):
        first = first[opening.end() :]
        if not is_directive_heading(first.rstrip("。")):
            return None
    if len(first) > _LONGEST_LEAD_SENTENCE or not first.endswith("。") or "：" in first:
        return None
    if _FIGURE.search(first if "“" not in first else QUOTATION.sub("", first)):
        return None
    if _LISTED_CLAUSE.match(first) or _TELLS.search(first) or PAST.search(first):
        return None
    return without_mark(first)
