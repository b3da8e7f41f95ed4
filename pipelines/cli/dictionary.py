"""`policy dictionary`: the data dictionary as Markdown, which `docs/data_dictionary.md` holds a copy of."""

from assets.tables import TABLES, Column, Table

INTRODUCTION = """\
# Data dictionary

Made from `assets/tables/*.yaml` by `policy dictionary > docs/data_dictionary.md`; a test fails where the two differ.
All tables are Delta tables under `$POLICY_WAREHOUSE`, and tables of schema `curated` in `policy.duckdb`. Tables with a
`published_date` carry one more column in Delta, `month`, by which their files are laid out.
"""


def dictionary_markdown() -> str:
    """Every table with its columns, in the order of the data's flow."""
    return "\n".join([INTRODUCTION, *(_table(table) for table in TABLES.values())])


def _table(table: Table) -> str:
    rules = [f"Key: {_names(table.key)}."]
    rules += [f"Also unique: {_names(columns)}." for columns in table.unique]
    rules += [f"`{column}` is in `{target}`." for column, target in table.foreign_keys]
    lines = [
        f"## {table.name}",
        "",
        f"{table.description} {table.label}",
        "",
        " ".join(rules),
        "",
        "| column | type | description | 中文 |",
        "| --- | --- | --- | --- |",
        *(f"| `{c.name}` | {_type(c)} | {_description(c)} | {c.label} |" for c in table.columns),
        "",
    ]
    return "\n".join(lines)


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f"`{column}`" for column in columns)


def _type(column: Column) -> str:
    return f"{column.dtype}, null allowed" if column.nullable else column.dtype


def _description(column: Column) -> str:
    parts = [column.description]
    if column.allowed:
        parts.append(f"One of {_names(column.allowed)}.")
    if column.unit:
        parts.append(f"Unit: {column.unit}.")
    return " ".join(parts).replace("|", "\\|")
