"""Files as posts."""

import os
from pathlib import Path

import pytest

from assets.posts.body import body_sha256
from assets.posts.post import MAX_BYTES, decode, parse_post, read_bytes
from assets.posts.refusal import Refusal

POST = """
---
title: '示例部：加快推进仓储设施更新'
categories:
 - 金融
 - 示例财经
author: 示例财经
comments: false
date: Fri, 19 Apr 2024 11:43:09 GMT
---

<div><p>正文</p></div>
"""


def test_fields_of_a_post() -> None:
    post = parse_post(POST)
    assert (post.title, post.author, post.categories) == (
        "示例部：加快推进仓储设施更新",
        "示例财经",
        ("金融", "示例财经"),
    )
    assert (post.headimg_url, post.thumbnail_url) == ("", "")
    assert post.body_html.strip() == "<div><p>正文</p></div>"


def test_utf8_is_read_without_a_remark() -> None:
    assert decode("通知".encode()) == ("通知", None)


def test_gb18030_is_read_with_a_remark() -> None:
    text, remark = decode("通知：加快推进".encode("gb18030"))
    assert text == "通知：加快推进"
    assert remark and "GB18030" in remark


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"\x89PNG\r\n\x00\x00", "not_utf8"), (b"\xff\xff\xff", "not_utf8"), (b" " * (MAX_BYTES + 1), "too_large")],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        decode(data)
    assert refused.value.reason == reason


def test_reading_stops_beyond_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 3)
    assert len(read_bytes(path)) == MAX_BYTES + 1


def test_a_fifo_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert read_bytes(tmp_path / "pipe.md") == b""


def test_the_body_is_known_by_its_visible_text() -> None:
    assert body_sha256("<p>会议指出，</p><p>要加快。</p><img src=a.png>") == body_sha256(
        "<div>会议指出，\n要加快。<img src=b.png></div>"
    )
    assert body_sha256("<p>甲</p>") != body_sha256("<p>乙</p>")


def test_a_body_without_text_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        body_sha256("<div> <img src=a.png><script>var a</script>\u3000</div>")
    assert refused.value.reason == "empty_body"
