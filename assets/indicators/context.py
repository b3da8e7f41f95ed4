"""What a reader keeps in mind while reading an article: the period, the comparison, the subject named before.

The rules that *change* the state stand with the grammar; here are its fields and how a new sentence or paragraph begins.
"""

from dataclasses import dataclass, field
from datetime import date

from assets.language.periods import Period, Span


@dataclass(slots=True)
class Context:
    """Discourse state while an article is read from its first paragraph on."""

    published: date | None
    # of the running statistics
    period: Span | None = None
    year: int | None = None  # year that the paragraph gives for phrases without one
    area: str | None = None
    comparison: str | None = None  # the comparison that opened the running statistics
    names: list[str] = field(default_factory=list)  # what the last statement was about, one or a list
    areas: list[str | None] = field(default_factory=list)
    population: str = ""  # 规模以上工业企业
    measure: str = ""  # 利润总额
    measure_unit: str | None = None
    rate: bool = False  # the last number was a rate of growth
    # of the running sentence
    lead_comparison: tuple[str | None, Span | None] | None = None
    basis: str | None = None
    within: str = ""  # 规模以上工业企业中，…
    topic: str = ""  # subject of a clause without number
    items: list[str] = field(default_factory=list)  # subjects listed in a clause without number
    ranking: str = ""  # measure of a ranking that is listed after a colon
    status: str | None = None
    has_period: bool = False
    broken: bool = False  # the sentence began with something else than figures
    figures: int = 0  # statements read in the sentence so far

    def begin_paragraph(self) -> None:
        self.year = None
        self.begin_sentence()
        self.ranking = ""

    def begin_sentence(self) -> None:
        self.lead_comparison = None
        self.basis = None
        self.within = ""
        self.topic = ""
        self.items = []
        self.status = None
        self.has_period = False
        self.broken = False
        self.figures = 0
        self.ranking = ""

    def state_period(self, phrase: Period | None) -> Span | None:
        """Resolves a phrase and lets it hold from here on."""
        if phrase is None:
            return self.period
        span = phrase.resolve(self.published, self.year)
        if phrase.year is not None and phrase.year > 1000 and phrase.form not in ("plan", "cross_years"):
            self.year = phrase.year
        elif phrase.year is not None:
            self.year = None
        if span != self.period:
            self.comparison = None
        self.period = span
        self.has_period = True
        return span
