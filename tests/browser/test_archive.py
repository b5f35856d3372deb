"""Progress as a file: what is put into it, and how two browsers' progress becomes one. The modules alone, without a course."""

from __future__ import annotations

import json
import random
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
# What the file brings, and then what is kept.
MERGE = "const {changes, ...told} = all.merge(...given); return {...told, changes: Object.fromEntries(changes)}"
PACKED = "return all.pack(new all.Store('c'), given)"
TAKE = (
    "const store = new all.Store('c'); const it = all.take(store, given); return it && {came: it.came, left: it.left}"
)
NONE = {"unknown": 0, "newer": 0, "damaged": 0, "texts": 0}


@pytest.fixture
def run(page: Page, serve):
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
THREE = OLD | {"attempts": 3, "at": at(2)}
PAIRS = {
    "the newer wins, with the most attempts and the earliest first one": (
        answer(3, "wrong-1", attempts=5),
        answer(9, "right-1", attempts=2, first=2),
        answer(9, "right-1", attempts=5, first=2),
    ),
    "a draft that is newer keeps what was tried": (
        answer(3, attempts=2),
        {**answer(5, "new"), "attempts": 0, "first": None} | {"first": answer(5)["first"]},
        answer(5, "new", attempts=2) | {"first": answer(3)["first"]},
    ),
    "what was tried at another question does not count": (
        answer(3, attempts=5),
        answer(9, digest="e"),
        answer(9, digest="e"),
    ),
    "the first version is read": (
        OLD,
        answer(9, first=9),
        answer(9) | {"first": {k: OLD[k] for k in ("response", "score", "at")}},
    ),
    "an unknown first attempt gives way to a known one": (
        THREE,
        answer(1),
        {**THREE, "version": 2, "first": answer(1)["first"]},
    ),
    "a damaged time is older than any": (
        answer(1) | {"at": "soon"},
        answer(2),
        answer(2) | {"first": answer(1)["first"]},
    ),
}


@pytest.mark.parametrize("told", PAIRS)
@pytest.mark.parametrize("turned", [False, True])
def test_two_answers_become_one(run, told: str, turned: bool) -> None:
    here, there, wanted = PAIRS[told]
    here, there = (there, here) if turned else (here, there)
    changes = run(MERGE, [{"q/a": here}, {"q/a": there}])["changes"]
    # Nothing is written where nothing changes; and what is here already is not written in another version.
    assert changes.get("q/a", here) == wanted


def test_other_records_become_one(run) -> None:
    here = {
        "@read/x/": read(5),
        "@read/y/": read(2),
        "@recall/q/a": recall(3, 5),
        "@recall/q/b": recall(9),
        "@sitting/p": sitting(4, seed="old"),
    }
    there = {
        "@read/x/": read(2),
        "@read/y/": read(5),
        "@recall/q/a": recall(4, 1),
        "@recall/q/b": recall(8),
        "@sitting/p": sitting(2),
        "@read/z/": read(1),
    }
    told = run(MERGE, [here, there])
    assert told["changes"] == {"@read/x/": read(2), "@recall/q/a": recall(4, 1), "@read/z/": read(1)}
    assert told["came"] == {"answer": 0, "sitting": 0, "read": 2, "recall": 1, "certificate": 0}
    assert told["left"] == NONE


def test_an_exam_is_one_sitting(run) -> None:
    """Its answers come from the later sitting alone, and the best result stays whichever that was."""
    past = {"@sitting/e": sitting(1, 3, best=80), "e/a": answer(3), "e/b": answer(3), "q/a": answer(1)}
    begun = {"@sitting/e": sitting(2, best=60), "e/a": answer(2, "wrong-1", attempts=0), "q/b": answer(1)}
    merged = run(MERGE, [past, begun])["changes"]
    assert merged == {
        "@sitting/e": sitting(2, best=60) | {"best": past["@sitting/e"]["best"]},
        "e/a": begun["e/a"],
        "e/b": None,
        "q/b": answer(1),
    }
    merged = run(MERGE, [begun, past])["changes"]
    assert merged == {"@sitting/e": sitting(2, best=60) | {"best": past["@sitting/e"]["best"]}, "q/a": answer(1)}
    # Of two first sittings the one that was handed in counts, not what the other browser has chosen so far.
    draft = {"@sitting/e": sitting(1), "e/a": answer(9, "wrong-1", attempts=0)}
    assert run(MERGE, [draft, past])["changes"] == past
    assert run(MERGE, [past, draft])["changes"] == {}


