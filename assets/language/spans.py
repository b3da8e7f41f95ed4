"""Spans of days: the same days another year, some months earlier, the period before. For phrases see `periods.py`."""

from calendar import isleap
from datetime import date, timedelta
from typing import Final

Span = tuple[date, date]
"""First and last day."""

_MONTH_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def last_day(year: int, month: int) -> int:
    return 29 if month == 2 and isleap(year) else _MONTH_DAYS[month - 1]


def calendar_day(year: int, month: int, day: int) -> date:
    """A day of the month, the last one for 0 and for any that the month has not.

    >>> calendar_day(2023, 2, 0), calendar_day(2023, 2, 31)
    (datetime.date(2023, 2, 28), datetime.date(2023, 2, 28))
    """
    last = last_day(year, month)
    return date(year, month, min(day, last) if day else last)


def year_before(span: Span) -> Span:
    """The same days a year earlier.

    >>> year_before((date(2021, 2, 1), date(2021, 2, 28)))
    (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    """
    return in_year(span, span[0].year - 1)


def in_year(span: Span, year: int) -> Span:
    """The same days in another year; the last day of February stays the last."""
    shift = year - span[0].year
    return _moved(span[0], shift), _moved(span[1], shift)


def _moved(day: date, years: int) -> date:
    at_end = day.day == last_day(day.year, day.month)
    return calendar_day(day.year + years, day.month, 0 if at_end else day.day)


def years_of(span: Span) -> list[Span]:
    """The calendar years of some whole years, none of other days.

    >>> len(years_of((date(2019, 1, 1), date(2021, 12, 31)))), years_of((date(2019, 2, 1), date(2021, 12, 31)))
    (3, [])
    """
    if (span[0].month, span[0].day, span[1].month, span[1].day) != (1, 1, 12, 31):
        return []
    return [(date(year, 1, 1), date(year, 12, 31)) for year in range(span[0].year, span[1].year + 1)]


def months_before(span: Span, months: int) -> Span:
    """The same days some months earlier; the last day of a month stays the last.

    >>> months_before((date(2022, 3, 21), date(2022, 3, 31)), 1)
    (datetime.date(2022, 2, 21), datetime.date(2022, 2, 28))
    """
    return _months_moved(span[0], -months), _months_moved(span[1], -months)


def _months_moved(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    return calendar_day(index // 12, index % 12 + 1, 0 if day == month_end(day) else day.day)


def month_end(day: date) -> date:
    """The last day of a day's month.

    >>> month_end(date(2024, 2, 3))
    datetime.date(2024, 2, 29)
    """
    return calendar_day(day.year, day.month, 0)


def last_month(span: Span) -> Span:
    """The last month of some months, or the days themselves where they are none.

    >>> last_month((date(2022, 1, 1), date(2022, 7, 31)))
    (datetime.date(2022, 7, 1), datetime.date(2022, 7, 31))
    """
    if span[0].day != 1 or span[1] != month_end(span[1]):
        return span
    return span[1].replace(day=1), span[1]


def period_before(span: Span) -> Span:
    """The adjacent period of equal length before: the month before a month, a month's end before a month's end.

    >>> period_before((date(2022, 1, 1), date(2022, 1, 31)))
    (datetime.date(2021, 12, 1), datetime.date(2021, 12, 31))
    """
    if span[0] == span[1]:
        end = span[0].replace(day=1) - timedelta(days=1)
        return (end, end)
    months = (span[1].year - span[0].year) * 12 + span[1].month - span[0].month + 1
    index = span[0].year * 12 + span[0].month - 1 - months
    return calendar_day(index // 12, index % 12 + 1, 1), span[0] - timedelta(days=1)


def reading_before(span: Span) -> Span:
    """The period of the figure before in a monthly series: 1-6月 before 1-7月, else the adjacent period.

    >>> reading_before((date(2022, 1, 1), date(2022, 7, 31)))
    (datetime.date(2022, 1, 1), datetime.date(2022, 6, 30))
    """
    months = span[1].month - span[0].month + 1
    since_new_year = (span[0].month, span[0].day) == (1, 1) and span[0].year == span[1].year and span[0] < span[1]
    if since_new_year and months not in (1, 3, 12) and span[1] == month_end(span[1]):
        return span[0], span[1].replace(day=1) - timedelta(days=1)
    return period_before(span)


def precedes(base: Span, span: Span) -> bool:
    """Whether `base` is the adjacent period of equal length: month before month, quarter before quarter, month end.

    >>> precedes((date(2021, 10, 1), date(2021, 10, 31)), (date(2021, 11, 1), date(2021, 11, 30)))
    True
    >>> precedes((date(2021, 1, 1), date(2021, 9, 30)), (date(2021, 1, 1), date(2021, 10, 31)))
    False
    """
    if base[0] == base[1] and span[0] == span[1]:
        return 0 < (span[0] - base[0]).days <= 31
    days = (span[1] - span[0]).days
    return base[1] + timedelta(days=1) == span[0] and abs((base[1] - base[0]).days - days) <= 3
