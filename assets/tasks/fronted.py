"""A segment that opens with whom or what its clause is about → the clause.

各市〈统筹安排资金〉, 缓缴政策〈延续实施〉一年, 对农户〈不得〉抽贷, 有条件的地区〈可以开展〉水权交易.
"""

import re
from typing import Final

from assets.language.moods import COMPLETED
from assets.language.words import any_of
from assets.tasks.clause import Clause, read_clause, read_without_object
from assets.tasks.lists import LISTS
from assets.tasks.prepositions import predicate_after, preposition_at

_ACTOR_END: Final = re.compile(f"(?:{any_of(LISTS['actors'])})等?(?:都|也|均|还|下一步)?")
_LONGEST_ACTOR: Final = 24
_BY_WHEN: Final = re.compile(
    r"必要时|(?:20\d\d年|[今明]年|年|\d{1,2}月)(?:\d{1,2}日|底|末)?之?前|每(?:年|月|季度|周)(?:\d{1,2}日前|底前)?"
)
_ISSUED: Final = re.compile(
    "(?:印发|下发|发布|出台|公布)[^，]{0,60}(?:通知|意见|公告|方案|办法|措施|规划|计划|细则|》)$"
)
_ADDRESSED: Final = re.compile(
    f"(?:各类?|广大|全体|有关|相关|每个?)[^，的]{{0,8}}?(?:{any_of(LISTS['addressed'])})(?:[和、与][^，的]{{1,8}}?(?:{any_of(LISTS['addressed'])}))?(?:都|也|均)?"
)
_FRONTED: Final = re.compile(
    f"原则上不?[\u4e00-\u9fff]{{2}}|(?!优先(?:政策|战略|级|发展))(?:{any_of(LISTS['fronted'])})"
)
_FRONTED_AFTER_PREPOSITION: Final = re.compile(
    f"原则上不[\u4e00-\u9fff]{{2}}|{any_of(LISTS['fronted_after_preposition'])}"
)
_MAY: Final = re.compile("(?<!认)(?<!每年)(?<!年均)(?<!预计)可以?(?![以能见靠持再行控信循量观])")
_EXECUTED: Final = re.compile(
    "(?:严格)?(?:按照?|依照|依据|根据|比照|参照|遵照)[^，]{2,30}?"
    "(?P<verb>执行|实施|办理|管理|落实|运营|运作|办结|处理|处置|核算|结算|计征|征收|缴纳)$"
)
# 所需经费〈由〉县财政〈统筹解决〉, 审批时限〈由〉三十天〈缩短至〉十天; 由于 and 理由 name nobody.
_BY_WHOM: Final = re.compile("(?<![自理事缘经])由(?![于此来衷])|从(?=\\d)")
_CHARGED: Final = re.compile(
    f"(?P<verb>(?:{any_of(LISTS['charged_adverbs'])})*(?:{any_of(LISTS['charged'])}))$|"
    f"(?P<change>(?:逐步|统一|再)?(?:{any_of(LISTS['changed'])})[至到为])"
)
# 农机〈适用〉优惠税率, 申请材料〈不受〉份数限制
_APPLIED: Final = re.compile(
    "实施(?=“|[^，的]{2,20}(?:管理|监管|检验|制度|机制|政策|模式|办法)$)|"
    "适用(?=[^，的]{2,20}(?:税率|政策|标准|征收率|程序|制度|规定)$)|"
    "享受(?=[^，的]{2,20}(?:政策|待遇|优惠|补贴|补助)$)|不受(?=[^，]{1,20}(?:限制|约束)$)"
)
# 逾期不改〈的依法从严处罚〉: the condition without its comma.
_IN_CASE: Final = re.compile("的(?=依法|依规|依纪|从严|从重|一律|严肃|坚决|及时|尽快|立即|抓紧|限期)")
# 取水量不得超过定额: what is limited belongs to the clause, who may not does not.
_MEASURED: Final = tuple("量率额数价费例度限期准间0123456789")
_BAN: Final = re.compile("不得|严禁|禁止|不准")
# 以整改〈促〉节水
_DRIVEN_BY: Final = re.compile("以[^，]{1,8}?(?P<verb>[促提强带保推稳助])(?![进升高出动])[^，]{2,8}$")
# 与住宅〈同步规划、同步建设〉
_TOGETHER: Final = re.compile("(?:同步[\u4e00-\u9fff]{2}、?){2,}$")
_SERVES: Final = re.compile(
    "[及按]时向[^，]{2,12}(?P<verb>报告|报送|通报|反馈|反映|汇报)$|(?P<serves>作为)[^，]{2,14}(?:依据|参考|条件|内容|前提|标准)$"
)
_INDUSTRY: Final = re.compile("[^，的]{2,10}(?:行业|产业|领域)(?=重点|着力|大力|加快)")


