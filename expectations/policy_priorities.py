"""Suite of `policy_priorities`: a priority is printed, has the tasks it claims, and was not announced before it was."""

import polars as pl

from expectations.rules import Frames, findings, rule


def _as_findings(rows: pl.DataFrame, message: pl.Expr, evidence: str = "heading") -> pl.DataFrame:
    return findings(rows.with_columns(row_key="priority_id", message=message, evidence=evidence))


@rule("dates_match_front_matter", "policy_priorities")
def events_to_be_past(frames: Frames) -> pl.DataFrame:
    """The event that an article reports was not after its publication.

    Tolerance: none.
    """
    return _as_findings(
        frames["policy_priorities"].filter(pl.col("event_date") > pl.col("published_date")),
        pl.format("event on {}, published {}", "event_date", "published_date"),
        "event",
    )


@rule("priorities_have_tasks", "policy_priorities", reads=["tasks"])
def task_counts_to_be_the_number_of_tasks(frames: Frames) -> pl.DataFrame:
    """The task count of a priority is the number of tasks under it.

    Tolerance: none.
    """
    counts = frames["tasks"].group_by("article_id", "priority_no").len("counted")
    return _as_findings(
        frames["policy_priorities"]
        .join(counts, on=["article_id", "priority_no"], how="left")
        .filter(pl.col("task_count") != pl.col("counted").fill_null(0)),
        pl.format("task_count is {}, tasks are {}", "task_count", pl.col("counted").fill_null(0)),
    )


@rule("priorities_have_tasks", "policy_priorities", reads=["tasks"])
def tasks_to_stand_under_a_priority(frames: Frames) -> pl.DataFrame:
    """The priority that a task stands under exists and has the task's heading.

    Tolerance: a task without a heading may stand under any, since a priority's heading may be derived.
    """
    headings = frames["policy_priorities"].select("article_id", "priority_no", priority_heading="heading")
    numbered = frames["tasks"].filter(pl.col("priority_no").is_not_null())
    return findings(
        numbered.join(headings, on=["article_id", "priority_no"], how="left")
        .filter(pl.col("priority_heading").is_null() | (pl.col("priority_heading") != pl.col("heading")))
        .with_columns(
            row_key="task_id",
            evidence="text",
            message=pl.when(pl.col("priority_heading").is_null())
            .then(pl.format("its article has no priority {}", "priority_no"))
            .otherwise(
                pl.format("stands under “{}”, priority {} is “{}”", "heading", "priority_no", "priority_heading")
            ),
        )
    )


@rule("priorities_have_tasks", "policy_priorities", severity="warning")
def priorities_to_have_a_task(frames: Frames) -> pl.DataFrame:
    """A priority has at least one task.

    Tolerance: a heading whose numbered items are priorities of their own has none, and is shown.
    """
    return _as_findings(frames["policy_priorities"].filter(task_count=0), pl.lit("no task stands under the priority"))


@rule("targets_are_indicators", "policy_priorities", reads=["indicators"])
def priority_targets_to_be_indicators(frames: Frames) -> pl.DataFrame:
    """Each target of a priority is the raw number of an indicator of its article with status target.

    Tolerance: none.
    """
    targets = frames["indicators"].filter(status="target").select("article_id", targets="raw")
    return _as_findings(
        frames["policy_priorities"]
        .explode("targets", empty_as_null=True)
        .filter(pl.col("targets").is_not_null())
        .join(targets, on=["article_id", "targets"], how="anti"),
        pl.format("“{}” is no indicator with status target", "targets"),
    )


@rule("headings_come_from_text", "policy_priorities", reads=["paragraphs"])
def headings_and_evidence_to_be_printed(frames: Frames) -> pl.DataFrame:
    """The heading and the evidence of a priority are printed in its article.

    Tolerance: white space.
    """
    articles = frames["paragraphs"].group_by("article_id").agg(article=pl.col("text").str.join("\n"))

    def bare(column: str) -> pl.Expr:
        return pl.col(column).str.replace_all(r"\s", "")

    joined = (
        frames["policy_priorities"]
        .join(articles, on="article_id", how="left")
        .with_columns(article=bare("article").fill_null(""))
    )
    return pl.concat(
        [
            _as_findings(
                joined.filter(~pl.col("article").str.contains(bare(column), literal=True)),
                pl.lit(f"the {column} is not printed in the article"),
                column,
            )
            for column in ("heading", "evidence")
        ]
    )


RULES = (
    events_to_be_past,
    task_counts_to_be_the_number_of_tasks,
    tasks_to_stand_under_a_priority,
    priorities_to_have_a_task,
    priority_targets_to_be_indicators,
    headings_and_evidence_to_be_printed,
)
