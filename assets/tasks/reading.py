"""One article's paragraphs → its directive clauses, with the heading each stands under.

Belongs here: which paragraphs are read, in what mood each opens, and what carries over from sentence to sentence. A
sentence is read in one of three moods: `directive` (a cue said that what follows is to be done), `report` (a cue said
that it was done), `neutral` (neither: a sentence that opens with a verb is then a directive, as in a summary of
measures).
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from assets.language.headings import is_directive_heading
from assets.language.moods import CUE
from assets.language.sentences import split_sentences
from assets.tasks.grammar import Clause
from assets.tasks.sentence import Mood, read_sentence
from assets.tasks.speakers import speaks_of_policy, spoken_by_experts

_SKIPPED_ROLES = frozenset(("boilerplate", "marker", "attendance"))
_TRANSITION = re.compile(r"(?:同时|此外|另外|会议|《[^》]*》|(?:意见|通知|方案|规划)(?:还|提出|明确|要求|强调))")
_MARK_ROOM = 8
"""Characters that a list mark may take before a heading: （十二）."""


class Directive(NamedTuple):
    """A directive clause of a paragraph. `first`/`last`: whether it opens or ends the clauses of its sentence."""

    paragraph_no: int
    clause: Clause
    heading: str | None
    parent_heading: str | None
    sentence_start: int
    first: bool
    last: bool


def read_directives(paragraphs: list[dict[str, Any]]) -> list[Directive]:
    """Directive clauses of one article in reading order.

    Paragraphs need paragraph_no, role, heading, text and emphasis.
    """
    prose = [p for p in paragraphs if p["role"] not in _SKIPPED_ROLES]
    texts = [p["text"] for p in prose]
    if not speaks_of_policy(texts):
        return []
    by_expert = spoken_by_experts(texts)
    return [d for p, expert in zip(prose, by_expert, strict=True) if not expert for d in _read_paragraph(p)]


def _read_paragraph(paragraph: dict[str, Any]) -> Iterator[Directive]:
    text: str = paragraph["text"]
    heading: str | None = paragraph["heading"]
    start, mood = 0, Mood()
    if heading is not None:
        directive = is_directive_heading(heading)
        at = text.find(heading, 0, len(heading) + _MARK_ROOM)
        if at >= 0:
            mood.name = "directive" if directive else "report"
            mood.under_lead = directive
            is_item = directive and at > 0 and not paragraph["emphasis"] and len(text) > at + len(heading)
            start = 0 if is_item else at + len(heading)  # （一）加强…。: the item is a task too
        if not directive:
            heading = None
    if mood.name == "report" and not CUE.search(text, start):
        return
    for a, b in split_sentences(text):
        if b <= start or text[b - 1] in "？?":
            continue
        if _TRANSITION.match(text, a, b):
            mood.item = None
        for one in read_sentence(text, max(a, start), b, mood):
            own = one.item or heading
            yield Directive(paragraph["paragraph_no"], one.clause, own, heading, a, one.first, one.last)
