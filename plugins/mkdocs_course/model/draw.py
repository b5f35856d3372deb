"""The questions that are drawn from a pool: so many, or so many of each tag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.question import Question
from mkdocs_course.model.reading.node import Mapping, Node
from mkdocs_course.model.reading.reader import Reader, suggest
from mkdocs_course.model.reading.values import Count


@dataclass(frozen=True, kw_only=True, slots=True)
class Draw:
    """`numbers` holds (tag, how many), or one pair with the tag “” that draws from all questions."""

    numbers: tuple[tuple[str, int], ...] = field(metadata={"written": False})
    place: Place

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Draw:
        """Return a number, or a map from tags to numbers, as a Draw."""
        if not isinstance(node, Mapping):
            return cls(numbers=(("", int(Count.read(reader, node))),), place=reader.place(node))
        given = reader.given(node)
        numbers = tuple((tag, int(Count.read(reader, value))) for tag, (_, value) in given.items())
        return cls(numbers=numbers, place=reader.place(node))

    def faults(self, questions: tuple[Question, ...]) -> Iterator[Problem]:
        """Yield what cannot be drawn, and the questions that never are."""
        pool: Counter[str] = Counter(tag for question in questions for tag in {*question.tags})
        pool[""] = len(questions)
        alone = True
        for tag, number in self.numbers:
            if not pool[tag]:
                yield Problem.at(self.place, "unknown-tag", **suggest(tag, tuple(filter(None, pool))))
            elif number > pool[tag]:
                yield Problem.at(self.place, "draw-too-large", name=tag or "questions", number=number, there=pool[tag])
            alone = alone and number <= pool[tag]
        tags = {tag for tag, _ in self.numbers}
        if alone and (short := self.short(questions)):
            told = {"name": ", ".join(short), "number": sum(dict(self.numbers)[tag] for tag in short)}
            there = sum(bool(set(short) & set(question.tags)) for question in questions)
            yield Problem.at(self.place, "draw-too-large", "drawn-once", **told, there=there)
        for question in questions:
            if "" not in tags and not tags & set(question.tags):
                yield Problem.at(question.place, "never-drawn", warning=True, name=", ".join(sorted(tags)))

    def short(self, questions: Sequence[Question]) -> tuple[str, ...]:
        """Return tags that have too few of the questions among them, none where all can be drawn.

        A question is drawn once, whichever of its tags it counts for. So it may have to count for another one than
        it did at first: a matching by augmenting paths (H. W. Kuhn 1955, Naval Research Logistics Quarterly 2).
        """
        pools = {tag: [n for n, each in enumerate(questions) if not tag or tag in each.tags] for tag, _ in self.numbers}
        counted: dict[int, str] = {}
        for tag, number in self.numbers:
            for _ in range(number):
                if short := _count(tag, pools, counted):
                    return tuple(each for each, _ in self.numbers if each in short)
        return ()


def _count(tag: str, pools: dict[str, list[int]], counted: dict[int, str]) -> tuple[str, ...]:
    """Let one more question count for the tag; where none is left return the tags that have too few together."""
    # By each tag: the question that is to leave it, and the tag that the question is to count for instead.
    leaving: dict[str, tuple[int, str] | None] = {tag: None}
    asked = set()
    for wanting in (queue := [tag]):
        for question in pools[wanting]:
            if question in asked:
                continue
            asked.add(question)
            if question not in counted:
                while step := leaving[wanting]:
                    counted[question] = wanting
                    question, wanting = step
                counted[question] = wanting
                return ()
            if (other := counted[question]) not in leaving:
                leaving[other] = (question, wanting)
                queue.append(other)
    return tuple(leaving)
