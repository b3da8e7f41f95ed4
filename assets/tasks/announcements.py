"""Words that announce what is to be done: a list of it, a document that asks for it; and lists that only tell."""

import re
from typing import Final

from assets.language.words import any_of
from assets.tasks.lists import LISTS

# 会议确定了三项举措：〈一是…〉. The verb tells the past, the list what is to be done.
_LIST_ANNOUNCED: Final = re.compile(
    "(?:提出|确定|明确|部署|推出|出台|制定|印发)[^。]{0,40}(?:措施|举措|要求|任务|部署|安排|政策|意见)[：:。，；]"
    "(?:在[^，。；]{2,30}(?:方面|领域|上)，)?$"
)
# 供水呈现三个特点：〈一是…〉. What such a list holds is told, not asked.
_FEATURES_ANNOUNCED: Final = re.compile(f"(?:{any_of(LISTS['features'])})(?:是|有|如下|包括|在于)?[：:，。]$")
# 今天《水利报》的主要内容有：1、…。 2、…。 The front page, entry by entry.
_HEADLINES_ANNOUNCED: Final = re.compile(
    "报》?的?(?:主要内容|要闻|头条|标题)(?:摘要|速览|精选)?(?:有|如下|包括)?[：:]\\s*$"
)
# 水利部印发通知，〈就灌区管护作出部署〉; 〈明确有关事项〉: what a document does, not what it asks for.
_ONLY_ANNOUNCES: Final = re.compile(
    "(?:[作做]出|进行)了?[^，]{0,6}(?:部署|安排|规定|解读)$|(?:明确|通知|公告)(?:如下)?有关(?:事项|要求)$"
)
ANNOUNCED_LAST: Final = frozenset("署排定读项求")
"""Without one of these at its end a segment does not only announce."""
_BODY_ENDS: Final = (
    "部",
    "部委",
    "委",
    "局",
    "总局",
    "署",
    "厅",
    "办",
    "省",
    "市",
    "区",
    "县",
    "央行",
    "银行",
    "部门",
    "政府",
    "国务院",
)
_LONGEST_BODY: Final = 20
_LONGEST_ANNOUNCEMENT: Final = 60
_DOCUMENT: Final = f"(?:{any_of(LISTS['documents'])})(?:[（(][^（）()]*[）)])?"
_DOCUMENT_SAYS: Final = re.compile(f"{_DOCUMENT}[还也中同时]{{0,2}}(?:提到|指出|强调|称)$")
_ISSUES: Final = re.compile(f"(?:{any_of(LISTS['issuing'])})了?(?:关于)?[^，。；]{{0,60}}{_DOCUMENT}$")
ANNOUNCING: Final = tuple(LISTS["announcing"])
_ENUMERATING: Final = tuple(LISTS["enumerating"])
_COUNTED_LIST: Final = re.compile(
    "(?:主要|具体)?包括[\\d一二三四五六七八九十两几]+[条项个](?:方面)?的?(?:政策|措施|举措|任务|工作|内容)(?:措施)?$"
)
_SUMMED_UP: Final = tuple(LISTS["summed_up"])
_ENUMERATES: Final = re.compile(
    "(?:主要|具体|重点|其中)?包括|(?:主要|关键|核心)是|[^，]{0,12}(?:措施|举措|任务|内容|政策)(?:主要|具体)?包括"
)


def is_announced(text: str, start: int) -> bool:
    """Whether what stands before `start` says that a list of what is to be done follows.

    >>> is_announced("会议确定了三项举措：一是修复堤防", 10)
    True
    """
    return _LIST_ANNOUNCED.search(text, max(0, start - _LONGEST_ANNOUNCEMENT), start) is not None


def lists_features(text: str, start: int) -> bool:
    """Whether what stands before `start` says that a list of features, reasons or results follows.

    >>> lists_features("供水呈现三个特点：一是水量更足", 9)
    True
    """
    return _FEATURES_ANNOUNCED.search(text, max(0, start - _LONGEST_ANNOUNCEMENT), start) is not None


def lists_headlines(text: str, start: int) -> bool:
    """Whether what stands before `start` says that the headlines of a newspaper follow.

    >>> lists_headlines("今天《水利报》的主要内容有：1、推广滴灌", 14)
    True
    """
    return _HEADLINES_ANNOUNCED.search(text, max(0, start - _LONGEST_ANNOUNCEMENT), start) is not None


def document_says(text: str, start: int, end: int) -> bool:
    """Whether a document speaks in text[start:end], so that what follows is what it asks for: 《通知》指出，….

    >>> document_says("《节水办法》提到", 0, 8), document_says("水利专家指出", 0, 6)
    (True, False)
    """
    return _DOCUMENT_SAYS.search(text, start, end) is not None


def issues_document(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] says that a document was issued: 水利部印发《节水办法》，….

    >>> issues_document("水利部印发《节水办法》", 0, 11), issues_document("水利部印发通报300份", 0, 11)
    (True, False)
    """
    return _ISSUES.search(text, start, end) is not None


def only_announces(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] says no more than that something is arranged: 就灌区管护作出部署.

    >>> only_announces("就灌区管护作出部署", 0, 9), only_announces("作出承诺", 0, 4)
    (True, False)
    """
    return _ONLY_ANNOUNCES.search(text, start, end) is not None


def speaks_behind_colon(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is a body whose words follow behind its colon: 水利部：….

    >>> speaks_behind_colon("水利部：推广滴灌", 0, 3), speaks_behind_colon("水利专家：推广滴灌", 0, 4)
    (True, False)
    """
    return text.startswith("：", end) and end - start <= _LONGEST_BODY and text.endswith(_BODY_ENDS, start, end)


def enumerates_below(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] announces the list behind its colon: 具体包括：….

    >>> enumerates_below("具体包括：完善水价", 0, 4), enumerates_below("具体包括水价", 0, 6)
    (True, False)
    >>> enumerates_below("包括4条政策：完善水价", 0, 6)
    True
    """
    if text.startswith("：", end) and _COUNTED_LIST.match(text, start, end):
        return True
    marked = text.startswith("：", end) or (text.startswith("，", end) and text.endswith("其中包括", start, end))
    return marked and text.endswith(_ENUMERATING, start, end)


def enumerated_from(text: str, start: int, end: int) -> int:
    """Offset of the first thing to be done behind 主要是 or 包括 that opens text[start:end]; -1 where none is listed.

    >>> enumerated_from("主要是完善水价", 0, 7), enumerated_from("包括完善水价等四项措施", 0, 11)
    (3, -1)
    """
    match = _ENUMERATES.match(text, start, end)
    return -1 if match is None or text.endswith(_SUMMED_UP, start, end) else match.end()
