"""Clauses without a number: what they set for the clauses that follow.

与2019年同期相比， sets a base, 规模以上工业企业中， a population, 某集团突出主业， a subject, 各市增速前三名： a
ranking. Each rule reads one form and fills fields of `Context`.
"""

import re
from dataclasses import replace

from assets.indicators.clauses import Clause
from assets.indicators.comparisons import resolve_comparison
from assets.indicators.context import Context
from assets.indicators.left_side import NO_WORDS
from assets.indicators.lexicon import lexicon
from assets.indicators.phrases import clean_noun, leading_measure, split_area, split_items, split_measure
from assets.indicators.tokens import Comparison, Token
from assets.language.areas import is_area
from assets.language.spans import year_before

_PHRASE = ("words", "label", "mark", "bracket")
_LONGEST = 200  # characters of a clause that are read
_WITHIN = re.compile(r"在?((?:规模以上|规上|限额以上).+|.+(?:企业|单位|人口|人员|居民|项目|城市?))[当之]?中")
_SUPERLATIVE = re.compile(
    r"(.*?)(增长|增速|增幅|涨幅|上涨|下降|降幅|跌幅|下跌)(?:最快|最大|最高|最多|居首)的?(?:地区|省份|城市)?(?:是|为|有)?(.*)"
)
_EXTREME = re.compile(r".*(?:最[高低大多少]的?(?:地区|省份|城市)?|其次)(?:是|为)(.+)")
_LISTING = re.compile(r"(.*?)的?(?:领域|行业|产品|商品|项目|地区|品种|个股)?(?:还?有|是|为|包括)(.+)")
_LINKING = frozenset(("", "而", "但", "在"))
_ASPECT = re.compile("(?!.{0,2}一方面|.{0,2}其[他它余]|总体|各)([^、]{2,12}?)等?方面来?看?")
_UP_TO = ("到", "至", "于")
_RANKING = re.compile(r"(.+?)的?[前后](?:[一二三四五六七八九十]+|\d+)[名位]?")
_PLACE_CLASS = re.compile(r"^各?(?:地级市|省份|城市|县（区）|县区|省|市|县|区)(?:及[\u4e00-\u9fff]{2})?")
_VIEW = frozenset(("", "看", "来看", "情况看", "数据看", "数据来看"))
_NO_TOPIC = re.compile(
    r"其中$|随着|由于|因为?|受|在|另|从|分|按|此外|另外|据|同时|与此同时|总体"
    r"|.*(?:中|看|显示|介绍|表示|指出|认为|消息|获悉|讯|电|透露|明确|提出|说)$"
)
_EXAMPLE = re.compile("特别是|尤其是|其中|例如|比如")
_SEEN_FROM = re.compile("从(.{2,10}?)(?:[来上])?看")
_PLANS = re.compile("[将要]|计划|力争")
_SINCE_YEARS = re.compile(r"(?:近|过去)?(?:\d+|[两三四五六七八九十])年来|近(?:\d+|[两三四五六七八九十])年")
_FIGURES = re.compile("数据|情况|公报|成绩单|报告|年报|半年报|答卷|账单|指数|CPI|PPI|PMI|GDP")
_RELEASE = re.compile("发布|公布|公开|出炉|披露|揭晓")
_PUBLISHED = re.compile("公告|发布|披露|公布|显示$")
_ANNOUNCING = re.compile(
    "(?!根据|按|据)([\u4e00-\u9fffA-Z*]{2,10}?)(?:（[^（）]*）)?(?:晚间|早间|今日|日前|近日|昨日)?"
    "(?:公告|(?:20\\d\\d年)?(?:半年报|年报|[一三]?季报|财报|业绩快报)(?=显示|披露)|(?:发布|披露|公布)了?[^，]{0,12}(?:公告|业绩|半年报|年报|季报|财报|快报|预告|产销))(?:称|显示|透露)?"
)
_OFFICES = tuple("局 部 委 署 院 会 所 中心 网 社 厅 办 政府 机构 研究 协会 央行 数据 记者 企业 公司 统计".split())
_ONE_SIDE = re.compile("^另?一方面(?:是|，)?")
_SAME_THING = ("规模", "总量", "增量", "数量", "体量")
_DOING = re.compile(
    "促进|推[动进]|带动|拉动|加[强大快]|优化|完善|稳定?|保障|支持|鼓励|提[供高升]|扩大|落实|释放|激发|围绕"
)
_ACCORDING = ("根据", "据", "按照")


