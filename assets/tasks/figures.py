"""What figures mean for the clause that holds them: achieved, aimed at, or part of what is asked."""

import re
from typing import Final

from assets.tasks.clause import Clause
from assets.tasks.lists import LISTS
from assets.tasks.modals import must_be

# Written so that `re` can skip to the characters of the first set.
STATISTIC: Final = re.compile(r"[0-9０-９同环](?:(?<=\d)[\d.,]*(?:%|％|个百分点|倍|[万亿])|(?<=[同环])比)")
"""A figure with a unit of statistics, or a comparison. Without one none of the rules here apply."""

_TARGET: Final = re.compile(
    r"(?:基本|力争|全面|累计|争取|努力)*(?:实现|达到?|增长|下降|超过|突破)|"
    r"[^，]{2,40}(?:达到?|提高到|提升到|提高至|提升至|降至|降到|控制在|保持在|稳定在|增长|下降)[^，]{0,6}\d"
)
_ASKS_ALL_THE_SAME: Final = ("确保", "保持")
_POLICIES: Final = ("政策", "措施", "规定")
_REACHES: Final = re.compile(r"(?:新增|不低于|不高于|达到|优于|高于|低于|占)[^，]{0,12}\d")
# Growth is reported; so is a sum that a verb of accomplishing comes before, unless the sentence says by when.
_GROWTH: Final = re.compile("同比|环比|[比较]上[年月季]")
_ACCOMPLISHED: Final = re.compile(rf"(?:{'|'.join(LISTS['accomplishing'])})[^，。；]{{0,12}}?\d")
_GUIDING: Final = tuple(LISTS["guiding"])
_AIMED: Final = re.compile(
    r"设立[^，。；]{0,6}规模[^，。；]{2,14}的|[到至]20\d\d年|20\d\d年(?:底|末)?前|力争|每年|年内|年底前|完成(?:年度|全年)[^，。；]*任务|\d[^，。；]{0,4}(?:以上|左右|以内)|不[低少高]于|不超过"
)


def is_target(text: str, clause: Clause) -> bool:
    """Whether the clause says what a figure comes to, which makes an indicator of it; 确保… asks all the same.

    >>> text = "提高到5%"; is_target(text, Clause(0, 0, 3, 5))
    False
    >>> text = "供水普及率提高到90%"; is_target(text, Clause(0, 0, 2, 11))
    True
    """
    if text.startswith(_ASKS_ALL_THE_SAME, clause.action_start):
        return False
    if text.endswith(_POLICIES, clause.action_end, clause.end):
        return False  # 落实〈减免比例提高到50%〉政策
    return _TARGET.match(text, clause.action_start, clause.end) is not None


def reaches(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], which no verb opens, says how much there is to be: 供水能力〈达到〉5万吨.

    >>> reaches("节水器具占比不低于80%", 0, 12), reaches("水费减免50%", 0, 7)
    (True, False)
    """
    return _REACHES.search(text, start, end) is not None


def reports_figures(text: str, start: int, end: int, clause: Clause) -> bool:
    """Whether the figures of the sentence text[start:end], which `clause` opens, say what was achieved.

    >>> text = "支持农户抗旱，累计发放补助5.2万元。"; reports_figures(text, 0, len(text), Clause(0, 0, 2, 6))
    True
    >>> text = "加快铺设管网，到2030年新建泵站4万座。"; reports_figures(text, 0, len(text), Clause(0, 0, 2, 6))
    False
    """
    if _GROWTH.search(text, start, end) or text.startswith("累计", clause.start):
        return True
    if _AIMED.search(text, start, end) or must_be(text, start, end):
        return False
    own = None
    if not text.endswith(_GUIDING, clause.action_start, clause.action_end):
        own = STATISTIC.search(text, clause.start, clause.end)
    return own is not None or _ACCOMPLISHED.search(text, clause.end, end) is not None
