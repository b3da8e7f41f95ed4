"""What a segment that is no directive clause means for those after it."""

from typing import Final

from assets.language.moods import COMPLETED, PAST, demands
from assets.tasks.actors import names_whom, sets_actor
from assets.tasks.announcements import enumerates_below, issues_document, speaks_behind_colon
from assets.tasks.circumstances import PREFIX, REASONS, YEAR, rules, starts_from_then_on, supposes
from assets.tasks.clause import Clause, read_purpose, read_without_object
from assets.tasks.modals import asks_by_preposition, must_be
from assets.tasks.prepositions import is_prepositional
from assets.tasks.remarks import CONTINUES
from assets.tasks.state import Sentence

_LONGEST_BARE: Final = 12
"""Characters of a verb phrase without an object, adverbs included."""


def pass_over(sentence: Sentence, a: int, start: int, end: int, cued: bool, clause: Clause | None) -> None:
    """Note what a segment that is no directive clause means for those after it."""
    text = sentence.text
    prepositional = is_prepositional(text, start)
    sentence.prefix = a if prepositional and PREFIX.match(text, start, end) else None
    if supposes(text, start, end) or names_whom(text, start, end):
        sentence.prefix = sentence.condition = start
    sentence.purpose = read_purpose(text, start, end)
    if sentence.purpose and not sentence.found and sentence.mood.name == "neutral":
        sentence.purposive = True
    if (asked := asks_by_preposition(text, start, end)) >= 0:
        sentence.demand()
        sentence.prefix = asked if PREFIX.match(text, asked, end) else None
    elif (demands(text, start, end) and not prepositional and clause is None) or enumerates_below(text, start, end):
        sentence.demand()
    elif issues_document(text, start, end):
        if sentence.purposive:
            sentence.found.clear()  # 为推广滴灌，促进节水，水利部印发通知: what for
        sentence.demand()
        sentence.issued = True
    elif sentence.found and a - sentence.found[-1].end <= 2 and CONTINUES.match(text, a, end):
        sentence.found[-1].end = end
    elif (
        (PAST.search(text, start, clause.action_start if clause else end) and not text.startswith(REASONS, start))
        or COMPLETED.search(text, start, end)
        or _is_earlier_year(sentence, start, end)
    ):
        sentence.tell()
    elif not (cued or sentence.found or sentence.aim or sentence.mood.under_lead or prepositional):
        if not sentence.demanded:
            if sentence.mood.name == "directive" and sets_actor(text, start, end):
                return  # 〈各地结合实际〉，制定方案
            if (end - start < _LONGEST_BARE and read_without_object(text, start, end)) or starts_from_then_on(
                text, start, end
            ):
                return  # 〈逐村排查〉，建立台账; 〈自明年7月起〉，免征水费: no subject
            if speaks_behind_colon(text, start, end):
                return  # 〈水利部：〉加大检查力度: as if it were not there
            if must_be(text, start, end) or rules(text, end, sentence.end):
                sentence.demand()  # 政策要“聚焦重点”: its verb remains unread, those after it are asked for too
        sentence.blocked = not sentence.demanded
        sentence.topic = start


def _is_earlier_year(sentence: Sentence, start: int, end: int) -> bool:
    year = YEAR.match(sentence.text, start, end)
    return year is not None and sentence.mood.is_over(int(year[1]))
