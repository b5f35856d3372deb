"""The index of a course in one language, `course.json`, from which scripts compute a learner's progress.

The file is in the folder of the language, and its addresses are relative to that folder. A lesson is a page of the menu
whose front matter has `minutes`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from mkdocs_course.model.course.certificate import Certificate
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.quiz.block import POSTTEST, QUIZ
from mkdocs_course.model.quiz.question import kind_blocks
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.view.words import Words


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A lesson in the menu.

    `url` is relative to the folder of the language, `section` is the title of its section, and `number` is 0 for a page
    without one.
    """

    lesson: Lesson
    title: str
    url: str
    section: str
    number: int


def course_json(
    words: Words,
    course_id: str,
    title: str,
    entries: tuple[Entry, ...],
    quizzes: tuple[Quiz, ...],
    certificate: Certificate,
) -> str:
    """Return the text of `course.json`: the lessons, quizzes, page parts and certificate of a course in one language.

    Args:
        words: the interface words of the language.
        course_id: the id of the course, under which browsers store answers.
        title: the title of the course in the language.
        entries: the pages in the order of the menu; only those with `minutes` become lessons.
        quizzes: all quizzes of the course, also those that no page places.
        certificate: the requirements of the certificate.
    """
    urls = {entry.lesson.page: entry.url for entry in entries}
    uses = _uses(entries)
    content = {
        "course": course_id,
        "title": title,
        "language": words.tag,
        "lessons": [
            _lesson(entry, urls) | _opening(before, entry)
            for before, entry in pairwise((None, *entries))
            if entry and entry.lesson.minutes
        ],
        "quizzes": {quiz.id: _quiz(quiz, uses.get(quiz.id, {})) | _passing(quiz, certificate) for quiz in quizzes},
        "parts": {use.name: entry.url for entry in reversed(entries) for use in entry.lesson.parts},
        "words": words.files,
        "end": words.end,
        "tabs": words.tabs,
        "certificate": {"quiz": certificate.quiz, "pass": certificate.pass_},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _lesson(entry: Entry, urls: dict[str, str]) -> dict[str, Any]:
    lesson = entry.lesson
    return {
        "page": entry.url,
        "title": entry.title,
        "section": entry.section,
        **({"number": entry.number} if entry.number else {}),
        "minutes": lesson.minutes,
        "after": [urls[use.name] for use in lesson.prerequisites if use.name in urls],
        "quizzes": [use.name for use in lesson.quizzes if not use.occasion],
        "again": [use.name for use in lesson.quizzes if use.occasion == POSTTEST.occasion],
    }


def _opening(before: Entry | None, entry: Entry) -> dict[str, Any]:
    """Return the page before a lesson, if it is no lesson itself and opens the section of the lesson with quizzes."""
    if not before or before.lesson.minutes or before.section != entry.section:
        return {}
    quizzes = [use.name for use in before.lesson.quizzes if not use.occasion]
    return {"opening": {"page": before.url, "quizzes": quizzes}} if quizzes else {}


def _uses(entries: tuple[Entry, ...]) -> dict[str, dict[str, str]]:
    """Return quiz → occasion → address of the first page that places the quiz on this occasion, the last one first."""
    uses: dict[str, dict[str, str]] = {}
    for entry in reversed(entries):
        for use in reversed((*entry.lesson.quizzes, *entry.lesson.kind_blocks)):
            if use.occasion or use.block == QUIZ.name or kind_blocks()[use.block].optional:
                uses.setdefault(use.name, {})[use.occasion] = entry.url
    return uses


def _passing(quiz: Quiz, certificate: Certificate) -> dict[str, float]:
    """Return what decides whether an exam is still to be done: its pass mark, and its attempts, if they are limited.

    The certificate's mark goes before that of its exam.
    """
    if quiz.mode != "exam":
        return {}
    mark = certificate.pass_ if quiz.id == certificate.quiz else quiz.pass_
    limits = {"pass": mark, "attempts": quiz.attempts}
    return {name: float(limit) for name, limit in limits.items() if limit is not None}


def _quiz(quiz: Quiz, uses: dict[str, str]) -> dict[str, Any]:
    pages = dict(uses)
    # Before a posttest there may be no quiz in the menu.
    page = pages.pop(QUIZ.occasion, None) or pages.get(POSTTEST.occasion)
    later = {occasion: url for occasion, url in pages.items() if occasion != POSTTEST.occasion}
    return {
        "mode": quiz.mode,
        "page": page,
        **({"later": later} if later else {}),
        "drawn": sum(number for _, number in quiz.draw.numbers) if quiz.draw else len(quiz.questions),
        "questions": [
            {"id": question.slug, "digest": question.digest, "kind": question.kind}
            | ({} if question.marked else {"unmarked": True})
            | ({"personal": True} if question.personal else {})
            for question in quiz.questions
        ],
    }