def test_nothing_is_lost_whatever_is_merged(run) -> None:
    chance = random.Random(5)

    def some() -> dict[str, Any]:
        found: dict[str, Any] = {}
        for id in "abcdef":
            if chance.random() < 0.7:
                day = chance.randint(1, 28)
                given = answer(day, chance.choice("xyz"), attempts=chance.randint(0, 4), first=chance.randint(1, day))
                found[f"q/{id}"] = given if chance.random() < 0.7 else {k: v for k, v in given.items() if k != "first"}
                found[f"@recall/q/{id}"] = recall(chance.randint(1, 28), chance.randint(1, 5))
                found[f"@read/{id}/"] = read(chance.randint(1, 28))
                found[f"@sitting/{id}"] = sitting(
                    chance.randint(1, 3), chance.choice([0, 4]), chance.choice([None, 40, 60]), chance.choice("st")
                )
        return found

    stores = [some() for _ in range(90)]
    code = """
      const whole = (one, other) => JSON.parse(JSON.stringify({...one, ...Object.fromEntries(all.merge(one, other).changes)}))
      const sorted = it => JSON.stringify(Object.entries(it).sort().map(([name, value]) => [name, Object.entries(value).sort()]))
      return given.map(([a, b, c]) => [whole(a, b), sorted(whole(a, b)) === sorted(whole(b, a)),
        all.merge(a, a).changes.size + all.merge(whole(a, b), b).changes.size,
        sorted(whole(whole(a, b), c)) === sorted(whole(a, whole(b, c)))])
    """
    for (one, other, _), (both, same, again, any_order) in zip(
        zip(*[iter(stores)] * 3), run(code, list(zip(*[iter(stores)] * 3)))
    ):
        assert same and not again and any_order
        assert both.keys() == one.keys() | other.keys()
        for name, kept in both.items():
            each = [store[name] for store in (one, other) if name in store]
            if name[0] == "q":
                assert kept["attempts"] == max(it["attempts"] for it in each) and kept["at"] == max(
                    it["at"] for it in each
                )
                firsts = [it["first"]["at"] for it in each if "first" in it]
                assert kept.get("first", {}).get("at") == min(firsts, default=None)
            if name.startswith("@sitting"):
                bests = [it["best"]["percent"] for it in each if "best" in it]
                assert kept["number"] == max(it["number"] for it in each)
                assert kept.get("best", {}).get("percent") == max(bests, default=None)


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
        "@sitting/q": {**sitting(1), "number": 0},
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
        "came": dict.fromkeys(("answer", "sitting", "read", "recall", "certificate"), 0),
        "left": NONE | {why: len(LEFT[why])},
    }
    assert run("return {...localStorage}") == before
    # What is good in the same file is taken; what is damaged here is set aside, and what is newer here is left alone.
    taken = run(TAKE, LEFT[why] | {"q/z": answer(2), "q/n": answer(2), "q/new": OLD})
    assert taken["came"]["answer"] == 2 and taken["left"] == {**NONE, "newer": 1} | {
        why: len(LEFT[why]) + (why == "newer")
    }
    kept = run("return {...localStorage}")
    assert kept["course:c:q/z~"] == "not JSON" and json.loads(kept["course:c:q/z"]) == answer(2)
    assert json.loads(kept["course:c:q/new"]) == OLD and kept.items() >= before.items() - {("course:c:q/z", "not JSON")}


FAULTS = {
    "damaged": [
        "",
        "{",
        "null",
        "\0",
        json.dumps({"format": "course-progress", "version": 1, "course": "c", "entries": []}),
        json.dumps({"format": "course-progress", "course": "c", "entries": {}}),
        json.dumps({"format": "course-progress", "version": 1, "course": "c"}),
    ],
    "foreign": [
        "5",
        '"x"',
        "[]",
        "{}",
        '{"format": "course-progress-2"}',
        '{"__proto__": {"format": "course-progress"}}',
    ],
    "elsewhere": [
        json.dumps({"format": "course-progress", "version": 1, "course": course, "entries": {}})
        for course in ("cc", "", None)
    ],
    "newer": [json.dumps({"format": "course-progress", "version": 2, "course": "c", "items": {}})],
}


