"""All rules, by table and check. Nothing is said here about what they hold."""

from assets.tables import TABLES
from expectations import (
    indicators,
    number_mentions,
    paragraphs,
    policy_priorities,
    raw_articles,
    source_files,
    tasks,
)
from expectations.rules import Rule

STRUCTURE = "structure"
"""Name of the blocking check that every table has: what the data dictionary says of its columns."""

HISTORY = "expectation_results"
"""Table that the verdicts of all checks are added to; the only one that is not checked itself."""

CHECKED_TABLES = tuple(name for name in TABLES if name != HISTORY)

RULES: tuple[Rule, ...] = (
    *source_files.RULES,
    *raw_articles.RULES,
    *paragraphs.RULES,
    *number_mentions.RULES,
    *indicators.RULES,
    *tasks.RULES,
    *policy_priorities.RULES,
)


def rules_of(table: str, checks: frozenset[str] | None = None) -> tuple[Rule, ...]:
    """The rules about `table`, those of `checks` or all."""
    return tuple(rule for rule in RULES if rule.table == table and (checks is None or rule.check in checks))


def checks_of(table: str) -> dict[str, tuple[Rule, ...]]:
    """The content checks of `table`, in the order of its module."""
    grouped: dict[str, tuple[Rule, ...]] = {}
    for rule in rules_of(table):
        grouped[rule.check] = (*grouped.get(rule.check, ()), rule)
    return grouped
