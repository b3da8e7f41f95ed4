"""articles + paragraphs + tasks → policy_priorities."""

from typing import Any

import polars as pl

from assets.policy_priorities.events import event_of
from assets.policy_priorities.groups import Group, group_tasks
from assets.policy_priorities.issuers import issuer_of
from assets.policy_priorities.mentions import lead_names, title_names, title_parts
from assets.policy_priorities.themes import theme_of
from assets.tables import TABLES, text_key

Row = dict[str, Any]

_LISTS = ("programmes", "documents", "targets")

# What is read of each table: a row made of all its columns would cost as much as the curation.
_OF_ARTICLES = ("article_id", "title", "published_date", "source_path")
_OF_PARAGRAPHS = ("paragraph_no", "role", "heading", "text", "emphasis")
_OF_TASKS = ("paragraph_no", "priority_no", "heading", "text", "action", "kind", *_LISTS)


def read_priorities(article: Row, paragraphs: list[Row], tasks: list[Row]) -> list[Row]:
    """Priorities of one article in order, as rows of the table.

    `article` needs article_id, title, published_date and source_path; `paragraphs` and `tasks` are its rows in order.
    """
    groups = group_tasks(paragraphs, tasks)
    if not groups:
        return []
    prose = [p["text"] for p in paragraphs if p["role"] != "boilerplate"]
    event = event_of(prose, article["published_date"])
    shared = {
        "article_id": article["article_id"],
        "published_date": article["published_date"],
        "issuer": issuer_of(article["title"], prose),
        "event": event.name if event else None,
        "event_date": event.date if event else None,
        "source_path": article["source_path"],
        "quality_flags": [],
    }
    lead = "\n".join(p["text"] for p in paragraphs if p["role"] == "lead")
    evidence = {p["paragraph_no"]: p["text"] for p in paragraphs}
    parts = title_parts(article["title"])
    lengths = [sum([len(task["text"]) for task in group.tasks]) for group in groups]
    total = sum(lengths)
    return [
        {
            **shared,
            **_own(group, parts, lead),
            "priority_id": text_key(article["article_id"], group.number),
            "directive_share": length / total,
            "evidence": evidence[group.paragraph_no],
        }
        for group, length in zip(groups, lengths, strict=True)
    ]


def _own(group: Group, parts: list[set[str]], lead: str) -> Row:
    texts = [task["text"] for task in group.tasks]
    return {
        "priority_no": group.number,
        "heading": group.heading,
        "heading_kind": group.kind,
        "theme": theme_of(group.heading, texts),
        "in_title": title_names(parts, group.heading, texts),
        "in_lead": lead_names(lead, group.heading, texts),
        "task_count": len(group.tasks),
        **{name: _distinct(group.tasks, name) for name in _LISTS},
    }


def _distinct(tasks: list[Row], name: str) -> list[str]:
    """What the tasks list under that name, in order, each once."""
    found: list[str] = []
    for task in tasks:
        found += task[name]
    return list(dict.fromkeys(found))


def curate_priorities(articles: pl.DataFrame, paragraphs: pl.DataFrame, tasks: pl.DataFrame) -> pl.DataFrame:
    """articles, paragraphs and tasks → policy_priorities, in the order of the articles, then of priority_no.

    No row has quality flags yet: `mark_quality` adds them.
    """
    own_paragraphs = _by_article(paragraphs, _OF_PARAGRAPHS)
    own_tasks = _by_article(tasks, _OF_TASKS)
    rows: list[Row] = []
    for article in articles.select(_OF_ARTICLES).iter_rows(named=True):
        key = article["article_id"]
        rows += read_priorities(article, own_paragraphs.get(key, []), own_tasks.get(key, []))
    return TABLES["policy_priorities"].frame(rows)


def _by_article(frame: pl.DataFrame, columns: tuple[str, ...]) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    values = zip(*(frame[name].to_list() for name in columns), strict=True)
    for key, row in zip(frame["article_id"].to_list(), values, strict=True):
        rows.setdefault(key, []).append(dict(zip(columns, row, strict=True)))
    return rows
