"""`policy ui`: Dagster's own server over the project."""

import os
import sys
from pathlib import Path

from pipelines.instance import dagster_home, open_instance
from pipelines.settings import PROJECT, read_settings


def serve(port: int) -> None:
    """Become `dagster dev` on loopback; it ends as it is ended."""
    home = dagster_home(read_settings().warehouse)
    open_instance(home).dispose()
    os.environ["DAGSTER_HOME"] = str(home)
    os.chdir(PROJECT)
    dagster = str(Path(sys.executable).with_name("dagster"))
    os.execv(dagster, [dagster, "dev", "-w", "workspace.yaml", "-h", "127.0.0.1", "-p", str(port)])
