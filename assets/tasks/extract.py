"""paragraphs + indicators → tasks."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

import polars as pl

from assets.language.punctuation import full_marks
from assets.tables import TABLES, text_key
from assets.tasks.kinds import kind_of
from assets.tasks.names import documents_in, programmes_in
from assets.tasks.numbering import number_priorities
from assets.tasks.reading import Directive, read_directives

Row = dict[str, Any]

_OF_PARAGRAPHS: Final = (
    "paragraph_id", "published_date", "paragraph_no", "role", "heading", "text", "emphasis", "repeats_paragraph_no"
)  # fmt: skip


def read_tasks(paragraphs: list[Row], targets: Sequence[Row] = ()) -> list[Row]:
    """Tasks of one article in reading order, as dicts with the columns of the table that do not depend on keys.

    `paragraphs` are the article's rows in order; `targets` those of its indicators that have the status target.
    """
    texts = {p["paragraph_no"]: p["text"] for p in paragraphs}
    directives = read_directives([_in_full_marks(p) for p in paragraphs])
    printed: dict[str | None, str] = {full_marks(p["heading"]): p["heading"] for p in paragraphs if p["heading"]}
    aimed_at: dict[int, list[Row]] = defaultdict(list)
    for target in targets:
        aimed_at[target["paragraph_no"]].append(target)
    tasks = [
        _task(d, printed.get(d.heading, d.heading), texts[d.paragraph_no], aimed_at.get(d.paragraph_no, ()))
        for d in directives
    ]
    numbers = number_priorities(directives, [t["kind"] for t in tasks], texts)
    for task, number in zip(tasks, numbers, strict=True):
        task["priority_no"] = number
    return tasks


def _in_full_marks(paragraph: Row) -> Row:
    """The paragraph with its text and heading in full-width marks, in which places stay the same."""
    text, heading = full_marks(paragraph["text"]), paragraph["heading"]
    if heading:
        heading = full_marks(heading)
    changed = text is not paragraph["text"] or heading is not paragraph["heading"]
    return {**paragraph, "text": text, "heading": heading} if changed else paragraph


def _task(directive: Directive, heading: str | None, paragraph: str, targets: Sequence[Row]) -> Row:
    """The row of one directive, its heading and the text of its paragraph as printed; `targets` are the paragraph's."""
    clause = directive.clause
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
        "kind": kind_of(text, action, heading is not None, clause.first, clause.last),
        "programmes": programmes_in(text, action, obj),
        "documents": documents_in(text) if "《" in text else [],
        "targets": [t["raw"] for t in targets if clause.start <= t["char_start"] < clause.end] if targets else [],
    }


def extract_tasks(paragraphs: pl.DataFrame, indicators: pl.DataFrame) -> pl.DataFrame:
    """paragraphs and indicators → tasks, in the order of the paragraphs' articles, then of reading."""
    targets: dict[str, list[Row]] = defaultdict(list)
    wanted = ["article_id", "paragraph_no", "char_start", "raw"]
    for row in indicators.filter(pl.col("status") == "target").select(wanted).iter_rows(named=True):
        targets[row["article_id"]].append(row)
    articles: dict[str, list[Row]] = defaultdict(list)
    values = zip(*(paragraphs[name].to_list() for name in _OF_PARAGRAPHS), strict=True)
    for article_id, cells in zip(paragraphs["article_id"].to_list(), values, strict=True):
        articles[article_id].append(dict(zip(_OF_PARAGRAPHS, cells, strict=True)))
    rows: list[Row] = []
    for article_id, own in articles.items():
        rows += _keyed(article_id, own, read_tasks(own, targets[article_id]))
    return TABLES["tasks"].frame(rows)


def _keyed(article_id: str, paragraphs: list[Row], tasks: list[Row]) -> list[Row]:
    """The same rows with the columns that hold keys, and the paragraph's day, filled in."""
    by_number = {p["paragraph_no"]: p for p in paragraphs}
    later: dict[str, str] = {}
    for task in reversed(tasks):
        paragraph = by_number[task["paragraph_no"]]
        key = text_key(article_id, task["paragraph_no"], task["char_start"], task["char_end"])
        full = later.setdefault(task["text"], key)
        task["task_id"] = key
        task["article_id"] = article_id
        task["paragraph_id"] = paragraph["paragraph_id"]
        task["published_date"] = paragraph["published_date"]
        repeats = full != key and paragraph["repeats_paragraph_no"] is not None
        task["repeats_task_id"] = full if repeats else None
    return tasks
