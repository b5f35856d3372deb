"""Quotation marks around a text, as YAML reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping

QUOTED = re.compile(r"'(?:[^']|'')*+'|\"(?:[^\"\\]|\\.)*+\"")
"""A text in quotation marks as YAML reads it."""
APOSTROPHE = re.compile(r"'[^\W\d_]\s")
"""An apostrophe at the start of a text, in the place of the first letters of a word."""


def quote(value: str) -> str:
    """Return the text as a quoted YAML scalar, in the kind of quotes that needs no escapes if there is one."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    if "'" not in value:
        return f"'{value}'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def quoted(value: str) -> str:
    """Return a text as it stands if it is in quotes as YAML has them, else in quotes."""
    return value if is_quoted(value) else quote(inside(value))


def inside(value: str) -> str:
    """Return a text without the quotation marks around it, where one within ends it too early: `'Don't panic'`.

    Nor does it keep one that only begins it, unless that is an apostrophe: `'s avonds`.
    """
    if len(value) > 2 and value[0] == value[-1] == '"' and value[1:-1].count('"') == 2 * value[1:-1].count('""'):
        # A table of Excel doubles the quotation marks in a text.
        return value[1:-1].replace('""', '"')
    if value[:1] in ("'", '"') and value.count(value[0]) == 1 and not APOSTROPHE.match(value):
        return value[1:]
    if len(value) < 3 or value[0] != value[-1] or value[0] not in "\"'":
        return value
    ends = value.find(value[0], 1)
    return value[1:-1] if value[ends + 1 : ends + 2].isalnum() else value


def is_quoted(value: str) -> bool:
    """Return whether a text is in quotes."""
    return bool(QUOTED.fullmatch(value))


def is_plain(value: str) -> bool:
    """Return whether a text, or a list, can stand in a flow mapping as it is."""
    return is_quoted(value) or is_list(value) or not re.search(r"[\[\]{},#:&*!|>'\"%@`]|^[-?]|^$", value)


def is_list(value: str) -> bool:
    """Return whether a value is a list on one line."""
    return bool(re.fullmatch(r"\[[^\[\]{}]*\]", value))


def listed(value: str) -> str:
    """Return a text as a list of what commas part in it, as it stands beside lists; in quotes if it has other signs."""
    return f"[{value}]" if not re.search(r"[\[\]{}#:&*!|>'\"%@`]", value) else quoted(value)


def with_names(value: str, schema: Mapping[str, tuple[object, object, bool]]) -> str:
    """Return a text as the first field of a record in braces that has to be there, with the others to be filled in."""
    first, *others = schema
    others = [name for name in others if schema[name][-1]]
    return f"{{{', '.join((f'{first}: {quote(value.strip())}', *(f'{name}: …' for name in others)))}}}"
