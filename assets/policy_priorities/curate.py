"""articles + paragraphs + tasks → policy_priorities."""

from typing import Any

import polars as pl

from assets.policy_priorities.events import event_of
from assets.policy_priorities.issuers import issuer_of
from assets.policy_priorities.themes import theme_of
from assets.tables import TABLES, text_key

_LISTS = ("programmes", "documents", "targets")


def read_priorities(
    article: dict[str, Any], paragraphs: list[dict[str, Any]], tasks: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Priorities of one article in order: dicts with all columns of the table.

    `article` needs article_id, title, published_date and source_path; `paragraphs` and `tasks` are its rows in order.
    """
    groups = _groups(paragraphs, tasks)
    if not groups:
        return []
    texts = [p["text"] for p in paragraphs if p["role"] != "boilerplate"]
    event = event_of(texts, article["published_date"])
    issuer = issuer_of(article["title"], texts)
    lead = "\n".join(p["text"] for p in paragraphs if p["role"] == "lead")
    total = sum(len(t["text"]) for _, _, _, own in groups for t in own)
    return [
        {
            "priority_id": text_key(article["article_id"], number),
            "article_id": article["article_id"],
            "published_date": article["published_date"],
            "priority_no": number,
            "heading": heading,
            "heading_kind": kind,
            "theme": theme_of(heading, [t["text"] for t in own]),
            "issuer": issuer,
            "event": event.name if event else None,
            "event_date": event.date if event else None,
            "in_title": _named_in(article["title"], heading, own),
            "in_lead": _named_in(lead, heading, own),
            "task_count": len(own),
            "directive_share": sum(len(t["text"]) for t in own) / total if total else 0.0,
            **{name: list(dict.fromkeys(v for t in own for v in t[name])) for name in _LISTS},
            "evidence": _evidence(heading, own, paragraphs),
            "source_path": article["source_path"],
        }
        for number, heading, kind, own in groups
    ]


Group = tuple[int, str, str, list[dict[str, Any]]]


def _groups(paragraphs: list[dict[str, Any]], tasks: list[dict[str, Any]]) -> list[Group]:
    """(priority_no, heading, heading_kind, tasks) of the printed headings; of paragraphs where none is printed."""
    headings = {p["paragraph_no"]: p["heading"] for p in paragraphs}
    groups: dict[int, tuple[str, list[dict[str, Any]]]] = {}
    for task in tasks:
        number = task["priority_no"]
        if number is None:
            continue
        if number not in groups:
            for missing in range(max(groups, default=0) + 1, number):
                groups[missing] = (headings[task["paragraph_no"]], [])
            groups[number] = (task["heading"], [])
        groups[number][1].append(task)
    return [(n, heading, _kind(heading, paragraphs), own) for n, (heading, own) in sorted(groups.items())]


def _kind(heading: str, paragraphs: list[dict[str, Any]]) -> str:
    for paragraph in paragraphs:
        text = paragraph["text"]
        at = text.find(heading)
        if paragraph["heading"] == heading and 0 <= at < 8:
            if at + len(heading) >= len(text) - 1:
                return "numbered" if at else "subtitle"
            if any(heading in run for run in paragraph["emphasis"]):
                return "bold"
            return "numbered" if at else "lead_sentence"
    return "numbered"


def _named_in(text: str, heading: str, tasks: list[dict[str, Any]]) -> bool:
    return heading in text or any(t["text"] in text or (len(t["object"]) >= 8 and t["object"] in text) for t in tasks)


def _evidence(heading: str, tasks: list[dict[str, Any]], paragraphs: list[dict[str, Any]]) -> str:
    for paragraph in paragraphs:
        if tasks and paragraph["paragraph_no"] == tasks[0]["paragraph_no"]:
            return str(paragraph["text"])
    return next((str(p["text"]) for p in paragraphs if p["heading"] == heading), heading)


def curate_priorities(articles: pl.DataFrame, paragraphs: pl.DataFrame, tasks: pl.DataFrame) -> pl.DataFrame:
    """articles, paragraphs and tasks → policy_priorities, in the order of the articles, then of priority_no."""
    own_paragraphs = _by_article(paragraphs)
    own_tasks = _by_article(tasks)
    rows = []
    for article in articles.iter_rows(named=True):
        key = article["article_id"]
        rows += read_priorities(article, own_paragraphs.get(key, []), own_tasks.get(key, []))
    return TABLES["policy_priorities"].frame(rows)


def _by_article(frame: pl.DataFrame) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in frame.iter_rows(named=True):
        rows.setdefault(row["article_id"], []).append(row)
    return rows
