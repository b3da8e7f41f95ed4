"""Every file of a hostile folder gets its row."""

import os
from datetime import date
from hashlib import sha256
from pathlib import Path

import polars as pl
import pytest

from assets.source_files.catalogue import catalogue_files
from tests.posts_for_tests import write_post

FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)


def catalogue(corpus: Path) -> dict[str, dict[str, object]]:
    rows = catalogue_files(corpus, FIRST, LAST).to_dicts()
    return {str(row["source_path"]): row for row in rows}


def test_an_accepted_file(tmp_path: Path) -> None:
    write_post(tmp_path / "2024" / "a.md", date="Fri, 19 Apr 2024 17:00:00 GMT")
    row = catalogue(tmp_path)["2024/a.md"]
    assert (row["status"], row["reason"], row["published_date"]) == ("accepted", None, date(2024, 4, 20))
    assert row["size_bytes"] == (tmp_path / "2024" / "a.md").stat().st_size
    assert row["file_sha256"] == sha256((tmp_path / "2024" / "a.md").read_bytes()).hexdigest()


REASONS = {
    "date_missing": {"date": ""},
    "date_unparseable": {"date": "Invalid Date"},
    "date_out_of_range": {"date": "Fri, 19 Apr 2019 17:00:00 GMT"},
    "front_matter_invalid": {"title": '"""坏"""好"'},
    "empty_body": {"body": "<div> </div>"},
}


@pytest.mark.parametrize(("reason", "fields"), REASONS.items(), ids=REASONS.keys())
def test_a_refused_file_keeps_its_row_and_reason(tmp_path: Path, reason: str, fields: dict[str, str]) -> None:
    write_post(tmp_path / "bad.md", **fields)
    write_post(tmp_path / "good.md", body="<p>好</p>")
    rows = catalogue(tmp_path)
    assert (rows["bad.md"]["status"], rows["bad.md"]["reason"]) == ("rejected", reason)
    assert rows["bad.md"]["detail"]
    assert rows["good.md"]["status"] == "accepted"


def test_files_that_are_no_posts(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("笔记", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\x00\x1a")
    (tmp_path / "empty.md").touch()
    reasons = {path: row["reason"] for path, row in catalogue(tmp_path).items()}
    assert reasons == {
        "notes.txt": "front_matter_missing",
        "picture.png": "not_utf8",
        "empty.md": "front_matter_missing",
    }


def test_what_is_no_regular_file_inside_the_corpus(tmp_path: Path) -> None:
    corpus, outside = tmp_path / "corpus", tmp_path / "outside"
    write_post(outside / "secret.md")
    corpus.mkdir()
    os.mkfifo(corpus / "pipe.md")
    (corpus / "link.md").symlink_to(outside / "secret.md")
    (corpus / "folder").symlink_to(outside)
    (corpus / "loop.md").symlink_to(corpus / "loop.md")
    (corpus / "dangling.md").symlink_to(corpus / "gone.md")
    reasons = {path: row["reason"] for path, row in catalogue(corpus).items()}
    assert reasons == {
        "pipe.md": "not_a_regular_file",
        "link.md": "outside_corpus",
        "folder": "outside_corpus",
        "loop.md": "unreadable",
        "dangling.md": "unreadable",
    }


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.md")).write_text("---\n", encoding="utf-8")
    (row,) = catalogue(tmp_path).values()
    assert row["reason"] == "path_not_utf8"
    assert str(row["source_path"]).startswith("/\\x")


def test_no_two_files_share_a_path(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.md")).touch()
    (tmp_path / "\\xff.md").touch()
    (tmp_path / os.fsdecode(b"\\xff\xff.md")).touch()
    (tmp_path / os.fsdecode(b"\xff\\xff.md")).touch()
    assert len(catalogue(tmp_path)) == 4


def test_of_equal_bodies_the_first_published_stays(tmp_path: Path) -> None:
    write_post(
        tmp_path / "a.md",
        title="后来",
        body="<div><p>同一篇 <img src=1></p></div>",
        date="Sat, 20 Apr 2024 01:00:00 GMT",
    )
    write_post(tmp_path / "b.md", title="先来", body="<p>同一篇</p>", date="Fri, 19 Apr 2024 01:00:00 GMT")
    write_post(tmp_path / "c.md", title="坏日期", body="<p>同一篇</p>", date="Invalid Date")
    rows = catalogue(tmp_path)
    assert rows["b.md"]["status"] == "accepted"
    assert (rows["a.md"]["status"], rows["a.md"]["duplicate_of"]) == ("duplicate", "b.md")
    assert rows["c.md"]["status"] == "rejected"


def test_an_empty_folder_gives_a_typed_empty_table(tmp_path: Path) -> None:
    files = catalogue_files(tmp_path, FIRST, LAST)
    assert files.height == 0
    assert files.schema["published_date"] == pl.Date()


def test_a_missing_folder_says_what_to_set(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="POLICY_CORPUS"):
        catalogue_files(tmp_path / "none", FIRST, LAST)


def test_two_looks_give_the_same_table(tmp_path: Path) -> None:
    for name in "cab":
        write_post(tmp_path / f"{name}.md", body="<p>同一篇</p>")
    assert catalogue_files(tmp_path, FIRST, LAST).equals(catalogue_files(tmp_path, FIRST, LAST))
