"""Every setting, read from the environment in this one place. The README lists them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

_CODE = Path(__file__).resolve().parents[1]
PROJECT = _CODE if (_CODE / "workspace.yaml").is_file() else Path.cwd()
"""The source tree. An installed wheel has none: there it is the folder in which the command is started."""

EARLIEST = date(1949, 10, 1)
"""No ministry of today announced anything before."""


class SettingError(ValueError):
    """A setting that cannot be used; the message names it and says what it takes."""


@dataclass(frozen=True)
class Settings:
    """`corpus`: folder of articles. `warehouse`: folder of tables. `start_date`: first daily partition.
    `feed_timezones`: authors whose times are really in another zone than the one they are labelled with.
    """

    corpus: Path
    warehouse: Path
    start_date: date
    feed_timezones: Mapping[str, ZoneInfo]


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from `POLICY_…` variables; an empty one counts as unset. Raises `SettingError`."""

    def setting(name: str, default: str) -> str:
        return environment.get(f"POLICY_{name}", "").strip() or default

    return Settings(
        corpus=Path(setting("CORPUS", str(PROJECT / "examples" / "articles"))).absolute(),
        warehouse=Path(setting("WAREHOUSE", str(PROJECT / "warehouse"))).absolute(),
        start_date=_start_date(setting("START_DATE", "2020-01-01")),
        feed_timezones=_feed_timezones(setting("FEED_TIMEZONES", "")),
    )


def _start_date(printed: str) -> date:
    try:
        day = date.fromisoformat(printed)
    except ValueError as error:
        raise SettingError(f"POLICY_START_DATE is a day such as 2020-01-01, not {printed!r}") from error
    if day < EARLIEST:
        raise SettingError(f"POLICY_START_DATE is {EARLIEST} at the earliest, not {printed}")
    return day


def _feed_timezones(printed: str) -> dict[str, ZoneInfo]:
    """Read `author=Zone/Name` pairs between commas.

    >>> _feed_timezones("证券时报网=Asia/Shanghai")
    {'证券时报网': zoneinfo.ZoneInfo(key='Asia/Shanghai')}
    """
    zones = {}
    for pair in filter(None, map(str.strip, printed.split(","))):
        author, _, zone = map(str.strip, pair.partition("="))
        try:
            if not author:
                raise ValueError(pair)
            zones[author] = ZoneInfo(zone)
        except (KeyError, ValueError, OSError) as error:
            raise SettingError(
                f"POLICY_FEED_TIMEZONES holds author=Zone/Name pairs between commas; {pair!r} is none"
            ) from error
    return zones
