"""Great Expectations, called the way the checks need it."""

import warnings
from datetime import date

import polars as pl
import pytest

from assets.tables import TABLES
from expectations.rules import Frames, Rule, findings, rule
from expectations.suites import CHECKED_TABLES, RULES, STRUCTURE
from expectations.validation import validate
from pipelines.settings import PROJECT
from tests.expectations.breaking import change, without
from tests.expectations.good_tables import good_tables


@rule("no_text_lost", "paragraphs")
def texts_to_raise(frames: Frames) -> pl.DataFrame:
    """A rule that cannot be looked at."""
    raise ZeroDivisionError("nothing to divide by")


@rule("no_text_lost", "paragraphs")
def texts_to_be_looked_at(frames: Frames) -> pl.DataFrame:
    """A rule that finds the first paragraph."""
    return findings(frames["paragraphs"].head(1).with_columns(row_key="paragraph_id", evidence="text"))


def test_an_exception_is_a_failure_with_its_message() -> None:
    (outcome,) = validate(TABLES["paragraphs"], good_tables(), checks=(), rules=[texts_to_raise])
    assert not outcome.success
    assert outcome.found["message"].to_list() == ["expect_texts_to_raise: nothing to divide by"]


def test_an_exception_of_a_built_in_expectation_is_a_failure_with_its_message() -> None:
    broken, _ = without("tasks", "action").apply(good_tables())
    failed = [outcome for outcome in validate(TABLES["tasks"], broken, [STRUCTURE]) if not outcome.success]
    assert {outcome.expectation for outcome in failed} == {
        "expect_columns_to_be_those_of_the_dictionary",
        "expect_column_values_to_not_be_null",
    }
    assert all("action" in (outcome.found["message"] + outcome.found["evidence"])[0] for outcome in failed)


def test_outcomes_stand_in_the_order_of_the_rules() -> None:
    outcomes = validate(TABLES["paragraphs"], good_tables(), checks=(), rules=[texts_to_be_looked_at, texts_to_raise])
    assert [outcome.expectation for outcome in outcomes] == ["expect_texts_to_be_looked_at", "expect_texts_to_raise"]
    assert outcomes[0].found["row_key"].to_list() == good_tables()["paragraphs"]["paragraph_id"].head(1).to_list()


def test_a_built_in_expectation_names_row_article_and_day() -> None:
    broken, key = change("tasks", action=None).apply(good_tables())
    (found,) = [outcome.found for outcome in validate(TABLES["tasks"], broken, [STRUCTURE]) if not outcome.success]
    task = good_tables()["tasks"].filter(task_id=key).row(0, named=True)
    assert found.rows() == [(task["published_date"], task["article_id"], key, "action is null", None)]


def test_nullable_integers_stay_integers() -> None:
    # As floats 2**53 + 1 would be 2**53, and two keys one.
    frame = (
        good_tables()["paragraphs"]
        .head(2)
        .with_columns(
            repeats_paragraph_no=pl.Series([None, 2**53 + 1], dtype=pl.Int64()),
            published_date=pl.lit(date(2024, 4, 18)),
        )
    )
    assert str(frame.to_pandas(use_pyarrow_extension_array=True)["repeats_paragraph_no"].dtype) == "int64[pyarrow]"


@pytest.mark.parametrize("table", [name for name in TABLES if name != "expectation_results"])
def test_a_day_without_rows_passes_the_structure(table: str) -> None:
    nothing = {name: frame.clear() for name, frame in good_tables().items()}
    assert all(outcome.success for outcome in validate(TABLES[table], nothing))


@pytest.mark.parametrize("table", CHECKED_TABLES)
def test_an_ordinary_validation_warns_of_nothing(table: str) -> None:
    # Recorded, not turned into errors: Polars prints a warning that it is kept from giving, and goes on.
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        validate(TABLES[table], good_tables())
    ours = tuple(str(PROJECT / room) for room in ("assets", "expectations", "pipelines"))
    assert [str(one) for one in caught if one.filename.startswith(ours)] == []


def test_ledger_and_paragraphs_may_come_in_any_order() -> None:
    shuffled = {name: frame.sample(fraction=1, shuffle=True, seed=7) for name, frame in good_tables().items()}
    assert all(outcome.success for outcome in validate(TABLES["number_mentions"], shuffled))


@pytest.mark.parametrize("one", RULES, ids=lambda rule: rule.name)
def test_every_rule_says_in_a_sentence_what_it_expects_and_tolerates(one: Rule) -> None:
    assert one.sentence.endswith(".")
    assert "Tolerance:" in (one.find.__doc__ or "")