def read_actor(text: str, start: int, end: int) -> Clause | None:
    """The clause after a body or place that is asked to act: 各市〈统筹安排资金〉; not 水利部印发通知, which tells.

    >>> text = "市教育部门统筹安排经费"; clause = read_actor(text, 0, len(text)); text[clause.start:]
    '统筹安排经费'
    """
    addressed = _ADDRESSED.match(text, start, end) if text[start] in "各广全有相每" else None
    if addressed and addressed.end() < end and (clause := read_clause(text, addressed.end(), end, guess=False)):
        return clause
    for name in _ACTOR_END.finditer(text, start, min(end, start + _LONGEST_ACTOR)):
        if text.find("的", start, name.end()) >= 0 or text.find("对", start + 1, name.end()) >= 0:
            return None
        if name.end() >= end:
            continue
        clause = read_clause(text, name.end(), end)
        if clause is None and (when := _BY_WHEN.match(text, name.end(), end)):
            clause = read_clause(text, when.end(), end)  # 各市〈明年底前建成水厂〉
            if clause is not None:
                clause.start = when.start()
        if clause is not None:
            stated = text.startswith("高度重视", clause.action_start) or _ISSUED.search(text, clause.action_start, end)
            return None if stated else clause
    return None


def read_fronted(text: str, start: int, end: int) -> Clause | None:
    """A clause that opens with its object: 失业保险费率政策〈延续实施〉一年.

    >>> text = "缓缴政策延续实施一年"; clause = read_fronted(text, 0, len(text))
    >>> text[clause.action_start:clause.action_end]
    '延续实施'
    """
    if match := _EXECUTED.search(text, start, end) or _SERVES.search(text, start + 2, end):
        return Clause(start, *match.span(match.lastgroup or 0), end)
    if (by := _BY_WHOM.search(text, start + 2, end)) and (clause := _charged(text, start, by.start(), end)):
        return clause
    if match := _FRONTED.search(text, start + 2, end) or _APPLIED.search(text, start + 2, end):
        forbids = _BAN.match(match.group()) and not text.endswith(_MEASURED, start, match.start())
        return Clause(match.start() if forbids else start, *match.span(), end)  # 用水户〈不得转让指标〉
    if match := _IN_CASE.search(text, start + 2, end):
        clause = read_clause(text, match.end(), end) or read_without_object(text, match.end(), end)
        if clause is not None:
            clause.start = start
            return clause
    return read_permission(text, start, end)


def _charged(text: str, start: int, by: int, end: int) -> Clause | None:
    """The clause that names at `by` who is charged with its object, or from what a figure changes."""
    if match := _CHARGED.search(text, by + 2, end):
        return Clause(start, *match.span(match.lastgroup or 0), end)
    phrase = predicate_after(text[by:end], (0, 1))
    if phrase and text.find("的", by + phrase[2], end) >= 0 and text[by] == "由":
        return None  # 由水利集团建设的〈泵站〉
    return Clause(start, by + phrase[0], by + phrase[2], end) if phrase and by + phrase[2] < end else None


def read_fronted_after_preposition(text: str, start: int, end: int) -> Clause | None:
    """A clause that names with 对 whom it is about: 对受灾农户〈不得〉抽贷.

    >>> text = "对受灾农户不得抽贷"; read_fronted_after_preposition(text, 0, len(text)).action_start
    5
    """
    if text[end - 1] == "的":
        return None
    if text[start] in "在从向" and (ban := _BAN.search(text, start + 2, end)):
        return Clause(start, *ban.span(), end)
    if text[start] == "以" and (driven := _DRIVEN_BY.match(text, start, end)):
        return Clause(start, *driven.span("verb"), end)
    if text[start] != "对":
        other = _TOGETHER.search(text, start + 2, end) if text[start] in "与同" else _EXECUTED.search(text, start, end)
        return Clause(start, *other.span(other.lastgroup or 0), end) if other else None
    match = _FRONTED_AFTER_PREPOSITION.search(text, start + 2, end)
    return Clause(start, match.start(), match.end(), end) if match and text.find("的", match.end(), end) < 0 else None


def read_ban(text: str, start: int, end: int) -> Clause | None:
    """What somebody may not do, without the words that say who: 用水户〈不得拆除水表〉.

    >>> read_ban("用水户不得拆除水表", 0, 9).start
    3
    """
    ban = _BAN.search(text, start, end)
    return Clause(ban.start(), *ban.span(), end) if ban and ban.end() < end else None


def read_permission(text: str, start: int, end: int) -> Clause | None:
    """What somebody may do, with the words that say who: 有条件的地区〈可以开展农机置换〉.

    >>> text = "困难农户可申请缓缴"; clause = read_permission(text, 0, len(text)); text[clause.action_start:]
    '申请缓缴'
    """
    may = _MAY.search(text, start, end) if text.find("可", start, end) >= 0 else None
    if may is None or end - may.end() < 3:
        return None
    clause = read_clause(text, may.end(), end) or read_without_object(text, may.end(), end)
    if clause is not None:
        clause.start = start
    return clause


def read_industry(text: str, start: int, end: int) -> Clause | None:
    """The clause of an industry that a list gives its share: 纺织行业〈重点提升染整水平〉.

    >>> text = "纺织行业重点提升染整水平"; read_industry(text, 0, len(text)).action_start
    4
    """
    named = _INDUSTRY.match(text, start, end)
    if named is None or COMPLETED.search(text, start, end):
        return None
    clause = read_clause(text, named.end(), end) or read_clause(text, named.end() + 2, end)
    preposition = preposition_at(text, named.end()) if clause is None else None
    if preposition is not None and preposition[1] < end:  # 重点聚焦线控转向
        clause = Clause(start, named.end(), preposition[1], end)
    if clause is not None:
        clause.start = start
    return clause
