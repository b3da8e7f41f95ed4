"""The body whose policy or statistics an article reports, by the alias table `issuers.yaml`."""

import re
from pathlib import Path

import yaml

from assets.language.moods import FOREIGN
from assets.language.words import any_of

# 美国财政部 is not ours, 某市统计局 is not the national one, 按照党中央、国务院决策部署 names nobody as the issuer.
_NOT_ISSUER = "".join(f"(?<!{word})" for word in (*FOREIGN, "党中央、", "省", "市", "县", "自治区"))
_OTHERS = (
    r"(?:(?:[、和]|会同)[^，。、和]{2,12})*(?:等\d*(?:多个|个)?部门)?(?:办公厅)?(?:\d{1,2}日)?"
    "(?:联合|正式|近日|日前|官网|网站|今日)*"
)
_PUBLISHING = _OTHERS + "(?:发布|印发|公布|出台|转发|召开|举行|部署)"
_SPEAKING = _OTHERS + "(?:消息|数据|通报|新闻发言人|有关负责人|部长|副部长|主任|司长|局长|厅长|表示|介绍)"
_PROVINCES = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|"
    "云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆"
)
_MUNICIPALITIES = ("北京", "天津", "上海", "重庆")
# A place, then what governs it or one of its departments. What leads to a body (据, 记者从) is no part of its name.
_NAME_OF_PLACE = "[^\\W据从由在向和与年月日]{2,3}[省市州盟]"
_PLACE = (
    f"(?:{_PROVINCES})(?:省|市|(?:[\u4e00-\u9fff]{{1,3}}族)?自治区)?|"
    rf"(?:^|(?<=[，。：；、\s据从由在])){_NAME_OF_PLACE}"
)
_GOVERNMENT = "(?:人民)?政府(?:办公厅|办公室)?"
_DEPARTMENT = "(?!人大|政协|[上中下]半)[\u4e00-\u9fff]{2,12}?(?:局|厅|委员会)(?![部面域])"
_LOCAL = f"(?:(?P<place>{_PLACE})(?:(?P<government>{_GOVERNMENT})|委?(?P<department>{_DEPARTMENT})))"


def _load() -> dict[str, str]:
    table = yaml.safe_load(Path(__file__).with_name("issuers.yaml").read_text(encoding="utf-8"))
    return {alias: name for name, aliases in table.items() for alias in (name, *aliases)}


_ALIASES = _load()
ISSUER_NAMES = f"(?=[{''.join(sorted({name[0] for name in _ALIASES}))}])(?:{any_of(_ALIASES)})"
"""Any of the names and aliases. What they open with is looked at first: `re` would try each of them at every place."""

# 中共中央政治局常委 is a man, not the body.
_NAMED = f"(?:{_NOT_ISSUER}(?P<national>{ISSUER_NAMES})(?!常委|委员(?!会)|政治局)|{_LOCAL})"
_SOURCES = tuple(re.compile(_NAMED + what, re.MULTILINE) for what in ("", _PUBLISHING, _SPEAKING))
_IN_TITLE, *_IN_TEXT = (_SOURCES[0], *_SOURCES[1:], _SOURCES[0])
"""In the text it is asked first who publishes, then who speaks, then who is named at all."""


def issuer_of(title: str, paragraphs: list[str]) -> str | None:
    """Name of the issuing body, from the title, else from who issues or speaks in the text; None where nobody does.

    >>> issuer_of("交通运输部：加快建设农村公路", [])
    '交通运输部'
    >>> issuer_of("发布会问答", ["在国新办举行的发布会上，工信部有关负责人表示，要稳定增长。"])
    '工业和信息化部'
    >>> issuer_of("节水办法", ["近日，贵州省水利厅会同国家发展改革委印发办法。"]), issuer_of("云南省政府发文", [])
    ('贵州省水利厅', '云南省人民政府')
    """
    if match := _IN_TITLE.search(title):
        return _name(match)
    opening = "\n".join(paragraphs[:4])
    for source in _IN_TEXT:
        if match := source.search(opening):
            return _name(match)
    return None


def _name(match: re.Match[str]) -> str:
    if match["national"]:
        return _ALIASES[match["national"]]
    place, department = match["place"], match["department"]
    if place[-1] not in "省市区州盟":
        place += "市" if place in _MUNICIPALITIES else "省"
    if department:
        return match[0][: match.end("department") - match.start()]
    return place + "人民政府" + match["government"].partition("政府")[2]
