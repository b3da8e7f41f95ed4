"""Who speaks: whether an article is about policy of domestic bodies at all, and what experts say in it."""

import re
from typing import Final

from assets.language.moods import BODIES, EXPERTS, FIRMS, FOREIGN
from assets.language.words import any_of

_DOCUMENT: Final = re.compile(
    r"《[^》]{2,60}(?:意见|规划|方案|办法|条例|措施|计划|纲要|政策|通知|决定|规定|细则|要点|指南|清单|[一二三四五六七八九十\d]条)[^》]{0,12}》"
)
# 会议强调, 全国交通运输工作会议, 全省, 某某厅近日印发: official whatever the body is called; but 美国国家航空航天局.
_OFFICIAL: Final = re.compile(
    "会议(?:强调|要求|指出|认为|部署|决定)|全(?:国|省|市|县|区)[^，。]{0,16}(?:会议|系统)|全[省市县区](?![场值])|我[省市县区]|[省市县区]长|党组|书记|(?<![国度理大亚兰副])副?总理(?!事)|国务委员|"
    "常委会|政治局|人大|政协|法院|检察|管委会|[区园]管理委员会|领导小组|指挥部|(?:通知|意见|方案|规划|办法|条例)》?(?:明确|提出|要求|强调|指出)|"
    "(?<![国斯])国家[\u4e00-\u9fff]{2,8}(?:局|委员会)|[育电作]总[局社]|中国民用航空局|全国总工会|全国妇联|共青团中央|中国残联|"
    "(?:(?<![股楼车房币债汇超夜集菜门])市|(?<![务业通动境学卫])省|县)(?:还|也)?将|[省市县区][^，。]{0,16}发布会|"
    "[省市县区][\u4e00-\u9fff]{2,8}[局厅委]副?(?:有关负责|相关负责|局长|厅长|主任|表示|介绍|要求|将|：)|"
    "各(?:级|有关)(?:财政|政府|部门|单位)|责任单位|牵头单位|[省市县区旗](?:委|政府|人民政府)(?:同意|批准|印发|审议)|"
    "[部委局厅署](?:近日|日前|今日|\\d{1,2}日)?(?:联合)?(?:印发|发布|召开|举行|部署|通知|有关负责)"
)
_SAYS: Final = (
    "(?:表示|认为|说|称|指出|分析|告诉|坦言|介绍|建议|点评|直言|强调|补充|"
    "对《|向《|[对向][^，。；“”]{0,14}?(?:记者|新闻)|在?接受)"
)
_EXPERT: Final = re.compile(rf"{EXPERTS}[^，。；“”]{{0,20}}?{_SAYS}")
_TITLE_END: Final = "[院长授员师任家士管裁席监]"
_NAME: Final = re.compile(
    rf"{EXPERTS}[^，。；“”]{{0,16}}?(?<={_TITLE_END})(?P<name>(?!{_TITLE_END})[\u4e00-\u9fff]{{2,3}}?){_SAYS}"
)
_FIRM: Final = re.compile(f"(?:{FIRMS})$")
_LONGEST_FIRM: Final = 16
_PLEDGES: Final = re.compile("表示|称|回应|透露|坦言|承诺")
_ABROAD: Final = re.compile(any_of(FOREIGN))  # what it opens with is quick to look for
_FOREIGN: Final = re.compile(
    f"(?:^|[，。；“])(?:{any_of(FOREIGN)})[^，。；“”]{{0,16}}(?:表示|称|宣布|指出|要求|认为|说)"
)
_ADVISES: Final = re.compile("(?:专家|学者|业内|业界|机构|分析师|券商)")
_DEMANDING: Final = re.compile("(?:会议|通知|部门|[部委局办署])[^，。；]{0,12}(?:强调|要求|指出|明确|提出|表示)(?!的)")
_MENTIONED: Final = re.compile(EXPERTS)
_UNNAMED: Final = re.compile("(?:专家|分析师|业内人士|经济学家)们?(?:表示|认为|建议|指出|分析|称|说|提醒)")


def speaks_of_policy(texts: list[str]) -> bool:
    """Whether a domestic body or policy document is named anywhere.

    >>> speaks_of_policy(["某代币合约遭到攻击，团队将升级合约。"]), speaks_of_policy(["水利部印发通知。"])
    (False, True)
    """
    return any(
        _names_body(text) or _OFFICIAL.search(text) or ("《" in text and _DOCUMENT.search(text)) for text in texts
    )


def _names_body(text: str) -> bool:
    for body in BODIES:
        at = text.find(body)
        while at >= 0:
            if not text.endswith(FOREIGN, 0, at):
                return True
            at = text.find(body, at + 1)
    return False


def spoken_by_others(texts: list[str]) -> list[bool]:
    """For each paragraph whether those who make no policy speak in it: experts, by house or name, firms, foreigners.

    >>> spoken_by_others(["某大学教授李明表示，要扩大投资。", "“要降低成本。”李明说。", "财政部表示，要降低成本。"])
    [True, True, False]
    >>> spoken_by_others(["某水务科技公司有关负责人表示，将推广滴灌。", "水利部要求公司整改，某水务公司表示，将整改。"])
    [True, False]
    """
    found = [bool(_MENTIONED.search(text) and (_EXPERT.search(text) or _UNNAMED.search(text))) for text in texts]
    names = {m["name"] for text, hit in zip(texts, found, strict=True) if hit for m in _NAME.finditer(text)}
    speaks = re.compile(f"(?:{any_of(names)})(?:{_SAYS}|看来|亦持|从[^，。；]{{0,14}}提出)") if names else None
    foreign = [bool(_ABROAD.search(text) and _FOREIGN.search(text)) and not _names_body(text) for text in texts]
    return [
        hit or abroad or (speaks is not None and speaks.search(text) is not None) or _is_pledge(text)
        for text, hit, abroad in zip(texts, found, foreign, strict=True)
    ]


def names_experts(heading: str | None) -> bool:
    """Whether the heading says that experts advise below it: 专家建议….

    >>> names_experts("专家建议推广滴灌"), names_experts("推广滴灌"), names_experts(None)
    (True, False, False)
    """
    return heading is not None and _ADVISES.match(heading) is not None


def _is_pledge(text: str) -> bool:
    """Whether a firm speaks and no body demands anything."""
    says = (match.start() for match in _PLEDGES.finditer(text))  # rarer than firms, and quicker to look for
    return any(_FIRM.search(text, max(0, at - _LONGEST_FIRM), at) for at in says) and not _DEMANDING.search(text)
