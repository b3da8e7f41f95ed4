"""What the stage finds in a paragraph, before it becomes rows of a table. Spans are offsets into its text."""

from dataclasses import dataclass

from assets.language.spans import Span


@dataclass(slots=True)
class Statement:
    """One statistic stated by one printed number; fields as in the table `indicators`. `rank` counts the statements of
    one number from 0."""

    start: int
    end: int
    rank: int
    name: str
    area: str | None
    measure: str
    comparison: str | None
    value: float
    upper: float | None
    unit: str | None
    qualifier: str | None
    basis: str | None
    period: Span | None
    base: Span | None
    status: str
    sentence: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Mention:
    """One printed number and its class in the ledger."""

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class ParagraphNumbers:
    """The numbers of one paragraph, both lists in the order of the text."""

    statements: list[Statement]
    mentions: list[Mention]
