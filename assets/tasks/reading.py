"""One article's paragraphs → its directive clauses, with the heading each stands under.

Belongs here: how cues add up over segments, sentences and paragraphs. A segment is read in one of three moods:
`directive` (a cue said that what follows is to be done), `report` (a cue said that it was done), `neutral` (neither:
a sentence that opens with a verb is then a directive, as in a summary of measures).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from assets.language.clauses import split_segments
from assets.language.headings import is_directive_heading
from assets.language.moods import COMPLETED, DEMANDING, DEMANDING_FRAME, EXPERT, FUTURE, OPINION, PAST, SAYING
from assets.language.sentences import split_sentences
from assets.tasks.grammar import Clause, is_numbered, leader_end, read_clause, read_modal

Mood = Literal["directive", "report", "neutral"]

_PREFIX = re.compile(r"(?:以(?!及)|对|把|因(?!此|而)|对于)")
_CONTINUES = re.compile(r"(?:以及|和|及|或)")
_TRANSITION = re.compile(r"(?:同时|此外|另外|会议|《[^》]*》|意见|通知|方案)")
_FIGURE = re.compile(r"\d(?:[\d.,]*)(?:%|％|个百分点|倍|万|亿|个|家|户|吨)|同比|环比")
_REACHED = re.compile(r"(?:基本|力争|全面|累计)?(?:实现|达到|增长|下降|完成|超过|控制在|保持在|稳定在)")
_ANNOUNCED = re.compile(r"(?:\d+|[一二三四五六七八九十两几])(?:个)?方面|(?:以下|如下)[^，]*$")
_FRONTED = re.compile(r"(?:延续实施|延长|减免|免征|免收|缓缴|缓征|暂停|予以|不得|严禁|一律|实行|全面实现|纳入|做到|给予)")
_ACTOR = re.compile(r"[^，、的]{0,14}?(?:部门?|[省市县]委|发改委|委员会|局|署|[省市区县州]|各地|地方|政府|机构|系统|单位|央企|国企|我们|双方|各方)(?:都|也|均|还|相关)?")


@dataclass(slots=True)
class Directive:
    """A directive clause of a paragraph."""

    paragraph_no: int
    clause: Clause
    heading: str | None
    parent_heading: str | None
    sentence: int
    last_of_group: bool = False


@dataclass(slots=True)
class _State:
    mood: Mood = "neutral"
    item: str | None = None
    in_list: bool = False


def read_directives(paragraphs: list[dict[str, Any]]) -> list[Directive]:
    """Directive clauses of one article in reading order. Paragraphs need paragraph_no, role, heading and text."""
    found: list[Directive] = []
    for paragraph in paragraphs:
        if paragraph["role"] not in ("boilerplate", "marker", "attendance"):
            found += _read_paragraph(paragraph)
    return found


def _read_paragraph(paragraph: dict[str, Any]) -> Iterator[Directive]:
    text, heading = paragraph["text"], paragraph["heading"]
    start, state = 0, _State()
    if heading is not None:
        directive = is_directive_heading(heading)
        at = text.find(heading, 0, len(heading) + 8)
        if at >= 0:
            start = at + len(heading)
            state.mood = "directive" if directive else "report"
        elif not directive:
            heading = None
    if EXPERT.search(text) and re.search(r"表示|认为|称|说|分析", text):
        return
    for number, (a, b) in enumerate(split_sentences(text)):
        if b > start:
            yield from _read_sentence(paragraph, number, max(a, start), b, heading, state)


def _read_sentence(
    paragraph: dict[str, Any], number: int, start: int, end: int, heading: str | None, state: _State
) -> Iterator[Directive]:
    text = paragraph["text"]
    if text[end - 1] in "？?":
        return
    sentence = text[start:end]
    if _TRANSITION.match(sentence):
        state.item = None
    opened = state.mood == "directive"
    doubtful = OPINION.search(sentence) is not None or _FIGURE.search(sentence) is not None
    prefix: int | None = None
    clauses: list[Directive] = []
    for a, b in split_segments(text, start, end):
        body = leader_end(text, a, b)
        numbered = is_numbered(text, a)
        if numbered:
            state.item, opened = None, state.mood != "report"
        if future := FUTURE.match(text, body, b):
            state.mood, opened = "directive", True
            body = leader_end(text, future.end(), b)
            if body >= b:
                continue
        segment = text[body:b]
        if SAYING.search(segment):
            continue
        if DEMANDING.search(segment):
            state.mood, opened = "directive", True
            continue
        clause = _read_segment(text, body, b, state, opened, doubtful)
        if clause is None:
            if clauses and _CONTINUES.match(segment) and clauses[-1].clause.end < a:
                clauses[-1].clause = clauses[-1].clause._replace(end=b)
            elif PAST.search(segment) or COMPLETED.search(segment):
                state.mood, opened = "report", False
            elif state.mood == "neutral" and not _PREFIX.match(segment):
                opened = False
            prefix = a if _PREFIX.match(segment) else None
            continue
        if clause.modal:
            state.mood = "directive"
        opened = True
        if prefix is not None and not clause.modal:
            clause = clause._replace(start=prefix)
        prefix = None
        if _ANNOUNCED.search(text, clause.action_end, clause.end):
            continue
        if numbered:
            state.item = text[clause.start : clause.end]
        clauses.append(Directive(paragraph["paragraph_no"], clause, state.item or heading, heading, number))
    if clauses:
        clauses[-1].last_of_group = True
    yield from clauses


def _read_segment(text: str, start: int, end: int, state: _State, opened: bool, doubtful: bool) -> Clause | None:
    segment = text[start:end]
    if frame := DEMANDING_FRAME.match(text, start, end):
        clause = read_clause(text, frame.end(), end)
        if clause:
            return clause._replace(modal=True)
    clause = read_clause(text, start, end)
    if clause is None or clause.action_start - clause.start > 1:
        modal = read_modal(text, start, end)
        if modal and not PAST.search(text, start, modal.start):
            return modal
    if OPINION.search(segment):
        return None
    if clause:
        if PAST.search(text, start, clause.action_end) or COMPLETED.search(text, clause.action_start, end):
            return None
        if _FIGURE.search(segment) and _REACHED.match(text, clause.action_start, end):
            return None
        if state.mood == "directive" or (state.mood == "neutral" and opened and not doubtful):
            return clause
        if state.mood == "neutral" and not doubtful and segment_opens(text, start):
            return clause
        return None
    if state.mood == "directive":
        return _with_actor(text, start, end) or _fronted(text, start, end)
    return None


def segment_opens(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] in "。！；”"


def _with_actor(text: str, start: int, end: int) -> Clause | None:
    for actor in _ACTOR.finditer(text, start, end):
        if actor.start() != start:
            return None
        return read_clause(text, actor.end(), end)
    return None


def _fronted(text: str, start: int, end: int) -> Clause | None:
    match = _FRONTED.search(text, start + 2, end)
    if match and not _FIGURE.search(text, start, match.start()):
        return Clause(start, match.start(), match.end(), end)
    return None
