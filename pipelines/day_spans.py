"""Days, gathered into the spans that one run each is about."""

from collections.abc import Collection
from datetime import date, timedelta

MAX_GAP = timedelta(days=7)
"""Where more days than these lie between, another run is cheaper (measured: a run 0.9 s, a day in it 0.1 s)."""

MAX_DAYS = 92
"""Bounds what one run holds in memory: a quarter of a busy feed is some 30,000 articles, 300 MB of HTML."""


def day_spans(days: Collection[date], max_gap: timedelta, max_days: int) -> list[list[date]]:
    """The days in order, cut where more than `max_gap` lies between two or a span would reach over `max_days`.

    >>> days = [date(2024, 5, 1), date(2024, 5, 3), date(2024, 7, 1)]
    >>> [len(span) for span in day_spans(days, timedelta(days=7), 31)]
    [2, 1]
    """
    spans: list[list[date]] = []
    for day in sorted(days):
        if spans and day - spans[-1][-1] <= max_gap and (day - spans[-1][0]).days < max_days:
            spans[-1].append(day)
        else:
            spans.append([day])
    return spans
