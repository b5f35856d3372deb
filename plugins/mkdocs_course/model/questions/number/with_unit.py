"""A number with its unit in one field: `1500 kg`."""

from __future__ import annotations

import re
from decimal import Decimal

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.questions.number.span import RANGE
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.scalar import scalar
from mkdocs_course.model.reading.values import NUMBER
from mkdocs_course.model.text.translatable import in_words

WITH_UNIT = re.compile(r"(?P<value>[+-]?\d[\d .,–—~～-]*) ?(?P<unit>[^\d\s.,–—~～-][^\d\s]{0,9})")
SCALE = frozenset("kKM万千亿")
"""Signs that make a number a larger one, where they stand alone."""


PERCENT = re.compile(r"(?P<share>\d{1,3}(?:[.,]\d{1,3})?) ?[%％]")


def refuse_percent(reader: Reader, fields: dict[str, tuple[Scalar, Node]], answer: str, name: str) -> None:
    """Add the Problem of a share of the field `answer` in the field `name`, and raise ValidationError."""
    node, whole = fields.get(name, (None, None))[1], fields[answer][1]
    match = PERCENT.fullmatch(node.value.strip()) if isinstance(node, Scalar) else None
    number = whole.value.strip().replace(" ", "").replace(",", ".") if isinstance(whole, Scalar) else ""
    if node is None or not match or not NUMBER.fullmatch(number):
        return
    share = Decimal(match["share"].replace(",", "."))
    value = f"{(abs(Decimal(number)) * share / 100).normalize():f}"
    fix = reader.renamed(node, value)
    line = {"line": fix.lines[0]} if fix else {}
    reader.fail(node, "not-a-number", "percent-of-answer", name=match[0], whole=number, number=value, **line)


def refuse(reader: Reader, fields: dict[str, tuple[Scalar, Node]], answer: str) -> None:
    """Add the Problem of a number with its unit in the field `answer`, and raise ValidationError.

    Units are the same in all languages, as kg and % are: others are words, which need a translation. `fields` are
    those of the question, by their names.
    """
    key, node = fields[answer]
    if not isinstance(node, Scalar) or "unit" in fields:
        return
    match = WITH_UNIT.fullmatch(node.value.strip())
    if not match or match["unit"] in SCALE or in_words(f"1 {match['unit']}"):
        return
    value = match["value"].replace(" ", "").replace(",", ".")
    if span := RANGE.fullmatch(value):
        value = f"{{from: {span[1]}, to: {span[2]}}}"
    elif not NUMBER.fullmatch(value):
        return
    place, column = reader.place(node), key.column - 1
    fix = None
    if (renamed := reader.renamed(node, value)) and not reader.line(node)[:column].strip(" -"):
        below = f"{' ' * column}unit: {scalar(match['unit'])}"
        fix = Fix(first=place.line, last=place.line, lines=(*renamed.lines, below))
    hint = "number-and-unit"
    reader.problems.append(
        Problem.at(place, "not-a-number", hint, fix=fix, name=node.value, number=value, unit=scalar(match["unit"]))
    )
    raise ValidationError
