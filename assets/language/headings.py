"""Headings: the list mark before one, and whether it says what to do or what was achieved."""

import re
from functools import lru_cache
from collections.abc import Iterable
from typing import Any, Literal

from assets.language.verbs import verb_phrase

Level = Literal["subtitle", "chapter", "section", "item", "bullet", "lead"]
RANK: dict[Level, int] = {"subtitle": 0, "chapter": 1, "section": 2, "item": 3, "bullet": 4, "lead": 5}
"""The levels of headings, outermost first: a heading ends those of its own rank and of greater ones."""

LIST_MARK = re.compile(
    r"(?P<chapter>第?[一二三四五六七八九十]{1,3}(?:、(?![二三四]、?[三四线产次类])|[.．]|章|部分)\s*)|"
    r"(?P<section>(?:[（(][一二三四五六七八九十]{1,3}[）)]、?|(?:措施|举措|任务|行动|重点)[一二三四五六七八九十]{1,2}[：:])\s*)|"
    r"(?P<item>(?:\d{1,2}(?:[.．、](?!\d)|[）)])|0\d(?![\d.年月日:：])|[（(]\d{1,2}[）)]|[①-⑳])\s*)|"
    r"(?P<bullet>(?:[●•·▪■◆○◎▷]|[—–－]{1,2})\s*)"
)
"""A list mark at the start of a block; the name of its group is its level."""
_LONGEST_MARK = 8
"""Characters that a list mark may take: （十二）、 with white space."""

_ASKING = re.compile("要(?![素点闻件害求领])|必须|聚焦|瞄准|紧扣")
_PREPOSITIONAL = re.compile(r"(?:对|以|把|将|为|从|在|围绕|聚焦|向|就)(?!外)[^，]{2,30}$")
_PARTS = re.compile(r"[\s，；]+")
_QUOTED = re.compile("“[^“”]*”")
_ATTAINED = re.compile(
    "[^，]{2,}(?:(?:实现|取得|迈上|再上|跃上)新|创新[高低])|.{4,}(?:取得.{0,6}(?:实效|成效|进展|突破|成果)|显成效|见效)$|"
    ".{2,12}(?:力度|结构|进度|增长|水平|能力|规模|速度|步伐|质量|效果|成效|后劲|基础|环境|体系)"
    "(?:加大|加快|较快|显现|增强|扩大|改善|(?:不断|持续|明显|稳步|进一步|总体|有所|逐步|日益|显著|更加).{2})$|"
    ".{4,}(?:有力|扎实|稳步|有序|深入|顺利|圆满|全面)(?:推进|开展|实施|完成|落实)$"
)
_ATTAINED_ENDS = tuple("效展果破进施成实化快高升强大善现固")
"""Without one of these at the end, or 新 anywhere, `_ATTAINED` need not be tried: it looks long."""
# From action plans and notices of 2018–2023, where such headings stand beside those that open with a verb.
_MEASURES = re.compile(
    "关于[^，]{2,12}(?<!情况|数据|说明|解读|问题|通知|意见|措施|方案|办法|公告|规定|决定|条例)|"
    "(?!.*若干)[^，的]{0,8}(?:措施|举措|政策|任务|保障|安排|部署|工作要求|重点工作)(?:（[^（）]{1,6}）)?"
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
_DRIVING = re.compile(
    "(?:着力|持续|进一步|不断|大力|全力|深入|扎实)*(?:推动|推进|促进|确保|保障|支持(?!力度)|加快|实现|努力|让|使)"
)
# 强监管防风险, 稳就业促增收: pairs of a one-syllable verb and its object
_VERB_OBJECTS = re.compile(r"(?:[强促稳扩防保惠抓守调补提增控降优建育引治管护惩拓畅聚][\u4e00-\u9fff]{2}[、 ]?){2,4}$")


def level_of(text: str) -> Level:
    """The level that the list mark at the start of a block gives; `subtitle` where there is none.

    >>> level_of("（二）修复堤防"), level_of("修复堤防"), level_of("一、二产业融合发展")
    ('section', 'subtitle', 'subtitle')
    """
    mark = LIST_MARK.match(text)
    return mark.lastgroup if mark else "subtitle"  # type: ignore[return-value]


def without_mark(text: str) -> str:
    """The heading without its list mark and closing mark.

    >>> without_mark("（二）扩大有效投资。")
    '扩大有效投资'
    """
    match = LIST_MARK.match(text)
    return text[match.end() if match else 0 :].rstrip("。；：:;.… ")


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
    >>> is_directive_heading("利用内河航道实现新突破")
    False
    """
    if heading.endswith(_DOCUMENT_ENDS) and _DOCUMENT.search(heading) and not heading.startswith(_OF_DOCUMENTS):
        return False
    heading = heading[heading.rfind("：") + 1 :]  # 专项债：加快发行
    if "“" in heading:
        heading = _QUOTED.sub("", heading) if heading[0] == "“" else _QUOTED.sub("“”", heading)
    parts = [part for part in _PARTS.split(heading) if part]
    return bool(parts) and all(_opens_with_verb(part) for part in parts)


def names_measures(heading: str) -> bool:
    """Whether the heading only says what the measures below it are or are about: 保障措施, 关于稳外贸工作.

    >>> names_measures("组织保障"), names_measures("财政政策（7项）"), names_measures("供水能力稳步提高")
    (True, True, False)
    """
    return _MEASURES.fullmatch(heading) is not None


def names_part(heading: str) -> bool:
    """Whether the heading only names a part of a document, which may ask or tell: 工作目标, 重点领域.

    >>> names_part("重点领域"), names_part("供水领域投资增长")
    (True, False)
    """
    return _PART.fullmatch(heading) is not None


def _opens_with_verb(part: str) -> bool:
    if _ASKING.match(part):
        return True
    if len(part) <= _LONGEST_LABEL and _LABEL.fullmatch(part):
        return False
    if verb_phrase(part):
        may_tell = "新" in part or part.endswith(_ATTAINED_ENDS)
        return not may_tell or _DRIVING.match(part) is not None or not _ATTAINED.match(part)
    if _VERB_OBJECTS.match(part):
        return True
    match = _PREPOSITIONAL.match(part)
    return match is not None and any(verb_phrase(part, at, guess=False) for at in range(3, len(part) - 2))
