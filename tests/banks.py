"""Files of other tools with questions, and the quizzes that are made of them."""

from __future__ import annotations

from pathlib import Path

from mkdocs_course.exchange import composing
from mkdocs_course.exchange.question import Bank
from mkdocs_course.model.quiz import quiz

FOLDER = Path(__file__).parent / "golden" / "imports"
SOURCES = sorted(file for file in FOLDER.iterdir() if file.suffix != ".yml" and ".problems" not in file.name)


def made(bank: Bank, language: str = "") -> composing.Quizzes:
    def errors(text: str) -> list[tuple[int, str]]:
        _, problems = quiz.read("q.yml", text.encode(), "q", ("sv", "zh"))
        return [(problem.place.line, problem.code) for problem in problems if not problem.warning]

    return composing.compose([bank], language, errors)
