"""The clauses of one sentence, read in order: numbers → statements, ledger entries and what later clauses leave out."""

import re

from assets.indicators.clauses import Clause, Group, groups
from assets.indicators.comparisons import comparison_of, resolve_comparison
from assets.indicators.context import Comparing, Context
from assets.indicators.counted import counted_name, doing_of, part_noun, share_name, those_name
from assets.indicators.ledger import not_indicator
from assets.indicators.left_side import LeftSide, read_left
from assets.indicators.lexicon import lexicon
from assets.indicators.listed_names import Named
from assets.indicators.names import restore
from assets.indicators.phrases import clean_noun, split_area, split_measure
from assets.indicators.quantities import Quantity
from assets.indicators.readings import is_yardstick, let_period_lapse, measure_of, sign_by_speed, span_flow
from assets.indicators.records import Mention, Statement
from assets.indicators.scene import set_scene
from assets.indicators.stating import printed_end, statements_of
from assets.indicators.subjects import stock_named, subject_of
from assets.indicators.tokens import Token, read_comparison
from assets.language.areas import is_area
from assets.language.periods import Period, read_period

_LIMIT = re.compile(r"(?:达到或)?(?:超过?|以上)$")
# 30个总投资1亿元以上工业项目
_LIMITED_KIND = re.compile(
    r"[^\d，；、]{1,10}\d[\d.]*[^\d，；、]{1,6}以[上下内]的?[^\d，；、]{0,16}(?:项目|企业|公司|工程|单位|园区|平台)"
)
_TIMES = re.compile(r"约?(?:相当于|为|是|达到?)")
_AIM = re.compile(r"为?(?:年度?|全年)?(?:目标|计划|任务|预算)(?:任务)?")
_CONTRIBUTION = re.compile(r"(?:对.+贡献率|占(?!用|地).*)$")
# 0.1%的CPI同比涨幅中: the number stands before what it is said of.
_GROWTH_OF = re.compile("的([^，。；、]{2,16}?)(同比|环比)总?(变动|涨跌幅|[涨增降跌]幅|增速)")
_RATES = {"上涨": "涨幅", "下跌": "跌幅"}  # what the speed of a change is called, else 增速
_OF_PRICES = ("涨幅", "跌幅")
_PRICED = re.compile("(?:价|价格|指数|CPI|PPI)$|^$")
_AIMED_AT = re.compile("的?(?:年度|全年|预期|预定|既定|控制|调控|管理|发展)*目标")
_REACHED = ("达到", "达", "升至", "增至")
_AMONG_THEM = re.compile(r"\d*[个家只种项]?的?([\u4e00-\u9fff]{2,8}?)中，?([\u4e00-\u9fff]{2,12})")
_MORE_ADDED = re.compile("，(?:同比|环比|[比较][^，；。]{2,8})[多少](?:[增减降]|(?=\\d))")
_DECEMBER = 12
_RECENT = 12  # names or tokens kept: more than any list that is distributed
_KEPT_IN_NAMES = ("threshold", "name", "duration")


