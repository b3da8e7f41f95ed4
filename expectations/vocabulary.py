"""The project's own Great Expectations classes, for what the built-in ones do not say.

Great Expectations looks at one pandas frame at a time, and our rules at several Polars ones: `frames_under_check` hands
them over. What a rule *finds* stands in the modules of the tables; what the data dictionary demands, in `structure.py`.
"""

from abc import abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, ClassVar

import polars as pl
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.render import (
    CollapseContent,
    LegacyRendererType,
    RenderedStringTemplateContent,
    RenderedTableContent,
)
from great_expectations.render.components import LegacyDiagnosticRendererType
from great_expectations.render.renderer.renderer import renderer

from assets.tables import DTYPES, TABLES
from expectations.rules import FINDING, Frames, Rule, findings

SAMPLE_ROWS = 20

_FRAMES: ContextVar[Frames] = ContextVar("frames")


@contextmanager
def frames_under_check(frames: Frames) -> Iterator[None]:
    """Within it, expectations of this module look at `frames`."""
    token = _FRAMES.set(frames)
    try:
        yield
    finally:
        _FRAMES.reset(token)


class RowsExpectation(BatchExpectation):
    """Succeeds where nothing is found wrong; the rows found are the result, with day, article, key and evidence."""

    table: str

    success_keys: ClassVar[tuple[str, ...]] = ("table",)

    @abstractmethod
    def find(self, frames: Frames) -> pl.DataFrame:
        """The rows that are wrong, as findings."""

    @classmethod
    @abstractmethod
    def sentence(cls, arguments: dict[str, Any]) -> str:
        """What is expected, in words, given the expectation's own arguments."""

    def _validate(
        self, metrics: Any, runtime_configuration: Any = None, execution_engine: Any = None
    ) -> dict[str, Any]:
        frames = _FRAMES.get()
        found = self.find(frames)
        elements = frames[self.table].height
        # Results must be JSON: Great Expectations writes them out where it compares or copies them.
        rows = found.with_columns(pl.col("published_date").cast(pl.String())).to_dicts()
        return {
            "success": not rows,
            "result": {
                "element_count": elements,
                "unexpected_count": len(rows),
                # More may be wrong than there are rows: an empty table where some are due. Above 100 is refused.
                "unexpected_percent": min(100.0, 100 * len(rows) / elements) if elements else 100.0 * bool(rows),
                "partial_unexpected_list": rows[:SAMPLE_ROWS],
                "unexpected_index_list": rows,
            },
        }

    @classmethod
    @renderer(renderer_type=LegacyRendererType.PRESCRIPTIVE)
    def _prescriptive_renderer(
        cls, configuration: Any = None, result: Any = None, runtime_configuration: Any = None
    ) -> list[RenderedStringTemplateContent]:
        configuration = configuration or result.expectation_config
        content = {"template": "$sentence", "params": {"sentence": cls.sentence(configuration.kwargs)}}
        return [RenderedStringTemplateContent(content_block_type="string_template", string_template=content)]

    @classmethod
    @renderer(renderer_type=LegacyDiagnosticRendererType.UNEXPECTED_TABLE)
    def _diagnostic_unexpected_table_renderer(
        cls, configuration: Any = None, result: Any = None, runtime_configuration: Any = None
    ) -> list[RenderedTableContent | CollapseContent] | None:
        rows = result.result.get("partial_unexpected_list") if result and result.result else None
        if not rows:
            return None
        return [
            RenderedTableContent(
                content_block_type="table",
                header_row=["day", "article", "row", "what is wrong", "evidence"],
                table=[["" if row[name] is None else row[name] for name in FINDING] for row in rows],
                styling={"body": {"classes": ["table-bordered", "table-sm", "mt-3"]}},
            )
        ]


class RuleExpectation(RowsExpectation):
    """A rule of a suite module as an expectation; `rule_expectation` makes one class of each."""

    rule: ClassVar[Rule]

    def find(self, frames: Frames) -> pl.DataFrame:
        return self.rule.find(frames)

    @classmethod
    def sentence(cls, arguments: dict[str, Any]) -> str:
        return cls.rule.sentence


@cache
def rule_expectation(rule: Rule) -> type[RuleExpectation]:
    """The expectation class of a rule: `text_to_hold_no_markup` is `ExpectTextToHoldNoMarkup`."""
    name = "Expect" + "".join(word.capitalize() for word in rule.name.split("_"))
    return type(name, (RuleExpectation,), {"rule": rule, "__doc__": rule.sentence, "__module__": __name__})


class ExpectColumnsToBeThoseOfTheDictionary(RowsExpectation):
    """The table has exactly the columns of the data dictionary, with their types."""

    def find(self, frames: Frames) -> pl.DataFrame:
        wanted, there = TABLES[self.table].schema, frames[self.table].schema
        rows = [(name, f"the column is missing, it should be {wanted[name]}") for name in wanted if name not in there]
        rows += [(name, "the data dictionary knows no such column") for name in there if name not in wanted]
        rows += [
            (name, f"the column is {there[name]}, it should be {wanted[name]}")
            for name in wanted
            if name in there and there[name] != wanted[name]
        ]
        return findings({"row_key": name, "message": message, "evidence": name} for name, message in rows)

    @classmethod
    def sentence(cls, arguments: dict[str, Any]) -> str:
        names = {dtype: name for name, dtype in DTYPES.items()}
        columns = ", ".join(f"{n} ({names[t]})" for n, t in TABLES[arguments["table"]].schema.items())
        return f"The columns are exactly those of the data dictionary: {columns}."


class ExpectForeignKeysToExist(RowsExpectation):
    """Each value of a column is a key of the table it points at."""

    column: str
    parent: str
    parent_column: str
    domain_keys: ClassVar[tuple[str, ...]] = ("batch_id", "column")
    success_keys: ClassVar[tuple[str, ...]] = ("table", "column", "parent", "parent_column")

    def find(self, frames: Frames) -> pl.DataFrame:
        keys = frames[self.parent].select(pl.col(self.parent_column).alias(self.column))
        dangling = frames[self.table].filter(pl.col(self.column).is_not_null()).join(keys, on=self.column, how="anti")
        return findings(
            dangling.with_columns(
                row_key=TABLES[self.table].key[0],
                message=pl.lit(f"{self.column} is no {self.parent_column} of {self.parent}"),
                evidence=pl.col(self.column),
            )
        )

    @classmethod
    def sentence(cls, arguments: dict[str, Any]) -> str:
        return "Each {column} is a {parent_column} of {parent}.".format(**arguments)
