"""Limits of processor time that hold on any machine, however slow it is and whatever else it does."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

REFERENCE = 0.045
"""Seconds of processor time that `_work` takes on the machine that the limits were set on (two quiet cores)."""
TRIES = 3


def assert_quick(call: Callable[[], object], limit: float) -> None:
    """Call a function up to three times, and fail if it never takes less than `limit` seconds of processor time.

    What else runs on the machine, and the garbage of other tests, can only make a try slower. A slow machine gets as
    much more time as a fixed piece of work takes longer there.
    """
    for _ in range(TRIES):
        took = _seconds(call)
        if took < limit or took < limit * _slowdown():
            return
    raise AssertionError(f"took {took:.2f} s of processor time, and may take {limit} s")


def _seconds(call: Callable[[], object]) -> float:
    gc.collect()
    gc.freeze()
    start = time.process_time()
    call()
    return time.process_time() - start


def _slowdown() -> float:
    """Return how many times slower than on the reference machine a fixed piece of work is just now, at least 1."""
    return max(1.0, _seconds(_work) / REFERENCE)


def _work() -> None:
    sorted(str(number * 7919 % 100_003) for number in range(60_000))
