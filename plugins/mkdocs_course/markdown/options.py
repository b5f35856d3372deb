"""The options of the Markdown extension."""

from __future__ import annotations

from typing import Any

from mkdocs_course.view.locale_tree import FALLBACK
from mkdocs_course.view.words import NAME


def defaults() -> dict[str, list[Any]]:
    """Return the options by name, each as a default and a description, as Python-Markdown has them."""
    return {
        "quizzes": ["quizzes", "folder of the quiz files"],
        "glossary": ["content/glossary.yml", "file of the terms"],
        "figures": ["content/figures", "folder of the figures"],
        "locales": [NAME, "folder of the course's own words"],
        "language": [FALLBACK, "language of the page"],
        "languages": [[], "languages that every text must have; the page's own by default"],
        "course": ["course", "id of the course, to which stored answers belong"],
        "library": ["", "quizzes already read"],
        "messages": ["", "language of messages to trainers; the machine's own by default"],
        "late": [False, "leave a mark in the text, which `fill` replaces"],
        "in_place": [False, "add quizzes, and leave all else of a page as it is"],
    }
