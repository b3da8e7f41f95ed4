"""One odd article must never hold back a day, let alone a year."""

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl

ARTICLE = "article_id"

Frames = tuple[pl.DataFrame, ...]


def compute_by_article(
    compute: Callable[..., Frames], inputs: Mapping[str, Any], empty: Frames
) -> tuple[Frames, dict[str, Exception]]:
    """Call `compute(**inputs)`; where that fails, call it article by article and leave out those that fail.

    Inputs that are frames with a column `article_id` are handed over one article at a time, all others whole; `empty`
    are the typed empty frames to return where no article is left. Returns the frames and what each article left out
    failed with. Raises what `compute` raised where no input tells articles apart.
    """
    try:
        return compute(**inputs), {}
    except Exception:
        by_article = {n: f for n, f in inputs.items() if isinstance(f, pl.DataFrame) and ARTICLE in f.columns}
        if not by_article:
            raise
    results, failures = [empty], {}
    articles = sorted({article for frame in by_article.values() for article in frame[ARTICLE]})
    for article in articles:
        own = {name: frame.filter(pl.col(ARTICLE) == article) for name, frame in by_article.items()}
        try:
            results.append(compute(**{**inputs, **own}))
        except Exception as error:
            failures[article] = error
    return tuple(pl.concat(frames) for frames in zip(*results, strict=True)), failures
