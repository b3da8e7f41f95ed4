"""When the job runs by itself."""

from datetime import timedelta

import dagster as dg

from assets.posts.publication_time import BEIJING
from pipelines.jobs import refresh
from pipelines.partitions import range_tags


@dg.schedule(
    job=refresh,
    cron_schedule="30 5 * * *",
    execution_timezone=BEIJING.key,
    description="Every morning in Beijing: refresh the catalogue and materialise yesterday and today.",
)
def daily_backfill(context: dg.ScheduleEvaluationContext) -> dg.RunRequest:
    """Yesterday as well as today, since night releases of yesterday arrive after midnight."""
    today = context.scheduled_execution_time.astimezone(BEIJING).date()
    yesterday = today - timedelta(days=1)
    # The run key makes a tick that is evaluated twice start one run.
    return dg.RunRequest(run_key=today.isoformat(), tags=range_tags(yesterday, today))
