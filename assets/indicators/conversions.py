"""A number in brackets that says the number before it once more in another unit: 增加92千公顷（138万亩）."""

import re
from dataclasses import replace

from assets.indicators.clauses import Clause
from assets.indicators.quantities import Quantity
from assets.indicators.records import Mention, Statement

_CONVERTING = re.compile(r"(?:折合|合|约合|约|相当于|折)?(?:人民币)?")
_CONVERTIBLE = ("physical", "money")
_NEAR = 40  # statements looked back through: more than a clause holds


def conversion(aside: Clause, statements: list[Statement]) -> tuple[Statement, Mention] | None:
    """The statement that a bracket repeats in another unit, and its ledger entry; None where it says something else.

    All but value, unit and qualifier are those of the number right before the bracket.
    """
    *before, last = aside.tokens
    if last.kind != "quantity" or not _CONVERTING.fullmatch("".join(t.text for t in before)):
        return None
    opening = aside.tokens[0].start - 1
    said = next((s for s in reversed(statements[-_NEAR:]) if s.end == opening), None)
    quantity: Quantity = last.value
    if said is None or quantity.kind not in _CONVERTIBLE or quantity.unit == said.unit or said.upper is not None:
        return None
    if said.measure not in ("level", "change") or said.unit in (None, "%", "百分点"):
        return None
    again = replace(
        said,
        start=last.start,
        end=last.end,
        rank=0,
        value=-quantity.value if said.value < 0 else quantity.value,
        unit=quantity.unit,
        qualifier=quantity.qualifier or said.qualifier,
    )
    return again, Mention(last.start, last.end, "indicator")
