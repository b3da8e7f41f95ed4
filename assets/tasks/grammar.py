"""One segment → the clause it holds: leader and subject left out, action and object told apart.

Belongs here: the grammar of a single clause. Whether the clause is a directive depends on what stands around it and
is decided in `sentence.py`. The word lists are in `grammar.yaml`.
"""

import re
from dataclasses import dataclass

from assets.language.moods import COMPLETED, MODAL
from assets.language.verbs import adverb_ends, verb_phrase
from assets.language.words import any_of
from assets.tasks.lists import JUDGED, LEADERS, LISTS
from assets.tasks.prepositions import predicate_after, preposition_at


@dataclass(slots=True)
class Clause:
    """Offsets into the paragraph: clause from `start` to `end`, its action (adverb and verb) between the other two.

    `modal`: a 要, 将, 应 or 必须 before it asks for it. What stands around it, `sentence.py` adds: the numbered `item`
    that it belongs to, and whether it is the `first` or the `last` clause of its sentence.
    """

    start: int
    action_start: int
    action_end: int
    end: int
    modal: bool = False
    item: str | None = None
    first: bool = False
    last: bool = False


_LEADER = re.compile(f"(?:{'|'.join(LEADERS)})[\\s，]*")
LEADER_FIRST = frozenset(
    "一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩第（(●•·▪■◆▷○◎▲△▼▽★☆◇□►▶同此另其并而且还也又从进以在特尤重首再最然就比例"
)
# The mark that opens a paragraph (一、, 1.) says nothing: the paragraph has its heading already, or is a note.
_MARKER = re.compile(
    r"[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,2}(?:个?方面)?[，、是]|"
    r"其[一二三四五六七八九十][，、是]|(?!\A)(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、）)]|[①-⑳])"
)
_QUOTED_MANNER = re.compile("“[^“”]{2,6}”")
_RULING = frozenset(("必须", "须", "应", "应当"))
_CERTAIN = _RULING | {"要"}
_LIGHT = ("予以", "不予", "加以")
_DESCRIBED = re.compile(f"(?:{any_of(LISTS['described_actors'])})[都也]?(?:要|应|须|必须|将|不得)")
_ACTOR_END = re.compile(f"(?:{any_of(LISTS['actors'])})(?:都|也|均|还|下一步)?")
_ACTORS = (*LISTS["actors"], *LISTS["described_actors"])
_LONGEST_ACTOR = 24
_ISSUED = re.compile("(?:印发|下发|发布)[^，]{0,30}(?:通知|意见|公告|方案|办法)》?$")
_FRONTED = re.compile(f"原则上不?[\u4e00-\u9fff]{{2}}|{any_of(LISTS['fronted'])}")
_FRONTED_AFTER_PREPOSITION = re.compile(f"原则上不[\u4e00-\u9fff]{{2}}|{any_of(LISTS['fronted_after_preposition'])}")
_GOVERNED = re.compile("[对把将为向]")
_ADDRESSED = re.compile(
    f"(?:各类?|广大|全体|有关|相关|每个?)[^，的]{{0,8}}?(?:{any_of(LISTS['addressed'])})(?:[和、与][^，的]{{1,8}}?(?:{any_of(LISTS['addressed'])}))?(?:都|也|均)?"
)
_MAY = re.compile("(?<!认)可以?(?![以能见靠持再行控信循量观])")
_EXECUTED = re.compile(
    "(?:严格)?(?:按照?|依照|依据|根据|比照|参照|遵照)[^，]{2,30}?"
    "(?P<verb>执行|实施|办理|管理|落实|运营|运作|办结|处理|处置|核算|结算|计征|征收|缴纳)$"
)
# 所需经费〈由〉县财政〈统筹解决〉, 审批时限〈由〉三十天〈缩短至〉十天; 由于 and 理由 name nobody.
_BY_WHOM = re.compile("(?<![自理事缘经])由(?![于此来衷])|从(?=\\d)")
_CHARGED = re.compile(
    f"(?P<verb>(?:{any_of(LISTS['charged_adverbs'])})*(?:{any_of(LISTS['charged'])}))$|"
    f"(?P<change>(?:逐步|统一|再)?(?:{any_of(LISTS['changed'])})[至到为])"
)
# 农机〈适用〉优惠税率, 申请材料〈不受〉份数限制
_APPLIED = re.compile(
    "实施(?=“|[^，的]{2,20}(?:管理|监管|检验|制度|机制|政策|模式|办法)$)|"
    "适用(?=[^，的]{2,20}(?:税率|政策|标准|征收率|程序|制度|规定)$)|"
    "享受(?=[^，的]{2,20}(?:政策|待遇|优惠|补贴|补助)$)|不受(?=[^，]{1,20}(?:限制|约束)$)"
)
# 逾期不改〈的依法从严处罚〉: the condition without its comma.
_IN_CASE = re.compile("的(?=依法|依规|依纪|从严|从重|一律|严肃|坚决|及时)")
# 与住宅〈同步规划、同步建设〉
_TOGETHER = re.compile("(?:同步[\u4e00-\u9fff]{2}、?){2,}$")
# 坚持〈房子是用来住的〉定位: what is held to may be a whole sentence.
_HELD = re.compile("的?(?:定位|理念|方针|立场|观念|认识)$")
# 〈投资项目审批情况〉 names what is reported.
_IN_STATE = tuple(LISTS["in_state"])
_INDUSTRY = re.compile("[^，的]{2,10}(?:行业|产业|领域)(?=重点|着力|大力|加快)")
_SERVES = re.compile(
    "[及按]时向[^，]{2,12}(?P<verb>报告|报送|通报|反馈|反映|汇报)$|(?P<serves>作为)[^，]{2,14}(?:依据|参考|条件|内容|前提|标准)$"
)
_RESULT = re.compile(f"(?:{any_of(LISTS['result_adverbs'])})(?:{any_of(LISTS['result_verbs'])})$")
_RESULT_ENDS = tuple(LISTS["result_verbs"])
_NOT_ACTING = tuple(LISTS["not_acting"])
_CAUSING = tuple(LISTS["causing"])
_JUDGED = re.compile(JUDGED)
_UNGUESSABLE = re.compile(r"^[是有在的求么不没把以为对将从向与和，“（因由按比视]|^.[是有的]|\d")
_COUNT = re.compile(
    r"等?(?:\d+|[一二三四五六七八九十两几])[个大项]?(?:方面|项)(?:的?(?:任务|工作|内容|举措|措施|要求))?$|"
    "(?:以下|如下)[^，]*$"
)
_COUNTED = ("方面", "项", "任务", "工作", "内容", "举措", "措施", "要求")
COUNTED_LAST = frozenset(word[-1] for word in _COUNTED)
"""Without one of these at its end a clause counts nothing."""
_LEAST_COUNTED = 4
"""Characters that the object must have besides the words that count it: 抓好三方面工作 says nothing by itself."""


