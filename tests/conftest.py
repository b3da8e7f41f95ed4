"""One real run of the command, shared by the tests that look at what it made."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

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


@pytest.fixture(scope="session")
def example_run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    warehouse = tmp_path_factory.mktemp("examples") / "warehouse"
    done = policy("run", "--corpus", EXAMPLES, "--warehouse", warehouse)
    assert done.returncode == 0, done.stdout + done.stderr
    return Run(warehouse, done.stdout)
