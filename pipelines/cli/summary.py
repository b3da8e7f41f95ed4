"""What `policy run` prints at its end: files, rows, checks, time and where to look."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rich.console import Console

from assets.mart.publish import FILE_NAME
from assets.tables import TABLES
from pipelines.settings import Settings
from pipelines.warehouse import Warehouse


@dataclass
class Outcome:
    """What the runs came to: how many checks passed, which warned or failed how often, which of them blocked, and per
    table the articles that its stage failed on.
    """

    passed: int = 0
    warned: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    blocked: list[str] = field(default_factory=list)
    left_out: set[tuple[str, str]] = field(default_factory=set)
    data_docs: Path | None = None


def print_summary(console: Console, settings: Settings, days: Sequence[date], outcome: Outcome, seconds: float) -> None:
    """Print what was made, what was refused and where it is."""
    warehouse = Warehouse(settings.warehouse)
    for line in [
        *_files(warehouse),
        "",
        f"rows of {len(days)} days" + (f", {days[0]} to {days[-1]}" if days else ""),
        *(f"  {name:<20}{warehouse.count(name, days):>9,}" for name, table in TABLES.items() if table.partitioned),
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


def _checks(outcome: Outcome) -> list[str]:
    failed, warned = outcome.failed.total(), outcome.warned.total()
    return [
        f"checks   {outcome.passed} passed, {warned} warned, {failed} failed",
        *(f"  warned   {name}" for name in sorted(outcome.warned)),
        *(f"  failed   {name}" for name in sorted(outcome.failed)),
        *(f"  blocked  {what}" for what in outcome.blocked),
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
