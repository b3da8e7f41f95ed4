"""Sources of the expressions that the scanner joins into one: labels, quantities, comparisons.

Each alternative opens with characters of `FIRSTS`, and none repeats a repetition, so that 100,000 digits, marks or
brackets are read in one pass. What a match *means* is read in `tokens.py`.
"""

from assets.indicators.lexicon import lexicon
from assets.language.numerals import CHINESE_DIGITS, DIGITS, MULTIPLIER
from assets.language.periods import CONSECUTIVE_MONTHS, PERIOD
from assets.language.units import alternation, unit_pattern

# The period before the one that runs: 由上月下降0.1%转为上涨0.6%.
PREVIOUS = "前值|(?<=[由从，；])上(?:个?月|季度|年同期|年(?!价格))(?:末|底)?的?"

MARKS = "，；：。！？,;:、…【】"
BRACKETS = "（()）"

_UNIT_LETTERS = r"(?:k?Wh?|[MGT]Wh?|TEU|[KMGTPE]B(?:ps)?|bp|BP|EFLOPS|km|kg|Mbps|Gbps)(?![A-Za-z0-9])"

# Class in the ledger → forms of numbers that measure nothing. Tried before periods …
EARLY_LABELS: list[tuple[str, str]] = [
    (
        "list_number",
        r"(?<![^\s：:；;。！？（(])\d{1,2}(?:[.．)）](?!\d)"
        rf"|(?!{CONSECUTIVE_MONTHS})、(?!\d+[^\d月日年、-]))"
        r"|(?<![A-Za-z])[（(]\d{1,2}[)）]",
    ),
    ("caption", r"(?<![^\s。])[图表]\s?\d{1,2}?(?=(?:19|20)\d\d年|\D)"),  # 表12021年 is 表1 and 2021年
]
# … and after them, before quantities. 第三产业, 500强, 16-24岁人口, 5G, 近3年来, 12时30分.
LATE_LABELS: list[tuple[str, str]] = [
    ("code", r"https?://[^\s，。；、（）]+|0x[0-9A-Za-z.]+|(?<=[(（])\d{5,6}(?:\.[A-Z]{2})?(?=[)）])|\d{16,}"),
    ("count_of_listed", r"\d{1,3}(?=部门|城(?![镇乡区际])|省|市|县|国(?!际|家|有|内)|地(?!区|块|方))"),  # 14部门, 4省市
    ("citation", r"\[\d{1,3}\]"),
    (
        "time",
        r"\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}(?:-\d{1,2})?时(?:\d{1,2}分)?许?"
        r"|\d{1,2}点(?:\d{1,2}分|半|整|左右|许|钟)",
    ),
    ("document_number", r"〔\d{4}〕\d+号|第?\d+号(?!线)|第\d+条"),
    ("ordinal", r"第(?:\d+|[一二三四五六七八九十百]+)[个名位次届批期代产大季方者轮阶]?|\d+号线?"),
    ("name", r"\d{2,4}(?=指数)|(?:19|20)\d{2}届"),
    ("rank", r"(?<!提)前\d+(?:[名强位大]|家(?=[\u4e00-\u9fff]))|\d+强|前[一二三四五六七八九十百]+[名强位]"),
    ("name", r"\d{2}[\u4e00-\u9fff]{2}\d{2}(?=[(（]|交易|停牌|复牌)"),  # a bond: 16某某04
    ("name", r"\d+(?:\.\d+)?-\d+(?:\.\d+)?周?岁|\d+周?岁(?:及?以[上下])?(?=人口|老|青|儿|女|男|劳)"),
    # 100+城市
    (
        "name",
        r"(?<![\u4e00-\u9fff“])\d+\+\d+(?:\+[\dX])?|\d{1,4}\+(?=个?[城国省产行企品])|“?\d{3,4}”?(?=行动|工程|计划)|\d(?:\.\d)?版",
    ),
    ("name", r"每\d+股"),
    ("ordinal", r"\d+(?:至|-|到)?\d*[年天]期|\d+-\d+期(?=项目|工程)"),
    ("name", r"\d+万(?:常住)?人口(?:及?以[上下])的?(?=[\u4e00-\u9fff])"),  # 50万人口以上城市
    (
        "duration",
        r"\d+年来|(?:近|连续|过去|为期|满|每)了?(?:\d+|[一二两三四五六七八九十]{1,3})多?个?"
        r"(?:年|月|天|季度|交易日|周(?!岁)|日|小时)[来间]?",
    ),
    ("date", r"\d{1,2}日(?![均元供产])|\d{1,2}(?:、\d{1,2})+日|\d{4}年版|\d{2}年代"),
    (
        "name",  # words in Latin letters, with the number of a version: C++17, OTP 24
        r"[A-Za-z_][A-Za-z0-9_]*(?:[-./:+][A-Za-z0-9_]+)*(?:\+\+\d*)?"
        r"(?: \d++(?:\.\d+)*(?! ?[\d%万亿千百个家元.,月年]))?",
    ),
    (
        "name",
        r"\d++(?:[条项](?=”)|[MG](?:bps)?(?=及?以上|宽带|光纤|用户|端口|速率))",
    ),  # “促消费30条”, 1000Mbps及以上宽带
    ("name", r"\d+(?:\.\d+){2,}"),
    ("name", rf"\d+(?!{_UNIT_LETTERS})[A-Za-z][A-Za-z0-9]*"),
]

