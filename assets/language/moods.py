"""What a segment is about: what was done (past), what is to be done (future, modal), what somebody said or thinks.

The cues are data (`moods.yaml`). How cues of neighbouring segments add up stays out; see `assets/tasks/reading.py`.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def _cues() -> dict[str, Any]:
    cues: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("moods.yaml").read_text(encoding="utf-8"))
    return cues


def _alternatives(name: str) -> str:
    cue = _cues()[name]
    return "(?:" + (cue if isinstance(cue, str) else "|".join(cue)) + ")"


PAST = re.compile(_alternatives("past"))
FUTURE = re.compile(_alternatives("future"))
OPINION = re.compile(_alternatives("opinion"))
EXPERT = re.compile(_alternatives("expert"))
SAYING = re.compile(_alternatives("saying") + "$")
DEMANDING = re.compile(_alternatives("demanding") + "$")
DEMANDING_FRAME = re.compile(r"[^，。；]{0,40}?(?:强调|要求|提出|明确|决定)(?!了)")
MODAL = re.compile(
    r"(?<![重主需必只首摘纲紧概简扼次索想就若还])要(?![求素点闻件害么是])|(?<![即必就])将(?![军领士来])|(?<![适相响供反感回对])应(?:当|该)?(?![用对急收付届聘变])|必须|"
    r"(?<![所急内必供刚军])须|(?<![所急内必供刚军特])需要?(?![求])|拟(?!定|订|合)"
)
COMPLETED = re.compile(r"(?<!为)(?<!除)了(?![解不])|过(?!程|渡|度|硬|关|剩|快|冷|高|头|低|热|滤|敏|期|境|半|后|得|去)(?=[^，]{0,3}$)")
