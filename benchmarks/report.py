"""What benchmarks print: sections, tables of figures, and each stated bound with how it was kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from unicodedata import east_asian_width


@dataclass(frozen=True)
class Bound:
    """A bound that was stated for a figure. `unit` is printed after both."""

    what: str
    figure: float
    limit: float
    unit: str = "×"

    @property
    def is_kept(self) -> bool:
        return self.figure <= self.limit

    def __str__(self) -> str:
        verdict = "PASS" if self.is_kept else "OVER"
        return f"{verdict}  {self.what}: {self.figure:.3g} {self.unit} (bound {self.limit:g} {self.unit})"


@dataclass
class Report:
    """Prints as it goes and keeps the bounds for the end."""

    bounds: list[Bound] = field(default_factory=list)

    def section(self, title: str) -> None:
        print(f"\n{title}\n{'=' * width(title)}", flush=True)

    def line(self, text: str) -> None:
        print(text, flush=True)

    def table(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Columns as wide as their cells; the first is flush left, the others, figures, flush right."""
        widths = [max(map(width, column)) for column in zip(header, *rows, strict=True)]
        for row in (header, *rows):
            first, *others = (
                cell + " " * gap if number == 0 else " " * gap + cell
                for number, (cell, gap) in enumerate(
                    (cell, room - width(cell)) for cell, room in zip(row, widths, strict=True)
                )
            )
            print("  ".join([first, *others]), flush=True)

    def bound(self, what: str, figure: float, limit: float, unit: str = "×") -> None:
        """Print whether a figure keeps the bound stated for it."""
        self.bounds.append(Bound(what, figure, limit, unit))
        print(self.bounds[-1], flush=True)

    def summary(self) -> None:
        over = [bound for bound in self.bounds if not bound.is_kept]
        self.section(f"{len(self.bounds) - len(over)} of {len(self.bounds)} bounds kept")
        for bound in over:
            print(bound)


def width(text: str) -> int:
    """Columns that the text takes on a terminal: a Chinese character takes two.

    >>> width("港口 a")
    6
    """
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
