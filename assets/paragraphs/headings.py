"""Which heading each block stands under.

A heading is a bold lead (`<strong>加强…。</strong>…`), a block of its own (sub-title, bold or numbered), the first
sentence or clause of a numbered paragraph (（一）, 1., ——), what stands in 【】, or the short opening sentence of a
paragraph whose neighbours are built the same way. Items marked 一是 or 第一，, and those inside a paragraph, are
clauses; they are left to `assets/tasks/`.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from assets.language.heading_moods import is_directive_heading
from assets.language.headings import LIST_MARK, QUOTATION, RANK, Level, without_mark
from assets.language.html import Block
from assets.language.moods import COMPLETED, PAST
from assets.language.sentences import split_sentences

_SHORTEST, _LONGEST = 4, 45
_SET_OFF = "。：；"
_LONGEST_LEAD_SENTENCE = 32
_LEAD_CLAUSE = re.compile("([^，。：；“《\\d]{4,20})(?<!以下|如下|要求|工作|任务|举措|措施|问题)：.{10}")
_SENTENCE_END = re.compile(r"[。！？；]")
_FRAME = re.compile(
    "各位代表|同志们|(?:(?:此外|同时|另外)，)?(?:会议|《[^》]*》|意见|方案|规划|通知|文件)[^，。]{0,12}(?:强调|指出|要求|提出|明确|认为|审议|决定)"
)
# 加快5G建设, 推广4K电视 and 2025年 print no figure.
_FIGURE = re.compile(r"\d(?!\d{0,3}(?:年|[GKAD]))")
# 鼓励各地在具备条件的前提下，…: the clause is not at its end.
_UNFINISHED = re.compile("(?:前提下|基础上|过程中|情况下|条件下|同时|方面|地区|为[^，]{2,4}|[的中时后前])$")
# Why an item is ordered stands before its heading; whom it is about is part of it.
_REASON = re.compile("(?:根据|按照|依据|结合|针对|鉴于|为(?:进一步|更好|了)?(?!主|中心))[^，。；]{2,24}，")
_TOPIC = re.compile("对于?[^，。；]{3,40}(?<!对)，")
_RESPONSIBLE = re.compile("[（(][^（）()]{0,60}[单部][位门][^（）()]*[）)]$")
_COMPARED = re.compile("[同环]比|[比较]上年|[比较]去年")
# After the last item of a list: who is to see to all of it.
_CLOSES_LIST = re.compile(
    "(?:各(?:地|级|省|市|州|区|县|部门|有关|相关|单位|行业|银|保|金融)|国务院(?:各|有关)|有关部门|有关单位|相关部门)"
    "[^。；]{0,40}?(?:要|应|须|必须)|"
    "[^，。；]{2,16}[部委局厅会府][要将应](?:会同|加强|切实|适时|及时|对|牵头)|本(?:通知|意见|措施|方案|办法)自"
)
# After the last numbered section: somebody tells what comes next, or what all have to see to.
_LEAVES_LIST = re.compile(
    "(?:(?!要|应)[^，。“”]{2,16}(?:负责人|负责同志|发言人)(?:表示|介绍|指出|强调|说)|据(?:介绍|悉|了解|统计)|"
    "[^，。]{2,8}(?:统计|数据)显示)[，：]|"
    "各(?:地|级|有关|相关)[^，。；]{0,24}(?:要|应|须)[^，。；]{0,8}(?:提高(?:政治)?(?:站位|认识)|高度重视|统一思想|压实责任|压紧压实|"
    "强化责任|把思想|抓好贯彻|认真贯彻|认真抓好|加强组织领导)"
)
_TELLS = re.compile("讯|电 |据|记者|会议|指出|强调|表示|提出|《|要|了|我|您|你")
# Bold or not, 一是加快建设。 is the first clause of an item; `assets/tasks/` reads it with the rest of its paragraph.
_LISTED_CLAUSE = re.compile(
    "[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,2}(?:个?方面)?[，、]|其[一二三四五][，、]"
)
_SIGNED = re.compile(r"^\d|[日部委局厅办院室报网社]$")
_DASHES = "—–－"
_CREDIT = re.compile(r"记者|来源|编辑|原标题|讯|电$|摄|图：")


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


def headings_of(blocks: list[Block], skipped: list[bool]) -> list[str | None]:
    """For each block the heading that it stands under (its own, if it is or holds one). `skipped` marks boilerplate."""
    own = _own_headings(blocks, skipped)
    last = max((i for i, heading in enumerate(own) if heading is not None), default=-1)
    governing: list[str | None] = []
    opened: list[Heading] = []
    under_title = reported = False  # right below a sub-title; below one whose text opens 《通知》要求
    for i, (block, heading, skip) in enumerate(zip(blocks, own, skipped, strict=True)):
        if skip:
            governing.append(None)
            continue
        if heading is not None:
            _close(opened, heading.level)
            governing.append(heading.text)
            if heading.level != "lead":
                opened.append(heading)
            under_title, reported = heading.stands_alone, False
            continue
        text = block.text
        if opened:
            if _FRAME.match(text):
                reported = reported or under_title
                if not reported:
                    opened.clear()
            elif mark := LIST_MARK.match(text):  # an item that has no heading ends the one before it
                _close(opened, mark.lastgroup)  # type: ignore[arg-type]
            elif i > last and not under_title and _LEAVES_LIST.match(text):
                _close(opened, "chapter")
            elif i > last and _CLOSES_LIST.match(text):
                while opened and not opened[-1].stands_alone:
                    opened.pop()
        governing.append(opened[-1].text if opened else None)
        under_title = under_title and len(text) < _SHORTEST
    return governing


def _close(opened: list[Heading], level: Level) -> None:
    """Drops the headings that one of the given level ends."""
    while opened and RANK[opened[-1].level] >= RANK[level]:
        opened.pop()


def _own_headings(blocks: list[Block], skipped: list[bool]) -> list[Heading | None]:
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
    if block.bold and text.startswith(bold := block.bold[0]) and not _FRAME.match(bold):
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
    if len(text) == _SHORTEST - 1:  # 稳就业
        return is_directive_heading(text)
    return _SHORTEST <= len(text) <= _LONGEST and not text.endswith("如下")


def _may_be_title(text: str, following: str) -> bool:
    """Whether it is a short block without closing mark before a block of running text or a lone ▷."""
    return (
        4 <= len(text) <= 26
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
    if len(first) > _LONGEST_LEAD_SENTENCE or not first.endswith("。") or "：" in first:
        return None
    if _FIGURE.search(first if "“" not in first else QUOTATION.sub("", first)):
        return None
    if _LISTED_CLAUSE.match(first) or _TELLS.search(first) or PAST.search(first):
        return None
    return without_mark(first)
