"""What stands around the clauses of a sentence and is none: settings, conditions, times, reasons, slogans."""

import re

from assets.tasks.clause import Clause
from assets.tasks.lists import LISTS

PREFIX = re.compile(r"(?:以(?!及)(?!.*为)|对|把|因(?!此|而))")
"""A segment that opens so belongs to the clause after it: 以供水安全为目标，〈加强…〉."""
CONTINUES = re.compile(r"(?:以及|和|及|或)(?!时)|其中[^，]{0,14}(?:\d|占比|比重|超过?)")
"""A segment that opens so goes on with the clause before it."""
REASONS = tuple(LISTS["reasons"])

# “一增”是确保利润增长: a slogan is explained by the clauses that it stands for.
SLOGAN = re.compile(
    "“[一二两三四五六七八九十双\\d][^“”]{0,5}[^五“”]”(?:就是|即是|是|即)要?"
    "(?!.*(?:举措|抓手|关键|要求|结果|时期|期|年)$)"
)
YEAR = re.compile(r"(20\d\d)年[，,]?")
WHEN = re.compile(r"(?:力争)?[到至]?20\d\d年(?:底|末)?前?$|年内$|年底前$|明年$")
"""A time that belongs to the clause after it: 〈到2030年〉建成十座水库."""
TIME = re.compile(
    r"于?(?:(?:[今明]年|全年|年内|本月|20\d\d年)(?:[一二三四]季度|\d{1,2}月(?:\d{1,2}日|[上中下]旬)?)?|"
    r"\d{1,2}月(?:\d{1,2}日|[上中下]旬)?)(?:底|末)?(?:之?前|起)?"
)
DATED = re.compile(r"(?:20\d\d年|\d{1,2}月|全年|今年|年内)(?:底|起|内)?前?")

_OF_ITSELF = re.compile(r"(?:本|以下|如下)(?:方案|意见|办法|规划|通知|措施|规定|细则|计划|指南)")
_ITSELF_OPENS = frozenset("本以如")
_SETTING = re.compile(f"在[^，]{{2,30}}(?:{'|'.join(LISTS['setting_ends'])})$|有条件的[^，]{{1,8}}$")
SETTING_LAST = frozenset("下上内时区方市份域业")
"""Without one of these at its end a clause leaves off in no setting."""
_GOVERNING = tuple(LISTS["governing"])
# 这是必要的，…: a judgement, not a condition.
_JUDGES = re.compile("是|了")
_FROM_THEN_ON = re.compile("[自从][^，]{2,16}起$")
# 从三方面发力: what it counts comes after.
_COUNTS = re.compile("从[^，]{0,6}(?:方面|角度|环节|领域|层面)[^，]{0,4}$")
# 取得许可后，…; 办理登记时，…: a condition, not yet what is to be done.
_WHEN_DONE = re.compile("(?<![今善背产售前最先落滞税])后$|(?<![小及同按实临定限学工即随届])时$")
WHEN_DONE_LAST = frozenset("后时")
"""Without one of these at its end a segment does not tell when something is to be done."""
# 会议确定了三项举措：〈一是…〉. The verb tells the past, the list what is to be done.
_LIST_ANNOUNCED = re.compile(
    "(?:提出|确定|明确|部署|推出|出台|制定|印发)[^。]{0,40}(?:措施|举措|要求|任务|部署|安排|政策|意见)[：:。，；]"
    "(?:在[^，。；]{2,30}(?:方面|领域|上)，)?$"
)
_LONGEST_ANNOUNCEMENT = 60


def leaves_off_in_setting(text: str, clause: Clause, end: int) -> bool:
    """Whether a clause that says who is to act ends in a setting, so that what is to be done comes after the comma.

    >>> text = "鼓励灌区在水量充足的前提下，合理确定轮灌周期"
    >>> leaves_off_in_setting(text, Clause(0, 0, 2, 13), 13)
    True
    """
    return (
        text.startswith("，", end)
        and text.endswith(_GOVERNING, clause.start, clause.action_end)
        and _SETTING.search(text, clause.action_end, end) is not None
    )


def judges(text: str, start: int, end: int) -> bool:
    """Whether a segment that ends in 的 is a judgement (这是必要的) rather than a condition (发现渗漏的)."""
    return _JUDGES.search(text, start, end) is not None


def tells_when_done(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] says after or during what something is to be done: 〈取得许可后〉，….

    >>> tells_when_done("取得许可后，开工", 0, 5), tells_when_done("取得许可后", 0, 5)
    (True, False)
    """
    return text.startswith("，", end) and _WHEN_DONE.search(text, start, end) is not None


def starts_from_then_on(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] says from when on: 〈自明年7月起〉，免征水费."""
    return text[start] in "自从" and _FROM_THEN_ON.match(text, start, end) is not None


def is_of_itself(text: str, clause: Clause) -> bool:
    """Whether the clause is about the document that prints it: 制定本方案, 提出以下措施.

    >>> is_of_itself("制定本方案", Clause(0, 0, 2, 5)), is_of_itself("制定节水方案", Clause(0, 0, 2, 6))
    (True, False)
    """
    at = clause.action_end
    return text[at : at + 1] in _ITSELF_OPENS and _OF_ITSELF.match(text, at, clause.end) is not None


def counts_what_follows(text: str, clause: Clause) -> bool:
    """Whether the clause only says in how many regards something is to be done: 从三方面发力.

    >>> counts_what_follows("从三方面发力", Clause(0, 4, 6, 6))
    True
    """
    return text[clause.start] == "从" and _COUNTS.match(text, clause.start, clause.end) is not None


def is_announced(text: str, start: int) -> bool:
    """Whether what stands before `start` says that a list of what is to be done follows.

    >>> is_announced("会议确定了三项举措：一是修复堤防", 10)
    True
    """
    return _LIST_ANNOUNCED.search(text, max(0, start - _LONGEST_ANNOUNCEMENT), start) is not None
