"""What kind of clause a directive is: an action, the outcome that actions are for, or a general requirement."""

import re
from typing import Final

from assets.tasks.lists import KINDS

_REQUIREMENT: Final = re.compile("|".join(KINDS["requirement"]))
_LIGHT: Final = tuple(KINDS["light"].split())
_ALWAYS_OUTCOME: Final = tuple(KINDS["always_outcome"].split())
_AT_END_OUTCOME: Final = (*KINDS["at_end_outcome"].split(), *_LIGHT)
_LATER_OUTCOME: Final = tuple(KINDS["later_outcome"].split())
_RESOLUTE: Final = tuple(KINDS["resolute"].split())
_DRIVEN: Final = re.compile(KINDS["driven"])
_LEVER: Final = re.compile(KINDS["lever"])
_DEADLINE: Final = re.compile(KINDS["deadline"])
_SUPPORTING: Final = re.compile(KINDS["supporting"])
_STATE: Final = re.compile(KINDS["state"])


def kind_of(text: str, action: str, under_heading: bool, first: bool, last: bool) -> str:
    """action, outcome or requirement. `first`/`last`: whether the clause opens or ends the clauses of its sentence.

    >>> kind_of("确保粮食安全", "确保", True, False, True)
    'outcome'
    >>> kind_of("深入学习贯彻全会精神", "深入学习贯彻", False, True, False)
    'requirement'
    """
    last_verb = action[-2:]
    if action.startswith("确保"):
        return "action" if _DEADLINE.match(text) else "outcome"
    if text[0] == "为" and action.endswith(_LIGHT) and (last_verb != "提供" or _SUPPORTING.search(text)):
        return "outcome"
    if not under_heading and (last_verb == "坚持" or _REQUIREMENT.search(text)):
        return "requirement"
    if action.endswith(_ALWAYS_OUTCOME):
        return "outcome"
    if first or action.startswith(_RESOLUTE) or (last_verb == "提高" and _LEVER.search(text)):
        return "action"
    if last and last_verb == "提供":
        return "outcome" if _SUPPORTING.search(text) else "action"
    if last and (action.endswith(_AT_END_OUTCOME) or (last_verb == "推动" and _DRIVEN.search(text))):
        return "outcome"
    if action.endswith(_LATER_OUTCOME):
        return "outcome"
    return "outcome" if last_verb == "保持" and _STATE.search(text) else "action"
