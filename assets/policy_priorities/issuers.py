"""The body whose policy or statistics an article reports, by the alias table `issuers.yaml`."""

import re
from pathlib import Path

import yaml

from assets.language.moods import FOREIGN
from assets.language.words import any_of

# 美国财政部 is not ours, 某市统计局 is not the national one, 按照党中央、国务院决策部署 names nobody as the issuer.
_NOT_ISSUER = "".join(f"(?<!{word})" for word in (*FOREIGN, "党中央、", "省", "市", "县", "自治区"))
_OTHERS = (
    r"(?:[、和][^，。、和]{2,12})*(?:等\d*(?:多个|个)?部门)?(?:办公厅)?(?:\d{1,2}日)?"
    "(?:联合|正式|近日|日前|官网|网站|今日)*"
)
_PUBLISHING = _OTHERS + "(?:发布|印发|公布|出台|转发|召开|举行|部署)"
_SPEAKING = _OTHERS + "(?:消息|数据|通报|新闻发言人|有关负责人|部长|副部长|主任|司长|局长|表示|介绍)"
_PROVINCE = re.compile(
    "(北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|"
    "云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)(省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)?(?:人民)?政府"
)

_LOCAL = re.compile(
    "(?:^|[，。：；\\s])据?((?!据)[\u4e00-\u9fff]{2,3}[省市](?:委(?:[\u4e00-\u9fff]{2,6}委员会)?|[\u4e00-\u9fff]{2,6}(?:局|厅|委员会)))"
)


def _load() -> dict[str, str]:
    table = yaml.safe_load(Path(__file__).with_name("issuers.yaml").read_text(encoding="utf-8"))
    return {alias: name for name, aliases in table.items() for alias in (name, *aliases)}


_ALIASES = _load()
ISSUER_NAMES = f"(?=[{''.join(sorted({name[0] for name in _ALIASES}))}])(?:{any_of(_ALIASES)})"
"""Any of the names and aliases. What they open with is looked at first: `re` would try each of them at every place."""

_NAMED = re.compile(f"{_NOT_ISSUER}({ISSUER_NAMES})")
_SOURCES = tuple(re.compile(_NAMED.pattern + what) for what in (_PUBLISHING, _SPEAKING, ""))
"""Tried in this order: who publishes, who speaks, who is named at all."""


def issuer_of(title: str, paragraphs: list[str]) -> str | None:
    """Name of the issuing body, from the title, else from who issues or speaks in the text; None where nobody does.

    >>> issuer_of("交通运输部：加快建设农村公路", [])
    '交通运输部'
    >>> issuer_of("发布会问答", ["在国新办举行的发布会上，工信部有关负责人表示，要稳定增长。"])
    '工业和信息化部'
    """
    if match := _NAMED.search(title):
        return _ALIASES[match[1]]
    opening = "\n".join(paragraphs[:4])
    for source in _SOURCES:
        if match := source.search(opening):
            return _ALIASES[match[1]]
    if match := _LOCAL.search(opening):
        return match[1]
    if match := _PROVINCE.search(title + "\n" + opening):
        return match[1] + (match[2] or ("市" if match[1] in "北京天津上海重庆" else "省")) + "人民政府"
    return None
