"""Where a learner goes on: at the heading where they left the last lesson that is not done."""

from __future__ import annotations

import json

from records import answer, place, read
from support import node

INDEX = {
    "course": "c",
    "language": "sv",
    "lessons": [
        {"page": "one/", "minutes": 10, "quizzes": ["q"], "again": []},
        {"page": "two/", "minutes": 5, "quizzes": [], "again": []},
    ],
    "quizzes": {"q": {"mode": "practice", "drawn": 1, "questions": [{"id": "a", "digest": "d"}]}},
}


def test_where_the_learner_goes_on() -> None:
    code = """
      const {Course} = await load("learner/course.js"), {SavedStore} = await load("pages/class/saved_store.js")
      const {lastPlace} = await load("learner/last_place.js")
      return given.map(entries => lastPlace(new Course(INDEX, new SavedStore(entries))))
    """.replace("INDEX", json.dumps(INDEX))
    first, second = (lesson["page"] for lesson in INDEX["lessons"])
    begun = {f"@place/{first}": place(3), f"@place/{second}": place(2)}
    left, other, done, none = node(
        code,
        [
            begun,
            {f"@place/{first}": place(3) | {"language": "zh-Hans"}},
            begun | {f"@read/{first}": read(3), "q/a": answer(1)},
            {f"@place/{first}": place(3, "")},
        ],
    )
    assert (left["lesson"]["page"], left["id"], left["title"]) == (first, "one", "Ett")
    assert left["minutes"] == 6
    # What was read in another language has another title in this one.
    assert (other["id"], other["title"]) == ("one", "")
    assert done["lesson"]["page"] == second and none is None
