"""A page as the rules about its markup see it: its rows outside of code and comments, and the Problems in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from textwrap import dedent

from mkdocs_course.model.course.hyperlink import indented_code
from mkdocs_course.model.course.markup.mask import Mask
from mkdocs_course.model.problem import Fix, Place, Problem, excerpt
from mkdocs_course.model.text.sign import has

Visible = Callable[[str], str | None]
"""Returns the text of a page that a reader sees, without code; None if it is not known."""
UNSEEN = re.compile("[*\\\\\u00ad\u200b\u2060]|\\s+")
ITEM = re.compile(r"[ ]*(?:[-*+]|\d{1,9}[.)])[ ]")
"""The beginning of an item of a list."""
SHOWN = 60
"""The number of characters of a mark that a message quotes."""


def bare(text: str) -> str:
    """Return a text without what may be shown of a mark in another way: spaces, asterisks and backslashes."""
    return UNSEEN.sub("", text)


@dataclass(frozen=True, kw_only=True)
class Page:
    """The Markdown `body` of the file `path`.

    `extensions` are the names of the course's Markdown extensions, None if they are not known. `visible` returns what a
    reader sees of the page, None if that is not known. `language` is that of the page, “” if it is not known.
    """

    path: str
    body: str
    extensions: frozenset[str] | None = None
    visible: Visible | None = None
    language: str = ""

    @cached_property
    def written(self) -> list[str]:
        """All rows as they are written."""
        return self.body.split("\n")

    @cached_property
    def masked(self) -> list[str]:
        """All rows, with letters for code and formulas within them, in which no rule corrects anything."""
        return [self.rows.get(number, row) for number, row in enumerate(self.written, 1)]

    @cached_property
    def code(self) -> frozenset[int]:
        """The numbers of the rows that are code because they are indented."""
        return indented_code(self.written)

    @cached_property
    def mask(self) -> Mask:
        """The mask of what is code or a formula."""
        return Mask(self.body, self.extensions, self.code)

    @property
    def rows(self) -> dict[int, str]:
        """The rows that are no code, by their numbers, with letters for code and formulas in them."""
        return self.mask.rows

    def below(self, number: int) -> str:
        """Return the first row with a text below the one with a `number`, “” if there is none."""
        rows = (self.written[at] for at in range(number, len(self.written)))
        return next((row for row in rows if row.strip()), "")

    @cached_property
    def text(self) -> str:
        """The rows, with blank ones for those that are code."""
        return "\n".join(self.rows.get(number, "") for number in range(1, len(self.written) + 1))

    @cached_property
    def seen(self) -> str:
        """What a reader sees of the page, “” if it is not known."""
        return (self.visible and self.visible(self.body)) or ""

    @cached_property
    def _visible(self) -> str:
        return bare(self.seen)

    def shows(self, mark: str) -> bool:
        """Return whether a reader sees a mark as it is written."""
        return bare(mark) in self._visible

    def has(self, *signs: str) -> bool:
        """Return whether one of the signs is in the page."""
        searched = self._searched
        for sign in signs:
            if sign not in searched:
                searched[sign] = has(self.body, sign)
            if searched[sign]:
                return True
        return False

    @cached_property
    def _searched(self) -> dict[str, bool]:
        """Whether a sign is in the page, by the signs that have been searched for: many rules ask for the same."""
        return {}

    def lacks(self, *extensions: str) -> bool:
        """Return whether it is known that the course has none of the Markdown extensions."""
        return self.extensions is not None and self.extensions.isdisjoint(extensions)

    @cached_property
    def _by_first(self) -> dict[str, list[int]]:
        """The numbers of the rows by their first character after spaces, tabs and signs of quotes."""
        numbers: dict[str, list[int]] = {}
        for number in self.rows:
            numbers.setdefault(self.written[number - 1].lstrip(" \t>")[:1], []).append(number)
        return numbers

    def begins(self, leads: Collection[str]) -> bool:
        """Return whether a row begins with one of the characters `leads`, after spaces, tabs and signs of quotes."""
        return bool(self._beginning(leads))

    def find(
        self, pattern: re.Pattern[str], *signs: str, leads: Collection[str] = ()
    ) -> Iterator[tuple[int, str, re.Match[str]]]:
        """Return (number, row, match) for each match of a pattern in a row that is no code; the pattern has `(?m)`.

        Every match has one of the `signs`, if there are any: a page without them need not be searched. Nor need rows
        that begin with none of the characters `leads`, after spaces, tabs and signs of quotes.
        """
        # Nearly all of a hundred and more patterns end here, which must take no time.
        if (signs and not self.has(*signs)) or (leads and self._by_first.keys().isdisjoint(leads)):
            return iter(())
        return self._matches_in(pattern, leads)

    def _matches_in(self, pattern: re.Pattern[str], leads: Collection[str]) -> Iterator[tuple[int, str, re.Match[str]]]:
        for number in self._beginning(leads) if leads else self._matching(pattern):
            row, written = self.rows[number], self.written[number - 1]
            if not leads or row == written or pattern.search(written):
                yield from ((number, row, own) for own in pattern.finditer(row))

    def _beginning(self, leads: Collection[str]) -> list[int]:
        return sorted(number for first, own in self._by_first.items() if first and first in leads for number in own)

    def _matching(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """Yield the numbers of the rows in which a match of a pattern begins."""
        number, seen, at = 1, 0, 0
        for match in pattern.finditer(self.body):
            number += self.body.count("\n", at, match.start())
            at = match.start()
            if number > seen and number in self.rows:
                seen = number
                yield number

    def runs(
        self, pattern: re.Pattern[str], *signs: str, leads: Collection[str] = (), apart: bool = False
    ) -> Iterator[list[int]]:
        """Yield the numbers of the rows that `find` yields, those below each other together.

        Blank rows may be between them if they may stand `apart`.
        """
        run: list[int] = []
        for number in dict.fromkeys(number for number, _, _ in self.find(pattern, *signs, leads=leads)):
            if run and (any(map(str.strip, self.written[run[-1] : number - 1])) if apart else number != run[-1] + 1):
                yield run
                run = []
            run.append(number)
        if run:
            yield run

    def problem(
        self, number: int, column: int, name: str, hint: str, line: str = "", last: int = 0, known: str = ""
    ) -> Problem:
        """Return the warning that a mark is shown as it is written.

        `line` is the corrected row, or rows, which take the place of those from `number` to `last`. `known` is what the
        hint names.
        """
        place = Place(path=self.path, line=number, column=column + 1)
        fix = Fix(first=number, last=last or number, lines=tuple(line.split("\n"))) if line else None
        name = excerpt(name.strip(), SHOWN)
        return Problem.at(place, "left-over", hint, warning=True, fix=fix, name=name, line=dedent(line), known=known)
