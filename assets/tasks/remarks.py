"""Segments that go on with the clauses before them, or say something of them, and ask for nothing themselves."""

import re
from typing import Final

from assets.language.words import any_of
from assets.tasks.lists import LISTS
from assets.tasks.prepositions import predicate_after

ADDS: Final = ("尤其是", "特别是")
"""Words before a part of what the clause before is about, which is no clause: 完善制度，〈尤其是用水制度〉."""
CONTINUES: Final = re.compile(
    r"(?:以及|和|及|或)(?!时)|而(?![且言后是])|\s?“[^“”]+”$|其中[^，]{0,14}(?:\d|占比|比重|超过?)"
)
"""A segment that opens so goes on with the clause before it."""
# 推进节水，〈是重大责任〉; 推进节水，〈根本上依赖于〉制度: said of the clause before.
_SAID_OF_CLAUSE: Final = re.compile(
    "是(?!否|[^，。；]{0,20}(?:重点|重要|首要|主要)(?:工作|任务)(?:之一)?$)|(?:关键|根本|核心|重点)(?:上?依赖于|在于|上?取决于|在)|重在|有利于|有助于|不仅|关系到|事关|离不开|"
    "意义重大|至关重要|压力巨大|任务艰巨|并非易事"
)
SAID_FIRST: Final = frozenset("是关根核重有不事离意至压任并将")
"""Without one of these at its start a segment says nothing of the clauses before it."""
_EFFECT: Final = re.compile(
    f"将为[^，]*(?:支撑|保障|动力|条件|基础|支持)$|"
    f"将(?!{any_of(LISTS['agentive'])})[^，]{{0,6}}?(?:{any_of(LISTS['effects'])})"
)


def tells_effect(text: str, start: int, end: int) -> bool:
    """Whether 将 opens text[start:end] and tells what something will lead to: 将有力促进节水.

    >>> tells_effect("将有力促进节水", 0, 7), tells_effect("将修订办法", 0, 5)
    (True, False)
    """
    if text[start] != "将" or predicate_after(text[start:end], (0, 1)):
        return False
    return _EFFECT.match(text, start, end) is not None


def is_predicate_of_clause(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is the predicate of a clause before it: 推进节水，〈是重大责任〉.

    >>> is_predicate_of_clause("是重大责任", 0, 5), is_predicate_of_clause("修复堤防", 0, 4)
    (True, False)
    """
    return _SAID_OF_CLAUSE.match(text, start, end) is not None
