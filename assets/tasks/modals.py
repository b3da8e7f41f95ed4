"""A segment with 要, 将, 应 or 必须 in it → the clause that is asked for."""

import re
from typing import Final

from assets.language.moods import FOREIGN, MODAL
from assets.language.verbs import SURE_ADVERBS, adverb_ends, verb_phrase
from assets.tasks.clause import Clause, read_clause, read_without_object
from assets.tasks.fronted import read_actor, read_fronted_after_preposition
from assets.tasks.lists import LISTS
from assets.tasks.marks import leader_end
from assets.tasks.prepositions import WITHOUT_OBJECT, is_prepositional, predicate_after

_RULING: Final = frozenset(("必须", "须", "应", "应当"))
_CERTAIN: Final = _RULING | {"要"}
_IN_CASE: Final = re.compile("的$|在[^，]{2,20}[前时后下]$")
_ACTORS: Final = (*LISTS["actors"], *LISTS["described_actors"])
_TRADES: Final = ("行业", "产业", "工业", "农业")
_GOING_ON: Final = ("继续", "保持", "坚持")
_AGENTIVE: Final = tuple(LISTS["agentive"])
_NOT_ACTING: Final = tuple(LISTS["not_acting"])
_UNGUESSABLE: Final = re.compile(r"^[看注意]{1,2}到|^[是有在的求么不没把以为对将从向与和，“（因由按比视]|^.[是有的]|\d")


def read_modal(text: str, start: int, end: int) -> Clause | None:
    """The clause after the first 要, 将, 应 or 必须 of the segment that a verb phrase follows; its subject is left out.

    >>> text = "各市要抓紧编制实施细则"; clause = read_modal(text, 0, len(text))
    >>> text[clause.start:clause.end]
    '抓紧编制实施细则'
    """
    if MODAL.search(text, start, end) is None:
        return None  # an empty search costs a third of an empty iteration
    for modal in MODAL.finditer(text, start, end):
        at = leader_end(text, modal.end(), end)
        if at >= end or (modal.group() == "将" and _is_no_announcement(text, start, modal.start(), end)):
            continue
        clause = read_clause(text, at, end) or read_fronted_after_preposition(text, at, end)
        alone = clause is None
        if clause is None and modal.group() == "请":
            clause = read_actor(text, at, end)
        if clause is None and modal.group() in _CERTAIN:
            if text[start] == "对" and (clause := read_without_object(text, at, end)):
                clause.start = start
            else:
                clause = _guessed(text, at, end)
        if clause is None and text[adverb_ends(text, at)[-1] : end] in WITHOUT_OBJECT:
            clause = Clause(at, at, end, end)  # 将〈依法严肃查处〉
        if clause is None:
            continue
        if text[start] == "对" and modal.start() > start + 2:
            clause.start = start  # 〈对查实的问题要〉建立台账: whom it is about belongs to it
        if modal.group() in _CERTAIN and _IN_CASE.search(text, start, modal.start()):
            clause.start = start  # 〈存在渗漏的要〉停止供水, 〈灌区在放水前要〉检查闸门
        says_of_it = alone or modal.group() in _RULING or text.endswith(_NOT_ACTING, start, modal.start())
        if says_of_it and not _names_actor(text, start, modal.start()):
            clause.start = start  # 〈水费须〉全额存入专户: without what it is said of it says nothing
        if text.startswith("做到“", clause.action_end - 2) and modal.start() > start + 1:  # 服务配套要做到“细”
            clause.start = start
        clause.modal = True
        return clause
    return None


def must_be(text: str, start: int, end: int) -> bool:
    """Whether a 要, 应 or 必须 stands in the segment, whatever follows it.

    >>> must_be("水价要“有升有降”", 0, 9), must_be("主要灌区", 0, 4)
    (True, False)
    """
    if MODAL.search(text, start, end) is None:
        return False
    return any(modal.group() in _CERTAIN for modal in MODAL.finditer(text, start, end))


def asks_by_preposition(text: str, start: int, end: int) -> int:
    """Offset after a modal that no more than a prepositional phrase follows, the verb being in a later segment; or -1.

    >>> asks_by_preposition("全市要围绕供暖保障", 0, 9), asks_by_preposition("全市供暖", 0, 4)
    (3, -1)
    """
    if MODAL.search(text, start, end) is None:
        return -1
    for modal in MODAL.finditer(text, start, end):
        if modal.group() == "将" and _is_no_announcement(text, start, modal.start(), end):
            continue
        if modal.end() < end and is_prepositional(text, modal.end()):
            return modal.end()
    return -1


def _names_actor(text: str, start: int, end: int) -> bool:
    return start == end or text.endswith(_ACTORS, start, end)


def _is_no_announcement(text: str, start: int, at: int, end: int) -> bool:
    """Whether 将 at `at` stands for 把 (将节水纳入考核) or foretells (政策将促进增长)."""
    if text.startswith(FOREIGN, start):
        return True  # 美国将加征关税
    if text.endswith(_NOT_ACTING, start, at):
        # but 供水行业将着力完善管网: a trade is those in it; 水价政策将继续为农户减负: who makes it goes on
        trade = text.endswith(_TRADES, start, at) and text.startswith(_AGENTIVE, at + 1)
        return not (trade or (text.endswith("政策", start, at) and text.startswith(_GOING_ON, at + 1)))
    if SURE_ADVERBS.end(text, at + 1) > 0 or text.startswith("坚持", at + 1):
        return False
    return predicate_after(text[at:end], (0, 1)) is not None


def _guessed(text: str, start: int, end: int) -> Clause | None:
    """要〈早管早促〉: after a clear 要 four characters and more are a clause, whatever they are."""
    if end - start < 4 or _UNGUESSABLE.search(text[start:end]) or is_prepositional(text, start):
        return None
    phrase = verb_phrase(text[start:end])
    if phrase and start + phrase[2] < end:
        return None
    verb = adverb_ends(text, start)[-1]
    if text[verb] in "向对在于与":
        return None  # 要每半年〈向省政府〉报告
    return Clause(start, start, end if phrase or end - start == 4 else min(verb + 2, end), end)
