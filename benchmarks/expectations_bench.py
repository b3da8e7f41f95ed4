"""What the checks cost: a day of 50 articles, and 100,000 indicators. Prints seconds and peak memory.

.venv/bin/python benchmarks/expectations_bench.py
"""

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any

import polars as pl

from assets.raw_articles.articles import read_articles
from assets.source_files.catalogue import catalogue_files
from assets.tables import TABLES
from benchmarks.report import Report
from expectations.report import history_rows, verdict, verdicts_by_day
from expectations.source_files import FILES_ON_DISK, list_files_on_disk
from expectations.suites import CHECKED_TABLES
from pipelines.stages import read_stages

PROJECT = Path(__file__).resolve().parents[1]
SAMPLES = PROJECT / "examples" / "articles"
KEYS = (
    "article_id",
    "paragraph_id",
    "indicator_id",
    "mention_id",
    "task_id",
    "priority_id",
    "repeats_task_id",
    "source_path",
    "duplicate_of",
    "content_sha256",
)
DAY = date(2024, 4, 18)


def sample_tables() -> dict[str, pl.DataFrame]:
    """The tables of the sample articles."""
    files = catalogue_files(SAMPLES, date(2020, 1, 1), date(2030, 1, 1))
    articles = read_articles(files, SAMPLES, {}).articles
    return {
        "source_files": files,
        **read_stages(articles),
        FILES_ON_DISK: list_files_on_disk(SAMPLES),
    }


def copied(tables: dict[str, pl.DataFrame], copies: int) -> dict[str, pl.DataFrame]:
    """Tables of so many copies of the articles, each with keys of its own."""
    number = pl.DataFrame({"copy": range(copies)})
    return {
        name: frame.join(number, how="cross")
        .with_columns(pl.format("{}-{}", key, "copy").alias(key) for key in KEYS if key in frame.columns)
        .drop("copy")
        for name, frame in tables.items()
    }


def one_day_of_articles(count: int) -> dict[str, pl.DataFrame]:
    """Tables of `count` articles of one day."""
    tables = sample_tables()
    tables = copied(tables, -(-count // tables["raw_articles"].height))
    articles = tables["raw_articles"].head(count)["article_id"].implode()
    kept = {
        n: f.filter(pl.col("article_id").is_in(articles)) if "article_id" in f.columns else f for n, f in tables.items()
    }
    return {
        name: frame.with_columns(published_date=pl.lit(DAY)) if "published_date" in frame.columns else frame
        for name, frame in kept.items()
    }


def check(tables: dict[str, pl.DataFrame], names: tuple[str, ...]) -> int:
    """What a run does of the checks of `names`, Dagster's own book-keeping aside; the number of expectations."""
    from expectations.validation import validate

    count = 0
    for name in names:
        outcomes = validate(TABLES[name], tables)
        for checked in {outcome.check for outcome in outcomes}:
            own = [outcome for outcome in outcomes if outcome.check == checked]
            verdict(checked, own, tables[name].height)
            days = verdicts_by_day(checked, own, tables[name], [DAY] if TABLES[name].partitioned else [])
            history_rows("run", name, days, datetime.now(UTC))
        count += len(outcomes)
    return count


@dataclass(frozen=True)
class Figure:
    """A measured figure and the bound stated for it; None where none is."""

    what: str
    figure: float
    limit: float | None
    unit: str


def a_day() -> list[Figure]:
    """All checks of one day of 50 articles, after the import and a first call."""
    tables = one_day_of_articles(50)
    check(tables, CHECKED_TABLES)
    seconds, count = min(_timed(lambda: check(tables, CHECKED_TABLES)) for _ in range(3))
    rows = sum(tables[name].height for name in CHECKED_TABLES)
    return [Figure(f"all checks of a day of 50 articles ({rows:,} rows, {count} expectations)", seconds, 1, "s")]


def many_indicators() -> list[Figure]:
    """All checks of 100,000 indicators."""
    tables = sample_tables()
    check(tables, ("indicators",))
    tables = copied(tables, -(-100_000 // tables["indicators"].height))
    seconds, count = _timed(lambda: check(tables, ("indicators",)))
    what = f"{count} expectations of {tables['indicators'].height:,} indicators"
    return [Figure(what, seconds, 10, "s"), Figure(f"{what}, peak memory", _peak_megabytes(), 1000, "MB")]


def imports() -> list[Figure]:
    """What importing Great Expectations costs, which only a running check does."""
    seconds, _ = _timed(lambda: import_module("expectations.validation"))
    return [Figure("import of Great Expectations", seconds, None, "s")]


def _timed(call: Callable[[], Any]) -> tuple[float, Any]:
    started = perf_counter()
    result = call()
    return perf_counter() - started, result


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


PARTS = {"imports": imports, "a_day": a_day, "many_indicators": many_indicators}


def run(report: Report) -> None:
    """Every part, against the bounds stated."""
    report.section("checks")
    for part in PARTS:
        command = [sys.executable, "-m", "benchmarks.expectations_bench", part]
        done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
        for figure in (Figure(**entry) for entry in json.loads(done.stdout)):
            if figure.limit is None:
                report.line(f"{figure.what}: {figure.figure:.3g} {figure.unit}")
            else:
                report.bound(figure.what, figure.figure, figure.limit, figure.unit)


if __name__ == "__main__":
    print(json.dumps([asdict(figure) for figure in PARTS[sys.argv[1]]()]))
