"""What kind of clause a directive is: an action, the outcome that actions are for, or a general requirement."""

import re

from assets.tasks.lists import KINDS

_REQUIREMENT = re.compile("|".join(KINDS["requirement"]))
_ALWAYS_OUTCOME = tuple(KINDS["always_outcome"].split())
_LIGHT = tuple(KINDS["light"].split())
_AT_END = (*KINDS["at_end_outcome"].split(), *_LIGHT)
_AT_END_OUTCOME = frozenset(word for word in _AT_END if len(word) == 2)
_AT_END_LONGER = tuple(word for word in _AT_END if len(word) != 2)
"""Apart, since most are told by their two characters at once."""
_RESOLUTE = tuple(KINDS["resolute"].split())
_DRIVEN = re.compile(KINDS["driven"])
_LEVER = re.compile(KINDS["lever"])
_DEADLINE = re.compile(KINDS["deadline"])
_STATE = re.compile(KINDS["state"])


def kind_of(text: str, action: str, under_heading: bool, first: bool, last: bool) -> str:
    """action, outcome or requirement. `first`/`last`: whether the clause opens or ends the clauses of its sentence.

    >>> kind_of("确保粮食安全", "确保", True, False, True)
    'outcome'
    >>> kind_of("深入学习贯彻全会精神", "深入学习贯彻", False, True, False)
    'requirement'
    """
    if action.startswith("确保") and _DEADLINE.match(text):
        return "action"
    if action.startswith("确保") or (text.startswith("为") and action.endswith(_LIGHT)):
        return "outcome"
    if action.endswith("坚持") or (not under_heading and _REQUIREMENT.search(text)):
        return "requirement"
    if action.endswith(_ALWAYS_OUTCOME):
        return "outcome"
    if first or action.startswith(_RESOLUTE) or (action.endswith("提高") and _LEVER.search(text)):
        return "action"
    if last and (
        action[-2:] in _AT_END_OUTCOME
        or action.endswith(_AT_END_LONGER)
        or (action.endswith("推动") and _DRIVEN.search(text))
    ):
        return "outcome"
    return "outcome" if action.endswith("保持") and _STATE.search(text) else "action"
