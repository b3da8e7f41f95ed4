"""The word lists of the tasks room: `grammar.yaml` and `kinds.yaml`."""

from pathlib import Path
from typing import Any, Final

import yaml


def _load(name: str) -> dict[str, Any]:
    lists: dict[str, Any] = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return lists


_GRAMMAR: Final = _load("grammar.yaml")

JUDGED: Final[str] = _GRAMMAR.pop("judged")
LEADERS: Final[list[str]] = _GRAMMAR.pop("leaders")
LISTS: Final[dict[str, list[str]]] = {name: words.split() for name, words in _GRAMMAR.items()}
KINDS: Final[dict[str, Any]] = _load("kinds.yaml")
