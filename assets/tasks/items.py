"""The first clause of a numbered item (一是…), which asks for something whatever its verb."""

from assets.language.headings import is_verb_and_object
from assets.tasks.grammar import Clause, read_modal
from assets.tasks.prepositions import preposition_at

_LONGEST_HEADING = 45
_SHORTEST_OBJECT = 4
_LIKE_VERBS = frozenset(("聚焦", "瞄准", "紧扣", "立足", "着眼"))
"""Prepositions that say what to do as a verb does; after 以…为主线, 对…企业, 围绕… the verb is still to come."""


def read_item(text: str, start: int, end: int) -> Clause | None:
    """一是〈聚焦主责主业〉, 二是〈稳就业〉: the clause of an item that no listed verb opens.

    >>> read_item("围绕灌区配套。", 0, 6).action_end, read_item("围绕灌区配套，修建渠道", 0, 6)
    (2, None)
    >>> read_item("抓供水。", 0, 3).action_end
    1
    """
    preposition = preposition_at(text, start)
    if preposition is not None:
        bare = end - preposition[1] < _SHORTEST_OBJECT or read_modal(text, start, end) is not None
        return None if bare or awaits_verb(text, start, end) else Clause(start, start, preposition[1], end)
    return Clause(start, start, start + 1, end) if is_verb_and_object(text[start:end]) else None


def awaits_verb(text: str, start: int, end: int) -> bool:
    """Whether the segment that opens an item is a prepositional phrase whose verb stands after the comma.

    >>> awaits_verb("以节水为主线，完善水价", 0, 6), awaits_verb("聚焦节水，完善水价", 0, 4)
    (True, False)
    """
    preposition = preposition_at(text, start)
    return preposition is not None and text.startswith("，", end) and text[slice(*preposition)] not in _LIKE_VERBS


def item_heading(text: str, opening: int | None, clause: Clause) -> str:
    """The heading that the item's first clause gives, with what opened the item before it: 以节水为主线，完善水价."""
    start = clause.start if opening is None or clause.modal or clause.end - opening > _LONGEST_HEADING else opening
    return text[start : clause.end]
