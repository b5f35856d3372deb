"""What is taken from a file of progress: what can be read, and all of it or nothing."""

from __future__ import annotations

import json

import pytest
from records import NONE, OLD, TAKE, answer, attempt, read, recall, run_fixture  # noqa: F401

LEFT = {
    "unknown": {
        "language": "zh",
        "q/a~": answer(9),
        "@next/q": read(1),
        "__proto__": {"q/a": 1},
        "q/a/b": answer(9),
        "": read(1),
        "@read/": read(1),
    },
    "newer": {"q/a": answer(9) | {"version": 3}, "@read/x/": {"version": 99}},
    "damaged": {
        "q/a": {**answer(9), "score": 7},
        "q/b": None,
        "q/c": [],
        "q/d": "x",
        "q/e": {"version": 2},
        "@sitting/q": {**attempt(1), "number": 0},
        "@recall/q/a": {**recall(1), "box": 9},
        "@read/x/": {"version": 2, "at": 5},
        "@certificate": {"version": 2, "name": ""},
        "toString/x": {"version": "2"},
    },
    "texts": {"q/a": answer(9) | {"response": []}},
}


@pytest.mark.parametrize("why", LEFT)
def test_what_cannot_be_taken_is_counted_and_changes_nothing(run, why: str) -> None:
    here = {"q/a": answer(1), "@read/x/": read(3), "q/z": "not JSON", "q/n": answer(1) | {"version": 3}}
    before = run("return {...localStorage}", stored=here)
    assert run(TAKE, LEFT[why]) == {
        "came": dict.fromkeys(("answer", "attempt", "read", "place", "recall", "certificate", "note", "goal"), 0),
        "left": NONE | {why: len(LEFT[why])},
    }
    assert run("return {...localStorage}") == before
    # What is good in the same file is taken; what is damaged here is set aside, and what is newer here is left alone.
    taken = run(TAKE, LEFT[why] | {"q/z": answer(2), "q/n": answer(2), "q/new": OLD})
    assert taken["came"]["answer"] == 2 and taken["left"] == {**NONE, "newer": 1} | {
        why: len(LEFT[why]) + (why == "newer")
    }
    kept = run("return {...localStorage}")
    assert kept["course:c / q/z~"] == "not JSON" and json.loads(kept["course:c / q/z"]) == answer(2)
    assert json.loads(kept["course:c / q/new"]) == OLD and kept.items() >= before.items() - {
        ("course:c / q/z", "not JSON")
    }


@pytest.mark.slow
def test_all_or_nothing(run) -> None:
    here = {f"q/{n}": answer(1, "x" * 1000) for n in range(20)}
    there = {f"q/{n}": answer(9, "y" * 2000) for n in range(10)} | {
        f"r/{n}": answer(9, "y" * 100_000) for n in range(10)
    }
    fill = (
        "for (let size = 1 << 20, at = 0; size > 4000; size >>= 1) try { for (;;) "
        "localStorage.setItem(`filler-${at++}`, 'x'.repeat(size)) } catch {}; "
    )
    before = run(fill + "return {...localStorage}", stored=here)
    assert run(TAKE, there) is None
    assert run("return {...localStorage}") == before
    # Where storage is taken away in the middle, all is still told.
    broken = (
        "Object.defineProperty(globalThis, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }}); "
    )
    assert run(broken + TAKE, there) is None
