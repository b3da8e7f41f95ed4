"""What the corpus holds, held against what stands in the tables: the runs that would make them agree.

No file is opened for it: size and time of change say whether the catalogue knows a file as it is, and the catalogue's
hash says whether its article does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from assets.source_files.corpus_folder import list_files
from assets.tables import TABLES, text_key
from pipelines.day_spans import MAX_DAYS, MAX_GAP, day_spans

FILE = ("source_path", "size_bytes", "modified_at")
CATALOGUED = (*FILE, "file_sha256", "published_date", "status", "reason")
ARTICLE = ("source_path", "published_date", "file_sha256")
"""What is to be read of the tables: of the catalogue `CATALOGUED`, of the articles `ARTICLE`."""


@dataclass(frozen=True)
class DueRun:
    """A run of all days from the first to the last of `span`; without days, of the catalogue and the mart alone.

    `state` stands for everything that makes it due, and for the day: tomorrow is another chance.
    """

    span: Sequence[date]
    state: str


def files_on_disk(corpus: Path) -> pl.DataFrame:
    """Columns `FILE` of every file under `corpus`. Raises `NotADirectoryError` where that is no folder."""
    rows = [(file.source_path, file.size_bytes, file.modified_at) for file in list_files(corpus)]
    return pl.DataFrame(rows, schema={name: TABLES["source_files"].schema[name] for name in FILE}, orient="row")


def due_runs(
    on_disk: pl.DataFrame, catalogue: pl.DataFrame, articles: pl.DataFrame, first_day: date, last_day: date
) -> list[DueRun]:
    """The runs that are due, the latest days first, the catalogue last: runs of days refresh it as well.

    Days are due whose articles are not those of the accepted files; the catalogue is due where files came, changed or
    went, or where the day of a file has come that was refused for being ahead of it.
    """
    has_partition = pl.col("published_date").is_between(first_day, last_day)
    changed = _difference(catalogue.filter(status="accepted").select(ARTICLE), articles.select(ARTICLE))
    spans = day_spans(set(changed.filter(has_partition)["published_date"]), MAX_GAP, MAX_DAYS)
    runs = [
        DueRun(span, text_key(last_day, *changed.filter(pl.col("published_date").is_in(span)).rows()))
        for span in reversed(spans)
    ]
    come_of_age = catalogue.filter(has_partition, reason="date_out_of_range").select(FILE)
    files = pl.concat([_difference(on_disk.select(FILE), catalogue.select(FILE)).select(FILE), come_of_age])
    return [*runs, DueRun((), text_key(last_day, *files.rows()))] if files.height else runs


def _difference(now: pl.DataFrame, then: pl.DataFrame) -> pl.DataFrame:
    """Rows of one frame and not of the other, with `is_new` for those of `now`, in one order."""
    sides = {True: now.join(then, on=now.columns, how="anti"), False: then.join(now, on=now.columns, how="anti")}
    rows = pl.concat([side.with_columns(is_new=pl.lit(is_new)) for is_new, side in sides.items()])
    return rows.sort(rows.columns)
