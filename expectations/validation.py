"""Runs a suite: Polars frames in, one outcome per expectation out. Only here is Great Expectations called to validate.

What Great Expectations 1.24 needs: pandas with Arrow-backed columns (plain pandas turns nullable integers into
floats), result format COMPLETE only for what failed (10 s on a million rows), and results matched by `meta` (they come
unordered).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import great_expectations as gx
import polars as pl
from great_expectations.core.batch_definition import BatchDefinition
from great_expectations.core.expectation_validation_result import ExpectationValidationResult
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.datasource.fluent import PandasDatasource
from great_expectations.datasource.fluent.interfaces import Batch
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.metadata_types import FailureSeverity

from assets.tables import Table
from expectations.rules import Frames, Rule, Severity, findings
from expectations.structure import structural_expectations
from expectations.suites import STRUCTURE, rules_of
from expectations.vocabulary import frames_under_check, rule_expectation

_GX_SEVERITY: dict[Severity, FailureSeverity] = {"error": FailureSeverity.CRITICAL, "warning": FailureSeverity.WARNING}

_BUILT_IN = {
    "expect_column_values_to_not_be_null": "{column} is null",
    "expect_column_values_to_be_in_set": "{column} is no allowed value",
    "expect_column_values_to_be_between": "{column} is out of bounds",
    "expect_column_values_to_be_unique": "{column} stands more than once",
    "expect_compound_columns_to_be_unique": "{column_list} stand more than once together",
}
"""What is wrong with a row that a built-in expectation found."""


@dataclass(frozen=True)
class Outcome:
    """What became of one expectation: `found` are the rows found wrong, `exception` why it could not be looked at."""

    check: str
    expectation: str
    severity: Severity
    success: bool
    found: pl.DataFrame
    exception: str | None
    result: ExpectationValidationResult


def validate(
    table: Table, frames: Frames, checks: Iterable[str] | None = None, rules: Iterable[Rule] | None = None
) -> list[Outcome]:
    """Validate `frames[table.name]` once, all its days together: the structure and rules of `checks` (default: all).

    An expectation that raises is a failure of its check, never silence. Raises only where the frame cannot be read.
    """
    wanted = None if checks is None else frozenset(checks)
    expectations: list[tuple[str, Severity, Expectation]] = []
    if wanted is None or STRUCTURE in wanted:
        expectations += [(STRUCTURE, "error", expectation) for expectation in structural_expectations(table)]
    for rule in rules_of(table.name, wanted) if rules is None else rules:
        expectations.append((rule.check, rule.severity, rule_expectation(rule)(table=table.name)))
    for number, (check, severity, expectation) in enumerate(expectations):
        expectation.meta = {"number": number, "check": check}
        expectation.severity = _GX_SEVERITY[severity]
    frame = frames[table.name]
    with frames_under_check(frames):
        results = _run(
            _batch(table, frame), [expectation for _, _, expectation in expectations], _row_columns(table, frame)
        )
    return [
        _outcome(check, severity, results[number], table, frame.height)
        for number, (check, severity, _) in enumerate(expectations)
    ]


@cache
def _source() -> PandasDatasource:
    """A source of frames in memory, made once: nothing of it is on disk, and nothing is sent anywhere."""
    context = gx.get_context(mode="ephemeral")
    context.enable_analytics(False)
    context.variables.progress_bars = ProgressBarsConfig(globally=False, metric_calculations=False)
    return context.data_sources.add_pandas("warehouse")


@cache
def _batch_definition(table: str) -> BatchDefinition[Any]:
    return _source().add_dataframe_asset(table).add_batch_definition_whole_dataframe("days")


def _batch(table: Table, frame: pl.DataFrame) -> Batch:
    pandas = frame.to_pandas(use_pyarrow_extension_array=True)
    return _batch_definition(table.name).get_batch({"dataframe": pandas})


def _run(
    batch: Batch, expectations: list[Expectation], row_columns: list[str]
) -> dict[int, ExpectationValidationResult]:
    """Results by the expectation's number; those that failed are looked at again, for their rows."""
    first = _validate_suite(batch, expectations, {"result_format": "BOOLEAN_ONLY"})
    failed = [expectations[n] for n, result in first.items() if not result.success and not _exception(result)]
    rows = {"result_format": "COMPLETE", "unexpected_index_column_names": row_columns}
    return first | (_validate_suite(batch, failed, rows) if failed else {})


def _validate_suite(
    batch: Batch, expectations: list[Expectation], result_format: dict[str, Any]
) -> dict[int, ExpectationValidationResult]:
    suite = gx.ExpectationSuite(batch.data_asset.name, expectations=expectations)
    results = batch.validate(suite, result_format=result_format).results
    return {_configuration(result).meta["number"]: result for result in results}


def _row_columns(table: Table, frame: pl.DataFrame) -> list[str]:
    return [c for c in dict.fromkeys(("published_date", "article_id", *table.key)) if c in frame.columns]


def _outcome(
    check: str, severity: Severity, result: ExpectationValidationResult, table: Table, elements: int
) -> Outcome:
    configuration = _configuration(result)
    kind, arguments = configuration.type, configuration.kwargs
    exception = _exception(result)
    found = findings([])
    if exception:
        found = findings([{"message": f"{kind}: {exception}", "evidence": arguments.get("column")}])
    elif not result.success:
        template = _BUILT_IN.get(kind, "{message}")
        rows = [
            {name: _plain(value) for name, value in row.items()}
            for row in result.result.get("unexpected_index_list") or []
        ]
        found = findings(
            {
                "published_date": _day(row.get("published_date")),
                "article_id": row.get("article_id"),
                "row_key": row.get("row_key") or row.get(table.key[0]),
                "message": template.format_map({**arguments, **row}),
                "evidence": row.get("evidence") or _printed(row.get(arguments.get("column", ""))),
            }
            for row in rows or [{"message": f"{kind} failed"}]
        )
    else:
        # Results of what succeeded hold no counts, and Data Docs show them.
        result.result = {"element_count": elements, "unexpected_count": 0, "unexpected_percent": 0.0}
        if kind == "expect_table_row_count_to_be_between":
            result.result = {"observed_value": elements}
    return Outcome(check, kind, severity, bool(result.success), found, exception, result)


def _day(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _plain(value: Any) -> Any:
    # pandas has a null of its own, which is no None; Polars refuses a frame that holds one.
    return None if str(value) == "<NA>" else value


def _printed(value: Any) -> str | None:
    return None if value is None else str(value)


def _configuration(result: ExpectationValidationResult) -> Any:
    return result.expectation_config


def _exception(result: ExpectationValidationResult) -> str | None:
    """Message of the exception that kept an expectation from being looked at; it stands at one of two depths."""
    info = result.exception_info or {}
    for entry in (info, *(value for value in info.values() if isinstance(value, dict))):
        if entry.get("raised_exception"):
            return str(entry["exception_message"])
    return None
