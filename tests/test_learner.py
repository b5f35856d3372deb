"""What is worked out of a learner's records: what counts, when questions come back, and what a class found hard."""

from __future__ import annotations

from typing import Any

import pytest
from records import answer, attempt, read, recall
from support import node

BOXES = """
  const {reschedule, DAYS} = await load("learner/recall.js")
  const day = (start, days) => { const date = new Date(start); date.setDate(date.getDate() + days); return date }
  const start = new Date("2026-03-27T09:00")
  const told = []
  let now = start, recall = null
  const answers = [[1, 2, 3], [1, undefined, 7], [1, 3, 14], [0, 3, 1], [1, 1, 1], [1, 2, 0], [1, 2, 1]]
  for (const [score, sure, wait] of answers) {
    recall = reschedule(recall, {score, sure}, now)
    told.push([recall.box, recall.due])
    now = day(now, wait)
  }
  return {told, DAYS}
"""


def test_the_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A right answer moves on when it was due, a guess and a wrong one go back; also when summer time begins."""
    monkeypatch.setenv("TZ", "Europe/Stockholm")
    assert node(BOXES) == {
        "DAYS": [1, 3, 7, 14, 30],
        "told": [
            [2, "2026-03-30"],
            [3, "2026-04-06"],
            [4, "2026-04-20"],
            [1, "2026-04-21"],
            [1, "2026-04-22"],
            [2, "2026-04-25"],
            [2, "2026-04-25"],
        ],
    }


def test_a_course_done_in_a_day_comes_back_in_days() -> None:
    """Ten a day at most, less those that were repeated today; none before its time, each once, on each device alike."""
    code = """
      const {comingDays, dueToday} = await load("learner/due.js"), {Course} = await load("learner/course.js")
      const {SavedStore} = await load("pages/class/saved_store.js")
      const questions = Array.from({length: 79}, (_, at) => ({id: `q${at}`, digest: "d"}))
      const course = new Course({course: "c", lessons: [], quizzes: {q: {questions}}}, new SavedStore(given.entries))
      const told = at => { const {list, ...numbers} = dueToday(course, new Date(`2026-11-${at}T12:00`))
        return [...Object.values(numbers), list[0]?.question.id] }
      const {schedule} = await load("learner/due.js")
      const all = schedule(course), days = [...comingDays(all, new Date("2026-11-08T12:00"))]
      const early = days.some(({day, list}) => list.some(item => item.day > day))
      const each = new Set(days.flatMap(({list}) => list.map(({question}) => question.id))).size
      const counts = days.map(({day, list}) => `${day.slice(8)}:${list.length}`)
      return {told: ["03", "08", "30"].map(told), early, days: counts, each}
    """
    entries = {f"q/q{n}": answer(1) for n in range(79)}
    entries |= {f"@recall/q/q{n}": recall(1) | {"due": "2026-11-04" if n else "2026-11-09"} for n in range(79)}
    # Four have been repeated on the eighth, one wrong, one whose answer is erased; and one was new on that day.
    for n in range(4):
        score = {"score": 0 if n == 3 else 1, "due": "2026-11-09" if n == 3 else "2026-11-15"}
        entries[f"@recall/q/q{n}"] = recall(8) | score
        entries[f"q/q{n}"] = answer(8, first=1)
    del entries["q/q0"]
    entries |= {"q/q4": answer(8), "@recall/q/q4": recall(8) | {"due": "2026-11-11"}}
    found = node(code, {"entries": entries})
    assert found["told"] == [[0, 0, None], [6, 3, "q5"], [10, 4, "q3"]]
    assert not found["early"] and found["each"] == 79
    assert found["days"] == ["08:6", *(f"{day:02}:10" for day in range(9, 16)), "16:3"]


def test_a_goal_counts_from_monday_to_sunday(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the learner's own calendar. A lesson counts in the week in which it was done first."""
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    code = """
      const {reached, week} = await load("learner/goal.js"), {Course} = await load("learner/course.js")
      const {SavedStore} = await load("pages/class/saved_store.js"), {mergeGoals} = await load("store/reconcile.js")
      const {isGoal} = await load("store/records/goal.js")
      const course = new Course(given.index, new SavedStore(given.entries))
      const days = ["2026-11-01", "2026-11-02", "2026-11-08"], at = "2026-11-02T08:00:00Z"
      const count = (what, day) => reached(course, {what, number: 2, days, at}, new Date(`${day}T12:00`))
      const a = {what: "review", number: 2, days: days.slice(0, 2), at}, b = {what: "lessons", number: 0, days, at: ""}
      return {
        weeks: ["2026-11-01", "2026-11-02", "2026-12-31"].map(day => week(new Date(`${day}T00:30`))),
        review: ["2026-11-01", "2026-11-04", "2026-11-10"].map(day => count("review", day)),
        lessons: ["2026-11-01", "2026-11-04", "2026-11-25"].map(day => count("lessons", day)),
        merged: [mergeGoals(a, b), mergeGoals(b, a)],
        checks: [a, b, {...a, number: 6}, {...a, what: "streak"}, {...a, days: ["soon"]}].map(isGoal)
      }
    """
    # The second of November at 00:30 in Shanghai.
    late = {"at": "2026-11-01T16:30:00.000Z"}
    entries = {
        "q/a": answer(20, first=1) | {"first": {"response": ["x"], "score": 1} | late},
        "q/b": answer(1),
        "before/f": answer(1),
        "before+after/f": answer(9),
        "@sitting/exam": attempt(1, 5, 80),
    }
    found = node(code, {"index": INDEX, "entries": entries})
    assert found["weeks"] == [
        ["2026-10-26", "2026-11-01"],
        ["2026-11-02", "2026-11-08"],
        ["2026-12-28", "2027-01-03"],
    ]
    assert found["review"] == [1, 2, 0]
    assert found["lessons"] == [0, 1, 1]
    assert found["merged"][0] == found["merged"][1]
    assert found["merged"][0] == {
        "what": "review",
        "number": 2,
        "days": ["2026-11-01", "2026-11-02", "2026-11-08"],
        "at": "2026-11-02T08:00:00Z",
    }
    assert found["checks"] == [True, True, False, False, False]


