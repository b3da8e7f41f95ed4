"""Period phrases → days."""

import re
from datetime import date

import pytest

from assets.language.numerals import plain_forms
from assets.language.periods import PERIOD, read_period
from assets.language.spans import period_before, precedes, year_before

PUBLISHED = date(2022, 8, 19)


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("1-7月", "2022-01-01", "2022-07-31"),
        ("1—7月份", "2022-01-01", "2022-07-31"),
        ("１～７月", "2022-01-01", "2022-07-31"),
        ("1至7月", "2022-01-01", "2022-07-31"),
        ("1月到7月", "2022-01-01", "2022-07-31"),
        ("5、6月份", "2022-05-01", "2022-06-30"),
        ("前7个月", "2022-01-01", "2022-07-31"),
        ("今年前七个月", "2022-01-01", "2022-07-31"),
        ("21年上半年", "2021-01-01", "2021-06-30"),
        ("20年末", "2020-12-31", "2020-12-31"),
        ("今年首月", "2022-01-01", "2022-01-31"),
        ("首季度", "2022-01-01", "2022-03-31"),
        ("年初至8月15日", "2022-01-01", "2022-08-15"),
        ("今年以来至7月底", "2022-01-01", "2022-07-31"),
        ("去年1—2月份", "2021-01-01", "2021-02-28"),
        ("2020年2月", "2020-02-01", "2020-02-29"),
        ("11月", "2021-11-01", "2021-11-30"),
        ("8月份", "2022-08-01", "2022-08-31"),
        ("8月上旬", "2022-08-01", "2022-08-10"),
        ("7月末", "2022-07-31", "2022-07-31"),
        ("12月底", "2021-12-31", "2021-12-31"),
        ("截至6月", "2022-06-30", "2022-06-30"),
        ("截至8月", "2022-08-19", "2022-08-19"),
        ("截至2021年底", "2021-12-31", "2021-12-31"),
        ("8月15日", "2022-08-15", "2022-08-15"),
        ("8月1日至15日", "2022-08-01", "2022-08-15"),
        ("上半年", "2022-01-01", "2022-06-30"),
        ("2022年半年报", "2022-01-01", "2022-06-30"),
        ("前三季度", "2021-01-01", "2021-09-30"),
        ("二季度", "2022-04-01", "2022-06-30"),
        ("2021年第四季度", "2021-10-01", "2021-12-31"),
        ("一季度末", "2022-03-31", "2022-03-31"),
        ("2021年", "2021-01-01", "2021-12-31"),
        ("去年全年", "2021-01-01", "2021-12-31"),
        ("到2025年", "2025-01-01", "2025-12-31"),
        ("2016—2020年", "2016-01-01", "2020-12-31"),
        ("“十四五”时期", "2021-01-01", "2025-12-31"),
        ("“十三五”期间", "2016-01-01", "2020-12-31"),
        ("今年以来", "2022-01-01", "2022-08-19"),
        ("年初以来", "2022-01-01", "2022-08-19"),
        ("6月以来", "2022-06-01", "2022-08-19"),
        ("2021年春节假期", "2021-02-11", "2021-02-17"),
        ("“五一”假期（4月30日至5月4日）", "2022-04-30", "2022-05-04"),
        ("国庆假期", "2021-10-01", "2021-10-07"),
        ("2021年10月8日", "2021-10-08", "2021-10-08"),
        ("2021.10.8", "2021-10-08", "2021-10-08"),
    ],
)
def test_phrases(phrase: str, first: str, last: str) -> None:
    plain = plain_forms(phrase)
    assert re.fullmatch(PERIOD, plain)
    period = read_period(plain)
    assert period is not None
    assert period.resolve(PUBLISHED) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("phrase", ["当前", "目前"])
def test_a_moment_without_days(phrase: str) -> None:
    period = read_period(phrase)
    assert period is not None
    assert period.resolve(PUBLISHED) is None


def test_the_year_of_the_text_is_followed_but_not_beyond_publication() -> None:
    period = read_period("10月")
    assert period is not None
    assert period.resolve(PUBLISHED, 2019) == (date(2019, 10, 1), date(2019, 10, 31))
    assert period.resolve(PUBLISHED, 2022) == (date(2021, 10, 1), date(2021, 10, 31))


def test_without_a_day_only_printed_years_resolve() -> None:
    bare, dated = read_period("7月"), read_period("2021年7月")
    assert bare is not None and bare.resolve(None) is None
    assert dated is not None and dated.resolve(None) == (date(2021, 7, 1), date(2021, 7, 31))


@pytest.mark.parametrize(
    ("base", "period", "adjacent"),
    [
        (("2022-06-01", "2022-06-30"), ("2022-07-01", "2022-07-31"), True),
        (("2022-01-01", "2022-03-31"), ("2022-04-01", "2022-06-30"), True),
        (("2022-06-30", "2022-06-30"), ("2022-07-31", "2022-07-31"), True),
        (("2022-01-01", "2022-03-31"), ("2022-01-01", "2022-06-30"), False),
        (("2021-07-01", "2021-07-31"), ("2022-07-01", "2022-07-31"), False),
    ],
)
def test_adjacent_periods(base: tuple[str, str], period: tuple[str, str], adjacent: bool) -> None:
    days = [(date.fromisoformat(a), date.fromisoformat(b)) for a, b in (base, period)]
    assert precedes(*days) is adjacent


def test_months_of_different_length() -> None:
    march = (date(2024, 3, 1), date(2024, 3, 31))
    assert period_before(march) == (date(2024, 2, 1), date(2024, 2, 29))
    assert year_before((date(2024, 2, 1), date(2024, 2, 29))) == (date(2023, 2, 1), date(2023, 2, 28))
