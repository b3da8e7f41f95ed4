"""One name, with the population or the measure that its clause leaves out."""

import re

from assets.indicators.context import Context
from assets.indicators.lexicon import lexicon
from assets.indicators.listed_names import PER_UNIT, joined, of_part
from assets.indicators.phrases import split_measure
from assets.indicators.quantities import Quantity
from assets.language.areas import is_area, leading_area

_LISTED = re.compile(r"^(?:[^、]{1,20}、)+[^、]{1,20}?等(?!其他|其它|各项)(?:地区?(?!产))?(?=[^、])")
_ENUMERATED = re.compile(
    r"(.+?)的?[是为].+、.+等|(.+?(?:省份|城市|地区|行业|企业|国家|省（区、市）))[有是].+、.+"
)  # 增持的分别是甲、乙、丙等6股
_TRADE = re.compile(r"(进出口|出口|进口)(?:总额|总值|总量|额|量|值)?$")
_BARE_TRADE = re.compile(f"(?:合计|共计?|总计)?({_TRADE.pattern})")
_OF_SOMETHING = re.compile(r"占.*?(?:比重|比例|份额)$|占比$")
_LIMITED = ("限额以上", "规模以上")
_UNIT_PRICE = re.compile(r"每(?:吨|桶|公斤|千克)(?:平均)?(?:均价|单价|价格)")
_MADE = re.compile(r"(.*?)共?生产([\u4e00-\u9fff]{2,8})")
_OBJECT = re.compile(r"(出口|进口)(?=.{2})(?!总|额|量|值|均价)(.+)")
_DOINGS = ("开行", "发送", "运输", "接待", "查验", "投递", "揽收", "发行", "销售", "生产", "交付", "到港", "起降")
_OF_PRICES = ("上涨", "下跌", "涨", "跌", "大涨", "大跌", "收涨", "收跌")
_PRICED = re.compile("价|指数|CPI|PPI|成本|费|租金|涨|指$")
_OF_THE_LOANS = ("余额", "存量")
_LOANS = ("贷款", "存款", "债券", "融资", "债务")
_MARKETS = ("国内", "国外", "海外", "出口", "内销", "外销")
_SOLD = re.compile("^(?:销售|内销|出口)?(?:各类|各种)?|(?:总?销量|销售|销售量)$")
_MARKET = re.compile(r".{2,10}?(?:市场|港口|口岸)(?=.)")
_ACCOUNTS = re.compile("营业收入|营业成本|利润|负债|所有者权益|资产总计|营收")
# Who keeps accounts: firms, banks and branches, not products, loans or places.
_BODY = re.compile("(?:业|企业?|公司|银行|机构|集团|单位|部门|制造|供应|院|校|中)$")
_AVERAGES = ("日均", "月均", "年均")
_ANEW = re.compile("新增|新设立?|新登记|新注册|新成立")
_COUNTRY = ("我国", "全国", "中国")
_GRADES = ("规模以上", "规上", "限额以上", "国家级", "省级", "市级", "县级")
_OF_EACH = re.compile("[人户亩]均.")
_OF_THE_SAME = ("日", "人均", "户均", "平均")
_PRICE_INDICES = ("CPI", "PPI", "核心CPI", "消费价格", "消费价格总水平", "价格总水平")
_NOBODYS = ("生产总值", "GDP")
_STEP = re.compile(r"超过?[\d.]+[百千万亿]*(?:[美欧]?元)")


def keeps_accounts(population: str) -> bool:
    """Whether a population has profits and debts of its own.

    >>> keeps_accounts("纺织业"), keeps_accounts("手机")
    (True, False)
    """
    return _BODY.search(population) is not None


