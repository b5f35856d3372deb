"""A number with its unit in one field: `1500 kg`."""

from __future__ import annotations

import re
from decimal import Decimal

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.questions.number.span import RANGE
from mkdocs_course.model.reading.lexicon import words
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import end_of_block
from mkdocs_course.model.reading.scalar import scalar
from mkdocs_course.model.reading.spelling import synonym
from mkdocs_course.model.reading.values import NUMBER
from mkdocs_course.model.text.translatable import in_words

WITH_UNIT = re.compile(r"(?P<value>[+-]?\d[\d .,–—~～-]*) ?(?P<unit>[^\d\s.,–—~～-][^\d\s]{0,9})")
SCALE = frozenset(words("magnitude"))
"""Signs that make a number a larger one, where they stand alone."""


FIELDS = ("number", "tolerance", "unit")
PERCENT = re.compile(r"(?P<share>\d{1,3}(?:[.,]\d{1,3})?) ?[%％]")

PLUS_MINUS = re.compile(r"(?P<number>[+-]?\d+(?:[.,]\d+)?) ?(?:±|\+/-|\+-) ?(?P<tolerance>\d+(?:[.,]\d+)?)")
"""A number and its tolerance as people write them: 18 ± 0.5."""


def _refuse_tolerance(reader: Reader, key: Scalar, node: Scalar, match: re.Match[str], *, alone: bool) -> None:
    """Add the Problem of a number with its tolerance in one field, and raise ValidationError.

    `alone` is whether no field says another tolerance.
    """
    number, tolerance = (match[name].replace(",", ".") for name in ("number", "tolerance"))
    place, column, fix = reader.place(node), key.column - 1, reader.renamed(node, number)
    if fix and alone and not reader.line(node)[:column].strip(" -"):
        below = f"{' ' * column}tolerance: {tolerance}"
        fix = Fix(first=place.line, last=place.line, lines=(*fix.lines, below))
    hint, line = ("number-and-tolerance", tolerance) if alone else ("only-number", "")
    values = {"name": node.value, "number": number, "tolerance": line}
    reader.problems.append(Problem.filled(place, "not-a-number", hint, values, fix=fix))
    raise ValidationError


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


def _refuse_record(reader: Reader, key: Scalar, node: Mapping) -> None:
    """Add the Problem of a number whose unit and tolerance stand below it, as if it were a record of these."""
    own = {name.value: it for name, it in node.entries if isinstance(name, Scalar) and isinstance(it, Scalar)}
    values = {synonym(name, FIELDS) or name: it.value for name, it in own.items()}
    if key.value not in values or len(values) < len(node.entries) or {*values} - {*FIELDS}:
        return
    rows = [f"{name}: {scalar(values[name])}" for name in FIELDS if name in values]
    row, column = reader.line(key), key.column - 1
    last = node.line if node.flow else end_of_block(reader.lines, node.line, node.column - 1)
    place = reader.place(node)
    fix = None
    if not row[:column].strip(" -") and (not node.flow or row.rstrip().endswith("}")):
        below = (f"{' ' * column}{it}" for it in rows[1:])
        fix = Fix(first=key.line, last=last, lines=(f"{row[:column]}{rows[0]}", *below))
    reader.problems.append(Problem.at(place, "wrong-type", "write-list", fix=fix, line="\n".join(rows)))
    raise ValidationError


def refuse(reader: Reader, fields: dict[str, tuple[Scalar, Node]], answer: str) -> None:
    """Add the Problem of a number with its unit in the field `answer`, and raise ValidationError.

    Units are the same in all languages, as kg and % are: others are words, which need a translation. `fields` are
    those of the question, by their names.
    """
    key, node = fields[answer]
    if isinstance(node, Mapping):
        _refuse_record(reader, key, node)
    if isinstance(node, Scalar) and (match := PLUS_MINUS.fullmatch(node.value.strip())):
        _refuse_tolerance(reader, key, node, match, alone="tolerance" not in fields)
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
