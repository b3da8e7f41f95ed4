"""One real run of the command, shared by the tests that look at what it made."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pytest

from pipelines.warehouse import Warehouse

PROJECT = Path(__file__).resolve().parents[1]
EXAMPLES = PROJECT / "examples" / "articles"
POLICY = Path(sys.executable).with_name("policy")


def policy(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command as a user would."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("POLICY_", "DAGSTER_"))}
    return subprocess.run(
        [POLICY, *map(str, arguments)],
        env={**clean, **environment},
        capture_output=True,
        text=True,
        timeout=300,
    )


@dataclass(frozen=True)
class Run:
    """A finished `policy run`: what it printed and where its tables are."""

    warehouse: Path
    output: str

    def table(self, name: str) -> pl.DataFrame:
        return Warehouse(self.warehouse).read(name)


def copied(run: Run, folder: Path) -> Run:
    """The run's warehouse, copied into `folder`, to be written to."""
    shutil.copytree(run.warehouse, folder / "warehouse")
    return Run(folder / "warehouse", run.output)


@pytest.fixture(scope="session")
def example_run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    warehouse = tmp_path_factory.mktemp("examples") / "warehouse"
    done = policy("run", "--corpus", EXAMPLES, "--warehouse", warehouse)
    assert done.returncode == 0, done.stdout + done.stderr
    return Run(warehouse, done.stdout)
