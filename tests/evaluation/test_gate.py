"""The gate: no figure falls below its floor."""

import warnings

import pytest

from tests.evaluation.corpora import CORPORA, Corpus
from tests.evaluation.floors import above_floor, read_floors, what_fell
from tests.evaluation.reading import tally_corpus
from tests.evaluation.scoring import figures


class FloorHint(UserWarning):
    """A floor that could go up."""


@pytest.mark.parametrize("corpus", CORPORA.values(), ids=CORPORA.keys())
def test_no_figure_falls_below_its_floor(corpus: Corpus) -> None:
    if not corpus.is_present:
        pytest.skip(f"{corpus.annotations} or {corpus.articles} is not on this machine")
    stated = read_floors()[corpus.name]
    if corpus.annotations_sha256() != stated.annotations_sha256:
        reason = f"{corpus.annotations} are other annotations than the floors of {corpus.name!r} were measured on"
        if not corpus.is_ours:
            pytest.skip(reason)
        pytest.fail(f"{reason}; measure anew with `python -m tests.evaluation.raise_floors`", pytrace=False)
    total = tally_corpus(corpus)
    now = figures(total)
    fallen = what_fell(corpus.name, stated.floors, now, total.misses)
    if fallen:
        pytest.fail(fallen, pytrace=False)
    risen = above_floor(stated.floors, now)
    if risen:
        news = ", ".join(f"{corpus.name}.{name} {stated.floors.get(name)} → {now[name]}" for name in risen)
        warnings.warn(FloorHint(f"raise the floors (python -m tests.evaluation.raise_floors): {news}"), stacklevel=1)
