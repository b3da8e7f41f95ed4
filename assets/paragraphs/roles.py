"""The part that each paragraph plays in its article. The words that tell it are in `roles.yaml`."""

import re
from pathlib import Path
from typing import Any

import yaml

from assets.language.heading_moods import is_directive_heading
from assets.language.headings import heading_place
from assets.language.moods import FUTURE, MODAL, PAST

_CUES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("roles.yaml").read_text(encoding="utf-8"))


def _any(name: str) -> str:
    return "|".join(_CUES[name])


_OPENS = "|".join(_CUES["directive_opens"].split())
_BOILERPLATE = re.compile(f"^(?:{_any('boilerplate_opens')})|{_any('boilerplate_holds')}")
_REPORTER_TELLS = re.compile("记者[^，。]{0,6}(?:从|了解|获悉|注意到|采访|走访|看到)")
_MARKER = re.compile(_any("markers"))
_ATTENDANCE = re.compile(_any("attendance"))
_ASKS = re.compile(_any("asks"))
_RESULT = re.compile(_any("result"))
_DIRECTIVE = re.compile(f"^(?:{_OPENS})|{_any('directive')}|，(?:{_OPENS})|。(?:{_OPENS})|；(?:{_OPENS})")
_TOLD = re.compile(f"{PAST.pattern}|{_any('told')}")
_REQUIREMENT = re.compile(_any("requirement"))

_LONGEST_BOILERPLATE = 80
_LONGEST_MARKER = 30
_ATTENDING = 75
"""A paragraph with a word of attending for each so many characters only says who was there."""
_OPENING = 40
"""A cue of the past, or an event, among so many first characters makes a report of a paragraph."""


def is_boilerplate(text: str) -> bool:
    """Whether the block is an editor's line, credit, advertisement or disclaimer.

    >>> is_boilerplate("责任编辑：某某 AB012"), is_boilerplate("记者从会上获悉，全市粮食丰收。")
    (True, False)
    """
    if len(text) > _LONGEST_BOILERPLATE or not _BOILERPLATE.search(text):
        return False
    return _REPORTER_TELLS.match(text) is None


def role_of(text: str, heading: str | None) -> str:
    """The role of a paragraph that is neither boilerplate nor the opening summary.

    >>> role_of("要排查水库隐患，落实责任。", None), role_of("1—5月，供水量同比增长3%。", None)
    ('directive', 'result')
    """
    if len(text) <= _LONGEST_MARKER and _MARKER.search(text):
        return "marker"
    attending = len(_ATTENDANCE.findall(text))
    if attending and attending * _ATTENDING >= len(text) and not _ASKS.search(text):
        return "attendance"
    directive_heading = heading is not None and is_directive_heading(heading)
    if heading is not None and heading_place(text, heading) >= 0:
        return "directive" if directive_heading else "result"
    if len(_REQUIREMENT.findall(text)) >= 2:
        return "requirement"
    directive, result = len(_DIRECTIVE.findall(text)), len(_RESULT.findall(text))
    if directive > result and (MODAL.search(text) or FUTURE.match(text) or not _TOLD.search(text, 0, _OPENING)):
        return "directive"
    return "result" if result or (heading is not None and not directive_heading) else "context"
