"""What a reader keeps in mind while reading an article: the period, the comparison, the subject named before.

The rules that *fill* these fields stand with the grammar and in `names.py`; here are the fields, and what a new
sentence, paragraph or period clears.
"""

from dataclasses import dataclass, field
from datetime import date

from assets.language.periods import Period, days_of
from assets.language.spans import Span, month_end

Comparing = tuple[str | None, Span | None]
"""Kind of a comparison and, where another base is stated, the days of the base."""

_YEAR_AHEAD = 366  # days
_ASIDE = "period comparison names areas population measure measure_unit unit rate recent topic superlative".split()


def _is_part(span: Span | None, whole: Span | None) -> bool:
    """Whether a period is the last part of another, as the month is of a half-year; a day is no part, but a stock's."""
    return span is not None and whole is not None and span[1] == whole[1] and whole[0] < span[0] < span[1]


@dataclass(slots=True)
class Context:
    """Discourse state while an article is read from its first paragraph on."""

    published: date | None
    # The running statistics
    period: Span | None = None
    stated_period: Span | None = None  # the period of the figures before, which a new paragraph goes on with
    opening_period: Span | None = None  # that the first figure of the paragraph was said of
    leading_period: Span | None = None  # that the paragraph stated first, of a figure or not
    reports: bool = False  # whether a figure of the paragraph was reported
    since: bool = False  # whether that period is said to run on: 今年以来
    planned_period: Span | None = None  # of the targets of the paragraphs that follow: 2023年要抓好以下工作：
    interval: Span | None = None  # the last period of the paragraph that is more than a day
    day: Span | None = None  # the last period of the paragraph that is one day: 年末
    averaged: str = ""  # 业务量: what the last number is an average of (日均3亿件)
    undated: Span | None = None  # the period before a day was stated: the day may only be when something was said
    reached: Span | None = None  # the day of a stated 截至7月底
    holiday: Span | None = None  # the last holiday spoken of: 假日期间
    spoken_day: Span | None = None  # the last day spoken of, of a report too: 截至收盘
    year: int | None = None  # year that the paragraph gives for phrases without one
    area: str | None = None  # place that the statistics are about
    names: list[str] = field(default_factory=list)  # what the last statement was about, one name or a list
    areas: list[str | None] = field(default_factory=list)
    population: str = ""  # 规模以上工业企业
    owner: str = ""  # 商业银行: the body that the first statistic of the sentence is of
    firm: str = ""  # 某航空（600000.SH）: the owner, if the sentence gives its stock code
    body: str = ""  # 电子信息制造业: the last population of the paragraph that keeps accounts
    measure: str = ""  # 利润总额
    measure_unit: str | None = None
    measures: dict[str | None, str] = field(default_factory=dict)  # last measure by unit: 进口量 in 吨, 进口均价 in 元
    verb: str = ""  # of the number that is read: 上涨
    contributed: str = ""  # 经济: what the last contribution was made to
    by_unit: dict[str | None, str] = field(default_factory=dict)  # last name by unit: 发送货物 in 标箱
    goods: str = ""  # 产量: what is measured of the products that the paragraph tells apart
    surveyed: str = ""  # 制造业: whose managers the article has asked last
    group: str = ""  # what the sentence has counted: 行业
    whole: str = ""  # 占进出口总值的比重: what the last share of the paragraph was a share of
    unit: str | None = None  # of the last statement
    last_measure: str = ""  # of the last statement
    last_comparison: Comparing = (None, None)  # of the last statement
    turned_from: str = ""  # 上月: the period that the numbers of the paragraph are said to turn from
    turning: bool = False  # whether the last number was what the next is measured from: 由5%升至6%
    last_names: list[str] = field(default_factory=list)  # of the last statement, a contribution too
    rate: str = ""  # 增速, 两年平均增速: what the last number was, if a rate of growth
    comparison: str | None = None  # that the running statistics opened with
    hint: str | None = None  # comparison of the clause before, which has no number
    frame: str | None = None  # 从同比看: holds for the paragraph, whatever is compared in between
    change_comparison: Comparing | None = None  # of the first change
    paired: Comparing | None = None  # of the last number, if an absolute change: 比上旬增加2万吨，增长3%
    points_comparison: Comparing | None = None  # of the last change in percentage points
    recent: list[str] = field(default_factory=list)  # names of the sentence in order
    status: str | None = None  # of the last statement
    resumed: tuple[Span | None, str | None] | None = None  # period and comparison to go back to after 其中3月份…
    told: str = ""  # the sentence before, if it holds no figure
    headline: str = ""  # the last short line without figures
    headed: str = ""  # the noun of it that the lines below are said of
    unlisted: Span | None = None  # the period that ran before a list of headlines
    listing_headlines: bool = False
    # The running sentence
    lead_comparison: Comparing | None = None  # 与2019年同期相比，…
    basis: str | None = None
    place: str | None = None  # part of `area` that the last clauses were about
    beside: bool = False  # 高于全国（4%）: the figure in brackets is the same of another place
    within: str = ""  # 规模以上工业企业中，…
    topic: str = ""  # subject of a clause without number
    items: list[str] = field(default_factory=list)  # subjects listed in a clause without number
    superlative: int = 0  # sign of the growth that a clause calls the fastest
    ranking: str = ""  # measure of a ranking that is listed after a colon
    spread: list[Period] = field(default_factory=list)  # 5月份、6月份，…均
    expected: bool = False  # 预计
    aimed: bool = False  # 主要目标是：
    among: bool = False  # 其中
    undivided: tuple[str, str, str | None, dict[str | None, str]] | None = None  # its population and measures
    parted: str = ""  # what the parts after 其中 are parts of
    origin: Span | None = None  # 由2012年的57亿件增长到…: what the growth that follows is measured from
    has_period: bool = False
    has_comparison: bool = False
    passing: bool = False  # 连续3个月超过5亿元: the paragraphs that follow are again of the period before
    foreign: int = 0  # clauses of the sentence so far that speak of something else than figures
    figures: int = 0  # statements read in the sentence so far

    @property
    def is_listing(self) -> bool:
        """Whether the clause goes on with the parts of what was measured before: 其中，水电50亿千瓦时；风电…"""
        return self.among or self.figures > 0

    @property
    def looks_ahead(self) -> bool:
        """Whether the sentence speaks of a year that is not over: 预计2023年…，年底…."""
        running = self.period and self.published and self.period[1] > self.published
        return self.expected and self.year is not None and bool(running)

    def begin_paragraph(self) -> None:
        """Across paragraphs only the period and area of printed figures are carried."""
        self.year = self.interval = self.day = None
        self.population = self.whole = self.owner = self.firm = self.body = self.turned_from = ""
        self.frame = self.opening_period = self.leading_period = None
        self.goods = ""
        self.reports = False
        self.period = self.stated_period
        self.begin_sentence()

    def begin_headline(self, is_item: bool) -> None:
        """Headlines with numbers, （一）…, are news of their own: the period of one does not hold for the next."""
        if is_item and self.listing_headlines:
            self.period = self.stated_period = self.unlisted
        elif is_item:
            self.unlisted = self.stated_period
        self.listing_headlines = is_item

    def begin_sentence(self) -> None:
        self.lead_comparison = self.paired = self.basis = self.place = self.hint = self.origin = None
        self.within = self.topic = self.ranking = self.group = self.parted = ""
        self.items, self.recent, self.spread = [], [], []
        self.expected = self.aimed = self.has_period = self.has_comparison = self.among = self.passing = False
        self.figures = self.superlative = self.foreign = 0
        if self.resumed:  # 一季度增长5%，其中3月份增长7%。 The next sentence is again about the quarter
            self.period, self.comparison = self.resumed
            self.resumed = None

    def name_whole(self, name: str, parts: tuple[str, str]) -> None:
        """新房价格出现分化。其中，…: the parts are of what the sentence before speaks of."""
        self.forget_subject()
        self.names = [name]
        self.population, self.measure = parts

    def begin_parts(self) -> None:
        """其中: what follows is said of parts of what was measured before."""
        if not self.among:
            self.undivided = self.population, self.measure, self.measure_unit, dict(self.measures)
        self.among, self.parted = True, "".join(self.names[:1])

    def end_parts(self) -> None:
        """销量3万辆，其中货车1万辆；1-7月，销量…: another period is stated, of the whole again."""
        if self.among and self.undivided:
            self.population, self.measure, self.measure_unit, self.measures = self.undivided
            self.names, self.areas, self.among = [self.parted], self.areas[:1], False

    def begin_item(self) -> None:
        """An item of a list of unrelated news: nothing is carried."""
        self.begin_sentence()
        self.area, self.names, self.population, self.owner = None, [], "", ""
        self.forget_period()

    def forget_subject(self) -> None:
        """Something else is spoken of, over the same days."""
        self.names, self.areas, self.measures, self.items = [], [], {}, []
        self.population = self.owner = self.measure = self.topic = self.group = self.whole = self.rate = ""
        self.measure_unit = self.paired = None

    def snapshot(self) -> tuple[object, ...]:
        """What a clause in brackets may change and must not."""
        return tuple(getattr(self, name) for name in _ASIDE)

    def restore(self, saved: tuple[object, ...]) -> None:
        for name, value in zip(_ASIDE, saved, strict=True):
            setattr(self, name, value)

    def state_period(self, phrase: Period, ahead: bool = False) -> None:
        """Lets a stated period hold from here on; area and comparison start afresh with it.

        `ahead`: something aimed at is spoken of, so a phrase without a year may lie in the future.
        """
        if phrase.form == "now":
            if not self.has_period:
                self.forget_period()
            return
        if phrase.form == "same_day":
            if self.spoken_day:
                self.period, self.has_period = self.spoken_day, True
            return
        if phrase.form == "same_month":
            if self.period:
                self.period = (self.period[1].replace(day=1), month_end(self.period[1]))
            return
        before = (self.period, self.comparison)
        self.undated = self.period if phrase.is_day else None
        self._bound(phrase, self._resolved(phrase, ahead))
        self.leading_period = self.leading_period or self.period
        if self.resumed is None and before[0] and (self.among or (self.figures and _is_part(self.period, before[0]))):
            self.resumed = before
        if phrase.year is not None:
            self.year = phrase.year if phrase.year > 1000 and phrase.form not in ("plan", "cross_years") else None
        self.comparison = self.change_comparison = self.points_comparison = None
        if not self.has_period:
            self.area = self.place = None
        self.has_period = True

    def note_day(self, phrase: Period) -> None:
        """Keeps a day that is no period of figures, for 当日 and 截至收盘."""
        self.spoken_day = phrase.resolve(self.published, self.year) or self.spoken_day

    def _resolved(self, phrase: Period, ahead: bool) -> Span | None:
        """The days of a phrase, which may be of the holiday that is spoken of."""
        span = self.holiday if phrase.form == "same_holiday" else phrase.resolve(self.published, self.year, ahead)
        if phrase.form in ("holiday", "same_holiday") and span:
            self.holiday = span
            return days_of(span, phrase.nth)
        return span

    def _bound(self, phrase: Period, span: Span | None) -> None:
        """Sets the period; 截至6月底，今年以来… runs from the turn of the year to that day, not to publication."""
        before, day = self.period, self.reached
        runs_on = phrase.since or (phrase.form == "year" and phrase.year == 0)  # 截至8月15日，今年新开工…
        if span and runs_on and self.has_period and day and span[0] <= day[1]:
            span = (span[0], day[1])
        self.reached = span if phrase.until else None
        runs = self.since and self.has_period and not self.figures and not self.foreign
        if span and phrase.until and runs and before and before[0] <= span[1]:  # 今年以来，截至6月底，…
            span = (before[0], span[1])
        self.period, self.since = span, phrase.since

    def note_status(self, status: str) -> None:
        """Keeps a statement's status; the period of what was reported is the one that later paragraphs carry."""
        self.status = status
        if status == "actual":
            self.reports = True
            self.opening_period = self.opening_period or self.period
            # 1-8月，投资增长5%。从环比看，8月份增长0.1%。 The next paragraph is again about the eight months.
            whole = self.opening_period
            if not _is_part(self.period, whole) and self.leading_period is not whole:
                whole = self.leading_period
            if not self.passing:
                self.stated_period = whole if _is_part(self.period, whole) else self.period
        if self.period and self.period[0] != self.period[1]:
            self.interval = self.period
        elif self.period:
            self.day = self.period

    def forget_day(self) -> None:
        """8月18日，记者从某局获悉，…: the day is when it was said, no period of figures."""
        if self.has_period and not self.figures and self.period and self.period == self.spoken_day:
            self.period, self.has_period = self.undated, False

    def reaches_beyond(self, period: Span | None) -> bool:
        """Whether a period lies after publication, or ends so long after it that nobody can have counted it."""
        if period is None or self.published is None:
            return False
        ahead = period[1] - self.published
        return ahead.days > _YEAR_AHEAD or (period[0] > self.published and not self.expected)

    def forget_period(self) -> None:
        self.period, self.has_period = None, True

    def state_area(self, area: str) -> None:
        """The first place named with a period holds for its statistics, later ones for their clauses."""
        if self.area is None or area in ("全国", "我国", "全省", "全市", "全区"):
            self.area, self.place = area, None
        else:
            self.place = area
