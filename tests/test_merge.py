"""How records of two browsers become one, whatever the order, and whatever the clocks said."""

from __future__ import annotations

import random
from typing import Any

import pytest
from records import answer, at, attempt, note, place, read, recall
from support import TIMES as ROUNDS
from support import node

NOW = "2026-11-28T12:00:00.000Z"
QUIZZES = {"q": {"questions": [{"id": "a", "digest": "now"}, {"id": "b", "digest": "before"}]}}
# Merged one by one: what is here afterwards, as a browser would have it.
WHOLE = """
  const {merge} = await load("store/merge.js")
  const {quizzes, now} = given, options = {quizzes, now: new Date(now)}
  const whole = (one, other, more) => {
    const found = {...one}
    for (const [name, record] of merge(one, other, {...options, ...more}).changes)
      if (record) found[name] = record
      else delete found[name]
    return JSON.parse(JSON.stringify(found))
  }
  // A time that cannot be is one that is not known: what is here already is not written anew for that.
  const known = (name, value) => {
    if (!(Date.parse(value) > Date.parse(now) + 86_400_000)) return value
    return name === "at" ? "" : name === "submitted" ? new Date(0).toISOString() : value
  }
  const sorted = it => Array.isArray(it) ? it.map(sorted) : it && typeof it === "object"
    ? Object.entries(it)
        .map(([name, value]) => [name, sorted(known(name, value))])
        .sort((a, b) => a[0] < b[0] ? -1 : 1)
    : it
  const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
"""
# Times of clocks that are right, far behind and far ahead, equal ones, and damaged ones.
TIMES = [
    "1999-01-01T00:00:00.000Z",
    at(1),
    at(2),
    at(2),
    at(9),
    at(27),
    "2036-01-01T00:00:00.000Z",
    "9999-12-31T00:00:00.000Z",
    "",
    "soon",
]


def state(chance: random.Random) -> dict[str, Any]:
    """Return what a browser may have: answers to questions that have changed since, and an exam of one attempt."""

    def time() -> str:
        return chance.choice(TIMES)

    def best() -> dict[str, Any]:
        percent = chance.choice([40, 60])
        return {"best": {"points": chance.choice([4, 5]), "max": 10, "percent": percent, "at": time()}}

    found: dict[str, Any] = {}
    for id in "abc":
        if chance.random() < 0.8:
            first = {"response": [chance.choice("xyz")], "score": chance.choice([0, 1]), "at": time()}
            given = answer(
                1,
                chance.choice("xyz"),
                digest=chance.choice(["now", "before", "long-ago"]),
                attempts=chance.randint(1, 4),
                score=first["score"],
            )
            found[f"q/{id}"] = given | {"at": time(), "first": first}
            if chance.random() < 0.3:
                del found[f"q/{id}"]["first"]
        if chance.random() < 0.7:
            found[f"@recall/q/{id}"] = recall(1, chance.randint(1, 5)) | {"at": time()}
            found[f"@read/{id}/"] = read(1) | {"at": time()}
            found[f"@place/{id}/"] = place(1, chance.choice("xyz")) | {"at": time()}
            found[f"@note/{id}/#h"] = note(1, chance.choice("xyz")) | {"at": time()}
    if chance.random() < 0.6:
        date = chance.choice(["2026-03-10", "2026-03-11"])
        found["@certificate"] = {
            "version": 2,
            "name": chance.choice("AB"),
            "date": date,
            "percent": 60,
            "lessons": 2,
            "at": time(),
        }
    if chance.random() < 0.8:
        number = chance.randint(1, 3)
        submitted = chance.choice(["", time()])
        begun = {"version": 2, "seed": chance.choice("st"), "number": number, "submitted": submitted}
        found["@sitting/e"] = begun | (best() if submitted or number > 1 else {})
        for id in "ab":
            if chance.random() < 0.8:
                found[f"e/{id}"] = answer(1, chance.choice("xyz"), attempts=number if submitted else 0) | {"at": time()}
    return found


@pytest.mark.slow
def test_the_order_in_which_browsers_are_merged_makes_no_difference() -> None:
    chance = random.Random(11)
    triples = [[state(chance) for _ in range(3)] for _ in range(400 * ROUNDS)]
    code = f"""{WHOLE}
      return given.triples.map(([a, b, c]) => [
        same(whole(a, b), whole(b, a)),
        same(whole(whole(a, b), c), whole(a, whole(b, c))),
        same(whole(whole(a, b), b), whole(a, b)),
      ])
    """
    results = node(code, {"triples": triples, "quizzes": QUIZZES, "now": NOW})
    for law, held in zip(("commutative", "associative", "idempotent"), zip(*results, strict=True), strict=True):
        broken = [triple for triple, holds in zip(triples, held, strict=True) if not holds]
        assert not broken, f"not {law}: {len(broken)} of {len(triples)}, {broken[0]}"


def merged(one: dict[str, Any], other: dict[str, Any], **more: Any) -> dict[str, Any]:
    given = {"pair": [one, other], "more": more, "quizzes": QUIZZES, "now": NOW}
    return node(f"{WHOLE} return whole(...given.pair, given.more)", given)


@pytest.mark.parametrize("turned", [False, True])
def test_an_answer_to_the_question_as_it_is_now_stays(turned: bool) -> None:
    """Even if the clock of the browser with the older one was ahead."""
    now, before = answer(2, digest="now"), answer(9, "wrong-1", digest="before", attempts=7)
    one, other = ({"q/a": now}, {"q/a": before})[:: -1 if turned else 1]
    assert merged(one, other)["q/a"] == now


