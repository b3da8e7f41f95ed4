"""What `policy run` prints at its end: files, rows, checks, time and where to look."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from pathlib import Path

from rich.console import Console

from assets.mart.publish import FILE_NAME
from assets.tables import TABLES
from pipelines.settings import Settings
from pipelines.warehouse import Warehouse


class Result(IntEnum):
    """What came of a check, the worse the higher."""

    PASSED = 0
    WARNED = 1
    FAILED = 2
    BLOCKED = 3


@dataclass
class Outcome:
    """What the runs came to: the worst result of each check, and per table the articles that its stage failed on."""

    checks: dict[str, Result] = field(default_factory=dict)
    left_out: set[tuple[str, str]] = field(default_factory=set)
    data_docs: Path | None = None

    def record(self, check: str, result: Result) -> None:
        """Note what came of a check; one that looks at several spans of days is still one check."""
        self.checks[check] = max(result, self.checks.get(check, result))

    @property
    def blocked(self) -> bool:
        return Result.BLOCKED in self.checks.values()


def print_summary(
    console: Console, settings: Settings, held: Sequence[date], days: Sequence[date], outcome: Outcome, seconds: float
) -> None:
    """Print what was made of `days`, of all that are `held`, what was refused and where it is."""
    warehouse = Warehouse(settings.warehouse)
    for line in [
        *_files(warehouse),
        "",
        *_rows(warehouse, held, days),
        "",
        *_checks(outcome),
        "",
        f"{seconds:.1f} seconds",
        f"tables   {settings.warehouse}",
        *_mart(settings, outcome),
        *([f"docs     {outcome.data_docs}"] if outcome.data_docs else []),
        f"refused  table source_files: status, reason and detail of every file in {settings.corpus}",
    ]:
        # Lines are for programs too: no wrapping at the terminal's width, no markup in file names.
        console.print(line, highlight=False, markup=False, soft_wrap=True)


def _files(warehouse: Warehouse) -> list[str]:
    files = warehouse.read("source_files")
    status, reasons = Counter(files["status"]), Counter(files["reason"].drop_nulls())
    refused = files.height - status["accepted"]
    return [
        f"files    {files.height} seen, {status['accepted']} accepted, {refused} refused",
        *(f"  {reason:<20}{count:>9,}" for reason, count in sorted(reasons.items())),
    ]


def _rows(warehouse: Warehouse, held: Sequence[date], days: Sequence[date]) -> list[str]:
    if not held:
        return ["rows     none: there is no article"]
    if not days:
        return [f"rows     none: no article falls on the days asked for; the articles are of {held[0]} to {held[-1]}"]
    return [
        f"rows of {len(days)} days, {days[0]} to {days[-1]}",
        *(f"  {name:<20}{warehouse.count(name, days):>9,}" for name, table in TABLES.items() if table.partitioned),
    ]


def _checks(outcome: Outcome) -> list[str]:
    counts = Counter(outcome.checks.values())
    failed = counts[Result.FAILED] + counts[Result.BLOCKED]
    return [
        f"checks   {counts[Result.PASSED]} passed, {counts[Result.WARNED]} warned, {failed} failed",
        *(
            f"  {result.name.lower():<9}{check}"
            for result, check in sorted((result, check) for check, result in outcome.checks.items())
            if result is not Result.PASSED
        ),
        *(
            f"  left out of {table}: article {article} (policy ui shows why)"
            for table, article in sorted(outcome.left_out)
        ),
    ]


def _mart(settings: Settings, outcome: Outcome) -> list[str]:
    path = settings.warehouse / FILE_NAME
    if not outcome.blocked:
        return [f"mart     {path}"]
    return [
        f"mart     {path} keeps its last good version: a blocking check failed"
        if path.exists()
        else "mart     not made"
    ]
