"""Named programmes and documents inside a clause."""

import re
from typing import Final

_PROGRAMME_WORD: Final = (
    r"(?:(?:系列|专项|主题)活动|专项(?:整治|治理)?行动|专项计划|行动计划|行动(?!力|方案|指南|起来)|工程(?!机械|师|建设|项目|款|质量)|计划(?!单列|生育|任务)|"
    r"专项(?:整治|治理)(?=$|，)|专项(?=$|[，。；、”》和与及等的]))"
)
# “节水百城”进社区活动, “爱水护水”宣传周
_FESTIVAL: Final = (
    "[^，、。“”《》和及与等]{1,12}?活动|"
    "[^，、。“”《》和及与等]{0,12}?(?:消费季(?:活动)?|[^季]节|宣传[周月]|服务[周月]|大赛)"
)
_EDGES: Final = r"，。；、“”《》（）\s"
_PROGRAMME: Final = re.compile(
    rf"“[^“”]{{2,20}}(?:计划|行动|工程)”|“[^“”]{{2,20}}”(?:[^，、。“”《》]{{0,6}}?{_PROGRAMME_WORD}|全国行|{_FESTIVAL})|(?P<campaign>“[^“”]{{2,20}}”)(?=活动|$)|"
    # Nothing but the start of a run of plain text, or the name before, opens a name: `re` tries no place in between.
    rf"(?:(?<![^{_EDGES}])|(?<=行动|工程|计划|专项|活动))[^{_EDGES}]{{2,40}}?{_PROGRAMME_WORD}"
)
_HINT: Final = re.compile("行动|工程|计划|专项|活动|”(?:全国行|$|[^，、。“”]{1,12}[季节周月赛])")
_GENERIC: Final = re.compile(
    r"^(?:一批|重大|重点|等|各项|十大|有关|相关|这些|一系列|[\d一二三四五六七八九十百]+[项个大])+"
)
_DOCUMENT: Final = re.compile(r"《((?:[^《》]|《[^《》]*》){2,100})》")
_CAMPAIGN_VERB: Final = re.compile(r"开展|启动|打响")
_GENERIC_END: Final = re.compile(
    r"(?:等|重大|重点|系统|民生|民心|惠民|支撑性|标志性|基础)(?:工程|计划|专项|行动|活动)$|"
    "(?:人防|水利|供水|饮水|公路|水运|市政|建筑|土木|配套|安装|装修|隐蔽|在建|控制性|骨干|枢纽|调水|防洪|续建|扫尾|主体)工程$|"
    "(?:还款|信贷|投资|年度|工作|生产|采购|用水|供应|培训|检查|学习|供地|融资|发行|检修|用能|招聘|配送)计划$"
)


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
    if not _HINT.search(obj):
        return []
    plain = _DOCUMENT.sub("，", obj) if "《" in obj else obj
    names = []
    for match in _PROGRAMME.finditer(plain):
        if match["campaign"] and not _CAMPAIGN_VERB.search(action):
            continue
        if not _GENERIC.match(match.group()) and not _GENERIC_END.search(match.group()):
            names.append(match.group())
    return list(dict.fromkeys(names))
