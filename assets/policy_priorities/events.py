"""The meeting or release that an article reports, and its day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from assets.language.sentences import split_sentences
from assets.policy_priorities.issuers import ISSUER_NAMES

_LOCAL = "[\u4e00-\u9fff]{2,5}(?:统计局|人民政府|省政府|市政府)"
_BODY = f"(?:{ISSUER_NAMES}|国新办|国务院新闻办公室|国务院新闻办|[省市]政府|{_LOCAL})"
_HOST = f"(?P<host>{_BODY}(?:[、和]{_BODY})*(?:等\\d*(?:多个|个)?部门)?)"
_MEETING = r"(?:“[^”]{2,40}”)?[^，。；：“”《》（）\s在]{0,28}?(?:会议|座谈会|发布会|吹风会|推进会|论坛|大会|全会|年会)"
_DAY = (
    r"(?=\d)(?:(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日(?:至(?:\d{1,2}月)?\d{1,2}日)?"
    r"(?:上午|下午|晚)?(?:\d{1,2}时)?，?"
)
_LATER_DAY = _DAY.replace("?P<", "?P<later_")
_LATELY = f"(?:{_LATER_DAY}|日前|近日|今日|今天|昨日)?"
_WHERE = r"(?:在[^，。；]{1,12}?)?"

_HOLDING = ("举行", "召开", "举办")
_ISSUING = ("发布", "印发", "出台", "公布", "转发")
_HELD = {
    # 国务院总理4月19日主持召开国务院常务会议
    re.compile(rf"(?:{_DAY}[^，。；]{{0,20}})?主持召开(?P<name>{_MEETING})"): ("主持召开",),
    # 国新办7月16日举行新闻发布会
    re.compile(rf"(?:{_DAY})?{_HOST}{_LATELY}{_WHERE}(?:举行|召开|举办)的?(?P<name>{_MEETING})"): _HOLDING,
    # 在25日举行的国新办新闻发布会上
    re.compile(rf"(?:{_DAY})?(?:举行|召开)的{_HOST}(?P<name>{_MEETING})"): ("举行的", "召开的"),
    # 全国水利工作会议3月2日在京召开
    re.compile(rf"(?:^|[，。；\s])(?:{_DAY})?(?P<name>{_MEETING}){_LATELY}{_WHERE}(?:召开|举行|举办)"): _HOLDING,
}
_ISSUED = {
    # 国务院发布《…方案》
    re.compile(
        rf"(?:{_DAY})?{_HOST}{_LATELY}(?:正式|联合|对外)*(?P<verb>发布|印发|出台|公布|转发)了?"
        rf"(?:{_BODY}[^《，。]{{0,12}})?(?P<name>《[^》]{{4,60}}》)"
    ): _ISSUING,
    # 《…规划》正式印发
    re.compile(
        rf"(?P<name>《[^》]{{4,60}}》)(?:（[^）]{{2,30}}）)?(?:{_DAY})?(?:日前|近日)?(?:正式|对外)*(?P<after>印发|发布|出台)"
    ): _ISSUING,
}
"""Patterns in the order in which they are tried, with words of which a sentence must hold one: quick to look for."""
_PARTS = ("host", "verb", "name", "after")


class Event(NamedTuple):
    """Name of the event and its day, where the text gives one."""

    name: str
    date: date | None


def event_of(paragraphs: list[str], published: date) -> Event | None:
    """The meeting held or document issued that the first paragraphs report.

    >>> event_of(["某社讯，全国水利工作会议3月2日在京召开。"], date(2023, 3, 3))
    Event(name='全国水利工作会议', date=datetime.date(2023, 3, 2))
    """
    openings = [text[:600] for text in paragraphs[:5]]
    for verbs, patterns in ((_HOLDING, _HELD), (_ISSUING, _ISSUED)):
        for sentence in _sentences_with(verbs, openings):
            for pattern, words in patterns.items():
                if _any_in(words, sentence) and (match := pattern.search(sentence)):
                    groups = match.groupdict()
                    return Event("".join(groups.get(part) or "" for part in _PARTS), _day(groups, published))
    return None


def _sentences_with(words: tuple[str, ...], texts: list[str]) -> Iterator[str]:
    for text in texts:
        if _any_in(words, text):
            for start, end in split_sentences(text):
                if _any_in(words, sentence := text[start:end]):
                    yield sentence


def _any_in(words: tuple[str, ...], text: str) -> bool:
    for word in words:  # noqa: SIM110 (a generator would cost three times as much as the looking)
        if word in text:
            return True
    return False


def _day(groups: dict[str, str | None], published: date) -> date | None:
    day = groups.get("day") or groups.get("later_day")
    if day is None:
        return None
    year, month = groups.get("year") or groups.get("later_year"), groups.get("month") or groups.get("later_month")
    try:
        if month is None:
            last_month = published.replace(day=1) - timedelta(days=1)
            anchor = published if int(day) <= published.day else last_month
            return anchor.replace(day=int(day))
        found = date(int(year or published.year), int(month), int(day))
        return found if year or found <= published else found.replace(year=found.year - 1)
    except ValueError:
        return None
