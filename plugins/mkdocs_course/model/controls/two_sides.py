"""Records with two sides, as pairs and cards, that are written as one text each: `Hund -> Djur`, `Hund – Djur`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading import node, writing
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import shape

ARROW = re.compile(r"(?:(?<!\s)\s++)?(?:(?<![-–—=])[-–—=]++>|[→⇒➔⟶↔]|<-++>)\s*+|(?:(?<![ ])[ ]++)?\t\s*+")
"""A sign that nothing else means than the border of two sides: an arrow, or the tab between two cells of a table."""

SIGN = re.compile(r"\s+(?:[-–—=|/]+)\s+|\s*[:：=|]\s*")

SIDES = 2
Sides = tuple[writing.Value, writing.Value]
"""The left and the right side of a pair, each a text or texts by language."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """A record in its own form: its `fields`, of which `one` and `other` are its sides."""

    one: str
    other: str
    fields: frozenset[str]

    @classmethod
    def of(cls, record: type, one: str, other: str) -> Form:
        """Return the form of a record class."""
        return cls(one=one, other=other, fields=frozenset(shape(record)))

    def written(self, sides: Sides) -> writing.Value:
        """Return two sides in this form."""
        return {self.one: sides[0], self.other: sides[1]}


def faults(reader: Reader, pairs: node.Node, form: Form) -> list[Problem]:
    """Return the Problem of a list of such pairs, with the form that they are to have; none for any other node.

    Where only some are written so, each has a Problem of its own.
    """
    if columns := _columns(pairs, form):
        shown = "\n".join(writing.lines([form.written(own) for own in columns], 0))
        return [Problem.at(reader.place(pairs), "wrong-type", "write-list", line=shown)]
    if isinstance(pairs, node.Mapping) and not pairs.flow:
        names = {key.value for key, _ in pairs.entries if isinstance(key, node.Scalar)}
        if names.isdisjoint({*form.fields, *reader.languages}):
            items = [node.Mapping([entry], False, entry[0].line, entry[0].column) for entry in pairs.entries]
            pairs = node.Sequence([*items], False, pairs.line, pairs.column)
    if not isinstance(pairs, node.Sequence) or not pairs.items:
        return []
    for sign in (ARROW, SIGN):
        sides = [pair for item in pairs.items for pair in _sides(item, sign, reader.languages, form)]
        if len(sides) == len(pairs.items):
            return [_pairs_in_lines(reader, pairs, sides, form, safe=sign is ARROW)]
    parted = [(item, [*_sides(item, ARROW, reader.languages, form)]) for item in pairs.items]
    return [
        _pairs_in_lines(reader, replace(pairs, items=[item]), sides, form, safe=True) for item, sides in parted if sides
    ]


def _columns(pairs: node.Node, form: Form) -> list[Sides]:
    """Return the sides of pairs that are written as a list of all left sides and one of all right sides, else []."""
    entries = pairs.entries if isinstance(pairs, node.Mapping) else []
    named = [(key.value, it) for key, it in entries if isinstance(key, node.Scalar)]
    lists = {name: it.items for name, it in named if isinstance(it, node.Sequence)}
    if len(entries) != SIDES or {*lists} != {form.one, form.other} or len({*map(len, lists.values())}) != 1:
        return []
    rows = zip(lists[form.one], lists[form.other], strict=True)
    return [(writing.value_of(left), writing.value_of(right)) for left, right in rows]


def _pairs_in_lines(reader: Reader, pairs: node.Sequence, sides: Sequence[Sides], form: Form, *, safe: bool) -> Problem:
    """Return the Problem of pairs that are each written on one line, with fields for its sides as its fix.

    `safe` is whether it is certain where each line is divided.
    """
    place = reader.place(pairs.items[0])
    indent = 0 if pairs.flow else pairs.column - 1
    lines = tuple(writing.lines([form.written(own) for own in sides], indent))
    last = max(scalar.end_line for item in pairs.items for scalar in _inside(item))
    fix = None if pairs.flow else Fix(first=place.line, last=last, lines=lines, safe=safe)
    shown = "\n".join(writing.lines([form.written(sides[0])], 0))
    return Problem.at(place, "wrong-type", "pairs-in-lines", fix=fix, line=shown, one=form.one, other=form.other)


def _sides(item: node.Node, sign: re.Pattern[str], languages: tuple[str, ...], form: Form) -> Iterator[Sides]:
    """Yield the sides of a pair, nothing if it is no such text or has no such text in each language."""
    if isinstance(item, node.Sequence):
        both = [side.value for side in item.items if isinstance(side, node.Scalar) and side.value]
        if len(both) == len(item.items) == SIDES:
            yield both[0], both[1]
        return
    entries = item.entries if isinstance(item, node.Mapping) else []
    names = [name.value for name, _ in entries if isinstance(name, node.Scalar)]
    scalars = _scalars(item)
    if not entries and len(scalars) == 1:
        yield from _halves(scalars[0].value, sign)
    elif names and all(name in languages for name in names) and len(scalars) == 2 * len(names):
        halves = [half for text in scalars[1::2] for half in _halves(text.value, sign)]
        if len(halves) == len(names):
            left, right = zip(*halves, strict=True)
            yield dict(zip(names, left, strict=True)), dict(zip(names, right, strict=True))
    elif sign is SIGN and len(names) == len(entries) == 1 and len(scalars) == 2 and names[0] not in form.fields:
        # YAML takes `Hund: Djur` for a name and its value.
        yield scalars[0].value, scalars[1].value


def _halves(text: str, sign: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    halves = [half.strip() for half in sign.split(text)]
    if len(halves) == 2 and all(halves):
        yield halves[0], halves[1]


def _inside(item: node.Node) -> list[node.Scalar]:
    """Return the texts of a pair that is written as a list as well."""
    return [it for each in item.items for it in _scalars(each)] if isinstance(item, node.Sequence) else _scalars(item)


def _scalars(item: node.Node) -> list[node.Scalar]:
    """Return a text, or the names and texts of a mapping in order; none where anything else is nested."""
    nodes = [each for pair in item.entries for each in pair] if isinstance(item, node.Mapping) else [item]
    return [each for each in nodes if isinstance(each, node.Scalar)]
