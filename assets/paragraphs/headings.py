"""Which heading each block stands under: its own, or one above it that nothing between them has ended.

What heading a block prints itself is found in `own_headings.py`. The words are data (`headings.yaml`).
"""

import re
from pathlib import Path

import yaml

from assets.language.headings import LIST_MARK, RANK, Level
from assets.language.html import Block
from assets.language.words import any_of
from assets.paragraphs.own_headings import FRAME, SHORTEST, Heading, own_headings

_LEXICON: dict[str, str] = yaml.safe_load(Path(__file__).with_name("headings.yaml").read_text(encoding="utf-8"))


def _any(name: str) -> str:
    return f"(?:{any_of(_LEXICON[name].split())})"


# After the last item of a list: who is to see to all of it.
_ALL_MUST = f"(?:各{_any('each')}|{_any('concerned')})[^。；]{{0,40}}?(?:[要应须]|必须)"
_BODY_SEES_TO = f"[^，。；]{{2,16}}[{_LEXICON['body_ends']}][要将应]{_any('charged')}"
# 《通知》要求，各地要…: after the last sub-title it closes the whole.
_ADDRESSES_ALL = re.compile(f"[^，]{{2,20}}，(?:各{_any('each')}|{_any('concerned')})")
_CLOSES_LIST = re.compile(f"{_ALL_MUST}|{_BODY_SEES_TO}|本{_any('in_force')}自")
# After the last numbered section: somebody tells what comes next, or what all have to see to.
_SOMEBODY_SAYS = f"(?!要|应)[^，。“”]{{2,16}}{_any('speakers')}{_any('speaking')}"
_FIGURES_SHOW = f"[^，。]{{2,8}}{_any('sources')}显示"
_ALL_ARE_CALLED = f"各{_any('called')}[^，。；]{{0,24}}[要应须][^，。；]{{0,8}}{_any('general_demands')}"
_LEAVES_LIST = re.compile(f"(?:{_SOMEBODY_SAYS}|{_any('hearsay')}|{_FIGURES_SHOW})[，：]|{_ALL_ARE_CALLED}")


_STILL_UNDER_TITLE = 2
"""So many blocks below the last of several sub-titles what a meeting says (会议强调) still details it."""


def headings_of(blocks: list[Block], skipped: list[bool]) -> list[str | None]:
    """For each block the heading that it stands under (its own, if it is or holds one). `skipped` marks boilerplate.

    >>> headings_of([Block("（一）修复堤防。加固险段。"), Block("清除淤积。"), Block("会议强调，节水。")], [False] * 3)
    ['修复堤防', '修复堤防', None]
    """
    own = own_headings(blocks, skipped)
    last = max((i for i, heading in enumerate(own) if heading is not None), default=-1)
    governing: list[str | None] = []
    opened: list[Heading] = []
    under_title = reported = False  # right below a sub-title; below one whose text opens 《通知》要求
    titled = sum(heading is not None and heading.stands_alone for heading in own) > 1
    since = 0  # blocks since the last heading
    for i, (block, heading, skip) in enumerate(zip(blocks, own, skipped, strict=True)):
        if skip:
            governing.append(None)
            continue
        if heading is not None:
            _close(opened, heading.level)
            governing.append(heading.text)
            if heading.level != "lead":
                opened.append(heading)
            under_title, reported, since = heading.stands_alone, False, 0
            continue
        since += 1
        text = block.text
        if opened:
            if FRAME.match(text):
                reported = reported or under_title
                details = since <= _STILL_UNDER_TITLE and not _ADDRESSES_ALL.match(text)
                if not (reported or (titled and (i < last or details))):
                    opened.clear()
            elif mark := LIST_MARK.match(text):  # an item that has no heading ends the one before it
                _close(opened, mark.lastgroup)  # type: ignore[arg-type]
            elif i > last and not under_title and _LEAVES_LIST.match(text):
                _close(opened, "chapter")
            elif i > last and _CLOSES_LIST.match(text):
                while opened and not opened[-1].stands_alone:
                    opened.pop()
        governing.append(opened[-1].text if opened else None)
        under_title = under_title and len(text) < SHORTEST
    return governing


def _close(opened: list[Heading], level: Level) -> None:
    """Drops the headings that one of the given level ends."""
    while opened and RANK[opened[-1].level] >= RANK[level]:
        opened.pop()
