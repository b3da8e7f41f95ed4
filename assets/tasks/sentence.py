"""One sentence → its directive clauses, segment by segment, in the mood that the paragraph has reached.

Belongs here: what cues inside a sentence do to the clauses around them. What carries over from sentence to sentence
is kept in the `Mood` that the caller hands in. What a segment says by itself is asked of the other modules of this
room: `clause.py`, `modals.py` and `fronted.py` (the clause that it holds), `figures.py`, `circumstances.py`.
"""

import re
from dataclasses import dataclass
from typing import Literal

from assets.language.clauses import split_segments
from assets.language.moods import (
    COMPLETED,
    FRAME,
    FUTURE,
    LATER_OPINION,
    OPINION,
    PAST,
    aim,
    demands,
    names_aim,
    says,
    stresses,
)
from assets.tasks.circumstances import (
    CONTINUES,
    DATED,
    PREFIX,
    REASONS,
    SETTING_LAST,
    SLOGAN,
    TIME,
    WHEN,
    WHEN_DONE_LAST,
    YEAR,
    counts_what_follows,
    is_announced,
    is_of_itself,
    judges,
    leaves_off_in_setting,
    starts_from_then_on,
    tells_when_done,
)
from assets.tasks.clause import COUNTED_LAST, Clause, end_without_count, read_clause, read_purpose, read_without_object
from assets.tasks.figures import STATISTIC, is_target, reaches, reports_figures
from assets.tasks.fronted import read_actor, read_fronted, read_fronted_after_preposition, read_industry
from assets.tasks.items import awaits_verb, item_heading, read_item
from assets.tasks.marks import MARKS_FIRST, is_numbered, leader_end
from assets.tasks.modals import asks_by_preposition, must_be, read_modal
from assets.tasks.prepositions import is_prepositional

# 促进消费的20条政策〈，涵盖…〉: what seemed a clause is the subject.
_ITS_CONTENT = re.compile("，(?:聚焦|包括|涉及|涵盖|着眼|主要|分别|旨在)")
# 做好明年水利工作，〈要…〉: what seemed a clause says what the demand is about.
_FRAMES_DEMAND = re.compile("，(?:要|必须|应当|需要)(?![求素])")
_FRAME_FIRST = frozenset("明提力")
"""What a frame of time opens with (明确到2025年, 提出要, 力争到2025年), though a listed verb may open so too."""
_LONGEST_SEGMENT = 400
"""The longest printed clause seen has 180 characters; text without any comma is no prose."""
_LONGEST_BARE = 12
"""Characters of a verb phrase without an object, adverbs included."""
_SHORTEST_BARE = 4
_ENDS = ("。", "！", "；", "”", "…")


@dataclass(slots=True)
class Mood:
    """What has been said so far about what comes: to be done, done, or neither; the numbered item that is open.

    `year` is that of publication: an earlier one that opens a sentence tells of the past, a later one of the future.
    """

    name: Literal["directive", "report", "neutral"] = "neutral"
    year: int | None = None
    under_lead: bool = False
    item: str | None = None


def read_sentence(text: str, start: int, end: int, mood: Mood) -> list[Clause]:
    """The directive clauses of text[start:end]; `mood` is changed by the cues found."""
    sentence = _Sentence(text, start, end, mood)
    for a, b in split_segments(text, start, end):
        if 1 < b - a <= _LONGEST_SEGMENT:
            sentence.read(a, b)
    found = sentence.finish()
    opens = True
    for clause in found:
        clause.first = opens
        clause.last = opens = clause is found[-1] or text[clause.end] == "；"
    return found


