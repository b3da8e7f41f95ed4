"""Tasks of a few paragraphs written in a test."""

from typing import Any

from assets.tasks.extract import read_tasks

BODY = "水利部有关负责人介绍情况。"
"""Names a domestic body, so that the article counts as one about policy."""


def paragraph(number: int, text: str, heading: str | None = None, role: str = "context") -> dict[str, Any]:
    return {
        "paragraph_no": number, "paragraph_id": f"p{number}", "role": role, "heading": heading, "text": text,
        "emphasis": [heading] if heading else [], "repeats_paragraph_no": None,
    }  # fmt: skip


def tasks_in(text: str, heading: str | None = None) -> list[dict[str, Any]]:
    """Tasks of one paragraph of an article about policy."""
    return [t for t in read_tasks([paragraph(1, BODY), paragraph(2, text, heading)]) if t["paragraph_no"] == 2]
