"""How well extracted rows agree with annotated ones: pure functions over plain rows.

Belongs here: what makes a row found, what makes a field right, and how both become figures. Where annotations and
rows come from stands in `corpora.py` and `reading.py`; what a figure must reach, in `floors.yaml`.

An indicator is found when value, end of range and unit agree, a task when 0.8 of its clause does, a priority when 0.8
of its heading does. Rows are paired one to one, those that agree best first. Annotated rows marked `optional` neither
earn nor cost: they may take an extracted row, which is then neither found nor extra.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Row = Mapping[str, Any]

_SILENT = re.compile(r"[\s\u3000\xa0“”\"'‘’《》〈〉（）()【】\[\]、，。；：,.;:·的]")
_BRINGING_ABOUT = re.compile("建成开通|发行|建成|开通|创建|举办|实现|完成|达到|享受")
_UNIT_PARTS = (("％", "%"), ("个百分点", "百分点"), ("个基点", "基点"), ("percent", "%"))
_SAME_UNIT = {"元人民币": "元", "人民币": "元", "人民币元": "元", "points": "点"}

_CLAUSE_AGREES = 0.8
_HEADING_AGREES = 0.9
_NAME_AGREES = 0.8
_NAME_WITH_AREA_AGREES = 0.85


@dataclass(frozen=True)
class Reading:
    """One annotated article and what was extracted from it. `article` is None where the file was refused."""

    annotation: Row
    article: Row | None
    indicators: Sequence[Row]
    tasks: Sequence[Row]
    priorities: Sequence[Row]


@dataclass(frozen=True)
class Miss:
    """A row that costs: `part` indicator, task, priority or date; `what` names article, paragraph and fault."""

    part: str
    what: str


@dataclass
class Tally:
    """What was counted over all articles; `right` holds the found rows' right fields by `part_field`."""

    articles: int = 0
    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)


def bare(text: str | None) -> str:
    """The text without white space, punctuation and 的: readers differ in those.

    >>> bare("“新市集” 的建设，")
    '新市集建设'
    """
    return _SILENT.sub("", text or "")


def similarity(a: str, b: str) -> float:
    """Twice the length of the longest common subsequence over both lengths: 1 for equal texts, 0 for disjoint ones.

    >>> similarity("港口吞吐量", "港口货物吞吐量")
    0.8333333333333334
    """
    if a == b:
        return 1.0
    lengths = [0] * (len(b) + 1)
    for character in a:
        diagonal = 0
        for j, other in enumerate(b, 1):
            above = lengths[j]
            lengths[j] = diagonal + 1 if character == other else max(above, lengths[j - 1])
            diagonal = above
    return 2 * lengths[-1] / (len(a) + len(b))


def plain_unit(unit: str | None) -> str:
    """One spelling per unit: ％ is %, 个百分点 is 百分点, 元人民币 is 元."""
    text = unit or ""
    for printed, plain in _UNIT_PARTS:
        text = text.replace(printed, plain)
    return _SAME_UNIT.get(text, text)


