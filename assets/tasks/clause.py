"""A segment → the clause that its verb opens, action and object told apart.

Belongs here: clauses that open with their verb, or with a preposition whose verb stands in the same segment. Those that
open with a subject or an object are in `modals.py` and `fronted.py`. Whether a clause is a directive depends on what
stands around it and is decided in `sentence.py`. The word lists are in `grammar.yaml`.
"""

import re
from typing import Final

from assets.language.verbs import adverb_ends, verb_phrase
from assets.language.words import any_of
from assets.tasks.lists import JUDGED, LISTS
from assets.tasks.prepositions import predicate_after, preposition_at


class Clause:
    """Offsets into the paragraph: clause from `start` to `end`, its action (adverb and verb) between the other two.

    Written out, as all that is made for each clause or sentence: compiled, the `__init__` that a dataclass makes stays
    interpreted, and three of them cost a tenth of the reading.
    """

    __slots__ = ("action_end", "action_start", "end", "first", "item", "last", "modal", "start")

    def __init__(self, start: int, action_start: int, action_end: int, end: int) -> None:
        self.start = start
        self.action_start = action_start
        self.action_end = action_end
        self.end = end
        self.modal = False
        """A 要, 将, 应 or 必须 before it asks for it."""
        self.item: str | None = None
        """The numbered item that it belongs to."""
        self.first = False
        """It is the first of its sentence, or the first behind a ；."""
        self.last = False
        """It is the last of its sentence, or the last before a ；."""


_QUOTED_MANNER: Final = re.compile("“[^“”]{2,6}”")
_MEANS: Final = re.compile("[^，的]{1,10}?(?:措施|手段|办法|方式|举措)")
_LIGHT: Final = ("予以", "不予", "加以")
_DESCRIBED: Final = re.compile(f"(?:{any_of(LISTS['described_actors'])})[都也]?(?:要|应|须|必须|将|不得)")
_DESCRIBED_FIRST: Final = frozenset(word[0] for word in LISTS["described_actors"])
# 坚持〈房子是用来住的〉定位: what is held to may be a whole sentence.
_HELD: Final = re.compile("的?(?:定位|理念|方针|立场|观念|认识)$")
# 〈投资项目审批情况〉 names what is reported.
_IN_STATE: Final = tuple(LISTS["in_state"])
_RESULT: Final = re.compile(
    f"(?:{any_of(LISTS['result_adverbs'])}|的[^，的]{{2,4}})(?:{any_of(LISTS['result_verbs'])})$"
)
_RESULT_VERBS: Final = frozenset(LISTS["result_verbs"])
"""Two characters each: a segment's end is told by its last two."""
_CAUSING: Final = tuple(LISTS["causing"])
_UNDERGOING: Final = ("受到", "面临", "处于", "呈现", "得到")
_MAKING: Final = ("使", "让")
_JUDGED: Final = re.compile(JUDGED)
# 检查〈中发现〉渗漏, 改革〈后〉的水价, 公示〈方面〉: the verb names an occasion or a regard.
_NO_OBJECTS: Final = frozenset(LISTS["no_objects"])
_NAMES_OCCASION: Final = re.compile(
    "的|[和、][\u4e00-\u9fff]{2}的|(?:过程)?中(?:发现|，|如?遇|出现|存在)|后(?![备勤台端续期劲顾])|方面"
)
_NUMBER: Final = r"(?:\d+|[一二三四五六七八九十两几])[个大项]?"
_LISTED: Final = "(?:任务|工作|内容|举措|措施|要求)"
_COUNT: Final = re.compile(
    rf"(?:等{_NUMBER}(?:方面|项|点)|{_NUMBER}方面)(?:的?{_LISTED})?$|{_NUMBER}[项点]的?{_LISTED}$|[一二三四五六七八九十两几][个大]?[项点]$|"
    "(?:以下|如下)[^，]*$"
)
_COUNTED: Final = ("点", "方面", "项", "任务", "工作", "内容", "举措", "措施", "要求")
COUNTED_LAST: Final = frozenset(word[-1] for word in _COUNTED)
"""Without one of these at its end a clause counts nothing."""
_LEAST_COUNTED: Final = 4
"""Characters that the object must have besides the words that count it: 抓好三方面工作 says nothing by itself."""


