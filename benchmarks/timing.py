"""Times of competing pieces of work, measured so that noise of a busy machine hits all of them alike."""

import gc
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Times:
    """Seconds of each piece of work, round by round."""

    rounds: Mapping[str, list[float]]

    def best(self, name: str) -> float:
        """The fastest round: what the work costs when nothing else happens."""
        return min(self.rounds[name])

    def middle(self, name: str) -> float:
        return median(self.rounds[name])

    def ratio(self, name: str, to: str) -> float:
        """Best over best.

        >>> Times({"parse": [2.0, 4.0, 3.0], "read": [9.0, 6.0, 20.0]}).ratio("read", "parse")
        3.0
        """
        return self.best(name) / self.best(to)

    def middle_ratio(self, name: str, to: str) -> float:
        """Median of the ratios within each round, whose pieces ran side by side.

        >>> Times({"parse": [2.0, 4.0, 3.0], "read": [9.0, 6.0, 20.0]}).middle_ratio("read", "parse")
        4.5
        """
        return median(a / b for a, b in zip(self.rounds[name], self.rounds[to], strict=True))


def interleave(
    work: Mapping[str, Callable[[], object]],
    seconds: float = 1.0,
    rounds: int = 7,
    before: Callable[[], object] = lambda: None,
) -> Times:
    """Run each piece of work in turn, round after round, for about `seconds` and at least `rounds` rounds.

    A first round warms up and is not counted. `before` runs before each piece, untimed. The cycle collector runs
    between the pieces, not within them: it would charge one piece for another's garbage.
    """
    for call in work.values():
        call()
    gc.collect()
    gc.freeze()  # what is there already need not be looked at again and again
    collects = gc.isenabled()
    gc.disable()
    times: dict[str, list[float]] = {name: [] for name in work}
    until = perf_counter() + seconds
    try:
        while rounds > 0 or perf_counter() < until:
            rounds -= 1
            for name, call in work.items():
                gc.collect()
                before()
                start = perf_counter()
                call()
                times[name].append(perf_counter() - start)
    finally:
        gc.unfreeze()
        if collects:
            gc.enable()
    return Times(times)


def forget_phrases() -> None:
    """Empty the stages' bounded caches of phrases, so that a text read before costs what one never seen costs.

    Unbounded caches hold the lexicons, which a process reads once; they stay.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith("assets."):
            for value in vars(module).values():
                if hasattr(value, "cache_clear") and value.cache_parameters()["maxsize"] is not None:
                    value.cache_clear()


def stay_on_one_core() -> bool:
    """Keep this process on one of the cores it may use, where the system can do that."""
    if not hasattr(os, "sched_setaffinity"):
        return False
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    return True
