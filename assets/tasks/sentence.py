"""One sentence → its directive clauses, segment by segment, in the mood that the paragraph has reached.

Belongs here: what cues inside a sentence do to the clauses around them. What carries over from sentence to sentence
is kept in the `Mood` that the caller hands in.
"""

import re
from dataclasses import dataclass
from typing import Literal

from assets.language.clauses import split_segments
from assets.language.moods import (
    COMPLETED,
    FRAME,
    FUTURE,
    LATER_OPINION,
    OPINION,
    PAST,
    aim,
    demands,
    names_aim,
    says,
    stresses,
)
from assets.tasks.grammar import (
    COUNTED_LAST,
    LEADER_FIRST,
    Clause,
    asks_by_preposition,
    end_without_count,
    is_numbered,
    is_prepositional,
    leader_end,
    must_be,
    read_actor,
    read_clause,
    read_fronted,
    read_fronted_after_preposition,
    read_industry,
    read_modal,
    read_purpose,
    read_without_object,
)
from assets.tasks.items import awaits_verb, item_heading, read_item

_PREFIX = re.compile(r"(?:以(?!及)(?!.*为)|对|把|因(?!此|而))")
_CONTINUES = re.compile(r"(?:以及|和|及|或)(?!时)|其中[^，]{0,14}(?:\d|占比|比重|超过?)")
_OF_ITSELF = re.compile(r"(?:本|以下|如下)(?:方案|意见|办法|规划|通知|措施|规定|细则|计划|指南)")
_ITSELF_OPENS = frozenset("本以如")
_DATED = re.compile(r"(?:20\d\d年|\d{1,2}月|全年|今年|年内)(?:底|起|内)?前?")
# 针对近年来暴露的短板，加强…: what happened is the reason, not the matter.
_REASONS = ("以", "根据", "针对", "按照", "结合", "围绕", "为", "鉴于")
# “一增”是确保利润增长: a slogan is explained by the clauses that it stands for.
_SLOGAN = re.compile(
    "“[一二两三四五六七八九十双\\d][^“”]{0,5}[^五“”]”(?:就是|即是|是|即)要?"
    "(?!.*(?:举措|抓手|关键|要求|结果|时期|期|年)$)"
)
_YEAR = re.compile(r"(20\d\d)年[，,]?")
_WHEN = re.compile(r"(?:力争)?[到至]?20\d\d年(?:底|末)?前?$|年内$|年底前$|明年$")
_TIME = re.compile(
    r"于?(?:(?:[今明]年|全年|年内|本月|20\d\d年)(?:[一二三四]季度|\d{1,2}月(?:\d{1,2}日|[上中下]旬)?)?|"
    r"\d{1,2}月(?:\d{1,2}日|[上中下]旬)?)(?:底|末)?(?:之?前|起)?"
)
_REACHES = re.compile(r"(?:新增|不低于|不高于|达到|优于|高于|低于|占)[^，]{0,12}\d")
# Written so that `re` can skip to the characters of the first set.
_STATISTIC = re.compile(r"[\d同环](?:(?<=\d)[\d.,]*(?:%|％|个百分点|倍|[万亿])|(?<=[同环])比)")
_TARGET = re.compile(
    r"(?:基本|力争|全面|累计|争取|努力)*(?:实现|达到?|增长|下降|超过|突破)|"
    r"[^，]{2,20}(?:达到?|提高到|提升到|提高至|提升至|降至|降到|控制在|保持在|稳定在|增长|下降)[^，]{0,6}\d"
)
# Growth is reported; so is a sum that a verb of accomplishing comes before, unless the sentence says by when.
_GROWTH = re.compile("同比|环比|[比较]上[年月季]")
_ACCOMPLISHED = re.compile(
    "(?:累计|共计?|总计|合计|增长|下降|上升|回落|回升|占比?|达到?|突破|超过|完成|实现|发放|投放|发行|办理|减免|退税|减税|签约|成交)"
    r"[^，。；]{0,12}?\d"
)
# 落实〈扣除比例提高到100%〉政策: a figure in what is put into effect was not achieved.
_GUIDING = (
    "落实", "执行", "用好", "用足", "加大", "鼓励", "引导", "完善", "健全",
    "严格", "允许", "探索", "给予", "予以", "推行", "实行",
)  # fmt: skip
_AIMED = re.compile(
    r"设立[^，。；]{0,6}规模[^，。；]{2,14}的|[到至]20\d\d年|20\d\d年(?:底|末)?前|力争|每年|年内|年底前|\d[^，。；]{0,4}(?:以上|左右|以内)|不[低少高]于|不超过"
)
# 会议确定了三项举措：〈一是…〉. The verb tells the past, the list what is to be done.
_LIST_ANNOUNCED = re.compile(
    "(?:提出|确定|明确|部署|推出|出台|制定|印发)[^。]{0,40}(?:措施|举措|要求|任务|部署|安排|政策|意见)[：:。，；]"
    "(?:在[^，。；]{2,30}(?:方面|领域|上)，)?$"
)
# 鼓励银行〈在风险可控的前提下〉，合理确定利率: the comma stands inside the clause.
_SETTING = re.compile(
    "在[^，]{2,30}(?:前提下|基础上|条件下|情况下|范围内|框架下|原则下|同时|地区|地方|城市|省份|区域|领域|行业|企业)$|"
    "有条件的[^，]{1,8}$"
)
_SETTING_ENDS = frozenset("下上内时区方市份域业")
_GOVERNING = ("鼓励", "支持", "引导", "允许", "推动", "督促", "指导", "要求", "组织")
# 这是必要的，…: a judgement, not a condition.
_JUDGES = re.compile("是|了")
_LONGEST_BARE = 12
"""Characters of a verb phrase without an object, adverbs included."""
_FROM_THEN_ON = re.compile("[自从][^，]{2,16}起$")
# 从三方面发力: what it counts comes after.
_COUNTS = re.compile("从[^，]{0,6}(?:方面|角度|环节|领域|层面)[^，]{0,4}$")
# 促进消费的20条政策〈，涵盖…〉: what seemed a clause is the subject.
_ITS_CONTENT = re.compile("，(?:聚焦|包括|涉及|涵盖|着眼|主要|分别|旨在)")
# 取得许可后，…; 办理登记时，…: a condition, not yet what is to be done.
_WHEN_DONE = re.compile("(?<![今善背产售前最先落滞税])后$|(?<![小及同按实临定限学工即随届])时$")
# 做好明年水利工作，〈要…〉: what seemed a clause says what the demand is about.
_FRAMES_DEMAND = re.compile("，(?:要|必须|应当|需要)(?![求素])")
_LONGEST_SEGMENT = 400
"""The longest printed clause seen has 180 characters; text without any comma is no prose."""
_ENDS = ("。", "！", "；", "”", "…")


