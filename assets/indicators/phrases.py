"""Noun phrases: taking off what is no part of a name, and taking apart what is one.

What a clause leaves out of a name is restored in `names.py`.
"""

import re
from functools import lru_cache

from assets.indicators.lexicon import lexicon
from assets.language.areas import leading_area

_REMARK = re.compile(
    r"（\d[^（）]*）|（[^（）]*(?:简称|下同|下称|计算|详见|含[^（）]{6,}|，)[^（）]*）|（(?:包括|指|即|其中)[^（）]*）"
)
_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、是]|（[一二三四五六七八九十]{1,3}）)(?=.{2})"
)  # 一、全市粮食产量
_BRACKET_AT_END = re.compile(r"（[^（）]*）$")
_REPORTED = re.compile(
    r"^(?:省[^，]{0,30}?报告(?=.{2}))|^[^，]{2,20}?(?:(?:发布|公布|编制)的?|(?:已|共|累计)*(?:下达|下拨|拨付)|(?<![成作称因名])为[^，为]{2,16}(?:办理|提供|发放))"
)


_IN_ALL = re.compile(
    "(?<=..)(?:(?<![公一中])共|已)(?=开行|发行|批准|销售|生产|发送|运输|开行|处理|审结|起诉)"
)  # 市场共发行债券
_SHOWN = re.compile("^[^，]{2,24}?(?:结果|数据|调查|统计|监测|普查)(?:显示|表明)(?=.{2})")
# What a clause says before its subject: 在需求带动下茶叶产量增长8%, 从全省看投资增长5%, 据测算产值….
_PRELUDE = re.compile(
    "(?:值得[^，]{2}的是|在[^，]{2,12}?(?:带动|推动|拉动|影响|作用|支撑|支持|背景)下|受[^，]{2,12}?(?:影响|带动|推动|拉动)"
    "|从[^，]{2,8}?来?看|据(?:初步|不完全)?(?:测算|统计|估算|核算|了解|介绍|报道))(?=.{2})"
)
# … or after it: 茶叶产量在需求带动下增长8%, 茶叶价格受天气影响上涨5%.
_CIRCUMSTANCE = re.compile(
    "(?<=..)(?:在[^，在]{2,12}?(?:带动|推动|拉动|影响|作用|支撑|支持|背景)(?:之?下)|受[^，受]{2,12}?(?:影响|带动|推动|拉动))$"
)
_EACH_DAY = re.compile("平均每(?:天|日|个?月)")
_MEANWHILE = re.compile("^[^，期]{2,8}期间(?=.{2})")  # 暑运期间铁路发送旅客
_FORESEEN = re.compile("^[^，]{2,10}?(?:会|局|院|部|所|署|机构|证券|分析师|专家|业内)(?:人士)?(?:预计|预测|预期)(?=..)")
_OPENS_PRELUDE = frozenset("值在受从据")
_MANNER = re.compile("以(?:([^，以]{2,12}贸易)|[^，以]{2,16})方式(?:合计|共计)?")  # 市场以现券和回购方式合计成交
_APPOSED = re.compile("^[^，]{2,14}之一的(?=.{2})")  # 主力军之一的民营企业
# A place in the name of a firm or a port is none: 贵州茅台, 上海港.
_FIRM = re.compile(
    "[\u4e00-\u9fff]{0,4}?(?:股份(?!制|合作)|证券|控股(?!企业)|茅台|汾酒|(?<!企业)集团)|港(?![口澳元币])"
)
_WHOLE_BODY = re.compile(
    "全(?:行业|系统|社会)|[\u4e00-\u9fff]{2,10}(?:企业|公司|集团|银行)(?=共(?:完成|实现|生产|销售))"
)
_RANKED = re.compile(
    r"(.{2,16}?)(?:位?居|排名?|列)(?:全国)?前(?:\d+|[一二三四五六七八九十]+)[名位]的(?!企业|公司)(.{2,})"
)


# What joins the last two items of a list, the surest sign first; 温和, 普及, 参与 join nothing.
_JUNCTIONS = [
    re.compile("以及|(?<![平调缓共暖温饱总])和(?![平田信谐其])"),
    re.compile("(?<!参)与(?!其)"),
    re.compile("(?<![普以])及(?![其时格早])"),
]


