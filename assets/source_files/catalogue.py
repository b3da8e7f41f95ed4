"""The catalogue: what became of every file of the corpus folder."""

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from assets.posts.body import body_sha256
from assets.posts.post import decode, parse_post
from assets.posts.publication_time import published_date
from assets.posts.refusal import Refusal
from assets.source_files.corpus_folder import CorpusFile, list_files
from assets.tables import TABLES


def catalogue_files(
    corpus: Path,
    first_day: date,
    last_day: date,
    feed_timezones: Mapping[str, ZoneInfo] | None = None,
) -> pl.DataFrame:
    """Table `source_files`: one row per file under `corpus`, in the order of `source_path`.

    A file published before `first_day` or after `last_day` has no partition and is refused as `date_out_of_range`.
    Raises `NotADirectoryError` where `corpus` is no folder, `OSError` where a folder in it cannot be listed.
    """
    rows = [_examine(file, first_day, last_day, feed_timezones or {}) for file in list_files(corpus)]
    _mark_duplicates(rows)
    return TABLES["source_files"].frame(sorted(rows, key=lambda row: row["source_path"]))


def _examine(
    file: CorpusFile, first_day: date, last_day: date, feed_timezones: Mapping[str, ZoneInfo]
) -> dict[str, Any]:
    row: dict[str, Any] = {
        "source_path": file.source_path,
        "size_bytes": file.size_bytes,
        "modified_at": file.modified_at,
        "file_sha256": None,
        "content_sha256": None,
        "published_at": None,
        "published_date": None,
        "status": "accepted",
        "reason": None,
        "detail": None,
        "duplicate_of": None,
    }
    try:
        data = file.read()
        text, row["detail"] = decode(data)
        row["file_sha256"] = sha256(data).hexdigest()
        post = parse_post(text, feed_timezones)
        day = published_date(post.published_at)
        row |= {"published_at": post.published_at, "published_date": day}
        if not first_day <= day <= last_day:
            raise Refusal("date_out_of_range", f"{day} is not between {first_day} (POLICY_START_DATE) and {last_day}")
        row["content_sha256"] = body_sha256(post.body_html)
    except Refusal as refusal:
        row |= {"status": "rejected", "reason": refusal.reason, "detail": refusal.detail}
    except Exception as error:
        # A file that a parser chokes on in a way nobody foresaw is refused, not allowed to stop the catalogue.
        row |= {"status": "rejected", "reason": "unreadable", "detail": f"{type(error).__name__}: {error}"}
    return row


def _mark_duplicates(rows: Iterable[dict[str, Any]]) -> None:
    """Of accepted files with the same body text the first published stays; at the same moment, the first by path.

    The feed's generator rewrites titles and a random image number on every visit, so only the body's text tells.
    """
    accepted = [row for row in rows if row["status"] == "accepted"]
    originals: dict[str, str] = {}
    for row in sorted(accepted, key=lambda row: (row["published_at"], row["source_path"])):
        original = originals.setdefault(row["content_sha256"], row["source_path"])
        if original != row["source_path"]:
            detail = f"same body text as {original}"
            row |= {"status": "duplicate", "reason": "duplicate", "duplicate_of": original, "detail": detail}
