"""Questions as other programs write them: all options in one list, and the letter of the right one."""

from __future__ import annotations

import re

from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.spelling import synonyms

LETTER = re.compile(r"[A-Ha-h1-9][.)]?")
RIGHT, ALL = ("right", "best", "accept"), ("options",)


def refuse(reader: Reader, node: Node) -> Node:
    """Return a question as it is; raises ValidationError if a letter says which of its options is right.

    To rename these fields would make the letter an option, and the right option a wrong one.
    """
    options = letter = None
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if not isinstance(key, Scalar):
            continue
        if isinstance(value, Scalar) and LETTER.fullmatch(value.value) and synonyms(key.value, RIGHT):
            letter = key
        elif isinstance(value, (Mapping, Sequence)) and synonyms(key.value, ALL):
            options = key, value
    if options and (letter or _by_letter(options[1])):
        reader.fail(options[0], "unknown-field", "by-letter", name=options[0].value)
    return node


def _by_letter(options: Node) -> bool:
    """Return whether options have letters, as in a map from A, B and C."""
    entries = options.entries if isinstance(options, Mapping) else ()
    return bool(entries) and all(isinstance(key, Scalar) and LETTER.fullmatch(key.value) for key, _ in entries)