@lru_cache(maxsize=8192)
def clean_noun(text: str) -> str:
    """A noun phrase without the words that only open or close its clause, and without its verb.

    >>> clean_noun("其中累计实现营业收入"), clean_noun("到位资金合计")
    ('营业收入', '到位资金')
    """
    words = lexicon()
    if "（" in text:
        text = _REMARK.sub("", text)
    text = _REPORTED.sub("", text.replace(" ", "").strip("、-·●•◎:+"))
    if "显示" in text or "表明" in text:
        text = _SHOWN.sub("", text)
    if "预" in text:
        text = _FORESEEN.sub("", text)
    if text[:1] in _OPENS_PRELUDE and (prelude := _PRELUDE.match(text)):
        text = text[prelude.end() :]
    if "下" in text or "影响" in text:
        text = _CIRCUMSTANCE.sub("", text)
    if "期间" in text:
        text = _MEANWHILE.sub("", text)
    if "平均每" in text:
        text = _EACH_DAY.sub(lambda match: "月均" if match[0].endswith("月") else "日均", text)
    if "方面的" in text:  # 酒店方面的订单量
        text = text.replace("方面的", "")
    if "之一的" in text:
        text = _APPOSED.sub("", text)
    if "方式" in text:
        text = _MANNER.sub(lambda match: match[1] or "", text)
    text = _ranked_places(text)
    if numbered := _NUMBERED.match(text):
        text = text[numbered.end() :]
    if text.startswith("“") and "”" not in text:
        text = text[1:]
    if "共" in text:
        text = words.altogether.sub(_before_altogether, text)
    while text:
        word = words.opening.at_start(text)
        if word is None or text.startswith(words.kept):
            break
        text = text[len(word) :]
    text = words.bringing.sub("", text)
    if "共" in text or "已" in text:
        text = _IN_ALL.sub("", text)
    if text.find("累计") > 1:
        owner, _, measure = text.partition("累计")
        text = owner + measure if measure and split_measure(measure) == ("", measure) else text  # 航线累计客运量
    while True:
        word = words.trailing.at_end(text)
        if word is None or text.endswith(words.kept_at_end):
            return text
        text = text[: -len(word)]


def _before_altogether(match: re.Match[str]) -> str:
    """What stays of the words before 共完成: a place, or the body that did it (全行业共完成客运量)."""
    place = leading_area(match[0]) or ""
    body = _WHOLE_BODY.match(match[0], len(place))
    return place + (body[0] if body else "")


def _ranked_places(text: str) -> str:
    """The measure of places that are told apart by it.

    >>> _ranked_places("茶叶产量居前三名的甲省、乙省产量"), _ranked_places("茶叶产量居前三名的甲省、乙省共完成产量")
    ('甲省、乙省茶叶产量', '茶叶产量居前三名的地区产量')
    """
    match = _RANKED.fullmatch(text)
    if match is None or not split_measure(match[1])[1]:
        return text
    head = lexicon().heads.at_end(match[1]) or ""
    if not match[2].endswith(head):
        return text
    told_apart = text[: match.start(2)]
    return told_apart + "地区" + head if "共" in match[2] else match[2].removesuffix(head) + match[1]


def split_area(text: str) -> tuple[str, str | None]:
    """The phrase without the place that opens it, and the place.

    >>> split_area("全国粮食产量"), split_area("江苏、浙江出口")
    (('粮食产量', '全国'), ('江苏、浙江出口', None))
    """
    area = leading_area(text)
    if area is None:
        return text, None
    whole_banking = area[0] in "我全" and text.startswith("银行业", len(area))  # not the name of a bank
    firm = _FIRM.match(text, len(area)) is not None
    if firm or (not whole_banking and text[len(area) :].startswith(lexicon().not_after_area)):
        return text, None
    return clean_noun(text[len(area) :].lstrip("的")), area


@lru_cache(maxsize=8192)
def split_measure(name: str) -> tuple[str, str]:
    """Population and measure of a name.

    >>> split_measure("纺织业平均销售价格"), split_measure("纺织业")
    (('纺织业', '平均销售价格'), ('纺织业', ''))
    """
    words = lexicon()
    name = _BRACKET_AT_END.sub("", name)
    head = words.heads.at_end(name)
    if head is None:
        return name, ""
    match = words.per_head.search(name)
    if match:
        return name[: match.start()], match[0]
    population = words.modifiers.rest(name[: -len(head)])
    return population, name[len(population) :]


def leading_measure(text: str) -> str:
    """The longest measure that opens a phrase, or an empty string.

    >>> leading_measure("出口增长较快的领域")
    '出口'
    """
    for length in range(min(len(text), 12), 0, -1):
        if split_measure(text[:length])[1]:
            return text[:length]
    return ""


def split_items(text: str, count: int = 0) -> list[str]:
    """Items of a list, `count` of them if that is known.

    >>> split_items("水泥、玻璃和钢材")
    ['水泥', '玻璃', '钢材']
    >>> split_items("电子及通信设备、仪器仪表产量", 2)
    ['电子及通信设备', '仪器仪表产量']
    """
    items = [item for item in text.split("、") if item]
    for junction in _JUNCTIONS:
        if len(items) == count > 1 or not items:
            break
        items[-1:] = [item for item in junction.split(items[-1]) if item]
    return items
