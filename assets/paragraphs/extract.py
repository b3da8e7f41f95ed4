"""raw_articles → paragraphs."""

from typing import Any

import polars as pl

from assets.language.html import Block, html_blocks
from assets.language.punctuation import full_marks
from assets.paragraphs.headings import headings_of
from assets.paragraphs.repeats import repeated_paragraphs
from assets.paragraphs.roles import is_boilerplate, role_of
from assets.tables import TABLES, text_key


def read_paragraphs(body_html: str) -> list[dict[str, Any]]:
    """Paragraphs of one article: dicts with the columns of the table that do not depend on keys."""
    printed = html_blocks(body_html)
    blocks = [_in_full_marks(block) for block in printed]
    skipped = [block.caption or is_boilerplate(block.text) for block in blocks]
    headings = headings_of(blocks, skipped)
    repeats = repeated_paragraphs([block.text for block in blocks])
    lead = next((i for i, repeated in enumerate(repeats) if repeated is not None), None)
    roles = [
        "boilerplate" if skipped[i] else "lead" if i == lead else role_of(block.text, headings[i])
        for i, block in enumerate(blocks)
    ]
    if blocks != printed:
        headings = [_as_printed(heading, printed) for heading in headings]
    return [
        {
            "paragraph_no": i + 1,
            "role": roles[i],
            "heading": headings[i],
            "text": block.text,
            "emphasis": block.bold,
            "repeats_paragraph_no": repeats[i],
        }
        for i, block in enumerate(printed)
    ]


def _in_full_marks(block: Block) -> Block:
    text = full_marks(block.text)
    if text is block.text:
        return block
    return Block(text, [full_marks(run) for run in block.bold], block.caption)


def _as_printed(heading: str | None, blocks: list[Block]) -> str | None:
    """The heading, found in full-width marks, as one of the blocks prints it."""
    if heading is None:
        return None
    for block in blocks:
        at = full_marks(block.text).find(heading)
        if at >= 0:
            return block.text[at : at + len(heading)]
    return heading


def extract_paragraphs(articles: pl.DataFrame) -> pl.DataFrame:
    """raw_articles → paragraphs, in the order of the articles, then of paragraph_no."""
    rows = []
    for article in articles.select("article_id", "published_date", "body_html").iter_rows(named=True):
        for paragraph in read_paragraphs(article["body_html"]):
            rows.append(
                {
                    "paragraph_id": text_key(article["article_id"], paragraph["paragraph_no"]),
                    "article_id": article["article_id"],
                    "published_date": article["published_date"],
                    **paragraph,
                }
            )
    return TABLES["paragraphs"].frame(rows)
