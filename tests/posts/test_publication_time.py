"""The front matter's `date` as a moment and a day in Beijing."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from assets.posts.publication_time import parse_published_at, published_date
from assets.posts.refusal import Refusal


@pytest.mark.parametrize(
    ("printed", "moment"),
    [
        ("Fri, 19 Apr 2024 11:43:09 GMT", datetime(2024, 4, 19, 11, 43, 9, tzinfo=UTC)),
        ("Fri, 19 Apr 2024 11:43:09 +0800", datetime(2024, 4, 19, 3, 43, 9, tzinfo=UTC)),
        ("2024-04-19T11:43:09Z", datetime(2024, 4, 19, 11, 43, 9, tzinfo=UTC)),
        ("2024-04-19 07:30:00", datetime(2024, 4, 18, 23, 30, tzinfo=UTC)),  # no zone: Hexo writes local time
    ],
)
def test_dates_of_feeds_and_of_hexo(printed: str, moment: datetime) -> None:
    assert parse_published_at(printed) == moment


@pytest.mark.parametrize(
    "printed", ["Invalid Date", "2024-02-30", "昨天", "Fri, 19 Apr 99999 11:43:09 GMT", "0001-01-01"]
)
def test_a_date_that_is_none_is_refused(printed: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_published_at(printed)
    assert refused.value.reason == "date_unparseable"


def test_no_date_is_another_reason_than_a_broken_one() -> None:
    with pytest.raises(Refusal) as refused:
        parse_published_at("  ")
    assert refused.value.reason == "date_missing"


def test_the_day_is_that_of_beijing() -> None:
    night = datetime(2024, 4, 19, 16, 0, tzinfo=UTC)
    assert published_date(night) == date(2024, 4, 20)


def test_a_feed_that_mislabels_its_zone_is_set_right() -> None:
    printed, zones = "Wed, 01 May 2024 23:30:00 GMT", {"示例时报": ZoneInfo("Asia/Shanghai")}
    assert published_date(parse_published_at(printed, "示例时报", zones)) == date(2024, 5, 1)
    assert published_date(parse_published_at(printed, "别家", zones)) == date(2024, 5, 2)
