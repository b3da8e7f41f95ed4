"""A segment that opens with a preposition → the predicate that it holds, if it holds any."""

import re
from typing import Final

from assets.language.verbs import (
    LEADING,
    OPENINGS,
    PREPOSITIONS,
    SURE_ADVERBS,
    TOPICAL,
    VerbPhrase,
    verb_phrase,
)
from assets.language.words import WordTable, any_of, openings
from assets.tasks.lists import LISTS

_NOT_PREPOSITIONS: Final = frozenset(LISTS["not_prepositions"])
_PREPOSITIONS: Final = WordTable(PREPOSITIONS | _NOT_PREPOSITIONS)
_SHORT: Final = frozenset(LISTS["short_governing"])
_BEFORE: Final = WordTable(SURE_ADVERBS.words | set(LISTS["before_preposition"]))
_ADVERB_OPENS: Final = openings(PREPOSITIONS, _BEFORE.words)
_BOUNDARIES: Final = tuple(LISTS["boundaries"])
_TOPIC_ENDS: Final = re.compile("(?:要求|需求|目标|需要|部署|精神|任务|安排|规定|原则|思路|主线|情况)$")
_ENDS_WITHOUT: Final = tuple(LISTS["ends_without_predicate"])
_FRAMED: Final = re.compile("以.+为[^，]{2,8}$")
_BOUNDED: Final = frozenset(("在", "从"))
"""Their phrase ends in a boundary (在…中, 从…上), which tells the predicate better than an adverb inside it."""
_LED_TO: Final = ("促进", "推动", "带动", "引领", "促")
_THIS: Final = ("此次", "本次", "这次", "上述", "相关", "有关")
_OF_TIME: Final = frozenset(("于", "在"))
_TOGETHER: Final = frozenset(("同", "与", "会同"))
_DISPOSING: Final = re.compile("[将把](?!军|领|来)")
_OBJECT_FIRST: Final = re.compile("(?<=[前起内日末])[将把]")
WITHOUT_OBJECT: Final = frozenset(LISTS["without_object"])
_DESCRIBES: Final = re.compile(
    "的[^的]{1,6}$|的[^的]{1,24}(?:企业|单位|地区|人员|机构|项目|家庭|农户|用户|主体|个人|部门|行业|城市|地方)$"
)
_PREDICATES: Final = WordTable(LISTS["predicates"])
_PREDICATES_OF_TOPICS: Final = frozenset(LISTS["predicates_of_topics"])
_PREDICATES_FOR: Final = re.compile(any_of(LISTS["predicates_for"]))
_MADE_SO: Final = "[\u4e00-\u9fff]{2}化$"  # 把好经验〈制度化〉
_DISPOSAL: Final = re.compile(f"{any_of(LISTS['disposal'])}|{_MADE_SO}")
_DISPOSAL_LAST: Final = re.compile(f"{any_of(LISTS['disposal'] + LISTS['disposal_last'])}|{_MADE_SO}")


def preposition_at(text: str, start: int) -> tuple[int, int] | None:
    """Span of the preposition that opens at `start`, adverbs before it left out (紧紧 围绕), or None.

    >>> preposition_at("主动对城乡供水加大投入", 0)
    (2, 3)
    """
    opening = text[start : start + 2]
    adverb_opens = _ADVERB_OPENS.get(opening)
    if adverb_opens is None and (adverb_opens := _ADVERB_OPENS.get(opening[:1])) is None:
        return None
    while adverb_opens and (end := _BEFORE.end(text, start)) > 0:
        start = end + 1 if text.startswith("地", end) else end
    end = _PREPOSITIONS.end(text, start)
    return (start, end) if end > 0 and text[start:end] not in _NOT_PREPOSITIONS else None


def is_prepositional(text: str, start: int) -> bool:
    """Whether a preposition opens the segment: it says by what means or in which regard."""
    return preposition_at(text, start) is not None


def holds_verb(text: str, start: int, end: int) -> bool:
    """Whether a listed verb with an object stands anywhere in text[start:end].

    >>> holds_verb("农户安装水表", 0, 6), holds_verb("用水大户", 0, 4)
    (True, False)
    """
    segment = text[start:end]
    phrases = (verb_phrase(segment, at, guess=False) for at in range(len(segment) - 3))
    return any(phrase is not None and len(segment) - phrase[2] >= 2 for phrase in phrases)


