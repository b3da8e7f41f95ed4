"""The part that each paragraph plays in its article."""

import re

from assets.language.headings import is_directive_heading
from assets.language.moods import PAST

BOILERPLATE = re.compile(
    r"^(?:责任编辑|编辑|责编|原标题|来源|图片来源|文章来源|作者|记者|审核|校对|声明|免责声明|版权|举报|海量资讯|股民福利|点击|扫码|扫描二维码|关注|更多|"
    r"[（(](?:记者|编辑|责任编辑|完|总台央视记者)|(?:新华社|本报|每经|新京报|中新社|央视|人民日报|证券日报|经济日报)?(?:见习)?记者[^，。]{1,25}$|[（(]?完[）)]?$|原文链接)|点击查看|[）)]?\s*摄$|下载.{0,6}APP"
)
MARKER = re.compile(r"^.{0,12}(?:全文)?(?:如下|全文)[：:]?$|^[^，。]{2,20}[：:]$|^[：:▷●○■◆—\-~〜\s]+$")
ATTENDANCE = re.compile(r"出席(?:会议|活动|发布会)?|参加(?:会议|活动)|主持(?:会议|召开)|列席|作了?(?:交流)?发言|分会场")
RESULT = re.compile(r"同比|环比|增长\d|下降\d|达到?\d|\d%|取得.{0,12}(?:成效|进展)")
DIRECTIVE = re.compile(
    r"(?:会议|《[^》]+》|意见|方案|通知|规划).{0,10}(?:强调|要求|提出|明确)|下一步|下一?阶段|(?:^|[，。；])(?:要|各地要|必须|应当|着力|大力|加快|加强|严格|支持|推动|推进|深入|积极|不得)"
)
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
    if attendance and attendance * 60 >= len(text):
        return "attendance"
    if heading is not None and text.find(heading) in range(6):
        return "directive" if is_directive_heading(heading) else "result"
    if len(REQUIREMENT.findall(text)) >= 2:
        return "requirement"
    directive, result = len(DIRECTIVE.findall(text)), len(RESULT.findall(text))
    if directive > result:
        return "directive"
    if result or (heading is not None and not is_directive_heading(heading)) or PAST.search(text):
        return "result" if result or heading is not None else "context"
    return "context"
