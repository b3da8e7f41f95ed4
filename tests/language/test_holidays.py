"""Holidays without their year: the one meant, or none where the table cannot tell."""

from datetime import date

import pytest

from assets.language.holidays import holiday_days, holiday_meant


@pytest.mark.parametrize(
    ("name", "published", "first"),
    [
        ("春节", date(2026, 2, 20), date(2026, 2, 15)),
        ("春节", date(2026, 1, 20), date(2026, 2, 15)),
        ("国庆", date(2026, 10, 5), date(2026, 10, 1)),
        ("国庆", date(2026, 12, 20), date(2026, 10, 1)),
        ("元旦", date(2025, 12, 31), date(2026, 1, 1)),
        ("元旦", date(2022, 12, 31), date(2022, 12, 31)),
        ("端午", date(2024, 1, 10), date(2023, 6, 22)),
        # the notice for the year is not in the table: that of the year before would be a guess
        ("元旦", date(2098, 12, 20), None),
        ("国庆", date(2099, 10, 5), None),
        ("春节", date(2099, 3, 5), None),
    ],
)
def test_the_holiday_meant(name, published, first):
    days = holiday_meant(name, published)
    assert (days and days[0]) == first


def test_every_year_of_the_table_has_every_holiday():
    names = ("元旦", "春运", "春节", "清明", "五一", "端午", "中秋", "国庆")
    assert [(year, name) for year in range(2019, 2027) for name in names if holiday_days(name, year) is None] == []