def complete(
    noun: str, area: str | None, context: Context, measure: str, quantity: Quantity
) -> tuple[str, str | None, bool]:
    """One name with the population or the measure that its clause leaves out, its area, and whether the measure was."""
    words = lexicon()
    noun = _reordered(_unlisted(noun), quantity)
    before = _OF_SOMETHING.sub("", context.names[0]) if context.names else ""
    if noun.partition("（")[0] in words.survey_parts and context.surveyed and not area:
        return context.surveyed + noun, area, False
    per_unit = PER_UNIT.search(noun)
    if per_unit:
        carried = context.measures.get(quantity.unit, "")
        noun = noun[: per_unit.start()].rstrip("报为达约") or (
            split_measure(before)[0] + carried if carried else before
        )
        if measure == "change" and quantity.kind == "money" and not split_measure(noun)[1]:
            noun += "价格"  # 汽油每吨下调60元
    if quantity.kind == "count" and (match := _ENUMERATED.fullmatch(noun)):
        noun = match[1] or match[2]
    sold = context.parted or before
    if noun in _MARKETS and context.is_listing and quantity.kind in ("count", "physical") and "销" in sold:
        # 销售货车5万辆，其中国内3万辆；出口2万辆
        return _SOLD.sub("", sold) + noun + ("" if noun == "出口" else "销量"), area, False
    if noun == "贡献率" and before and context.is_listing:  # 投资拉动经济增长2个百分点，贡献率30%
        return before + noun, area, False
    if noun in _OF_THE_LOANS and context.is_listing and before.endswith(_LOANS):  # 绿色贷款3亿元，余额增长5%
        return before + noun, area, False
    population, what = split_measure(noun)
    of_loans = noun in words.terms and context.parted.endswith("贷款")  # 单位贷款…，其中票据融资…
    if context.among and (of_loans or (population in words.terms and context.parted.endswith(what or noun))):
        return context.parted.removesuffix("贷款" if of_loans else what) + noun, area, False  # 住户贷款…，其中短期贷款…
    if context.among and what and before and context.parted.endswith(noun) and not population:
        part = next((p for p in words.parts if before.removeprefix(context.owner).startswith(p)), "")
        if part:  # 客运量增长5%，其中国内运力增长4%，客运量增长6%；国际运力…
            return context.parted.removesuffix(noun) + part + noun, area, False
    if what.endswith(words.share) and "占" in noun:
        context.whole = noun[noun.index("占") :]
    if context.ranking:
        return *_ranked(noun, area, context), True
    goes_on = context.is_listing or not context.has_period or "占" not in "".join(context.names[:1])
    if (
        goes_on
        and area not in _COUNTRY
        and _TRADE.fullmatch(noun)
        and (match := _TRADE.search(before))
        and match.start()
    ):
        return before[: match.start()].removesuffix("外贸") + noun, area, False
    if context.whole and measure == "share" and noun.endswith("比重") and "占" not in noun:
        return noun.removesuffix("的比重").removesuffix("比重") + context.whole, area, False
    again = noun not in words.independent and not population and context.is_listing and not context.among
    if again and before.endswith(noun) and not area:  # 茶企批发5万吨，累计批发9万吨
        return before, area, False
    if _UNIT_PRICE.fullmatch(noun) and before and quantity.kind == "money":  # 进口煤炭5万吨，每吨均价800元
        return before.removesuffix("量") + noun, area, True
    if not what:
        last = context.by_unit.get(quantity.unit, "")
        if noun in words.counting and noun not in words.flows and (done := _done_to(noun, last)):
            return done, area, False  # 法院受理案件5件，审结4件
        if noun in _GRADES and quantity.kind == "count" and last:  # 茶企500家，其中规模以上50家
            return noun + last.removeprefix(next((g for g in _GRADES if last.startswith(g)), "")), area, False
        if noun in _DOINGS and last != noun and noun in last:
            return last, area, False  # 发送货物9万标箱…。7月份发送2万标箱
        if context.goods and quantity.kind in ("physical", "count"):
            return noun + context.goods, area, False
        step = _STEP.match(noun)
        if step and context.names and _STEP.search(context.names[0]):  # 其中超20亿元项目80个
            return _STEP.sub(step[0], context.names[0], count=1), area, False
        if is_area(noun) and before:
            return before, noun, True
        if before and (noun in words.parts or _is_average_of(noun, context.by_unit.get(quantity.unit, ""))):
            if noun[:2] in _AVERAGES:
                return of_part(noun[:2], context.by_unit[quantity.unit], context.firm), area, True
            return of_part(noun, before, context.firm), area, True
        carried = context.measure if measure in ("growth", "change") else context.measures.get(quantity.unit, "")
        if (
            words.acting.match(noun)
            or _OF_EACH.match(noun)
            or (context.verb in _OF_PRICES and not _PRICED.search(carried))
        ):
            carried = ""  # 原油期货上涨5%, after figures of something else
        anew = _ANEW.match(context.parted) if context.among and quantity.kind == "count" else None
        if anew and context.by_unit.get(quantity.unit, "").startswith(anew[0]) and not words.counting.at_start(noun):
            return anew[0] + noun, area, False  # 新增经营主体3万户，其中企业1万户
        lists = context.is_listing and (quantity.kind != "count" or (context.among and carried.endswith("量")))
        if carried and (measure == "growth" or noun.endswith(words.component) or lists):
            market = _MARKET.match(before)  # 批发市场猪肉价格…；牛肉
            if market and len(split_measure(before)[0]) > market.end() and not noun.startswith(market[0]):
                noun = market[0] + noun
            stem = noun.removesuffix("新增") if carried.startswith("新增") else noun
            what = "价格" if carried in _PRICE_INDICES else carried
            return ("" if area else _owner_carried(noun, stem, what, context)) + joined(stem, what), area, True
        if context.unit == quantity.unit and len(before) > len(noun) > 3 and before[: len(noun) - 1] == noun[:-1]:
            return noun + before[len(noun) :], area, False  # 供应国内市场5亿支，供应国外8亿支
        listed = quantity.kind == "physical" and quantity.unit == context.unit and not area  # 企业共生产粗钢…、生铁…
        return (_owner_of(noun, population, what, context) if listed else "") + noun, area, False
    if population and context.figures and context.population != population and context.population.endswith(population):
        return context.population + what, area, False  # 企业土地购置面积…；土地成交价款
    if what.endswith(_NOBODYS):
        return noun, area, False
    owned = population in ("", "企业") or noun.startswith(words.dependent_opening)
    if owned and context.population and what not in words.independent:
        if population == "企业" and not context.population.endswith("企业"):
            return noun, area, False
        rate = len(what) > 3 and what.endswith("率") and context.population.startswith(context.owner)
        # 商业银行贷款余额…；资产负债率: a rate with a name of its own is the body's, not its loans'
        owner = (context.owner if rate and context.is_listing else "") or context.population
        things = context.measure.endswith(("量", "数", "率")) or owner.endswith(("贷款", "存款"))
        if things and _ACCOUNTS.search(what) and not keeps_accounts(owner):
            owner = context.owner or context.body  # 手机产量5万台。实现营业收入…: a phone has none
        if what.endswith("指数") and what != context.measure and owner + "指数" in context.recent:
            owner = ""  # 新订单指数为49，库存指数为50
        if owner and (owner in noun or owner.endswith(noun[-2:])):  # 各项存款…。新增存款
            owner = ""
        if owner.endswith(noun[2:4]) and noun.startswith(words.dependent_opening):  # 职工工资总额…，人均工资
            owner = owner[:-2]
        return owner + noun.removeprefix("企业"), area, False
    return ("" if area else _owner_of(noun, population, what, context)) + noun, area, False


