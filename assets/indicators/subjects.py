"""What a number is of, as far as its own clause prints it."""

import re
from functools import lru_cache

from assets.indicators.context import Context
from assets.indicators.left_side import LeftSide
from assets.indicators.lexicon import lexicon
from assets.indicators.phrases import clean_noun, split_area, split_items, split_measure
from assets.indicators.quantities import Quantity
from assets.indicators.tokens import Token
from assets.language.areas import is_area

_RAISED = re.compile("(?:大幅|统一)?(?:提高|提升|上调|调整|增加|增长|下调|降低|降|升|增|减少|扩大|缩短|延长)[至到为]")
_RAISED_FROM = re.compile("(.{2,})(?:由|从)(?:每?[年月]|现行|原来)[^，]{0,8}$")
_MORE_THAN = re.compile("超过?|接近|近|不足|不到")
_MORE = {"超过": "over", "超": "over", "接近": "nearly", "近": "nearly", "不足": "under", "不到": "under"}
_FIRST_OF = re.compile(
    "(.{2,16}?)最[高低大多少快]的?(?:[前后]?[一二两三四五六七八九十]+[个大名])?"
    "(?:行业|门类|岗位|省份?|城市|地级?市|县|区|地区|企业|公司|品种|产品|商品|国家|市场)(?:依次)?[是为](.{2,})"
)
_STOCK = re.compile(r"（\d{5,6}(?:\.[A-Z]{2})?）")
_LONGEST_FIRM = 8  # characters
_PLACES = re.compile(
    "([\u4e00-\u9fff、]{2,8}、[\u4e00-\u9fff、]+)等(?:地|省份?|城市|市|省市|省区|省（区、市）|地区)?([增涨降跌]幅|增速)?"
)
# 原油价格上行带动石油开采业价格上涨5%
_CAUSED = re.compile(
    "[^，]{2,16}?(?:[上下]行|[上下]涨|下跌|回[升落]|走[高低强弱]|波动|变动|增[加多]|减少)(?:等因素)?(?:影响|带动|推动|拉动)(?:国内)?([^，]{3,})"
)


def subject_of(
    left: LeftSide, quantity: Quantity, right: str, counted: str, context: Context
) -> tuple[str, str | None]:
    """Noun phrase and place before a number, without what the clause has counted already."""
    printed = clean_noun(left.noun)
    if _RAISED.match(right) and (match := _RAISED_FROM.match(printed)):  # 起征点从月销售额10万元提高到15万元
        printed = match[1]
    if counted and printed.startswith(counted):
        noun, area = split_area(clean_noun(printed.removeprefix(counted)))
        if noun:  # 49个城市完成客运量3亿人次: a figure of all of them
            context.population = ""
        return noun, area
    noun, area = split_area(printed)
    if (
        "等" in noun and "、" in noun and (places := _PLACES.fullmatch(noun))
    ):  # 甲、乙、丙等7月增速在5%以上: of what was named before
        items = split_items(places[1])
        if len(items) > 1 and all(is_area(item) for item in items):
            return places[2] or "", places[1]
    if "最" in noun and (first := _FIRST_OF.fullmatch(noun)):  # 产量最高的三个县为甲县5万吨、乙县4万吨
        context.ranking, noun = clean_noun(first[1]), first[2]
        return noun, area
    if quantity.unit == "%":
        noun = _effect(noun)
    owner = split_measure(context.names[0].partition("占")[0])[0] if context.names else ""
    if left.noun.startswith("对") and noun.endswith("贡献率"):  # 高技术制造业增长8%，对增长的贡献率达2%
        whole = owner if owner.endswith(lexicon().component) else context.names[0].partition("占")[0]
        return whole + left.noun, area
    if left.noun.startswith("与") and noun.endswith("之比"):  # 经费支出80亿元，与生产总值之比为2.4%
        return "".join(context.names[:1]) + left.noun, area
    if left.of and quantity.form == "share" and (match := _MORE_THAN.match(noun)):  # 超过总量的三成
        left.qualifier = left.qualifier or _MORE[match[0]]
        return "占" + noun[match.end() :], area
    if left.of and left.noun.startswith("在") and quantity.unit == "%":  # 在出口总额的52%, a misprint of 占
        noun = "占" + noun
    return noun, area


def stock_named(tokens: list[Token]) -> str:
    """The firm whose stock code stands in brackets after its name, or an empty string.

    >>> from assets.indicators.clauses import split_clauses
    >>> from assets.indicators.tokens import scan
    >>> stock_named(split_clauses(scan("甲航空（600000.SH）7月客运量"))[0].tokens)
    '甲航空'
    """
    for index, token in enumerate(tokens):
        if token.kind == "bracket" and index and _STOCK.fullmatch(token.text):
            return clean_noun(tokens[index - 1].text[-_LONGEST_FIRM:])
    return ""


@lru_cache(maxsize=4096)
def _effect(noun: str) -> str:
    """What is said to change, without what it is said to come from.

    >>> _effect("原油价格上行带动国内石油开采业价格"), _effect("茶叶价格")
    ('石油开采业价格', '茶叶价格')
    """
    match = _CAUSED.fullmatch(noun)
    return match[1] if match else noun
