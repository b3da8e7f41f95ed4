"""The part that each paragraph plays in its article."""

import re

from assets.language.headings import is_directive_heading
from assets.language.moods import FUTURE, MODAL, PAST

# Editors' lines, credits, advertisements and disclaimers as the feeds print them.
BOILERPLATE = re.compile(
    r"^(?:(?:责任)?编辑|责编|原标题|(?:图片|文章)?来源|作者|记者|审核|校对|(?:免责)?声明|版权|举报|海量资讯|股民福利|点击|扫码|扫描二维码|关注|更多|原文链接|"
    r"[（(](?:记者|编辑|责任编辑|完|总台央视记者)|[（(]?完[）)]?$|[^，。]{0,6}(?:见习)?记者[^，。]{1,25}$)|点击查看|摄$|下载.{0,6}APP"
)
MARKER = re.compile(r"^.{0,12}(?:全文)?(?:如下|全文)[：:]?$|^[^，。]{2,20}[：:]$|^[：:▷●○■◆—\-~〜\s]+$")
ATTENDANCE = re.compile(r"出席(?:会议|活动|发布会)?|参加(?:会议|活动)|主持(?:会议|召开)|列席|作了?(?:交流)?发言|分会场")
RESULT = re.compile(r"同比|环比|增长\d|下降\d|达\d|达到\d|\d%|取得.{0,12}(?:成效|进展)")
_DIRECTIVE_WORDS = (
    "要|将|应|各地要|必须|应当|不得|严禁|着力|大力|全力|加快|加强|加大|严格|支持|推动|推进|深入|深化|积极|进一步|持续|继续|切实|扎实|统筹|完善|健全|建立|优化|强化|提升|"
    "实施|开展|组织|落实|做好|抓好|鼓励|引导|确保|保障|促进|巩固|发挥|探索|培育|打造"
)
DIRECTIVE = re.compile(
    f"^(?:{_DIRECTIVE_WORDS})|下一步|下一阶段|下阶段|会议强调|会议要求|提出，|要求，|明确，|，(?:{_DIRECTIVE_WORDS})|。(?:{_DIRECTIVE_WORDS})|；(?:{_DIRECTIVE_WORDS})"
)
_ATTENDING = 75
"""A paragraph with a word of attending for each so many characters only says who was there."""
_ASKS = re.compile("会议强调|会议指出|会议要求|下一步|[，。]要")
_TOLD = re.compile(PAST.pattern + "|召开|举行|发布")
_OPENING = 40
"""A cue of the past, or an event, among so many first characters makes a report of a paragraph."""
REQUIREMENT = re.compile(r"深入学习贯彻|两个维护|两个确立|全面从严治党|党的建设|中央八项规定|新发展理念|稳中求进工作总基调")


def is_boilerplate(text: str) -> bool:
    """Whether the block is an editor's line, credit, advertisement or disclaimer.

    >>> is_boilerplate("责任编辑：某某 AB012"), is_boilerplate("记者从会上获悉，全市粮食丰收。")
    (True, False)
    """
    return len(text) <= 80 and BOILERPLATE.search(text) is not None and not re.match(r"记者[^，。]{0,6}(?:从|了解)", text)


def role_of(text: str, heading: str | None) -> str:
    """The role of a paragraph that is neither boilerplate nor the opening summary."""
    if MARKER.search(text) and len(text) <= 30:
        return "marker"
    attendance = len(ATTENDANCE.findall(text))
    if attendance and attendance * _ATTENDING >= len(text) and not _ASKS.search(text):
        return "attendance"
    if heading is not None and text.find(heading) in range(6):
        return "directive" if is_directive_heading(heading) else "result"
    if len(REQUIREMENT.findall(text)) >= 2:
        return "requirement"
    directive, result = len(DIRECTIVE.findall(text)), len(RESULT.findall(text))
    if directive > result and (MODAL.search(text) or FUTURE.match(text) or not _TOLD.search(text, 0, _OPENING)):
        return "directive"
    return "result" if result or (heading is not None and not is_directive_heading(heading)) else "context"
