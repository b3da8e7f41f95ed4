"""paragraphs → indicators and the ledger of numbers, in one pass."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import polars as pl

from assets.indicators.context import Context
from assets.indicators.grammar import read_sentence
from assets.indicators.names import begin_line
from assets.indicators.records import Mention, ParagraphNumbers, Statement
from assets.indicators.tokens import has_period, leading_period
from assets.language.numerals import plain_forms
from assets.language.sentences import split_sentences
from assets.tables import TABLES, text_key

# Most paragraphs of a policy text hold no figure; they are passed over unread.
# One class of characters first: `re` then skips to them instead of trying each alternative everywhere (a third of it).
_FIGURES = re.compile(
    r"[\d一二两三四五六七八九十百千分半翻季今去全年时假间](?:(?<=\d)|(?<=[一二两三四五六七八九])[成倍]|(?<=[十百千])万|(?<=分)之"
    r"|(?<=一)半|(?<=半)[数年]|(?<=翻)[了一两二三]{0,2}番|(?<=季)度|(?<=[今去全])年|(?<=年)[末底]|(?<=时)期"
    r"|(?<=假)[期日]|(?<=[旦节明一午秋庆运]期间))"
)
_BOILERPLATE = re.compile(r"责任编辑|现金红包|理财券|海量资讯|股民福利|原文链接")
_TITLE = re.compile(r"【[^】]*】")  # a feed's flash opens with its title
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_TITLED = re.compile(
    rf"{_NUMBER.pattern}|[一二两三四五六七八九十]+[成倍]|翻[一两二三]番|[百千]分之[一二三四五六七八九十点]+"
)
_HEADLINE = 25  # characters of a line that stands for itself
_MARKS = re.compile("[，。；：、！？]")
_ITEM = re.compile(r"\s*(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．])")
_SUMMARY = 25  # characters that an opening sentence may have to be a summary of those that follow
_LONGEST_EVIDENCE = 1000  # characters; the longest sentence of a real release has some 400
_DIRECTIVE = ("directive", "requirement")


def read_article(
    texts: Sequence[str], published: date | None, roles: Sequence[str] | None = None
) -> list[ParagraphNumbers]:
    """The numbers of one article, paragraph by paragraph. `roles` are those of the table `paragraphs`.

    >>> found = read_article(["1—7月，全市茶叶出口额3.2亿元。", "其中，绿茶出口额增长5%。"], date(2022, 8, 19))
    >>> [(s.name, s.value, s.unit, str(s.period[1])) for paragraph in found for s in paragraph.statements]
    [('茶叶出口额', 320000000.0, '元', '2022-07-31'), ('绿茶出口额', 5.0, '%', '2022-07-31')]
    """
    context = Context(published)
    return [_read_paragraph(text, roles[number] if roles else "context", context) for number, text in enumerate(texts)]


def _read_paragraph(text: str, role: str, context: Context) -> ParagraphNumbers:
    if not _FIGURES.search(text):
        if len(text) <= _HEADLINE and not _MARKS.search(text):
            context.headline = text
        return ParagraphNumbers([], [])
    plain = plain_forms(text)
    if role == "boilerplate" or _BOILERPLATE.search(plain):
        return ParagraphNumbers([], [Mention(m.start(), m.end(), "boilerplate") for m in _NUMBER.finditer(plain)])
    context.begin_paragraph()
    unclosed = plain[-1] not in "。！？；"
    if unclosed or context.listing_headlines:
        context.begin_headline(unclosed and _ITEM.match(plain) is not None)
    if unclosed and len(plain) <= _HEADLINE:
        begin_line(context)
    title = _TITLE.match(plain)
    titled = [Mention(m.start(), m.end(), "caption") for m in _TITLED.finditer(title[0])] if title else []
    if title:
        plain = " " * title.end() + plain[title.end() :]
    sentences = split_sentences(plain)
    if len(sentences) > 1 and sentences[0][1] <= _SUMMARY and not has_period(plain, *sentences[0]):
        # 过半行业增长。三季度，…: the opening sentence sums up what follows.
        following = leading_period(plain, sentences[1][0])
        if following and not following.since:
            context.state_period(following)
    statements: list[Statement] = []
    mentions: list[Mention] = titled
    for start, end in sentences:
        if _FIGURES.search(plain, start, end):
            found, numbers = read_sentence(plain, start, end, context, role in _DIRECTIVE)
            for statement in found:
                statement.sentence = (start, end)
            statements += found
            mentions += numbers
        else:
            context.told = plain[start:end]
    statements.sort(key=lambda s: (s.start, s.rank))
    mentions.sort(key=lambda m: m.start)
    return ParagraphNumbers(statements, mentions)


def read_numbers(paragraphs: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Tables `indicators` and `number_mentions` of whole articles.

    `paragraphs` is the table of that name, all paragraphs of each article; any order of rows gives the same result.
    """
    indicators: list[dict[str, Any]] = []
    ledger: list[dict[str, Any]] = []
    columns = ["paragraph_id", "article_id", "published_date", "paragraph_no", "role", "text"]
    ordered = paragraphs.select(columns).sort("article_id", "paragraph_no")
    for article in ordered.partition_by("article_id", maintain_order=True):
        rows = article.to_dicts()
        found = read_article([r["text"] for r in rows], rows[0]["published_date"], [r["role"] for r in rows])
        for row, numbers in zip(rows, found, strict=True):
            indicators.extend(_indicator_rows(row, numbers))
            ledger.extend(_ledger_rows(row, numbers))
    return TABLES["indicators"].frame(indicators), TABLES["number_mentions"].frame(ledger)