def _unlisted(noun: str) -> str:
    """Without the examples of a list, unless they alone tell what is measured.

    >>> _unlisted("丝绸、瓷器等工艺品出口"), _unlisted("丝绸、瓷器等合计出口")
    ('工艺品出口', '丝绸、瓷器等出口')
    """
    match = _LISTED.match(noun)
    if match is None:
        return noun
    measure = noun[match.end() :]
    bare = _BARE_TRADE.fullmatch(measure)
    return match[0] + bare[1] if bare else measure


def _is_average_of(noun: str, name: str) -> bool:
    """Whether 日均, 日均发送 is of what was named before in the same unit; 日均新设企业 counts something else."""
    return noun[:2] in _AVERAGES and bool(name) and noun[2:] in name


def _done_to(verb: str, name: str) -> str:
    """The same things with another verb, or an empty string.

    >>> _done_to("审结", "法院受理案件"), _done_to("审结", "案件")
    ('法院审结案件', '')
    """
    match = lexicon().counting_verb.search(name)
    return name[: match.start()] + verb + name[match.end() :] if match and match.end() < len(name) else ""


def _owner_of(noun: str, population: str, what: str, context: Context) -> str:
    """The body that a sentence named first, where a later clause prints only what is measured of it, or "".

    商业银行不良贷款率为2%；拨备覆盖率为200%: what is printed names no population, of whatever measure it is.
    """
    words = lexicon()
    tier = context.owner.endswith("线城市")  # 一线城市新房价格…；二手房价格
    nobodys = what in words.independent or (what.endswith(("价", "价格", "均价", "指数")) and not tier)
    derived = what.startswith(_OF_THE_SAME)  # 企业共生产粗钢…。其中，粗钢日产…: no part of a whole
    measured = what == context.measure or what in context.measures.values()
    same = measured and population != ""  # 银行贷款余额…，其中正常类贷款余额: a part of the bank's
    if (
        (context.among and not derived and not same and context.owner != context.firm)
        or not context.is_listing
        or nobodys
        or words.institutions.search(noun)
    ):
        return ""
    own_subject = (not tier and population.endswith((*words.component, *words.parts, *words.persons))) or is_area(
        population
    )
    return "" if own_subject or leading_area(noun) else context.owner


