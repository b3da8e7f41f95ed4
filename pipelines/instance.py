"""The Dagster instance that keeps the history of runs, beside the tables that the runs made."""

import os
from pathlib import Path

import dagster as dg

DAGSTER_YAML = """\
# Written by the policy command, once; yours to change.
telemetry:
  enabled: false
nux:
  enabled: false
"""


def dagster_home(warehouse: Path) -> Path:
    """`$DAGSTER_HOME`, or the warehouse's own: another warehouse then has another history."""
    return Path(os.environ.get("DAGSTER_HOME") or warehouse / ".dagster").absolute()


def open_instance(home: Path) -> dg.DagsterInstance:
    """Open the instance in `home`, made where absent.

    Anything that starts several processes must call this first: a fresh SQLite instance that several processes open at
    once stays broken.
    """
    home.mkdir(parents=True, exist_ok=True)
    config = home / "dagster.yaml"
    if not config.exists():
        config.write_text(DAGSTER_YAML, encoding="utf-8")
    return dg.DagsterInstance.from_config(str(home))