def test_what_a_class_found_hard() -> None:
    """At least three must have answered a question."""
    found = node("""
      const {hardest, misled} = await load("pages/class/sums.js")
      const question = ([known, right]) => ({id: `${known}`, known, right, chosen: new Map([["x", known]])})
      const asked = [[2, 0], [3, 2], [9, 6], [4, 1], [5, 5]].map(question)
      const options = [{id: "x", text: "X", right: false}, {id: "y", text: "Y", right: false}]
      return [
        ...[7, 2, 1].map(learners => hardest(asked, learners).map(each => each.id)),
        misled(asked, (quiz, id) => id === "9" ? undefined : {ask: "", options}).map(
          each => [each.id, each.option, each.count]
        ),
      ]
    """)
    assert found[:3] == [["4", "9", "3"], ["2", "4", "9", "3"], ["2", "4", "9", "3"]]
    assert found[3] == [[id, "X", int(id)] for id in "5432"]


@pytest.mark.parametrize(
    ("answers", "asked", "expected"),
    [
        ([], None, {"all": 3, "answered": 0, "marked": 2, "right": 0, "points": 0, "max": 4, "percent": 0}),
        ([1, None, 1], None, {"all": 3, "answered": 3, "marked": 2, "right": 2, "points": 4, "max": 4, "percent": 100}),
        # What is not marked is answered and gives no points; and part of the right answer is not right.
        (["", None, 0.5], None, {"answered": 2, "right": 0, "points": 0.5, "percent": 12}),
        # Just below a mark is below it.
        ([0.9999, "", 0], None, {"points": 2.9997, "percent": 74}),
        # Another device has drawn other questions: no more are counted than are asked.
        ([1, None, 1], 1, {"all": 1, "answered": 1, "marked": 1, "right": 1}),
    ],
)
def test_what_answers_come_to(answers: list[Any], asked: int | None, expected: dict[str, Any]) -> None:
    code = """
      const {count} = await load("store/answers.js")
      const scores = given.answers.map(score => score === "" ? null : {score})
      const questions = [{at: 0, points: 3}, {at: 1, unmarked: true}, {at: 2}]
      return count(questions, ({at}) => scores[at] ?? null, given.asked ?? undefined)
    """
    assert expected.items() <= node(code, {"answers": answers, "asked": asked}).items()


