"""Headings: the list mark before one, and whether it says what to do or what was achieved."""

import re

from assets.language.verbs import verb_phrase

LIST_MARK = re.compile(
    r"(?P<chapter>第?[一二三四五六七八九十]{1,3}(?:[、.．]|章|部分)\s*)|(?P<section>[（(][一二三四五六七八九十]{1,3}[）)]、?\s*)|"
    r"(?P<item>(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])\s*)|(?P<bullet>[●•·▪■◆○◎▷]\s*)"
)
"""A list mark at the start of a block; the name of its group is its level."""

_PREPOSITIONAL = re.compile(r"(?:对|以|把|将|为|从|在|围绕|聚焦|向|就)(?!外)[^，]{2,30}$")
_PARTS = re.compile(r"[\s，；]+")
_ATTAINED = re.compile(r"[^，]{2,}(?:实现|取得|迈上|再上|跃上|创)新")


def without_mark(text: str) -> str:
    """The heading without its list mark and closing mark.

    >>> without_mark("（二）扩大有效投资。")
    '扩大有效投资'
    """
    match = LIST_MARK.match(text)
    return text[match.end() if match else 0 :].rstrip("。；：:;.… ")


def is_directive_heading(heading: str) -> bool:
    """Whether each part of the heading opens with a verb (加快…) rather than with a subject (…加快).

    >>> is_directive_heading("持续优化营商环境 激发市场活力"), is_directive_heading("营商环境持续优化")
    (True, False)
    >>> is_directive_heading("努力克服困难 农业生产稳定恢复")
    False
    >>> is_directive_heading("利用内河航道实现新突破")
    False
    """
    parts = [part for part in _PARTS.split(heading) if part]
    return bool(parts) and all(_opens_with_verb(part) for part in parts)


def _opens_with_verb(part: str) -> bool:
    if verb_phrase(part):
        return not _ATTAINED.match(part)
    match = _PREPOSITIONAL.match(part)
    return match is not None and any(verb_phrase(part, at, guess=False) for at in range(3, len(part) - 2))
