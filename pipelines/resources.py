"""What assets are handed beside their inputs."""

from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import dagster as dg
import polars as pl
from pydantic import Field

from expectations.flags import article_flags


class Corpus(dg.ConfigurableResource[None]):
    """Where the articles are, and which feeds mislabel their times."""

    folder: str = Field(description="Folder with one Markdown file per article, at any depth.")
    feed_timezones: dict[str, str] = Field(
        default={}, description="Author → the zone its times are really in, whatever zone they are labelled with."
    )

    @property
    def path(self) -> Path:
        return Path(self.folder)

    @property
    def zones(self) -> dict[str, ZoneInfo]:
        return {author: ZoneInfo(zone) for author, zone in self.feed_timezones.items()}


class PublishedFolder(dg.ConfigurableResource[None]):
    """Where what people read is published."""

    folder: str = Field(description="Folder that policy.duckdb is published in.")

    @property
    def path(self) -> Path:
        return Path(self.folder)


class ArticleQuality(dg.ConfigurableResource[None]):
    """What the content checks find wrong, per article; handed in, since assets know nothing of expectations."""

    def flags(self, frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
        """Columns article_id and quality_flags (check names), a row for each article that a check finds wrong."""
        return article_flags(frames)
