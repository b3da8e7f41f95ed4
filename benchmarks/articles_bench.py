"""What reading an article costs, against what BeautifulSoup with lxml needs just to parse it.

Measured article by article through the stages' plain functions, and in batches through their Polars functions, where
the cost of frames is spread over the articles of a run. Stages keep what they made of recent phrases: `warm` reads the
same text again, `unseen` empties those caches before each round.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
from bs4 import BeautifulSoup

from assets.indicators.extract import read_article, read_numbers
from assets.paragraphs.extract import extract_paragraphs, read_paragraphs
from assets.policy_priorities.curate import curate_priorities, read_priorities
from assets.posts.post import decode, parse_post, read_bytes
from assets.posts.refusal import Refusal
from assets.raw_articles.articles import article_row
from assets.tables import TABLES, text_key
from assets.tasks.extract import extract_tasks, read_tasks
from benchmarks.report import Report
from benchmarks.timing import Times, forget_phrases, interleave

PROJECT = Path(__file__).resolve().parents[1]
EXAMPLES = PROJECT / "examples" / "articles"
SEED = PROJECT.parent / "shared" / "corpus" / "cls_seed_工信部_能源电子.md"
STAND_IN = "20240417-交通运输部部署物流降本提质增效.md"
"""The sample article that is built like the seed; the bounds are printed for it where the seed is not at hand."""

PARSE, FIGURES, POLICY = "parse", "paragraphs + indicators", "tasks + curation"
BOUNDS = {FIGURES: 5.0, POLICY: 2.0}
"""Highest multiples of one parse, for the seed article."""

COLUMNS = [f"{piece}, {state}" for state in ("warm", "unseen") for piece in BOUNDS]

BATCH = 50

Article = dict[str, Any]


def run(report: Report) -> None:
    """Ratios per article and per batch; bounds for the seed, or for the article that stands in for it."""
    articles = read_examples()
    bounded = next(article for article in articles if article["source_path"] == STAND_IN)
    if SEED.is_file():
        bounded = read_one(SEED)
        articles.append(bounded)
    _article_by_article(report, articles, bounded)
    _in_batches(report, articles, bounded)


def read_one(path: Path) -> Article:
    """One article file as a row of `raw_articles`. Raises `Refusal`."""
    return article_row(path.name, parse_post(decode(read_bytes(path))[0]))


def read_examples() -> list[Article]:
    """The sample articles that are accepted, as rows of `raw_articles`."""
    articles = []
    for path in sorted(EXAMPLES.glob("*.md")):
        try:
            articles.append(read_one(path))
        except Refusal:
            continue
    return articles


def plain_work(article: Article) -> dict[str, Callable[[], object]]:
    """The pieces of work on one article through the plain functions."""
    html, day = article["body_html"], article["published_date"]
    frame = extract_paragraphs(TABLES["raw_articles"].frame([article]))
    paragraphs = frame.to_dicts()
    targets = read_numbers(frame)[0].filter(pl.col("status") == "target").to_dicts()

    def figures() -> object:
        own = read_paragraphs(html)
        return read_article([p["text"] for p in own], day, [p["role"] for p in own])

    def policy() -> object:
        return read_priorities(article, paragraphs, read_tasks(paragraphs, targets))

    return {
        PARSE: lambda: BeautifulSoup(html, "lxml"),
        FIGURES: figures,
        POLICY: policy,
        "paragraphs": lambda: read_paragraphs(html),
        "tasks": lambda: read_tasks(paragraphs, targets),
    }


def frame_work(articles: list[Article]) -> dict[str, Callable[[], object]]:
    """The pieces of work on a batch of articles through the functions that the assets call."""
    frame = TABLES["raw_articles"].frame(articles)
    paragraphs = extract_paragraphs(frame)
    indicators = read_numbers(paragraphs)[0]

    def parse() -> None:
        for article in articles:
            BeautifulSoup(article["body_html"], "lxml")

    def policy() -> object:
        return curate_priorities(frame, paragraphs, extract_tasks(paragraphs, indicators))

    return {PARSE: parse, FIGURES: lambda: read_numbers(extract_paragraphs(frame)), POLICY: policy}


def copies(articles: list[Article], number: int) -> list[Article]:
    """That many articles, each with a key of its own, the given ones over and over."""
    return [{**articles[n % len(articles)], "article_id": text_key(n), "source_path": f"{n}.md"} for n in range(number)]


def _article_by_article(report: Report, articles: list[Article], bounded: Article) -> None:
    report.section("Article by article: milliseconds to parse, and multiples of it (fastest / median of rounds)")
    rows = []
    for article in articles:
        work, seconds = plain_work(article), 3.0 if article is bounded else 0.3
        warm, unseen = interleave(work, seconds), interleave(work, seconds, before=forget_phrases)
        rows.append((article["source_path"], f"{warm.best(PARSE) * 1000:.2f}", *_ratios(warm), *_ratios(unseen)))
        if article is bounded:
            bounded_times = warm
    report.table(("article", "parse ms", *COLUMNS), rows)
    alone = ", ".join(f"{piece} {bounded_times.ratio(piece, PARSE):.1f} ×" for piece in ("paragraphs", "tasks"))
    report.line(f"{bounded['source_path']}, alone: {alone}")
    _bounds(report, bounded_times, f"{bounded['source_path']}, plain functions")


def _in_batches(report: Report, articles: list[Article], bounded: Article) -> None:
    report.section(f"In batches of {BATCH}: milliseconds per article, and multiples of a parse (fastest / median)")
    rows = []
    for name, batch in {"all of the above in turn": articles, bounded["source_path"]: [bounded]}.items():
        work = frame_work(copies(batch, BATCH))
        warm, unseen = interleave(work, seconds=4.0), interleave(work, seconds=4.0, before=forget_phrases)
        milliseconds = [f"{warm.best(piece) * 1000 / BATCH:.2f}" for piece in work]
        rows.append((name, *milliseconds, *_ratios(warm), *_ratios(unseen)))
    report.table(("batch", *(f"{piece} ms" for piece in (PARSE, *BOUNDS)), *COLUMNS), rows)
    _bounds(report, warm, f"{bounded['source_path']}, frames of {BATCH}")


def _ratios(times: Times) -> list[str]:
    return [f"{times.ratio(piece, PARSE):.1f} / {times.middle_ratio(piece, PARSE):.1f} ×" for piece in BOUNDS]


def _bounds(report: Report, times: Times, what: str) -> None:
    for piece, limit in BOUNDS.items():
        report.bound(f"{what}: {piece} against one parse", times.ratio(piece, PARSE), limit)
