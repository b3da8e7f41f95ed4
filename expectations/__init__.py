"""What must hold of the tables: one suite per table, and the factory that makes Dagster asset checks of them.

A *rule* is a pure function over Polars frames that returns the rows it finds wrong (`rules.py`); the rules about one
table stand in the module of that table's name. `vocabulary.py` makes Great Expectations classes of them, `structure.py`
derives further expectations from the data dictionary, `validation.py` runs them, `asset_checks.py` reports to Dagster.
Great Expectations takes seconds to import: only `vocabulary.py`, `structure.py`, `validation.py` and `data_docs.py` do,
and only a running check imports those. How the values came about stays out: nothing here imports a stage.
"""
