"""The policy command, run as a user runs it."""

import json
import shutil
import socket
import subprocess
from datetime import date
from pathlib import Path

import dagster as dg
import duckdb
import polars as pl
import pytest

from assets.tables import TABLES
from pipelines.instance import dagster_home, open_instance
from pipelines.warehouse import Warehouse
from tests.conftest import EXAMPLES, POLICY, Run, policy
from tests.posts_for_tests import write_post


def test_the_summary_accounts_for_every_file(example_run: Run) -> None:
    files = Warehouse(example_run.warehouse).read("source_files")
    on_disk = sum(path.is_file() for path in EXAMPLES.rglob("*"))
    assert files.height == on_disk
    accepted = (files["status"] == "accepted").sum()
    assert f"{on_disk} seen, {accepted} accepted, {on_disk - accepted} refused" in example_run.output
    for reason in ("date_unparseable", "front_matter_invalid", "empty_body", "duplicate"):
        assert reason in example_run.output


def test_the_summary_tells_rows_checks_time_and_places(example_run: Run) -> None:
    warehouse = Warehouse(example_run.warehouse)
    for name in ("indicators", "tasks", "policy_priorities"):
        assert f"{name:<20}{warehouse.read(name).height:>9,}" in example_run.output
    assert "0 failed" in example_run.output
    assert " seconds" in example_run.output
    assert str(example_run.warehouse / "policy.duckdb") in example_run.output


def test_without_a_terminal_progress_is_plain_lines_and_nothing_warns(tmp_path: Path) -> None:
    write_post(tmp_path / "corpus" / "a.md")
    done = policy("run", "--corpus", tmp_path / "corpus", "--warehouse", tmp_path / "warehouse")
    assert done.stderr.splitlines() == ["materialised 2024-04-19 to 2024-04-19 (1 of 1 days)"]
    assert "\x1b" not in done.stdout + done.stderr


def test_a_second_run_gives_equal_tables(tmp_path: Path, example_run: Run) -> None:
    copy = tmp_path / "warehouse"
    shutil.copytree(example_run.warehouse, copy)
    assert policy("run", "--corpus", EXAMPLES, "--warehouse", copy).returncode == 0
    for name in STABLE:
        assert Warehouse(copy).read(name).equals(Warehouse(example_run.warehouse).read(name)), name


STABLE = [name for name in TABLES if name != "expectation_results"]
"""Every table but the history of the checks, which grows with each run."""


def test_from_and_to_bound_the_days(tmp_path: Path) -> None:
    done = policy("run", "--corpus", EXAMPLES, "--warehouse", tmp_path, "--from", "2024-04-18", "--to", "2024-04-19")
    assert done.returncode == 0, done.stderr
    assert Warehouse(tmp_path).days("raw_articles") == [date(2024, 4, 18), date(2024, 4, 19)]


@pytest.mark.parametrize("bounds", [("--from", "2024-04-23"), ("--to", "2024-03-17")], ids=["after all", "before all"])
def test_days_without_an_article_are_said_to_be_so_and_are_no_fault(tmp_path: Path, bounds: tuple[str, str]) -> None:
    done = policy("run", "--corpus", EXAMPLES, "--warehouse", tmp_path, *bounds)
    assert done.returncode == 0, done.stderr
    assert "no article falls on the days asked for; the articles are of 2024-03-18 to 2024-04-22" in done.stdout
    assert "raw_articles  " not in done.stdout
    assert (tmp_path / "policy.duckdb").exists()


def test_an_article_whose_file_is_gone_leaves_the_tables(tmp_path: Path) -> None:
    corpus, warehouse = tmp_path / "corpus", tmp_path / "warehouse"
    gone = write_post(corpus / "gone.md", body="<p>要加快建设。</p>", date="Fri, 12 Apr 2024 11:43:09 GMT")
    write_post(corpus / "kept.md")
    policy("run", "--corpus", corpus, "--warehouse", warehouse)
    gone.unlink()
    policy("run", "--corpus", corpus, "--warehouse", warehouse)
    assert Warehouse(warehouse).read("raw_articles")["source_path"].to_list() == ["kept.md"]
    assert Warehouse(warehouse).days("paragraphs") == [date(2024, 4, 19)]


def test_an_empty_corpus_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    done = policy("run", "--corpus", tmp_path / "corpus", "--warehouse", tmp_path / "warehouse")
    assert done.returncode == 0, done.stderr
    assert "0 seen, 0 accepted, 0 refused" in done.stdout
    assert "there is no article" in done.stdout


def test_the_history_knows_each_day_with_its_rows(example_run: Run) -> None:
    with open_instance(dagster_home(example_run.warehouse)) as instance:
        key = dg.AssetKey("paragraphs")
        days = instance.get_materialized_partitions(key)
        record = instance.fetch_materializations(key, limit=1).records[0]
    assert days >= set(map(str, Warehouse(example_run.warehouse).days("paragraphs")))
    materialization = record.asset_materialization
    assert materialization
    rows = Warehouse(example_run.warehouse).read("paragraphs")
    day = date.fromisoformat(materialization.partition or "")
    assert materialization.metadata["dagster/row_count"].value == rows.filter(pl.col("published_date") == day).height


def test_the_published_file_says_how_the_checks_stand(example_run: Run) -> None:
    with duckdb.connect(str(example_run.warehouse / "policy.duckdb"), read_only=True) as connection:
        found = connection.execute(
            "SELECT DISTINCT table_name || '.' || check_name, success FROM curated.expectation_results"
        ).fetchall()
    warned = {check for check, success in found if not success}
    assert f"{len({check for check, _ in found}) - len(warned)} passed, {len(warned)} warned" in example_run.output
    assert all(f"warned   {check}" in example_run.output for check in warned)


