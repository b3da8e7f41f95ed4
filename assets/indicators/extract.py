"""paragraphs → indicators and the ledger of numbers."""

import re
from datetime import date
from typing import Any

import polars as pl

from assets.indicators.context import Context
from assets.indicators.grammar import Mention, Statement, read_sentence
from assets.language.numerals import plain_forms
from assets.language.sentences import split_sentences
from assets.tables import TABLES, text_key

_FIGURES = re.compile(r"\d|[一二三四五六七八九]成|[十百千]万|分之|一半|半数|翻[一两]?番|翻倍|季度|半年|今年|去年|全年|年末|年底|时期")
_BOILERPLATE = re.compile(r"责任编辑|海量资讯|股民福利|原文链接")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def read_article(texts: list[str], published: date | None, roles: list[str] | None = None):
    """Statements and numbers of one article: for each paragraph its statements and mentions."""
    context = Context(published)
    out = []
    for number, text in enumerate(texts):
        plain = plain_forms(text)
        role = roles[number] if roles else "context"
        statements: list[tuple[Statement, tuple[int, int]]] = []
        mentions: list[Mention] = []
        if not _FIGURES.search(plain):
            out.append((statements, mentions))
            continue
        if _BOILERPLATE.search(plain) or role == "boilerplate":
            mentions = [Mention(m.start(), m.end(), "boilerplate") for m in _NUMBER.finditer(plain)]
            out.append((statements, mentions))
            continue
        context.begin_paragraph()
        for start, end in split_sentences(plain):
            if _FIGURES.search(plain, start, end):
                found, numbers = read_sentence(plain, start, end, context, role in ("directive", "requirement"))
                statements += [(s, (start, end)) for s in found]
                mentions += numbers
            else:
                context.broken = True
        out.append((statements, mentions))
    return out


def read_numbers(paragraphs: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Tables `indicators` and `number_mentions` of whole articles."""
    indicators: list[dict[str, Any]] = []
    ledger: list[dict[str, Any]] = []
    ordered = paragraphs.sort("article_id", "paragraph_no")
    for group in ordered.partition_by("article_id", maintain_order=True):
        rows = group.select("paragraph_id", "article_id", "published_date", "paragraph_no", "role", "text").to_dicts()
        for row, (statements, mentions) in zip(rows, read_article([r["text"] for r in rows], rows[0]["published_date"], [r["role"] for r in rows]), strict=True):
            ids = {}
            where = {k: row[k] for k in ("article_id", "paragraph_id", "published_date", "paragraph_no")}
            for s, (a, b) in sorted(statements, key=lambda x: (x[0].start, x[0].rank)):
                key = text_key(row["article_id"], row["paragraph_no"], s.start, s.end, s.rank)
                ids.setdefault(s.start, key)
                indicators.append({
                    "indicator_id": key, **where, "char_start": s.start, "char_end": s.end, "raw": row["text"][s.start:s.end], "name": s.name, "area": s.area,
                    "measure": s.measure, "comparison": s.comparison, "value": s.value, "value_upper": s.upper, "unit": s.unit, "qualifier": s.qualifier, "basis": s.basis,
                    "period_start": s.period[0] if s.period else None, "period_end": s.period[1] if s.period else None,
                    "base_start": s.base[0] if s.base else None, "base_end": s.base[1] if s.base else None, "status": s.status, "evidence": row["text"][a:b],
                })
            seen = set()
            for m in sorted(mentions, key=lambda m: m.start):
                if m.start in seen:
                    continue
                seen.add(m.start)
                ledger.append({
                    "mention_id": text_key(row["paragraph_id"], m.start, m.end), **where, "char_start": m.start, "char_end": m.end, "raw": row["text"][m.start:m.end],
                    "class": m.kind, "indicator_id": ids.get(m.start),
                })
    return TABLES["indicators"].frame(indicators), TABLES["number_mentions"].frame(ledger)


def extract_indicators(paragraphs: pl.DataFrame) -> pl.DataFrame:
    """Table `indicators` of whole articles."""
    return read_numbers(paragraphs)[0]
