"""The tables of some days as the rules see them, read from the warehouse when asked for."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

import polars as pl

from assets.tables import TABLES
from expectations.source_files import FILES_ON_DISK, list_files_on_disk


class Store(Protocol):
    """What checks need of the warehouse."""

    @property
    def root(self) -> Path: ...

    def read(self, name: str, days: Sequence[date] | None = None) -> pl.DataFrame: ...

    def append(self, name: str, frame: pl.DataFrame) -> None: ...


class StoredFrames(Mapping[str, pl.DataFrame]):
    """The tables of `days` (None: all) by name, and beside them `files_on_disk` where there is a corpus."""

    def __init__(self, store: Store, days: Sequence[date] | None, corpus: Path | None = None) -> None:
        self._store, self._days, self._corpus = store, days, corpus
        self._read: dict[str, pl.DataFrame] = {}

    def __getitem__(self, name: str) -> pl.DataFrame:
        if name not in self._read:
            self._read[name] = self._load(name)
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter([*TABLES, FILES_ON_DISK])

    def __len__(self) -> int:
        return len(TABLES) + 1

    def _load(self, name: str) -> pl.DataFrame:
        if name == FILES_ON_DISK:
            if self._corpus is None:
                raise ValueError("there is no corpus folder to compare the catalogue with")
            return list_files_on_disk(self._corpus)
        frame = self._store.read(name, self._days)
        if self._days is not None and not TABLES[name].partitioned:
            # The catalogue has no partitions, but its files have days.
            frame = frame.filter(pl.col("published_date").is_in(list(self._days)))
        return frame
