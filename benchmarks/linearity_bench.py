"""Whether cost grows with the length of a sentence and no faster."""

import math
from collections.abc import Callable
from datetime import date
from itertools import product
from typing import Any

from assets.indicators.extract import read_article, read_numbers
from assets.tables import TABLES
from assets.tasks.extract import read_tasks
from benchmarks.report import Report
from benchmarks.timing import forget_phrases, interleave

LONGER = 100
BOUND = 150.0
"""Highest multiple of the cost of a sentence for one that is `LONGER` times as long."""

NAMES = ["".join(pair) for pair in product("江河湖海山川林田云雨梅兰竹菊松柏桃李荷桂沙石泉溪峰岭", repeat=2)]
"""Two characters each that mean nothing to the grammar."""

DAY = date(2024, 4, 19)

PARAGRAPH: dict[str, Any] = {
    "paragraph_id": "p",
    "article_id": "a",
    "published_date": DAY,
    "paragraph_no": 1,
    "role": "result",
    "heading": None,
    "emphasis": [],
    "repeats_paragraph_no": None,
}

# One sentence each: what stands before the pieces, a piece, the mark between pieces, what stands after them. No two
# pieces are alike, or caches would read all but the first: {n} is a number, {name} two characters.
SENTENCES: dict[str, dict[str, tuple[str, str, str, str]]] = {
    "indicators": {
        "statistics between ，": (
            "一季度，全省",
            "规模以上工业增加值{n}亿元，同比增长6.{n}%，增速比1—2月加快0.{n}个百分点",
            "，",
            "。",
        ),
        "statistics between ；": (
            "一季度，",
            "{name}港口货物吞吐量3.{n}亿吨，同比增长5.{n}%，占全部的63.{n}%",
            "；",
            "。",
        ),
        "names between 、": ("一季度，", "{name}机器人", "、", "产量同比增长11.6%。"),
        "values between 、": ("一季度，三类产品产量同比分别增长", "11.{n}%", "、", "。"),
        "no figures": ("会上，", "{name}市负责同志介绍了试点情况", "，", "，共3项。"),
    },
    "tasks": {
        "clauses between ，": (
            "交通运输部要求，要",
            "加快完善{name}寄递物流体系，支持产地冷链设施共建共用",
            "，",
            "。",
        ),
        "clauses between ；": ("商务部要求，要", "健全{name}字号保护机制，不得违规收取认定费用", "；", "。"),
        "objects between 、": ("交通运输部要求，要加快补齐", "{name}物流", "、", "短板。"),
        "quotations": ("交通运输部要求，要实施", "“{name}到底”工程", "和", "。"),
    },
}


def run(report: Report) -> None:
    """For each kind of sentence the multiple that one at least `LONGER` times as long costs."""
    report.section(f"A sentence {LONGER} times as long costs so many times as much (fastest)")
    for stage, sentences in SENTENCES.items():
        for kind, parts in sentences.items():
            short = sentence(*parts, least=0)
            long = sentence(*parts, least=LONGER * len(short))
            (read_short, few), (read_long, many) = READERS[stage](short), READERS[stage](long)
            times = interleave({"short": read_short, "long": read_long}, 1.0, rounds=5, before=forget_phrases)
            report.line(
                f"{stage}, {kind}: {len(short)} → {len(long)} characters, {few} → {many} rows, "
                f"{times.best('short') * 1000:.3f} → {times.best('long') * 1000:.1f} ms"
            )
            report.bound(f"{stage}, {kind}", times.ratio("long", "short"), BOUND)


def sentence(before: str, piece: str, mark: str, after: str, least: int) -> str:
    """A sentence of two pieces, or of as many as make it at least so long.

    >>> sentence("要支持", "{name}等{n}个市", "、", "。", least=10)
    '要支持江江等1001个市、江河等1002个市。'
    """
    pieces = [piece.format(n=1001 + number, name=name) for number, name in enumerate(NAMES)]
    width = len(pieces[0] + mark)
    return before + mark.join(pieces[: max(2, math.ceil((least - len(before + after) + len(mark)) / width))]) + after


def _indicators(sentence: str) -> tuple[Callable[[], object], int]:
    frame = TABLES["paragraphs"].frame([{**PARAGRAPH, "text": sentence}])
    return lambda: read_article([sentence], DAY, ["result"]), read_numbers(frame)[0].height


def _tasks(sentence: str) -> tuple[Callable[[], object], int]:
    paragraphs = [{**PARAGRAPH, "role": "directive", "text": sentence}]
    return lambda: read_tasks(paragraphs, []), len(read_tasks(paragraphs, []))


READERS = {"indicators": _indicators, "tasks": _tasks}
"""For each stage what makes of a sentence the work to measure and the number of rows it finds."""
