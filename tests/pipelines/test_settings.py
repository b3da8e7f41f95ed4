"""Settings from the environment."""

from datetime import date
from pathlib import Path

import pytest

from pipelines.settings import PROJECT, SettingError, read_settings


def test_without_variables_the_samples_are_read_into_the_projects_own_warehouse() -> None:
    settings = read_settings({})
    assert settings.corpus == PROJECT / "examples" / "articles"
    assert settings.warehouse == PROJECT / "warehouse"
    assert settings.feed_timezones == {}


def test_variables_go_before_defaults_and_an_empty_one_counts_as_unset(tmp_path: Path) -> None:
    settings = read_settings(
        {"POLICY_CORPUS": str(tmp_path), "POLICY_WAREHOUSE": " ", "POLICY_START_DATE": "2015-06-01"}
    )
    assert (settings.corpus, settings.warehouse, settings.start_date) == (
        tmp_path,
        PROJECT / "warehouse",
        date(2015, 6, 1),
    )


def test_feeds_that_mislabel_their_zone() -> None:
    zones = read_settings({"POLICY_FEED_TIMEZONES": "证券时报网=Asia/Shanghai, 示例 = UTC,"}).feed_timezones
    assert {author: zone.key for author, zone in zones.items()} == {"证券时报网": "Asia/Shanghai", "示例": "UTC"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("POLICY_START_DATE", "01.06.2015"),
        ("POLICY_START_DATE", "0001-01-01"),
        ("POLICY_FEED_TIMEZONES", "证券时报网"),
        ("POLICY_FEED_TIMEZONES", "a=B/C"),
        ("POLICY_FEED_TIMEZONES", "=Asia/Shanghai"),
    ],
)
def test_a_value_that_is_none_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=name):
        read_settings({name: value})
