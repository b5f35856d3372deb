"""The index of a course in one language, as data: what scripts must know of it to tell a learner where they are.

`course.json` lies in the folder of the language. Its addresses count from there. A lesson is a page of the menu whose
front matter says how many `minutes` it takes.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from mkdocs_course.model.certificate import Certificate
from mkdocs_course.model.lesson import Lesson
from mkdocs_course.model.quiz import Quiz
from mkdocs_course.view.words import Words


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A page as the menu has it: its title, its address, and the section it is in."""

    lesson: Lesson
    title: str
    url: str
    section: str


def index(
    words: Words,
    course: str,
    title: str,
    entries: tuple[Entry, ...],
    quizzes: tuple[Quiz, ...],
    certificate: Certificate,
) -> str:
    """Return the index as JSON."""
    urls = {entry.lesson.page: entry.url for entry in entries}
    told = {
        "course": course,
        "title": title,
        "language": words.tag,
        "lessons": [_lesson(entry, urls) for entry in entries if entry.lesson.minutes],
        "quizzes": {quiz.id: _quiz(quiz, entries) for quiz in quizzes},
        "certificate": {"quiz": certificate.quiz, "pass": certificate.pass_},
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _lesson(entry: Entry, urls: dict[str, str]) -> dict[str, Any]:
    lesson = entry.lesson
    return {
        "page": entry.url,
        "title": entry.title,
        "section": entry.section,
        "minutes": lesson.minutes,
        "after": [urls[use.name] for use in lesson.after if use.name in urls],
        "quizzes": [use.name for use in lesson.quizzes if not use.again],
        "again": [use.name for use in lesson.quizzes if use.again],
    }


def _quiz(quiz: Quiz, entries: tuple[Entry, ...]) -> dict[str, Any]:
    page = next((entry.url for entry in entries for use in entry.lesson.quizzes if use.name == quiz.id), None)
    return {
        "mode": quiz.mode,
        "page": page,
        "drawn": sum(number for _, number in quiz.draw.numbers) if quiz.draw else len(quiz.questions),
        "questions": [
            {"id": question.slug, "digest": question.digest, "kind": question.kind}
            | ({} if question.marked else {"unmarked": True})
            | ({"personal": True} if question.personal else {})
            for question in quiz.questions
        ],
    }
