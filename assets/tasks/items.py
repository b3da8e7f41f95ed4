"""The first clause of a numbered item (一是…), which asks for something whatever its verb."""

import re
from typing import Final

from assets.tasks.clause import Clause
from assets.tasks.modals import read_modal
from assets.tasks.prepositions import preposition_at

_LONGEST_HEADING: Final = 45
_SHORTEST_OBJECT: Final = 4
_LIKE_VERBS: Final = frozenset(("聚焦", "瞄准", "紧扣", "立足", "着眼"))
"""Prepositions that say what to do as a verb does; after 以…为主线, 对…企业, 围绕… the verb is still to come."""
_FOCUS: Final = frozenset(("聚焦", "瞄准", "锚定"))

# 抓项目, 强链补链, 稳预期、促就业: one-syllable verbs, each with its object, from the press and work conferences of
# ministries of 2018–2023. What opens as a noun or a longer verb does is none, nor is 强度大 or 增速快.
_SYLLABLES: Final = "加强促稳扩防保惠抓守调补提增控降优建育引治管护惩拓畅聚搭创活严压减破立"
_LONGER_WORD: Final = (
    "增[长速幅加多]|提[高升前]|降[低幅]|减少|保[险费持]|调整|建[筑设]|控制|管理|创[新业]|活[跃力动]|优[势惠]|"
    "强[度势大]|稳定"
)
_SAID_OF_IT: Final = "大小快慢高低多少好坏弱稳足窄宽长短差"
_VERBS_AND_OBJECTS: Final = re.compile(
    f"(?:(?!{_LONGER_WORD})[{_SYLLABLES}][\u4e00-\u9fff]{{1,2}}[、和 ]?){{1,4}}(?<![{_SAID_OF_IT}])$"
)


def read_item(text: str, start: int, end: int) -> Clause | None:
    """一是〈聚焦主责主业〉, 二是〈稳就业〉: the clause of an item that no listed verb opens.

    >>> read_item("围绕灌区配套。", 0, 6).action_end, read_item("围绕灌区配套，修建渠道", 0, 6)
    (2, None)
    >>> read_item("抓供水。", 0, 3).action_end, read_item("强链补链。", 0, 4).action_end, read_item("增速快。", 0, 3)
    (1, 1, None)
    >>> read_item("要抓创新。", 0, 4).start
    1
    """
    if text.startswith("要", start):
        if (clause := read_item(text, start + 1, end)) is not None:
            clause.modal = True
        return clause
    preposition = preposition_at(text, start)
    if preposition is not None:
        bare = end - preposition[1] < _SHORTEST_OBJECT or read_modal(text, start, end) is not None
        return None if bare or awaits_verb(text, start, end) else Clause(start, start, preposition[1], end)
    return Clause(start, start, start + 1, end) if _VERBS_AND_OBJECTS.match(text[start:end]) else None


def read_pairs(text: str, start: int, end: int) -> Clause | None:
    """〈稳地价、稳预期〉: one-syllable verbs with their objects, two pairs or more, that no numbered item need open.

    >>> read_pairs("稳水价、稳预期", 0, 7).action_end, read_pairs("稳水价", 0, 3)
    (1, None)
    """
    pairs = _VERBS_AND_OBJECTS.match(text[start:end]) if "、" in text[start:end] else None
    return Clause(start, start, start + 1, end) if pairs else None


def read_focus(text: str, start: int, end: int) -> Clause | None:
    """〈聚焦国家水网〉，…: what is to be kept in view is asked for too; 围绕 and 立足 only say in which regard.

    >>> read_focus("聚焦国家水网", 0, 6).action_end, read_focus("围绕国家水网", 0, 6)
    (2, None)
    """
    preposition = preposition_at(text, start)
    if preposition is None or text[slice(*preposition)] not in _FOCUS or end - preposition[1] < _SHORTEST_OBJECT:
        return None
    return Clause(start, start, preposition[1], end)


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
