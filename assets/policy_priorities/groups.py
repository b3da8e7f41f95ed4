"""Tasks → priorities: which tasks belong together, under what heading, and how that heading is printed."""

import re
from typing import Any, NamedTuple

from assets.language.headings import heading_place, is_directive_heading, titles_above

Row = dict[str, Any]

_LONGEST_DERIVED = 24
_CUT = re.compile("[，、；（]|以及|和(?=[^，]{0,4}$)")


class Group(NamedTuple):
    """A priority and its tasks. `paragraph_no` is where it is stated first."""

    number: int
    heading: str
    kind: str
    tasks: list[Row]
    paragraph_no: int


def group_tasks(paragraphs: list[Row], tasks: list[Row]) -> list[Group]:
    """The priorities of one article in order, by the tasks' priority_no.

    A number that no task has is a heading without tasks of its own; the next task's heading or item stands under it.
    """
    by_number: dict[int, list[Row]] = {}
    for task in tasks:
        if task["priority_no"] is not None:
            by_number.setdefault(task["priority_no"], []).append(task)
    named = {own[0]["heading"] for own in by_number.values()}
    rows = {p["paragraph_no"]: p for p in paragraphs}
    above = titles_above(paragraphs) if len(by_number) < max(by_number, default=0) else {}
    groups = []
    for number in range(1, max(by_number, default=0) + 1):
        own = by_number.get(number, [])
        first = own[0] if own else by_number[min(n for n in by_number if n > number)][0]
        heading = first["heading"]
        if not own:
            at = first["paragraph_no"]
            heading = next(h for h in (*above[at], rows[at]["heading"]) if h not in named and is_directive_heading(h))
            named.add(heading)
        if heading is None:
            groups.append(Group(number, derived_heading(own), "derived", own, first["paragraph_no"]))
        else:
            groups.append(Group(number, heading, printed_kind(heading, paragraphs), own, first["paragraph_no"]))
    return groups


def derived_heading(tasks: list[Row]) -> str:
    """A short heading for tasks that the article gives none: the first action, cut where its list goes on.

    >>> derived_heading([{"kind": "action", "text": "健全农村供水管护机制、水费收缴机制和监督机制"}])
    '健全农村供水管护机制'
    """
    text: str = next((t["text"] for t in tasks if t["kind"] == "action"), tasks[0]["text"])
    for cut in _CUT.finditer(text):
        if cut.start() >= 6:
            return text[: min(cut.start(), _LONGEST_DERIVED)]
    return text[:_LONGEST_DERIVED]


def printed_kind(heading: str, paragraphs: list[Row]) -> str:
    """How the heading is printed: subtitle, numbered, bold or lead_sentence."""
    for paragraph in paragraphs:
        if paragraph["heading"] != heading:
            continue
        text = paragraph["text"]
        at = heading_place(text, heading)
        if at < 0:
            continue
        if at + len(heading) >= len(text) - 1:
            return "subtitle" if at == 0 else "numbered"
        if any(heading in run for run in paragraph["emphasis"]):
            return "bold"
        return "lead_sentence" if at == 0 else "numbered"
    return "numbered"
