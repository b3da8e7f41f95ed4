"""Tasks → priorities: which tasks belong together, under what heading, and how that heading is printed."""

import re
from typing import Any, NamedTuple

from assets.language.heading_moods import stands_above_tasks
from assets.language.headings import heading_place, titles_above

Row = dict[str, Any]

_LONGEST_DERIVED = 24
_CUT = re.compile("[，、；（]|以及|和(?=[^，]{0,4}$)")
_SHORTEST_DERIVED, _LITTLE_LONGER = 6, 32
# Where a text that has to be cut may end: before a joining word, behind a name.
_BOUNDARY = re.compile("(?=[和与及并或])(?<![参提涉普以顾])|(?<=[”》）])|(?=[，、；（]|以及)")
_ATTRIBUTE = re.compile("(?<=[\u4e00-\u9fff]{6})的")
_PERSON = re.compile(
    "(?:[部厅局司处市省县区院行署校会]长|主任|书记|主席|总理|委员|组长|专员|总经理|总裁|发言人|负责人)[\u4e00-\u9fff]{2,4}$"
)


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
    under: dict[str | None, list[Row]] = {}
    for paragraph in paragraphs:
        under.setdefault(paragraph["heading"], []).append(paragraph)
    named = {own[0]["heading"] for own in by_number.values()}
    last = max(by_number, default=0)
    has_titles = len(by_number) < last
    rows = {p["paragraph_no"]: p for p in paragraphs} if has_titles else {}
    above = titles_above(paragraphs) if has_titles else {}
    groups = []
    for number in range(1, last + 1):
        own = by_number.get(number, [])
        first = own[0] if own else by_number[min(n for n in by_number if n > number)][0]
        heading = first["heading"]
        if not own:
            at = first["paragraph_no"]
            heading = next(h for h in (*above[at], rows[at]["heading"]) if h not in named and stands_above_tasks(h))
            named.add(heading)
        if heading is None:
            groups.append(Group(number, derived_heading(own), "derived", own, first["paragraph_no"]))
        else:
            groups.append(
                Group(number, heading, printed_kind(heading, under.get(heading, [])), own, first["paragraph_no"])
            )
    return groups


def derived_heading(tasks: list[Row]) -> str:
    """A short heading for tasks that the article gives none: the first action, cut where its list goes on.

    >>> derived_heading([{"kind": "action", "text": "健全农村供水管护机制、水费收缴机制", "action": "健全"}])
    '健全农村供水管护机制'
    >>> text = "推动大中型灌区续建配套与现代化改造工程建设和管护责任的落实检查工作"
    >>> derived_heading([{"kind": "action", "text": text, "action": "推动"}])
    '推动大中型灌区续建配套与现代化改造工程建设'
    >>> derived_heading([{"kind": "action", "text": "将取水、用水指标纳入考核", "action": "纳入"}])
    '将取水、用水指标纳入考核'
    """
    acting = [task for task in tasks if task["kind"] == "action"] or tasks[:1]
    # 水利部副部长某某 says what is to be done, he is not it; and no heading goes on and on before its verb.
    short = [task for task in acting if _action_end(task) <= _LONGEST_DERIVED and not _PERSON.search(task["text"])]
    task = (short or acting)[0]
    text = task["text"]
    least = max(_SHORTEST_DERIVED, _action_end(task))
    cuts = (cut.start() for cut in _CUT.finditer(text) if cut.start() >= least and _is_whole(text[: cut.start()]))
    end = next(cuts, len(text))
    return text[:end] if end <= _LONGEST_DERIVED else _cut_short(text[:end], least)


def _action_end(task: Row) -> int:
    return int(task["text"].find(task["action"])) + len(task["action"])


def _is_whole(text: str) -> bool:
    """Whether no quotation mark or bracket is left open: not 纳入“双随机."""
    return all(text.count(opening) == text.count(closing) for opening, closing in ("“”", "（）", "《》"))


def _cut_short(text: str, least: int) -> str:
    """The longest beginning of a long text, `least` characters and more, that ends where a word does if any does.

    Its predicate is not cut off: 将…纳入… stays whole, however long.
    """
    if len(text) <= _LITTLE_LONGER:
        return text
    ends = [m.start() for m in _BOUNDARY.finditer(text, 0, _LITTLE_LONGER)]
    ends = (
        ends if any(end > least for end in ends) else [m.start() for m in _ATTRIBUTE.finditer(text, 0, _LITTLE_LONGER)]
    )
    ends = [end for end in ends if end > least and _is_whole(text[:end])]
    if ends:
        return text[: ends[-1]]
    return text[:_LONGEST_DERIVED] if least <= _LONGEST_DERIVED and _is_whole(text[:_LONGEST_DERIVED]) else text


def printed_kind(heading: str, below: list[Row]) -> str:
    """How the heading is printed: subtitle, numbered, bold or lead_sentence; `below` are its paragraphs."""
    for paragraph in below:
        text = paragraph["text"]
        at = heading_place(text, heading)
        if at < 0:
            continue
        if at + len(heading) >= len(text) - 1:
            return "subtitle" if at == 0 or text[0] == "【" else "numbered"
        if any(heading in run for run in paragraph["emphasis"]):
            return "bold"
        return "lead_sentence" if at == 0 else "numbered"
    return "numbered"
