"""Floors go up with the figures and down only where they are named."""

from pathlib import Path

import pytest

from tests.evaluation import raise_floors
from tests.evaluation.corpora import CORPORA
from tests.evaluation.floors import (
    CorpusFloors,
    LoweringRefused,
    above_floor,
    below_floor,
    raised,
    read_floors,
    what_fell,
    write_floors,
)
from tests.evaluation.scoring import Miss, figures, tally

OLD = CorpusFloors("a1", {"task": 0.92, "priority": 0.94})


def test_a_figure_within_the_tolerance_holds() -> None:
    assert below_floor(OLD.floors, {"task": 0.9199, "priority": 0.9398}) == ["priority"]


def test_a_figure_no_longer_measured_is_below_its_floor() -> None:
    assert below_floor(OLD.floors, {"task": 1.0}) == ["priority"]


def test_what_fell_is_named_with_the_rows_that_cost_it() -> None:
    misses = [Miss("task", "a.md ¶3 推广多式联运: not found"), Miss("priority", "b.md ¶ 改善服务: not annotated")]
    assert what_fell("own", OLD.floors, {"task": 0.9, "priority": 0.95}, misses).splitlines() == [
        "own.task is 0.9, its floor 0.92",
        "task, rows that cost: 1",
        "  a.md ¶3 推广多式联运: not found",
    ]
    assert what_fell("own", OLD.floors, {"task": 0.92, "priority": 0.95}, misses) == ""


def test_a_floor_is_worth_raising_from_half_a_point_on() -> None:
    assert above_floor(OLD.floors, {"task": 0.925, "priority": 0.9451}) == ["priority"]


def test_floors_go_up_and_new_figures_get_one() -> None:
    new = raised("own", OLD, "a1", {"task": 0.95, "priority": 0.94, "indicator_value": 0.9})
    assert new.floors == {"task": 0.95, "priority": 0.94, "indicator_value": 0.9}


def test_lowering_is_refused_and_says_how_to_do_it_on_purpose() -> None:
    with pytest.raises(LoweringRefused, match=r"own.task: floor 0.92, now 0.9\n.*--lower own.task$"):
        raised("own", OLD, "a1", {"task": 0.9, "priority": 0.95})


def test_new_annotations_are_no_licence_to_lower() -> None:
    with pytest.raises(LoweringRefused):
        raised("own", OLD, "b2", {"task": 0.9, "priority": 0.95})
    assert raised("own", OLD, "b2", {"task": 0.92, "priority": 0.95}).annotations_sha256 == "b2"


def test_only_the_named_figure_goes_down() -> None:
    assert raised("own", OLD, "a1", {"task": 0.9, "priority": 0.94}, {"own.task"}).floors["task"] == 0.9
    with pytest.raises(LoweringRefused, match="priority"):
        raised("own", OLD, "a1", {"task": 0.9, "priority": 0.9}, {"own.task"})
    with pytest.raises(LoweringRefused, match="task"):
        raised("own", OLD, "a1", {"task": 0.9, "priority": 0.94}, {"gold.task"})


def test_a_figure_within_the_tolerance_does_not_pull_its_floor_down() -> None:
    assert raised("own", OLD, "a1", {"task": 0.9199, "priority": 0.94}).floors["task"] == 0.92


def test_floors_are_read_as_written(tmp_path: Path) -> None:
    write_floors({"own": OLD}, tmp_path / "floors.yaml")
    assert read_floors(tmp_path / "floors.yaml") == {"own": OLD}


def test_every_corpus_has_a_floor_for_every_figure() -> None:
    assert {name: set(corpus.floors) for name, corpus in read_floors().items()} == {
        name: set(figures(tally([]))) for name in CORPORA
    }


@pytest.fixture
def floors_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The command on a file of its own, with two corpora: one here, one absent."""
    path = tmp_path / "floors.yaml"
    monkeypatch.setattr(raise_floors, "read_floors", lambda: read_floors(path))
    monkeypatch.setattr(raise_floors, "write_floors", lambda floors: write_floors(floors, path))
    monkeypatch.setattr(raise_floors, "figures", lambda total: {"task": 0.9, "priority": 0.95})
    monkeypatch.setattr(raise_floors, "tally_corpus", lambda corpus: None)
    absent = CORPORA["gold"].__class__("gold", tmp_path / "none", tmp_path / "none", is_ours=False)
    monkeypatch.setattr(raise_floors, "CORPORA", {"own": CORPORA["own"], "gold": absent})
    return path


def test_the_command_refuses_and_writes_nothing(floors_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_floors({"own": OLD, "gold": OLD}, floors_file)
    assert raise_floors.main([]) == 1
    assert read_floors(floors_file) == {"own": OLD, "gold": OLD}
    assert "nothing was written" in capsys.readouterr().err


def test_the_command_lowers_what_is_named_and_leaves_the_absent_corpus(floors_file: Path) -> None:
    write_floors({"own": OLD, "gold": OLD}, floors_file)
    assert raise_floors.main(["--lower", "own.task"]) == 0
    written = read_floors(floors_file)
    assert written["own"].floors == {"task": 0.9, "priority": 0.95} and written["gold"] == OLD


def test_the_command_knows_no_other_figure(floors_file: Path) -> None:
    write_floors({"own": OLD}, floors_file)
    with pytest.raises(SystemExit):
        raise_floors.main(["--lower", "own.tasks"])