def read_clause(text: str, start: int, end: int, guess: bool = True) -> Clause | None:
    """The clause that text[start:end] holds when its verb, or a preposition before its verb, opens it.

    With `guess` an unlisted verb after a manner adverb counts.

    >>> text = "为新产品应用和推广创造条件"; clause = read_clause(text, 0, len(text))
    >>> text[clause.action_start:clause.action_end], clause.start
    ('创造', 0)
    """
    segment = text[start:end]
    phrase = verb_phrase(segment, 0, guess)
    if phrase is None:
        if segment[:1] == "“":
            return _read_after_manner(text, start, end, guess)
        return _read_after_preposition(segment, start)
    _, verb, after = phrase
    if segment.startswith("采取", verb) and (means := _MEANS.match(segment, after)):
        later = verb_phrase(segment, means.end(), guess=False)
        if later is not None and later[2] < len(segment):
            return Clause(start, start + later[0], start + later[2], end)  # 采取有力措施〈抓好〉供水
    left = len(segment) - after
    if (
        left < 2
        or segment[after:] in _NO_OBJECTS
        or (segment[after] in "的和、中过后方" and _NAMES_OCCASION.match(segment, after))
        or tells_result(segment, verb, after)
    ):
        return None
    if segment[after] in _DESCRIBED_FIRST and _DESCRIBED.match(segment, after):
        return None
    if left <= 4 and segment.endswith(_LIGHT, verb, after):
        after = len(segment)
    often = adverb_ends(segment, 0)[1] if segment[0] == "每" and verb > 1 else 0  # 〈每月〉检修水表: no manner
    return Clause(start, start + often, start + after, end)


def _read_after_manner(text: str, start: int, end: int, guess: bool) -> Clause | None:
    """“一企一策”〈帮扶企业〉: what stands in quotation marks says how."""
    quoted = _QUOTED_MANNER.match(text, start, end)
    if quoted is None or quoted.end() >= end:
        return None
    clause = read_clause(text, quoted.end(), end, guess)
    if clause is None or clause.action_start != quoted.end():
        return None
    clause.start = start
    return clause


def _read_after_preposition(segment: str, start: int) -> Clause | None:
    """The clause of a segment, from `start` in its text, that a preposition opens."""
    span = preposition_at(segment, 0)
    phrase = predicate_after(segment, span) if span else None
    if span is None or phrase is None:
        return None
    adverb, verb, after = phrase
    if segment.find("具有", span[1], verb) > 0:
        return None  # 对节水〈具有〉重要推动作用
    opening = 0
    if adverb == span[1]:
        if len(segment) - after < 2:
            return None
        opening = adverb  # 通过〈实施减税政策〉
    if _DESCRIBED.match(segment, after):
        return None
    if len(segment) - after <= 4 and segment.endswith(_LIGHT, verb, after):
        after = len(segment)
    return Clause(start + opening, start + adverb, start + after, start + len(segment))


def tells_result(segment: str, verb: int, end: int) -> bool:
    """Whether the segment that seems to open with a verb, from `verb` to `end`, is a subject with its predicate.

    >>> tells_result("改革开放不断深化", 0, 2), tells_result("推动改革不断深化", 0, 2)
    (True, False)
    """
    if segment.endswith(_MAKING, verb, end):
        return False  # 使〈农村居民具有同等权利〉
    if _JUDGED.search(segment, end):
        return not (segment.endswith("坚持", verb, end) and _HELD.search(segment, end))
    if segment.startswith(_UNDERGOING, end):
        return True  # 〈继续受到〉抑制
    last = segment[-2:]
    if last in ("显示", "以来", "至今", "同时"):
        return True
    if last == "情况":
        return segment.startswith(_IN_STATE, verb)
    return (
        last in _RESULT_VERBS and not segment.endswith(_CAUSING, verb, end) and _RESULT.search(segment, end) is not None
    )


def read_purpose(text: str, start: int, end: int) -> Clause | None:
    """The clause of a segment that says what for: 为〈确保供暖〉; its preposition belongs to it.

    >>> text = "为切实保障供暖"; read_purpose(text, 0, len(text)).start
    0
    """
    if text[start] != "为" or end - start < 3:
        return None
    clause = read_clause(text, start + 1, end, guess=False)
    if clause is None or clause.start != clause.action_start:
        return None
    clause.start = start
    return clause


def read_without_object(text: str, start: int, end: int) -> Clause | None:
    """A verb phrase and no more, its object having been named before with 对: 对急需的标准要〈抓紧制定〉.

    >>> read_without_object("抓紧制定", 0, 4) is None, read_without_object("抓紧制定标准", 0, 6) is None
    (False, True)
    """
    phrase = verb_phrase(text[start:end])
    return Clause(start, start, end, end) if phrase and start + phrase[2] == end else None


def end_without_count(text: str, clause: Clause) -> int:
    """End of the clause without the words that count what it lists (…等四方面任务); -1 where nothing else is left.

    >>> text = "抓好三方面工作"; end_without_count(text, Clause(0, 0, 2, 7))
    -1
    """
    if not text.endswith(_COUNTED, clause.action_end, clause.end):
        return clause.end
    match = _COUNT.search(text, clause.action_end, clause.end)
    if match is None:
        return clause.end
    return match.start() if match.start() - clause.action_end >= _LEAST_COUNTED else -1