def leader_end(text: str, start: int, end: int) -> int:
    """Offset after list marks and connectives (一是, 同时, ●) that open the segment.

    >>> leader_end("一是加快建设", 0, 6)
    2
    """
    while start < end and text[start] in LEADER_FIRST and (match := _LEADER.match(text, start, end)):
        start = match.end()
    return start


def is_numbered(text: str, start: int) -> bool:
    """Whether a list mark 一是, 二要, 第三，, or inside a paragraph （四） or 5. too, opens at `start`."""
    return _MARKER.match(text, start) is not None


def is_prepositional(text: str, start: int) -> bool:
    """Whether a preposition opens the segment: it says by what means or in which regard."""
    return preposition_at(text, start) is not None


def read_clause(text: str, start: int, end: int, guess: bool = True) -> Clause | None:
    """The clause that text[start:end] holds when its verb, or a preposition before its verb, opens it.

    With `guess` an unlisted verb after a manner adverb counts.

    >>> text = "为新产品应用和推广创造条件"; clause = read_clause(text, 0, len(text))
    >>> text[clause.action_start:clause.action_end], clause.start
    ('创造', 0)
    """
    if text[start : start + 1] == "“" and (quoted := _QUOTED_MANNER.match(text, start, end)) and quoted.end() < end:
        clause = read_clause(text, quoted.end(), end, guess)
        if clause is None or clause.action_start != quoted.end():
            return None
        clause.start = start
        return clause
    segment = text[start:end]
    opening = 0
    if phrase := verb_phrase(segment, guess=guess):
        adverb, verb, after = phrase
        if len(segment) - after < 2 or segment[after] == "的" or tells_result(segment, verb, after):
            return None
    elif (span := preposition_at(segment, 0)) and (phrase := predicate_after(segment, span)):
        adverb, verb, after = phrase
        if adverb == span[1] or (
            segment.startswith("会同", span[0]) and not _GOVERNED.search(segment, span[1], adverb)
        ):
            opening = adverb  # 通过〈实施减税政策〉, 会同有关部门〈完善标准〉
        if adverb == span[1] and len(segment) - after < 2:
            return None
    else:
        return None
    if _DESCRIBED.match(segment, after):
        return None
    if len(segment) - after <= 4 and segment.endswith(_LIGHT, verb, after):
        after = len(segment)
    return Clause(start + opening, start + adverb, start + after, end)


