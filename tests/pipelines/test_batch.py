"""What `policy run` does when a stage goes wrong."""

import polars as pl
import pytest

from assets.tasks.extract import extract_tasks
from pipelines.cli.run import run_all
from tests.conftest import Run, copied


def doubled(paragraphs: pl.DataFrame, indicators: pl.DataFrame) -> pl.DataFrame:
    """Tasks, each of them twice: keys are no longer unique."""
    tasks = extract_tasks(paragraphs, indicators)
    return pl.concat([tasks, tasks])


def run_with(monkeypatch: pytest.MonkeyPatch, run: Run, stage: object) -> int:
    monkeypatch.setenv("POLICY_WAREHOUSE", str(run.warehouse))
    monkeypatch.delenv("DAGSTER_HOME", raising=False)
    monkeypatch.setattr("assets.tasks.asset.extract_tasks", stage)
    return run_all(None, None, data_docs=False)


def test_a_structural_fault_ends_with_3_and_the_published_file_keeps_its_last_good_version(
    example_run: Run,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = copied(example_run, tmp_path_factory.mktemp("blocked"))
    before = (run.warehouse / "policy.duckdb").read_bytes()
    assert run_with(monkeypatch, run, doubled) == 3
    assert (run.warehouse / "policy.duckdb").read_bytes() == before
    printed = capsys.readouterr().out
    assert "blocked  tasks.structure" in printed
    assert "keeps its last good version" in printed


def test_a_check_of_several_spans_of_days_counts_once_with_its_worst_result(
    example_run: Run,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = copied(example_run, tmp_path_factory.mktemp("spans"))
    # The warning is about a day of the first span only.
    monkeypatch.setattr("pipelines.cli.run.MAX_CHECKED_DAYS", 31)
    assert run_with(monkeypatch, run, extract_tasks) == 0
    (once,) = (line for line in example_run.output.splitlines() if line.startswith("checks "))
    printed = capsys.readouterr().out
    assert once in printed
    assert printed.count("warned   policy_priorities.priorities_have_tasks") == 1


def failing(paragraphs: pl.DataFrame, indicators: pl.DataFrame) -> pl.DataFrame:
    """Fails on articles that speak of 高质量发展."""
    if paragraphs["text"].str.contains("高质量发展").any():
        raise RecursionError("too deep")
    return extract_tasks(paragraphs, indicators)


def test_an_article_that_a_stage_fails_on_is_named_and_the_others_stand(
    example_run: Run,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = copied(example_run, tmp_path_factory.mktemp("odd"))
    whole = run.table("tasks")
    paragraphs = run.table("paragraphs")
    odd = set(paragraphs.filter(pl.col("text").str.contains("高质量发展"))["article_id"])
    assert odd & set(whole["article_id"])
    assert run_with(monkeypatch, run, failing) == 0
    assert run.table("tasks").equals(whole.filter(~pl.col("article_id").is_in(odd)))
    printed = capsys.readouterr().out
    assert all(f"left out of tasks: article {article}" in printed for article in odd)
