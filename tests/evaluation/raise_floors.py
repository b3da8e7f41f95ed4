"""Raise the floors to what the extractors reach today: `python -m tests.evaluation.raise_floors`.

Nothing is written where a figure has fallen below its floor, unless `--lower CORPUS.FIGURE` names it. A corpus that
is not on this machine keeps its floors.
"""

import argparse
import sys
from collections.abc import Sequence

from tests.evaluation.corpora import CORPORA
from tests.evaluation.floors import CorpusFloors, LoweringRefused, raised, read_floors, write_floors
from tests.evaluation.reading import tally_corpus
from tests.evaluation.scoring import figures


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status: 0 where floors were written, 1 where lowering was refused, 2 where a named figure does not exist."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.raise_floors", description=__doc__)
    parser.add_argument("--lower", action="append", default=[], metavar="CORPUS.FIGURE", help="let this floor go down")
    lower = set(parser.parse_args(arguments).lower)
    floors = read_floors()
    known, refusals = {f"{name}.{figure}" for name, corpus in floors.items() for figure in corpus.floors}, []
    if lower - known:
        parser.error(f"no such floor: {', '.join(sorted(lower - known))}; there are {', '.join(sorted(known))}")
    for name, corpus in CORPORA.items():
        if not corpus.is_present:
            print(f"{name}: {corpus.annotations} or {corpus.articles} is not here, its floors stay")
            continue
        try:
            new = raised(name, floors.get(name), corpus.annotations_sha256(), figures(tally_corpus(corpus)), lower)
        except LoweringRefused as refusal:
            refusals.append(str(refusal))
            continue
        _print_changes(name, floors.get(name), new)
        floors[name] = new
    if refusals:
        print("\n".join(["nothing was written:", *refusals]), file=sys.stderr)
        return 1
    write_floors(floors)
    return 0


def _print_changes(name: str, old: CorpusFloors | None, new: CorpusFloors) -> None:
    before = old.floors if old else {}
    changed = {figure: floor for figure, floor in new.floors.items() if before.get(figure) != floor}
    for figure, floor in changed.items():
        print(f"{name}.{figure}: {before.get(figure, 'none')} → {floor}")
    if not changed:
        print(f"{name}: every floor stays")


if __name__ == "__main__":
    sys.exit(main())
