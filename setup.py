"""The build of the wheel, beside what `pyproject.toml` says: `make wheel` compiles the stages that read text.

Whoever works on the project never meets compiled code: without POLICY_COMPILE the same files are installed as Python.
"""

import os
import sys
from pathlib import Path

from setuptools import setup

READING = ("language", "paragraphs", "indicators", "tasks", "policy_priorities")
"""The rooms under `assets/` that read text: where the time goes. The others spend theirs in Polars, Delta and lxml.

In `language` and `tasks` constants are `Final`: compiled code then takes them without a look-up (5 % of reading tasks).
"""

AS_PYTHON = ("__init__.py", "asset.py")
"""Dagster looks at the signatures of assets, which compiled functions do not have."""


def compiled_files() -> list[str]:
    """Paths of the modules to compile, relative to the project."""
    return [
        str(file)
        for room in READING
        for file in sorted(Path("assets", room).glob("*.py"))
        if file.name not in AS_PYTHON
    ]


# A builder asks this file three times: twice what it builds, then for the build, which alone is worth the compiler.
if os.environ.get("POLICY_COMPILE") == "1" and "bdist_wheel" in sys.argv:
    from mypyc.build import mypycify

    # Higher levels make no figure of `make bench` better and the compiler slower.
    setup(ext_modules=mypycify(compiled_files(), opt_level="1"))
else:
    setup()
