"""Names of listed numbers: a list of subjects, measures or places spread over them, each with what all share."""

import re

from assets.indicators.context import Context
from assets.indicators.lexicon import lexicon
from assets.indicators.phrases import split_items, split_measure
from assets.indicators.quantities import Quantity
from assets.language.areas import is_area, leading_area

Named = tuple[list[str], list[str | None]]
"""Names and their areas."""

PER_UNIT = re.compile(r"每(?:吨|桶|公斤|百?斤|升|克|台|股|人|亩|平方米|立方米|千瓦时)$")
_GROUP_KIND = re.compile(r"(?:型企业|行业|制造业|类商品|产业|新兴产品|产品)$")
_AMOUNTS = ("额", "量", "值", "收入", "支出")
_SAID_OF = re.compile(
    "(?:销售)?(?:价格|产值|产量|销量|收入|利润)(?:上涨|上升|增长|下降|下跌|持平)的?(?:城市|行业|企业|产品|品种)$"
)
_SIZES = re.compile("([大中])(?=、(?:中、)?[中小]型企业)")
_THREE_PARTS = re.compile("东、?中、?西部")
_INDUSTRIES = re.compile("第(?:[一二三][、和])+[一二三]产业")
_LIMITED = re.compile("(规模以上|规上|限额以上|[一二三四]线城市)(.+)")
_MADE_AND_SOLD = re.compile("(.*)产销量?")
_SHARES = re.compile("(.+?[、和及与].+?)(占.+(?:比重|比例|份额)|占比)")
_AGED = re.compile(r"岁(?:及?以[上下])?(.+)$")
_FUELS = re.compile("汽、柴油")
# 甲、乙等重点行业产值: what sums the items up is no part of the last of them.
_SUMMED_UP = re.compile(
    "(?<=[^高中初平同优劣、])等(?!级|候|待)((?:[^、和及与]{0,6}(?:行业|产业|领域|经济体|国家|地区|企业|产品|商品|品种|城市))[^、]{2,})$"
)
_TOGETHER = re.compile(r"^(?:[两三四五六七八九十\d]+个?(?:省市|省区|省份|地区|省|市|县|区|地|州)|地区)?的?")


def distribute(noun: str, count: int, context: Context, measure: str, quantity: Quantity) -> Named:
    """A list of subjects or measures spread over the numbers, each item with what all share.

    >>> distribute("稻谷、小麦产量", 2, Context(None), "growth", Quantity(1.0, "%"))[0]
    ['稻谷产量', '小麦产量']
    >>> distribute("规模以上工业企业存货、应收账款", 2, Context(None), "growth", Quantity(1.0, "%"))[0]
    ['规模以上工业企业存货', '规模以上工业企业应收账款']
    """
    words = lexicon()
    noun = _FUELS.sub("汽油、柴油", _THREE_PARTS.sub("东部、中部、西部", _SIZES.sub(r"\1型企业", noun)))
    noun = _INDUSTRIES.sub(lambda m: "、".join(f"第{number}产业" for number in re.findall("[一二三]", m[0])), noun)
    noun = PER_UNIT.sub("", noun)  # 汽、柴油价格每吨分别降低5元和3元
    if count in (1, 2) and (made_and_sold := _MADE_AND_SOLD.fullmatch(noun)):
        owner = made_and_sold[1] or context.population
        return [owner + "产量", owner + "销量"], []
    if count > 1 and (match := _SHARES.fullmatch(noun)):  # 出口、进口占全国份额分别为…
        return [name + match[2] for name in distribute(match[1], count, context, measure, quantity)[0]], []
    if "等" in noun:
        noun = _SUMMED_UP.sub(lambda m: split_measure(m[1])[1], noun)
    items = split_items(re.sub(r"等(?!级)[^、]{1,8}?(?=产量|销量|价格|利润|投资|$)", "", noun), count)
    if len(items) < 2 or (count > 1 and len(items) != count):
        return [], []
    areas = _areas(items, context)
    if areas:
        return areas
    if context.is_listing and context.names and all(item in words.parts for item in items):
        return [of_part(item, context.names[0], context.firm) for item in items], []  # 其中国际、地区分别下降…
    if context.among and measure == "level" and (amount := _amount_parted(items[-1], quantity, context)):
        return [item + amount for item in items], []
    last, tail = split_measure(items[-1])
    if not tail and (said := _SAID_OF.search(items[-1])):  # 新房和二手房价格上涨城市
        last, tail = items[-1][: said.start()], said[0]
    if tail and (alike := _alike_tail(items)):
        tail = alike
    elif tail and all(split_measure(item)[1] and not item.endswith(words.activities) for item in items):
        tail = ""
    elif tail:
        kind = _GROUP_KIND.search(last)
        length = len(items[0])
        if len(tail) == 1 and length < len(last) and all(len(item) == length for item in items[:-1]):
            tail = items[-1][length:]  # 小麦、水稻、玉米综合机械化率: 率 alone is no measure
        if kind and kind.start() and not any(item.endswith(("业", kind[0])) for item in items[:-1]):
            tail = kind[0] + tail
    elif context.measure and measure == "growth":
        if alike := _alike_end(items):  # 一线、二线、三线城市分别下降…
            items[:-1] = [item + alike for item in items[:-1]]
        kind = _GROUP_KIND.search(items[-1])
        items[-1] += context.measure
        tail = (kind[0] if kind and kind[0].startswith("类") else "") + context.measure
    names = [joined(item, tail) for item in items[:-1]] + items[-1:]
    shared = words.population.match(items[0]) or _LIMITED.match(items[0])
    if not tail and split_measure(items[0])[0] and len({split_measure(item)[1] for item in items}) == 1:
        shared = _LIMITED.match(items[0])  # 居民消费、政府消费
    if shared and not any(words.population.match(item) or item.endswith(words.component) for item in items[1:]):
        head = shared[1] + ("人均" if shared[2].startswith("人均") and "均" not in "".join(items[1:]) else "")
        names[1:] = [head + name for name in names[1:]]  # 居民人均工资性收入、经营净收入
    elif not tail and (owner := _owner_of_all(items)):
        names[1:] = [owner + name for name in names[1:]]
    elif context.population and not any(split_measure(name)[0] for name in names):
        names = [context.population + name for name in names]
    return [context.within + name for name in names], []


