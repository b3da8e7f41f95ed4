"""Data Docs: each table's last validation as a page that reads like sentences, in `<warehouse>/data_docs`.

Great Expectations renders the pages; they are then freed of everything that a browser would fetch from elsewhere
(style sheets, scripts, a logo), so that they can be read from the folder alone. One page a table, without history: that
is in `expectation_results`.
"""

import html
import os
import re
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from great_expectations.core.expectation_validation_result import (
    ExpectationSuiteValidationResult,
    ExpectationValidationResult,
)
from great_expectations.render.renderer import ValidationResultsPageRenderer
from great_expectations.render.view import DefaultJinjaPageView

from assets.tables import TABLES
from expectations.pages import INDEX, data_docs_folder, page_path
from expectations.stored_frames import Store, StoredFrames
from expectations.suites import CHECKED_TABLES
from expectations.validation import Outcome, validate

_FETCHED = re.compile(
    r"<script\b.*?</script>|<link\b[^>]*>|<img\b[^>]*\bsrc=\"(?:https?:)?//[^>]*>|<nav\b.*?</nav>|<footer\b.*?</footer>"
    r"|<!--.*?-->",
    re.DOTALL,
)
_NEWSLETTER = re.compile(r"<(\w+)[^>]*>\s*<p>Stay current on everything GX.*?</\1>", re.DOTALL)
_STYLE = Path(__file__).with_suffix(".css")


def build_data_docs(store: Store, corpus: Path) -> Path:
    """Validate all days of every table anew and write all pages; the path of the index. No run is recorded."""
    folder = data_docs_folder(store.root)
    frames = StoredFrames(store, None, corpus)
    for name in CHECKED_TABLES:
        write_data_docs(folder, name, validate(TABLES[name], frames), None)
    return folder / INDEX


def write_data_docs(folder: Path, table: str, outcomes: Sequence[Outcome], days: Sequence[date] | None) -> Path:
    """Write the page of `table` about a validation of `days` (None: all), and the index over the pages there are."""
    folder.mkdir(parents=True, exist_ok=True)
    about = "all days" if days is None else str(days[0]) if len(days) == 1 else f"{min(days)} to {max(days)}"
    page = page_path(folder, table)
    _replace(page, _page(table, outcomes, about))
    _replace(folder / INDEX, _index(folder))
    return page


def _page(table: str, outcomes: Sequence[Outcome], about: str) -> str:
    passed = sum(outcome.success for outcome in outcomes)
    result = ExpectationSuiteValidationResult(
        results=[_harmless(outcome.result) for outcome in outcomes],
        success=passed == len(outcomes),
        suite_name=table,
        statistics={
            "evaluated_expectations": len(outcomes),
            "successful_expectations": passed,
            "unsuccessful_expectations": len(outcomes) - passed,
            "success_percent": 100 * passed / len(outcomes) if outcomes else None,
        },
        # Nothing of the run and no time: equal tables give equal pages.
        meta={"run_id": {"run_name": about, "run_time": "2000-01-01T00:00:00+00:00"}},
    )
    document = ValidationResultsPageRenderer().render(result)
    # The first section is about the run; the page's own first line says it shorter, and without random ids.
    document.sections = document.sections[1:]
    rendered = DefaultJinjaPageView().render(document)  # type: ignore[no-untyped-call]
    offline = _NEWSLETTER.sub("", _FETCHED.sub("", rendered))
    summary = (
        f"<p class='about'><a href='{INDEX}'>Data Docs</a> · {table} · {about} · {_counts(passed, len(outcomes))}</p>"
    )
    offline = offline.replace("</head>", f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head>", 1)
    return re.sub(r"(<body[^>]*>)", lambda match: match[1] + summary, offline, count=1)


def _harmless(result: ExpectationValidationResult) -> ExpectationValidationResult:
    """The result with what articles print escaped: Great Expectations writes values into the page as they are."""
    return ExpectationValidationResult(
        success=result.success,
        expectation_config=result.expectation_config,
        result=_escaped(result.result),
        meta=result.meta,
        exception_info=_escaped(result.exception_info),
    )


def _escaped(value: Any) -> Any:
    if isinstance(value, str):
        return html.escape(value)
    if isinstance(value, dict):
        return {key: _escaped(entry) for key, entry in value.items()}
    return [_escaped(entry) for entry in value] if isinstance(value, list | tuple) else value


def _counts(passed: int, evaluated: int) -> str:
    return f"{passed} of {evaluated} expectations hold"


def _index(folder: Path) -> str:
    rows = []
    for name, table in TABLES.items():
        page = page_path(folder, name)
        if page.is_file():
            about = re.search(r"<p class='about'>.*?· (.*?)</p>", page.read_text(encoding="utf-8"))
            text = about[1].split(" · ", 1)[1] if about else ""
            rows.append(
                f"<tr><td><a href='{page.name}'>{name}</a></td><td>{html.escape(table.description)} "
                f"{html.escape(table.label)}</td><td>{text}</td></tr>"
            )
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Data Docs</title>"
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head><body><h1>Data Docs</h1>"
        f"<table class='table'>{''.join(rows)}</table></body></html>"
    )


def _replace(path: Path, text: str) -> None:
    """Write aside, then move into place: a reader never sees half a page."""
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}")
    with open(handle, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(aside, 0o644)
    os.replace(aside, path)
