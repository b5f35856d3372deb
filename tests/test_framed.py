"""Texts that begin with the word that a page writes before them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course import project
from mkdocs_course.report import wording
from support import PLACED, Course

PLAN = """questions:
  - id: a
    ask: {{sv: Vad gör du?, zh: 你怎么做？}}
    plan:
      if: [{first}]
      then: [{second}]
"""
FINE = ("{sv: gästen kommer, zh: 客人来了}", "{sv: frågar jag vem som vill ha te, zh: 先问问}")


@pytest.mark.parametrize(
    ("first", "second", "mark", "line"),
    [
        ("{sv: När gästen kommer., zh: 客人来了}", FINE[1], "När", "gästen kommer"),
        (FINE[0], "{sv: frågar jag, zh: 我就先问问}", "我就", "先问问"),
    ],
)
def test_a_word_that_the_page_writes_itself(
    first: str, second: str, mark: str, line: str, course: Callable[..., Course]
) -> None:
    made = course(PLACED | {"quizzes/q.yml": PLAN.format(first=first, second=second)})
    (problem,) = project.assemble(made.folder / "mkdocs.yml").problems
    assert (problem.code, problem.value("name"), problem.value("line")) == ("left-over", mark, line)
    assert all(wording.describe(problem, language) for language in wording.LANGUAGES)


@pytest.mark.parametrize("first", [FINE[0], "{sv: någon frågar, zh: 有人问}", "{sv: Närmast sitter Anna, zh: 安娜}"])
def test_a_text_that_goes_on(first: str, course: Callable[..., Course]) -> None:
    made = course(PLACED | {"quizzes/q.yml": PLAN.format(first=first, second=FINE[1])})
    assert project.assemble(made.folder / "mkdocs.yml").problems == ()
