"""One sentence → its directive clauses, segment by segment, in the mood that the paragraph has reached.

What carries over from segment to segment is kept in `state.py`. Each segment is looked at in three steps: the cue that
opens it (`cues.py`), whether what it holds is to be done (`acceptance.py`), and, where it holds no such clause, what it
means for those after it (`passing.py`). What a segment says by itself is asked of `clause.py`, `modals.py` and
`fronted.py` (the clause that it holds), `figures.py` and `circumstances.py`.
"""

from typing import Final

from assets.language.clauses import split_segments
from assets.language.moods import says, stresses
from assets.tasks.acceptance import accepted, is_said_of_found
from assets.tasks.actors import leaves_off_in_setting
from assets.tasks.announcements import ANNOUNCED_LAST, ANNOUNCING, document_says, only_announces
from assets.tasks.circumstances import (
    DATED,
    ITSELF_FIRST,
    WHEN_DONE_LAST,
    counts_what_follows,
    is_case_of,
    is_of_itself,
    states_condition,
    tells_when_done,
)
from assets.tasks.clause import COUNTED_LAST, Clause, end_without_count, read_clause
from assets.tasks.cues import is_frame, opens_item, read_behind_cue
from assets.tasks.fronted import read_industry
from assets.tasks.items import awaits_verb, item_heading, read_item
from assets.tasks.marks import MARKS_FIRST, leader_end
from assets.tasks.passing import pass_over
from assets.tasks.remarks import ADDS, SAID_FIRST
from assets.tasks.state import Mood, Sentence

_FRAME_FIRST: Final = frozenset("明提力")
"""What a frame opens with (明确到2025年, 提出要, 力争到2025年), though a listed verb may open so too."""
_OWN_WORDS: Final = ("表示", "介绍", "指出", "说")
_LONGEST_SEGMENT: Final = 400
"""The longest printed clause seen has 180 characters; text without any comma is no prose."""


def read_sentence(text: str, start: int, end: int, mood: Mood) -> list[Clause]:
    """The directive clauses of text[start:end]; `mood` is changed by the cues found."""
    sentence = Sentence(text, start, end, mood)
    for a, b in split_segments(text, start, end):
        if sentence.blocked and mood.name == "directive" and text[a - 1] == "；":
            sentence.blocked = False
        if 1 < b - a <= _LONGEST_SEGMENT:
            _read(sentence, a, b)
    found = _finish(sentence)
    opens = True
    for clause in found:
        clause.first = opens
        clause.last = opens = clause is found[-1] or text[clause.end] == "；"
    return found


def _read(sentence: Sentence, a: int, b: int) -> None:
    """Read the segment text[a:b]: keep the clause that it asks for, or note what it means for those after it."""
    text = sentence.text
    if sentence.setting is not None:
        _end_setting(sentence, sentence.setting, b)
        return
    body = leader_end(text, a, b) if text[a] in MARKS_FIRST else a
    numbered = (body > a or sentence.enumerated) and opens_item(sentence, a, body, b)
    if body >= b:
        return
    conditional = text[b - 1] == "的" and text.startswith("，", b)  # 发现问题的，立即整改
    clause = None if conditional or (text[body] == "发" and is_case_of(text, body, b)) else read_clause(text, body, b)
    cued = False
    if clause is None or (text[body] in _FRAME_FIRST and is_frame(sentence, body, b)):
        if clause is None and _goes_on(sentence, a, body, b):
            return
        clause, body, cued = read_behind_cue(sentence, body, b)
        if body >= b:
            return
        if clause is None and numbered:
            clause = _read_numbered(sentence, body, b)
    if (sentence.found or sentence.blocked) and text[body] in SAID_FIRST and is_said_of_found(sentence, body, b):
        sentence.found.clear()
        sentence.blocked = True
        return
    asked = None if conditional and states_condition(text, body, b) else accepted(sentence, clause, body, b)
    issued, sentence.issued = sentence.issued, False
    if issued and text.startswith(ANNOUNCING, body):
        return  # 印发通知，〈部署节水工作〉，推进…
    if asked is not None:
        _keep(sentence, asked, body, b, numbered)
    elif conditional and states_condition(text, body, b):
        sentence.prefix = sentence.condition = body
    else:
        pass_over(sentence, a, body, b, cued, clause)


