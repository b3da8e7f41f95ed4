"""The word lists of the tasks room: `grammar.yaml` and `kinds.yaml`."""

from pathlib import Path
from typing import Any

import yaml


def _load(name: str) -> dict[str, Any]:
    lists: dict[str, Any] = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return lists


_GRAMMAR = _load("grammar.yaml")

JUDGED: str = _GRAMMAR.pop("judged")
LEADERS: list[str] = _GRAMMAR.pop("leaders")
LISTS: dict[str, list[str]] = {name: words.split() for name, words in _GRAMMAR.items()}
KINDS: dict[str, Any] = _load("kinds.yaml")