def _owner_carried(noun: str, stem: str, what: str, context: Context) -> str:
    """The body of a later item of a list whose measure is carried, or ""."""
    if context.within:
        return ""
    if context.owner.startswith(_LIMITED) and context.figures and not lexicon().institutions.search(noun):
        return context.owner  # 限额以上单位药品类零售额增长1%，汽车类下降2%
    return _owner_of(noun, stem, what, context) if what.endswith("产量") else ""


def _reordered(noun: str, quantity: Quantity) -> str:
    """进口大豆5000万吨 is 大豆进口量: the verb before its object names what is measured.

    >>> _reordered("进口大豆", Quantity(1.0, "吨", kind="physical")), _reordered("出口退税", Quantity(1.0, "元"))
    ('大豆进口量', '出口退税')
    """
    if quantity.kind == "duration" and noun.endswith("利用"):
        return noun + (quantity.unit or "")  # 设备平均利用1200小时
    made = _MADE.fullmatch(noun) if quantity.kind in ("physical", "count") else None
    if made and not split_measure(noun)[1]:  # 企业共生产焦炭300万吨
        return made[1] + made[2] + "产量"
    match = _OBJECT.fullmatch(noun)
    if match is None or split_measure(noun)[1]:
        return noun
    return match[2] + match[1] + ("量" if quantity.kind in ("physical", "count") else "")


def _ranked(noun: str, area: str | None, context: Context) -> tuple[str, str | None]:
    """An item of a ranking (各市投资增速前三名：甲市增长5%): a place, with the measure that is ranked."""
    speed = lexicon().speed.at_end(context.ranking) or ""
    population, head = split_measure(context.ranking.removesuffix(speed))
    own, what = split_measure(noun)
    if own.endswith(lexicon().component) and not is_area(own):  # 工资最高的行业是金融业9万元
        return own + population + (what or head), area
    return population + (what or head), own or area
