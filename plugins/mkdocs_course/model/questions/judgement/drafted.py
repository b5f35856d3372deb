"""How others draft better and worse ways to act: all below one name, with one text for each grade."""

from __future__ import annotations

from mkdocs_course.model.quiz.draft.choice import choice
from mkdocs_course.model.quiz.draft.draft import Draft, Fields, Meant, entries, items, listed, named
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.quiz.draft.options import grades
from mkdocs_course.model.reading.node import Node
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
    return _scored(draft, key)


def _scored(draft: Draft, key: str) -> Meant | None:
    """Return what options with three scores or more mean: the best, the poorest ones, and those between."""
    own = choice(draft)
    scores = grades(own.options) if own and not own.answer and draft.kind != "all-right" else []
    if not own or not scores:
        return None
    graded: dict[str, list[Node]] = {grade: [] for grade in GRADES}
    for option, score in sorted(zip(own.options, scores, strict=True), key=lambda pair: -pair[1]):
        grade = "best" if score == max(scores) else "poor" if score == min(scores) else "acceptable"
        graded[grade].append(option.node)
    fields: Fields = [
        (named(grade, own.name), it[0] if grade == key else listed(it, own.name)) for grade, it in graded.items()
    ]
    # Options that all score nothing may as well be wrong alike.
    return Meant(name=own.name, used=own.used, fields=fields, safe=sorted(scores)[-2] > 0)
