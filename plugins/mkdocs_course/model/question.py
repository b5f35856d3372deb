"""What every kind of question has, and how a kind is found.

A kind is a module in `questions/` with one class that derives from Question. The folder is the list.
"""

from __future__ import annotations

import hashlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import ClassVar

from mkdocs_course.model import questions
from mkdocs_course.model.glossary import Glossary
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.node import Mapping, Node
from mkdocs_course.model.reading.reader import Misfit, Reader, closest, shape, written
from mkdocs_course.model.reading.values import Name, Points


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """`ask` is what is asked, `why` is shown after any answer, `sources` are the ideas it asks about.

    `hints` are steps, shown one by one before the answer. `points` are what a right answer gives. `tags` are names
    that a quiz can draw questions by.
    """

    answer_key: ClassVar[str]
    marked: ClassVar[bool] = True
    """Whether an answer can be right or wrong."""
    personal: ClassVar[bool] = False
    """Whether an answer is the learner's own words, which only the learner is to read."""
    modes: ClassVar[tuple[str, ...]] = ("practice", "pretest", "exam")
    """The modes of a quiz in which such a question makes sense."""

    ask: Text
    id: str = ""
    why: Text | None = None
    hints: tuple[Text, ...] = ()
    points: Points = Points(1)
    tags: tuple[Name, ...] = ()
    sources: tuple[Name, ...] = ()
    place: Place

    @property
    def kind(self) -> str:
        """The name that module, template and runtime of this kind share."""
        return type(self).__module__.rpartition(".")[2]

    @property
    def slug(self) -> str:
        """The id stored answers hang on: the one written, else one made of the words of the question."""
        return self.id or "q-" + hashlib.sha256(self.ask.texts[0][1].encode()).hexdigest()[:8]

    @property
    def meaning(self) -> str:
        """What an answer means, without any wording: the kind, the ids to choose among, and the right ones."""
        raise NotImplementedError

    @property
    def digest(self) -> str:
        """Eight hexadecimal digits of the meaning. A stored answer with another digest answered another question."""
        return hashlib.sha256(self.meaning.encode()).hexdigest()[:8]

    def faults(self) -> Iterator[Problem]:
        """Yield what is wrong with the question as a whole, each part being well formed."""
        return iter(())

    def resolve(self, glossary: Glossary | None) -> tuple[Question, tuple[Problem, ...]]:
        """Return the question with what it takes from the rest of the course, and Problems where that is missing."""
        return self, ()

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Question:
        """Return the node as the kind of question its answer key tells."""
        given = reader.given(node)
        found = [key for key in kinds() if key in given]
        if len(found) > 1:
            reader.fail(given[found[1]][0], "two-answers", one=found[0], other=found[1])
        if not found:
            return _misspelt(reader, node)
        question = reader.record(kinds()[found[0]], node)
        if "points" in given and not question.marked:
            reader.note(given["points"][0], "needs-marks", "never-marked", name="points")
        reader.problems += question.faults()
        return question


@cache
def kinds() -> dict[str, type[Question]]:
    """Return answer key → kind, for every module in `questions/`."""
    found = {}
    for module in pkgutil.iter_modules(questions.__path__):
        members = vars(import_module(f"{questions.__name__}.{module.name}")).values()
        (kind,) = (each for each in members if isinstance(each, type) and each.__module__.endswith(f".{module.name}"))
        found[kind.answer_key] = kind
    return found


@cache
def names() -> frozenset[str]:
    """Return every name of a field that a question, or a part of one, can have."""
    return frozenset(name for kind in kinds().values() for name in written(kind))


def _misspelt(reader: Reader, node: Node) -> Question:
    """Report a question without an answer key: as a misspelling where a name comes close to one."""
    assert isinstance(node, Mapping)
    given = reader.given(node)
    fields = {name for kind in kinds().values() for name in shape(kind)}
    for name, (key, _) in given.items():
        if name not in fields and (near := closest(name, kinds())):
            entries = [(k if k is not key else type(k)(near, *_rest(k)), v) for k, v in node.entries]
            reader.note(key, "unknown-field", "closest", name=name, closest=near)
            reader.record(kinds()[near], Mapping(entries, node.flow, node.line, node.column))
            raise Misfit
    reader.fail(node, "no-answer", known=", ".join(f"{key}:" for key in kinds()))


def _rest(key: object) -> tuple[object, ...]:
    return tuple(getattr(key, name) for name in ("style", "line", "column", "end_line", "end_column"))