class SentenceReader:
    """Reads the clauses of one sentence in order."""

    def __init__(self, text: str, context: Context, directive: bool, mentions: list[Mention]) -> None:
        self.text = text
        self.context = context
        self.directive = directive
        self.mentions = mentions
        self.statements: list[Statement] = []
        self.pending: list[Token] = []  # a threshold that belongs to the name of what is counted next
        self.suffix = ""  # of the last names: 增速回落1个百分点 is said of a speed
        self.counted = ""  # what the clause has counted so far
        self.doing = ""  # 新建: the verb whose objects the clause counts
        self.beside = False  # whether the number before was another place's: 高于某省的5%，全国的4%

    def read(self, clause: Clause) -> None:
        """Reads one clause into `statements`, `mentions` and the context."""
        if not clause.has_quantity:
            set_scene(clause, self.context)
            return
        self.pending, self.counted, self.doing = [], "", ""
        said: Comparing | None = None
        for group in groups(clause, self.text):
            said = self._read_group(group, said) or said

    def _read_group(self, group: Group, said: Comparing | None) -> Comparing | None:
        """Reads a list of quantities; returns the comparison that it prints, `said` is that of the lists before."""
        context, quantity = self.context, group.listed[0].quantity
        left = read_left(self.pending + group.left, quantity)
        if quantity.unit == "%" and not left.noun and _AIMED_AT.match(group.right):
            _set_goal_beside(left, group.right)
        if left.beside is not None or (self.beside and left.of and is_area(left.noun)):
            self._read_beside(group, left)
            return None
        self.beside = False
        noun, area = subject_of(left, quantity, group.right, self.counted, context)
        kind = not_indicator(left, noun, group, context, self.counted)
        self.mentions += [Mention(i.token.start, printed_end(i.token), kind or "indicator") for i in group.listed]
        if kind:
            self._set_aside(group, kind)
            for phrase in left.periods:
                context.state_period(phrase)
            return None
        self.pending = []
        if left.previous:
            context.turned_from = left.previous
        elif (
            left.source
            and not left.turned
            and left.sign is not None
            and not left.to
            and not (left.origin or left.periods)
        ):
            left.previous = context.turned_from  # 由上月下降2%转为上涨1%，…由下降4%转为上涨3%
        if not noun and quantity.unit == "%" and (match := _GROWTH_OF.match(group.right)):
            noun, area = split_area(match[1])
            left.comparisons.append(read_comparison(match[2]))
            left.sign, left.compared = sign_by_speed(match[3]), True
        if left.of and quantity.unit == "%" and context.names and _AIM.fullmatch(noun):  # 完成全年目标任务的59%
            noun, left.periods = context.names[0] + "完成率", []
        left.aimed = _AIMED_AT.match(group.right) is not None  # 完成全年100万人的目标任务
        ahead = self.directive or context.aimed or lexicon().target.search(left.noun) is not None
        ahead = ahead or context.looks_ahead
        if left.periods:
            context.spread = left.periods if left.each and len(left.periods) > 1 else []
        for phrase in left.periods:
            context.state_period(phrase, ahead or _year_to_come(phrase, left, context))
        if left.origin:
            context.origin = left.origin.resolve(context.published, context.year)
        elif noun and noun not in lexicon().speed:
            context.origin = None
        let_period_lapse(left, noun, context)
        span_flow(left.noun, context)
        if area:
            context.state_area(area)
        if context.superlative and not noun and left.sign is None and quantity.unit == "%":
            left.sign, left.to = context.superlative, False
        context.superlative = 0
        measure = measure_of(noun, left, quantity, group.right, context)
        comparison = comparison_of(left, measure, quantity.is_points, said, context)
        if measure == "change" and not left.comparisons and _MORE_ADDED.match(self.text, group.stop):
            comparison = None, None  # 贷款增加5亿元，同比多增1亿元: by how much the month's loans grew
        if is_yardstick(left, noun, context):
            comparison = context.last_comparison
        context.hint = None
        before = context.names[:1]
        subject = (context.names, context.areas, context.population, context.measure, context.measures)
        context.measures = dict(context.measures)
        context.verb = left.verb
        if self.doing and measure == "level" and quantity.kind == "count" and _is_next_item(group, self.text):
            noun = noun if lexicon().counting.at_start(noun) else self.doing + noun  # 新建茶园4处、茶馆5处
        if measure == "growth" and left.to:  # PPI同比回落至4%: the verb is of the change, not of the rate
            left.sign = None
        names, areas = self._names(noun, area, left, group, measure)
        if not "".join(names[:1]):  # a figure of nothing that is named
            for mention in self.mentions[-len(group.listed) :]:
                mention.kind = "unclassified"
            return None
        if measure == "level" and group.more and quantity.kind == "count" and not self.doing:
            self.doing = doing_of(names[0])
        elided = "all" if names[:1] == before else "" if split_measure(noun)[0] or self.counted else "population"
        self._state(group, left, (names, areas), measure, comparison, elided)
        if measure == "contribution":  # 拉动投资3个百分点: what follows is not about the investment
            context.names, context.areas, context.population, context.measure, context.measures = subject
            contributor, _, context.contributed = "".join(names[:1]).partition("拉动")
            if context.contributed and contributor:
                context.names = [contributor]
        context.last_names, context.turning = names, left.source
        self._remember(quantity, group, measure, comparison, left.verb)
        if comparison[0] is None and left.comparisons and left.gap is None:  # 比上年的80亿元 … 增长2.5%
            comparison = resolve_comparison(left.comparisons[-1], context)
            if group.right.startswith("相比"):  # 与2010年的5万人相比，增加1万人
                context.lead_comparison = comparison
        return comparison if left.comparisons and comparison[0] else None

    def _read_beside(self, group: Group, left: LeftSide) -> None:
        """增速高于一季度的2%，也高于全国的5%: the same statistic of another time or place, told in passing."""
        context = self.context
        noun, area = split_area(clean_noun(left.noun))
        speed = lexicon().speed.at_end(noun)
        if left.beside is None:
            noun, area = "", left.noun
        else:
            area = split_area(left.beside)[1]
        noun = noun.removesuffix(speed or "")
        names = [noun] if split_measure(noun)[1] else context.names[:1]
        self.mentions += [Mention(i.token.start, printed_end(i.token), "indicator") for i in group.listed]
        if not names:
            return
        measure = context.last_measure if context.last_measure in ("growth", "share") and not noun else "level"
        if speed or context.last_measure == "change":
            measure = "growth"
        running = context.period, context.origin
        if left.periods:
            context.period = left.periods[-1].resolve(context.published, context.year)
        left.periods, left.sign = [], None
        self._state(group, left, (names, [area]), measure, context.last_comparison, "all")
        context.period, context.origin = running
        self.beside = True

    def _set_aside(self, group: Group, kind: str) -> None:
        """Keeps a number that is no indicator where it is part of the next name: 投资超5亿元的项目30个."""
        keep = kind in _KEPT_IN_NAMES and group.more
        start = group.listed[0].token.start
        if keep and group.right.startswith(_REACHED):  # 规模突破90亿元达到95亿元
            words = group.left[-1:]
            rest = [t._replace(text=lexicon().before_number.rest(t.text)) for t in words if t.kind == "words"]
            self.pending = [*group.left[:-1], *(rest or words)]
            return
        label = Token("label", start, group.stop, self.text[start : group.stop], kind)
        self.pending = [*self.pending[-_RECENT:], *group.left, label] if keep else []

    def _names(self, noun: str, area: str | None, left: LeftSide, group: Group, measure: str) -> Named:
        """Names and areas of a list of quantities."""
        context, quantity, size = self.context, group.listed[0].quantity, len(group.listed)
        self.suffix = ""
        if left.previous and not noun:  # 影响约为0.9个百分点，上月为1.1个百分点
            return context.last_names, []
        if not noun and measure == "change" and quantity.is_points and context.last_measure == "contribution":
            return context.last_names, []  # 拉动出口增长3个百分点，比上月提高1个百分点
        suffix = ""
        speed = lexicon().speed.at_end(noun) or ""
        if measure == "multiple":
            noun = _TIMES.split(noun)[0]
        elif measure == "growth" and speed:  # 出口增速为5%
            bare = clean_noun(noun.removesuffix(speed).removesuffix("平均"))
            if speed not in _OF_PRICES or split_measure(bare)[1] or not bare or _PRICED.search(context.measure):
                noun = bare  # else 某股涨幅达9% after figures of its profit
            if left.sign is None or left.to:
                left.sign = sign_by_speed(speed)
        elif measure == "change" and quantity.is_points:  # 增速回落1个百分点, or without the word 增速
            noun, suffix = noun.removesuffix(speed), speed or ("" if noun else context.rate)
            if not noun and speed and context.figures and context.rate.endswith("平均增速"):  # 两年平均增长4%，增速加快
                suffix = context.rate
        elif measure == "contribution" and noun.startswith(("拉动", "贡献", "影响")) and context.names:
            noun = _CONTRIBUTION.sub("", context.names[0]) + noun
        elif measure == "contribution" and noun.endswith("拉动"):
            noun += context.contributed  # 消费拉动经济增长3个百分点，投资拉动2个百分点
        elif measure == "contribution" and noun.endswith("因素"):
            noun += "影响"
        elif measure in ("level", "share"):
            name = self._name_after(noun, left, group)
            if name:
                context.names, context.areas = [name], [area]
                return context.names, context.areas
        if left.flat:  # 甲、乙价格分别持平和下降2%
            names, areas = restore(noun, area, context, measure, quantity, 2)
            context.names, context.areas = names[-1:], areas[-1:]
            return context.names, context.areas
        spread = size if size > 1 or left.every else 0
        names, areas = restore(noun, area, context, measure, quantity, spread + (spread and group.flat))
        self.suffix = suffix
        return [name if name.endswith(suffix) else name + suffix for name in names], areas

    def _name_after(self, noun: str, left: LeftSide, group: Group) -> str:
        """Name of a count or share whose noun follows the number, or an empty string."""
        context, quantity = self.context, group.listed[0].quantity
        whole = not group.more or _LIMIT.search(group.right) is not None or _LIMITED_KIND.match(group.rest) is not None
        if left.those and quantity.kind == "count" and (among := _AMONG_THEM.fullmatch(noun)):
            context.group = among[1]  # 40个城市中房价上涨的有12个
            return f"{among[2]}的{among[1]}"
        if left.those and quantity.kind == "count" and context.group:  # 上涨的有14个
            return those_name(noun, context)
        owner = "" if noun.endswith("等") or left.having or (left.of and quantity.kind == "count") else noun
        name = counted_name(owner, group.rest if whole else group.right, quantity, context, whole)
        if name and quantity.kind == "count":
            self.counted = name.removeprefix(owner)
            context.group = context.group or self.counted
            if name.endswith("的产品") and name.startswith("产量"):  # 19种产品产量增长。钢材5万吨，…
                context.goods = "产量"
            if name.endswith(lexicon().component):
                context.population = name
        if not name:
            name = share_name(noun, group.right, quantity, context)
            self.counted = "" if noun.startswith("占") else part_noun(group.right)
        return name

    def _state(
        self, group: Group, left: LeftSide, named: Named, measure: str, comparison: Comparing, elided: str
    ) -> None:
        directive = self.directive and "余" not in group.listed[0].token.text  # 召开座谈会50余场: nobody plans that
        self.statements += statements_of(group, left, named, measure, comparison, elided, directive, self.context)

    def _remember(self, quantity: Quantity, group: Group, measure: str, comparison: Comparing, verb: str) -> None:
        """Keeps what later clauses may leave out."""
        context = self.context
        if not context.is_listing:
            first = "".join(context.names[:1]).partition("（不含")[0]  # 投资（不含农户） is no farmers'
            owner = None if lexicon().acting.match(first) else lexicon().institution.match(first)  # 发行企业债券
            # The targets of a plan stand side by side: none is of the body that the first is of.
            context.owner = owner[1] if owner and context.status != "target" else ""
        if "（" in self.text and (firm := stock_named(group.left)):
            context.owner = context.firm = firm
        context.figures += 1
        context.unit, context.last_measure, context.last_comparison = quantity.unit, measure, comparison
        context.recent = [*(n for n in context.recent[-_RECENT:] if n not in context.names), *context.names]
        context.rate = self.suffix if measure == "change" else ""  # 增速比上月高1个百分点，比上年同期低2个百分点
        if measure == "growth":
            context.rate = _RATES.get(verb, "增速")
            if comparison[0] == "avg_annual":
                many = context.period is not None and context.period[0].year < context.period[1].year
                context.rate = "年均增速" if many else "两年平均增速"
        context.paired = comparison if measure == "change" and not quantity.is_points and comparison[0] else None
        if measure == "change" and quantity.is_points and comparison[0]:
            context.points_comparison = comparison
        elif measure == "change" and not quantity.is_points and context.change_comparison is None:
            context.change_comparison = comparison


