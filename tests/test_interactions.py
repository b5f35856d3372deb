"""What a stranger needs to export questions: six records of plain data, with all that is shown and every score."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import pytest
from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.interaction.item import Interaction
from mkdocs_course.model.interaction.match import Match
from mkdocs_course.model.interaction.number import Number
from mkdocs_course.model.interaction.open import Open
from mkdocs_course.model.interaction.order import Order
from mkdocs_course.model.interaction.text_entry import Entry, TextEntry
from mkdocs_course.model.questions.dialogue.question import Dialogue
from support import ROOT, Course
from test_kinds import FILES, read

QUIZZES = tuple(map(read, FILES))
QUESTIONS = [question for quiz in QUIZZES for question in quiz.questions]
SNIPPET = re.search(
    r"All questions of a course as JSON:\n\n```python\n(.+?)```",
    (ROOT / "docs/architecture.md").read_text("utf-8"),
    re.DOTALL,
)
TYPES = {"choice", "order", "match", "text_entry", "number", "open"}
# What only this software's reader and its pages need.
INTERNAL = {"place", "places", "texts_", "group", "fingerprint", "digest", "meaning", "metadata", "kind"}


def plain(data: Any) -> bool:
    """Return whether data is made of nothing but lists, maps, texts, numbers, yes and no."""
    if isinstance(data, dict):
        return all(type(name) is str and plain(value) for name, value in data.items())
    if isinstance(data, list | tuple):
        return all(map(plain, data))
    return data is None or type(data) in (str, int, float, bool)


def names(data: Any) -> set[str]:
    if isinstance(data, dict):
        return {*data, *(name for value in data.values() for name in names(value))}
    return {name for value in data for name in names(value)} if isinstance(data, list | tuple) else set()


def test_the_documented_lines_export_all_questions(
    course: Callable[..., Course], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert SNIPPET
    terms = (FILES[0].parent.parent / "glossary" / "terms.yml").read_bytes()
    quizzes = {f"quizzes/{file.stem.replace('_', '-')}.yml": file.read_bytes() for file in FILES}
    monkeypatch.chdir(course({**quizzes, "content/glossary.yml": terms}).folder)
    known: dict[str, Any] = {}
    exec(SNIPPET[1], known)  # noqa: S102  lines of our own, run as they are shown
    exported = known["questions"]
    assert plain(exported) and json.loads(json.dumps(exported))
    questions = [question for quiz in exported.values() for question in quiz]
    assert len(questions) == len(QUESTIONS) > 40
    assert {question["type"] for question in questions} == TYPES
    assert not names(exported) & INTERNAL
    assert all(question["item"]["id"] and question["item"]["prompt"] for question in questions)


def test_no_text_is_lost() -> None:
    """All that is written in a question and shown to learners stands in its record, but what docstrings say is lost."""
    for question in QUESTIONS:
        told = json.dumps(asdict(question.interaction()), ensure_ascii=False)
        for text in filter(None, (question.ask, question.why, *question.hints)):
            assert all(json.dumps(written, ensure_ascii=False)[1:-1] in told for _, written in text.texts)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: f"{question.kind}-{question.slug}")
def test_a_record_has_its_right_response(question: Any) -> None:
    """As a format has it that lists right responses, such as xAPI’s `correctResponsesPattern`."""
    interaction = question.interaction()
    scenes = interaction.branching.scenes if isinstance(interaction, Open) and interaction.branching else ()
    best = max((scene.fraction or 0 for scene in scenes), default=1)
    assert interaction.score(right(interaction), language="sv") == (best if question.marked else None)


def right(interaction: Interaction) -> list[str]:
    """Return a response that scores the most, made of nothing but the record."""
    if isinstance(interaction, Choice):
        best = [each.id for each in interaction.options if (each.fraction or 0) > 0]
        return best if interaction.multiple else [max(interaction.options, key=lambda each: each.fraction or 0).id]
    if isinstance(interaction, Order):
        return [each.id for each in interaction.items]
    if isinstance(interaction, Match):
        return [f"{row.id}={row.right}" for row in interaction.rows]
    if isinstance(interaction, TextEntry):
        return [f"{entry.id}={filled(entry)}" if entry.id else filled(entry) for entry in interaction.entries]
    if isinstance(interaction, Number):
        return [interaction.value]
    assert isinstance(interaction, Open)
    return list(interaction.branching.best) if interaction.branching else ["Hej"]


def filled(entry: Entry) -> str:
    """Return what is right in a field."""
    options = [each.id for each in entry.options if each.fraction == 1]
    return options[0] if options else entry.answers[0].texts[0].text


def test_gaps_stand_where_they_are_in_each_language() -> None:
    (question,) = read(FILES[[file.stem for file in FILES].index("gaps")]).questions
    passages = {each.language: each.pieces for each in question.interaction().passages}
    assert [piece.entry for piece in passages["sv"]] == ["keep", "trusted", "listen", ""]
    assert [piece.entry for piece in passages["zh"]] == ["listen", "trusted", "keep", ""]
    text = "".join(f"{piece.text}[{piece.entry}]" if piece.entry else piece.text for piece in passages["sv"])
    assert text == dict(question.fill.text.texts)["sv"]


def test_a_dialogue_has_an_example_of_its_best_way() -> None:
    (question,) = read(FILES[[file.stem for file in FILES].index("dialogue")]).questions
    assert isinstance(question, Dialogue)
    interaction = question.interaction()
    assert interaction.branching and interaction.branching.best == ("listen", "choice-1")
    example = {each.language: each.text for each in interaction.example}["sv"].split("\n\n")
    assert example[-4:] == ["Jaha?", "Här är ett förslag.", "Hon läser.", "Ja."]


def test_a_number_is_the_middle_of_what_counts() -> None:
    (quiz,) = (quiz for quiz in QUIZZES if quiz.id == "number")
    found = [question.interaction() for question in quiz.questions]
    assert [(each.value, each.tolerance) for each in found] == [("12.5", "0.5"), ("-1250", "250")]
