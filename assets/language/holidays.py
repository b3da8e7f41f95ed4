"""Public holidays → days. They move from year to year and are set by notice, so they are looked up in `holidays.yaml`.

How a holiday is printed stands with the other periods in `periods.py`.
"""

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Final

import yaml

Span = tuple[date, date]

_SOON: Final = 31  # days before its first that a holiday may be spoken of without its year


@cache
def _table() -> dict[tuple[str, int], Span]:
    years = yaml.load(Path(__file__).with_name("holidays.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return {
        (name, int(year)): (date.fromisoformat(days[:10]), date.fromisoformat(days[11:]))
        for year, names in years.items()
        for name, days in names.items()
    }


def holiday_days(name: str, year: int) -> Span | None:
    """The days off of a holiday; None in a year that the table does not hold: no days rather than guessed ones.

    >>> holiday_days("端午", 2023)
    (datetime.date(2023, 6, 22), datetime.date(2023, 6, 24))
    >>> holiday_days("端午", 1999) is None
    True
    """
    return _table().get((name, year))


def holiday_meant(name: str, published: date) -> Span | None:
    """The holiday that a text without its year means: the one that is on, was last, or comes within the month.

    >>> holiday_meant("五一", date(2022, 4, 20))[0], holiday_meant("国庆", date(2022, 4, 20))[0]
    (datetime.date(2022, 4, 30), datetime.date(2021, 10, 1))
    >>> holiday_meant("国庆", date(2099, 10, 5)) is None
    True
    """
    soon = published + timedelta(days=_SOON)
    for year in (published.year + 1, published.year, published.year - 1):
        days = holiday_days(name, year)
        if days is None and _may_begin(name, year, soon):
            return None  # that of an earlier year would be a guess
        if days and days[0] <= soon:
            return days
    return None


def _may_begin(name: str, year: int, by: date) -> bool:
    """Whether a holiday that the table lacks in that year may begin by the given day, told by its other years."""
    first_days = [days[0] for (other, _), days in _table().items() if other == name]
    return any(date(year - (day.month == 12), day.month, min(day.day, 28)) <= by for day in first_days)
