"""The texts that the class page shows, as data beside the quizzes."""

from __future__ import annotations

import json

import pytest
from mkdocs_course.extension import QuizExtension
from mkdocs_course.model.quiz import quiz
from mkdocs_course.site.texts import texts
from mkdocs_course.view.words import words

QUIZ = """
questions:
- id: one
  ask: {sv: "*Varför* `a`?", zh: 为什么甲？}
  right: {id: yes-1, text: "Ja & <nej> ![bild](a.png)"}
  wrong: [Kanske]
- {id: many, ask: {sv: B?, zh: 乙？}, all-right: [{id: x, text: X}, {id: y, text: Y}], wrong: [{id: z, text: Z}]}
- {id: so, ask: {sv: C?, zh: 丙？}, is-true: no}
- id: judged
  ask: D?
  best: {id: a, text: A, why: w}
  acceptable: [{id: b, text: B, why: w}]
  poor: [{id: c, text: C, why: w}]
- {id: open, ask: {sv: Vad tänker du?, zh: 你怎么想？}, model-answer: Så}
- {id: number, ask: Hur många?, number: 3}
"""


@pytest.mark.parametrize(("language", "ask", "said"), [("sv", "Varför a?", "Sant"), ("zh", "为什么甲？", "对")])
def test_of_each_question_that_is_marked(language: str, ask: str, said: str) -> None:
    read, problems = quiz.read("q.yml", QUIZ.encode(), "q", ("sv", "zh"))
    assert read, problems
    found = json.loads(texts((read,), words(language), QuizExtension(language=language, library="-").plain))["q"]
    assert found["one"]["ask"] == ask
    options = sorted(found["one"]["options"], key=lambda option: option["id"])
    assert options == [
        {"id": "wrong-1", "text": "Kanske", "right": False},
        {"id": "yes-1", "text": "Ja & <nej> bild", "right": True},
    ]
    assert {option["id"]: option["right"] for option in found["many"]["options"]} == {"x": True, "y": True, "z": False}
    assert [option["right"] for option in found["so"]["options"]] == [False, True]
    assert found["so"]["options"][0]["text"] == words(language).quiz["true"]
    assert {option["id"]: option["right"] for option in found["judged"]["options"]} == {
        "a": True,
        "b": True,
        "c": False,
    }
    assert found["number"]["options"] == []
    assert "open" not in found
