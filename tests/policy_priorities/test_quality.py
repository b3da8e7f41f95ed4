"""Quality flags beside priorities."""

import polars as pl

from assets.policy_priorities.quality import mark_quality

PRIORITIES = pl.DataFrame(
    {"article_id": ["b", "a", "b"], "priority_no": [1, 1, 2], "quality_flags": [[], [], []]},
    schema_overrides={"quality_flags": pl.List(pl.String())},
)


def test_each_priority_carries_the_flags_of_its_article_and_keeps_its_place() -> None:
    flags = pl.DataFrame({"article_id": ["b", "z"], "quality_flags": [["values_plausible"], ["no_text_lost"]]})
    marked = mark_quality(PRIORITIES, flags)
    assert marked["priority_no"].to_list() == [1, 1, 2]
    assert marked["quality_flags"].to_list() == [["values_plausible"], [], ["values_plausible"]]


def test_without_flags_every_list_is_empty() -> None:
    flags = pl.DataFrame(schema={"article_id": pl.String(), "quality_flags": pl.List(pl.String())})
    assert mark_quality(PRIORITIES, flags)["quality_flags"].to_list() == [[], [], []]
