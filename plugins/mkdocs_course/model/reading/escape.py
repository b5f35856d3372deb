r"""Backslashes in double-quoted texts, where YAML takes them for escape sequences such as `\n` or `\u00e5`.

Rules: https://yaml.org/spec/1.2.2/#57-escaped-characters
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import source
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence

# JSON writes a character beyond U+FFFF as two escapes.
PAIR = re.compile(r"\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}")
WORD, BACKSLASH, DOUBLED = re.compile(r"\S+"), re.compile(r"\\\\|\\(?!\")"), r"\\\\"
"""Words with what stands around them, and the backslashes in them that are not those of quotation marks."""
ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{0,2}|u[0-9A-Fa-f]{0,4}|U[0-9A-Fa-f]{0,8}|.)")


def bad_escape(path: str, lines: list[str], error: Exception) -> Problem | None:
    """Return the Problem of an invalid escape sequence, None if the parser’s `error` has another cause."""
    mark = getattr(error, "problem_mark", None)
    if not isinstance(error, yaml.MarkedYAMLError) or error.context != "while parsing a quoted scalar" or not mark:
        return None
    line = lines[mark.line]
    start = line.rfind("\\", 0, mark.column + 1)
    match = PAIR.match(line, max(start, 0)) or ESCAPE.match(line, max(start, 0))
    if not match:
        return None
    if PAIR.fullmatch(match[0]):
        corrected = f"{line[: match.start()]}{_pair(match[0])}{line[match.end() :]}"
    else:
        # In a path of Windows all backslashes are meant.
        word = next(it for it in WORD.finditer(line) if it.end() > match.start())
        corrected = f"{line[: word.start()]}{BACKSLASH.sub(DOUBLED, word[0])}{line[word.end() :]}"
    place = Place(path=path, line=mark.line + 1, column=match.start() + 1)
    return Problem.at(place, "bad-escape", fix=Fix.of(place, corrected), escape=match[0], line=corrected)


def _pair(escapes: str) -> str:
    units = bytes.fromhex(escapes.replace("\\u", ""))
    return units.decode("utf-16-be")


def forbidden_characters(path: str, node: Node) -> Iterator[Problem]:
    """Yield a Problem for each text in which an escape sequence stands for a character that no file may contain."""
    if isinstance(node, Scalar):
        if match := source.ODD.search(node.value):
            place = Place(path=path, line=node.line, column=node.column)
            yield source.forbidden_character(place, match[0], "escape")
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from forbidden_characters(path, item)
    elif isinstance(node, Mapping):
        for pair in node.entries:
            for child in pair:
                yield from forbidden_characters(path, child)
