"""Accepted files as articles."""

from datetime import date
from pathlib import Path

from assets.raw_articles.articles import read_articles
from assets.source_files.catalogue import catalogue_files
from assets.tables import text_key
from tests.posts_for_tests import write_post

YEAR = date(2024, 1, 1), date(2024, 12, 31)


def test_accepted_files_and_only_they_become_articles(tmp_path: Path) -> None:
    write_post(tmp_path / "a.md")
    write_post(tmp_path / "again.md", date="Sat, 20 Apr 2024 11:43:09 GMT")
    write_post(tmp_path / "bad.md", date="Invalid Date")
    read = read_articles(catalogue_files(tmp_path, *YEAR), tmp_path)
    assert read.changed == []
    (row,) = read.articles.to_dicts()
    assert (row["article_id"], row["source_path"]) == (text_key("a.md"), "a.md")
    assert (row["title"], row["categories"], row["published_date"]) == ("示例", ["金融"], date(2024, 4, 19))
    assert row["headimg_url"] is None


def test_a_file_that_changed_since_it_was_catalogued_is_named_and_left_out(tmp_path: Path) -> None:
    for name in ("body", "date", "gone", "kept", "title"):
        write_post(tmp_path / f"{name}.md", body=f"<p>{name}</p>")
    files = catalogue_files(tmp_path, *YEAR)
    write_post(tmp_path / "body.md", body="<p>another</p>")
    write_post(tmp_path / "date.md", body="<p>date</p>", date="Sat, 20 Apr 2024 11:43:09 GMT")
    write_post(tmp_path / "title.md", title="更正", body="<p>title</p>")
    (tmp_path / "gone.md").unlink()
    read = read_articles(files, tmp_path)
    assert read.articles["source_path"].to_list() == ["kept.md"]
    assert sorted(read.changed) == ["body.md", "date.md", "gone.md", "title.md"]


def test_no_files_give_a_typed_empty_table(tmp_path: Path) -> None:
    read = read_articles(catalogue_files(tmp_path, *YEAR), tmp_path)
    assert read.articles.height == 0
    assert "body_html" in read.articles.columns