class _Sentence:
    """Gathers the clauses of one sentence while it is handed the segments in order."""

    __slots__ = (
        "aim", "blocked", "condition", "demanded", "end", "enumerated",
        "figures", "finished", "found", "imperative", "item_opening", "mood", "prefix", "purpose", "purposive",
        "setting", "start", "text", "topic",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int, mood: Mood) -> None:
        self.text, self.start, self.end, self.mood = text, start, end, mood
        self.figures = STATISTIC.search(text, start, end) is not None
        self.finished = text.find("了", start, end) > 0  # without it nothing in the sentence can be completed
        self.found: list[Clause] = []
        self.enumerated = False  # the segment before was a bare 第一， or 一是以…为主线，: this one is its item
        self.blocked = False  # a subject came first: what its verbs say is told, not asked
        self.demanded = False  # a cue stands in this very sentence
        self.imperative = False  # neutral, and the sentence opened with a verb
        self.aim = False  # the segment before named what is aimed at
        self.purposive = False  # the sentence opened with what it is for
        self.purpose: Clause | None = None
        self.setting: Clause | None = None  # a clause whose setting has a comma of its own: the next segment ends it
        self.item_opening: int | None = None  # start of 一是以…为主线
        self.prefix: int | None = None  # start of a 以…, 对… segment that belongs to the next clause
        self.condition: int | None = None  # a prefix 发现问题的
        self.topic: int | None = None  # start of a segment that may be the topic of the next

    def read(self, a: int, b: int) -> None:
        """Read the segment text[a:b]: keep the clause that it asks for, or note what it means for those after it."""
        text = self.text
        if self.setting is not None:
            self.setting.end, self.setting = b, None
            return
        body = leader_end(text, a, b) if text[a] in MARKS_FIRST else a
        numbered = (body > a or self.enumerated) and self._opens_item(a, body, b)
        if body >= b:
            return
        conditional = text[b - 1] == "的" and text.startswith("，", b)  # 发现问题的，立即整改
        clause = None if conditional else read_clause(text, body, b)
        cued = False
        if clause is None or (text[body] in _FRAME_FIRST and self._dates(body, b)):
            if says(text, body, b):
                if stresses(text, body, b):
                    self._demand()
                return
            clause, body, cued = self._read_behind_cue(body, b)
            if body >= b:
                return
            if clause is None and numbered:
                clause = self._read_item(body, b)
        if clause is not None and clause.action_start == body and self._asks() and not (self.figures or self.finished):
            accepted: Clause | None = clause  # most clauses: nothing in the sentence can speak against it
            self.aim = False
        else:
            self.aim = clause is None and names_aim(text, body, b)
            accepted = self._accepted(clause, body, b)
        if accepted is not None and not self.found and self._frames_what_follows(accepted, body, b):
            accepted = None
        if accepted is not None:
            self._keep(accepted, body, b, numbered)
        elif conditional and not (judges(text, body, b) or is_prepositional(text, body) or must_be(text, body, b)):
            self.prefix = self.condition = body
        else:
            self._pass_over(a, body, b, cued, clause)

    def finish(self) -> list[Clause]:
        """The clauses found; none where all of it only says what for (为促进…，推动…，现印发本方案)."""
        if self.purposive and not self.demanded and not (self.found and self.found[-1].end >= self.end - 1):
            return []
        return self.found

    def _opens_item(self, a: int, body: int, b: int) -> bool:
        """Whether the segment, whose words begin at `body`, opens a numbered item of a list."""
        marked = body > a and is_numbered(self.text, a)
        numbered = self.enumerated or marked
        self.enumerated = numbered and body >= b
        if numbered:
            self.mood.item, self.blocked = None, False
            if marked:
                self.item_opening = None
            if is_announced(self.text, a):
                self._demand()
        return numbered

    def _read_behind_cue(self, body: int, b: int) -> tuple[Clause | None, int, bool]:
        """The clause behind a cue, a time or a slogan that opens the segment; where it opens; whether a cue did."""
        text = self.text
        after = self._after_cue(body, b)
        if after > body:
            self._demand()
            opened, body = body, leader_end(text, after, b)
            clause = read_clause(text, body, b) if body < b else None
            if clause and WHEN.match(text, opened, body):
                clause.start = opened  # 〈到2030年〉建成十座水库
            return clause, body, True
        if (time := TIME.match(text, body, b)) and (clause := read_clause(text, time.end(), b)):
            clause.start = body
            return clause, body, False
        if text[body] == "“" and (slogan := SLOGAN.match(text, body, b)):
            body = slogan.end()
            if clause := read_clause(text, body, b):
                self._demand()
            return clause, body, False
        if text.startswith("是", body):  # 加快发展…，是重大责任: what came before was its subject
            self.found.clear()
            self.blocked = True
        return None, body, False

    def _read_item(self, body: int, b: int) -> Clause | None:
        """The clause of a numbered item that no listed verb opens."""
        clause = read_item(self.text, body, b) or read_industry(self.text, body, b)
        if clause is None and awaits_verb(self.text, body, b):
            self.enumerated = True
            self.item_opening = body if self.item_opening is None else self.item_opening
        return clause

    def _asks(self) -> bool:
        """Whether what a verb of this sentence says is to be done."""
        return self.imperative or (self.mood.name == "directive" and not self.blocked)

    def _demand(self) -> None:
        self.mood.name, self.blocked, self.demanded = "directive", False, True

    def _after_cue(self, start: int, end: int) -> int:
        """Offset after words that tell of a time to come or an aim (下一步, 目标是, 提出到2025年); `start` if none."""
        text = self.text
        if self.aim and text.startswith("是", start):
            return start + 1
        if match := FUTURE.match(text, start, end) or aim(text, start, end):
            return match.end()
        if self.mood.year and (year := YEAR.match(text, start, end)) and int(year[1]) > self.mood.year:
            return year.end()
        frame = FRAME.search(text, start, end)
        if frame and (match := FUTURE.match(text, leader_end(text, frame.end(), end), end)):
            return match.end()
        return start

    def _dates(self, start: int, end: int) -> bool:
        """Whether the segment opens 明确到2025年, 力争到2025年 or 明确要: a frame, not a thing to do."""
        if self.text.startswith("力争", start):
            return FUTURE.match(self.text, start, end) is not None
        frame = FRAME.match(self.text, start, end)
        if frame is None:
            return False
        return self.text.startswith("要", frame.end()) or FUTURE.match(self.text, frame.end(), end) is not None

    def _accepted(self, clause: Clause | None, start: int, end: int) -> Clause | None:
        """The directive clause that the segment holds in the present mood, or None. `clause` is what its verb opens."""
        text = self.text
        if clause is None and (framed := self._framed(start, end)):
            return framed
        if clause is None or clause.action_start > clause.start:
            modal = read_modal(text, start, end)
            if modal and not PAST.search(text, start, modal.start) and not OPINION.match(text, modal.start, end):
                self._demand()
                return modal
        asked = self._asks()
        if clause is None and (self.prefix is not None or (asked and self.found and end - start >= _SHORTEST_BARE)):
            # 对拒不整改的，〈依法从严处罚〉; 贯彻通知精神，〈抓紧组织实施〉
            clause = read_without_object(text, start, end)
        if clause is None:
            return self._accepted_without_verb(start, end) if asked else None
        if clause.action_start > start and PAST.search(text, start, clause.action_start):
            return None
        if self.finished and COMPLETED.search(text, clause.action_start, end):
            return None
        if self.figures and STATISTIC.search(text, start, end) and is_target(text, clause):
            return None
        if not asked and self.mood.name == "neutral" and not self.blocked and not self._doubtful(clause):
            self.imperative = asked = True
        return clause if asked else None

    def _accepted_without_verb(self, start: int, end: int) -> Clause | None:
        """The directive clause of a segment that neither a verb nor a modal opens."""
        text = self.text
        if OPINION.match(text, start, end):
            return None
        if is_prepositional(text, start):
            return read_fronted_after_preposition(text, start, end)
        clause = read_fronted(text, start, end) or read_actor(text, start, end)
        return None if clause and reaches(text, start, end) else clause

    def _framed(self, start: int, end: int) -> Clause | None:
        """The clause after a verb of demanding inside the segment: 通知提出〈加强监测〉, 要求各地〈排查隐患〉."""
        text = self.text
        frame = FRAME.search(text, start, end)
        if frame is None:
            return None
        at = leader_end(text, frame.end(), end)
        at += text.startswith("要", at)
        if at >= end:
            return None
        asked = read_clause(text, at, end, guess=False) or read_actor(text, at, end)
        if asked or (frame.group() == "要求" and not is_prepositional(text, start)):
            self._demand()
        return asked

    def _doubtful(self, clause: Clause) -> bool:
        """Whether anything in a sentence without a cue speaks against a directive that opens with `clause`."""
        text, start, end = self.text, self.start, self.end
        return (
            _ITS_CONTENT.match(text, clause.end) is not None
            or not text.endswith(_ENDS, start, end)
            or OPINION.match(text, start, end) is not None
            or (self.figures and reports_figures(text, start, end, clause))
            or COMPLETED.search(text, start, end) is not None
            or LATER_OPINION.search(text, start, end) is not None
        )

    def _frames_what_follows(self, clause: Clause, start: int, end: int) -> bool:
        """Whether the first clause only says what the demand behind it is about: 做好明年水利工作，要…"""
        return not clause.modal and clause.start <= start and _FRAMES_DEMAND.match(self.text, end) is not None

    def _keep(self, clause: Clause, body: int, end: int, numbered: bool) -> None:
        """Add the clause of the segment text[body:end], with what belongs to it of the segments before."""
        text = self.text
        last = text[end - 1]
        if last in WHEN_DONE_LAST and tells_when_done(text, body, end):
            return
        if self.prefix is not None or self.topic is not None:
            self._add_prefix(clause)
        if is_of_itself(text, clause) or counts_what_follows(text, clause):
            return
        if last in COUNTED_LAST:
            clause.end = end_without_count(text, clause)
            if clause.end < 0:
                return
        if numbered:
            self.mood.item, self.item_opening = item_heading(text, self.item_opening, clause), None
            self.mood.name = "directive"  # what follows details the item
        if self.purpose is not None:
            if clause.modal:
                self.purpose.item = self.mood.item
                self.found.append(self.purpose)
            self.purpose = None
        clause.item = self.mood.item
        self.found.append(clause)
        if last in SETTING_LAST and leaves_off_in_setting(text, clause, end):
            self.setting = clause

    def _add_prefix(self, clause: Clause) -> None:
        prefix, self.prefix, topic, self.topic = self.prefix, None, self.topic, None
        if topic is not None and DATED.fullmatch(self.text, clause.start, clause.action_start):
            clause.start = topic
        elif prefix is not None and (not clause.modal or prefix == self.condition):
            clause.start = prefix

    def _pass_over(self, a: int, start: int, end: int, cued: bool, clause: Clause | None) -> None:
        """Note what a segment that is no directive clause means for those after it."""
        text = self.text
        prepositional = is_prepositional(text, start)
        self.prefix = a if prepositional and PREFIX.match(text, start, end) else None
        self.purpose = read_purpose(text, start, end)
        if self.purpose and not self.found and self.mood.name == "neutral":
            self.purposive = True
        if (asked := asks_by_preposition(text, start, end)) >= 0:
            self._demand()
            self.prefix = asked if PREFIX.match(text, asked, end) else None
        elif demands(text, start, end) and not prepositional and clause is None:
            self._demand()
        elif self.found and CONTINUES.match(text, a, end):
            self.found[-1].end = end
        elif (
            (PAST.search(text, start, clause.action_start if clause else end) and not text.startswith(REASONS, start))
            or COMPLETED.search(text, start, end)
            or self._is_earlier_year(start, end)
        ):
            self.mood.name, self.blocked = "report", True
        elif not (cued or self.found or self.aim or self.mood.under_lead or prepositional):
            if not self.demanded:
                if (end - start < _LONGEST_BARE and read_without_object(text, start, end)) or starts_from_then_on(
                    text, start, end
                ):
                    return  # 〈逐村排查〉，建立台账; 〈自明年7月起〉，免征水费: no subject
                if must_be(text, start, end):
                    self._demand()  # 政策要“聚焦重点”: its verb remains unread, those after it are asked for too
            self.blocked = not self.demanded
            self.topic = start

    def _is_earlier_year(self, start: int, end: int) -> bool:
        year = YEAR.match(self.text, start, end)
        return year is not None and self.mood.year is not None and int(year[1]) < self.mood.year
