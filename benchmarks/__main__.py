"""Run every benchmark of this folder, or those named: `python -m benchmarks [articles linearity …]`."""

import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules

import assets.language.words
import benchmarks
from benchmarks.report import Report
from benchmarks.timing import stay_on_one_core

SUFFIX = "_bench"


def names() -> list[str]:
    """The benchmarks by name: `articles` for `articles_bench.py`.

    >>> "articles" in names()
    True
    """
    found = (module.name for module in iter_modules(benchmarks.__path__))
    return sorted(name.removesuffix(SUFFIX) for name in found if name.endswith(SUFFIX))


def main(wanted: Sequence[str]) -> int:
    """Exit status: 0, whatever the figures are; 2 where a name is no benchmark."""
    unknown = set(wanted) - set(names())
    if unknown:
        print(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(names())}", file=sys.stderr)
        return 2
    report = Report()
    compiled = not str(assets.language.words.__file__).endswith(".py")
    report.line(f"reading stages: {'compiled' if compiled else 'as Python'}")
    report.line(f"one core: {'yes' if stay_on_one_core() else 'not on this system'}")
    for name in wanted or names():
        import_module(f"benchmarks.{name}{SUFFIX}").run(report)
    report.summary()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
