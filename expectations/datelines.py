"""A simple reader of datelines: the day that a news text gives as its own (财联社8月19日讯, 中新社北京2月18日电).

Only openings of a text are read; days inside the running text are somebody else's.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

OPENING_CHARACTERS = 60
"""A dateline stands at the head of the text: agency, place, day, 电 or 讯."""

# 2022年8月19日讯, 8月19日电, 2日讯 (securities dailies print the day only), 8月19日消息, (记者 …) may stand before 电.
# 截至8月19日电力供应 is none: 电 must end the dateline.
_DATELINE = re.compile(
    r"(?P<source>[据自从][^，。]{2,30})?(?:(?P<year>\d{4})年)?(?:(?<![\d.])(?P<month>\d{1,2})月)?(?<![\d.])(?P<day>\d{1,2})日"
    r"(?:[（(][^）)]{1,30}[）)])?(?:上午|下午|晚间|晚|凌晨|早间|午间)?"
    r"(?:电(?![力网子气商信台视话量价动影池机器源站])|讯(?!息|号|问)|消息)"
)


@dataclass(frozen=True)
class Dateline:
    """Year, month (None: left out) and day as printed. `is_cited` where it is the day of a source (据海关9日消息)."""

    year: int | None
    month: int | None
    day: int
    words: str
    is_cited: bool = False


def read_dateline(text: str) -> Dateline | None:
    """The dateline at the head of `text`, or None where there is none.

    >>> read_dateline("新华网杭州3月7日电 记者从省统计局获悉")
    Dateline(year=None, month=3, day=7, words='3月7日电', is_cited=False)
    >>> read_dateline("每日经济报9日讯，沪指高开").day, read_dateline("证券报网讯，据商务局9日消息，").is_cited
    (9, True)
    >>> read_dateline("3月7日，全省工作会议召开") is None
    True
    """
    match = _DATELINE.search(text[:OPENING_CHARACTERS])
    if not match:
        return None
    year, month, day = (int(group) if group else None for group in match.group("year", "month", "day"))
    source = match["source"] or ""
    return Dateline(year, month, day or 0, match[0][len(source) :], bool(source) and match[0].endswith("消息"))


def dateline_day(dateline: Dateline, published: date) -> date | None:
    """The calendar day that a dateline means: of the days it may mean, the one nearest to `published`.

    None where there is no such day (2月30日).

    >>> dateline_day(Dateline(None, 12, 31, "12月31日电"), date(2024, 1, 1)).isoformat()
    '2023-12-31'
    >>> dateline_day(Dateline(None, None, 30, "30日讯"), date(2024, 5, 1)).isoformat()
    '2024-04-30'
    """
    years = [dateline.year] if dateline.year else [published.year - 1, published.year, published.year + 1]
    # Without a month the day is of the month of publication or one of its neighbours.
    around = [published.replace(day=15) + timedelta(days=offset) for offset in (-30, 0, 30)]
    months = [(y, dateline.month) for y in years] if dateline.month else [(d.year, d.month) for d in around]
    days = [found for y, m in months if (found := _day(y, m, dateline.day))]
    return min(days, key=lambda found: abs(found - published), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