WRONG_CALLS = {
    "no such folder": (["run", "--corpus", "/no/such/folder"], {}, "'--corpus': Directory '/no/such/folder'"),
    "no such folder in the environment": (["run"], {"POLICY_CORPUS": "/none"}, "POLICY_CORPUS: Directory '/none'"),
    "an option before its variable": (["run", "--corpus", "/no"], {"POLICY_CORPUS": "/none"}, "'--corpus'"),
    "a warehouse that is a file": (
        ["ui"],
        {"POLICY_WAREHOUSE": str(POLICY)},
        f"POLICY_WAREHOUSE: Directory '{POLICY}'",
    ),
    "a day that is none": (["run", "--from", "yesterday"], {}, "yesterday"),
    "days in the wrong order": (["run", "--from", "2024-05-02", "--to", "2024-05-01"], {}, "2024-05-01"),
    "an unknown word": (["runn"], {}, "runn"),
    "an unknown option": (["run", "--form", "2024-05-01"], {}, "--form"),
    "a file that is missing": (["extract"], {}, "FILE"),
    "a port that is none": (["ui", "--port", "many"], {}, "many"),
    "a setting that is none": (["run"], {"POLICY_START_DATE": "soon"}, "POLICY_START_DATE"),
    "a zone that is none": (["run"], {"POLICY_FEED_TIMEZONES": "示例=Mars/Olympus"}, "POLICY_FEED_TIMEZONES"),
}


@pytest.mark.parametrize(("call", "environment", "named"), WRONG_CALLS.values(), ids=WRONG_CALLS.keys())
def test_a_wrong_call_ends_with_2_and_one_line_that_names_what_is_wrong(
    call: list[str], environment: dict[str, str], named: str
) -> None:
    done = policy(*call, **environment)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("policy: ")
    assert named in line


def test_the_command_alone_shows_its_words() -> None:
    done = policy()
    assert done.returncode == 2
    assert all(word in done.stderr for word in ("run", "extract", "ui", "dictionary"))


def test_a_reader_that_stops_early_is_told_nothing() -> None:
    piped = subprocess.run(
        ["bash", "-c", '"$0" dictionary | true; echo ${PIPESTATUS[0]}', POLICY],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (piped.stdout.strip(), piped.stderr) == ("1", "")


def test_a_fault_ends_with_1_and_one_line_that_says_what_to_do(tmp_path: Path) -> None:
    pl.DataFrame({"task_id": ["a"]}).write_delta(str(tmp_path / "warehouse" / "tasks"))
    done = policy("run", "--corpus", EXAMPLES, "--warehouse", tmp_path / "warehouse")
    assert done.returncode == 1
    (line,) = done.stderr.strip().splitlines()
    assert "move the folder away and run again" in line


@pytest.fixture(scope="session")
def article() -> Path:
    return next(EXAMPLES.glob("*物流降本*.md"))


def test_extract_prints_readable_tables(article: Path) -> None:
    done = policy("extract", article)
    assert done.returncode == 0, done.stderr
    for title in ("indicators:", "tasks:", "policy_priorities:"):
        assert title in done.stdout


def test_extract_prints_json_for_programs_equal_to_the_tables(article: Path, example_run: Run) -> None:
    printed = json.loads(policy("extract", article, "--json").stdout)
    tables = Warehouse(example_run.warehouse)
    articles = tables.read("raw_articles").filter(pl.col("source_path") == article.name)
    stored = tables.read("tasks").filter(pl.col("article_id") == articles["article_id"].item())
    assert [row["task_id"] for row in printed["tasks"]] == stored["task_id"].to_list()
    assert printed["indicators"]
    assert printed["policy_priorities"]


def test_extract_of_a_refused_file_says_why_in_one_line(tmp_path: Path) -> None:
    done = policy("extract", write_post(tmp_path / "a.md", date="Invalid Date"))
    assert done.returncode == 1
    assert done.stderr.startswith("policy: date_unparseable:")
    assert len(done.stderr.splitlines()) == 1


def test_the_share_of_unclassified_numbers_is_shown_for_each_day(example_run: Run) -> None:
    with open_instance(dagster_home(example_run.warehouse)) as instance:
        records = instance.fetch_materializations(dg.AssetKey("number_mentions"), limit=100).records
    mentions = example_run.table("number_mentions")
    for record in records:
        shown = record.asset_materialization
        assert shown
        day = date.fromisoformat(shown.partition or "")
        classes = mentions.filter(pl.col("published_date") == day)["class"]
        share = 100 * (classes == "unclassified").sum() / max(classes.len(), 1)
        assert shown.metadata["unclassified_percent"].value == pytest.approx(share)


def test_a_port_in_use_is_said_at_once(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = policy("ui", "--port", port, "--warehouse", tmp_path)
    assert done.returncode == 1
    assert done.stderr.strip() == f"policy: port {port} is in use: choose another, make ui PORT=… or policy ui --port …"


def test_pages_without_a_full_stop_and_thousands_of_figures_are_read(tmp_path: Path) -> None:
    write_post(tmp_path / "corpus" / "long.md", body="<p>" + "产量增长5%，" * 3000 + "</p>")
    write_post(tmp_path / "corpus" / "list.md", body="<p>" + "1.2%、" * 20_000 + "增长。</p>")
    write_post(tmp_path / "corpus" / "good.md", body="<p>示例部要求，要加快建设。</p>")
    done = policy("run", "--corpus", tmp_path / "corpus", "--warehouse", tmp_path / "warehouse")
    assert done.returncode == 0, done.stderr
    indicators = Warehouse(tmp_path / "warehouse").read("indicators")
    assert indicators.height >= 3000
    assert all(len(evidence) <= 1100 for evidence in indicators["evidence"])
