"""Accepted files, read into articles."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from assets.posts.body import body_sha256
from assets.posts.post import Post, decode, parse_post, read_bytes
from assets.posts.publication_time import published_date
from assets.posts.refusal import Refusal
from assets.tables import TABLES, text_key


def article_row(source_path: str, post: Post, file_sha256: str | None = None) -> dict[str, Any]:
    """The post as a row of `raw_articles`; a warehouse wants the file's hash too. Raises `Refusal` `empty_body`."""
    return {
        "article_id": text_key(source_path),
        "source_path": source_path,
        "title": post.title,
        "author": post.author or None,
        "categories": list(post.categories),
        "published_at": post.published_at,
        "published_date": published_date(post.published_at),
        "headimg_url": post.headimg_url or None,
        "thumbnail_url": post.thumbnail_url or None,
        "body_html": post.body_html,
        "file_sha256": file_sha256,
        "content_sha256": body_sha256(post.body_html),
    }


@dataclass(frozen=True)
class ReadArticles:
    """`articles`: table `raw_articles`; `changed`: paths of files that no longer are what the catalogue says."""

    articles: pl.DataFrame
    changed: list[str]


def read_articles(
    source_files: pl.DataFrame, corpus: Path, feed_timezones: Mapping[str, ZoneInfo] | None = None
) -> ReadArticles:
    """Read the accepted files of a catalogue (table `source_files`), in the order of day and path.

    A file that vanished or changed since it was catalogued is left out and named in `changed`; the next catalogue
    says what became of it.
    """
    rows, changed = [], []
    accepted = source_files.filter(pl.col("status") == "accepted").sort("published_date", "source_path")
    for source_path, *seen in accepted.select("source_path", "published_at", "file_sha256").iter_rows():
        try:
            data = read_bytes(corpus / source_path)
            post = parse_post(decode(data)[0], feed_timezones)
            row = article_row(source_path, post, sha256(data).hexdigest())
        except Refusal:
            row = None
        if row is None or [row["published_at"], row["file_sha256"]] != seen:
            changed.append(source_path)
        else:
            rows.append(row)
    return ReadArticles(TABLES["raw_articles"].frame(rows), changed)
