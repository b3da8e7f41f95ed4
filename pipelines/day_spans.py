"""Days, gathered into the spans that one run each materialises."""

from collections.abc import Collection
from datetime import date, timedelta

MAX_DAYS = 92
"""Bounds what one run holds in memory: a quarter of a busy feed is some 30,000 articles, 300 MB of HTML."""

MAX_GAP = timedelta(days=14)
"""Where more days than these lie between, another run is cheaper (measured: a run 2.0 s, a day in it 0.13 s)."""


def day_spans(days: Collection[date]) -> list[list[date]]:
    """The days in order, cut where more than `MAX_GAP` lies between two or a span would cover over `MAX_DAYS`.

    >>> [len(span) for span in day_spans([date(2024, 5, 1), date(2024, 5, 3), date(2024, 7, 1)])]
    [2, 1]
    """
    spans: list[list[date]] = []
    for day in sorted(days):
        if spans and day - spans[-1][-1] <= MAX_GAP and day - spans[-1][0] < timedelta(days=MAX_DAYS):
            spans[-1].append(day)
        else:
            spans.append([day])
    return spans