def tells_result(segment: str, verb: int, end: int) -> bool:
    """Whether the segment that seems to open with a verb, from `verb` to `end`, is a subject with its predicate.

    >>> tells_result("改革开放不断深化", 0, 2), tells_result("推动改革不断深化", 0, 2)
    (True, False)
    """
    if _JUDGED.search(segment, end):
        return not (segment.endswith("坚持", verb, end) and _HELD.search(segment, end))
    if segment.endswith("情况") and segment.startswith(_IN_STATE, verb):
        return True
    return (
        segment.endswith(_RESULT_ENDS)
        and not segment.endswith(_CAUSING, verb, end)
        and _RESULT.search(segment, end) is not None
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


def read_modal(text: str, start: int, end: int) -> Clause | None:
    """The clause after the first 要, 将, 应 or 必须 of the segment that a verb phrase follows; its subject is left out.

    >>> text = "各市要抓紧编制实施细则"; clause = read_modal(text, 0, len(text))
    >>> text[clause.start:clause.end]
    '抓紧编制实施细则'
    """
    for modal in MODAL.finditer(text, start, end):
        at = leader_end(text, modal.end(), end)
        if at >= end or (modal.group() == "将" and _is_no_announcement(text, start, modal.start(), end)):
            continue
        clause = read_clause(text, at, end) or read_fronted_after_preposition(text, at, end)
        alone = clause is None
        if clause is None and modal.group() == "请":
            clause = read_actor(text, at, end)
        if clause is None and modal.group() in _CERTAIN:
            if text[start] == "对" and (clause := read_without_object(text, at, end)):
                clause.start = start
            else:
                clause = _guessed(text, at, end)
        if clause is None:
            continue
        if (alone or modal.group() in _RULING) and not _names_actor(text, start, modal.start()):
            clause.start = start  # 〈水费须〉全额存入专户: without what it is said of it says nothing
        if text.startswith("做到“", clause.action_end - 2) and modal.start() > start + 1:  # 服务配套要做到“细”
            clause.start = start
        clause.modal = True
        return clause
    return None


def must_be(text: str, start: int, end: int) -> bool:
    """Whether a 要, 应 or 必须 stands in the segment, whatever follows it.

    >>> must_be("水价要“有升有降”", 0, 9), must_be("主要灌区", 0, 4)
    (True, False)
    """
    return any(modal.group() in _CERTAIN for modal in MODAL.finditer(text, start, end))


def _names_actor(text: str, start: int, end: int) -> bool:
    return start == end or text.endswith(_ACTORS, start, end)


def _is_no_announcement(text: str, start: int, at: int, end: int) -> bool:
    """Whether 将 at `at` stands for 把 (将节水纳入考核) or foretells (政策将促进增长)."""
    return text.endswith(_NOT_ACTING, start, at) or predicate_after(text[at:end], (0, 1)) is not None


def _guessed(text: str, start: int, end: int) -> Clause | None:
    """要〈早管早促〉: after a clear 要 four characters and more are a clause, whatever they are."""
    if end - start < 4 or _UNGUESSABLE.search(text[start:end]) or is_prepositional(text, start):
        return None
    phrase = verb_phrase(text[start:end])
    if phrase and start + phrase[2] < end:
        return None
    verb = adverb_ends(text, start)[-1]
    return Clause(start, start, end if phrase or end - start == 4 else min(verb + 2, end), end)


def read_without_object(text: str, start: int, end: int) -> Clause | None:
    """A verb phrase and no more, its object having been named before with 对: 对急需的标准要〈抓紧制定〉.

    >>> read_without_object("抓紧制定", 0, 4) is None, read_without_object("抓紧制定标准", 0, 6) is None
    (False, True)
    """
    phrase = verb_phrase(text[start:end])
    return Clause(start, start, end, end) if phrase and start + phrase[2] == end else None


def asks_by_preposition(text: str, start: int, end: int) -> int:
    """Offset after a modal that no more than a prepositional phrase follows, the verb being in a later segment; or -1.

    >>> asks_by_preposition("全市要围绕供暖保障", 0, 9), asks_by_preposition("全市供暖", 0, 4)
    (3, -1)
    """
    for modal in MODAL.finditer(text, start, end):
        if modal.group() == "将" and _is_no_announcement(text, start, modal.start(), end):
            continue
        if modal.end() < end and is_prepositional(text, modal.end()):
            return modal.end()
    return -1


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
        if name.end() < end and (clause := read_clause(text, name.end(), end)):
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
        return Clause(start, *match.span(), end)
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
    return Clause(start, by + phrase[0], by + phrase[2], end) if phrase and by + phrase[2] < end else None


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


def read_fronted_after_preposition(text: str, start: int, end: int) -> Clause | None:
    """A clause that names with 对 whom it is about: 对受灾农户〈不得〉抽贷.

    >>> text = "对受灾农户不得抽贷"; read_fronted_after_preposition(text, 0, len(text)).action_start
    5
    """
    if text[end - 1] == "的":
        return None
    if text[start] != "对":
        other = _TOGETHER.search(text, start + 2, end) if text[start] in "与同" else _EXECUTED.search(text, start, end)
        return Clause(start, *other.span(other.lastgroup or 0), end) if other else None
    match = _FRONTED_AFTER_PREPOSITION.search(text, start + 2, end)
    return Clause(start, match.start(), match.end(), end) if match and text.find("的", match.end(), end) < 0 else None


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
