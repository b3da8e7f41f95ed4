"""Headings: the list mark before one, and whether it says what to do or what was achieved."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Literal

from assets.language.moods import BODIES
from assets.language.verbs import verb_phrase

Level = Literal["subtitle", "chapter", "section", "item", "bullet", "lead"]
RANK: dict[Level, int] = {"subtitle": 0, "chapter": 1, "section": 2, "item": 3, "bullet": 4, "lead": 5}
"""The levels of headings, outermost first: a heading ends those of its own rank and of greater ones."""

LIST_MARK = re.compile(
    r"(?P<chapter>第?[一二三四五六七八九十]{1,3}(?:、(?![二三四]、?[三四线产次类])|[.．]|章|部分)\s*|【)|"
    r"(?P<section>(?:[（(][一二三四五六七八九十]{1,3}[）)]、?|(?:措施|举措|任务|行动|重点)[一二三四五六七八九十]{1,2}[：:])\s*)|"
    r"(?P<item>(?:\d{1,2}(?:[.．、](?!\d)|[）)])|0\d(?![\d.年月日:：])|[（(]\d{1,2}[）)]|[①-⑳])\s*)|"
    r"(?P<bullet>(?:[●•·▪■◆○◎▷]|[—–－]{1,2})\s*)"
)
"""A list mark at the start of a block; the name of its group is its level."""
_LONGEST_MARK = 8
"""Characters that a list mark may take: （十二）、 with white space."""

_ASKING = re.compile("要(?![素点闻件害求领])|必须|聚焦|瞄准|紧扣")
_PREPOSITIONAL = re.compile(r"(?:对|以|把|将|为|从|在|围绕|聚焦|向|就)(?!外)[^，]{2,30}$")
_ABOUT = re.compile("对(?![外内接标照口])")
_PARTS = re.compile(r"[\s，；]+")
_QUOTED = re.compile("“[^“”]*”")
_ATTAINED = re.compile(
    "[^，]{2,}(?:(?:实现|取得|迈上|再上|跃上)新|创新[高低])|.{4,}(?:取得.{0,6}(?:实效|成效|进展|突破|成果)|显成效|见效)$|"
    ".{2,12}(?:力度|结构|进度|增长|水平|能力|规模|速度|步伐|质量|效果|成效|后劲|基础|环境|体系)"
    "(?:加大|加快|较快|显现|增强|扩大|改善|(?:不断|持续|明显|稳步|进一步|总体|有所|逐步|日益|显著|更加).{2})$|"
    ".{4,}(?:有力|扎实|稳步|有序|深入|顺利|圆满|全面)(?:推进|开展|实施|完成|落实)$"
)
# 实现首季开门红 tells what was won, though 实现 elsewhere says what to do; 确保实现… still asks for it.
_WON = re.compile(
    "(?:(?!确保|力争|努力|奋力|推动|全力|冲刺|争取)[^，]{2,8}?)??(?:(?:实现|喜获|迎来|取得|夺得|赢得)[^，]*"
    "(?:开门红|开门稳|丰收|满堂红|好成绩|开局)|(?:超额|圆满|顺利|提前|全面)?完成(?:全年|年度|既定|预期)[^，]{0,8}(?:目标|任务))$"
)
_ATTAINED_ENDS = tuple("效展果破进施成实化快高升强大善现固红稳收绩局标务")
"""Without one of these at the end, or 新 anywhere, `_ATTAINED` need not be tried: it looks long."""
# From action plans and notices of 2018–2023, where such headings stand beside those that open with a verb.
_MEASURES = re.compile(
    "关于[^，]{2,12}(?<!情况|数据|说明|解读|问题|通知|意见|措施|方案|办法|公告|规定|决定|条例)|"
    "(?!.*若干)[^，的]{0,8}(?:措施|举措|政策|任务|保障|安排|部署|工作要求|重点工作)(?:（[^（）]{1,6}）)?|"
    "[^，的]{2,14}(?:行动|工程)"
)
# 统计范围, 申报条件: two nouns, though the first is a verb elsewhere. From notes to statistics and application notices.
_LABEL = re.compile(
    "(?:统计|调查|计算|采集|发布|管理|服务|支持|扶持|补贴|补助|奖励|申报|申请|评选|实施|保护|建设|规划|考核)"
    "(?:范围|对象|方法|口径|标准|方式|条件|内容|期限|时间|原则|目标|流程|程序|单位|主体)"
)
_LONGEST_LABEL = 4
# Document titles open with a verb as a task does: 促进工业增长若干政策, 加快水网建设的意见.
_DOCUMENT = re.compile(
    r"(?:若干[^，]{0,6}(?:政策|措施|举措|意见|规定)|的(?:实施|指导)?(?:通知|意见|公告|决定)|[（(]20\d\d[^（）()]{2,12}[）)])$"
)
_DOCUMENT_ENDS = ("政策", "措施", "举措", "意见", "规定", "通知", "公告", "决定", "）", ")")
_OF_DOCUMENTS = ("落实", "贯彻", "执行", "出台", "制定", "认真落实", "全面落实", "抓好")
_PART = re.compile(
    "[^，]{2,6}(?:领域|区域|范围|对象|标准|方式|条件|来源|内容|目标|原则|要求|流程|程序|期限|时限|机制|分工|方向|思路)"
)
# What only announces the headings below it.
_ANNOUNCES = re.compile("(?:重点|主要|工作|具体|政策|有关|相关)*(?:任务|举措|措施|工作|安排|部署|内容)")
# The parts of a plan that ask for something though their names do not: 一、总体要求, （一）基本原则.
_PLAN_PART = re.compile(
    "(?:总体|指导|基本|基础|工作|主要|发展|重点|建设|实施|目标|组织|有关|相关)"
    "(?:要求|思想|原则|目标|任务|思路|实施|举措|制度|工作)|"
    # … and what somebody is granted: （三）税收减免, 用地支持.
    "[^，的]{2,8}(?:减免|减征|免征|缓缴|补贴|奖励|补助|优惠|返还|退税|贴息|奖补)|"
    "(?:金融|信贷|资金|财政|财税|税收|用地|土地|人才|要素|科技|技术)(?:支持|扶持|保障)"
)
_DRIVING = re.compile(
    "(?:着力|持续|进一步|不断|大力|全力|深入|扎实)*(?:推动|推进|促进|确保|保障|支持(?!力度)|加快|实现|努力|让|使)"
)
# 强监管防风险, 稳就业促增收: pairs of a one-syllable verb and its object
_VERB_OBJECTS = re.compile(r"(?:[强促稳扩防保惠抓守调补提增控降优建育引治管护惩拓畅聚][\u4e00-\u9fff]{2}[、 ]?){2,4}$")

# 推深做实网格治理, 织密筑牢防线: verbs with what they lead to, in pairs; a single 做实, 织密 is a listed verb or none.
_RESULTATIVE = re.compile("(?:[做推抓落走压织筑扎打建用讲管夯拧盯守][深实细牢严紧密强优大精足好活透准稳]){2,3}[^，]{2}")
# 为企业纾困解难: idioms of two verbs and their objects that close a heading.
_BENEFITING = re.compile(
    "[为帮替助][^，]{2,12}(?:纾困|解困|解难|排忧|松绑|减负|赋能|加油|撑腰|护航|添力|助力|提速|增收|增效|办实事|解难题)$"
)
_LONGEST_FIRST = sorted(BODIES, key=len, reverse=True)


def level_of(text: str) -> Level:
    """The level that the list mark at the start of a block gives; `subtitle` where there is none.

    >>> level_of("（二）修复堤防"), level_of("修复堤防"), level_of("一、二产业融合发展")
    ('section', 'subtitle', 'subtitle')
    """
    mark = LIST_MARK.match(text)
    return mark.lastgroup if mark else "subtitle"  # type: ignore[return-value]


def without_mark(text: str) -> str:
    """The heading without its list mark and closing mark.

    >>> without_mark("（二）扩大有效投资。"), without_mark("【扩大有效投资】")
    ('扩大有效投资', '扩大有效投资')
    """
    match = LIST_MARK.match(text)
    return text[match.end() if match else 0 :].rstrip("。；：:;.… 】")


def heading_place(text: str, heading: str) -> int:
    """Offset of a heading that opens the paragraph, a list mark before it allowed; -1 where it stands elsewhere.

    >>> heading_place("（二）修复堤防。加固险段。", "修复堤防"), heading_place("加固险段。", "修复堤防")
    (3, -1)
    """
    return text.find(heading, 0, len(heading) + _LONGEST_MARK)


def titles_above(paragraphs: Iterable[dict[str, Any]]) -> dict[int, tuple[str, ...]]:
    """By paragraph_no the headings that stand, each in a block of its own, above the heading of the paragraph.

    `paragraphs` are rows of the table with paragraph_no, role, heading and text, in order; boilerplate is passed over.
    """
    above: dict[int, tuple[str, ...]] = {}
    titles: list[tuple[int, str]] = []
    for paragraph in paragraphs:
        heading, text = paragraph["heading"], paragraph["text"]
        if paragraph["role"] == "boilerplate":
            continue
        if heading is None:
            titles.clear()
        elif not titles and len(text) > len(heading) + _LONGEST_MARK + 1:
            pass  # neither below a title nor one
        elif (at := heading_place(text, heading)) >= 0:
            stands_alone = len(text) - at - len(heading) <= 1
            level = level_of(text) if at > 0 or stands_alone else "lead"
            while titles and titles[-1][0] >= RANK[level]:
                titles.pop()
            above[paragraph["paragraph_no"]] = tuple(title for _, title in titles)
            if stands_alone:
                titles.append((RANK[level], heading))
            continue
        above[paragraph["paragraph_no"]] = tuple(title for _, title in titles if title != heading) if titles else ()
    return above


@lru_cache(maxsize=1024)  # asked for by every paragraph below the heading, and again when its tasks are read
def is_directive_heading(heading: str) -> bool:
    """Whether each part of the heading opens with a verb (加快…) rather than with a subject (…加快).

    >>> is_directive_heading("持续优化营商环境 激发市场活力"), is_directive_heading("营商环境持续优化")
    (True, False)
    >>> is_directive_heading("专项债：加快发行"), is_directive_heading("促进工业增长若干政策")
    (True, False)
    >>> is_directive_heading("要清除淤积"), is_directive_heading("要素市场持续活跃")
    (True, False)
    >>> is_directive_heading("努力克服困难 农业生产稳定恢复")
    False
    >>> is_directive_heading("投资结构持续优化"), is_directive_heading("“一企一策”帮扶企业")
    (False, True)
    >>> is_directive_heading("统计范围"), is_directive_heading("完善标准")
    (False, True)
    >>> is_directive_heading("利用内河航道实现新突破"), is_directive_heading("推深做实河长制")
    (False, True)
    >>> is_directive_heading("供水实现首季开门红"), is_directive_heading("确保完成全年目标任务")
    (False, True)
    >>> is_directive_heading("对于老旧管网，优先改造"), is_directive_heading("对外供水，投资增长")
    (True, False)
    >>> is_directive_heading("实现首季开门红"), is_directive_heading("为用水户排忧解难")
    (False, True)
    """
    if heading.endswith(_DOCUMENT_ENDS) and _DOCUMENT.search(heading) and not heading.startswith(_OF_DOCUMENTS):
        return False
    heading = heading[heading.rfind("：") + 1 :]  # 专项债：加快发行
    if "“" in heading:
        heading = _QUOTED.sub("", heading) if heading[0] == "“" else _QUOTED.sub("“”", heading)
    parts = [part for part in _PARTS.split(heading) if part]
    if len(parts) > 1 and _ABOUT.match(parts[0]) and not _opens_with_verb(parts[0]):
        del parts[0]  # 对于老旧管网，优先改造
    return bool(parts) and all(_opens_with_verb(part) for part in parts)


def names_measures(heading: str) -> bool:
    """Whether the heading only says what the measures below it are or are about: 保障措施, 关于稳外贸工作.

    >>> names_measures("组织保障"), names_measures("财政政策（7项）"), names_measures("供水能力稳步提高")
    (True, True, False)
    >>> names_measures("“清渠”护水行动")
    True
    """
    return _MEASURES.fullmatch(heading) is not None and not _WON.match(heading)


def names_part(heading: str) -> bool:
    """Whether the heading only names a part of a document, which may ask or tell: 工作目标, 重点领域.

    >>> names_part("重点领域"), names_part("供水领域投资增长")
    (True, False)
    """
    return _PART.fullmatch(heading) is not None


def names_plan_part(heading: str) -> bool:
    """Whether the heading only names a part of a plan, or what the plan grants.

    >>> names_plan_part("总体要求"), names_plan_part("税收减免"), names_plan_part("供水能力")
    (True, True, False)
    """
    return _PLAN_PART.fullmatch(heading) is not None


def announces_headings(heading: str) -> bool:
    """Whether the heading says no more than that measures follow: 重点任务, 主要举措, but not 保障措施.

    >>> announces_headings("重点任务"), announces_headings("保障措施")
    (True, False)
    """
    return _ANNOUNCES.fullmatch(heading) is not None


@lru_cache(maxsize=256)
def heads_tasks(heading: str) -> bool:
    """Whether the tasks below the heading stand under it: it says what to do, or names what does, or a body that does.

    >>> heads_tasks("修复堤防"), heads_tasks("保障措施"), heads_tasks("总体要求"), heads_tasks("供水能力稳步提高")
    (True, True, True, False)
    >>> heads_tasks("水利部进一步规范取水许可"), heads_tasks("水利部部长")
    (True, False)
    """
    if is_directive_heading(heading) or names_measures(heading) or names_plan_part(heading):
        return True
    return names_body_acting(heading)


def stands_above_tasks(heading: str) -> bool:
    """Whether tasks of the headings below may be told to stand under this one too: it says more than that they follow.

    >>> stands_above_tasks("修复堤防"), stands_above_tasks("重点任务"), stands_above_tasks("供水能力稳步提高")
    (True, False, False)
    """
    return heads_tasks(heading) and not announces_headings(heading)


def names_body_acting(heading: str) -> bool:
    """Whether a body opens the heading, with what it does behind it, as in a headline: 水利部规范取水许可."""
    if not heading.startswith(BODIES):
        return False
    rest = next(heading[len(body) :] for body in _LONGEST_FIRST if heading.startswith(body))
    return len(rest) > _LONGEST_LABEL and is_directive_heading(rest)


def _opens_with_verb(part: str) -> bool:
    if _ASKING.match(part):
        return True
    if len(part) <= _LONGEST_LABEL and _LABEL.fullmatch(part):
        return False
    if verb_phrase(part):
        may_tell = "新" in part or part.endswith(_ATTAINED_ENDS)
        if not may_tell:
            return True
        return not _WON.match(part) and (_DRIVING.match(part) is not None or not _ATTAINED.match(part))
    if _VERB_OBJECTS.match(part):
        return True
    if _RESULTATIVE.match(part) or _BENEFITING.match(part):
        return True
    match = _PREPOSITIONAL.match(part)
    return match is not None and any(verb_phrase(part, at, guess=False) for at in range(3, len(part) - 2))
