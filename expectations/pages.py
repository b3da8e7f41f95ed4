"""Where the Data Docs of a warehouse stand; kept apart from what writes them, which takes seconds to import."""

from pathlib import Path

INDEX = "index.html"


def data_docs_folder(warehouse: Path) -> Path:
    """Folder of the Data Docs of the warehouse in `warehouse`."""
    return warehouse / "data_docs"


def page_path(folder: Path, table: str) -> Path:
    """Page of `table` in the Data Docs in `folder`."""
    return folder / f"{table}.html"
