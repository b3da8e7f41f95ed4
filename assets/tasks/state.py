"""What has been said so far: in the paragraph (the mood), and in the sentence that is being read."""

from dataclasses import dataclass
from typing import Literal

from assets.tasks.clause import Clause
from assets.tasks.figures import STATISTIC


@dataclass(slots=True)
class Mood:
    """What has been said so far about what comes: to be done, done, or neither; the numbered item that is open.

    `year` is that of publication: an earlier one that opens a sentence tells of the past, a later one of the future.
    """

    name: Literal["directive", "report", "neutral"] = "neutral"
    year: int | None = None
    under_lead: bool = False
    item: str | None = None
    headlines: bool = False
    """A list of headlines is open: its numbered entries head nothing."""

    def is_over(self, year: int) -> bool:
        """Whether the year came before that of publication; not where that is unknown."""
        return self.year is not None and year < self.year


class Sentence:
    """text[start:end], the mood that it opened in, and what its segments have said so far. Places are offsets.

    Written out for the reason that `Clause` is.
    """

    __slots__ = (
        "aim", "blocked", "condition", "demanded", "end", "enumerated", "figures", "finished", "found", "imperative",
        "issued", "item_opening", "mood", "prefix", "purpose", "purposive", "setting", "start", "text", "topic",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int, mood: Mood) -> None:
        self.text, self.start, self.end, self.mood = text, start, end, mood
        self.found: list[Clause] = []

        self.figures = STATISTIC.search(text, start, end) is not None
        """It holds a figure with a unit of statistics."""
        self.finished = text.find("了", start, end) > 0
        """It holds a 了, without which nothing in it can be completed."""

        self.blocked = False
        """A subject came first: what its verbs say is told, not asked."""
        self.demanded = False
        """A cue stands in this very sentence."""
        self.imperative = False
        """The mood is neutral, and the sentence opened with a verb."""
        self.purposive = False
        """The sentence opened with what it is for."""

        self.aim = False
        """The segment before named what is aimed at."""
        self.issued = False
        """The segment before said that a document was issued."""
        self.enumerated = False
        """The segment before was a bare 第一， or 一是以…为主线，: this one is its item."""
        self.item_opening: int | None = None
        """Where such a 一是以…为主线 starts."""
        self.purpose: Clause | None = None
        """The segment before said what for: it is asked for if what comes is."""
        self.setting: Clause | None = None
        """A clause whose setting has a comma of its own: the next segment ends it."""
        self.prefix: int | None = None
        """Start of a segment 以…, 对… that belongs to the next clause."""
        self.condition: int | None = None
        """Such a prefix that says in which case or of whom: 发现问题的."""
        self.topic: int | None = None
        """Start of a segment that may be the topic of the next."""

    def asks(self) -> bool:
        """Whether what a verb of this sentence says is to be done."""
        return self.imperative or (self.mood.name == "directive" and not self.blocked)

    def demand(self) -> None:
        """Note a cue: what follows is to be done."""
        self.mood.name, self.blocked, self.demanded = "directive", False, True

    def tell(self) -> None:
        """Note that what follows is told as done; what seemed to be asked for before it only said what for."""
        self.mood.name, self.blocked, self.imperative = "report", True, False
        if self.purposive and not self.demanded:
            self.found.clear()
