"""When a post was published: the front matter's `date`, read as a moment, and its calendar day in Beijing."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from assets.posts.refusal import Refusal

BEIJING = ZoneInfo("Asia/Shanghai")


def parse_published_at(
    printed: str, author: str = "", feed_timezones: Mapping[str, ZoneInfo] | None = None
) -> datetime:
    """The moment (UTC) that a front matter's `date` prints: RFC 2822 as RSS has it, or ISO 8601 as Hexo writes it.

    A time without a zone is Beijing time. Some feeds print Beijing time and label it GMT (证券时报网 does):
    `feed_timezones` maps such an author to the zone its times are really in, and the printed label is then ignored.

    Raises `Refusal` `date_missing` or `date_unparseable`.

    >>> parse_published_at("Fri, 19 Apr 2024 16:30:00 GMT").isoformat()
    '2024-04-19T16:30:00+00:00'
    """
    printed = printed.strip()
    if not printed:
        raise Refusal("date_missing", "the front matter has no date")
    moment = _read(printed)
    if moment is None:
        raise Refusal("date_unparseable", f"the date {printed[:80]!r} is neither RFC 2822 nor ISO 8601")
    zone = (feed_timezones or {}).get(author)
    if zone is not None:
        moment = moment.replace(tzinfo=zone)
    elif moment.tzinfo is None:
        moment = moment.replace(tzinfo=BEIJING)
    try:
        return moment.astimezone(UTC)
    except (OverflowError, ValueError) as error:
        raise Refusal("date_unparseable", f"the date {printed[:80]!r} is out of the calendar") from error


def published_date(published_at: datetime) -> date:
    """Calendar day in Asia/Shanghai of a moment.

    >>> from datetime import UTC, datetime
    >>> published_date(datetime(2024, 4, 19, 16, 30, tzinfo=UTC)).isoformat()
    '2024-04-20'
    """
    return published_at.astimezone(BEIJING).date()


def _read(printed: str) -> datetime | None:
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return read(printed)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
