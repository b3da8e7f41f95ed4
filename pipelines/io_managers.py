"""Assets in and out of the warehouse.

No ready-made IO manager fits the pins: one breaks on polars 2, one on duckdb 2, one silently loads only the first of
several daily partitions, one refuses to write several.
"""

from pathlib import Path

import dagster as dg
import polars as pl

from pipelines.partitions import DAILY, day_of
from pipelines.warehouse import Warehouse


class WarehouseIOManager(dg.ConfigurableIOManager):
    """Writes an asset's frame over exactly the run's days; reads the run's days, or all for an unpartitioned reader."""

    root: str

    @property
    def warehouse(self) -> Warehouse:
        return Warehouse(Path(self.root))

    def setup_for_execution(self, context: dg.InitResourceContext) -> None:
        self.warehouse.create_tables()

    def handle_output(self, context: dg.OutputContext, obj: pl.DataFrame) -> None:
        days = [day_of(key) for key in context.asset_partition_keys] if context.has_asset_partitions else None
        self.warehouse.overwrite(context.asset_key.path[-1], obj, days)

    def load_input(self, context: dg.InputContext) -> pl.DataFrame:
        days = None
        if context.has_asset_partitions:
            keys = context.asset_partition_keys
            # An unpartitioned reader depends on every day: no need to name some thousands of them in a filter.
            days = [day_of(key) for key in keys] if len(keys) < DAILY.get_num_partitions() else None
        return self.warehouse.read(context.asset_key.path[-1], days)
