"""`policy extract`: one article's tables on the screen, without Dagster and without a warehouse."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from assets.posts.post import decode, parse_post, read_bytes
from assets.raw_articles.articles import article_row
from assets.tables import TABLES
from pipelines.settings import read_settings
from pipelines.stages import read_stages

Row = Mapping[str, Any]

SHOWN: dict[str, dict[str, Callable[[Row], str]]] = {
    "indicators": {
        "¶": lambda row: str(row["paragraph_no"]),
        "printed": lambda row: row["raw"],
        "name": lambda row: row["name"],
        "area": lambda row: row["area"] or "",
        "measure": lambda row: " ".join(filter(None, [row["measure"], row["comparison"]])),
        "value": lambda row: f"{_number(row)} {row['unit'] or ''}",
        "period": lambda row: _period(row["period_start"], row["period_end"]),
        "status": lambda row: " ".join(filter(None, [row["status"], row["qualifier"]])),
    },
    "tasks": {
        "¶": lambda row: str(row["paragraph_no"]),
        "priority": lambda row: str(row["priority_no"] or ""),
        "kind": lambda row: row["kind"],
        "action": lambda row: row["action"],
        "object": lambda row: row["object"],
        "targets": lambda row: "、".join(row["targets"]),
    },
    "policy_priorities": {
        "no": lambda row: str(row["priority_no"]),
        "heading": lambda row: row["heading"],
        "theme": lambda row: row["theme"] or "",
        "issuer": lambda row: row["issuer"] or "",
        "tasks": lambda row: str(row["task_count"]),
        "share": lambda row: f"{row['directive_share']:.0%}",
        "targets": lambda row: "、".join(row["targets"]),
    },
}
"""What fits a screen, per table: title and cell. --json prints every column."""

WIDTH_WITHOUT_TERMINAL = 140


def extract_file(path: Path) -> dict[str, pl.DataFrame]:
    """The tables of one article by name. Raises `Refusal` where the file is no article."""
    text, _ = decode(read_bytes(path))
    articles = TABLES["raw_articles"].frame([article_row(path.name, parse_post(text, read_settings().feed_timezones))])
    tables = read_stages(articles)
    return {name: tables[name] for name in SHOWN}


def print_json(frames: dict[str, pl.DataFrame]) -> None:
    """Print every row with all its columns, days as ISO 8601."""
    rows = {name: frame.to_dicts() for name, frame in frames.items()}
    print(json.dumps(rows, ensure_ascii=False, indent=1, default=str))


def print_tables(frames: dict[str, pl.DataFrame]) -> None:
    """Print what `SHOWN` names as tables as wide as the terminal."""
    console = Console()
    if not console.is_terminal:
        console.width = WIDTH_WITHOUT_TERMINAL
    for name, cells in SHOWN.items():
        frame = frames[name]
        title = f"{name}: {frame.height} row{'' if frame.height == 1 else 's'}"
        table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
        for header in cells:
            table.add_column(header, overflow="fold")
        for row in frame.iter_rows(named=True):
            table.add_row(*(escape(cell(row)) for cell in cells.values()))
        console.print(table)


def _number(row: Row) -> str:
    """The value and the end of its range, large ones with their thousands set apart."""
    ends = [end for end in (row["value"], row["value_upper"]) if end is not None]
    return "–".join(f"{end:,.15g}" for end in ends)


def _period(first: date | None, last: date | None) -> str:
    return "" if first is None else f"{first}" if first == last else f"{first} – {last}"
