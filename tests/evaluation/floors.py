"""What each figure must reach: floors in `floors.yaml`, and what holding and raising them means.

A floor speaks of one stated set of annotations, named by its hash. Floors go up with the figures; one goes down only
where somebody names it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.evaluation.scoring import Miss, part_of

FLOORS = Path(__file__).with_name("floors.yaml")

TOLERANCE = 1e-4
"""Figures are rounded to four decimals."""

WORTH_RAISING = 0.005

_SHOWN = 40
"""Costly rows named for each part; the rest is only counted."""

_HEADER = """\
# Floors of the evaluation gate, per corpus and figure (see scoring.py: F1, or share of the found rows that are right).
# Written by `python -m tests.evaluation.raise_floors`; do not edit by hand.
# annotations_sha256 names the annotations that the floors were measured on.
"""


@dataclass(frozen=True)
class CorpusFloors:
    """The floors of one corpus by figure."""

    annotations_sha256: str
    floors: Mapping[str, float]


class LoweringRefused(ValueError):
    """Floors that would have to go down; the message names them and says how to lower one on purpose."""


def read_floors(path: Path = FLOORS) -> dict[str, CorpusFloors]:
    """Floors by corpus; none where the file does not exist yet."""
    if not path.exists():
        return {}
    entries = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    return {name: CorpusFloors(entry["annotations_sha256"], entry["floors"]) for name, entry in entries.items()}


def write_floors(floors: Mapping[str, CorpusFloors], path: Path = FLOORS) -> None:
    entries = {
        name: {"annotations_sha256": corpus.annotations_sha256, "floors": dict(corpus.floors)}
        for name, corpus in floors.items()
    }
    path.write_text(_HEADER + yaml.safe_dump(entries, sort_keys=False), encoding="utf-8")


def below_floor(floors: Mapping[str, float], figures: Mapping[str, float]) -> list[str]:
    """Figures that miss their floor. One that is no longer measured misses it; one without a floor cannot.

    >>> below_floor({"task": 0.92, "priority": 0.94}, {"task": 0.92, "priority": 0.9, "indicator_value": 0.5})
    ['priority']
    """
    return [name for name, floor in floors.items() if figures.get(name, 0.0) < floor - TOLERANCE]


def what_fell(corpus: str, floors: Mapping[str, float], figures: Mapping[str, float], misses: Sequence[Miss]) -> str:
    """Every figure below its floor, and the rows that cost it; "" where all hold."""
    fallen = below_floor(floors, figures)
    lines = [f"{corpus}.{name} is {figures.get(name)}, its floor {floors[name]}" for name in fallen]
    for part in dict.fromkeys(map(part_of, fallen)):
        costly = [miss.what for miss in misses if miss.part == part]
        lines += [f"{part}, rows that cost: {len(costly)}", *(f"  {what}" for what in costly[:_SHOWN])]
    return "\n".join(lines)


def above_floor(floors: Mapping[str, float], figures: Mapping[str, float]) -> list[str]:
    """Figures that have no floor or one that lies so far below them that it no longer guards them.

    >>> above_floor({"task": 0.92, "priority": 0.94}, {"task": 0.924, "priority": 0.95, "indicator_value": 0.5})
    ['priority', 'indicator_value']
    """
    return [name for name, figure in figures.items() if name not in floors or figure > floors[name] + WORTH_RAISING]


def raised(
    corpus: str,
    old: CorpusFloors | None,
    annotations_sha256: str,
    figures: Mapping[str, float],
    may_go_down: Collection[str] = (),
) -> CorpusFloors:
    """The floors of a corpus at today's figures. `may_go_down` holds figures by their full name (`own.task`).

    A new set of annotations is no reason to let a floor go down unseen: what it takes down must be named too. Raises
    `LoweringRefused` where a figure lies below its floor and is not named.
    """
    floors = old.floors if old else {}
    refused = [name for name in below_floor(floors, figures) if f"{corpus}.{name}" not in may_go_down]
    if refused:
        named = "\n".join(f"  {corpus}.{name}: floor {floors[name]}, now {figures.get(name)}" for name in refused)
        options = " ".join(f"--lower {corpus}.{name}" for name in refused)
        raise LoweringRefused(f"a floor goes down only where it is named:\n{named}\nto accept: {options}")
    lowered = {name for name in figures if f"{corpus}.{name}" in may_go_down}
    new = {
        name: figure if name in lowered else max(figure, floors.get(name, figure)) for name, figure in figures.items()
    }
    return CorpusFloors(annotations_sha256, new)
