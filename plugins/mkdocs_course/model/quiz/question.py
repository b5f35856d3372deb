"""The base class of all kinds of question, and their registry.

A kind is a module in `questions/` that defines one subclass of Question. No other list of kinds exists.
"""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import ClassVar

from mkdocs_course.model.interaction.item import Interaction, Item, wording
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz import beheaded, lettered, unanswered
from mkdocs_course.model.quiz.block import COMMON, Block
from mkdocs_course.model.quiz.draft import reading as draft_reading
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.draft.typed import typed
from mkdocs_course.model.quiz.kinds import HalfMadeKind, discover
from mkdocs_course.model.quiz.repeated import with_one_answer
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import records, shape
from mkdocs_course.model.reading.values import Name, Points
from mkdocs_course.model.text import by_letter
from mkdocs_course.model.text.text import Text

KINDS = "mkdocs_course.model.questions"
"""The package of the kinds, by its name: it cannot be imported here, because it imports this module."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Question(ABC):
    """A question. `ask` is what is asked, `why` the feedback after any answer, `sources` the ideas it asks about.

    `hints` are shown one by one before the answer. `points` are the score of a right answer. `tags` are names by which
    a quiz can draw questions. `answer_key` is the field that carries the answer, and so identifies the kind.
    """

    answer_key: ClassVar[str]
    marked: ClassVar[bool] = True
    """Whether an answer can be right or wrong."""
    personal: ClassVar[bool] = False
    """Whether a response is personal text, which only the learner may read."""
    modes: ClassVar[tuple[str, ...]] = ("practice", "pretest", "exam")
    """The modes of a quiz in which the kind makes sense."""
    blocks: ClassVar[tuple[Block, ...]] = ()
    """Blocks that the kind defines; each renders something from a quiz."""

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
        """The name of the kind, which its module, template and script share."""
        return kind_name(type(self))

    @property
    def slug(self) -> str:
        """The id under which answers are stored: the written one, else `q-` and a hash of the first text of `ask`."""
        return self.id or "q-" + hashlib.sha256(self.ask.texts[0][1].encode()).hexdigest()[:8]

    @property
    @abstractmethod
    def meaning(self) -> str:
        """The text whose hash is `digest`: the kind, the ids a response can name, and which are right; no wording."""

    @abstractmethod
    def interaction(self) -> Interaction:
        """Return the question as one of the six records of `model/interaction/`, which scores responses.

        The docstring of a kind says what the record cannot express.
        """

    @property
    def item(self) -> Item:
        """The question without its answers, which every interaction has."""
        return Item(
            id=self.slug,
            prompt=wording(self.ask),
            feedback=wording(self.why),
            hints=tuple(map(wording, self.hints)),
            points=float(self.points),
            tags=tuple(map(str, self.tags)),
        )

    @property
    def digest(self) -> str:
        """Eight hexadecimal digits of a hash of the answer key. A stored answer with another digest is out of date."""
        return hashlib.sha256(self.meaning.encode()).hexdigest()[:8]

    def faults(self) -> Iterator[Problem]:
        """Yield the Problems of the question as a whole; its fields have been validated already."""
        return iter(())

    def framed(self) -> Iterator[tuple[str, Text]]:
        """Yield (name of a word of the kind, text) for each text that a page shows behind that word."""
        return iter(())

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        """Return what a draft means as a question of the kind, None if it is none.

        Without a form of its own this is a question that names the kind, with its only answer.
        """
        return typed(draft, cls.answer_key)

    @classmethod
    def check_form(cls, reader: Reader, fields: dict[str, tuple[Scalar, Node]]) -> None:
        """Add the Problem of an answer in another form, which the kind knows as a mistake.

        `fields` are those of the question, by their names. Raises ValidationError if nothing else can be read.
        """
        del reader, fields

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Question:
        """Return a question of the kind that the answer key of the node identifies; raises ValidationError."""
        node = beheaded.without_rest(reader, node, kinds())
        node = draft_reading.read(reader, node, kinds(), field_names())
        node = lettered.refuse(reader, with_one_answer(reader, node, kinds()))
        fields = reader.fields(node)
        keys = [key for key in kinds() if key in fields]
        if len(keys) > 1:
            keys.sort(key=lambda key: reader.place(fields[key][0]))
            reader.fail(fields[keys[1]][0], "two-answers", one=keys[0], other=keys[1])
        if not keys:
            unanswered.refuse(reader, node, kinds(), shape(Question), field_names())
        kinds()[keys[0]].check_form(reader, fields)
        question: Question = reader.record(kinds()[keys[0]], node)
        if "points" in fields and not question.marked:
            reader.note(fields["points"][0], "needs-marks", "never-marked", name="points")
        reader.problems += question.faults()
        options = getattr(question, "options", ())
        whys = (own.why for own in (question, *options) if own.why)
        reader.problems += by_letter.faults(whys, (question.ask, *(option.text for option in options)))
        return question


def kind_name(kind: type[Question]) -> str:
    """Return the name of a kind: that of its file or folder in `questions/`."""
    return kind.__module__.removesuffix(".question").rpartition(".")[2]


@cache
def kinds() -> dict[str, type[Question]]:
    """Return answer key → class for every kind in `questions/`; raises HalfMadeKind for an incomplete one."""
    return discover(import_module(KINDS), Question)  # type: ignore[type-abstract]  # mypy takes no abstract class here


@cache
def kind_blocks() -> dict[str, Block]:
    """Return name → block for every block that a kind defines; raises HalfMadeKind if a name is taken."""
    blocks: dict[str, Block] = {}
    taken = {name for block in COMMON for name in (block.name, *block.former)}
    for kind in kinds().values():
        for block in kind.blocks:
            if block.name in taken or block.name in blocks:
                path = f"{kind.__module__.partition('.')[2].replace('.', '/')}.py"
                raise HalfMadeKind("kind-name-taken", kind=kind_name(kind), name=block.name, path=path)
            blocks[block.name] = block
    return blocks


@cache
def kind_records() -> frozenset[frozenset[str]]:
    """Return a set of field names for each type of record: those of each kind of question and of the records in it."""
    return frozenset().union(*map(records, kinds().values()))


@cache
def field_names() -> frozenset[str]:
    """Return the names of the fields of all kinds."""
    return frozenset(name for kind in kinds().values() for name in shape(kind))
