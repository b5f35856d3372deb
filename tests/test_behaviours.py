"""Which scripts a quiz needs."""

from __future__ import annotations

import pytest
from mkdocs_course.model.quiz import quiz
from mkdocs_course.view.behaviours import behaviours

ASK = "questions:\n- {ask: Hej?, right: Ja, wrong: [Nej]}\n"


@pytest.mark.parametrize(
    ("written", "posttest", "expected"),
    [
        ("", False, ()),
        ("pass: 60", False, ("result",)),
        ("mode: exam\npass: 60", False, ("exam", "result")),
        # A pretest shows no marks before it comes back.
        ("mode: pretest\npass: 60", False, ("pretest",)),
        ("mode: pretest\nbands: [{from: 0, text: Läs}]", False, ("pretest",)),
        ("mode: pretest\npass: 60", True, ("result", "learning_gain")),
    ],
)
def test_behaviours(written: str, posttest: bool, expected: tuple[str, ...]) -> None:
    read, problems = quiz.read("q.yml", f"{written}\n{ASK}".encode(), "q", ("sv",))
    assert read and not problems
    assert behaviours(read, posttest) == expected
