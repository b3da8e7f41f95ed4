"""Cues that open a segment, or stand in it before its verb: list marks, times to come, who demands what follows."""

import re
from typing import Final

from assets.language.moods import FRAME, FUTURE, PAST, aim
from assets.language.verbs import SURE_ADVERBS
from assets.language.words import any_of
from assets.tasks.announcements import enumerated_from, is_announced, lists_features, lists_headlines
from assets.tasks.circumstances import SLOGAN, TIME, WHEN, YEAR
from assets.tasks.clause import Clause, read_clause
from assets.tasks.fronted import read_actor, read_ban
from assets.tasks.lists import LISTS
from assets.tasks.marks import is_numbered, leader_end
from assets.tasks.prepositions import is_prepositional
from assets.tasks.state import Sentence

# 央行指出〈“优化信贷政策…”〉: what somebody is quoted with.
_QUOTED_SAYING: Final = re.compile("(?:指出|表示|称)(?=“)")
# 要求〈供水企业〉加强巡查: though 供水 opens as a verb does.
_FIRMS_ASKED: Final = re.compile(
    f"(?:各类?|各级|有关|相关)?(?:{any_of(LISTS['kinds_of_firms'])})(?:企业|公司|单位|组织|主体|人员)"
)
_ANY_YEAR: Final = re.compile(r"20\d\d")
_FRAMED_OPENS: Final = ("对", "将", "把", "一旦")


def opens_item(sentence: Sentence, a: int, body: int, b: int) -> bool:
    """Whether the segment, whose words begin at `body`, opens a numbered item of a list."""
    marked = body > a and is_numbered(sentence.text, a)
    numbered = sentence.enumerated or marked
    sentence.enumerated = numbered and body >= b
    if numbered:
        sentence.mood.item, sentence.blocked = None, False
        sentence.prefix = sentence.topic = None
        if marked:
            sentence.item_opening = None
            sentence.mood.headlines = sentence.mood.headlines or lists_headlines(sentence.text, a)
        if sentence.mood.headlines:
            sentence.enumerated = False
            return False
        if sentence.text[body - 1] == "要" or is_announced(sentence.text, a):
            sentence.demand()
        elif lists_features(sentence.text, a):
            sentence.tell()
    return numbered


def read_behind_cue(sentence: Sentence, body: int, b: int) -> tuple[Clause | None, int, bool]:
    """The clause behind a cue, a time or a slogan that opens the segment; where it opens; whether a cue did."""
    text = sentence.text
    after = _after_cue(sentence, body, b)
    if after > body:
        sentence.demand()
        opened, body = body, leader_end(text, after, b)
        clause = read_clause(text, body, b) if body < b else None
        if clause and WHEN.match(text, opened, body):
            clause.start = opened  # 〈到2030年〉建成十座水库
        return clause, body, True
    if sentence.mood.name != "report" and (at := enumerated_from(text, body, b)) > 0:
        clause = read_clause(text, at, b, guess=False)
        if clause is not None and not PAST.search(text, sentence.start, body):
            sentence.demand()
            return clause, at, True
    if (time := TIME.match(text, body, b)) and (clause := read_clause(text, time.end(), b)):
        clause.start = body
        return clause, body, False
    if text[body] == "“" and (slogan := SLOGAN.match(text, body, b)):
        body = slogan.end()
        if clause := read_clause(text, body, b):
            sentence.demand()
        return clause, body, False
    return None, body, False


def _after_cue(sentence: Sentence, start: int, end: int) -> int:
    """Offset after words that tell of a time to come or an aim (下一步, 目标是, 提出到2025年); `start` if none."""
    text = sentence.text
    if sentence.aim and text.startswith("是", start):
        return start + 1
    match = FUTURE.match(text, start, end) or aim(text, start, end)
    if match and not _is_over(sentence, match):
        return match.end()
    if sentence.mood.year and (year := YEAR.match(text, start, end)) and int(year[1]) > sentence.mood.year:
        return year.end()
    frame = FRAME.search(text, start, end)
    if frame and (match := FUTURE.match(text, leader_end(text, frame.end(), end), end)):
        return match.end()
    return start


def _is_over(sentence: Sentence, cue: re.Match[str]) -> bool:
    """Whether the cue names a year before that of publication: 到2020年，…in an article of 2021."""
    year = _ANY_YEAR.search(cue.group())
    return year is not None and sentence.mood.is_over(int(year.group()))


def is_frame(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the segment opens 明确到2025年, 力争到2025年 or 明确要: a frame, not a thing to do."""
    if sentence.text.startswith("力争", start):
        return FUTURE.match(sentence.text, start, end) is not None
    frame = FRAME.match(sentence.text, start, end)
    if frame is None:
        return False
    if SURE_ADVERBS.end(sentence.text, frame.end()) > 0 or sentence.text.startswith(_FRAMED_OPENS, frame.end()):
        return True  # 明确〈充分发挥水价作用〉, 提出〈对用水大户实行定额〉
    return sentence.text.startswith("要", frame.end()) or FUTURE.match(sentence.text, frame.end(), end) is not None


def framed(sentence: Sentence, start: int, end: int) -> Clause | None:
    """The clause after a verb of demanding inside the segment: 通知提出〈加强监测〉, 要求各地〈排查隐患〉."""
    text = sentence.text
    frame = FRAME.search(text, start, end) or _QUOTED_SAYING.search(text, start, end)
    if frame is None or text[frame.start() - 1] == "已":  # 已要求下架
        return None
    at = leader_end(text, frame.end() + text.startswith("“", frame.end()), end)
    at += text.startswith("要", at)
    if at >= end:
        return None
    firms = _FIRMS_ASKED.match(text, at, end)
    asked = read_clause(text, firms.end(), end, guess=False) if firms and firms.end() < end else None
    asked = asked or read_clause(text, at, end, guess=False) or read_actor(text, at, end) or read_ban(text, at, end)
    if asked is not None:
        sentence.prefix = None  # 对于农户，《通知》要求〈安装水表〉
    if asked or ((frame.group() == "要求" or frame.start() == start) and not is_prepositional(text, start)):
        sentence.demand()
    return asked
