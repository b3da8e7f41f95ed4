"""Prints the table of checks × mutations at the end of the test run."""

import pytest

MATRIX = pytest.StashKey[dict[str, set[tuple[str, str]]]]()


@pytest.fixture(scope="session")
def matrix(pytestconfig: pytest.Config) -> dict[str, set[tuple[str, str]]]:
    """Checks (table, name) that each mutation made fail, filled in by the mutation tests."""
    return pytestconfig.stash.setdefault(MATRIX, {})


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    killed = config.stash.get(MATRIX, {})
    if not killed:
        return
    mutations = list(killed)
    checks = sorted(set().union(*killed.values()))
    width = max(len(f"{table}.{check}") for table, check in checks)
    terminalreporter.section("checks × mutations")
    terminalreporter.write_line(f"{'':{width}} {_tens(len(mutations))}")
    terminalreporter.write_line(f"{'':{width}} " + "".join(str(n % 10) for n in range(1, len(mutations) + 1)))
    for table, check in checks:
        cells = "".join("×" if (table, check) in killed[mutation] else "·" for mutation in mutations)
        terminalreporter.write_line(f"{f'{table}.{check}':{width}} {cells}")
    for number, mutation in enumerate(mutations, 1):
        terminalreporter.write_line(f"{number:>4} {mutation}")


def _tens(count: int) -> str:
    return "".join(str(n // 10) if n % 10 == 0 else " " for n in range(1, count + 1))
