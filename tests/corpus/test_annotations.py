"""The annotations agree with the articles beside them: a slip of the annotator must not count as one of the extractor.

What the extractors make of these articles is not tested here; that is the evaluation gate's business.
"""

import json
import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from assets.language.html import html_blocks

HERE = Path(__file__).parent
GOLD = sorted((HERE / "gold").glob("*.json"))

FIXED = {"一半": 50, "翻一番": 100, "三分之一": 100 / 3, "四分之三": 75}
DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {c: n for n, c in enumerate("０１２３４５６７８９")}
MULTIPLIER = {"万亿": 10**12, "亿": 10**8, "万": 10**4}


def magnitudes(raw: str) -> list[float]:
    """What the printed number says, without sign; two magnitudes for a range. A reader of its own, not the project's.

    `2000万千瓦至2400万千瓦` gives 20000000 and 24000000, `百分之十点二` gives 10.2, `九成` 90.
    """
    if raw in FIXED:
        return [FIXED[raw]]
    if raw.startswith("百分之"):
        return [_spelled(part) for part in re.split("至", raw.replace("百分之", ""))]
    raw = "".join(str(DIGITS[c]) if c in DIGITS else c for c in raw)
    found = re.findall(r"(\d+(?:\.\d+)?)\s*(万亿|亿|万)?", raw)
    scale = 10 if raw.endswith("成") else 1
    return [float(number) * MULTIPLIER.get(unit, 1) * scale for number, unit in found]


def _spelled(text: str) -> float:
    whole, _, fraction = text.partition("点")
    tens, ten, ones = whole.rpartition("十")
    value = (DIGITS[tens] if tens else 1) * 10 + (DIGITS[ones] if ones else 0) if ten else DIGITS[whole]
    return float(f"{value}.{''.join(str(DIGITS[c]) for c in fraction) or 0}")


def read_article(name: str) -> tuple[str, list[str]]:
    """Front matter and paragraphs of one article."""
    _, front, body = (HERE / "articles" / name).read_text(encoding="utf-8").split("---\n", 2)
    return front, [block.text for block in html_blocks(body)]


@pytest.fixture(params=GOLD, ids=lambda path: path.stem)
def gold(request: pytest.FixtureRequest) -> dict[str, Any]:
    annotation: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return annotation


def test_every_article_is_annotated() -> None:
    assert [path.stem for path in GOLD] == sorted(path.stem for path in (HERE / "articles").glob("*.md"))


def test_published_date_is_the_day_in_shanghai(gold: dict[str, Any]) -> None:
    front, _ = read_article(gold["file"])
    printed = next(line.removeprefix("date: ") for line in front.splitlines() if line.startswith("date: "))
    moment: datetime = parsedate_to_datetime(printed)
    assert gold["published_date"] == moment.astimezone(ZoneInfo("Asia/Shanghai")).date().isoformat()


def test_every_indicator_is_printed_as_annotated(gold: dict[str, Any]) -> None:
    _, paragraphs = read_article(gold["file"])
    for row in gold["indicators"]:
        assert row["raw"] in paragraphs[row["p"] - 1], row
        ends = [row["value"]] if row["value_upper"] is None else [row["value"], row["value_upper"]]
        # growth printed as a multiple (增长1.8倍) is annotated in percent
        scale = 100 if row["raw"].endswith("倍") and row["unit"] == "%" else 1
        assert [abs(end) for end in ends] == pytest.approx([m * scale for m in magnitudes(row["raw"])]), row
        assert row["period"] is None or row["period"][0] <= row["period"][1], row
        assert (row["base"] is None) == (row["comparison"] != "base"), row


def test_every_task_is_printed_as_annotated(gold: dict[str, Any]) -> None:
    _, paragraphs = read_article(gold["file"])
    headings = {row["heading"] for row in gold["priorities"]} | {None}
    raws = {row["raw"] for row in gold["indicators"] if row["status"] == "target"}
    for row in gold["tasks"]:
        assert row["text"] in paragraphs[row["p"] - 1], row
        assert row["action"] in row["text"] and row["object"] in row["text"], row
        assert row["heading"] in headings and row["kind"] in ("action", "outcome", "requirement"), row
        assert all(part in row["text"] for key in ("programmes", "documents", "targets") for part in row[key]), row
        assert set(row["targets"]) <= raws, row
    for row in gold["priorities"]:
        assert row["heading"] in paragraphs[row["p"] - 1], row