def set_scene(clause: Clause, context: Context) -> None:
    """Reads a clause without a number into the context.

    >>> from datetime import date
    >>> from assets.indicators.extract import read_article
    >>> def names(text): return [s.name for s in read_article([text], date(2022, 8, 1))[0].statements]
    >>> names("上半年，规模以上服务业企业中，物流企业营业收入80亿元。")
    ['规模以上服务业企业中物流企业营业收入']
    >>> names("7月份，出口增长较快的品种是茶叶、丝绸，分别增长12%、9%。")
    ['茶叶出口', '丝绸出口']
    """
    body = clause.tokens[:-1] if clause.closing else clause.tokens
    if not body:
        return
    words = "".join(t.text for t in body if t.kind in _PHRASE and t.value not in NO_WORDS)[:_LONGEST]
    if "一方面" in words:
        words = _ONE_SIDE.sub("", words)
    noun = clean_noun(words)
    _set_period(body, clause.closing, context)
    for token in body:
        if token.kind == "basis":
            context.basis = token.text
    comparisons = [t.value for t in body if t.kind == "comparison"]
    context.hint = comparisons[-1].kind if comparisons and comparisons[-1].kind in ("yoy", "pop") else None
    if "制造业" in words and (survey := lexicon().survey.search(words)):  # 从制造业PMI的构成看
        context.surveyed = survey[1]
    context.aimed = context.aimed or (clause.closing in "：:" and "目标" in words)
    if comparisons and comparisons[-1].bare and context.period and noun in _LINKING:  # 而去年同期，净利润为5亿元
        context.resumed = context.resumed or (context.period, context.comparison)
        context.period = year_before(context.period)
    elif comparisons and noun in _VIEW:
        kind, base = context.lead_comparison = resolve_comparison(comparisons[-1], context)
        if base is None and noun:  # 从环比看
            context.frame = kind
    elif clause.closing in "：:" and noun and is_area(noun):  # 海州：上半年，…
        context.state_area(noun)
    elif clause.closing in "：:" and (match := _RANKING.fullmatch(words)):
        context.ranking = _PLACE_CLASS.sub("", clean_noun(match[1]))
    elif _PUBLISHED.search(words) and (match := _announcing(body)):  # 某某股份发布半年报，营收5亿元
        context.forget_subject()
        context.population = context.body = clean_noun(match[1])
    elif match := _WITHIN.fullmatch(words):
        context.within = clean_noun(match[1]) + "中"
    elif (match := _LISTING.fullmatch(words)) and len(split_items(match[2])) > 1:
        context.items, context.topic = split_items(match[2]), leading_measure(match[1])
    elif match := _SUPERLATIVE.fullmatch(noun):
        _set_superlative(match, comparisons, context)
    elif (match := _EXTREME.fullmatch(words)) and is_area(match[1]):  # 最高的是某省（9%），其次是某省（8%）
        _name_place(match[1], context)
    elif match := _ASPECT.fullmatch(noun):  # 可再生能源方面，新增装机…: nothing is said of the subject before any more
        context.forget_subject()
        context.topic = match[1]
        if not split_measure(match[1])[1] and match[1] not in lexicon().aspects:
            context.population = match[1]
    elif (match := _EXAMPLE.match(words)) and split_measure(clean_noun(words[match.end() :]))[1]:
        context.topic = clean_noun(words[match.end() :])  # 特别是工业投资，增势强劲，增长达5%
    elif (match := _SEEN_FROM.fullmatch(words)) and len(what := split_measure(match[1])[1]) > 1:
        context.measure = what  # 从产量看，钢材增长5%
    elif noun and not _NO_TOPIC.match(words):
        signed = any(c.sign is not None for c in comparisons)
        if signed:  # 茶叶价格低于上年同期水平
            words = "".join(t.text for t in body if t.kind in _PHRASE or t.kind == "comparison")[:_LONGEST]
        if _set_topic(words, clause.closing if not comparisons else "", context):
            return
        if not context.figures and clause.closing not in "：:" and not lexicon().statistical.search(words):
            context.foreign += 1


def pass_over(tokens: list[Token], context: Context) -> None:
    """A sentence without quantities only matters for the period that it, or one of its clauses, opens with.

    The period of a report holds for the paragraphs that follow, that of a plan does not.
    """
    if "period" not in [token.kind for token in tokens]:
        return
    opens = True
    leads_in = tokens[-1].text in "：:"
    plans = any(token.kind == "words" and _PLANS.search(token.text) for token in tokens)
    for index, token in enumerate(tokens):
        dated = token.kind == "period" and token.value is not None
        if dated and token.value.is_day:
            context.note_day(token.value)
            dated = False
        if dated and opens and token.text[0] not in "从自到至" and not _is_spoken_of(tokens, index):
            context.state_period(token.value)
            if plans and leads_in:  # 2023年要重点抓好以下工作：
                context.planned_period, context.stated_period = context.period, None
            elif not plans and not context.reaches_beyond(context.period):
                context.stated_period = context.period
        elif dated and not plans and _is_released(tokens, index):
            context.state_period(token.value)
            context.stated_period = context.period
        opens = token.kind == "mark" and token.text != "、"


def _is_spoken_of(tokens: list[Token], index: int) -> bool:
    """Whether a period is what is spoken of, and none that figures are about: 今年是项目建设年."""
    return index + 1 < len(tokens) and tokens[index + 1].text.startswith("是")


def _is_released(tokens: list[Token], index: int) -> bool:
    """Whether a sentence says that the figures of a period were released: 某部发布7月统计数据。, whatever they are."""
    if index + 1 == len(tokens) or not _FIGURES.search(tokens[index + 1].text):
        return False
    return any(token.kind == "words" and _RELEASE.search(token.text) for token in tokens)


