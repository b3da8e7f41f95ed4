"""The sensor's ticks over a corpus that changes, with the runs that it asks for really run."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import dagster as dg
import pytest

from assets.source_files.catalogue import catalogue_files
from assets.tables import TABLES
from pipelines.definitions import build_definitions
from pipelines.due_runs import due_runs, files_on_disk
from pipelines.instance import open_instance
from pipelines.partitions import RANGE_END_TAG, RANGE_START_TAG, today
from pipelines.sensors import ATTEMPTS, late_arrivals
from pipelines.settings import read_settings
from pipelines.warehouse import Warehouse
from tests.posts_for_tests import write_post

OLD, NEW = "Fri, 12 Apr 2024 01:00:00 GMT", "Fri, 19 Apr 2024 01:00:00 GMT"
QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}


@dataclass
class Feed:
    """A corpus, its warehouse with a history of runs, and the sensor's cursor between ticks."""

    root: Path
    instance: dg.DagsterInstance
    cursor: str | None = None
    asked: list[dg.RunRequest] = field(default_factory=list)

    @property
    def corpus(self) -> Path:
        return self.root / "corpus"

    @property
    def warehouse(self) -> Warehouse:
        return Warehouse(self.root / "warehouse")

    def definitions(self) -> dg.Definitions:
        settings = read_settings({"POLICY_CORPUS": str(self.corpus), "POLICY_WAREHOUSE": str(self.warehouse.root)})
        return build_definitions(settings, jobs=[JOB])

    def tick(self) -> dg.RunRequest | str:
        """What a tick comes to: the run that it asks for, or why it asks for none."""
        resources = self.definitions().resources or {}
        with dg.build_sensor_context(self.instance, self.cursor, resources=resources) as context:
            tick = late_arrivals.evaluate_tick(context)
        self.cursor = tick.cursor
        if not tick.run_requests:
            return tick.skip_message or ""
        (request,) = tick.run_requests
        return request

    def run(self, request: dg.RunRequest) -> bool:
        self.asked.append(request)
        return (
            self.definitions()
            .resolve_job_def(JOB.name)
            .execute_in_process(
                run_config=QUIET,
                instance=self.instance,
                tags=request.tags,
                asset_selection=request.asset_selection,
                raise_on_error=False,
            )
            .success
        )

    def settle(self) -> list[str]:
        """Run what ticks ask for until they ask for nothing: first day of each run, empty for the catalogue."""
        days = []
        while isinstance(request := self.tick(), dg.RunRequest):
            assert self.run(request)
            days.append(request.tags.get(RANGE_START_TAG, ""))
            assert len(days) < 9
        assert request == "the tables hold what the files say"
        return days

    def titles(self) -> dict[str, str]:
        return dict(self.warehouse.read("raw_articles", columns=["source_path", "title"]).iter_rows())


# Without the checks, which are tested elsewhere and take as long again.
JOB = dg.define_asset_job("refresh", dg.AssetSelection.all().without_checks())


@pytest.fixture
def fresh(tmp_path: Path) -> Feed:
    return _feed(tmp_path)


@pytest.fixture(scope="module")
def settled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    feed = _feed(tmp_path_factory.mktemp("settled"))
    feed.settle()
    return feed.root


@pytest.fixture
def feed(tmp_path: Path, settled_once: Path) -> Feed:
    """A feed whose tables hold what its files say."""
    shutil.copytree(settled_once, tmp_path, dirs_exist_ok=True)
    return Feed(tmp_path, open_instance(tmp_path / "home"))


def _feed(root: Path) -> Feed:
    feed = Feed(root, open_instance(root / "home"))
    write_post(feed.corpus / "old.md", date=OLD, title="旧", body="<p>示例部要求，要加快建设。</p>")
    write_post(feed.corpus / "new.md", date=NEW, title="新")
    return feed


def test_a_new_warehouse_is_filled_catalogue_first_and_then_at_rest(fresh: Feed) -> None:
    assert fresh.settle() == ["", "2024-04-12"]
    assert fresh.titles() == {"old.md": "旧", "new.md": "新"}
    assert {RANGE_START_TAG: "2024-04-12", RANGE_END_TAG: "2024-04-19"}.items() <= fresh.asked[-1].tags.items()
    assert (fresh.warehouse.root / "policy.duckdb").exists()
    assert fresh.cursor == "{}"


def late(feed: Feed) -> None:
    write_post(feed.corpus / "late.md", date="Wed, 10 Apr 2024 01:00:00 GMT", title="迟", body="<p>迟到</p>")


def retitled(feed: Feed) -> None:
    write_post(feed.corpus / "old.md", date=OLD, title="更正", body="<p>示例部要求，要加快建设。</p>")


def removed(feed: Feed) -> None:
    (feed.corpus / "old.md").unlink()


def moved_to_another_day(feed: Feed) -> None:
    write_post(feed.corpus / "old.md", date="Sat, 20 Apr 2024 01:00:00 GMT", title="旧", body="<p>改期</p>")


