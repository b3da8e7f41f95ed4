"""Every check fails on tables that are broken the way real faults do, and names the row."""

from dataclasses import dataclass, field
from functools import cache

import pytest

from assets.tables import TABLES
from expectations.rules import Frames
from expectations.suites import CHECKED_TABLES, RULES, STRUCTURE, checks_of
from expectations.validation import Outcome, validate
from tests.expectations.good_tables import good_tables
from tests.expectations.mutations import MUTATIONS, Mutation

CHECKS = {(table, check) for table in CHECKED_TABLES for check in (STRUCTURE, *checks_of(table))}

Found = frozenset[tuple[str | None, ...]]


@dataclass
class Kill:
    """What a mutation brought to light that is not found in the good tables."""

    checks: set[tuple[str, str]] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)
    named: set[str | None] = field(default_factory=set)


@cache
def kill(mutation: Mutation) -> Kill:
    """All rules are asked; Great Expectations validates the structure of the tables concerned and the check meant."""
    broken, _ = mutation.broken.apply(good_tables())
    found = Kill()
    for rule in RULES:
        if _asked(rule.name, broken) - _asked_before(rule.name):
            found.checks.add((rule.table, rule.check))
            found.rules.add(rule.name)
    for table in {mutation.broken.table, mutation.target[0]} & set(CHECKED_TABLES):
        checks = {STRUCTURE, mutation.target[1]} if table == mutation.target[0] else {STRUCTURE}
        known = _good_rows(table)
        for outcome in validate(TABLES[table], broken, checks):
            if new := _rows(outcome) - known:
                found.checks.add((table, outcome.check))
                if (table, outcome.check) == mutation.target:
                    found.named |= {part for row in new for part in row}
    return found


def _asked(name: str, frames: Frames) -> Found:
    rule = next(rule for rule in RULES if rule.name == name)
    try:
        return frozenset(rule.find(frames).select("row_key", "message").rows())
    except Exception as error:
        return frozenset({(None, repr(error))})


@cache
def _asked_before(name: str) -> Found:
    return _asked(name, good_tables())


def _validated(table: str, frames: Frames) -> Found:
    return frozenset(row for outcome in validate(TABLES[table], frames) for row in _rows(outcome))


def _rows(outcome: Outcome) -> Found:
    return frozenset(outcome.found.select("row_key", "article_id", "evidence", "message").rows())


@cache
def _good_rows(table: str) -> Found:
    return _validated(table, good_tables())


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_the_check_fails_and_names_the_row(mutation: Mutation, matrix: dict[str, set[tuple[str, str]]]) -> None:
    found = kill(mutation)
    matrix[str(mutation)] = found.checks
    assert mutation.target in found.checks
    _, named = mutation.broken.apply(good_tables())
    assert named is None or named in found.named


def test_no_check_is_without_a_killing_mutation() -> None:
    assert {mutation.target for mutation in MUTATIONS if mutation.target in kill(mutation).checks} == CHECKS


def test_no_rule_is_without_a_killing_mutation() -> None:
    assert set().union(*(kill(mutation).rules for mutation in MUTATIONS)) == {rule.name for rule in RULES}


def test_the_sample_articles_pass_every_check_of_severity_error() -> None:
    outcomes = [outcome for table in CHECKED_TABLES for outcome in validate(TABLES[table], good_tables())]
    assert [(o.expectation, o.found.rows()) for o in outcomes if not o.success and o.severity == "error"] == []
