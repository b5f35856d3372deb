"""Rows of a list in `mkdocs.yml` that YAML reads as a part of the text above them, because of their indentation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence

ITEM = "- "
PAGE = re.compile(r"\.\w+$")
"""The end of the name of a file."""


def find(path: str, root: Node, rows: list[str]) -> Problem | None:
    """Return the Problem of the first text that has items of a list below it as its further lines, None if none has.

    No option of MkDocs has such a text, so the list is certainly what was meant. The Problem stands at the row that is
    wrong, and has its fix.

    Args:
        path: the file.
        root: what it contains.
        rows: its rows.
    """
    for scalar, parent in _texts(root, None):
        below = range(scalar.line + 1, min(scalar.end_line, len(rows)) + 1)
        items = [number for number in below if rows[number - 1].lstrip().startswith(ITEM)]
        if not items:
            continue
        row, indent = rows[scalar.line - 1], _indent(rows[items[0] - 1])
        title, below_it = scalar.value.partition(f" {ITEM}")[0], len(indent) > len(_indent(row))
        titled = below_it and _may_be_title(row) and not PAGE.search(title) and ".md" in rows[items[0] - 1]
        if isinstance(parent, Sequence) and titled:
            return _corrected_row(path, scalar.line, "missing-colon", f"{row.rstrip(' ：:　')}:", row)
        if isinstance(parent, Sequence) and not len(parent.items) == 1 < len(items):
            row = rows[items[0] - 1]
            return _corrected_row(path, items[0], "indent", " " * (parent.column - 1) + row.lstrip(), row)
        if isinstance(parent, Sequence):
            return _corrected_row(path, scalar.line, "indent", indent + row.lstrip(), row)
        if row.strip() == scalar.value.partition(f" {ITEM}")[0]:
            return _corrected_row(path, scalar.line, "missing-dash", f"{indent}{ITEM}{row.strip()}", row)
    return None


def _corrected_row(path: str, number: int, code: str, line: str, row: str) -> Problem:
    """Return the Problem of the row with this number, from 1, with `line` in its place as the fix."""
    at = Place(path=path, line=number, column=len(_indent(row)) + 1)
    return Problem.at(at, code, fix=Fix.of(at, line), line=line, spaces=len(_indent(line)))


def _may_be_title(row: str) -> bool:
    """Return whether a row is an item that may be a title."""
    return row.lstrip().startswith(ITEM) and ":" not in row


def _indent(row: str) -> str:
    return row[: len(row) - len(row.lstrip(" "))]


def _texts(node: Node, parent: Node | None) -> Iterator[tuple[Scalar, Node | None]]:
    """Yield each unquoted text of several lines, with the node in which it stands."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _texts(item, node)
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            yield from _texts(value, node)
    elif node.style is None and node.end_line > node.line:
        yield node, parent
