"""Commas behind texts, as other languages part the fields of an object: they would be read as parts of the texts."""

from __future__ import annotations

import re

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.node import Node, Scalar, scalars
from mkdocs_course.model.reading.reader import Reader

WRITTEN = re.compile(r"[^\s,，:\[{][,，] *$", re.MULTILINE)
"""The end of a line with such a comma: a text without any need not be searched."""


def note(reader: Reader, node: Node) -> None:
    """Add a warning for each text on one line without quotation marks that ends with a comma, and its line too.

    The fix is only safe where there are several: a greeting such as “Hi Ann,” is meant to end with one.
    """
    behind = [text for text in scalars(node) if _ends_its_line(reader, text)]
    several = len(behind) > 1
    for text in behind:
        bare = reader.line(text).rstrip(" ,，")
        place = Place(path=reader.path, line=text.line, column=len(bare) + 1)
        # In a Chinese text the comma may be that of a sentence that was cut off.
        fix = Fix.of(place, bare, safe=several and text.value[-1] == ",")
        hint = "" if several else "comma-behind-text"
        reader.problems.append(Problem.at(place, "extra-comma", hint, warning=True, fix=fix, line=bare))


def _ends_its_line(reader: Reader, text: Scalar) -> bool:
    """Return whether a text on one line, without quotation marks, and its line end with a comma."""
    sign = text.value[-1:]
    if sign not in (",", "，") or text.style or text.line != text.end_line or text.end_line > len(reader.lines):
        return False
    line = reader.line(text).rstrip(" ")
    return line.endswith(sign) and len(line) == text.end_column - 1
