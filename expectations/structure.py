"""What the data dictionary demands of a table, as expectations: all of it derived, nothing said twice."""

from collections.abc import Iterator

import great_expectations.expectations as gxe
from great_expectations.expectations.expectation import Expectation

from assets.tables import TABLES, Table
from expectations.vocabulary import ExpectColumnsToBeThoseOfTheDictionary, ExpectForeignKeysToExist


def structural_expectations(table: Table) -> Iterator[Expectation]:
    """Columns and types, no nulls, allowed values, bounds, unique keys, foreign keys up the chain, and the row count.

    A day without rows is allowed: the row count is there to be seen.
    """
    yield ExpectColumnsToBeThoseOfTheDictionary(table=table.name)
    yield gxe.ExpectTableRowCountToBeBetween(min_value=0)
    for column in table.columns:
        if not column.nullable:
            yield gxe.ExpectColumnValuesToNotBeNull(column=column.name)
        if column.allowed:
            yield gxe.ExpectColumnValuesToBeInSet(column=column.name, value_set=list(column.allowed))
        if column.minimum is not None or column.maximum is not None:
            yield gxe.ExpectColumnValuesToBeBetween(
                column=column.name, min_value=column.minimum, max_value=column.maximum
            )
    for unique in (table.key, *table.unique):
        if len(unique) == 1:
            yield gxe.ExpectColumnValuesToBeUnique(column=unique[0])
        else:
            yield gxe.ExpectCompoundColumnsToBeUnique(column_list=list(unique))
    for name, parent in table.foreign_keys:
        # The parent's column of the same name, else its key.
        parent_column = name if name in TABLES[parent].schema and parent != table.name else TABLES[parent].key[0]
        yield ExpectForeignKeysToExist(table=table.name, column=name, parent=parent, parent_column=parent_column)


def structural_parents(table: Table) -> tuple[str, ...]:
    """Tables that the foreign keys of `table` point at."""
    return tuple(dict.fromkeys(parent for _, parent in table.foreign_keys if parent != table.name))