_NUMERALS = "零〇一二两三四五六七八九十百千万半"
# Characters that a token of each kind may open with. Looking at the character first saves trying every alternative at
# every position, which costs five times as much.
FIRSTS = {
    "mark": MARKS + BRACKETS,
    "previous": "前上",
    "basis": "按扣剔名实国折全同可以",
    "comparison": "近复恢达比较与和同相高低快慢好超环年"
    + _NUMERALS
    + "".join(sorted({word[0] for word in lexicon().comparison})),
    "period": r"\d今去上下本当前明昨党改截到至自从头首全年第目迄如单元劳国春清端中假节黄“" + _NUMERALS,
    "label": r"\dA-Za-z_〔\[“第前近连过为满每图表（(",
    "quantity": r"\d翻\-" + _NUMERALS,
    "each": "分各",
}


def quantity_pattern() -> str:
    """Numbers with multiplier and unit, fractions, 七成, 一半, 翻番."""
    # 同比-0.3%, 8月份-0.3%的变动, 录得-12亿元, but not the dash of 5%-6%, 3万元-5万元, 第3期-2
    minus = (
        r"(?:-(?=\d++(?:\.\d++)?\s?[%‰个百亿万])(?:(?<=[的为至到是值于由从达期比幅率速，：（(、]-)|(?<=月份-)"
        r"|(?<=[\u4e00-\u9fff]-)(?<!\d.-)(?<!\d..-)(?<!\d...-)))?"
    )
    number = rf"(?:{minus}{DIGITS}|(?<!“)[一二两三四五六七八九十]{CHINESE_DIGITS[:-1]}{{0,8}}(?=[多余]?[万亿]))"
    amount = (
        rf"{number}(?:[多余](?=[万亿])|\s)?{MULTIPLIER}?(?:[多余]?(?:\s?{unit_pattern()})|[多余](?=[\u4e00-\u9fff]))?"
    )
    not_tenths = "为立功本果员交长绩效熟就品都分套人型片批不见"  # 成为, 成本, 一成不变
    tenths = rf"[一二两三四五六七八九\d]成(?:[一二三四五六七八九](?!成))?(?![{not_tenths}])"
    fraction = (
        rf"百分之{CHINESE_DIGITS}(?:点{CHINESE_DIGITS})?|[百千万]分之{DIGITS}"
        r"|[二三四五六七八九十]分之[一二三四五六七八九]|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/月])"
    )
    return rf"{fraction}|{tenths}|翻了?[一两二三四\d]?番|一半|半数|[一两二三四五六七八九十]倍(?!体|速|镜|率)|{amount}"


def comparison_pattern() -> str:
    """同比, 较2021年12月, 与2019年同期相比, 恢复至2019年同期的, 两年平均."""
    words = alternation(list(lexicon().comparison))
    link = r"(?:(?<![占同环对])比(?![重例率])|较|与|相比|相较于?|高于|低于|快于|慢于|好于|超过|同比|环比)"
    period = rf"(?=[{FIRSTS['period']}])(?:{PERIOD})"  # a look at one character first: 和 and 同 are everywhere
    ratio = rf"(?:恢复(?:至|到)|相当于|达到)(?:{period}|疫情?前)(?:的?同期|的?同月)?(?:水平)?(?=的)"
    ago = (
        r"[比较与](?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:年|个?月|个?季度|周|天)前(?:相比)?"
        "|[比较]上周[一二三四五六日天末]"
    )
    averages = (
        r"(?:[两三四五六七八九十]年)?(?:年均|年平均)(?:复合)?(?=.{0,2}[增降减提上回]|\s?\d)"
        r"|近?[两三四五六七八九十]年来?平均|(?:近?[两三四五六七八九十]年)?年?均?复合(?=增[长速])"
    )
    same = "(?:的?(?:(?:元旦|春节|清明|五一|端午|中秋|国庆)节?(?:假期)?)?同[期月季旬])?"
    point = "(?:初|(?:的?(?:历史)?(?:最?[低高][点值]|峰值|谷底|平均水平|水平)))?"  # 较年内低点, 较本月初
    linked = rf"{link}{period}版?{same}{point}(?:相比)?|[和同]{period}{same}相比"
    return rf"{linked}|{ago}|{ratio}|{averages}|{words}(?:相比)?|(?<![共协合等一])同(?=[增降减涨]\d)"
