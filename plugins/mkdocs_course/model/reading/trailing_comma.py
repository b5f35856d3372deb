"""Commas behind texts, as other languages part the fields of an object: they would be read as parts of the texts."""

from __future__ import annotations

import re

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.node import Node, scalars
from mkdocs_course.model.reading.reader import Reader

WRITTEN = re.compile(r"[^\s,，:\[{][,，] *$", re.MULTILINE)
"""The end of a line with such a comma: a text without any need not be searched."""


def note(reader: Reader, node: Node) -> None:
    """Add a warning for each text on one line without quotation marks that ends with a comma, and its line too."""
    for text in scalars(node):
        sign = text.value[-1:]
        if sign not in (",", "，") or text.style or text.line != text.end_line or text.end_line > len(reader.lines):
            continue
        line = reader.line(text).rstrip(" ")
        if line.endswith(sign) and len(line) == text.end_column - 1:
            bare = line.rstrip(",， ")
            place = Place(path=reader.path, line=text.line, column=len(bare) + 1)
            # In a Chinese text the comma may be that of a sentence that was cut off.
            fix = Fix.of(place, bare, safe=sign == ",")
            reader.problems.append(Problem.at(place, "extra-comma", warning=True, fix=fix, line=bare))
