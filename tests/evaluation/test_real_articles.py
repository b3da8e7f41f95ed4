"""What real articles must show, on machines that have them beside the project."""

from typing import Any

import pytest

from tests.evaluation.corpora import CORPORA, REAL_ARTICLES
from tests.evaluation.promises import (
    HIGHEST_UNCLASSIFIED_SHARE,
    directives,
    misplaced_numbers,
    unclassified_share,
    untied_targets,
    with_a_day,
)
from tests.evaluation.reading import post_texts, read_tables, rows_of, tables_of

pytestmark = pytest.mark.skipif(not REAL_ARTICLES.is_dir(), reason=f"{REAL_ARTICLES} is not on this machine")

SEED = "cls_seed_工信部_能源电子.md"

# Read one by one: what a post is about, not where it comes from, decides.
CRYPTO_FLASHES = [
    "jinse_EGD_br_link.md",
    "jinse_NFT_rollup.md",
    "jinse_V神预编译_invalid_date.md",
    "jinse_nimbus_invalid_date.md",
    "jinse_nomad_invalid_date.md",
    "jinse_poly_network_invalid_date.md",
    "jinse_starstream.md",
    "jinse_sudoswap_invalid_date.md",
]
CODE_NEWS = ["osc_OTP24_escaped_braces.md", "osc_kisso.md", "osc_swoolefy.md"]
STOCKS = [
    "early_cls_322家年报.md",
    "stcn_16富力04停牌.md",
    "stcn_智能家居概念股翻番.md",
    "stcn_融资净买入.md",
]
NEXT_TO_NOTHING = ["early_weex_badyaml_quotes.md", "stcn_blank_title.md"]
OFF_TOPIC = CRYPTO_FLASHES + CODE_NEWS + STOCKS + NEXT_TO_NOTHING

# Statistics and news that tell nobody to do anything.
NO_DIRECTIVE = [
    "cls_LPR_title_only.md",
    "cls_房地产贷款_title_only.md",
    "sina_0！_covid_noise.md",
    "stcn_佛山签约项目.md",
    "stcn_天然气日供应量.md",
    "stcn_新闻联播要闻精选_1115.md",
    "stcn_欧元区通胀.md",
    "stcn_物流业景气指数.md",
    "stcn_财新制造业PMI.md",
]

SEED_THEMES = {3: "产业链供应链", 4: "中小企业", 6: "数字经济", 8: "风险防范"}
"""By number of the priority, where a reader has no doubt."""


def seed_annotation() -> dict[str, Any]:
    return next(row for row in CORPORA["gold"].read_annotations() if row["file"] == SEED)


needs_gold = pytest.mark.skipif(not CORPORA["gold"].is_present, reason=f"{CORPORA['gold'].annotations} is not here")


@pytest.mark.parametrize("name", OFF_TOPIC + NO_DIRECTIVE)
def test_no_task_and_no_priority_from_a_post_off_the_topic(name: str) -> None:
    assert directives(read_tables({name: with_a_day(post_texts(REAL_ARTICLES)[name])})) == []


def test_every_post_of_the_crypto_and_code_feeds_is_on_the_list() -> None:
    assert {name for name in post_texts(REAL_ARTICLES) if name.startswith(("jinse_", "osc_"))} <= set(OFF_TOPIC)


def test_hardly_any_number_is_left_without_a_class() -> None:
    assert unclassified_share(tables_of(REAL_ARTICLES)) <= HIGHEST_UNCLASSIFIED_SHARE


def test_every_target_of_a_task_is_an_indicator_inside_its_clause() -> None:
    assert untied_targets(tables_of(REAL_ARTICLES)).to_dicts() == []


@needs_gold
def test_the_seed_gives_its_eight_priorities_in_order() -> None:
    rows = rows_of(tables_of(REAL_ARTICLES), SEED)["policy_priorities"]
    assert [row["heading"] for row in rows] == [row["heading"] for row in seed_annotation()["priorities"]]
    assert [row["priority_no"] for row in rows] == list(range(1, 9))
    assert {row["heading_kind"] for row in rows} == {"bold"}


def test_the_seeds_priorities_have_sensible_themes() -> None:
    rows = rows_of(tables_of(REAL_ARTICLES), SEED)["policy_priorities"]
    themes = {row["priority_no"]: row["theme"] for row in rows}
    assert {number: themes[number] for number in SEED_THEMES} == SEED_THEMES
    # 7 is about research into whatever comes up: a theme for it would be a guess, none would be right too
    assert [number for number, theme in themes.items() if theme is None and number != 7] == []


def test_the_seeds_target_is_tied_to_its_indicator() -> None:
    rows = rows_of(tables_of(REAL_ARTICLES), SEED)
    assert [row["raw"] for row in rows["indicators"] if row["status"] == "target"] == ["3000家"]
    assert [row["targets"] for row in rows["tasks"] if row["targets"]] == [["3000家"]]
    assert [row["priority_no"] for row in rows["policy_priorities"] if row["targets"]] == [4]


@needs_gold
def test_thirteen_repeats_between_the_seeds_summary_and_its_full_text_are_linked() -> None:
    """The summary as a whole, nine clauses, and three headings that it prints as sentences."""
    rows = rows_of(tables_of(REAL_ARTICLES), SEED)
    annotated = [row for row in seed_annotation()["tasks"] if row["p"] == 1]
    wanted_headings = {row["text"] for row in annotated if row["optional"]}
    wanted_clauses = [row["text"] for row in annotated if not row["optional"]]

    full_text = {row["task_id"]: row["text"] for row in rows["tasks"] if row["paragraph_no"] != 1}
    clauses = [row["text"] for row in rows["tasks"] if full_text.get(row["repeats_task_id"]) == row["text"]]
    headings = {row["heading"] for row in rows["policy_priorities"] if row["in_lead"]}
    paragraphs = [row["paragraph_no"] for row in rows["paragraphs"] if row["repeats_paragraph_no"] is not None]
    assert (paragraphs, clauses, headings) == ([1], wanted_clauses, wanted_headings)
    assert len(paragraphs) + len(clauses) + len(headings) == 13


def test_every_number_is_printed_where_it_is_said_to_be() -> None:
    assert misplaced_numbers(tables_of(REAL_ARTICLES)).to_dicts() == []
