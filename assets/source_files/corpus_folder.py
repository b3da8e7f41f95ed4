"""Every file of the corpus folder, found without leaving it and without blocking.

The folder is hostile: `rglob` follows symlinks that lead outside, a FIFO blocks its reader for ever, and a name that is
not UTF-8 makes Polars refuse a whole frame. What the files *hold* stays out.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from assets.posts.post import read_bytes
from assets.posts.refusal import Refusal


@dataclass(frozen=True)
class CorpusFile:
    """One entry of the folder that is no folder itself. `source_path` is relative, with /, and printable."""

    path: Path
    source_path: str
    size_bytes: int
    modified_at: datetime
    refusal: Refusal | None

    def read(self) -> bytes:
        """The file's bytes. Raises `Refusal` where the file may not or cannot be read."""
        if self.refusal:
            raise self.refusal
        return read_bytes(self.path)


def list_files(corpus: Path) -> Iterator[CorpusFile]:
    """Every file under `corpus`, in the order of its path. Links to folders are listed, not followed.

    Raises `NotADirectoryError` where `corpus` is no folder.
    """
    root = corpus.resolve()
    if not root.is_dir():
        raise NotADirectoryError(f"the corpus {corpus} is no folder: name one with POLICY_CORPUS or --corpus")
    for folder, folders, names in os.walk(root, onerror=_raise):
        folders.sort()
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        for name in sorted([*names, *links]):
            yield _look_at(Path(folder, name), root)


def _raise(error: OSError) -> None:
    # os.walk passes over a folder it may not list; its files would be missing from the catalogue without a word.
    raise error


def _look_at(path: Path, root: Path) -> CorpusFile:
    relative = os.fsencode(path.relative_to(root).as_posix())
    size, modified, refusal = 0, 0.0, None
    try:
        source_path = relative.decode()
    except UnicodeDecodeError:
        # No path of another file opens with / or, once backslashes are doubled, reads the same.
        source_path = "/" + relative.replace(b"\\", b"\\\\").decode(errors="backslashreplace")
        refusal = Refusal("path_not_utf8", "the file's name is not UTF-8: rename it")
    try:
        info = path.lstat()
        size, modified = info.st_size, info.st_mtime
        target = path.resolve(strict=True)
        info = target.stat()
        if not target.is_relative_to(root):
            refusal = Refusal("outside_corpus", "the link leads out of the corpus folder")
        elif not stat.S_ISREG(info.st_mode):
            refusal = Refusal("not_a_regular_file", "neither a regular file nor a link to one")
        else:
            size, modified = info.st_size, info.st_mtime
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        refusal = Refusal("unreadable", f"the file cannot be looked at: {error}")
    return CorpusFile(path, source_path, size, datetime.fromtimestamp(modified, UTC), refusal)
