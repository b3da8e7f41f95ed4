"""The calendar: one partition per day of publication in Beijing."""

from datetime import date, datetime

import dagster as dg

from assets.posts.publication_time import BEIJING
from pipelines.settings import read_settings

DAILY = dg.DailyPartitionsDefinition(
    start_date=read_settings().start_date.isoformat(),
    timezone=BEIJING.key,
    # Today is a partition too: its articles arrive while it lasts.
    end_offset=1,
)

RANGE_START_TAG = "dagster/asset_partition_range_start"
RANGE_END_TAG = "dagster/asset_partition_range_end"


def range_tags(first: date, last: date) -> dict[str, str]:
    """Tags that make one run materialise every day from `first` to `last`."""
    return {RANGE_START_TAG: first.isoformat(), RANGE_END_TAG: last.isoformat()}


def day_of(partition_key: str) -> date:
    return date.fromisoformat(partition_key)


def today() -> date:
    """The calendar day in Beijing: the last that has a partition."""
    return datetime.now(BEIJING).date()
