"""Calendar periods as Chinese releases print them → first and last day.

`PERIOD` is the source of one expression that finds a phrase; `read_period` takes the phrase apart without needing a
date; `Period.resolve` gives the days, with the year that the text leaves out taken from the publication day. What a
period is said *of* stays out. Expects text in plain forms (see `numerals.plain_forms`).
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

from assets.language.holidays import holiday_days, holiday_meant
from assets.language.numerals import chinese_value
from assets.language.spans import Span, calendar_day

_ALMOST: Final = 31  # days before its end that a period may be spoken of
_REVIEW_ENDS: Final = 4  # month from which 全年 is the running year

_NUMERALS: Final = "一二两三四五六七八九十"
_YEAR: Final = r"(?:(?:19|20)\d{2}年|(?:今年|去年|上年|本年|当年|前年|明年)(?!价格变动|基数|末端))"
_MONTH: Final = r"(?:1[0-2]|0?[1-9])"
# 22年上半年, 21年末
_SHORT_YEAR: Final = (
    r"(?<![\d第近前])[012]\d年(?:[上下]半年|全年|(?:第?[一二三四]|前[一二三两])季度"
    rf"|{_MONTH}(?:[-~至到]{_MONTH})?月(?:份)?)?(?:(?<!\d年)[末底]?|[末底])"
)
# 一月, but not 近一月, 每一月.
_MONTH_NAME: Final = r"(?:(?<![\d近每第这前上下同满过整])(?:十[一二]?|[一二三四五六七八九])(?=月))"
_FIRST_MONTH: Final = f"[{_NUMERALS}]{{1,2}}(?=[至到][{_NUMERALS}]{{1,2}}月)"  # 一至七月
# 5、6月份 is a period; 1、10月份经济运行平稳 is item 1 of a list.
CONSECUTIVE_MONTHS: Final = "(?:" + "|".join(rf"(?<={month})、(?={month + 1}月)" for month in range(1, 10)) + ")"
# 一月和二月, 5月份、6月份: one period of two months.
_TWO_MONTHS: Final = (
    "(?=[、和及与])(?:"
    + "|".join(
        rf"(?<={before}{month}月{of})[、和及与](?={after}月)"
        for names, guard in ((range(1, 13), r"(?<!\d)"), ("一二三四五六七八九", "(?<!十)"))
        for month, after in pairwise(names)
        for of in ("", "份")
        for before in [guard]
    )
    + ")"
)
_PART: Final = r"(?:末|底|初|[上中下]旬末?)"
# 首日, 第二天, 前三天 of a holiday.
_DAYS: Final = rf"(?:首[日天]|第[{_NUMERALS}]天|最后一[日天]|前[{_NUMERALS}\d][日天])"

_Groups = dict[str, str | Any]
"""Groups of a match by name; None for one that took no part."""

# Form of the phrase → expression. The order matters only where one form opens another: the longer stands first.
_FORMS: Final[dict[str, str]] = {
    "day_range": rf"(?P<year>{_YEAR})?(?P<a>{_MONTH})月(?P<d1>\d{{1,2}})日?[-~至到]"
    rf"(?:(?P<b>{_MONTH})月)?(?P<d2>\d{{1,2}})日",
    "day": rf"(?P<year>{_YEAR})?(?P<a>{_MONTH})月(?P<d1>\d{{1,2}})日",
    "iso_day": rf"(?P<y>(?:19|20)\d{{2}})[-/.](?P<a>{_MONTH})[-/.](?P<d1>\d{{1,2}})(?!\d)",
    # 8月前10日; of 8月第三周 the days are not told.
    "first_days": rf"(?P<year>{_YEAR})?(?P<a>{_MONTH})月(?:份)?前(?P<n>\d{{1,2}}|[{_NUMERALS}]{{1,2}})[日天]",
    "week": rf"(?:{_YEAR})?{_MONTH}月(?:份)?第[一二三四五1-5]周|[上本]一?周(?![一二三四五六日末岁期边])",
    "cross_months": rf"(?P<y1>(?:19|20)\d{{2}})年(?P<a>{_MONTH})月(?:份)?[-~至到]"
    rf"(?P<y2>(?:19|20)\d{{2}})年(?P<b>{_MONTH})月",
    "months": rf"(?P<year>{_YEAR})?的?(?P<a>{_MONTH}|{_MONTH_NAME}|{_FIRST_MONTH})月?(?:份)?"
    rf"(?:[-~至到]|{CONSECUTIVE_MONTHS}|{_TWO_MONTHS})(?P<b>{_MONTH}|{_MONTH_NAME})月(?:份)?(?P<part>{_PART})?",
    "first_months": rf"(?P<year>{_YEAR})?的?(?:前|头)(?P<n>\d{{1,2}}|[{_NUMERALS}]{{1,2}})个?月(?:份)?",
    "month": rf"(?P<year>{_YEAR})?的?(?P<a>{_MONTH}|{_MONTH_NAME})月(?:份)?(?P<part>{_PART})?",
    "cross_years": r"(?P<y1>(?:19|20)\d{2})年?[-~至到](?P<y2>(?:19|20)\d{2})年",
    "first_quarters": rf"(?P<year>{_YEAR})?的?前(?P<n>[{_NUMERALS}1-4])?个?季度",
    "quarter": rf"(?P<year>{_YEAR})?的?第?(?P<n>[一二三四1-4])季(?:度(?P<part>{_PART})?|(?P<end>末))",
    "first": rf"(?P<year>{_YEAR})?的?首(?P<n>季度?|月(?!度))(?![个位次款批])",
    "half": rf"(?P<year>{_YEAR})?的?(?:(?P<h>上|下)半年(?P<part>[末底])?|半年(?:度|报))",
    "year_end": rf"(?:(?P<year>{_YEAR})年?|年)(?P<part>[底末])(?!端)",
    "plan": r"“?(?P<n>十[一二三四五]|[一二三四五六七八九十]{1,2})五”?(?:规划)?(?:时期|期间|以来|(?P<part>末))",
    # 党的十八大以来 and 五年来 run from a day that no reader means, and which days a week has is not told.
    "now": r"截至目前|目前|当前|迄今|如今|(?:党的)?(?:十[八九]|二十)大以来|改革开放以来|[两三四五六七八九十]年来",
    "today": "(?P<ago>[今昨])[日天]",
    "same_day": r"(?<![\u4e00-\u9fff])当[日天]|(?:截至)?(?:收盘|发稿)(?<=截至..)",
    "same_month": "当月|本月|单月",
    # “五一”假期（4月29日至5月3日）, 中秋国庆假期, 春节假期前三天, 春运首日; the days in brackets are the holiday's.
    "holiday": rf"(?P<year>{_YEAR})?的?“?(?P<name>元旦|春节|清明|五一|劳动|端午|中秋|国庆|春运)"
    r"(?:、?(?:国庆|中秋))?节?”?"
    rf"(?:(?:小?长假|假[期日]|黄金周)(?:期间)?(?P<nth>{_DAYS}|[{_NUMERALS}\d]天)?|期间|(?P<of>{_DAYS}))"
    rf"(?:（[^（）\d]{{0,6}}(?P<a>{_MONTH})月(?P<d1>\d{{1,2}})日?[-~至到]"
    rf"(?:(?P<b>{_MONTH})月)?(?P<d2>\d{{1,2}})日[^（）]{{0,8}}）)?",
    "same_holiday": rf"节?(?:假[期日]|长假|黄金周|节日)(?:期间(?P<nth>{_DAYS})?|(?P<of>{_DAYS})|(?=，))",
    "year_start": rf"(?:(?P<year>{_YEAR})|年)(?:初|以来(?=[至到]\d))"
    rf"(?:[至到](?P<a>{_MONTH})月(?:(?P<d1>\d{{1,2}})日|[底末]|(?!\d)))?",
    "within_year": "年内",
    "year": rf"(?P<year>{_YEAR})(?:全年|度|(?!价格变动))|(?P<whole>全年)",
}
# Characters that open a holiday and no other form: where one stands, the other forms need not be tried.
_HOLIDAYS: Final = "春清端中假节黄国劳"
# Nor where digits are followed by what no date has: 3000家, 5.2%.
_NO_DATE: Final = (
    r"\d++(?:\.\d++)?[^\d年月季至到、./~-]"
    rf"|(?!五一)[{_NUMERALS}]++[^月季年五大至到]"  # 一批, 三大
)
_SINCE: Final = r"(?:以来|至今|开年以来|来(?=，))"


def _source(form: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", _FORMS[form])


PERIOD: Final = (
    r"(?:(?:截至|截止到?|到|至|自|从)(?=\D{0,3}\d|[今去本上前十“年一二三四第元五劳国当单春清端]))?"
    + f"(?:(?=[{_HOLIDAYS}“])(?:{_source('holiday')}|{_source('same_holiday')})|(?![{_HOLIDAYS}]|{_NO_DATE})(?:"
    + "|".join(_source(form) for form in _FORMS)
    + rf"|{_SHORT_YEAR}))(?:{_SINCE}|(?:内|间|期间|累计|当月)(?![容部]))?"
)
_COMPILED: Final = [(form, re.compile(source)) for form, source in _FORMS.items()]
_LISTING: Final = re.compile("[、和及与]")
_SHORT: Final = re.compile(r"\d\d年")
_PREFIX: Final = re.compile(r"(?:截至(?!目前)|截止到?|到|至|自|从)")


@dataclass(frozen=True, slots=True)
class Period:
    """A period phrase taken apart. `year` is a number, an offset from the publication year (0, -1, 1, -2) or None."""

    form: str
    year: int | None
    first: tuple[int, int] = (1, 1)  # month, day; day 0 is the last of the month
    last: tuple[int, int] = (12, 31)
    last_year: int | None = None
    since: bool = False
    until: bool = False  # 截至 …: the day that closes it
    holiday: str = ""  # 春节: its days are looked up
    listed: bool = False  # 4、5月份
    nth: tuple[int, int] | None = None  # of a holiday, days to skip and to take: 前三天; of 昨日 the one day back

    def months_listed(self) -> list["Period"]:
        """The months of a list, or the one period that is none.

        >>> [period.first for period in read_period("4、5月份").months_listed()]
        [(4, 1), (5, 1)]
        """
        if not self.listed:
            return [self]
        return [
            replace(self, first=(month, 1), last=(month, 0), listed=False) for month in (self.first[0], self.last[0])
        ]

    @property
    def is_day(self) -> bool:
        """Whether days of the month are printed: rather when something was said than what period it is about."""
        return self.form in ("day", "day_range", "iso_day", "today")

    def resolve(self, published: date | None, year: int | None = None, ahead: bool = False) -> Span | None:
        """First and last day; None where a needed year is unknown.

        `year` is the year that the surrounding text gives for a phrase without one; it is not followed beyond
        `published`, unless it lies beyond itself. Without it the latest such period that had (almost) ended is meant,
        or with `ahead` the next.

        >>> read_period("1-7月").resolve(date(2022, 8, 19))
        (datetime.date(2022, 1, 1), datetime.date(2022, 7, 31))
        >>> read_period("四季度").resolve(date(2022, 1, 20))
        (datetime.date(2021, 10, 1), datetime.date(2021, 12, 31))
        """
        if self.form in ("now", "week", "same_day", "same_month", "same_holiday"):
            return None
        if self.holiday:
            return self._holiday_days(published, year)
        if self.form == "today":
            day = published - timedelta(days=self.nth is not None) if published else None
            return (day, day) if day else None
        if self.year is not None and self.year > 1000:
            span = self._days(self.year)
        elif published is None:
            return None
        elif self.year is not None:
            span = self._days(published.year + self.year)
        else:
            turn = ahead and self.form == "year" and published.month == 12  # December's plans are for the year to come
            span = self._days(year or published.year + turn)
            if self.form == "within_year":
                return span[0], published if span[0] <= published <= span[1] and not ahead else span[1]
            if not ahead and (year or 0) <= published.year and self._is_ahead(span, published, year is not None):
                span = self._days((year or published.year) - 1)
        if self.since and published:
            return (span[0], published) if span[0] <= published else None
        if self.until:
            end = min(span[1], published) if published and self.year is None else span[1]
            return (end, end)
        return span

    def _holiday_days(self, published: date | None, year: int | None) -> Span | None:
        given = self.year if self.year is not None else year
        if given is not None and given < 1000:
            given = published.year + given if published else None
        if given is not None:
            return holiday_days(self.holiday, given)
        return holiday_meant(self.holiday, published) if published else None

    def _is_ahead(self, span: Span, published: date, given: bool) -> bool:
        """Whether the period cannot have been meant on that day; the month, quarter or year that just ends can.

        `given`: the text names the year.
        """
        if self.until or span[0] > published:
            return span[0] > published
        if self.form == "year":  # 全年: in the first months of a year the one before
            return not given and published.month < _REVIEW_ENDS
        return span[1] > published and (span[0] == span[1] or (span[1] - published).days > _ALMOST)

    def _days(self, year: int) -> Span:
        return calendar_day(year, *self.first), calendar_day(self.last_year or year, *self.last)


_YEARS: Final = {"今年": 0, "本年": 0, "当年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return _YEARS[text] if text in _YEARS else int(text[:4])


def _number(text: str) -> int:
    return int(text) if text.isdigit() else int(chinese_value(text) or 1)


@lru_cache(maxsize=4096)
def read_period(phrase: str) -> Period | None:
    """A phrase matched by `PERIOD`, taken apart; None where its numbers are no calendar (31月).

    >>> read_period("2021年前三季度").last, read_period("9月末").first, read_period("“十四五”时期").year
    ((9, 0), (9, 0), 2021)
    >>> read_period("截至7月").until, read_period("年初以来").since
    (True, True)
    """
    prefix = _PREFIX.match(phrase)
    start = prefix.end() if prefix else 0
    if _SHORT.match(phrase, start):
        return read_period(f"{phrase[:start]}20{phrase[start:]}")
    for form, pattern in _COMPILED:
        match = pattern.match(phrase, start)
        if match:
            groups = match.groupdict()
            since = "以来" in phrase[match.start() :] or phrase.endswith(("至今", "年来"))
            until = prefix is not None and prefix[0].startswith("截")
            period = _READERS[form](form, groups, since, until)
            return replace(period, listed=True) if form == "months" and _LISTING.search(phrase) else period
    return None


def _months(form: str, first: int, last: int, groups: _Groups, since: bool, until: bool) -> Period:
    part = groups.get("part")
    year = _year(groups.get("year"))
    if part in ("末", "底"):
        return Period(form, year, (last, 0), (last, 0), until=until)
    if part == "初":
        return Period(form, year, (first, 1), (first, 1))
    days = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0)}.get((part or "").removesuffix("末"), (1, 0))
    if part and part.endswith("旬末"):
        return Period(form, year, (last, days[1]), (last, days[1]), until=until)
    return Period(form, year, (first, days[0]), (last, days[1]), since=since, until=until)


def _read_months(form: str, g: _Groups, since: bool, until: bool) -> Period:
    first = _number(g["a"])
    return _months(form, first, _number(g.get("b") or g["a"]), g, since, until)


def _read_days(form: str, g: _Groups, since: bool, until: bool) -> Period:
    first = (int(g["a"]), max(1, min(int(g["d1"]), 31)))
    last = (int(g.get("b") or g["a"]), max(1, min(int(g["d2"]), 31))) if g.get("d2") else first
    year = int(g["y"]) if g.get("y") else _year(g.get("year"))
    return Period(form, year, first, last, since=since, until=until)


def _read_first_days(form: str, g: _Groups, since: bool, until: bool) -> Period:
    month = int(g["a"])
    return Period(form, _year(g.get("year")), (month, 1), (month, max(1, min(_number(g["n"]), 31))))


def _read_cross_months(form: str, g: _Groups, since: bool, until: bool) -> Period:
    return Period(form, int(g["y1"]), (int(g["a"]), 1), (int(g["b"]), 0), last_year=int(g["y2"]))


def _read_first_months(form: str, g: _Groups, since: bool, until: bool) -> Period:
    return _months(form, 1, max(1, min(_number(g["n"]), 12)), g, since, until)


def _read_first_quarters(form: str, g: _Groups, since: bool, until: bool) -> Period:
    return _months(form, 1, 3 * min(_number(g["n"]) if g.get("n") else 3, 4), g, since, until)


def _read_quarter(form: str, g: _Groups, since: bool, until: bool) -> Period:
    last = 3 * _number(g["n"])
    return _months(form, last - 2, last, {**g, "part": g.get("part") or g.get("end")}, since, until)


def _read_first(form: str, g: _Groups, since: bool, until: bool) -> Period:
    return _months(form, 1, 3 if g["n"].startswith("季") else 1, g, since, until)


def _read_half(form: str, g: _Groups, since: bool, until: bool) -> Period:
    return _months(form, *((7, 12) if g["h"] == "下" else (1, 6)), g, since, until)


def _read_year(form: str, g: _Groups, since: bool, until: bool) -> Period:
    return Period(form, _year(g.get("year")), since=since, until=until)


def _read_today(form: str, g: _Groups, since: bool, until: bool) -> Period:
    return Period(form, None, nth=(1, 1) if g["ago"] == "昨" else None)


def _read_year_end(form: str, g: _Groups, since: bool, until: bool) -> Period:
    return Period(form, _year(g.get("year")), (12, 31), (12, 31))


def _read_year_start(form: str, g: _Groups, since: bool, until: bool) -> Period:
    if g["a"]:  # 年初至8月15日
        return Period("months", _year(g.get("year")), (1, 1), (int(g["a"]), int(g["d1"] or 0)))
    return Period(form, _year(g.get("year")) or 0, last=(12, 31) if since else (1, 1), since=since)


def _read_holiday(form: str, g: _Groups, since: bool, until: bool) -> Period:
    year, name = _year(g.get("year")), g["name"].replace("劳动", "五一")
    nth = _days_taken(g.get("nth") or g.get("of"))
    if g.get("d2") and (int(g["a"]) <= int(g["b"] or g["a"])):  # of 12月31日至1月2日 the table knows the years
        days = _read_days(form, g, since, until)
        return Period(form, days.year, days.first, days.last, nth=nth)
    return Period(form, year, holiday=name, nth=nth)


def _read_same_holiday(form: str, g: _Groups, since: bool, until: bool) -> Period:
    return Period(form, None, nth=_days_taken(g.get("nth") or g.get("of")))


def _days_taken(text: str | None) -> tuple[int, int] | None:
    """首日, 第二天, 前三天, 最后一天 → days to skip (-1: all but the last) and to take; 七天 are all of them."""
    if not text or text[0] not in "首最前第":
        return None
    if text[0] == "首":
        return 0, 1
    if text[0] == "最":
        return -1, 1
    number = _number(text[1])
    return (0, number) if text[0] == "前" else (number - 1, 1)


def days_of(span: Span, nth: tuple[int, int] | None) -> Span:
    """Some days of a holiday.

    >>> days_of((date(2023, 4, 29), date(2023, 5, 3)), (0, 3))
    (datetime.date(2023, 4, 29), datetime.date(2023, 5, 1))
    """
    if nth is None:
        return span
    skipped, taken = nth
    first = span[1] if skipped < 0 else span[0] + timedelta(days=skipped)
    return first, first + timedelta(days=taken - 1)


def _read_plan(form: str, g: _Groups, since: bool, until: bool) -> Period:
    first = 1953 + 5 * (_number(g["n"]) - 1) if _number(g["n"]) < 6 else 1981 + 5 * (_number(g["n"]) - 6)
    return Period(form, first + 4 if g.get("part") else first, last_year=first + 4, since=since)


def _read_cross_years(form: str, g: _Groups, since: bool, until: bool) -> Period:
    return Period(form, int(g["y1"]), last_year=int(g["y2"]))


_READERS: Final = {
    "day_range": _read_days,
    "day": _read_days,
    "iso_day": _read_days,
    "first_days": _read_first_days,
    "week": _read_year,
    "cross_months": _read_cross_months,
    "months": _read_months,
    "first_months": _read_first_months,
    "month": _read_months,
    "cross_years": _read_cross_years,
    "first_quarters": _read_first_quarters,
    "quarter": _read_quarter,
    "first": _read_first,
    "half": _read_half,
    "year_end": _read_year_end,
    "year": _read_year,
    "within_year": _read_year,
    "now": _read_year,
    "today": _read_today,
    "same_day": _read_year,
    "same_month": _read_year,
    "holiday": _read_holiday,
    "same_holiday": _read_same_holiday,
    "year_start": _read_year_start,
    "plan": _read_plan,
}
