"""Options of two lists in one, where the line with the name of the second was deleted."""

from __future__ import annotations

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader


def note(reader: Reader, options: Node, name: str) -> None:
    """Add a warning to a list whose first options are plain texts, and whose last ones all say why.

    `name` is that of the list to which the last ones most likely belong.
    """
    items = options.items if isinstance(options, Sequence) and not options.flow else []
    number = next((at for at, item in enumerate(items) if _says_why(item)), 0)
    if not number or not all(map(_says_why, items[number:])):
        return
    first = items[number]
    line, indent = reader.line(first), options.column - 1
    spaces = max(0, indent - 2)
    fix = Fix(first=first.line, last=first.line, lines=(f"{' ' * spaces}{name}:", line), safe=False)
    place = reader.place(first)
    reader.problems.append(
        Problem.at(place, "nameless", "nameless-options", warning=True, fix=fix, spaces=spaces, name=name)
    )


def _says_why(item: Node) -> bool:
    names = [key.value for key, _ in item.entries if isinstance(key, Scalar)] if isinstance(item, Mapping) else []
    return "why" in names
