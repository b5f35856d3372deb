"""How others draft better and worse ways to act: all below one name, with one text for each grade."""

from __future__ import annotations

from mkdocs_course.model.quiz.draft.draft import Draft, Fields, Meant, entries, items, listed, named
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.reading.spelling import synonyms

GRADES = ("best", "acceptable", "poor")


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as graded options, the best under the name `key`; None if it is no such question."""
    for name, value in draft.fields:
        grades = [(own, synonyms(own.value, GRADES), it) for own, it in entries(by_language(value, draft.languages))]
        if len(grades) > 1 and all(grade for _, grade, _ in grades):
            fields: Fields = [(named(grade[0], own), it) for own, grade, it in grades]
            fields = [(own, it if own.value == key or items(it) else listed([it], it)) for own, it in fields]
            return Meant(name=name, used=[(name, value)], fields=fields)
    return None
