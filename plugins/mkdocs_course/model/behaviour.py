"""How a quiz behaves: its mode, what it draws, and what passes. Combinations that make no sense are Problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from mkdocs_course.model.draw import Draw
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place, Problem, again
from mkdocs_course.model.question import Question
from mkdocs_course.model.reading.node import Node, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.values import Count, OneOf, Percent


class Mode(OneOf):
    """`practice` marks each answer at once, `pretest` marks none until later, `exam` marks all at once."""

    known = ("practice", "pretest", "exam")


class Reveal(OneOf):
    """When the right answer is told: `always` after an answer, `solved` when no try is left, or `never`."""

    known = ("always", "solved", "never")


class Shuffled(OneOf):
    """What is shown in an order of each learner's own."""

    known = ("questions", "options")

    @classmethod
    def read_all(cls, reader: Reader, node: Node) -> tuple[Shuffled, ...]:
        return reader.many(cls, node) if isinstance(node, Sequence) else (cls.read(reader, node),)


@dataclass(frozen=True, kw_only=True, slots=True)
class Shuffle:
    """`parts` are shuffled; the others keep their order."""

    parts: tuple[Shuffled, ...] = field(metadata={"written": False})
    place: Place

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Shuffle:
        """Return a word or a list of words as a Shuffle."""
        return cls(parts=Shuffled.read_all(reader, node), place=reader.place(node))


@dataclass(frozen=True, kw_only=True, slots=True)
class Band:
    """`text` is shown with a result of at least `from_` percent, unless a higher band is reached."""

    from_: Percent
    text: Text
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Behaviour:
    """What a quiz says of itself beside its questions. `attempts` are per question, in an exam per quiz."""

    mode: Mode = Mode("practice")
    attempts: Count | None = None
    reveal: Reveal = Reveal("always")
    partial_credit: bool = True
    shuffle: Shuffle | None = None
    draw: Draw | None = None
    pass_: Percent | None = None
    bands: tuple[Band, ...] = ()
    confidence: bool = False


# A pretest marks nothing, and an exam tells all when it is handed in.
PASSED_OVER = {"pretest": ("attempts", "reveal", "confidence"), "exam": ("reveal",)}


def faults(quiz: Behaviour, questions: tuple[Question, ...], at: Callable[[str], Place | None]) -> Iterator[Problem]:
    """Yield what does not go together; `at` tells the place of a name that the trainer wrote, None where it is not."""
    for name in ("pass", "bands", "confidence", "partial-credit"):
        if (place := at(name)) and not any(question.marked for question in questions):
            yield Problem.at(place, "needs-marks", name=name)
    for name in PASSED_OVER.get(quiz.mode, ()):
        if place := at(name):
            yield Problem.at(place, "not-in-mode", name=f"{name}:", mode=quiz.mode)
    for question in questions:
        if quiz.mode not in question.modes:
            yield Problem.at(question.place, "not-in-mode", name=f"{question.answer_key}:", mode=quiz.mode)
        elif question.hints and quiz.mode != "practice":
            yield Problem.at(question.place, "not-in-mode", name="hints:", mode=quiz.mode)
    for band, line in again(quiz.bands, lambda band: band.from_):
        yield Problem.at(band.place, "duplicate-band", name=band.from_.shown, line=line)
    if quiz.draw:
        yield from quiz.draw.faults(questions)
        unmarked = [question for question in questions if not question.marked]
        for name in ("pass", "bands"):
            if (place := at(name)) and len(unmarked) < len(questions) and not quiz.draw.short(unmarked):
                yield Problem.at(place, "needs-marks", "drawn-unmarked", name=name)
