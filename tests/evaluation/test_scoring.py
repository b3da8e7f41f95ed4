"""What counts as found and as right; the same figures as the scorer beside the project, where it is."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.corpora import CORPORA, GOLD_SCORER
from tests.evaluation.reading import tables_of, tally_corpus
from tests.evaluation.scoring import Reading, figures, pair_rows, same_comparison, same_name, tally

GOLD = CORPORA["gold"]


def indicator(**changed: Any) -> dict[str, Any]:
    """One row that is both an annotation and what was extracted."""
    period = changed.get("period", ["2024-01-01", "2024-03-31"])
    return {
        "p": 1,
        "paragraph_no": 1,
        "raw": "4.3%",
        "name": "货运量",
        "area": None,
        "measure": "growth",
        "comparison": "yoy",
        "value": 4.3,
        "value_upper": None,
        "unit": "%",
        "qualifier": None,
        "period": period,
        "period_start": period and period[0],
        "period_end": period and period[1],
        "status": "actual",
        **changed,
    }


def task(text: str, **changed: Any) -> dict[str, Any]:
    row = {"p": 1, "paragraph_no": 1, "heading": None, "text": text, "action": text[:2], "object": text[2:]}
    return {**row, "kind": "action", "programmes": [], "documents": [], "targets": [], **changed}


def figures_of(
    annotated: dict[str, list[dict[str, Any]]], extracted: dict[str, list[dict[str, Any]]]
) -> dict[str, float]:
    """Figures of one article; parts that are not given are empty on both sides."""
    parts = ("indicators", "tasks", "priorities")
    annotation = {"file": "a.md", "published_date": "2024-04-17"} | {part: annotated.get(part, []) for part in parts}
    article = {"published_date": "2024-04-17"}
    return figures(tally([Reading(annotation, article, *(extracted.get(part, []) for part in parts))]))


@pytest.mark.parametrize(
    ("changed", "value", "full"),
    [
        ({}, 1.0, 1.0),
        ({"raw": "4.3％", "unit": "％"}, 1.0, 1.0),
        ({"comparison": None}, 1.0, 1.0),  # 同比 carried over a list, or not
        ({"comparison": "pop"}, 1.0, 0.0),
        ({"period_end": "2024-04-30"}, 1.0, 0.0),
        ({"value": -4.3}, 0.0, 0.0),
        ({"value_upper": 5.0}, 0.0, 0.0),
        ({"unit": "百分点"}, 0.0, 0.0),
    ],
)
def test_an_indicator_is_found_by_value_and_unit_and_full_when_its_fields_agree(
    changed: dict[str, Any], value: float, full: float
) -> None:
    scored = figures_of({"indicators": [indicator()]}, {"indicators": [indicator(**changed)]})
    assert (scored["indicator_value"], scored["indicator_full"]) == (value, full)


def test_a_row_missed_costs_recall_and_one_too_many_costs_precision() -> None:
    annotated = {"indicators": [indicator(), indicator(value=7.6, name="外贸货物吞吐量")]}
    assert figures_of(annotated, {"indicators": [indicator()]})["indicator_value"] == 0.6667
    assert figures_of({"indicators": [indicator()]}, annotated)["indicator_value"] == 0.6667
    assert figures_of(annotated, {})["indicator_value"] == 0.0


def test_an_optional_row_neither_earns_nor_costs() -> None:
    annotated = {"indicators": [indicator(), indicator(value=9, optional=True)]}
    for extracted in ([indicator()], [indicator(), indicator(value=9, name="别的", status="target")]):
        scored = figures_of(annotated, {"indicators": extracted})
        assert (scored["indicator_value"], scored["indicator_full"]) == (1.0, 1.0)


def test_of_two_equal_values_each_is_paired_with_its_own() -> None:
    rail, road = indicator(name="铁路货运量"), indicator(name="公路货运量")
    assert figures_of({"indicators": [rail, road]}, {"indicators": [road, rail]})["indicator_full"] == 1.0


@pytest.mark.parametrize(
    ("annotated", "extracted", "agree"),
    [
        ("地方政府债券", "发行地方政府债券", True),
        ("高标准农田面积", "高标准农田的面积", True),
        ("进口额", "出口额", False),
        ("城镇调查失业率", "失业率", False),
    ],
)
def test_names_agree_but_for_verbs_of_bringing_about(annotated: str, extracted: str, agree: bool) -> None:
    assert same_name({"name": annotated}, {"name": extracted}) is agree


def test_a_place_may_stand_before_the_name() -> None:
    assert same_name({"name": "用电量", "area": "云岭省"}, {"name": "云岭省用电量"})


def test_only_yoy_may_be_left_out() -> None:
    assert same_comparison({"comparison": "yoy"}, {"comparison": None})
    assert not same_comparison({"comparison": "base"}, {"comparison": None})


def test_a_task_is_found_when_its_clause_agrees_and_its_fields_are_counted_apart() -> None:
    annotated = task("稳妥扩大城市末端无人配送试点范围", programmes=["“村村达”工程"])
    extracted = task("稳妥扩大城市末端无人配送试点", kind="outcome", action="稳妥扩大", programmes=["村村达工程"])
    scored = figures_of({"tasks": [annotated]}, {"tasks": [extracted]})
    wanted = {"task": 1.0, "task_heading": 1.0, "task_action": 0.0, "task_kind": 0.0, "task_lists": 1.0}
    assert {name: scored[name] for name in wanted} == wanted
    assert figures_of({"tasks": [annotated]}, {"tasks": [task("稳妥扩大试点")]})["task"] == 0.0


def test_a_derived_heading_that_no_annotation_has_costs_nothing() -> None:
    derived = {"heading": "补齐冷链设施短板", "heading_kind": "derived"}
    assert figures_of({}, {"priorities": [derived]})["priority"] == 1.0
    assert figures_of({}, {"priorities": [{**derived, "heading_kind": "bold"}]})["priority"] == 0.0


def test_a_refused_article_costs_its_date_and_all_its_rows() -> None:
    annotation = {"file": "a.md", "published_date": "2024-04-17", "tasks": [], "priorities": []}
    total = tally([Reading({**annotation, "indicators": [indicator()]}, None, [], [], [])])
    assert figures(total)["published_date"] == 0.0
    assert [(miss.part, miss.what) for miss in total.misses] == [
        ("date", "a.md: published_date 2024-04-17, got None"),
        ("indicator", "a.md ¶1 4.3%: not found"),
    ]


def test_pairs_go_to_the_best_agreement_and_then_to_the_earlier_row() -> None:
    rows = [{"n": 1}, {"n": 2}, {"n": 2}]
    assert pair_rows(rows, rows[1:], lambda a, e: 1.0 if a["n"] == e["n"] else None) == {1: 0, 2: 1}


@pytest.mark.skipif(not (GOLD.is_present and GOLD_SCORER.exists()), reason=f"{GOLD_SCORER} is not on this machine")
@pytest.mark.parametrize("corpus", CORPORA.values(), ids=CORPORA.keys())
def test_the_figures_are_those_of_the_scorer_beside_the_project(corpus: Any, tmp_path: Path) -> None:
    for name in ("raw_articles", "indicators", "tasks", "policy_priorities"):
        tables_of(corpus.articles)[name].write_delta(tmp_path / "warehouse" / name)
    command = [sys.executable, GOLD_SCORER, corpus.annotations, tmp_path / "warehouse", "--json", tmp_path / "out.json"]
    subprocess.run(command, check=True, capture_output=True)
    theirs = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert figures(tally_corpus(corpus)) == {
        "published_date": pytest.approx(theirs["articles"]["date_right"] / theirs["articles"]["gold"], abs=1e-4),
        "indicator_value": theirs["indicator_value"]["f1"],
        "indicator_full": theirs["indicator_full"]["f1"],
        **{f"indicator_{name}": share for name, share in theirs["fields_right_of_found"].items()},
        "task": theirs["task"]["f1"],
        **{f"task_{name}": share for name, share in theirs["task_right_of_found"].items()},
        "priority": theirs["priority"]["f1"],
    }
