"""The wheel that `make wheel` builds: all of the project, its reading stages compiled, with the same tables."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from polars.testing import assert_frame_equal

from assets.tables import TABLES
from tests.conftest import EXAMPLES, PROJECT, Run

HEADERS = Path(sysconfig.get_path("include")) / "Python.h"
SOURCES = ("pyproject.toml", "setup.py", "README.md", "Makefile", "requirements.lock")
PACKAGES = ("assets", "expectations", "pipelines")
READING_TESTS = [f"tests/{room}" for room in ("language", "paragraphs", "indicators", "tasks", "policy_priorities")]
TELLS_WHAT_RUNS = "import assets.tasks.sentence, pipelines; print(assets.tasks.sentence.__file__, pipelines.__file__)"

pytestmark = pytest.mark.skipif(
    not (shutil.which("cc") and shutil.which("make") and HEADERS.is_file()), reason="no C compiler or no Python.h"
)


def at_server(wheel: Path, folder: Path, *command: object) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder of a server where the wheel is installed and no source is."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("POLICY_", "DAGSTER_"))}
    return subprocess.run(
        [*map(str, command)],
        cwd=folder,
        env={**clean, "PYTHONPATH": str(wheel)},
        capture_output=True,
        text=True,
        timeout=300,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the built wheel is installed."""
    source = tmp_path_factory.mktemp("source")
    for name in SOURCES:
        shutil.copy2(PROJECT / name, source)
    for name in PACKAGES:
        shutil.copytree(PROJECT / name, source / name)
    make = ["make", "-C", source, "wheel", f"VENV={sys.prefix}", f"--assume-old={sys.prefix}/.installed"]
    made = subprocess.run([*map(str, make)], capture_output=True, text=True, timeout=1800)
    assert made.returncode == 0, made.stdout + made.stderr
    (built,) = (source / "dist").glob("*.whl")
    installed = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", installed, built]
    assert subprocess.run([*map(str, pip)], timeout=300).returncode == 0
    return installed


def test_what_runs_is_compiled_and_comes_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    reading, pipelines = at_server(wheel, tmp_path, sys.executable, "-P", "-c", TELLS_WHAT_RUNS).stdout.split()
    assert Path(reading).suffix in (".so", ".pyd")
    assert Path(reading).is_relative_to(wheel) and Path(pipelines).is_relative_to(wheel)


def test_the_tests_of_the_reading_stages_pass_on_compiled_code(wheel: Path) -> None:
    # `assets` is the wheel's once it is imported; what pytest puts on the path afterwards comes too late.
    run = f"import assets, sys, pytest; sys.path.append({str(PROJECT)!r}); sys.exit(pytest.main(sys.argv[1:]))"
    options = ["-q", "-p", "no:cacheprovider", "-o", "addopts=--import-mode=importlib"]
    done = at_server(wheel, PROJECT, sys.executable, "-P", "-c", run, *options, *READING_TESTS)
    assert done.returncode == 0, done.stdout[-3000:]
    assert int(done.stdout.split(" passed")[0].split()[-1]) > 500


def test_its_tables_are_those_of_the_source(wheel: Path, tmp_path: Path, example_run: Run) -> None:
    done = at_server(wheel, tmp_path, wheel / "bin" / "policy", "run", "--corpus", EXAMPLES)
    assert done.returncode == 0, done.stdout + done.stderr
    compiled = Run(tmp_path / "warehouse", done.stdout)  # the default, in the folder where it was started
    read = [table for table in TABLES.values() if table.name != "expectation_results"]  # these hold times of the run
    assert len(read) > 5
    for table in read:
        rows = compiled.table(table.name)
        assert rows.height > 0
        assert_frame_equal(rows, example_run.table(table.name), check_row_order=False)


def test_dagster_loads_it_from_a_folder_that_holds_workspace_yaml(wheel: Path, tmp_path: Path) -> None:
    dagster = Path(sys.executable).with_name("dagster")
    shutil.copy2(PROJECT / "workspace.yaml", tmp_path)
    done = at_server(wheel, tmp_path, sys.executable, "-P", dagster, "definitions", "validate", "-w", "workspace.yaml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_without_workspace_yaml_the_server_says_what_it_misses(wheel: Path, tmp_path: Path) -> None:
    done = at_server(wheel, tmp_path, wheel / "bin" / "policy", "ui", "--corpus", EXAMPLES)
    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1].startswith("policy: no workspace.yaml in ")
    assert "Traceback" not in done.stderr
