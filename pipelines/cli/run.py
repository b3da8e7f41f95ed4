"""`policy run`: every day of the corpus, materialised in this process and recorded in the warehouse's history."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import polars as pl
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from pipelines.cli.batch import Batch
from pipelines.cli.summary import Outcome, print_summary
from pipelines.day_spans import MAX_DAYS, MAX_GAP, day_spans
from pipelines.instance import dagster_home, open_instance
from pipelines.settings import Settings, read_settings
from pipelines.warehouse import Warehouse

MAX_CHECKED_DAYS = 732
"""Bounds what the checks hold in memory: they see the tables of all these days at once."""


def run_all(first: date | None, last: date | None, data_docs: bool) -> int:
    """Materialise the days that corpus and warehouse hold (those from `first` to `last`), check them, publish the mart;
    with `data_docs`, write Data Docs of all days.

    Returns the exit status: 0, or 3 where a blocking check failed. Raises `RunFault` where a step failed otherwise.
    """
    started = time.monotonic()
    settings = read_settings()
    outcome = Outcome()
    with open_instance(dagster_home(settings.warehouse)) as instance:
        batch = Batch(settings, instance, outcome)
        batch.catalogue()
        held = _days_held(Warehouse(settings.warehouse))
        days = [day for day in held if (not first or day >= first) and (not last or day <= last)]
        with _progress(len(days)) as advance:
            for span in day_spans(days, MAX_GAP, MAX_DAYS):
                batch.stages(span)
                advance(span)
        for span in day_spans(days, timedelta.max, MAX_CHECKED_DAYS) or [[]]:
            batch.check(span)
        if not outcome.blocked:
            batch.publication()
    if data_docs:
        outcome.data_docs = _build_data_docs(settings)
    print_summary(Console(), settings, held, days, outcome, time.monotonic() - started)
    return 3 if outcome.blocked else 0


def _build_data_docs(settings: Settings) -> Path:
    # Great Expectations takes seconds to import.
    from expectations.data_docs import build_data_docs

    return build_data_docs(Warehouse(settings.warehouse), settings.corpus)


def _days_held(warehouse: Warehouse) -> list[date]:
    """Days of accepted files, and days whose articles stand in the warehouse though their files are gone."""
    accepted = warehouse.read("source_files").filter(pl.col("status") == "accepted")["published_date"]
    return sorted({*accepted, *warehouse.days("raw_articles")})


@contextmanager
def _progress(total: int) -> Iterator[Callable[[Sequence[date]], None]]:
    """A bar on a terminal, plain lines elsewhere. Yields the function that is told each finished span."""
    console = Console(stderr=True)
    if not console.is_terminal:
        done = 0

        def line(span: Sequence[date]) -> None:
            nonlocal done
            done += len(span)
            console.print(f"materialised {span[0]} to {span[-1]} ({done} of {total} days)", highlight=False)

        yield line
        return
    columns = (TextColumn("materialising {task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("days", total=total)

        def step(span: Sequence[date]) -> None:
            bar.update(task, advance=len(span), description=f"{span[0]} to {span[-1]}")

        yield step
