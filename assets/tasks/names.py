"""Named programmes and documents inside a clause."""

import re

_PROGRAMME_WORD = r"(?:专项(?:整治|治理)?行动|整治行动|提升行动|行动(?!计划)|行动计划|工程|计划|专项(?!资金|债|检查|整治|治理|规划))"
_QUOTED = re.compile(rf"“[^“”]{{2,20}}”(?:[^，、。“”]{{0,6}}?{_PROGRAMME_WORD}|全国行|(?=活动|$))")
_NAMED = re.compile(rf"[^，。；、“”《》（）\s]{{2,24}}?{_PROGRAMME_WORD}")
_GENERIC = re.compile(r"^(?:一批|重大|重点|等|各项|十大|有关|相关|这些|一系列|[\d一二三四五六七八九十百]+[项个大])+")
_DOCUMENT = re.compile(r"《((?:[^《》]|《[^《》]*》){2,100})》")
_CAMPAIGN_VERB = re.compile(r"开展|实施|启动|推进|落实")


def documents_in(text: str) -> list[str]:
    """Names inside 《》 in order, each once.

    >>> documents_in("落实《数字乡村发展纲要》和《行动方案》")
    ['数字乡村发展纲要', '行动方案']
    """
    return list(dict.fromkeys(_DOCUMENT.findall(text)))


def programmes_in(text: str, action: str, obj: str) -> list[str]:
    """Named programmes, projects and campaigns in order, each once.

    >>> programmes_in("深入实施智慧农业提升行动", "深入实施", "智慧农业提升行动")
    ['智慧农业提升行动']
    """
    plain = _DOCUMENT.sub("，", obj)
    names: list[tuple[int, str]] = []
    for match in _QUOTED.finditer(plain):
        name = match.group()
        if not name.endswith("”") or _CAMPAIGN_VERB.search(action):
            names.append((match.start(), name))
    for match in _NAMED.finditer(plain):
        name = match.group()
        if not _GENERIC.match(name):
            names.append((match.start(), name))
    return list(dict.fromkeys(name for _, name in sorted(names)))
