"""The schedule's tick, evaluated."""

from datetime import datetime
from zoneinfo import ZoneInfo

import dagster as dg

from pipelines.definitions import defs
from pipelines.partitions import DAILY, RANGE_END_TAG, RANGE_START_TAG
from pipelines.schedules import daily_backfill

BEIJING = ZoneInfo("Asia/Shanghai")


def tick(moment: datetime) -> dg.RunRequest:
    context = dg.build_schedule_context(scheduled_execution_time=moment, repository_def=defs.get_repository_def())
    (request,) = daily_backfill.evaluate_tick(context).run_requests or []
    return request


def test_the_tick_asks_for_yesterday_and_today_in_one_run() -> None:
    request = tick(datetime(2024, 3, 1, 5, 30, tzinfo=BEIJING))
    assert request.tags[RANGE_START_TAG] == "2024-02-29"
    assert request.tags[RANGE_END_TAG] == "2024-03-01"


def test_days_are_those_of_beijing_wherever_the_daemon_runs() -> None:
    request = tick(datetime(2024, 2, 29, 21, 30, tzinfo=ZoneInfo("UTC")))
    assert request.tags[RANGE_END_TAG] == "2024-03-01"


def test_a_tick_that_is_evaluated_twice_starts_one_run() -> None:
    moment = datetime(2024, 3, 1, 5, 30, tzinfo=BEIJING)
    assert tick(moment).run_key == tick(moment).run_key


def test_it_runs_early_in_the_morning_of_beijing() -> None:
    assert (daily_backfill.cron_schedule, daily_backfill.execution_timezone) == ("30 5 * * *", "Asia/Shanghai")


def test_today_is_a_partition() -> None:
    today = datetime.now(BEIJING).date()
    assert DAILY.get_last_partition_key() == today.isoformat()


def test_the_job_refreshes_the_catalogue_and_publishes_the_mart() -> None:
    job = defs.resolve_job_def("refresh")
    names = {key.to_user_string() for key in job.asset_layer.executable_asset_keys}
    assert {"source_files", "policy_priorities", "mart"} <= names
