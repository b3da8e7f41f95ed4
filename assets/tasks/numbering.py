"""Which priority of its article each task belongs to.

Printed headings are numbered in the order in which their first task stands, those above a heading before it. An
article without any gets one priority for each topic: a paragraph, or where a paragraph asks several things
(要…。要…。) each of them.
"""

import re
from itertools import pairwise
from typing import Final

from assets.tasks.reading import Directive

_ASKS_ANEW: Final = re.compile(
    "(?:会议|通知|意见|方案|规划)?还?(?:强调|要求|提出|指出)?[，：]?(?:[一二三四五六七八九十]?要|第[一二三四五六七八九十]，?)"
)


def number_priorities(directives: list[Directive], kinds: list[str], texts: dict[int, str]) -> list[int | None]:
    """priority_no of each directive; `kinds` are the kinds of the directives, `texts` the paragraphs by number."""
    if any(d.heading is not None for d in directives):
        return _by_heading(directives)
    return _by_topic(directives, kinds, texts)


def _by_heading(directives: list[Directive]) -> list[int | None]:
    numbers: dict[str, int] = {}
    for directive in directives:
        if directive.heading is not None and directive.heading not in numbers:
            for heading in (*directive.above, directive.heading):
                numbers.setdefault(heading, len(numbers) + 1)
    return [numbers[d.heading] if d.heading is not None else None for d in directives]


def _by_topic(directives: list[Directive], kinds: list[str], texts: dict[int, str]) -> list[int | None]:
    """Topics numbered in order; those that hold no action (general demands only) get none."""
    topics = [0] * len(directives)
    for index, (before, here) in enumerate(pairwise(directives), 1):
        anew = here.paragraph_no != before.paragraph_no or (
            here.sentence_start != before.sentence_start
            and _ASKS_ANEW.match(texts[here.paragraph_no], here.sentence_start) is not None
        )
        topics[index] = topics[index - 1] + anew
    acting = sorted({topic for topic, kind in zip(topics, kinds, strict=True) if kind == "action"})
    numbers = {topic: number for number, topic in enumerate(acting, 1)}
    return [numbers.get(topic) for topic in topics]
