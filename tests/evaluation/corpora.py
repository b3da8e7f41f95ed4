"""Where annotated and unannotated articles stand.

`own` is part of this project. `gold` and the corpus of real articles stand beside it, in `../shared`, on machines that
have them; nothing of theirs is copied here.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared"

REAL_ARTICLES = SHARED / "corpus"
EXAMPLES = PROJECT / "examples" / "articles"
GOLD_SCORER = SHARED / "gold" / "score.py"


@dataclass(frozen=True)
class Corpus:
    """Annotated articles: `annotations` holds one JSON file per article, whose `file` stands in `articles`."""

    name: str
    annotations: Path
    articles: Path
    is_ours: bool

    @property
    def is_present(self) -> bool:
        return self.annotations.is_dir() and self.articles.is_dir()

    def read_annotations(self) -> list[dict[str, Any]]:
        """Every annotation, in the order of the files' names."""
        return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(self.annotations.glob("*.json"))]

    def annotations_sha256(self) -> str:
        """SHA-256 of what the annotations say: layout and the order of keys do not change it."""
        canonical = json.dumps(self.read_annotations(), ensure_ascii=False, sort_keys=True)
        return sha256(canonical.encode()).hexdigest()


CORPORA = {
    corpus.name: corpus
    for corpus in (
        Corpus("own", PROJECT / "tests" / "corpus" / "gold", PROJECT / "tests" / "corpus" / "articles", is_ours=True),
        Corpus("gold", SHARED / "gold" / "articles", REAL_ARTICLES, is_ours=False),
    )
}
