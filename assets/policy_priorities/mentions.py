"""Whether a title or an opening summary names a priority."""

import re

_PARTS = re.compile(r"[：，；！？、\s]+|\.{3,}|……")
_NOT_SPOKEN = re.compile(r"\W+")
_SHORTEST_PART = 6
_MISSING = 0.25
"""So many of the pairs of a part may be missing where it is said in nearly the same words."""


def title_parts(title: str) -> list[set[str]]:
    """The parts of a title that can name a priority, each as its pairs of neighbouring characters."""
    wholes = [part for part in title.split("：") if len(part) >= _SHORTEST_PART]
    parts = dict.fromkeys((*wholes, *(p for p in _PARTS.split(title) if len(p) >= _SHORTEST_PART)))
    return [_pairs(part) for part in parts]


def title_names(parts: list[set[str]], heading: str, texts: list[str]) -> bool:
    """Whether a part of the title says what the heading or one of the tasks says, in nearly the same words.

    >>> parts = title_parts("水利部：加快推进农村供水设施建设")
    >>> title_names(parts, "提升供水能力", ["加快推进农村供水等设施建设"])
    True
    """
    statements = (heading, *texts)
    whole = "\n".join(statements)
    return any(_held(pairs, whole) and any(_held(pairs, statement) for statement in statements) for pairs in parts)


def lead_names(lead: str, heading: str, texts: list[str]) -> bool:
    """Whether the opening summary prints the heading or one of the tasks word for word."""
    return any(text in lead for text in (heading, *texts))


def _held(pairs: set[str], text: str) -> bool:
    spare = _MISSING * len(pairs)
    for pair in pairs:
        if pair not in text:
            spare -= 1
            if spare < 0:
                return False
    return True


def _pairs(text: str) -> set[str]:
    plain = _NOT_SPOKEN.sub("", text)
    return {plain[i : i + 2] for i in range(len(plain) - 1)}