def _set_period(body: list[Token], closing: str, context: Context) -> None:
    """A period that opens or closes a clause holds for the clauses that follow; one inside it does not."""
    if body[0].kind == "label" and _SINCE_YEARS.match(body[0].text):
        context.forget_period()
    periods = [t for t in body if t.kind == "period" and t.value is not None]
    if context.has_period and context.holiday is None:  # 1、2月份，节日期间供应充足，…
        periods = [t for t in periods if t.value.form != "same_holiday"]
    for token in periods:
        if token.value.is_day:
            context.note_day(token.value)
    if periods:
        context.spread = [t.value for t in periods] if len(periods) > 1 or periods[0].value.listed else []
    if any(lexicon().reporting.search(t.text) for t in body if t.kind == "words"):
        context.forget_day()
        periods = [t for t in periods if not t.value.is_day]
    if not periods:
        return
    if closing == "，" and body[0].text.startswith(_ACCORDING) and not periods[0].value.is_day:
        context.state_period(periods[0].value)  # 根据2021年统计公报，
        return
    leading = next((t for t in body if t.kind != "words" or clean_noun(t.text)), body[-1])
    if leading is periods[0] and leading.text[0] in "自从" and body[-1].text.endswith("以来"):  # 自2018年启动以来
        context.state_period(replace(leading.value, since=True))
    elif (
        leading is periods[0] and leading.text[0] in "自从" and leading.value.form in ("day", "iso_day")
    ):  # 自2月1日起: without an end
        context.forget_period()
    elif leading is periods[0]:
        if _is_spoken_of(body, body.index(leading)):
            return
        context.state_period(leading.value)
        if len(periods) > 1 and leading.value.since and periods[1].value.until:  # 今年以来截至8月25日
            context.state_period(periods[1].value)
    elif (body[-1].kind == "period" and not body[-2].text.endswith(_UP_TO)) or closing in "：:":  # 订单排到明年
        context.state_period(periods[-1].value)


def _announcing(body: list[Token]) -> re.Match[str] | None:
    """A clause by which a firm, not an office, makes its figures known: 某股份发布半年报."""
    match = _ANNOUNCING.fullmatch("".join(t.text for t in body))
    return None if match is None or match[1].endswith(_OFFICES) else match


def _set_superlative(match: re.Match[str], comparisons: list[Comparison], context: Context) -> None:
    """增长最快的是某省（9%）, 某市价格涨幅最大，为2%: what follows is a growth rate of the subject in that place."""
    context.topic, area = split_area(match[1].removesuffix("的"))
    context.superlative = -1 if match[2][0] in "下降跌" else 1
    place = match[3] if is_area(match[3]) else area
    if place:
        _name_place(place, context)
    if comparisons and context.comparison is None:
        context.comparison = comparisons[-1].kind


def _name_place(place: str, context: Context) -> None:
    """The numbers that follow are about this place, whatever those before were about."""
    context.state_area(place)
    context.areas = [place] * max(1, len(context.names))


def subject_told(sentence: str) -> str:
    """The measured subject of a sentence without figures, or an empty string.

    >>> subject_told("新房销售价格也出现分化。"), subject_told("市场回暖。")
    ('新房销售价格', '')
    """
    words = sentence[:_LONGEST].rstrip("。；").partition("，")[0]
    for match in lexicon().predicates.finditer(words, 2, 40):
        subject = split_area(clean_noun(words[: match.start()]))[0]
        if all(split_measure(subject)):
            return subject
    return ""


def _set_topic(words: str, closing: str, context: Context) -> bool:
    """The subject of the clause, for clauses that leave it out: 秋粮再获丰收，产量…; 某集团突出主业，实现利润….

    Returns whether the clause speaks of a measure.
    """
    known = lexicon()
    if known.predicates.match(words):
        return False
    for match in known.predicates.finditer(words, 2, 40):
        if words.startswith("的", match.end()):  # 价格上涨的城市数
            continue
        told = clean_noun(words[: match.start()])
        subject, area = split_area(told.removesuffix("数据"))
        owner, measured = split_measure(subject)
        if measured:
            if context.figures and not owner and measured.endswith(_SAME_THING):
                return True  # 债券新增5亿元，新增规模创新高，同比多增1亿元
            context.topic = subject
            if not context.population or (context.among and owner):
                context.population = owner
        elif subject.endswith(known.component):
            context.population = subject
            if not context.figures:
                context.topic = subject
        else:
            if subject and len(subject) <= 6 and not told.endswith("数据") and not context.population:
                context.population = subject
            continue
        if area:
            context.state_area(area)
        return bool(measured)
    noun, area = split_area(clean_noun(words))
    if (
        closing in ("，", "：") and all(split_measure(noun)) and not _DOING.match(noun)
    ):  # 衣着、食品价格，分别下降1%和2%
        context.topic = noun
        if area:
            context.state_area(area)
        return True
    return False
