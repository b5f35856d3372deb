"""Validates a quiz file before it is written into a course."""

from __future__ import annotations

from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model.course import link
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import quiz as quizzes
from mkdocs_course.project.project import Project
from mkdocs_course.view.words import language


def problems(project: Project, path: str, text: str) -> tuple[Problem, ...]:
    """Return every Problem that a quiz file with this text would have in a course."""
    codes = tuple(language(code, project.locales) for code in project.languages)
    quiz, faults = quizzes.read(path, text.encode(), "", codes)
    markdown = safe_markdown()
    texts = link.faults(quiz, project.content, codes, markdown.links, markdown.formulas) if quiz else ()
    return (*faults, *texts)