@dataclass(slots=True)
class Mood:
    """What has been said so far about what comes: to be done, done, or neither; the numbered item that is open.

    `year` is that of publication: an earlier one that opens a sentence tells of the past, a later one of the future.
    """

    name: Literal["directive", "report", "neutral"] = "neutral"
    year: int | None = None
    under_lead: bool = False
    item: str | None = None


def read_sentence(text: str, start: int, end: int, mood: Mood) -> list[Clause]:
    """The directive clauses of text[start:end]; `mood` is changed by the cues found."""
    sentence = _Sentence(text, start, end, mood)
    for a, b in split_segments(text, start, end):
        if 1 < b - a <= _LONGEST_SEGMENT:
            sentence.read(a, b)
    found = sentence.finish()
    opens = True
    for clause in found:
        clause.first = opens
        clause.last = opens = clause is found[-1] or text[clause.end] == "；"
    return found


class _Sentence:
    """Gathers the clauses of one sentence while it is handed the segments in order."""

    __slots__ = (
        "aim", "blocked", "condition", "demanded", "end", "enumerated",
        "figures", "finished", "found", "imperative", "item_opening", "mood", "prefix", "purpose", "purposive",
        "setting", "start", "text", "topic",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int, mood: Mood) -> None:
        self.text, self.start, self.end, self.mood = text, start, end, mood
        self.figures = _STATISTIC.search(text, start, end) is not None
        self.finished = text.find("了", start, end) > 0  # without it nothing in the sentence can be completed
        self.found: list[Clause] = []
        self.enumerated = False  # the segment before was a bare 第一， or 一是以…为主线，: this one is its item
        self.item_opening: int | None = None  # start of such a 以…为主线
        self.blocked = False  # a subject came first: what its verbs say is told, not asked
        self.demanded = False  # a cue stands in this very sentence
        self.imperative = False  # neutral, and the sentence opened with a verb
        self.aim = False  # the segment before named what is aimed at
        self.purposive = False  # the sentence opened with what it is for
        self.purpose: Clause | None = None
        self.prefix: int | None = None  # start of a 以…, 对… segment that belongs to the next clause
        self.condition: int | None = None  # a prefix 发现问题的
        self.setting: Clause | None = None  # a clause whose setting has a comma of its own: the next segment ends it
        self.topic: int | None = None  # start of a segment that may be the topic of the next

    def read(self, a: int, b: int) -> None:
        text = self.text
        if self.setting is not None:
            self.setting.end, self.setting = b, None
            return
        body = leader_end(text, a, b) if text[a] in LEADER_FIRST else a
        marked = body > a and is_numbered(text, a)
        numbered = self.enumerated or marked
        self.enumerated = numbered and body >= b
        if numbered:
            self.mood.item, self.blocked = None, False
            if marked:
                self.item_opening = None
            if _LIST_ANNOUNCED.search(text, max(0, a - 60), a):
                self._demand()
        if body >= b:
            return
        conditional = text[b - 1] == "的" and text.startswith("，", b)  # 发现问题的，立即整改
        clause = None if conditional else read_clause(text, body, b)
        cued = False
        if clause is None or (text[body] in "明提力" and self._dates(body, b)):
            clause = None
            if says(text, body, b):
                if stresses(text, body, b):
                    self._demand()
                return
            after = self._after_cue(body, b)
            cued = after > body
            if cued:
                self._demand()
                opened, body = body, leader_end(text, after, b)
                if body >= b:
                    return
                clause = read_clause(text, body, b)
                if clause and _WHEN.match(text, opened, body):
                    clause.start = opened  # 〈到2030年〉建成十座水库
            elif (time := _TIME.match(text, body, b)) and (clause := read_clause(text, time.end(), b)):
                clause.start = body
            elif text[body] == "“" and (slogan := _SLOGAN.match(text, body, b)):
                body = slogan.end()
                if clause := read_clause(text, body, b):
                    self._demand()
            elif text.startswith("是", body):  # 加快发展…，是重大责任: what came before was its subject
                self.found.clear()
                self.blocked = True
        if clause is None and numbered:
            clause = read_item(text, body, b) or read_industry(text, body, b)
            if clause is None and awaits_verb(text, body, b):
                self.enumerated = True
                self.item_opening = body if self.item_opening is None else self.item_opening
        self.aim = clause is None and names_aim(text, body, b)
        accepted = self._accepted(clause, body, b)
        if accepted and accepted.start <= body and not (accepted.modal or self.found) and _FRAMES_DEMAND.match(text, b):
            accepted = None
        if accepted and text[b - 1] in "后时" and text.startswith("，", b) and _WHEN_DONE.search(text, body, b):
            return
        if accepted is None:
            if conditional and not (
                _JUDGES.search(text, body, b) or is_prepositional(text, body) or must_be(text, body, b)
            ):
                self.prefix = self.condition = body
            else:
                self._pass_over(a, body, b, cued, clause)
            return
        if self.prefix is not None or self.topic is not None:
            self._add_prefix(accepted)
        stop = end_without_count(text, accepted) if text[b - 1] in COUNTED_LAST else accepted.end
        if stop < 0 or (
            text[accepted.action_end : accepted.action_end + 1] in _ITSELF_OPENS
            and _OF_ITSELF.match(text, accepted.action_end, b)
        ):
            return
        if text[accepted.start] == "从" and _COUNTS.match(text, accepted.start, b):
            return
        accepted.end = stop
        if numbered:
            self.mood.item, self.item_opening = item_heading(text, self.item_opening, accepted), None
            self.mood.name = "directive"  # what follows details the item
        if self.purpose is not None and accepted.modal:
            self.purpose.item = self.mood.item
            self.found.append(self.purpose)
        self.purpose = None
        accepted.item = self.mood.item
        self.found.append(accepted)
        if text[b - 1] in _SETTING_ENDS and text.startswith("，", b) and self._is_open(accepted, b):
            self.setting = accepted

    def _is_open(self, clause: Clause, end: int) -> bool:
        """Whether a clause that says who is to act ends in a setting, so that what is to be done comes next."""
        text = self.text
        return (
            text.endswith(_GOVERNING, clause.start, clause.action_end)
            and _SETTING.search(text, clause.action_end, end) is not None
        )

    def finish(self) -> list[Clause]:
        """The clauses found; none where all of it only says what for (为促进…，推动…，现印发本方案)."""
        if self.purposive and not self.demanded and not (self.found and self.found[-1].end >= self.end - 1):
            return []
        return self.found

    def _demand(self) -> None:
        self.mood.name, self.blocked, self.demanded = "directive", False, True

    def _after_cue(self, start: int, end: int) -> int:
        """Offset after words that tell of a time to come or an aim (下一步, 目标是, 提出到2025年); `start` if none."""
        text = self.text
        if self.aim and text.startswith("是", start):
            return start + 1
        if match := FUTURE.match(text, start, end) or aim(text, start, end):
            return match.end()
        if self.mood.year and (year := _YEAR.match(text, start, end)) and int(year[1]) > self.mood.year:
            return year.end()
        frame = FRAME.search(text, start, end)
        if frame and (match := FUTURE.match(text, leader_end(text, frame.end(), end), end)):
            return match.end()
        return start

    def _dates(self, start: int, end: int) -> bool:
        """Whether the segment opens 明确到2025年, 力争到2025年 or 明确要: a frame, not a thing to do."""
        if self.text.startswith("力争", start):
            return FUTURE.match(self.text, start, end) is not None
        frame = FRAME.match(self.text, start, end)
        if frame is None:
            return False
        return self.text.startswith("要", frame.end()) or FUTURE.match(self.text, frame.end(), end) is not None

    def _accepted(self, clause: Clause | None, start: int, end: int) -> Clause | None:
        """The directive clause that the segment holds in the present mood, or None. `clause` is what its verb opens."""
        text = self.text
        if clause is None and (framed := self._framed(start, end)):
            return framed
        if clause is None or clause.action_start > clause.start:
            modal = read_modal(text, start, end)
            if modal and not PAST.search(text, start, modal.start) and not OPINION.match(text, modal.start, end):
                self._demand()
                return modal
        asked = self.imperative or (self.mood.name == "directive" and not self.blocked)
        if clause is None and (self.prefix is not None or (asked and self.found and end - start > 3)):
            # 对拒不整改的，〈依法从严处罚〉; 贯彻通知精神，〈抓紧组织实施〉
            clause = read_without_object(text, start, end)
        if clause is None:
            if not asked or OPINION.match(text, start, end):
                return None
            if is_prepositional(text, start):
                return read_fronted_after_preposition(text, start, end)
            clause = read_fronted(text, start, end) or read_actor(text, start, end)
            return None if clause and _REACHES.search(text, start, end) else clause
        if clause.action_start > start and PAST.search(text, start, clause.action_start):
            return None
        if self.finished and COMPLETED.search(text, clause.action_start, end):
            return None
        if self.figures and _STATISTIC.search(text, start, end) and self._is_target(clause):
            return None
        if not asked and self.mood.name == "neutral" and not self.blocked and not self._doubtful(clause):
            self.imperative = asked = True
        return clause if asked else None

    def _is_target(self, clause: Clause) -> bool:
        """Whether the clause says what a figure comes to (提高到5%); 确保… asks all the same."""
        if self.text.startswith(("确保", "保持"), clause.action_start):
            return False
        if self.text.endswith(("政策", "措施", "规定"), clause.action_end, clause.end):
            return False  # 落实〈减免比例提高到50%〉政策
        return _TARGET.match(self.text, clause.action_start, clause.end) is not None

    def _framed(self, start: int, end: int) -> Clause | None:
        """The clause after a verb of demanding inside the segment: 通知提出〈加强监测〉, 要求各地〈排查隐患〉."""
        text = self.text
        frame = FRAME.search(text, start, end)
        if frame is None:
            return None
        at = leader_end(text, frame.end(), end)
        at += text.startswith("要", at)
        if at >= end:
            return None
        asked = read_clause(text, at, end, guess=False) or read_actor(text, at, end)
        if asked or (frame.group() == "要求" and not is_prepositional(text, start)):
            self._demand()
        return asked

    def _doubtful(self, clause: Clause) -> bool:
        """Whether anything in a sentence without a cue speaks against a directive that opens with `clause`."""
        text, start, end = self.text, self.start, self.end
        return (
            _ITS_CONTENT.match(text, clause.end) is not None
            or not text.endswith(_ENDS, start, end)
            or OPINION.match(text, start, end) is not None
            or (self.figures and self._reports_figures(clause))
            or COMPLETED.search(text, start, end) is not None
            or LATER_OPINION.search(text, start, end) is not None
        )

    def _reports_figures(self, clause: Clause) -> bool:
        """Whether the figures say what was achieved; 〈加快铺设管网〉，新建泵站4万座 says what is to be."""
        text, start, end = self.text, self.start, self.end
        if _GROWTH.search(text, start, end) or text.startswith("累计", clause.start):
            return True
        if _AIMED.search(text, start, end) or must_be(text, start, end):
            return False
        own = None
        if not text.endswith(_GUIDING, clause.action_start, clause.action_end):
            own = _STATISTIC.search(text, clause.start, clause.end)
        return own is not None or _ACCOMPLISHED.search(text, clause.end, end) is not None

    def _pass_over(self, a: int, start: int, end: int, cued: bool, clause: Clause | None) -> None:
        """Notes what a segment that is no directive clause means for those after it."""
        text = self.text
        prepositional = is_prepositional(text, start)
        self.prefix = a if prepositional and _PREFIX.match(text, start, end) else None
        self.purpose = read_purpose(text, start, end)
        if self.purpose and not self.found and self.mood.name == "neutral":
            self.purposive = True
        if (asked := asks_by_preposition(text, start, end)) >= 0:
            self._demand()
            self.prefix = asked if _PREFIX.match(text, asked, end) else None
        elif demands(text, start, end) and not prepositional and clause is None:
            self._demand()
        elif self.found and _CONTINUES.match(text, a, end):
            self.found[-1].end = end
        elif (
            (PAST.search(text, start, clause.action_start if clause else end) and not text.startswith(_REASONS, start))
            or COMPLETED.search(text, start, end)
            or self._is_earlier_year(start, end)
        ):
            self.mood.name, self.blocked = "report", True
        elif not (cued or self.found or self.aim or self.mood.under_lead or prepositional):
            if not self.demanded:
                if (end - start < _LONGEST_BARE and read_without_object(text, start, end)) or (
                    text[start] in "自从" and _FROM_THEN_ON.match(text, start, end)
                ):
                    return  # 〈逐村排查〉，建立台账; 〈自明年7月起〉，免征水费: no subject
                if must_be(text, start, end):
                    self._demand()  # 政策要“聚焦重点”: its verb remains unread, those after it are asked for too
            self.blocked = not self.demanded
            self.topic = start

    def _is_earlier_year(self, start: int, end: int) -> bool:
        year = _YEAR.match(self.text, start, end)
        return year is not None and self.mood.year is not None and int(year[1]) < self.mood.year

    def _add_prefix(self, clause: Clause) -> None:
        prefix, self.prefix, topic, self.topic = self.prefix, None, self.topic, None
        if topic is not None and _DATED.fullmatch(self.text, clause.start, clause.action_start):
            clause.start = topic
        elif prefix is not None and (not clause.modal or prefix == self.condition):
            clause.start = prefix
