"""Ranges of numbers that are the same answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.interaction.item import Wording
from mkdocs_course.model.interaction.number import Range
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.json_schema import Schema, Schemas
from mkdocs_course.model.reading.node import Mapping, Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.values import Number
from mkdocs_course.model.text.text import Text

RANGE = re.compile(r"(\d+(?:[.,]\d+)?) ?[-–—−~～] ?(\d+(?:[.,]\d+)?)")
"""A range as people write it: 10–15."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A range of numbers, both ends included, or a single number."""

    from_: Number
    to: Number
    place: Place

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return {"anyOf": [schemas.of(Number), schemas.record(cls)]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Span:
        """Return a number, or a map with `from:` and `to:`, as a Span; raises ValidationError."""
        if not isinstance(node, Mapping):
            if match := RANGE.fullmatch(reader.plain(node)):
                # Within braces a comma would end the number.
                low, high = (number.replace(",", ".") for number in match.groups())
                if fix := reader.renamed(node, f"{{from: {low}, to: {high}}}"):
                    reader.fail(node, "not-a-number", "from-to", name=match[0], line=fix.lines[0])
            number = Number.read(reader, node)
            return cls(from_=number, to=number, place=reader.place(node))
        span: Span = reader.record(cls, node)
        if span.from_ > span.to:
            reader.fail(node, "wrong-way-round", low=span.from_.shown, high=span.to.shown)
        return span

    @property
    def single(self) -> bool:
        """Whether the range is a single number."""
        return self.from_ == self.to

    def neutral(self, fraction: float, feedback: Wording = ()) -> Range:
        """Return the range as a neutral record; each number in it scores `fraction`, from 0 to 1."""
        return Range(low=self.from_.shown, high=self.to.shown, fraction=fraction, feedback=feedback)

    def contains(self, other: Span) -> bool:
        """Return whether the other range lies within this one."""
        return self.from_ <= other.from_ and other.to <= self.to


@dataclass(frozen=True, kw_only=True, slots=True)
class NearNumber:
    """A frequent wrong number, or a range of them, with feedback (`why`)."""

    number: Number | None = None
    from_: Number | None = None
    to: Number | None = None
    why: Text
    place: Place

    @property
    def span(self) -> Span:
        """The range; only for one without faults."""
        low = self.from_ if self.number is None else self.number
        high = self.to if self.number is None else self.number
        assert low is not None and high is not None
        return Span(from_=low, to=high, place=self.place)

    def faults(self) -> Iterator[Problem]:
        """Yield a Problem unless it is either a `number` or a range `from` … `to`."""
        ends = {"from": self.from_, "to": self.to}
        for name, end in ends.items():
            if self.number is not None and end is not None:
                yield Problem.at(self.place, "not-together", one="number", other=name)
        if self.number is None and self.from_ is None and self.to is None:
            yield Problem.at(self.place, "missing-field", name="number")
        elif self.number is None:
            for name, end in ends.items():
                if end is None:
                    yield Problem.at(self.place, "missing-field", name=name)
        if self.number is None and self.from_ is not None and self.to is not None and self.from_ > self.to:
            yield Problem.at(self.place, "wrong-way-round", low=self.from_.shown, high=self.to.shown)