def _is_next_item(group: Group, text: str) -> bool:
    """Whether a number, or the noun before it, follows the mark of a list: 茶园4处、茶馆5处; 4处茶园、5处茶馆."""
    first = group.left[0] if group.left else group.listed[0].token
    return text[first.start - 1 : first.start] == "、" or bool(group.left and group.left[-1].text == "、")


def _set_goal_beside(left: LeftSide, right: str) -> None:
    """失业率为5%，低于全年6%左右的预期目标: the goal is the same statistic of the year, told in passing."""
    if left.comparisons and left.comparisons[-1].sign is not None:
        base = left.comparisons.pop().base
    elif left.qualifier in ("under", "over"):
        base = read_period("全年") if "全年" in right or "年度" in right else None
    else:
        return
    left.beside, left.sign, left.qualifier, left.aimed = "", None, None, True
    left.periods = [base] if base else []


def _year_to_come(phrase: Period, left: LeftSide, context: Context) -> bool:
    """Whether 全年 is the year that has begun: what is still expected in February is not of the year before."""
    began = context.published is not None and 1 < context.published.month < _DECEMBER
    if phrase.form == "within_year":
        return context.expected or left.noun.startswith("将")  # 年内将新建茶园5个
    return context.expected and phrase.form == "year" and phrase.year is None and began
