"""Where a learner stands in a course: what is done, what comes next, and where that begins."""

from __future__ import annotations

from typing import Any

from support import node

STAND = """
  const [{Course}, {standing}, {entrance}] = await Promise.all(
    ["course", "standing", "entrance"].map(name => load(`learner/${name}.js`))
  )
  const kept = new Map(Object.entries(given.kept))
  const store = {
    page: kept, prefix: "", get: (key, check = () => true) => check(kept.get(key) ?? {}) ? kept.get(key) ?? null : null
  }
  const course = new Course(given.index, store)
  const {done, next, isBegun, place, minutes, isThrough, percent} = standing(course, new Date("2026-11-29T12:00"))
  return {
    done, isBegun, place, minutes, isThrough, percent,
    next: next?.page ?? "", begins: next ? entrance(course, next) : ""
  }
"""
LESSONS = [
    {"page": "hello/", "section": "", "minutes": 2, "quizzes": [], "again": []},
    {"page": "one/", "section": "A", "minutes": 5, "quizzes": ["one"], "again": []},
    {
        "page": "two/",
        "section": "B",
        "minutes": 6,
        "quizzes": ["two"],
        "again": [],
        "opening": {"page": "b/", "quizzes": ["guess"]},
    },
    {"page": "test/", "section": "B", "minutes": 7, "quizzes": ["exam"], "again": []},
]
MODES = {"one": "", "two": "", "guess": "pretest", "exam": "exam"}


def stand(kept: dict[str, Any], limits: dict[str, int] | None = None) -> Any:
    """Return where a learner with these records stands; `limits` are those of the exam."""
    question = {"id": "q", "digest": "d", "kind": "single_choice"}
    quizzes = {name: {"mode": mode, "drawn": 1, "questions": [question]} for name, mode in MODES.items()}
    quizzes["exam"] |= limits or {}
    index = {"course": "c", "language": "sv", "lessons": LESSONS, "quizzes": quizzes, "parts": {}}
    return node(STAND, {"kept": kept, "index": index | {"certificate": {"quiz": "exam", "pass": 70}}})


def answer(at: int) -> dict[str, Any]:
    return {"digest": "d", "response": ["x"], "score": 1, "attempts": 1, "at": f"2026-11-{at:02}T08:00:00Z"}


def exam(percent: int) -> dict[str, Any]:
    best = {"points": percent, "max": 100, "percent": percent, "at": "2026-11-09T08:00:00Z"}
    return {"seed": "s", "number": 1, "submitted": "2026-11-09T08:00:00Z", "best": best}


def test_a_course_goes_on_where_something_was_done_last() -> None:
    assert stand({}) == {
        "done": [False] * 4,
        "isBegun": False,
        "place": None,
        "minutes": 20,
        "isThrough": False,
        "percent": None,
        "next": "hello/",
        "begins": "hello/",
    }
    # The welcome was skipped: it is not what comes next after the first lesson.
    found = stand({"one/q": answer(1)})
    assert (found["next"], found["isBegun"], found["done"]) == ("two/", False, [False, True, False, False])
    # The module begins with questions of its own, until they are answered.
    assert found["begins"] == "b/"
    assert stand({"one/q": answer(1), "guess/q": answer(2)})["begins"] == "two/"
    # What was left open last goes on, and at the end of the course what was skipped.
    read = {"@read/two/": {"at": "2026-11-05T08:00:00Z"}}
    assert stand({"one/q": answer(1)} | read)["isBegun"]
    all_but_one = {"one/q": answer(1), "two/q": answer(2), "exam/q": answer(3), "@sitting/exam": exam(95)}
    assert stand(all_but_one)["next"] == "hello/"


def test_a_lesson_goes_on_at_its_heading() -> None:
    place = {"heading": "h", "title": "Rubrik", "language": "sv", "share": 0.5, "at": "2026-11-05T08:00:00Z"}
    found = stand({"one/q": answer(1), "@place/two/": place})
    assert (found["next"], found["isBegun"], found["place"]) == ("two/", True, {"heading": "Rubrik", "minutes": 3})
    # The questions that open the module have been passed by.
    assert found["begins"] == "two/"
    # What was read before the lesson that was done last is not what goes on.
    assert stand({"one/q": answer(9), "@place/hello/": place})["next"] == "two/"


def test_a_course_is_through_once_its_exam_is_passed() -> None:
    done = {"@read/hello/": {"at": "2026-11-01T08:00:00Z"}, "one/q": answer(1), "two/q": answer(2), "exam/q": answer(3)}
    failed = stand(done | {"@sitting/exam": exam(50)})
    assert (failed["next"], failed["isThrough"], failed["percent"]) == ("test/", False, None)
    passed = stand(done | {"@sitting/exam": exam(95)})
    assert (passed["next"], passed["isThrough"], passed["percent"]) == ("", True, 95)


def test_an_exam_that_was_not_passed_is_done_only_when_no_attempt_is_left() -> None:
    failed = {"exam/q": answer(3), "@sitting/exam": exam(50)}
    assert [stand(failed, limits)["done"][-1] for limits in ({"pass": 50}, {"pass": 70})] == [True, False]
    assert [stand(failed, {"pass": 70, "attempts": number})["done"][-1] for number in (1, 2)] == [True, False]
    # The last attempt was begun.
    begun = failed | {"@sitting/exam": exam(50) | {"number": 2, "submitted": ""}}
    assert not stand(begun, {"pass": 70, "attempts": 2})["done"][-1]
