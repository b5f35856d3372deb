"""Problems in a trainer's files, with their places."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Place:
    """A position in a file. Line and column count from 1; the column is in code points, as in an editor."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Fix:
    """A replacement of whole lines: those from `first` to `last`, which count from 1, become `lines`.

    A `safe` one is certainly what was meant, and may be applied without asking.
    """

    first: int
    last: int
    lines: tuple[str, ...]
    safe: bool = True

    @classmethod
    def of(cls, place: Place, line: str, *, safe: bool = True) -> Fix:
        """Return the fix that replaces the line of a place."""
        return cls(first=place.line, last=place.line, lines=(line,), safe=safe)


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Problem:
    """An error or a `warning` in a file.

    `code` identifies the message and `hint` the fix, “” for the usual one of the code; `values` fill both. The texts
    are in `report/wording/`, so that a Problem can be shown in any language. `fix` is the fix as data, None where no
    program can apply it. `consequences` is the number of further Problems that have the same cause and are not shown.
    """

    place: Place
    code: str
    hint: str = ""
    values: tuple[tuple[str, str], ...] = ()
    warning: bool = False
    fix: Fix | None = field(default=None, compare=False)
    consequences: int = field(default=0, compare=False)

    @classmethod
    def at(
        cls,
        place: Place,
        code: str,
        hint: str = "",
        *,
        warning: bool = False,
        fix: Fix | None = None,
        consequences: int = 0,
        **values: object,
    ) -> Problem:
        """Return the Problem at a place; `values` fill its message and its fix."""
        texts = _texts(values)
        return cls(place=place, code=code, hint=hint, values=texts, warning=warning, fix=fix, consequences=consequences)

    @classmethod
    def filled(
        cls,
        place: Place,
        code: str,
        hint: str,
        values: Mapping[str, object],
        *,
        warning: bool = False,
        fix: Fix | None = None,
    ) -> Problem:
        """Return the Problem at a place, as `at` does, with the values as a mapping."""
        return cls(place=place, code=code, hint=hint, values=_texts(values), warning=warning, fix=fix)

    def value(self, name: str) -> str:
        """Return the value with this name, “” if there is none."""
        return dict(self.values).get(name, "")


def _texts(values: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in values.items())


def excerpt(text: str, length: int) -> str:
    """Return the text on one line, truncated to `length` characters."""
    if len(text) <= length and "\n" not in text:
        return text
    line = " ".join(text[: 2 * length].split())
    return line if len(line) <= length and len(text) <= 2 * length else f"{line[: length - 1].rstrip()}…"


def visible(text: str, kept: str = "") -> str:
    """Return the text with control characters and invisible ones escaped, except for those in `kept`."""
    if text.isprintable():
        return text
    return "".join(char if char in kept or not _hidden(char) else ascii(char)[1:-1] for char in text)


def _hidden(char: str) -> bool:
    # The zero-width joiner and non-joiner are needed in some scripts and in emoji.
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") and char not in "\u200c\u200d"


class Placed(Protocol):
    """A record that has a place in a file."""

    @property
    def place(self) -> Place: ...


Record = TypeVar("Record", bound=Placed)


def find_duplicates(records: Iterable[Record], key: Callable[[Record], Hashable]) -> Iterator[tuple[Record, int]]:
    """Yield every record whose key an earlier one has, with the line of the first record with that key."""
    lines: dict[Hashable, int] = {}
    for record in records:
        if key(record) in lines:
            yield record, lines[key(record)]
        lines.setdefault(key(record), record.place.line)
