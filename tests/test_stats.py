"""`course stats`: figures about questions and lessons, as they can be counted by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner
from mkdocs_course.cli import main
from support import Course

QUIZ = """questions:
- ask: {sv: Ett?, zh: 一？}
  right: {sv: Abcdef, zh: 甲}
  wrong: [{sv: Ab, zh: 乙乙}, {text: {sv: Cd, zh: 丙}, why: –}]
  why: Så är det.
- ask: {sv: Två?, zh: 二？}
  all-right: [{sv: Ef, zh: 丁}]
  wrong: [{sv: Efghij, zh: 戊戊戊}]
- ask: {sv: Är det sant?, zh: 对吗？}
  is-true: yes
- ask: {sv: Varför?, zh: 为什么？}
  model-answer: {sv: Därför., zh: 因为。}
"""
PAGE = "---\nminutes: 2\n---\n# A\n\n{0}\n\n/// quiz | q\n///\n"


@pytest.fixture
def made(course: Callable[..., Course]) -> Course:
    pages = {"content/sv/a.md": PAGE.format("ord " * 199), "content/zh/a.md": PAGE.format("字" * 300)}
    return course(pages | {"quizzes/q.yml": QUIZ})


def stats(course: Course) -> dict[str, Any]:
    return json.loads(CliRunner().invoke(main, ["stats", str(course.folder), "--format", "json"]).output)


def test_questions_are_counted(made: Course) -> None:
    found = stats(made)
    assert (found["quizzes"], found["questions"]) == (1, 4)
    assert found["kinds"] == {"right": 1, "all-right": 1, "is-true": 1, "model-answer": 1}
    assert found["whys"] == {"options": 3, "options_with": 1, "questions": 3, "questions_with": 1}
    assert (found["statements"], found["true_statements"]) == (1, 1)
    assert [sum(places["right"]) for places in found["places"]] == [1]


def test_lengths_are_compared_in_each_language(made: Course) -> None:
    swedish, chinese = stats(made)["languages"]
    assert swedish["lengths"] == {"right": 4.0, "wrong": 3.3, "questions": 2, "longest": 1, "chance": 0.8}
    assert chinese["lengths"] == {"right": 1.0, "wrong": 2.0, "questions": 2, "longest": 0, "chance": 0.8}


def test_lessons_are_timed(made: Course) -> None:
    (swedish,), (chinese,) = (own["lessons"] for own in stats(made)["languages"])
    assert (swedish["path"], swedish["minutes"], swedish["words"]) == ("content/sv/a.md", 2, 200)
    assert chinese["characters"] == 300 and 2 < swedish["estimate"] < 4


def test_a_person_reads_sentences(made: Course) -> None:
    done = CliRunner().invoke(main, ["stats", str(made.folder), "--messages", "sv"])
    assert done.exit_code == 0 and "4 frågor i 1 quiz" in done.output
    assert "Rätta alternativ är i snitt 4,0 tecken, felaktiga 3,3." in done.output
    assert "content/sv/a.md (200 ord)" in done.output


def test_a_course_without_quizzes_has_figures(course: Callable[..., Course]) -> None:
    done = CliRunner().invoke(main, ["stats", str(course().folder), "--messages", "zh"])
    assert done.exit_code == 0 and "0 份测验" in done.output
