"""Each question as one of six neutral records, and the score of each response: in Python, and in the scripts of a page.

`golden/scores/` has the table; `browser/test_page_scores.py` tries it in a page.
"""

from __future__ import annotations

import json
from functools import cache

import pytest
from mkdocs_course.model.interaction.item import Interaction
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.quiz.question import kind_name, kinds
from scores import CASES, FILES, Case
from support import in_any_language, languages
from test_typed import in_node

KINDS = sorted(kind_name(kind) for kind in kinds().values())
# The script of each record, and the function in it.
SCRIPTS = {
    "choice": "choosing.choice",
    "order": "choosing.order",
    "match": "choosing.match",
    "text_entry": "writing.textEntry",
    "number": "writing.number",
    "open": "branching.open",
}


@cache
def interactions(name: str) -> dict[str, Interaction]:
    """Return the questions of a quiz of the table, by id."""
    read, problems = quiz.read(f"{name}.yml", FILES[name][0].encode(), name, ("sv", "zh"))
    assert read and not in_any_language(problems)
    return {question.slug: question.interaction() for question in read.questions}


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_has_ten_responses_of_each_kind(kind: str) -> None:
    assert sum(map(len, FILES[kind.replace("_", "-")][1].values())) >= 10


@pytest.mark.parametrize("name", FILES)
def test_a_record_scores_as_the_table_says(name: str) -> None:
    cases = [case for case in CASES if case.quiz == name]
    scores = [
        interactions(name)[case.question].score(case.response, language=languages(case.language)[0]) for case in cases
    ]
    assert wrong(cases, scores) == []


@pytest.mark.parametrize("type_", SCRIPTS)
def test_a_script_scores_as_the_table_says(type_: str) -> None:
    """From what a page has of the record, by the function that the scripts of its kind call."""
    found = [(case, interactions(case.quiz)[case.question]) for case in CASES if case.score is not None]
    asked = [(case, interaction.key) for case, interaction in found if interaction.type == type_]
    script, function = SCRIPTS[type_].split(".")
    code = f"value.map(([key, response, language]) => script.{function}(key, response, language))"
    scores = in_node(code, [[key, case.response, case.language] for case, key in asked], f"scoring/{script}")
    assert isinstance(scores, list) and wrong([case for case, _ in asked], scores) == []


@pytest.mark.parametrize("name", FILES)
def test_what_is_not_marked_scores_nothing(name: str) -> None:
    read, _ = quiz.read(f"{name}.yml", FILES[name][0].encode(), name, ("sv", "zh"))
    assert read
    marked = {question.slug: question.marked for question in read.questions}
    assert {case.question for case in CASES if case.quiz == name and case.score is None} == {
        name for name, it_is in marked.items() if not it_is
    }


def wrong(cases: list[Case], scores: list[float | None]) -> list[tuple[Case, float | None]]:
    """Return the cases whose score is another one, with that score."""
    return [(case, score) for case, score in zip(cases, scores, strict=True) if score != case.score]


def test_what_a_page_has_of_a_record_tells_no_text_that_is_shown() -> None:
    for name in FILES:
        for interaction in interactions(name).values():
            known = json.loads(json.dumps(interaction.key))
            assert not names(known) & {"item", "prompt", "feedback", "language", "passages", "example", "best"}


def names(data: object) -> set[str]:
    """Return all names in plain data."""
    if isinstance(data, dict):
        return {*data, *(name for value in data.values() for name in names(value))}
    return {name for value in data for name in names(value)} if isinstance(data, list) else set()
