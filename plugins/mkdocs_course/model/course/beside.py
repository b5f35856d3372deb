"""Options of a plugin or an extension that stand beside its name in `mkdocs.yml`, and not below it."""

from __future__ import annotations

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.repair import end_of_block

LISTS = ("plugins", "markdown_extensions")


def find(path: str, root: Node, rows: list[str]) -> Problem | None:
    """Return the Problem of the first options beside a name that has none below it, with its fix; None if none are.

    An item of these lists has a single name, so the options are certainly meant to be below it.

    Args:
        path: the file.
        root: what it contains.
        rows: its rows.
    """
    for name, value in root.entries if isinstance(root, Mapping) else ():
        if not isinstance(name, Scalar) or name.value not in LISTS or not isinstance(value, Sequence):
            continue
        for item in value.items:
            if isinstance(item, Mapping) and not item.flow and len(item.entries) > 1 and _empty(item.entries[0][1]):
                return _unindented(path, item.entries[1][0], rows)
    return None


def _empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.value and node.style is None


def _unindented(path: str, option: Node, rows: list[str]) -> Problem:
    """Return the Problem of an option that stands beside `course:` and belongs below it, with its rows as the fix."""
    indent = option.column - 1
    last = end_of_block(rows, option.line, indent)
    lines = tuple(f"  {row}" if row.strip() else row for row in rows[option.line - 1 : last])
    at, hint = Place(path=path, line=option.line, column=option.column), "indent-lines" if len(lines) > 1 else ""
    fix = Fix(first=option.line, last=last, lines=lines)
    return Problem.at(at, "indent", hint, fix=fix, line=lines[0], spaces=indent + 2, number=len(lines) - 1)
