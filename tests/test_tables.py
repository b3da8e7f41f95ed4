"""The data dictionary, and what is derived from it."""

from pathlib import Path

import polars as pl
import pytest

from assets.tables import TABLES, Table, text_key
from pipelines.cli.dictionary import dictionary_markdown

PROJECT = Path(__file__).resolve().parents[1]
ALL = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())


@ALL
def test_every_column_is_described_in_both_languages(table: Table) -> None:
    for column in table.columns:
        assert column.description.endswith("."), column.name
        assert any("\u4e00" <= character <= "\u9fff" for character in column.label), column.name


@ALL
def test_keys_and_references_name_columns_that_are_there(table: Table) -> None:
    names = set(table.schema)
    assert {*table.key, *(name for columns in table.unique for name in columns)} <= names
    assert not any(table.column(name).nullable for name in table.key)
    for column, target in table.foreign_keys:
        assert column in names
        assert target in TABLES


@ALL
def test_partitioned_tables_carry_the_day(table: Table) -> None:
    assert not table.partitioned or "published_date" in table.schema


def test_every_file_of_the_dictionary_is_a_table() -> None:
    files = {path.stem for path in (PROJECT / "assets" / "tables").glob("*.yaml")} - {"shared"}
    assert files == set(TABLES)


def test_the_document_is_what_the_dictionary_says() -> None:
    document = (PROJECT / "docs" / "data_dictionary.md").read_text(encoding="utf-8")
    assert document == dictionary_markdown(), "run: policy dictionary > docs/data_dictionary.md"


def test_a_frame_takes_the_dictionarys_order_and_types() -> None:
    table = TABLES["number_mentions"]
    row = dict.fromkeys(reversed(table.schema.names())) | {"paragraph_no": 3}
    frame = table.frame([row])
    assert frame.schema == table.schema
    assert table.frame(frame.select(reversed(frame.columns))).equals(frame)


def test_missing_unknown_or_unfitting_columns_are_refused_by_name() -> None:
    table = TABLES["number_mentions"]
    row = dict.fromkeys(table.schema.names())
    with pytest.raises(ValueError, match=r"number_mentions.*raw"):
        table.frame([{name: None for name in row if name != "raw"}])
    with pytest.raises(ValueError, match=r"number_mentions.*colour"):
        table.frame([{**row, "colour": "red"}])
    with pytest.raises(ValueError, match="number_mentions"):
        table.frame(pl.DataFrame({**row, "paragraph_no": ["three"]}))


def test_keys_tell_apart_what_lies_on_either_side_of_a_joint() -> None:
    assert text_key("a", "bc") != text_key("ab", "c")
    assert len(text_key("a")) == 16