def _goes_on(sentence: Sentence, a: int, body: int, b: int) -> bool:
    """Whether the segment adds to the clause before it (尤其是灌区), or only says who speaks (会议强调)."""
    text = sentence.text
    if sentence.found and text.startswith(ADDS, a):
        sentence.found[-1].end = b
        return True
    if not says(text, body, b):
        return False
    if stresses(text, body, b) or document_says(text, body, b):
        sentence.demand()
    elif text.endswith(_OWN_WORDS, body, b):
        sentence.blocked = False  # 水利部部长表示，〈推广滴灌〉: his words open here
    return True


def _finish(sentence: Sentence) -> list[Clause]:
    """The clauses found; none where all of it only says what for (为促进…，推动…，现印发本方案)."""
    found = sentence.found
    if sentence.purposive and not sentence.demanded and not (found and found[-1].end >= sentence.end - 1):
        return []
    return found


def _read_numbered(sentence: Sentence, body: int, b: int) -> Clause | None:
    """The clause of a numbered item that no listed verb opens."""
    if sentence.text[body] == "“" and sentence.text[b - 1] == "”":  # 一是“修复堤防”
        return read_clause(sentence.text, body + 1, b - 1)
    clause = read_item(sentence.text, body, b) or read_industry(sentence.text, body, b)
    if clause is None and awaits_verb(sentence.text, body, b):
        sentence.enumerated = True
        sentence.item_opening = body if sentence.item_opening is None else sentence.item_opening
    return clause


def _keep(sentence: Sentence, clause: Clause, body: int, end: int, numbered: bool) -> None:
    """Add the clause of the segment text[body:end], with what belongs to it of the segments before."""
    text = sentence.text
    last = text[end - 1]
    if last in WHEN_DONE_LAST and tells_when_done(text, body, end):
        return
    if sentence.prefix is not None or sentence.topic is not None:
        _add_prefix(sentence, clause)
    if last in ANNOUNCED_LAST and not clause.modal and only_announces(text, clause.start, clause.end):
        return
    if text[clause.action_end : clause.action_end + 1] in ITSELF_FIRST and is_of_itself(text, clause):
        return
    if text[clause.start] == "从" and counts_what_follows(text, clause):
        return
    if last in COUNTED_LAST:
        clause.end = end_without_count(text, clause)
        if clause.end < 0:
            return
    if numbered:
        sentence.mood.item, sentence.item_opening = item_heading(text, sentence.item_opening, clause), None
        sentence.mood.name = "directive"  # what follows details the item
    if sentence.purpose is not None:
        if clause.modal:
            sentence.purpose.item = sentence.mood.item
            sentence.found.append(sentence.purpose)
        sentence.purpose = None
    clause.item = sentence.mood.item
    sentence.found.append(clause)
    if leaves_off_in_setting(text, clause, end):
        sentence.setting = clause


def _end_setting(sentence: Sentence, clause: Clause, end: int) -> None:
    """Let the clause that left off in a setting end at `end`, and the item that it heads with it."""
    if clause.item == sentence.text[clause.start : clause.end]:
        clause.item = sentence.mood.item = sentence.text[clause.start : end]
    clause.end = end
    sentence.setting = None


def _add_prefix(sentence: Sentence, clause: Clause) -> None:
    prefix, sentence.prefix, topic, sentence.topic = sentence.prefix, None, sentence.topic, None
    if topic is not None and DATED.fullmatch(sentence.text, clause.start, clause.action_start):
        clause.start = topic
    elif prefix is not None and (not clause.modal or prefix == sentence.condition):
        clause.start = prefix