@pytest.mark.parametrize("fault", FAULTS)
def test_files_that_are_refused(run, fault: str) -> None:
    assert run("return given.map(text => all.open(text, 'c'))", FAULTS[fault]) == [{"fault": fault}] * len(
        FAULTS[fault]
    )


def test_what_is_put_into_a_file(run) -> None:
    certificate = {"version": 2, "name": "Åsa", "date": "2026-11-02", "percent": 80, "lessons": 2, "at": at(2)}
    good = {
        "q/a": answer(1),
        "q/b": OLD,
        "q+after/a": answer(2),
        "@sitting/q": sitting(1),
        "@read/x/": read(1),
        "@recall/q/a": recall(1),
        "@certificate": certificate,
        "gone/a": answer(1, "Hemligt"),
        "q/n": answer(1) | {"version": 3},
    }
    text = answer(1, "Hemligt", digest="own", score=None)
    own = {
        "q/own": text,
        "q+after/own": text,
        "q/plan": text | {"attempts": 0},
        "q/b2": answer(1, "Hemligt", digest="own"),
    }
    other = {"language": "zh", "q/a~": "Hemligt", "q/bad": "Hemligt", "@next/q": read(1)}
    packed = run(PACKED, {}, good | own | other)
    assert {k: packed[k] for k in ("format", "version", "course", "entries")} == {
        "format": "course-progress",
        "version": 1,
        "course": "c",
        "entries": good | own,
    }
    assert run("return all.open(JSON.stringify(given), 'c')", packed) == {"entries": good | own}
    # As it was is as it comes back, in the very letters: also what an older version has written.
    before = run("return {...localStorage}", stored=good | own)
    assert run(TAKE, packed["entries"], {})["came"]["answer"] == 8
    kept = run("return {...localStorage}")
    assert {k: json.loads(v) for k, v in kept.items()} == {
        k: json.loads(v) for k, v in before.items() if k != "course:c:q/n"
    }

    asked = [
        {"id": "a", "digest": "d"},
        {"id": "b", "digest": "d"},
        *({"id": id, "digest": "own", "personal": True} for id in ("own", "plan")),
        {"id": "b2", "digest": "d"},
    ]
    given = run(PACKED, {"texts": False, "quizzes": {"q": {"questions": asked}}}, good | own | other)["entries"]
    # Left out: what is of no question, what is of another one by now, what is from a newer version, and the name.
    assert given.keys() == good.keys() - {"gone/a", "q/n", "@certificate"} | own.keys() - {"q/b2"}
    assert given["q/own"] == {
        "version": 2,
        "digest": "own",
        "response": [],
        "prints": [],
        "score": None,
        "attempts": 1,
        "at": at(1),
    }
    assert given["q/a"] == answer(1) and given["q/plan"]["attempts"] == 0
    assert "Hemligt" not in json.dumps(given) and "Åsa" not in json.dumps(given, ensure_ascii=False)
    # Such a file never takes the place of a text.
    assert run(TAKE, given, own)["left"] == {**NONE, "texts": 3}


def test_all_or_nothing(run) -> None:
    here = {f"q/{n}": answer(1, "x" * 1000) for n in range(20)}
    there = {f"q/{n}": answer(9, "y" * 2000) for n in range(10)} | {
        f"r/{n}": answer(9, "y" * 100_000) for n in range(10)
    }
    fill = "for (let size = 1 << 20, at = 0; size > 4000; size >>= 1) try { for (;;) localStorage.setItem(`filler-${at++}`, 'x'.repeat(size)) } catch {}; "
    before = run(fill + "return {...localStorage}", stored=here)
    assert run(TAKE, there) is None
    assert run("return {...localStorage}") == before
    # Where storage is taken away in the middle, all is still told.
    broken = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }}); "
    assert run(broken + TAKE, there) is None