def extract_indicators(paragraphs: pl.DataFrame) -> pl.DataFrame:
    """Table `indicators` of whole articles; see `read_numbers`."""
    return read_numbers(paragraphs)[0]


def _where(row: dict[str, Any], start: int, end: int) -> dict[str, Any]:
    place = {name: row[name] for name in ("article_id", "paragraph_id", "published_date", "paragraph_no")}
    return {**place, "char_start": start, "char_end": end, "raw": row["text"][start:end]}


def _indicator_key(row: dict[str, Any], statement: Statement) -> str:
    return text_key(row["article_id"], row["paragraph_no"], statement.start, statement.end, statement.rank)


def _indicator_rows(row: dict[str, Any], numbers: ParagraphNumbers) -> Iterator[dict[str, Any]]:
    for s in numbers.statements:
        period, base = s.period or (None, None), s.base or (None, None)
        yield {
            "indicator_id": _indicator_key(row, s),
            **_where(row, s.start, s.end),
            "name": s.name,
            "area": s.area,
            "measure": s.measure,
            "comparison": s.comparison,
            "value": s.value,
            "value_upper": s.upper,
            "unit": s.unit,
            "qualifier": s.qualifier,
            "basis": s.basis,
            "period_start": period[0],
            "period_end": period[1],
            "base_start": base[0],
            "base_end": base[1],
            "status": s.status,
            "evidence": _evidence(row["text"], s),
        }


def _evidence(text: str, statement: Statement) -> str:
    """The sentence; of one that runs on for pages, what stands around the number.

    A 100 KB sentence of 6,000 figures, kept whole for each of them, took 700 MB.
    """
    start, end = statement.sentence
    if end - start > _LONGEST_EVIDENCE:
        start = max(start, statement.start - _LONGEST_EVIDENCE // 2)
        end = min(end, statement.end + _LONGEST_EVIDENCE // 2)
    return text[start:end]


def _ledger_rows(row: dict[str, Any], numbers: ParagraphNumbers) -> Iterator[dict[str, Any]]:
    keys: dict[int, str] = {}
    for statement in numbers.statements:
        keys.setdefault(statement.start, _indicator_key(row, statement))
    for mention in numbers.mentions:
        yield {
            "mention_id": text_key(row["paragraph_id"], mention.start, mention.end),
            **_where(row, mention.start, mention.end),
            "class": mention.kind,
            "indicator_id": keys.get(mention.start),
        }