WRONG = "2036-01-01T08:00:00.000Z"


@pytest.mark.parametrize(
    ("wrong", "exported"),
    [
        # Saved while the clock was wrong, and after it had been put right.
        (WRONG, WRONG),
        (WRONG, at(20)),
        # Its time has come since, and the file still says that it cannot be.
        (at(26), at(20)),
        (WRONG, "no time"),
    ],
)
def test_a_clock_that_was_ahead_wins_nothing(wrong: str, exported: str) -> None:
    here = {
        "q/a": answer(18, digest="now"),
        "@recall/q/a": recall(18, 4),
        "@sitting/e": attempt(1, 18, best=60),
        "e/a": answer(18),
    }
    first = {"response": ["wrong-1"], "score": 0, "at": wrong}
    file = {
        "q/a": answer(1, "wrong-1", digest="now") | {"at": wrong, "first": first},
        "@recall/q/a": recall(1, 1) | {"at": wrong},
        "@sitting/e": attempt(1, 1) | {"submitted": wrong, "best": attempt(1, best=60)["best"] | {"at": wrong}},
        "e/a": answer(1, "wrong-1") | {"at": wrong},
    }
    assert merged(here, file, exported=exported) == here
    # Where there is nothing else it comes all the same; when it was is not known.
    alone = merged({}, file, exported=exported)
    assert alone["q/a"]["response"] == ["wrong-1"] and alone["q/a"]["at"] == alone["q/a"]["first"]["at"] == ""
    assert alone["@sitting/e"]["submitted"] != ""


def test_clocks_that_differ_by_hours_are_no_clocks_that_are_wrong() -> None:
    late = "2026-11-28T20:00:00.000Z"
    file = {"q/a": answer(1, "wrong-1", digest="now") | {"at": late}}
    assert merged({"q/a": answer(27, digest="now")}, file, exported=NOW)["q/a"]["at"] == late


def test_what_is_nested_too_deep_is_damaged_and_the_rest_comes() -> None:
    code = """
      const {open} = await load("store/archive.js"), {merge} = await load("store/merge.js")
      const deep = "[".repeat(given.levels) + "]".repeat(given.levels)
      const entries = `{"q/b":${deep},"q/c":{"version":2,"response":${deep}},"q/a":${JSON.stringify(given.good)}}`
      const file = open(
        `{"format":"course-progress","version":1,"course":"c","exported":"x","entries":${entries}}`, "c"
      )
      const {changes, left} = merge({}, file.entries)
      return [[...changes.keys()], left.damaged]
    """
    assert node(code, {"levels": 10_000, "good": answer(1)}) == [["q/a"], 2]


IMPOSSIBLE = [
    "2026-12-00",
    "2026-13-01",
    "2026-02-30",
    "2026-00-10",
    "0000-00-00",
    "9999-99-99",
    "２０２６-12-01",
    "12026-1-1",
    "",
]


def test_a_day_that_there_is_not_is_no_record() -> None:
    code = """
      const {current} = await load("store/records.js")
      return given.days.map(day => [
        current("@recall/q/a", {...given.recall, due: day}),
        current("@certificate", {...given.certificate, date: day})
      ].every(it => it === null))
    """
    certificate = {"version": 2, "name": "A", "date": "2024-02-29", "percent": 60, "lessons": 2, "at": ""}
    given = {"days": [*IMPOSSIBLE, "2024-02-29"], "recall": recall(1), "certificate": certificate}
    assert node(code, given) == [True] * len(IMPOSSIBLE) + [False]


def test_a_time_far_off_is_no_day_in_the_history() -> None:
    code = """
      const {days} = await load("learner/history.js"), {schedule} = await load("learner/due.js")
      return given.times.map(at => {
        const answer = {digest: "d", response: ["x"], prints: [""], score: 1, attempts: 1, at}
        const quizzes = {q: {mode: "practice", questions: [{id: "a", digest: "d"}]}}
        const course = {index: {quizzes}, answer: () => answer, store: {get: () => null}}
        return [days(course).length, schedule(course)[0].day]
      })
    """
    times = ["+012026-01-01T00:00:00Z", "-000100-01-01T00:00:00Z", "soon", "", at(3)]
    assert node(code, {"times": times}) == [[0, ""]] * 4 + [[1, "2026-11-06"]]


def test_of_two_files_of_a_learner_a_wrong_clock_does_not_make_the_later_one() -> None:
    code = """
      const {File} = await import("node:buffer"), {add, readLearnerFile} = await load("pages/class/received.js")
      const told = [], all = []
      for (const {name, exported, entries} of given) {
        const text = JSON.stringify({format: "course-progress", version: 1, course: "c", exported, entries})
        told.push(add(all, await readLearnerFile(new File([text], name), "c")))
      }
      return [told, all.map(it => it.label)]
    """
    both = {"q/a": answer(1), "q/b": answer(2)}
    ahead = both | {"q/a": answer(1) | {"at": WRONG}}
    files = [
        {"name": "first.json", "exported": at(10), "entries": ahead},
        {"name": "second.json", "exported": at(20), "entries": both | {"q/b": answer(18, first=2)}},
    ]
    assert node(code, files) == [["fresh", "older"], ["second"]]
