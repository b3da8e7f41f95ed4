"""What a segment is about: what was done (past), what is to be done (future, modal), what somebody says or thinks.

The cues are data (`moods.yaml`). How cues of neighbouring segments add up stays out; see `assets/tasks/reading.py`.
"""

import re
from pathlib import Path
from typing import Any, Final

import yaml

from assets.language.words import any_of

_CUES: Final[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("moods.yaml").read_text(encoding="utf-8"))


def _words(name: str) -> tuple[str, ...]:
    return tuple(_CUES[name].split())


def _pattern(name: str) -> str:
    return "|".join(_CUES[name])


PAST: Final = re.compile(_pattern("past"))
FUTURE: Final = re.compile(_pattern("future"))
OPINION: Final = re.compile(_pattern("opinion"))
LATER_OPINION: Final = re.compile(f"[，。；“](?:{_pattern('opinion')})")
COMPLETED: Final = re.compile("了(?<![为除]了)(?![解不之])")
MODAL: Final = re.compile(
    "要(?<![重主需必只首摘纲紧概简扼次索想就若]要)(?![求素点闻件害么是])|将(?<![即必就或]将)(?![军领士来])|"
    "应(?<![适相响供反感回对效顺呼照]应)(?:当|该|(?![用对急收付届聘变交运税]))|必须|须(?<![所急内必供刚军]须)|"
    "需(?<![所急内必供刚军特]需)要?(?!求)|计划(?<=[，年市省县区]计划)(?=[新改建实启开完投推加])(?!投资|实施|建设期|完成投资)|"
    "会(?<=们会)(?![议不见商])|力争(?<=[门部委局会们国省市县区院]力争)|拟(?![定订合])|请(?<![申邀聘提报呈吁敬]请)(?=各|有关|相关|你|贵|广大|认真|及时|结合|遵照|抓紧|尽快|按|于|[^，。；]{0,10}(?:政府|部门|单位|船只|船舶|群众|市民|旅客|居民|人员))"
)
FIRMS: Final[str] = _CUES["firms"]
EXPERTS: Final = f"(?:{any_of(_words('experts'))}|{_CUES['brokers']})"
"""Regular expression for the houses and titles of those whose advice is no policy."""
BODIES: Final = _words("bodies")
FOREIGN: Final = _words("foreign")
FRAME: Final = re.compile(f"(?:{'|'.join(_words('frames'))})(?!了)")

_SAYING: Final = _words("saying")
_SAID: Final = tuple(f"的{word}" for word in _SAYING)
_STRESSING: Final = _words("stressing")
_DEMANDING: Final = _words("demanding")
_AIMS: Final = _words("aims")
_COMPLYING: Final = re.compile("落实|贯彻|按照|根据|执行|完成|符合")
_AIM: Final = re.compile(
    "(?:《[^《》]+》的)?(?:主要|总体|工作)?(?:目标|着力点|重点|任务|方向)(?:任务|工作)?(?:就)?是|《[^《》]+》旨在"
)
_HINTS: Final = (
    "下一 今冬 旨在 五时期 五期间 接下来 今后 未来 后续 明年 年内 年底前 年，(?<=20..年，) 到20 至20 五” "
    "是(?<=[点标务向，]是)"
).split()
CUE: Final = re.compile("|".join((MODAL.pattern, *_HINTS, *_DEMANDING, *_STRESSING)))
"""Without any of these nothing in a report is to be done. A superset of the other cues, quick to look for."""


def says(text: str, start: int, end: int) -> bool:
    """Whether the segment ends with a verb of saying: 〈负责人介绍〉，… but not 要加强水情的〈分析〉.

    >>> says("负责人告诉本报记者", 0, 9), says("要加强水情研判分析", 0, 9), says("群众的建议", 0, 5)
    (True, False, False)
    """
    if text.endswith(_SAYING, start, end):
        return text[start] != "要" and not text.endswith(_SAID, start, end)
    return text.endswith("记者", start, end) and "告诉" in text[start:end]


def stresses(text: str, start: int, end: int) -> bool:
    """Whether the verb of saying at the end makes a directive of what follows: 〈会议强调〉，…"""
    return text.endswith(_STRESSING, start, end)


def demands(text: str, start: int, end: int) -> bool:
    """Whether the segment ends with a verb of demanding: 〈通知要求〉，… but not 落实…的要求.

    >>> demands("通知要求", 0, 4), demands("各地落实省政府部署", 0, 9)
    (True, False)
    """
    return (
        text.endswith(_DEMANDING, start, end)
        and text[max(start, end - 3) : end - 2] not in ("的", "项", "策", "作", "署")
        and not _COMPLYING.search(text, start, end)
    )


def names_aim(text: str, start: int, end: int) -> bool:
    """Whether the segment ends with a word for what is aimed at: 〈政策的着力点〉，是…"""
    return text.endswith(_AIMS, start, end)


def aim(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words 目标是, 重点是, 《办法》旨在 that open the segment."""
    return _AIM.match(text, start, end)