def _amount_parted(item: str, quantity: Quantity, context: Context) -> str:
    """The measure of the whole that items are parts of, or "": 结算金额…，其中货物贸易、服务贸易分别为…."""
    whole = context.measures.get(quantity.unit, "")
    part = item.endswith((*lexicon().activities, *lexicon().component))
    return whole if part and whole.endswith(_AMOUNTS) else ""


def _owner_of_all(items: list[str]) -> str:
    """The branch that the first item names, where all that follow are bare measures of it, or an empty string.

    >>> _owner_of_all(["造船业营业收入", "利润总额"]), _owner_of_all(["工业增加值", "投资"])
    ('造船业', '')
    """
    owner = split_measure(items[0])[0]
    if not owner.endswith("业"):
        return ""
    rest = items[1:]
    words = lexicon()
    bare = all(len(item) > 2 and split_measure(item) == ("", item) and item not in words.independent for item in rest)
    return owner if bare else ""


def _alike_end(items: list[str]) -> str:
    """What follows in the last of items that are built alike, or an empty string.

    >>> _alike_end(["一线", "二线", "三线城市"]), _alike_end(["水泥", "玻璃"])
    ('城市', '')
    """
    *first, last = items
    ends = {(item[-1], len(item)) for item in first}
    if len(ends) != 1:
        return ""
    ((end, length),) = ends
    return last[length:] if length > 1 and last[length - 1 : length] == end else ""


def _alike_tail(items: list[str]) -> str:
    """What follows in the last item where the items are built alike: 16-24岁、25-59岁人口失业率, 一线、二线城市房价.

    >>> _alike_tail(["一线", "二线城市房价"]), _alike_tail(["水泥", "玻璃产量"]), _alike_tail(["原油", "油料产量"])
    ('城市房价', '', '')
    """
    *first, last = items
    if all(item.endswith("岁") for item in first) and (match := _AGED.search(last)):
        return match[1]
    tail = _alike_end(items)
    return tail if split_measure(tail)[1] else ""


def without_part(name: str) -> str:
    """农村普通小学经费 → 普通小学经费."""
    return name.removeprefix(next((part for part in lexicon().parts if name.startswith(part)), ""))


def of_part(part: str, name: str, owner: str) -> str:
    """The same of one part, said after the body that both are of.

    >>> of_part("国内", "甲航空国际客运量", "甲航空"), of_part("城镇", "居民收入", "")
    ('甲航空国内客运量', '城镇居民收入')
    """
    owner = owner if name.startswith(owner) else ""
    return owner + part + without_part(name.removeprefix(owner)).removeprefix(part)


def joined(item: str, tail: str) -> str:
    """饮料类 + 类商品零售额 = 饮料类商品零售额."""
    overlap = next((n for n in range(min(4, len(tail)), 0, -1) if item.endswith(tail[:n])), 0)
    return item + tail[overlap:]


def _areas(items: list[str], context: Context) -> Named | None:
    """A list of places: 北京、上海利润, 东部、西部地区投资."""
    *first, last = items
    if not all(is_area(item) for item in first):
        return None
    place = leading_area(last) or last[: len(first[-1])]  # 苏州、海州房价: a place is as long as the one before
    noun = _TOGETHER.sub("", last[len(place) :])
    before = context.names[0] if context.names else ""
    if split_measure(noun) == ("", noun) and before.endswith(noun):
        # 粮食产量80万吨。其中江苏产量50万吨，浙江、安徽产量分别为…
        noun = before
    name = noun or (without_part(before) if before else "")
    return [name] * len(items), [*first, place]
