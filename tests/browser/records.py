"""Records of what was learnt, as a browser keeps them, and the modules that read them, without a course."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import mkdocs_course
import pytest
from playwright.sync_api import Page

RUNTIME = Path(mkdocs_course.__file__).parent / "runtime"
RUN = """async ([code, given]) => {
  const load = async name => import(new URL(`${name}.js`, location.href))
  const all = Object.assign({}, ...await Promise.all(["files/archive", "files/intake", "learner/store"].map(load)))
  return await new Function("all", "given", `return (async () => { ${code} })()`)(all, JSON.parse(given))
}"""
TAKE = (
    "const store = new all.Store('c'); const it = all.take(store, given); return it && {came: it.came, left: it.left}"
)
NONE = {"unknown": 0, "newer": 0, "damaged": 0, "texts": 0}


@pytest.fixture(name="run")
def run_fixture(page: Page, serve):
    """Return a function that runs code with the modules, in a browser that has these records."""
    blank = f"{serve(RUNTIME).url}blank.html"
    page.route(blank, lambda route: route.fulfill(body='<link rel="icon" href="data:,">', content_type="text/html"))
    page.goto(blank)

    def do(code: str, given: Any = None, stored: dict[str, Any] | None = None) -> Any:
        if stored is not None:
            raws = {f"course:c:{name}": it if isinstance(it, str) else json.dumps(it) for name, it in stored.items()}
            page.evaluate("all => { localStorage.clear(); Object.assign(localStorage, all) }", raws)
        return page.evaluate(RUN, [code, json.dumps(given)])

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


def sitting(number: int, submitted: int = 0, best: int | None = None, seed: str = "s") -> dict[str, Any]:
    result = {} if best is None else {"best": {"points": best, "max": 100, "percent": best, "at": at(best % 28 + 1)}}
    return {"version": 2, "seed": seed, "number": number, "submitted": at(submitted) if submitted else ""} | result


def recall(day: int, box: int = 2) -> dict[str, Any]:
    return {"version": 2, "box": box, "due": "2026-11-30", "at": at(day), "score": 1}


def read(day: int) -> dict[str, Any]:
    return {"version": 2, "at": at(day)}


OLD = {"version": 1, "digest": "d", "response": ["wrong-1"], "prints": [""], "score": 0, "attempts": 1, "at": at(1)}
