"""The word lists of `grammar.yaml`."""

from pathlib import Path

import yaml

_RAW = yaml.safe_load(Path(__file__).with_name("grammar.yaml").read_text(encoding="utf-8"))

JUDGED: str = _RAW.pop("judged")
LEADERS: list[str] = _RAW.pop("leaders")
LISTS: dict[str, list[str]] = {name: words.split() for name, words in _RAW.items()}