LESSONS = [
    {"page": "one/", "quizzes": ["q"], "again": []},
    {"page": "two/", "quizzes": ["before", "exam"], "again": ["before"]},
]
INDEX = {
    "course": "c",
    "lessons": LESSONS,
    "certificate": {"quiz": "exam", "pass": 50},
    "quizzes": {
        "q": {"mode": "practice", "drawn": 2, "questions": [{"id": id, "digest": "d"} for id in "abc"]},
        "before": {"mode": "pretest", "drawn": 1, "questions": [{"id": "f", "digest": "d"}]},
        "exam": {"mode": "exam", "drawn": 1, "questions": [{"id": "e", "digest": "d"}]},
    },
}


def test_the_course_and_the_class_count_alike() -> None:
    """The same records, as a learner's browser keeps them and as a trainer gets them in a file."""
    entries = {
        "q/a": answer(1),
        "q/b": answer(2, score=0),
        # More than are drawn, chosen and not handed in, and another question by now.
        "q/c": answer(3),
        "before/f": answer(1, score=0),
        "before+after/f": answer(4),
        "exam/e": answer(5, digest="other"),
        "@sitting/exam": attempt(1, 5, 80),
        "@read/one/": read(1),
    }
    code = """
      const {Course} = await load("learner/course.js"), {SavedStore} = await load("pages/class/saved_store.js")
      const {requirements} = await load("learner/certificate.js"), {summary} = await load("pages/class/sums.js")
      const course = new Course(given.index, new SavedStore(given.entries))
      const {learners: [learner]} = summary(given.index, [{label: "A", entries: given.entries}])
      const [q, before, after, exam] = [["q"], ["before"], ["before", "after"], ["exam"]].map(it => course.quiz(...it))
      const lessons = given.index.lessons.map(lesson => course.lesson(lesson).done)
      return {q, before, after, exam, lessons, learner, met: requirements(course).met}
    """
    found = node(code, {"index": INDEX, "entries": entries})
    assert {"all": 2, "answered": 2, "marked": 2, "right": 2, "done": True}.items() <= found["q"].items()
    assert found["before"]["isPretest"] and not found["after"]["isPretest"]
    assert (found["before"]["right"], found["after"]["right"]) == (0, 1)
    assert found["exam"]["answered"] == 0 and found["exam"]["best"]["percent"] == 80 and found["exam"]["done"]
    assert found["lessons"] == [True, True] and found["met"]
    assert {"done": 2, "answered": 3, "best": 80}.items() <= found["learner"].items()
    # Whatever was drawn, all first attempts are known; that before the lesson counts for nothing.
    assert (found["learner"]["first"], found["learner"]["right"]) == (4, 4)


def test_keys_are_read_as_they_are_built() -> None:
    code = """
      const keys = await load("store/keys.js"), {subject} = await load("store/subject.js")
      const {quizKey, answerKey, attemptKey, recallKey, readKey, placeKey, noteKey, POSTTEST, CERTIFICATE, GOAL} = keys
      const all = [answerKey(quizKey("q"), "a"), answerKey(quizKey("q", POSTTEST), "a"), attemptKey(quizKey("q")),
        attemptKey(quizKey("q", POSTTEST)), recallKey("q", "a"), readKey("one/two/"), placeKey("one/two/"),
        noteKey("one/two/", "three"), CERTIFICATE, GOAL]
      return all.map(key => [key, Object.values(subject(key))])
    """
    assert node(code) == [
        ["q/a", ["answer", "q", "", "a", "", ""]],
        ["q+after/a", ["answer", "q", "after", "a", "", ""]],
        ["@sitting/q", ["attempt", "q", "", "", "", ""]],
        ["@sitting/q+after", ["attempt", "q", "after", "", "", ""]],
        ["@recall/q/a", ["recall", "q", "", "a", "", ""]],
        ["@read/one/two/", ["read", "", "", "", "one/two/", ""]],
        ["@place/one/two/", ["place", "", "", "", "one/two/", ""]],
        ["@note/one/two/#three", ["note", "", "", "", "one/two/", "three"]],
        ["@certificate", ["certificate", "", "", "", "", ""]],
        ["@goal", ["goal", "", "", "", "", ""]],
    ]


ANNOUNCED = """
  const {announce} = await load("learner/announce.js")
  Object.defineProperty(globalThis, "navigator", {value: {serviceWorker: {controller: null}}})
  const report = {kept: true, told: true, next: true, again: false, words: {}}
  return [false, true].map(offered => announce(report, "sv", offered, async () => {}))
"""


def test_a_page_without_a_worker_is_not_offered_a_newer_version() -> None:
    assert node(ANNOUNCED) == [False, True]
