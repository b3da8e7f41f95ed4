"""Segments that name who is to act, of whom, or how, what is to be done being in a later segment."""

import re
from typing import Final

from assets.language.words import any_of
from assets.tasks.clause import Clause
from assets.tasks.lists import LISTS
from assets.tasks.prepositions import holds_verb, predicate_after

_PERSONS: Final = f"{any_of(LISTS['addressed'])}|{any_of(LISTS['described_actors'])}"
# 鼓励〈用水大户，安装水表〉: whoever is named, or how they are to go about it, is not yet what they are to do.
_NAMED: Final = re.compile(f"(?:{_PERSONS}|经营主体|集团)$|(?:根据|按照|结合|围绕|依托)[^，]{{2,30}}$")
_NAMING: Final = frozenset(LISTS["naming"])
_LED: Final = frozenset((*LISTS["governing"], "不得", "不准", "严禁"))
"""Verbs of two characters after which somebody is to act, or may not."""
# 不得〈通过改装水表等方式，少报用水量〉
_BY_MEANS: Final = re.compile("(?:通过|利用|采取|以)[^，]{2,40}(?:方式|手段|形式|途径|渠道)$")
# 支持各地〈将闲置水厂，改造为应急水厂〉
_DISPOSING: Final = re.compile("(?<=[地省市县区门业位])[将把]")
_SETTING: Final = re.compile(
    f"在[^，]{{2,30}}(?:{any_of(LISTS['setting_ends'])})$|有条件的[^，]{{1,8}}$|"
    "(?:按照|根据)[^，]{2,30}(?:原则|方针|要求|部署|标准|规定|思路)$|"
    "以[^，]{2,30}为(?:由|契机|抓手|目标|导向|重点|核心|引领|主线|牵引|突破口|载体|依托|纽带)$"
)

# 对〈用水大户，加强监测〉 says of whom; what a matter 对 names (对查出的问题，要…) stays out.
_OF_WHOM: Final = re.compile(f"对[^，]*(?:的|{_PERSONS}|人)$")
# 各地〈结合实际〉，…: a body and how it is to act.
_ACTOR_SET: Final = re.compile(
    f"(?:各|有关|相关|全[省市县区国])?[^，的]{{0,14}}?(?:{any_of(LISTS['actors'])})[都也]?"
    "(?:结合|按照|根据|围绕|针对|通过|立足|依托|在)"
)


def leaves_off_in_setting(text: str, clause: Clause, end: int) -> bool:
    """Whether a clause that says who is to act ends in a setting, so that what is to be done comes after the comma.

    >>> text = "鼓励灌区在水量充足的前提下，合理确定轮灌周期"
    >>> leaves_off_in_setting(text, Clause(0, 0, 2, 13), 13)
    True
    """
    verb = text[clause.action_end - 2 : clause.action_end]
    if verb not in _LED or not text.startswith("，", end):
        return False
    if verb in _NAMING and _NAMED.search(text, clause.action_end, end):
        what_for = text.startswith("为", end + 1)
        return not (what_for or holds_verb(text, clause.action_end, end))  # 鼓励〈用水大户，安装水表〉
    if _BY_MEANS.search(text, clause.action_end, end):
        return True  # 不得〈通过改装水表等方式，少报用水量〉
    if disposing := _DISPOSING.search(text, clause.action_end, end):  # 支持各地〈将闲置水厂，改造为应急水厂〉
        return predicate_after(text[disposing.start() : end], (0, 1)) is None
    return _SETTING.search(text, clause.action_end, end) is not None


def names_whom(text: str, start: int, end: int) -> bool:
    """Whether 对 opens text[start:end] and names those the clause behind the comma is about.

    >>> names_whom("对超计划取水的企业", 0, 9), names_whom("对查出的问题", 0, 6)
    (True, False)
    """
    return text[start] == "对" and _OF_WHOM.match(text, start, end) is not None


def sets_actor(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] names a body and how it is to act, its verb being in a later segment.

    >>> sets_actor("各地结合实际", 0, 6), sets_actor("各地用水平稳", 0, 6)
    (True, False)
    """
    return _ACTOR_SET.match(text, start, end) is not None
