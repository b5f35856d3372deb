"""Progress as a file: what is put into it, and which files are refused."""

from __future__ import annotations

import json

import pytest
from records import NONE, OLD, TAKE, answer, at, attempt, note, place, read, recall, run_fixture  # noqa: F401

PACKED = "return all.pack(new all.Store('c'), given)"
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


@pytest.mark.slow
def test_what_is_put_into_a_file(run) -> None:
    certificate = {"version": 2, "name": "Åsa", "date": "2026-11-02", "percent": 80, "lessons": 2, "at": at(2)}
    good = {
        "q/a": answer(1),
        "q/b": OLD,
        "q+after/a": answer(2),
        "@sitting/q": attempt(1),
        "@read/x/": read(1),
        "@place/x/": place(1),
        "@recall/q/a": recall(1),
        "@certificate": certificate,
        "@note/x/#goals": note(1, "Hemligt"),
        "@goal": {"version": 2, "what": "review", "number": 2, "days": ["2026-11-02"], "at": at(2)},
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
    other["@note/x/#long"] = note(1, "å" * 4001)
    packed = run(PACKED, {}, good | own | other)
    assert {k: packed[k] for k in ("format", "version", "course", "entries")} == {
        "format": "course-progress",
        "version": 1,
        "course": "c",
        "entries": good | own,
    }
    assert run("return all.open(JSON.stringify(given), 'c').entries", packed) == good | own
    # As it was is as it comes back, in the very letters: also what an older version has written.
    before = run("return {...localStorage}", stored=good | own)
    assert run(TAKE, packed["entries"], {})["came"]["answer"] == 8
    kept = run("return {...localStorage}")
    assert {k: json.loads(v) for k, v in kept.items()} == {
        k: json.loads(v) for k, v in before.items() if k != "course:c / q/n"
    }

    asked = [
        {"id": "a", "digest": "d"},
        {"id": "b", "digest": "d"},
        *({"id": id, "digest": "own", "personal": True} for id in ("own", "plan")),
        {"id": "b2", "digest": "d"},
    ]
    given = run(PACKED, {"texts": False, "quizzes": {"q": {"questions": asked}}}, good | own | other)["entries"]
    # Left out: what is of no question, what is of another one by now, what is from a newer version, name, notes, place,
    # and goal.
    left = {"gone/a", "q/n", "@certificate", "@note/x/#goals", "@place/x/", "@goal"}
    assert given.keys() == good.keys() - left | own.keys() - {"q/b2"}
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
