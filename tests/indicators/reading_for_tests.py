"""Statements of a few paragraphs written in a test."""

from datetime import date

from assets.indicators.extract import read_article
from assets.indicators.records import Statement


def statements(*paragraphs: str, published: str = "2022-08-19", role: str = "context") -> list[Statement]:
    """What the paragraphs of one article state, in reading order."""
    found = read_article(paragraphs, date.fromisoformat(published), [role] * len(paragraphs))
    return [s for paragraph in found for s in paragraph.statements]


def days(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)