def predicate_after(segment: str, span: tuple[int, int]) -> VerbPhrase | None:
    """The predicate of a segment whose preposition has the given span; None where the verb stands in a later segment.

    >>> segment = "对城乡供水加大投入"; start, verb, end = predicate_after(segment, (0, 1)); segment[start:end]
    '加大'
    """
    word, start = segment[slice(*span)], span[1]
    if word in LEADING:
        return None
    if word == "将":
        return _first(_DISPOSAL, segment, start + 1)
    if word == "把":
        return _first(_DISPOSAL_LAST, segment, start + 1)
    if word == "通过":  # 通过〈实施减税政策〉: what is done stands right behind
        if segment.endswith(_ENDS_WITHOUT):
            return None
        return verb_phrase(segment, start, guess=False) or _predicate(segment, start + 1, word)
    if word == "为":
        if found := _first(_PREDICATES_FOR, segment, start + 1):
            return found
        if verb_phrase(segment, start, guess=False):
            return None
    if word in _OF_TIME and (inner := _OBJECT_FIRST.search(segment, start + 1)):  # 于年底前〈将名单报送水利部〉
        return _first(_DISPOSAL_LAST, segment, inner.end() + 1)
    if word in _TOGETHER and (inner := _DISPOSING.search(segment, start + 1)):  # 会同各地〈将名单报送水利部〉
        return _first(_DISPOSAL_LAST, segment, inner.end() + 1)
    if segment.endswith(_ENDS_WITHOUT) or (word == "以" and _FRAMED.search(segment)):
        return None
    return _predicate(segment, start + 1, word)


def _first(words: re.Pattern[str], segment: str, start: int) -> VerbPhrase | None:
    match = words.search(segment, start)
    return (match.start(), *match.span()) if match else None


def _predicate(segment: str, start: int, word: str) -> VerbPhrase | None:
    """The verb phrase that opens with a sure adverb or follows a boundary; else, not after 围绕, the first bare one."""
    bare = adverbial = None
    for at in range(start, len(segment) - 1):
        if segment[at : at + 2] not in OPENINGS and segment[at] not in OPENINGS:
            continue
        if (phrase := verb_phrase(segment, at, guess=False)) is None:
            continue
        _, verb, end = phrase
        if (end < len(segment) and segment[end] in "的和、等") or (word == "对" and _DESCRIBES.search(segment, end)):
            continue  # 对完成任务较差的〈地区〉
        if word == "以" and segment.startswith(_LED_TO, end):
            continue  # 以更高水平开放〈促进〉改革
        if segment.endswith(_THIS, 0, at):
            continue  # 对于此次〈检查〉
        if at == start and segment.startswith("对于", start - 2):
            continue  # 对于〈防范〉风险，水利部介绍: what it is about
        if word == "由" and "的" in segment[start:at]:
            return None  # 由水利集团建设的泵站投入运行
        if (
            segment.endswith(_BOUNDARIES, start - 1, at)
            and (
                segment[at - 1] != "等" or _PREDICATES.end(segment, at) > 0  # 依托灌区等〈发展平台〉
            )
            and not segment.endswith("集中", start, at)
        ):
            return phrase
        if word in _OF_TIME and segment[at - 1] in "前内" and segment[at - 2] not in "提目":
            return phrase  # 于5个工作日内〈提交〉材料, 于6月30日17:00前〈反馈〉意见
        if adverbial is None and SURE_ADVERBS.end(segment, at) > 0:
            if word not in _BOUNDED:
                return phrase
            adverbial = phrase
        alone = segment[verb:] in WITHOUT_OBJECT
        has_object = len(segment) - end >= 2
        if word in TOPICAL and (at == start or segment[verb:end] not in _PREDICATES_OF_TOPICS):
            continue
        if bare is None and (alone or (has_object and (word in _SHORT or _PREDICATES.end(segment, at) > 0))):
            bare = phrase
    return adverbial or (None if word in TOPICAL and _TOPIC_ENDS.search(segment) else bare)
