"""What kind of clause a directive is: an action, the outcome that actions are for, or a general requirement."""

import re

from assets.tasks.lists import KINDS


class Endings:
    """Words that a text may end with. Most are two characters long, and told by these at once."""

    __slots__ = ("_longer", "_pairs")

    def __init__(self, words: str) -> None:
        self._pairs = frozenset(word for word in words.split() if len(word) == 2)
        self._longer = tuple(word for word in words.split() if len(word) != 2)

    def end(self, text: str) -> bool:
        """Whether one of the words ends the text.

        >>> Endings("奠定 使").end("从而使"), Endings("奠定 使").end("奠定基础")
        (True, False)
        """
        return text[-2:] in self._pairs or text.endswith(self._longer)


_REQUIREMENT = re.compile("|".join(KINDS["requirement"]))
_LIGHT = Endings(KINDS["light"])
_ALWAYS_OUTCOME = Endings(KINDS["always_outcome"])
_AT_END_OUTCOME = Endings(f"{KINDS['at_end_outcome']} {KINDS['light']}")
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
    last_verb = action[-2:]
    if action.startswith("确保"):
        return "action" if _DEADLINE.match(text) else "outcome"
    if text[0] == "为" and _LIGHT.end(action):
        return "outcome"
    if last_verb == "坚持" or (not under_heading and _REQUIREMENT.search(text)):
        return "requirement"
    if _ALWAYS_OUTCOME.end(action):
        return "outcome"
    if first or action.startswith(_RESOLUTE) or (last_verb == "提高" and _LEVER.search(text)):
        return "action"
    if last and (_AT_END_OUTCOME.end(action) or (last_verb == "推动" and _DRIVEN.search(text))):
        return "outcome"
    return "outcome" if last_verb == "保持" and _STATE.search(text) else "action"
