"""A post: the fields of one file, from bytes."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from assets.posts.front_matter import Value, parse_front_matter, split_front_matter
from assets.posts.publication_time import parse_published_at
from assets.posts.refusal import Refusal

MAX_BYTES = 8 * 1024 * 1024
"""200,000 attributes in one file take lxml over 15 s; the longest real article has some 100 KB."""


@dataclass(frozen=True)
class Post:
    """One post as its file has it. Missing texts are "", `published_at` is UTC."""

    title: str
    author: str
    categories: tuple[str, ...]
    published_at: datetime
    headimg_url: str
    thumbnail_url: str
    body_html: str


def read_bytes(path: Path) -> bytes:
    """The file's bytes, at most one more than are accepted. Raises `Refusal` `unreadable`."""
    try:
        # O_NONBLOCK: a FIFO put in the file's place since it was listed opens at once instead of never.
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Refusal("unreadable", f"the file cannot be read: {error.strerror}") from error


def decode(data: bytes) -> tuple[str, str | None]:
    """The file's text, and the remark that it had to be read as GB18030 where it is not UTF-8.

    Raises `Refusal` `too_large` or `not_utf8`.
    """
    if len(data) > MAX_BYTES:
        raise Refusal("too_large", f"the file is larger than {MAX_BYTES} bytes")
    if b"\0" in data:
        raise Refusal("not_utf8", "the file holds NUL bytes: it is no text")
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        problem = error
    try:
        return data.decode("gb18030"), "read as GB18030: the file is not UTF-8"
    except UnicodeDecodeError:
        raise Refusal("not_utf8", f"byte {problem.start} is neither UTF-8 nor GB18030") from problem


def parse_post(text: str, feed_timezones: Mapping[str, ZoneInfo] | None = None) -> Post:
    """Read a post's text. Raises `Refusal` with the reason where it cannot be taken."""
    block, body = split_front_matter(text)
    fields = parse_front_matter(block)
    author = _text(fields, "author")
    return Post(
        title=_text(fields, "title"),
        author=author,
        categories=_texts(fields.get("categories", [])),
        published_at=parse_published_at(_text(fields, "date"), author, feed_timezones),
        headimg_url=_text(fields, "headimg"),
        thumbnail_url=_text(fields, "thumbnail"),
        body_html=body,
    )


def _text(fields: Mapping[str, Value], name: str) -> str:
    value = fields.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def _texts(value: Value) -> tuple[str, ...]:
    """Hexo allows one category, a list, or a list of lists (a hierarchy): all of them, flat and in order.

    >>> _texts(["金融", ["快讯", "深度"]])
    ('金融', '快讯', '深度')
    """
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    return tuple(text for item in value for text in _texts(item))
