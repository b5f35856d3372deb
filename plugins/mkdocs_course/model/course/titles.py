"""The titles of a course by language."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Self

from mkdocs_course.model.course.option_reader import OptionReader
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.brackets import CODE
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import indentation

NAME = re.compile(r"site_name:[ ]++([^ \t&*!|>#](?:[^ \t\n]|[ \t]++(?=[^ \t\n]))*+)[ \t]*+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Title:
    """The title of the course in the language with this `code`."""

    code: str
    text: str
    place: Place


class Titles(tuple[Title, ...]):
    """The title of the course by language. The first language is the default for those who speak none of them."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the titles; raises ValidationError if there are none.

        A title that is not a text is a Problem, and the code of its language stands in for it.
        """
        if isinstance(node, Sequence):
            _refuse(reader, node)
        if not isinstance(node, Mapping) or not node.entries:
            reader.fail(node, "wrong-type", "titles")
        titles = []
        for key, value in Reader.fields(reader, node).values():
            try:
                text = reader.plain(value)
            except ValidationError:
                text = key.value
            titles.append(Title(code=key.value, text=text, place=reader.place(key)))
        return cls(titles)


def _refuse(reader: Reader, node: Sequence) -> None:
    """Add the Problem of a list with a language in each item, and raise ValidationError."""
    codes = [item.value for item in node.items if isinstance(item, Scalar) and CODE.fullmatch(item.value)]
    if codes and len(codes) == len(node.items):
        _refuse_codes(reader, node, codes)
    items = [item for item in node.items if isinstance(item, Mapping) and len(item.entries) == 1 and not item.flow]
    if node.flow or not items or len(items) < len(node.items) or items[-1].line - items[0].line >= len(items):
        return
    place = reader.place(node)
    lines = [f"{' ' * (item.column - 1)}{reader.line(item)[item.column - 1 :]}" for item in items]
    fix = Fix(first=place.line, last=place.line + len(lines) - 1, lines=tuple(lines))
    shown = "\n".join(line.strip() for line in lines)
    reader.problems.append(Problem.at(place, "wrong-type", "list-in-line", fix=fix, line=shown))
    raise ValidationError


def _refuse_codes(reader: Reader, node: Sequence, codes: list[str]) -> None:
    """Add the Problem of languages without titles, and raise ValidationError. The name of the site can be the title."""
    written = reader.configuration.texts.get(reader.path, []) if isinstance(reader, OptionReader) else reader.lines
    named = next((match[1] for line in written if (match := NAME.fullmatch(line))), "")
    row = reader.line(node)
    before = row[: node.column - 1].rstrip()
    fix, place = None, reader.place(node)
    if node.flow and before.endswith(":") and row.rstrip().endswith("]"):
        spaces = " " * (indentation(row) + 2)
        lines = (before, *(f"{spaces}{code}: {named or code}" for code in codes))
        fix = Fix(first=place.line, last=place.line, lines=lines, safe=bool(named))
    shown = "\n".join(f"{code}: {named or '…'}" for code in codes)
    reader.problems.append(Problem.at(place, "wrong-type", "titles", fix=fix, language=codes[0], line=shown))
    raise ValidationError


def titles_beside(reader: Reader, fields: dict[str, tuple[Scalar, Node]]) -> tuple[str, ...]:
    """Return the codes of the languages that stand beside `languages:`, and put them below it, each with a Problem."""
    titles = fields["languages"][1] if "languages" in fields else None
    if not isinstance(titles, Mapping) or titles.flow or not titles.entries:
        return ()
    own = {key.value for key, _ in titles.entries if isinstance(key, Scalar)}
    misplaced = [
        (key, value)
        for name, (key, value) in fields.items()
        if name in reader.languages and name not in own and isinstance(value, Scalar)
    ]
    spaces = titles.entries[0][0].column - 1
    for key, value in misplaced:
        line = f"{' ' * spaces}{key.value}: {value.value}"
        place = reader.place(key)
        reader.problems.append(Problem.at(place, "indent", fix=Fix.of(place, line), spaces=spaces, line=line))
    if misplaced:
        fields["languages"] = (fields["languages"][0], replace(titles, entries=[*titles.entries, *misplaced]))
    return tuple(key.value for key, _ in misplaced)
