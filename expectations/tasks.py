"""Suite of `tasks`: a task is printed where it says it is, and its targets are figures that were extracted."""

import polars as pl

from expectations.rules import Frames, findings, rule
from expectations.spans import misplaced_spans, not_printed


@rule("spans_point_at_text", "tasks", reads=["paragraphs"])
def task_spans_to_hold_their_clause(frames: Frames) -> pl.DataFrame:
    """The characters of a task's span are its text.

    Tolerance: none.
    """
    return misplaced_spans(frames["tasks"], frames["paragraphs"], "task_id", "text")


@rule("spans_point_at_text", "tasks", reads=["paragraphs"])
def actions_and_objects_to_be_printed(frames: Frames) -> pl.DataFrame:
    """The action and the object of a task are printed in its paragraph.

    Tolerance: white space.
    """
    return not_printed(frames["tasks"], frames["paragraphs"], "task_id", ["action", "object"])


@rule("targets_are_indicators", "tasks", reads=["indicators"])
def task_targets_to_be_indicators(frames: Frames) -> pl.DataFrame:
    """Each target of a task is the raw number of an indicator of its paragraph with status target.

    Tolerance: none.
    """
    targets = frames["indicators"].filter(status="target").select("paragraph_id", targets="raw")
    return findings(
        frames["tasks"]
        .explode("targets", empty_as_null=True)
        .filter(pl.col("targets").is_not_null())
        .join(targets, on=["paragraph_id", "targets"], how="anti")
        .with_columns(
            row_key="task_id", evidence="text", message=pl.format("“{}” is no indicator with status target", "targets")
        )
    )


RULES = (task_spans_to_hold_their_clause, actions_and_objects_to_be_printed, task_targets_to_be_indicators)
