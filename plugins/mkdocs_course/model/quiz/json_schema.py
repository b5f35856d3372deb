"""The JSON Schema of quiz files, made from the records of the model and of every kind of question."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_course.model.quiz.question import Question, kinds
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.reading.json_schema import DIALECT, Schema, Schemas
from mkdocs_course.model.reading.schema import shape


def quiz_schema(languages: Iterable[str], address: str = "") -> Schema:
    """Return the schema of the quiz files of a course in these languages.

    `address` is the URL at which it is published, “” if it is not known. Raises HalfMadeKind for an incomplete kind.
    """
    schemas = Schemas(languages, {Question: _question})
    quiz = schemas.record(Quiz)
    return {
        "$schema": DIALECT,
        **({"$id": address} if address else {}),
        "title": "Quiz",
        **quiz,
        "$defs": dict(sorted(schemas.definitions.items())),
    }


def _question(schemas: Schemas) -> Schema:
    """Return the schema of a question: that of the kind whose answer key it has."""
    return {
        "type": "object",
        "description": "A question. Its answer key decides of which kind it is: " + ", ".join(kinds()) + ".",
        "properties": {name: {} for name in (*shape(Question), *kinds())},
        "oneOf": [{"required": [key]} for key in kinds()],
        "allOf": [{"if": {"required": [key]}, "then": schemas.reference(kind)} for key, kind in kinds().items()],
    }
