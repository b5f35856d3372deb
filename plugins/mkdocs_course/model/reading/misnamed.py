"""Names that mean nothing where they stand, and the ones that were meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.node import Mapping as Fields
from mkdocs_course.model.reading.node import Node, Scalar, Sequence
from mkdocs_course.model.reading.repair import end_of_block
from mkdocs_course.model.reading.schema import written_type
from mkdocs_course.model.reading.spelling import distance, is_unneeded, is_word, synonym, synonyms, unknown

if TYPE_CHECKING:
    from mkdocs_course.model.reading.reader import Reader

TYPED = 3
"""How many letters of a name may have been typed wrongly for its fix to be certain."""

OF_LANGUAGE = re.compile(r"(?:[-_][A-Za-z]{2}|[a-z][A-Z][a-z])$")
"""The end of a name that is that of a text in one language, which is not the text in another: `titleEn`, `title_de`."""
OPTIONS = "options"
"""What all options of a question are called, right and wrong; it is no field."""


def note(
    reader: Reader, node: Node, name: str, known: tuple[str, ...], code: str, taken: Collection[str], otherwise: str
) -> str:
    """Add the Problem of a name as `Reader.unknown` does, and return the name that its fix names, or “”."""
    place = reader.place(node)
    if reader.problems.full(place, warning=False):
        return ""
    problem = unknown(place, code, name, known, reader.outer)
    near = problem.value("closest")
    guessed = bool(otherwise) and not near
    if guessed:
        near = otherwise
        problem = Problem.filled(place, code, "closest", {**dict(problem.values), "closest": near})
    if near and near not in taken:
        fix = renamed(reader, node, near)
        # A name that only sounds like it may have another meaning.
        apart = any(name.endswith((f"_{code}", f"-{code}")) for code in reader.languages)
        meant = synonym(name, known) or (distance(name, near) <= TYPED and not is_word(name))
        # Among all options there are right ones as well.
        sure = not guessed and not apart and bool(meant) and not synonym(name, (OPTIONS,))
        sure = sure and not (OF_LANGUAGE.search(name) and name.startswith(near))
        # Of two names that may mean a field, as “title” and “stem”, only the trainer knows which one does.
        sure = sure and not any(synonym(it, (near,)) for it in taken if it != name and it not in known)
        # A language with its country.
        sure = sure or (near in reader.languages and name[: len(near) + 1].lower() in (f"{near}-", f"{near}_"))
        problem = replace(problem, fix=fix and replace(fix, safe=sure))
        if apart and code == "unknown-field":
            line = f"{near}: {{{', '.join(f'{own}: …' for own in reader.languages)}}}"
            problem = replace(problem, hint="languages-in-names", values=(*problem.values, ("braces", line)))
    elif not near and problem.hint == "known-field" and is_unneeded(name) and (fix := _as_comment(reader, node)):
        problem = replace(problem, hint="unneeded", values=(*problem.values, ("line", "\n".join(fix.lines))), fix=fix)
    reader.problems.kept.append(problem)
    return near


def by_form(
    name: str, value: Node, schema: Mapping[str, tuple[str, Any, bool]], taken: Container[str]
) -> Collection[str]:
    """Return the fields that a name may mean: the one that a list tells, else all of the schema.

    A list of words is never a mapping.
    """
    if isinstance(value, Fields):
        schema = {it: field for it, field in schema.items() if it == name or not _has_words(field[1])}
    meant = synonyms(name, schema)
    alike = (it for it in meant if bool(written_type(schema[it][1])[1]) == isinstance(value, Sequence))
    other = next((it for it in alike if it not in taken and it != meant[0]), "")
    return (other,) if other else schema


def _has_words(wanted: Any) -> bool:
    """Return whether a type is that of a list of words."""
    inner, is_list = written_type(wanted)
    return is_list and isinstance(inner, type) and issubclass(inner, str)


def _as_comment(reader: Reader, node: Node) -> Fix | None:
    """Return the fix that makes comments of a field with all that stands below it, None where it is not on rows alone.

    A dash before it goes to the field below.
    """
    if not isinstance(node, Scalar) or node.path or node.line > len(reader.lines):
        return None
    before, column = reader.line(node)[: node.column - 1], node.column - 1
    last = end_of_block(reader.lines, node.line, column + 1)
    if before.strip(" -") or reader.lines[node.line - 1][column:].startswith(("{", "[")):
        return None
    rows = [f"{' ' * column}# {row[column:]}" if row.strip() else row for row in reader.lines[node.line - 1 : last]]
    if "-" in before:
        following = reader.lines[last] if last < len(reader.lines) else ""
        if following[:column].strip() or not following[column : column + 1].strip():
            return None
        rows.append(f"{before}{following[column:]}")
        last += 1
    return Fix(first=node.line, last=last, lines=tuple(rows))


def renamed(reader: Reader, node: Node, name: str) -> Fix | None:
    """Return the fix that puts another name in the place of a scalar, None if it does not stand there as it is."""
    if not isinstance(node, Scalar) or node.path or node.line > len(reader.lines):
        return None
    line, start = reader.line(node), node.column - 1
    sign = node.style or ""
    written = f"{sign}{node.value}{sign}"
    if not line.startswith(written, start):
        return None
    # The names of JSON stay in their quotation marks.
    name = f"{sign}{name}{sign}" if sign and line[start + len(written) :].lstrip()[:1] == ":" else name
    return Fix.of(reader.place(node), f"{line[:start]}{name}{line[start + len(written) :]}")