def same_number(a: float | None, b: float | None) -> bool:
    """Both absent, or equal but for rounding."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def same_name(annotated: Row, extracted: Row) -> bool:
    """Names agree when 0.8 of their characters do; verbs of bringing about and a place before the name do not count."""
    a, b = (_BRINGING_ABOUT.sub("", bare(row["name"])) for row in (annotated, extracted))
    if similarity(a, b) >= _NAME_AGREES:
        return True
    area = bare(annotated.get("area"))
    return bool(area) and similarity(area + a, b) >= _NAME_WITH_AREA_AGREES


def same_comparison(annotated: Row, extracted: Row) -> bool:
    """Equal; absent and `yoy` agree, since readers differ on carrying 同比 to the later items of a list."""
    pair = {annotated.get("comparison") or None, extracted["comparison"] or None}
    return len(pair) == 1 or pair == {None, "yoy"}


def same_period(annotated: Row, extracted: Row) -> bool:
    first, last = annotated.get("period") or (None, None)
    return (first, last) == (_day(extracted["period_start"]), _day(extracted["period_end"]))


INDICATOR_FIELDS: dict[str, Callable[[Row, Row], bool]] = {
    "measure": lambda a, e: bool(a["measure"] == e["measure"]),
    "comparison": same_comparison,
    "name": same_name,
    "period": same_period,
    "qualifier": lambda a, e: (a.get("qualifier") or None) == (e["qualifier"] or None),
    "status": lambda a, e: bool(a["status"] == e["status"]),
}

TASK_FIELDS: dict[str, Callable[[Row, Row], bool]] = {
    "heading": lambda a, e: similarity(bare(a["heading"]), bare(e["heading"])) >= _HEADING_AGREES,
    "action": lambda a, e: bare(a["action"]) == bare(e["action"]),
    "kind": lambda a, e: bool(a["kind"] == e["kind"]),
    "lists": lambda a, e: all(_items(a, name) == _items(e, name) for name in ("programmes", "documents", "targets")),
}


def indicator_agreement(annotated: Row, extracted: Row) -> float | None:
    """None where value, end of range or unit differ; else how many fields are right, the same paragraph for half."""
    if not (
        same_number(annotated["value"], extracted["value"])
        and same_number(annotated.get("value_upper"), extracted["value_upper"])
        and plain_unit(annotated["unit"]) == plain_unit(extracted["unit"])
    ):
        return None
    right = sum(agrees(annotated, extracted) for agrees in INDICATOR_FIELDS.values())
    return right + 0.5 * _same_paragraph(annotated, extracted)


def task_agreement(annotated: Row, extracted: Row) -> float | None:
    agreement = _text_agreement(annotated["text"], extracted["text"])
    return None if agreement is None else agreement + 0.1 * _same_paragraph(annotated, extracted)


def priority_agreement(annotated: Row, extracted: Row) -> float | None:
    return _text_agreement(annotated["heading"], extracted["heading"])


def pair_rows(
    annotated: Sequence[Row], extracted: Sequence[Row], agreement: Callable[[Row, Row], float | None]
) -> dict[int, int]:
    """Index of the extracted row for each annotated one that has one: best agreement first, of equals the earlier."""
    candidates = [
        (-merit, i, j)
        for i, a in enumerate(annotated)
        for j, e in enumerate(extracted)
        if (merit := agreement(a, e)) is not None
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def tally(readings: Iterable[Reading]) -> Tally:
    """Count every article. Dates are counted under `date`, rows under indicator, task and priority."""
    total = Tally()
    for reading in readings:
        total.articles += 1
        _tally_date(total, reading)
        _tally_rows(total, reading, "indicator", reading.indicators, indicator_agreement, INDICATOR_FIELDS)
        _tally_rows(total, reading, "task", reading.tasks, task_agreement, TASK_FIELDS)
        _tally_rows(total, reading, "priority", reading.priorities, priority_agreement, {})
    return total


def figures(total: Tally) -> dict[str, float]:
    """The figures that floors are set for, each from 0 to 1, four decimals.

    `indicator_value`, `indicator_full` (all fields right too), `task` and `priority` are F1; `indicator_FIELD` and
    `task_FIELD` are shares of the found rows; `published_date` is a share of the articles.
    """
    found = total.found["indicator"]
    wrong = found - total.right["indicator_full"]
    return {
        "published_date": _share(total.right["date"], total.articles),
        "indicator_value": _part_f1(total, "indicator"),
        "indicator_full": _f1(found - wrong, total.extra["indicator"] + wrong, total.missed["indicator"] + wrong),
        **{f"indicator_{name}": _share(total.right[f"indicator_{name}"], found) for name in INDICATOR_FIELDS},
        "task": _part_f1(total, "task"),
        **{f"task_{name}": _share(total.right[f"task_{name}"], total.found["task"]) for name in TASK_FIELDS},
        "priority": _part_f1(total, "priority"),
    }


def part_of(figure: str) -> str:
    """The part whose misses explain a figure: `indicator_name` → `indicator`, `published_date` → `date`."""
    return "date" if figure == "published_date" else figure.partition("_")[0]


def _tally_date(total: Tally, reading: Reading) -> None:
    wanted = reading.annotation["published_date"]
    got = None if reading.article is None else _day(reading.article["published_date"])
    if reading.article is not None and got == wanted:
        total.right["date"] += 1
    else:
        total.misses.append(Miss("date", f"{reading.annotation['file']}: published_date {wanted}, got {got}"))


def _tally_rows(
    total: Tally,
    reading: Reading,
    part: str,
    extracted: Sequence[Row],
    agreement: Callable[[Row, Row], float | None],
    fields: Mapping[str, Callable[[Row, Row], bool]],
) -> None:
    annotated = reading.annotation["priorities" if part == "priority" else f"{part}s"]
    pairs = pair_rows(annotated, extracted, agreement)
    file = reading.annotation["file"]
    for i, row in enumerate(annotated):
        # A priority has no field to be wrong in, so that an optional heading, once found, earns.
        if row.get("optional") and part != "priority":
            continue
        where = f"{file} ¶{row.get('p', '')} {row.get('raw') or row.get('text') or row['heading']}"
        if i not in pairs:
            total.missed[part] += 1
            total.misses.append(Miss(part, f"{where}: not found"))
            continue
        total.found[part] += 1
        wrong = [name for name, agrees in fields.items() if not agrees(row, extracted[pairs[i]])]
        total.right.update(f"{part}_{name}" for name in fields if name not in wrong)
        total.right[f"{part}_full"] += not wrong
        if wrong:
            total.misses.append(Miss(part, f"{where}: {', '.join(wrong)} wrong"))
    for j in sorted(set(range(len(extracted))) - set(pairs.values())):
        row = extracted[j]
        # A heading that the text does not print cannot be in an annotation of printed headings.
        if row.get("heading_kind") == "derived":
            continue
        total.extra[part] += 1
        printed = row.get("raw") or row.get("text") or row["heading"]
        total.misses.append(Miss(part, f"{file} ¶{row.get('paragraph_no', '')} {printed}: not annotated"))


def _text_agreement(a: str, b: str) -> float | None:
    a, b = bare(a), bare(b)
    if min(len(a), len(b)) * 2 < _CLAUSE_AGREES * (len(a) + len(b)):
        return None  # whatever the characters are
    agreement = similarity(a, b)
    return agreement if agreement >= _CLAUSE_AGREES else None


def _same_paragraph(annotated: Row, extracted: Row) -> bool:
    return bool(annotated["p"] == extracted["paragraph_no"])


def _items(row: Row, name: str) -> set[str]:
    return {bare(item) for item in row.get(name) or ()}


def _day(day: object) -> str | None:
    return None if day is None else str(day)[:10]


def _part_f1(total: Tally, part: str) -> float:
    return _f1(total.found[part], total.extra[part], total.missed[part])


def _f1(found: int, extra: int, missed: int) -> float:
    """Harmonic mean of precision and recall, each 1 where there is nothing to be precise or complete about.

    >>> _f1(8, 2, 0), _f1(0, 0, 0), _f1(0, 0, 3)
    (0.8889, 1.0, 0.0)
    """
    precision = found / (found + extra) if found + extra else 1.0
    recall = found / (found + missed) if found + missed else 1.0
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
