"""One article's paragraphs → its directive clauses, with the heading each stands under.

Belongs here: which paragraphs are read, in what mood each opens, and what carries over from sentence to sentence. A
sentence is read in one of three moods: `directive` (a cue said that what follows is to be done), `report` (a cue said
that it was done), `neutral` (neither: a sentence that opens with a verb is then a directive, as in a summary of
measures).
"""

import re
from typing import Any, Final

from assets.language.heading_moods import (
    heads_tasks,
    is_directive_heading,
    names_measures,
    names_part,
    stands_above_tasks,
)
from assets.language.headings import heading_place, titles_above
from assets.language.moods import COMPLETED, CUE
from assets.language.sentences import split_sentences
from assets.tasks.clause import Clause
from assets.tasks.marks import holds_mark, is_numbered, leader_end
from assets.tasks.sentence import read_sentence
from assets.tasks.speakers import names_experts, speaks_of_policy, spoken_by_others
from assets.tasks.state import Mood

_SKIPPED_ROLES: Final = frozenset(("boilerplate", "marker", "attendance"))
_TRANSITION: Final = re.compile(r"(?:同时|此外|另外|会议|《[^》]*》|(?:意见|通知|方案|规划)(?:还|提出|明确|要求|强调))")
_COME_FAR: Final = re.compile(
    "同比|数据显示|截至目前|截至\\d|目前，?已|累计|已经?(?!有?序)[^，。；]{0,8}(?:启动|开展|完成|建成|下达|发放|出台|印发)"
)
_JOINS: Final = re.compile("同时|此外|另外")
_CASE: Final = re.compile(r"\W?(?:基本|主要)?案情")
"""What opens so tells of an offence: 基本案情：当事人要求…."""
_ITEM_ENDS: Final = ("。", "，", "；")
_SHORTEST_REVIEW: Final = 15
"""A shorter paragraph is a heading and speaks for its own section only."""
_REVIEW: Final = re.compile("取得了?[^，。]{0,6}新(?:成效|进展|成就|突破|成绩)|回顾|综述|成绩单|工作总结")
_ASKS: Final = re.compile(
    "下一步|新的一年|会议强调|会议要求|[，。；]要|^要|今后|将(?:重点|继续|进一步|全力|着力|持续|加快)"
)
_LOOKS_BACK: Final = re.compile(
    "回顾|总结|成效|成就|成绩|完成情况|主要工作$|(?:执行|工作|开展|进展|落实|整改)情况$|(?:主要|经验)做法$|存在的?(?:主要)?问题$|过去一年"
)


class Directive:
    """A directive clause of a paragraph, the heading or item that it stands under, and those above that one."""

    __slots__ = ("above", "clause", "heading", "paragraph_no", "sentence_start")

    def __init__(
        self, paragraph_no: int, clause: Clause, heading: str | None, above: tuple[str, ...], sentence_start: int
    ) -> None:
        self.paragraph_no = paragraph_no
        self.clause = clause
        self.heading = heading
        self.above = above
        self.sentence_start = sentence_start


def read_directives(paragraphs: list[dict[str, Any]]) -> list[Directive]:
    """Directive clauses of one article in reading order.

    Paragraphs need paragraph_no, role, heading, text and emphasis.
    """
    if not speaks_of_policy([p["text"] for p in paragraphs if p["role"] != "boilerplate"]):
        return []
    prose = [p for p in paragraphs if p["role"] not in _SKIPPED_ROLES]
    if not prose:
        return []
    published = prose[0].get("published_date")
    year = published.year if published else None
    reviews = _reviews([p["text"] for p in prose])
    by_others = spoken_by_others([p["text"] for p in prose])
    headings = {p["heading"] for p in prose} - {None}
    asking = {h for h in headings if is_directive_heading(h)}
    measures = {h for h in headings - asking if names_measures(h)}
    kept = {h for h in headings if heads_tasks(h)}
    above = titles_above(paragraphs)
    headings_below = [*(p["heading"] for p in prose[1:]), None]
    return [
        directive
        for paragraph, other, review, heading_below in zip(prose, by_others, reviews, headings_below, strict=True)
        if not (other or names_experts(paragraph["heading"]) or _CASE.match(paragraph["text"]))
        for titles in (above[paragraph["paragraph_no"]],)
        for directive in _read_paragraph(
            paragraph,
            paragraph["heading"] in asking or paragraph["heading"] in measures,
            paragraph["heading"] if paragraph["heading"] in kept else None,
            tuple(title for title in titles if stands_above_tasks(title)),
            heading_below,
            Mood("report" if review or any(_looks_back(title, asking) for title in titles) else "neutral", year),
        )
    ]


