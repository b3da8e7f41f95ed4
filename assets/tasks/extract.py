"""paragraphs + indicators → tasks."""

from collections import defaultdict
from typing import Any

import polars as pl

from assets.tables import TABLES, text_key
from assets.tasks.kinds import kind_of
from assets.tasks.names import documents_in, programmes_in
from assets.tasks.reading import Directive, read_directives


def read_tasks(paragraphs: list[dict[str, Any]], targets: list[dict[str, Any]] = ()) -> list[dict[str, Any]]:  # type: ignore[assignment]
    """Tasks of one article in reading order.

    `paragraphs` are its rows in order; `targets` are its indicator rows with status target. The dicts given back have
    the columns of the table that do not depend on keys; `repeats` is the index of the task that one repeats, or None.
    """
    texts = {p["paragraph_no"]: p["text"] for p in paragraphs}
    directives = read_directives(paragraphs)
    numbers: dict[str, int] = {}
    tasks = []
    for index, directive in enumerate(directives):
        before = directives[index - 1] if index else None
        for heading in (directive.parent_heading, directive.heading):
            if heading is not None:
                numbers.setdefault(heading, len(numbers) + 1)
        tasks.append(_task(directive, texts[directive.paragraph_no], before, numbers, targets))
    return tasks


def _task(
    directive: Directive, paragraph: str, before: Directive | None, numbers: dict[str, int], targets: list[dict[str, Any]]
) -> dict[str, Any]:
    clause, heading = directive.clause, directive.heading
    text = paragraph[clause.start : clause.end]
    action = paragraph[clause.action_start : clause.action_end]
    obj = paragraph[clause.action_end : clause.end]
    first = before is None or (before.paragraph_no, before.sentence) != (directive.paragraph_no, directive.sentence)
    return {
        "paragraph_no": directive.paragraph_no,
        "char_start": clause.start,
        "char_end": clause.end,
        "priority_no": numbers[heading] if heading is not None else None,
        "heading": heading,
        "text": text,
        "action": action,
        "object": obj,
        "kind": kind_of(text, action, heading, directive.last_of_group, first),
        "programmes": programmes_in(text, action, obj),
        "documents": documents_in(text),
        "targets": [
            t["raw"]
            for t in targets
            if t["paragraph_no"] == directive.paragraph_no
            and clause.start <= t["char_start"]
            and t["char_end"] <= clause.end
        ],
    }


def extract_tasks(paragraphs: pl.DataFrame, indicators: pl.DataFrame) -> pl.DataFrame:
    """paragraphs and indicators → tasks, in the order of the paragraphs' articles, then of reading."""
    targets: dict[str, list[dict[str, Any]]] = defaultdict(list)
    wanted = ["article_id", "paragraph_no", "char_start", "char_end", "raw"]
    for row in indicators.filter(pl.col("status") == "target").select(wanted).iter_rows(named=True):
        targets[row["article_id"]].append(row)
    rows = []
    for (article_id,), article in paragraphs.group_by("article_id", maintain_order=True):
        own = article.sort("paragraph_no").to_dicts()
        for task in read_tasks(own, targets[str(article_id)]):
            rows.append(
                {
                    "task_id": text_key(article_id, task["paragraph_no"], task["char_start"], task["char_end"]),
                    "article_id": article_id,
                    "paragraph_id": text_key(article_id, task["paragraph_no"]),
                    "published_date": own[0]["published_date"],
                    "repeats_task_id": None,
                    **task,
                }
            )
    return TABLES["tasks"].frame(rows)
