"""How a stage's function becomes a Dagster asset: one decorator, so that every asset shows the same things in the UI.

Description, column schema, kinds, group and tags come from the data dictionary; each partition's materialization
carries its own row count (a number, so that the UI plots it) and a preview of its first rows.
"""

import functools
from collections.abc import Callable, Mapping
from typing import Any

import dagster as dg
import polars as pl

from assets.tables import TABLES, Table
from pipelines.isolation import Frames, compute_by_article
from pipelines.partitions import DAILY, day_of

PREVIEW_ROWS = 5
PREVIEW_CHARACTERS = 60


def table_asset(
    *names: str,
    kinds: set[str] | None = None,
    figures: Mapping[str, Callable[[pl.DataFrame], Mapping[str, float]]] | None = None,
) -> Callable[[Callable[..., Any]], dg.AssetsDefinition]:
    """Make the decorated function the asset of table `names[0]` (or of several tables, when it returns a tuple).

    The function takes `context`, then frames by the names of upstream tables, and resources; it returns one frame per
    name. Partitioned tables get daily partitions, and a range of days is one run. An article that the function fails on
    is left out of that run, with an error in its log. `figures` gives more numbers to show beside the row count, per
    table a function of the day's rows.
    """
    tables = [TABLES[name] for name in names]
    partitions = DAILY if tables[0].partitioned else None

    def decorate(function: Callable[..., Any]) -> dg.AssetsDefinition:
        @functools.wraps(function)
        def compute(context: dg.AssetExecutionContext, **inputs: Any) -> Any:
            def compute_frames(**frames: Any) -> Frames:
                result = function(context, **frames)
                return result if len(tables) > 1 else (result,)

            frames, failures = compute_by_article(compute_frames, inputs, tuple(table.frame() for table in tables))
            for article, error in failures.items():
                context.log.error(f"article {article} is left out of {', '.join(names)}", exc_info=error)
            for table, frame in zip(tables, frames, strict=True):
                context.add_asset_metadata({"articles_left_out": sorted(failures)}, table.name)
                _describe(context, table, frame, (figures or {}).get(table.name, lambda rows: {}))
            return frames if len(tables) > 1 else frames[0]

        return dg.multi_asset(
            name=names[0],
            outs={table.name: _asset_out(table, kinds or {"python", "polars", "deltalake"}) for table in tables},
            partitions_def=partitions,
            backfill_policy=dg.BackfillPolicy.single_run() if partitions else None,
        )(compute)

    return decorate


def table_spec(name: str) -> dg.AssetSpec:
    """Table `name` as an asset that Dagster shows and hands on, but that no function of ours materialises."""
    return dg.AssetSpec(name, kinds={"deltalake"}, **_shown(TABLES[name]))


def column_schema(table: Table) -> dg.TableSchema:
    """The dictionary's columns as Dagster shows them."""
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                name=column.name,
                type=column.dtype,
                description=f"{column.description} {column.label}",
                constraints=dg.TableColumnConstraints(
                    nullable=column.nullable,
                    unique=table.key == (column.name,),
                    other=[f"one of {', '.join(column.allowed)}"] if column.allowed else [],
                ),
            )
            for column in table.columns
        ]
    )


def preview(frame: pl.DataFrame) -> str:
    """The first rows as a Markdown table; long texts are cut, marks that Markdown reads are escaped.

    >>> print(preview(pl.DataFrame({"name": ["产量|吨"], "value": [3.5]})))
    | name | value |
    | --- | --- |
    | 产量\\|吨 | 3.5 |
    """
    # Keys are hashes: they say nothing to a reader and take the room of what does.
    shown = frame.select(name for name in frame.columns if not name.endswith(("_id", "sha256"))).head(PREVIEW_ROWS)
    lines = [shown.columns, ["---"] * shown.width, *(map(_cell, row) for row in shown.iter_rows())]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = "、".join(value) if isinstance(value, list) else f"{value:g}" if isinstance(value, float) else str(value)
    text = " ".join(text.split())
    text = text if len(text) <= PREVIEW_CHARACTERS else text[: PREVIEW_CHARACTERS - 1] + "…"
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def _asset_out(table: Table, kinds: set[str]) -> dg.AssetOut:
    return dg.AssetOut(key=table.name, kinds=kinds, **_shown(table))


def _shown(table: Table) -> dict[str, Any]:
    return {
        "description": f"{table.description}\n\n{table.label}",
        "group_name": table.layer,
        "tags": {"layer": table.layer},
        "metadata": {"dagster/column_schema": column_schema(table), "dagster/table_name": table.name},
    }


def _describe(
    context: dg.AssetExecutionContext,
    table: Table,
    frame: pl.DataFrame,
    figures: Callable[[pl.DataFrame], Mapping[str, float]],
) -> None:
    if not table.partitioned:
        context.add_asset_metadata({**_metadata(frame), **figures(frame)}, table.name)
        return
    days = frame.partition_by("published_date", as_dict=True)
    for key in context.partition_keys:
        rows = days.get((day_of(key),), frame.clear())
        context.add_asset_metadata({**_metadata(rows), **figures(rows)}, table.name, key)


def _metadata(rows: pl.DataFrame) -> dict[str, Any]:
    return {
        "dagster/row_count": rows.height,
        "preview": dg.MetadataValue.md(preview(rows) if rows.height else "No rows."),
    }
