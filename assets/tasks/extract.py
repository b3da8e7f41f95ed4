"""paragraphs + indicators → tasks."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import polars as pl

from assets.tables import TABLES, text_key
from assets.tasks.kinds import kind_of
from assets.tasks.names import documents_in, programmes_in
from assets.tasks.numbering import number_priorities
from assets.tasks.reading import Directive, read_directives

Row = dict[str, Any]


def read_tasks(paragraphs: list[Row], targets: Sequence[Row] = ()) -> list[Row]:
    """Tasks of one article in reading order, as dicts with the columns of the table that do not depend on keys.

    `paragraphs` are the article's rows in order; `targets` those of its indicators that have the status target.
    """
    texts = {p["paragraph_no"]: p["text"] for p in paragraphs}
    directives = read_directives(paragraphs)
    tasks = [_task(d, texts[d.paragraph_no], targets) for d in directives]
    numbers = number_priorities(directives, [t["kind"] for t in tasks], texts)
    return [{**task, "priority_no": number} for task, number in zip(tasks, numbers, strict=True)]


def _task(directive: Directive, paragraph: str, targets: Sequence[Row]) -> Row:
    clause, heading = directive.clause, directive.heading
    text = paragraph[clause.start : clause.end]
    action = paragraph[clause.action_start : clause.action_end]
    obj = paragraph[clause.action_end : clause.end]
    return {
        "paragraph_no": directive.paragraph_no,
        "char_start": clause.start,
        "char_end": clause.end,
        "heading": heading,
        "text": text,
        "action": action,
        "object": obj,
        "kind": kind_of(text, action, heading is not None, directive.first, directive.last),
        "programmes": programmes_in(text, action, obj),
        "documents": documents_in(text),
        "targets": [
            t["raw"]
            for t in targets
            if t["paragraph_no"] == directive.paragraph_no and clause.start <= t["char_start"] < clause.end
        ],
    }


def extract_tasks(paragraphs: pl.DataFrame, indicators: pl.DataFrame) -> pl.DataFrame:
    """paragraphs and indicators → tasks, in the order of the paragraphs' articles, then of reading."""
    targets: dict[str, list[Row]] = defaultdict(list)
    wanted = ["article_id", "paragraph_no", "char_start", "raw"]
    for row in indicators.filter(pl.col("status") == "target").select(wanted).iter_rows(named=True):
        targets[row["article_id"]].append(row)
    articles: dict[str, list[Row]] = defaultdict(list)
    for row in paragraphs.iter_rows(named=True):
        articles[row["article_id"]].append(row)
    rows: list[Row] = []
    for article_id, own in articles.items():
        rows += _keyed(article_id, own, read_tasks(own, targets[article_id]))
    return TABLES["tasks"].frame(rows)


def _keyed(article_id: str, paragraphs: list[Row], tasks: list[Row]) -> list[Row]:
    by_number = {p["paragraph_no"]: p for p in paragraphs}
    rows = [
        {
            "task_id": text_key(article_id, task["paragraph_no"], task["char_start"], task["char_end"]),
            "article_id": article_id,
            "paragraph_id": by_number[task["paragraph_no"]]["paragraph_id"],
            "published_date": by_number[task["paragraph_no"]]["published_date"],
            "repeats_task_id": None,
            **task,
        }
        for task in tasks
    ]
    later: dict[str, Row] = {}
    for row in reversed(rows):
        full = later.get(row["text"])
        if full and by_number[row["paragraph_no"]]["repeats_paragraph_no"] is not None:
            row["repeats_task_id"] = full["task_id"]
        later.setdefault(row["text"], row)
    return rows
