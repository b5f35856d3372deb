"""What is wrong in a trainer's file, and where."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Place:
    """A position in a file. Line and column count from 1, the column in code points, as an editor counts them."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Problem:
    """One fault. `code` names its message, `hint` what to do, `values` what fills the two.

    The words themselves are in `wording/`, so that one Problem can be told in any language.
    """

    place: Place
    code: str
    hint: str = ""
    values: tuple[tuple[str, str], ...] = ()
    warning: bool = False

    @classmethod
    def at(cls, place: Place, code: str, hint: str = "", *, warning: bool = False, **values: object) -> Problem:
        given = tuple((name, str(value)) for name, value in values.items())
        return cls(place=place, code=code, hint=hint, values=given, warning=warning)

    def value(self, name: str) -> str:
        """Return one of the values, or an empty text."""
        return dict(self.values).get(name, "")


class Placed(Protocol):
    @property
    def place(self) -> Place: ...


Part = TypeVar("Part", bound=Placed)


def again(parts: Iterable[Part], name: Callable[[Part], Hashable]) -> Iterator[tuple[Part, int]]:
    """Yield each part whose name another one had before, with the line of the first that has it."""
    lines: dict[Hashable, int] = {}
    for part in parts:
        if name(part) in lines:
            yield part, lines[name(part)]
        lines.setdefault(name(part), part.place.line)
