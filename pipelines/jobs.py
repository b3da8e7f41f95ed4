"""The one job: everything, for the days it is asked for."""

import dagster as dg

refresh = dg.define_asset_job(
    name="refresh",
    selection=dg.AssetSelection.all(),
    description="Catalogue the corpus, materialise the run's days up to the priorities, publish the mart.",
)
