"""Records of what was learnt, as a browser keeps them, and the modules that read them, without a page."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from support import node

# A storage as browsers have it, with room for as many characters. The modules find the path of their site in their own
# address, which here is a folder of this machine: names begin as they do at the root of a server.
BROWSER = """
  class Storage {
    getItem(name) { return Object.hasOwn(this, name) ? this[name] : null }
    setItem(name, text) {
      const others = Object.entries(this).filter(([other]) => other !== name)
      const size = [...others, [name, text]].flat().reduce((sum, {length}) => sum + length, 0)
      if (size > 5 * 2 ** 20) throw new DOMException("", "QuotaExceededError")
      this[name] = text
    }
    removeItem(name) { delete this[name] }
  }
  const names = ["store/archive", "store/intake", "store/keys", "store/merge", "store/store"]
  const all = Object.assign({}, ...await Promise.all(names.map(name => load(`${name}.js`))))
  const turned = (value, from, to) => JSON.parse(JSON.stringify(value ?? null).replaceAll(from, to))
  const here = all.prefix("c"), root = "course:c / "
  const storage = globalThis.localStorage = Object.assign(new Storage(), turned(given.storage, root, here))
  const result = await (async given => { CODE })(given.given)
  return turned({result, storage: {...storage}}, here, root)
"""
TAKE = (
    "const store = new all.Store('c'), course = {store, index: {quizzes: {}}}, it = all.take(course, "
    "{entries: given}); return it && {came: it.came, left: it.left}"
)
NONE = {"unknown": 0, "newer": 0, "damaged": 0, "texts": 0}

Run = Callable[..., Any]


@pytest.fixture(name="run")
def run_fixture() -> Run:
    """Return a function that runs code with the modules of the store, in a browser that has these records.

    What the code leaves in the storage is there for the next one.
    """
    storage: dict[str, str] = {}

    def do(code: str, given: Any = None, stored: dict[str, Any] | None = None) -> Any:
        nonlocal storage
        if stored is not None:
            storage = {f"course:c / {key}": it if isinstance(it, str) else json.dumps(it) for key, it in stored.items()}
        done = node(BROWSER.replace("CODE", code), {"given": given, "storage": storage})
        storage = done["storage"]
        return done["result"]

    return do


def at(day: int) -> str:
    return f"2026-11-{day:02}T08:00:00.000Z"


def answer(day: int, response: str = "right-1", **more: Any) -> dict[str, Any]:
    """Return an answer of that day; its first attempt was then, unless another day is told."""
    first = {"response": [response], "score": 1, "at": at(more.pop("first", day))}
    plain = {
        "version": 2,
        "digest": "d",
        "response": [response],
        "prints": [""],
        "score": 1,
        "attempts": 1,
        "at": at(day),
    }
    return plain | {"first": first} | more


def attempt(number: int, submitted: int = 0, best: int | None = None, seed: str = "s") -> dict[str, Any]:
    result = {} if best is None else {"best": {"points": best, "max": 100, "percent": best, "at": at(best % 28 + 1)}}
    return {"version": 2, "seed": seed, "number": number, "submitted": at(submitted) if submitted else ""} | result


def recall(day: int, box: int = 2) -> dict[str, Any]:
    return {"version": 2, "box": box, "due": "2026-11-30", "at": at(day), "score": 1}


def place(day: int, heading: str = "one") -> dict[str, Any]:
    return {"version": 2, "heading": heading, "title": "Ett", "language": "sv", "share": 0.4, "at": at(day)}


def read(day: int) -> dict[str, Any]:
    return {"version": 2, "at": at(day)}


def note(day: int, text: str = "Fråga mer") -> dict[str, Any]:
    return {"version": 2, "text": text, "title": "Mål", "at": at(day)}


OLD = {"version": 1, "digest": "d", "response": ["wrong-1"], "prints": [""], "score": 0, "attempts": 1, "at": at(1)}
