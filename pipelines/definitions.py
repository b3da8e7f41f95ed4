"""Everything Dagster serves: assets, their checks, the job, what starts it, and the resources."""

from typing import Any

import dagster as dg

from assets.indicators.asset import indicators
from assets.mart.asset import mart
from assets.paragraphs.asset import paragraphs
from assets.policy_priorities.asset import policy_priorities
from assets.raw_articles.asset import raw_articles
from assets.source_files.asset import source_files
from assets.tasks.asset import tasks
from expectations.asset_checks import build_asset_checks
from expectations.suites import HISTORY
from pipelines.io_managers import WarehouseIOManager
from pipelines.jobs import refresh
from pipelines.resources import ArticleQuality, Corpus, PublishedFolder
from pipelines.schedules import daily_backfill
from pipelines.sensors import late_arrivals
from pipelines.settings import Settings, read_settings
from pipelines.table_asset import table_spec


def build_definitions(settings: Settings, **more: Any) -> dg.Definitions:
    """Assets, checks and resources over the corpus and warehouse of `settings`, and `more` that definitions hold."""
    return dg.Definitions(
        assets=[
            source_files,
            raw_articles,
            paragraphs,
            indicators,
            tasks,
            policy_priorities,
            # Rows are added to it by the checks, which have no output of their own.
            table_spec(HISTORY),
            mart,
        ],
        asset_checks=build_asset_checks(data_docs=True),
        resources={
            "corpus": Corpus(
                folder=str(settings.corpus),
                feed_timezones={author: zone.key for author, zone in settings.feed_timezones.items()},
            ),
            "io_manager": WarehouseIOManager(root=str(settings.warehouse)),
            "quality": ArticleQuality(),
            "published": PublishedFolder(folder=str(settings.warehouse)),
        },
        # A process per step costs 9 to 17 s where one process takes 2.
        executor=dg.in_process_executor,
        **more,
    )


defs = build_definitions(read_settings(), jobs=[refresh], schedules=[daily_backfill], sensors=[late_arrivals])
