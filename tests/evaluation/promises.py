"""What is promised of any article's tables, as counts that tests compare."""

import polars as pl

from tests.evaluation.reading import Tables

HIGHEST_UNCLASSIFIED_SHARE = 0.03

_UNREADABLE_DAY = "date: Invalid Date"
_SOME_DAY = "date: Wed, 17 Apr 2024 04:00:00 GMT"


def with_a_day(post: str) -> str:
    """The post with a day where its feed lost it: its body is read although the file would be refused."""
    return post.replace(_UNREADABLE_DAY, _SOME_DAY, 1)


def unclassified_share(*corpora: Tables) -> float:
    """Share of the printed numbers that the ledger has no class for."""
    mentions = pl.concat(tables["number_mentions"] for tables in corpora)
    return mentions.filter(pl.col("class") == "unclassified").height / mentions.height


def directives(tables: Tables) -> list[str]:
    """Every task's clause and every priority's heading, with its article."""
    paths = dict(tables["raw_articles"].select("article_id", "source_path").iter_rows())
    return [
        f"{paths[article]}: {text}"
        for name, column in (("tasks", "text"), ("policy_priorities", "heading"))
        for article, text in tables[name].select("article_id", column).iter_rows()
    ]


def untied_targets(tables: Tables) -> pl.DataFrame:
    """Targets of tasks that no indicator with status target, inside the task's clause, prints."""
    where = ["article_id", "paragraph_no"]
    listed = tables["tasks"].select(*where, "char_start", "char_end", raw="targets").explode("raw").drop_nulls("raw")
    aimed_at = tables["indicators"].filter(pl.col("status") == "target").select(*where, "raw", at="char_start")
    inside = listed.join(aimed_at, [*where, "raw"]).filter(pl.col("at").is_between("char_start", "char_end"))
    return listed.join(inside, [*where, "raw", "char_start"], how="anti")


def misplaced_numbers(tables: Tables) -> pl.DataFrame:
    """Indicators and mentions whose span does not print their `raw` in the paragraph they name."""
    texts = tables["paragraphs"].select("article_id", "paragraph_no", "text")
    printed = pl.col("text").str.slice(pl.col("char_start"), pl.col("char_end") - pl.col("char_start"))
    spans = ["article_id", "paragraph_no", "char_start", "char_end", "raw"]
    numbers = pl.concat(tables[name].select(spans) for name in ("indicators", "number_mentions"))
    placed = numbers.join(texts, ["article_id", "paragraph_no"], how="left")
    return placed.filter(printed.ne_missing(pl.col("raw")))