CHANGES: dict[str, tuple[Callable[[Feed], None], list[str], dict[str, str]]] = {
    "a late article": (late, ["2024-04-10"], {"late.md": "迟", "old.md": "旧", "new.md": "新"}),
    "a corrected title": (retitled, ["2024-04-12"], {"old.md": "更正", "new.md": "新"}),
    "an article withdrawn": (removed, ["2024-04-12"], {"new.md": "新"}),
    "an article of another day": (moved_to_another_day, ["2024-04-20", "2024-04-12"], {"old.md": "旧", "new.md": "新"}),
}


@pytest.mark.parametrize(("change", "days", "titles"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_costs_a_catalogue_and_a_run_of_its_days(
    feed: Feed, change: Callable[[Feed], None], days: list[str], titles: dict[str, str]
) -> None:
    change(feed)
    assert feed.settle() == ["", *days]
    assert feed.titles() == titles


def test_days_that_another_run_catalogued_and_left_out_are_found(feed: Feed) -> None:
    """The daily schedule refreshes the catalogue, but materialises two days only."""
    late(feed)
    assert feed.run(dg.RunRequest(tags={RANGE_START_TAG: "2024-04-20", RANGE_END_TAG: "2024-04-21"}))
    assert feed.settle() == ["2024-04-10"]


def test_a_file_that_was_only_copied_again_costs_a_catalogue(feed: Feed) -> None:
    (feed.corpus / "old.md").touch()
    assert feed.settle() == [""]


def test_a_change_taken_back_and_made_again_is_run_each_time(feed: Feed) -> None:
    old = (feed.corpus / "old.md").read_bytes()
    for change in (retitled, lambda feed: (feed.corpus / "old.md").write_bytes(old)) * 2:
        change(feed)
        assert feed.settle() == ["", "2024-04-12"]
    keys = [request.run_key for request in feed.asked]
    assert len(set(keys)) == len(keys)


def test_a_tick_that_is_evaluated_twice_asks_for_one_run(fresh: Feed) -> None:
    cursor, first = fresh.cursor, fresh.tick()
    fresh.cursor = cursor
    second = fresh.tick()
    assert isinstance(first, dg.RunRequest) and isinstance(second, dg.RunRequest)
    assert first.run_key == second.run_key


def test_a_run_that_fails_is_asked_for_again_under_other_keys_and_not_for_ever(
    feed: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    late(feed)
    assert isinstance(catalogue := feed.tick(), dg.RunRequest) and feed.run(catalogue)
    with monkeypatch.context() as patched:
        patched.setattr("assets.raw_articles.asset.read_articles", None)
        for _ in range(ATTEMPTS):
            assert isinstance(request := feed.tick(), dg.RunRequest)
            assert not feed.run(request)
    keys = [request.run_key for request in feed.asked]
    assert len(set(keys)) == len(keys)
    assert "see their logs" in str(feed.tick())
    monkeypatch.setattr("pipelines.sensors.today", lambda: today() + timedelta(days=1))
    assert feed.settle() == ["2024-04-10"]


def test_a_run_that_keeps_failing_holds_back_no_other(feed: Feed) -> None:
    late(feed)
    assert isinstance(catalogue := feed.tick(), dg.RunRequest) and feed.run(catalogue)
    removed(feed)
    due = [feed.tick() for _ in range(ATTEMPTS + 1)]
    days = [request.tags.get(RANGE_START_TAG, "catalogue") for request in due if isinstance(request, dg.RunRequest)]
    assert days == ["2024-04-10"] * ATTEMPTS + ["catalogue"]


def test_while_a_run_is_under_way_none_is_asked_for_unless_it_was_killed(
    fresh: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = fresh.instance.create_run_for_job(fresh.definitions().resolve_job_def(JOB.name))
    fresh.instance.report_run_canceling(run)
    assert fresh.tick() == f"run {run.run_id} is under way"
    monkeypatch.setattr("pipelines.sensors.KILLED_AFTER", timedelta(0))
    assert isinstance(fresh.tick(), dg.RunRequest)


def test_a_corpus_that_lost_all_its_files_is_taken_for_one_that_is_not_mounted(feed: Feed) -> None:
    for path in feed.corpus.iterdir():
        path.unlink()
    assert "is empty, the catalogue is not" in str(feed.tick())
    feed.corpus.rmdir()
    with pytest.raises(NotADirectoryError):
        feed.tick()


def test_many_days_are_asked_for_in_runs_of_their_own_the_latest_first(fresh: Feed) -> None:
    write_post(fresh.corpus / "years ago.md", date="Fri, 16 Apr 2021 01:00:00 GMT", body="<p>往年</p>")
    assert fresh.settle() == ["", "2024-04-12", "2021-04-16"]


def test_an_article_dated_ahead_is_due_when_its_day_has_come(tmp_path: Path) -> None:
    write_post(tmp_path / "ahead.md", date="2024-05-01T08:00:00+08:00")
    first, eve, day = date(2020, 1, 1), date(2024, 4, 30), date(2024, 5, 1)
    tables = files_on_disk(tmp_path), catalogue_files(tmp_path, first, eve), TABLES["raw_articles"].frame()
    assert due_runs(*tables, first, eve) == []
    (due,) = due_runs(*tables, first, day)
    assert not due.span
