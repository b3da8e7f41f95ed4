"""What the README promises, done."""

import re
from pathlib import Path

import duckdb
import pytest

from pipelines.settings import PROJECT
from tests.conftest import Run

README = (Path(PROJECT) / "README.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", README, re.DOTALL)


def test_there_are_three_queries_to_start_from() -> None:
    assert len(QUERIES) == 3


@pytest.mark.parametrize("query", QUERIES, ids=["themes", "growth", "targets"])
def test_each_query_runs_on_the_published_file_and_finds_rows(query: str, example_run: Run) -> None:
    with duckdb.connect(str(example_run.warehouse / "policy.duckdb"), read_only=True) as connection:
        assert connection.execute(query).fetchall()


def test_every_folder_and_file_that_it_names_is_there() -> None:
    named = re.findall(r"`((?:assets|expectations|pipelines|tests|docs|examples)/[\w/.]*)`", README)
    named += re.findall(r"\]\((docs/[\w.]+)\)", README)
    assert named
    assert [path for path in named if not (PROJECT / path.replace("STAGE/", "")).exists()] == []


def test_every_setting_that_the_code_reads_is_listed() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (PROJECT / "pipelines").rglob("*.py"))
    read = {f"POLICY_{name}" for name in re.findall(r'setting\("(\w+)"', code)} | set(
        re.findall(r"POLICY_[A-Z]+(?:_[A-Z]+)*", code)
    )
    assert read
    assert {name for name in read if name not in README} == set()
