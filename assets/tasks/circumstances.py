"""What stands around the clauses of a sentence and is none: conditions, times, reasons, slogans."""

import re
from typing import Final

from assets.tasks.clause import Clause
from assets.tasks.lists import LISTS
from assets.tasks.modals import must_be
from assets.tasks.prepositions import is_prepositional

PREFIX: Final = re.compile(r"(?:以(?!及)(?!.*为)|对|把|因(?!此|而))")
"""A segment that opens so belongs to the clause after it: 以供水安全为目标，〈加强…〉."""
REASONS: Final = tuple(LISTS["reasons"])

# “一增”是确保利润增长: a slogan is explained by the clauses that it stands for.
SLOGAN: Final = re.compile(
    "“[一二两三四五六七八九十双\\d][^“”]{0,5}[^五“”]”(?:就是|即是|是|即)要?"
    "(?!.*(?:举措|抓手|关键|要求|结果|时期|期|年)$)"
)
YEAR: Final = re.compile(r"(20\d\d)年[，,]?")
WHEN: Final = re.compile(r"(?:力争)?[到至]?20\d\d年(?:底|末)?前?$|年内$|年底前$|明年$")
"""A time that belongs to the clause after it: 〈到2030年〉建成十座水库."""
TIME: Final = re.compile(
    r"即日起|必要时|于?(?:(?:[今明]年|全年|年内|本月|20\d\d年)(?:[一二三四]季度|\d{1,2}月(?:\d{1,2}日|[上中下]旬)?)?|[上下]半年|[一二三四]季度|"
    r"\d{1,2}月(?:\d{1,2}日|[上中下]旬)?)(?:底|末)?(?:之?前|起)?"
)
DATED: Final = re.compile(r"(?:20\d\d年|\d{1,2}月|全年|今年|年内)(?:底|起|内)?前?")

_OF_ITSELF: Final = re.compile(r"(?:本|以下|如下)(?:方案|意见|办法|规划|通知|措施|规定|细则|计划|指南)")
ITSELF_FIRST: Final = frozenset("本以如")
"""Without one of these at its start an object names no document as its own."""

# 这是必要的，…: a judgement, not a condition.
_JUDGES: Final = re.compile("是|了")
_FROM_THEN_ON: Final = re.compile(r"[自从][^，]{2,16}起$|即日起$|(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:零时|\d{1,2}时)?起$")
# 从三方面发力: what it counts comes after.
_COUNTS: Final = re.compile("从[^，]{0,6}(?:方面|角度|环节|领域|层面)[^，]{0,4}$")
# 取得许可后，…; 办理登记时，…: a condition, not yet what is to be done.
_WHEN_DONE: Final = re.compile("(?<![今善背产售前最先落滞税])后$|(?<![小及同按实临定限学工即随届])时$")
WHEN_DONE_LAST: Final = frozenset("后时")
"""Without one of these at its end a segment does not tell when something is to be done."""
# 一旦发现渗漏，应…; 如遇强降雨，要…
_IF: Final = re.compile("(?:如果?(?![何期此实下同今意愿])|若(?!干)|一旦|凡(?:是(?!否))?(?![事响])|倘若)[^，]{3,}$")
_ASKING_NEXT: Final = ("，要", "，应", "，须", "，必须", "，立即", "，及时")
_SHORTEST_CASE: Final = 4
_RULES: Final = re.compile("不得|应当|必须|严禁|一律")


def states_condition(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], which ends in 的, says in which case (发现渗漏的) and judges nothing (这是必要的).

    >>> states_condition("发现渗漏的，立即修复", 0, 5), states_condition("这是必要的，要修复", 0, 5)
    (True, False)
    """
    if _JUDGES.search(text, start, end) or must_be(text, start, end):
        return False
    return text[start] == "经" or not is_prepositional(text, start)


def tells_when_done(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] says after or during what something is to be done: 〈取得许可后〉，….

    >>> tells_when_done("取得许可后，开工", 0, 5), tells_when_done("取得许可后", 0, 5)
    (True, False)
    """
    return text.startswith("，", end) and _WHEN_DONE.search(text, start, end) is not None


def starts_from_then_on(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] says from when on: 〈自明年7月起〉，免征水费."""
    return text[end - 1] == "起" and _FROM_THEN_ON.match(text, start, end) is not None


def is_of_itself(text: str, clause: Clause) -> bool:
    """Whether the clause is about the document that prints it: 制定本方案, 提出以下措施.

    >>> is_of_itself("制定本方案", Clause(0, 0, 2, 5)), is_of_itself("制定节水方案", Clause(0, 0, 2, 6))
    (True, False)
    """
    return _OF_ITSELF.match(text, clause.action_end, clause.end) is not None


def counts_what_follows(text: str, clause: Clause) -> bool:
    """Whether the clause only says in how many regards something is to be done: 从三方面发力.

    >>> counts_what_follows("从三方面发力", Clause(0, 4, 6, 6))
    True
    """
    return _COUNTS.match(text, clause.start, clause.end) is not None


def supposes(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] names the case in which something is to be done: 一旦发现渗漏，应…; 雨季来临时，要….

    >>> supposes("一旦发现渗漏", 0, 6), supposes("雨季来临时，要巡查", 0, 5), supposes("如期完工", 0, 4)
    (True, True, False)
    """
    if text[end - 1] == "时" and end - start > _SHORTEST_CASE and text.startswith(_ASKING_NEXT, end):
        return True
    return is_case_of(text, start, end) or _IF.match(text, start, end) is not None


def is_case_of(text: str, start: int, end: int) -> bool:
    """Whether 发现 opens text[start:end] and names a case, though it is a listed verb: 发现渗漏问题，要….

    >>> is_case_of("发现渗漏问题，要修复", 0, 6), is_case_of("发现渗漏问题", 0, 6)
    (True, False)
    """
    if end - start <= _SHORTEST_CASE or not text.startswith("发现", start):
        return False
    return text.startswith(_ASKING_NEXT, end)


def rules(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] says what must or may not be done, so that the sentence around it is a rule.

    >>> rules("用水户安装水表，不得擅自拆除", 7, 14)
    True
    """
    return _RULES.search(text, start, end) is not None
