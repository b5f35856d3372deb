"""The draw of questions from a pool: how many of all questions, or of each tag."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz.matching import find_short
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.reading import tight
from mkdocs_course.model.reading.json_schema import Schema, Schemas
from mkdocs_course.model.reading.lines import lookalike_character
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.spelling import unknown
from mkdocs_course.model.reading.values import Count

WIDE = {"：": ":", "，": ","}


@dataclass(frozen=True, kw_only=True, slots=True)
class Draw:
    """How many questions are drawn: `numbers` has (tag, number) pairs, where the tag “” stands for all questions."""

    numbers: tuple[tuple[str, int], ...] = field(metadata={"written": False})
    place: Place

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return {"anyOf": [schemas.of(Count), {"type": "object", "additionalProperties": schemas.of(Count)}]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Draw:
        """Return a number, or a map from tags to numbers, as a Draw; raises ValidationError."""
        if isinstance(node, Scalar) and not re.search(r"\d", node.value):
            reader.fail(node, "not-a-number", "draw-number", name=node.value)
        if not isinstance(node, Mapping):
            return cls(numbers=(("", int(Count.read(reader, node))),), place=reader.place(node))
        tight.refuse(reader, node)
        _refuse_wide_signs(reader, node)
        fields = reader.fields(node)
        numbers = tuple((tag, int(Count.read(reader, value))) for tag, (_, value) in fields.items())
        return cls(numbers=numbers, place=reader.place(node))

    def faults(self, questions: tuple[Question, ...]) -> Iterator[Problem]:
        """Yield a Problem for each number that the `questions` cannot supply, and each question that is never drawn."""
        pool: Counter[str] = Counter(tag for question in questions for tag in {*question.tags})
        pool[""] = len(questions)
        # Whether every tag has enough questions as long as no other tag takes them.
        enough = True
        for tag, number in self.numbers:
            if not pool[tag]:
                yield unknown(self.place, "unknown-tag", tag, tuple(filter(None, pool)))
            elif number > pool[tag]:
                yield Problem.at(self.place, "draw-too-large", name=tag or "questions", number=number, there=pool[tag])
            enough = enough and number <= pool[tag]
        tags = {tag for tag, _ in self.numbers}
        if enough and (short := self.short(questions)):
            number = sum(dict(self.numbers)[tag] for tag in short)
            there = sum(bool(set(short) & set(question.tags)) for question in questions)
            name = ", ".join(short)
            yield Problem.at(self.place, "draw-too-large", "drawn-once", name=name, number=number, there=there)
        used = {tag for tag in tags if pool[tag]}
        for question in questions:
            # A tag that no question has may be meant for that of a question.
            meant = used < tags and question.tags
            if "" not in tags and not meant and not tags & set(question.tags):
                yield Problem.at(question.place, "never-drawn", warning=True, name=", ".join(sorted(used or tags)))

    def short(self, questions: Sequence[Question]) -> tuple[str, ...]:
        """Return the tags that together have too few of the questions, none if the draw is possible."""
        return find_short([question.tags for question in questions], dict(self.numbers))


def _refuse_wide_signs(reader: Reader, node: Mapping) -> None:
    """Add the Problem of colons and commas of a Chinese keyboard, which part no tags; raises ValidationError."""
    for key, _ in node.entries:
        if isinstance(key, Scalar) and (sign := next((it for it in WIDE if it in key.value), "")):
            line = reader.line(key).replace("：", ": ").replace("，", ", ")
            place = reader.place(key)
            place = replace(place, column=reader.line(key).index(sign) + 1)
            reader.problems.append(lookalike_character(place, sign, WIDE[sign], " ".join(line.split())))
            raise ValidationError
