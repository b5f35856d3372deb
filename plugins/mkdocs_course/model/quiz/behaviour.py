"""The behaviour of a quiz: its mode, its draw, its pass mark. Combinations that make no sense are Problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from mkdocs_course.model.problem import Place, Problem, find_duplicates
from mkdocs_course.model.quiz.draw import Draw
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.reading.json_schema import Schema, Schemas
from mkdocs_course.model.reading.node import Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.values import Count, OneOf, Percent
from mkdocs_course.model.text.text import Text


class Mode(OneOf):
    """`practice` marks each answer at once, `pretest` marks none until later, `exam` marks all when handed in."""

    known = ("practice", "pretest", "exam")


class Reveal(OneOf):
    """When the right answer is shown: `always` after an answer, `solved` when no attempt is left, or `never`."""

    known = ("always", "solved", "never")


class Shuffled(OneOf):
    """What is shuffled for each learner: the questions, or the options of each question."""

    known = ("questions", "options")

    @classmethod
    def read_all(cls, reader: Reader, node: Node) -> tuple[Shuffled, ...]:
        """Return a word or a list of words as a tuple; raises ValidationError."""
        if isinstance(node, Sequence):
            return reader.many(cls, node)
        if isinstance(node, Scalar) and reader.truth.get(node.value.strip().lower()):
            meant = f"[{', '.join(cls.known)}]"
            fix = reader.renamed(node, meant)
            line = {"line": fix.lines[0]} if fix else {}
            reader.fail(node, "unknown-value", "closest", name=node.value, closest=meant, **line)
        return (cls.read(reader, node),)


@dataclass(frozen=True, kw_only=True, slots=True)
class Shuffle:
    """What a quiz shuffles: its `parts`. All else keeps its order."""

    parts: tuple[Shuffled, ...] = field(metadata={"written": False})
    place: Place

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return {"anyOf": [schemas.of(Shuffled), {"type": "array", "items": schemas.of(Shuffled)}]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Shuffle:
        """Return a word or a list of words as a Shuffle; raises ValidationError."""
        return cls(parts=Shuffled.read_all(reader, node), place=reader.place(node))


@dataclass(frozen=True, kw_only=True, slots=True)
class Band:
    """A feedback band: `text` is shown for a result of at least `from_` percent and below the next band."""

    from_: Percent
    text: Text
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Behaviour:
    """The settings of a quiz beside its questions.

    `attempts` are per question, in an exam per quiz; None means unlimited. `pass_` is the pass mark in percent.
    """

    mode: Mode = Mode("practice")
    attempts: Count | None = None
    reveal: Reveal = Reveal("always")
    partial_credit: bool = True
    shuffle: Shuffle | None = None
    draw: Draw | None = None
    pass_: Percent | None = None
    bands: tuple[Band, ...] = ()
    confidence: bool = False


# A pretest marks nothing, and an exam shows all answers when it is handed in.
IGNORED_IN_MODE = {"pretest": ("attempts", "reveal", "confidence"), "exam": ("reveal",)}


def faults(quiz: Behaviour, questions: tuple[Question, ...], at: Callable[[str], Place | None]) -> Iterator[Problem]:
    """Yield a Problem for each setting that contradicts the mode or the questions of a quiz.

    `at` returns the place of a field by its name, None if the trainer did not write it.
    """
    for name in ("pass", "bands", "confidence", "partial-credit"):
        if (place := at(name)) and not any(question.marked for question in questions):
            yield Problem.at(place, "needs-marks", name=name)
    for name in IGNORED_IN_MODE.get(quiz.mode, ()):
        if place := at(name):
            yield Problem.at(place, "not-in-mode", name=f"{name}:", mode=quiz.mode)
    for question in questions:
        if quiz.mode not in question.modes:
            yield Problem.at(question.place, "not-in-mode", name=f"{question.answer_key}:", mode=quiz.mode)
        elif question.hints and quiz.mode != "practice":
            yield Problem.at(question.place, "not-in-mode", name="hints:", mode=quiz.mode)
    for band, line in find_duplicates(quiz.bands, lambda band: band.from_):
        yield Problem.at(band.place, "duplicate-band", name=band.from_.shown, line=line)
    if quiz.draw:
        yield from quiz.draw.faults(questions)
        unmarked = [question for question in questions if not question.marked]
        for name in ("pass", "bands"):
            if (place := at(name)) and len(unmarked) < len(questions) and not quiz.draw.short(unmarked):
                yield Problem.at(place, "needs-marks", "drawn-unmarked", name=name)
