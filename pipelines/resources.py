"""What assets are handed beside their inputs: the folder of articles."""

from pathlib import Path
from zoneinfo import ZoneInfo

import dagster as dg
from pydantic import Field


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
