"""A quiz: the questions of one file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mkdocs_course.model import behaviour
from mkdocs_course.model.behaviour import Behaviour
from mkdocs_course.model.glossary import Glossary
from mkdocs_course.model.parts.conversation import Conversation
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place, Problem, again
from mkdocs_course.model.question import Question, names
from mkdocs_course.model.reading import document
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader, written


@dataclass(frozen=True, kw_only=True, slots=True)
class Quiz(Behaviour):
    """`id` is the file's name without its ending; stored answers and lessons know the quiz by it."""

    title: Text | None = None
    questions: tuple[Question, ...]
    id: str = field(default="", metadata={"written": False})
    place: Place

    @property
    def talks(self) -> tuple[Conversation, ...]:
        """The talks among the questions, for whoever draws them."""
        return tuple(question.talk for question in self.questions if hasattr(question, "talk"))

    def resolve(self, glossary: Glossary | None) -> tuple[Quiz, tuple[Problem, ...]]:
        """Return the quiz with what its questions take from the rest of the course, and what is missing there."""
        found = [question.resolve(glossary) for question in self.questions]
        resolved = replace(self, questions=tuple(question for question, _ in found))
        return resolved, tuple(problem for _, problems in found for problem in problems)


def read(path: str, data: bytes, name: str, languages: tuple[str, ...]) -> tuple[Quiz | None, tuple[Problem, ...]]:
    """Return the quiz in the bytes of the file `path`, and every Problem of the file.

    The quiz is None where an error stands in the way; warnings leave it usable.
    """
    known = written(Quiz) | names() | set(languages)
    return document.read(path, data, known, languages, lambda reader, node: _quiz(reader, node, name))


def _quiz(reader: Reader, node: Node, name: str) -> Quiz:
    read: Quiz = reader.record(Quiz, node)
    if not read.questions:
        reader.note(node, "too-few", name="questions")
    given = reader.given(node)
    reader.problems += behaviour.faults(
        read, read.questions, lambda name: reader.place(given[name][0]) if name in given else None
    )
    for question, line in again(read.questions, lambda question: question.slug):
        reader.problems.append(Problem.at(question.place, "duplicate-id", name=question.slug, line=line))
    return replace(read, id=name)
