"""The meeting or release that an article reports, and its day."""

import re
from datetime import date, timedelta
from typing import NamedTuple

_MEETING = r"[^，。；“”《》（）\s]{0,28}?(?:会议|座谈会|发布会|吹风会|推进会|论坛|大会|全会|年会)"
_DAY = r"(?:(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日"
_HELD_AFTER = re.compile(
    rf"(?:^|[，。；\s\n])(?:{_DAY}[，,]?)?(?P<name>{_MEETING})(?:(?:{_DAY.replace('?P<', '?P<b')})?(?:上午|下午|晚)?(?:\d+时)?[，,]?(?:在[^，。；]{{1,12}})?)(?:召开|举行|举办)"
)
_HELD_BEFORE = re.compile(
    rf"(?:{_DAY}(?:上午|下午)?(?:\d{{1,2}}时)?[，,]?)?(?P<host>国新办|国务院新闻办公室|国务院|[^，。；\s《》“”]{{2,10}}?[部委局署办])(?:{_DAY.replace('?P<', '?P<b')})?(?:举行|召开|举办)(?:的)?(?P<name>{_MEETING})"
)
_ISSUED = re.compile(
    rf"(?:{_DAY}[，,]?)?(?P<host>[^，。；\s《》]{{2,12}}?)(?:日前|近日|{_DAY.replace('?P<', '?P<b')})?(?:正式|联合)?(?P<verb>发布|印发|出台)(?:了)?(?P<name>《[^》]{{4,60}}》)"
)


class Event(NamedTuple):
    """Name of the event and its day, where the text gives one."""

    name: str
    date: date | None


def event_of(paragraphs: list[str], published: date) -> Event | None:
    """The meeting held or document issued that the first paragraphs report.

    >>> event_of(["某社讯，全国水利工作会议3月2日在京召开。"], date(2023, 3, 3))
    Event(name='全国水利工作会议', date=datetime.date(2023, 3, 2))
    """
    opening = "\n".join(paragraphs[:5])[:1500]
    for pattern in (_HELD_BEFORE, _HELD_AFTER, _ISSUED):
        if match := pattern.search(opening):
            groups = match.groupdict()
            name = (groups.get("host") or "") + (groups.get("verb") or "") + groups["name"]
            return Event(name, _day(groups, published))
    return None


def _day(groups: dict[str, str | None], published: date) -> date | None:
    day = groups["day"] or groups.get("bday")
    if day is None:
        return None
    year, month = groups["year"] or groups.get("byear"), groups["month"] or groups.get("bmonth")
    try:
        if month is None:
            last_month = published.replace(day=1) - timedelta(days=1)
            anchor = published if int(day) <= published.day else last_month
            return anchor.replace(day=int(day))
        found = date(int(year or published.year), int(month), int(day))
        return found if year or found <= published else found.replace(year=found.year - 1)
    except ValueError:
        return None