def _looks_back(title: str, asking: set[str]) -> bool:
    return title not in asking and _LOOKS_BACK.search(title) is not None


def _reviews(texts: list[str]) -> list[bool]:
    """For each paragraph whether it belongs to a review of the year, which only a cue of the future ends.

    >>> _reviews(["过去一年，全国水利系统工作取得新成效。", "修复堤防。", "下一步，要加强巡查。", "修复渠道。"])
    [True, True, False, False]
    """
    if not any(len(text) > _SHORTEST_REVIEW and _REVIEW.search(text) and not _ASKS.search(text) for text in texts[:2]):
        return [False] * len(texts)
    end = next((i for i, text in enumerate(texts) if _ASKS.search(text)), len(texts))
    return [i < end for i in range(len(texts))]


def _reports_item(text: str, start: int) -> bool:
    """Whether what stands behind the first sentence of a numbered item, from `start`, tells how far it has come.

    >>> _reports_item("一是推进节水。1—5月，用水量同比下降3%。", 7), _reports_item("一是推进节水。要修复管网。", 7)
    (True, False)
    """
    told = _COME_FAR.search(text, start) or COMPLETED.search(text, start)
    return told is not None and CUE.search(text, start) is None


def _as_printed(item: str | None, emphasis: list[str]) -> str | None:
    """The item as the bold run prints it that opens with it, its list mark and closing mark left out.

    >>> _as_printed("修复堤防", ["一是修复堤防，加固险段。"]), _as_printed("修复堤防", [])
    ('修复堤防，加固险段', '修复堤防')
    """
    if item is None or not emphasis:
        return item
    bare = [run[leader_end(run, 0, len(run)) :].rstrip("。；：，") for run in emphasis]
    return next((run for run in bare if run.startswith(item) and "。" not in run), item)


def _read_paragraph(
    paragraph: dict[str, Any],
    directive: bool,
    kept: str | None,
    titles: tuple[str, ...],
    heading_below: str | None,
    mood: Mood,
) -> list[Directive]:
    """The directives of one paragraph; `directive` says whether its heading, if it has one, says what to do.

    `kept` is the heading if tasks may stand under it; `titles` are such headings above it.
    """
    text: str = paragraph["text"]
    heading: str | None = paragraph["heading"]
    start = 0
    if heading is not None:
        at = heading_place(text, heading)
        if at >= 0:
            if mood.name != "report":
                neutral = kept is not None or names_part(heading)
                mood.name = "directive" if directive else "neutral" if neutral else "report"
                mood.under_lead = directive
            is_item = directive and at > 0 and not paragraph["emphasis"] and text[at + len(heading) :][:1] in _ITEM_ENDS
            if len(text) == at + len(heading) + 1 and heading_below == heading:
                is_item = False  # a line of its own above what it heads
            start = at if is_item else at + len(heading)  # （一）加强…。: the item is a task too
        elif _LOOKS_BACK.search(heading):
            mood.name = "report"
        elif directive and mood.name == "neutral":
            mood.name = "directive"  # its heading, a line of its own, says what to do
        heading = kept
    if mood.name == "report" and not CUE.search(text, start):
        return []
    number, item_titles = paragraph["paragraph_no"], titles
    if heading is not None and stands_above_tasks(heading):
        item_titles = (*titles, heading)
    sentences = split_sentences(text)
    items = [a for a, _ in sentences if is_numbered(text, a)]
    is_whole_item = items == [0]
    if is_whole_item and len(sentences) > 1 and _reports_item(text, sentences[1][0]):
        return []
    directives = []
    for a, b in sentences:
        if b <= start or text[b - 1] in "？?":
            continue
        if mood.name == "report" and not (CUE.search(text, a, b) or holds_mark(text, a, b)):
            continue
        if mood.item is not None and _TRANSITION.match(text, a, b):
            goes_on = _JOINS.match(text, a, b) and (is_whole_item or any(a < item for item in items))
            mood.item = mood.item if goes_on else None
        for clause in read_sentence(text, max(a, start), b, mood):
            item = _as_printed(clause.item, paragraph["emphasis"])
            directives.append(Directive(number, clause, item or heading, item_titles if item else titles, a))
    return directives
