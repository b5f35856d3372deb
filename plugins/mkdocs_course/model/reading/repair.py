"""A repair of lines, which is tried while a file is read, and the Problem that it removes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import correction
from mkdocs_course.model.reading.lexicon import any_of

PREFIX = re.compile(r" *+(?:- ++)*+")
MAX_LINES = 60
"""The number of lines that one repair may change."""
MARK = re.compile(
    r"^( *+)(?:([•·●▪◦‣○■□◆★☆※→►▶➢➤✓✔☑。*+–—\uf0a7\uf0b7\uf0d8\uf0fc\U0001f300-\U0001faff]|\d{1,2}[.)]|[A-Za-z][.)]) ++"
    rf"|([①-⒇❶-❿㊀-㊉]|\(\d{{1,2}}\)|[（(]?(?:\d{{1,2}}|{any_of('numeral')}{{1,3}})[）、．]) *+)(?=\S)"
)
"""The list marks of other programs, which mean nothing in YAML. No space need follow those of East Asia."""


NAMED = {"missing-field": "name-before-text", "not-yaml": "foreign-row", "wrong-type": "list-in-line"}
"""The hints of repairs that have codes which Problems of meaning have as well."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Repair:
    """A repair: the lines from `first` (from 0) become `lines`. `code` is that of the Problem that it removes.

    One that is not `usual` gives a line an indentation that hardly any other line has. `price` is added to the cost of
    one that removes Problems by making text of names. `added` is the number of lines that are new.
    """

    code: str
    first: int
    lines: tuple[str, ...]
    usual: bool = True
    price: int = 0
    added: int = 0

    @property
    def last(self) -> int:
        """The last line that is replaced, from 0."""
        return self.first + len(self.lines) - self.added - 1

    def idle(self, lines: list[str]) -> bool:
        """Return whether the repair changes nothing."""
        return self.lines == tuple(lines[self.first : self.last + 1])

    def applied(self, lines: list[str], shift: int = 0) -> list[str]:
        """Return the lines with the repair; they begin `shift` lines after those that it was made for."""
        start = self.first - shift
        return [*lines[:start], *self.lines, *lines[start + len(self.lines) - self.added :]]

    def problem(self, path: str, lines: list[str], *, sure: bool, consequences: int = 0) -> Problem:
        """Return the Problem that the repair removes, placed at the first character that is wrong.

        Args:
            path: the file as Problems show it.
            lines: those of the text without the self.
            sure: whether the repair is certainly what was meant.
            consequences: the number of other Problems that the repair removes.
        """
        changed = [number for number, new in enumerate(self.lines) if lines[self.first + number] != new]
        index = self.first + changed[0]
        old, new = lines[index], self.lines[changed[0]]
        same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
        if self.code == "sign-at-start":
            same += indentation(old[same:])
        start = indentation(old)
        match = correction.LINE.match(old)
        value = match.start("value") if match else start
        at_start = self.code in ("indent", "missing-dash", "extra-dash", "list-mark")
        column = start if at_start else value if "quote" in self.code or "bracket" in self.code else same
        lost = old[old.index(" #") + 1 :].strip() if self.code == "lost-text" else ""
        column = old.index(" #") + 1 if lost else column
        # Without its dash a field stands where the others of its item do.
        deeper = self.code == "extra-dash" and indentation(new) > start
        return Problem.at(
            Place(path=path, line=index + 1, column=min(column, len(old)) + 1),
            self.code,
            NAMED.get(self.code) or self._hint(old, new, several=len(changed) > 1, deeper=deeper),
            fix=Fix(first=self.first + 1, last=self.last + 1, lines=self.lines, safe=sure),
            consequences=consequences,
            sign=self._sign(old, column),
            line=new,
            spaces=len(new) - len(new.lstrip(" ")),
            number=len(changed) - 1,
            name=name_of(new) or old.strip()[:20] if self.code in NAMED else "",
            lost=lost[:40],
        )

    def _hint(self, old: str, new: str, *, several: bool, deeper: bool) -> str:
        """Return the code of the hint for a line that becomes `new`, “” for the usual one of the code."""
        if several:
            return f"{self.code}-lines"
        if self.code == "missing-dash" and indentation(new) != indentation(old):
            return "missing-dash-left"
        return "indent" if deeper else ""

    def _sign(self, line: str, column: int) -> str:
        """Return what is wrong at a column of a line, as the message quotes it."""
        if self.code == "list-mark" and (mark := MARK.match(line)):
            return mark[2] or mark[3]
        return f"{line[column]} {line.rstrip()[-1]}" if self.code == "other-brackets" else line[column : column + 1]


def indentation(line: str) -> int:
    """Return the number of spaces at the beginning of a line."""
    return len(line) - len(line.lstrip(" "))


def end_of_block(lines: list[str], first: int, column: int) -> int:
    """Return the last line (from 1) of the block that begins on the line `first`: its lines have `column` spaces."""
    last = first
    while last < len(lines) and (not lines[last].strip() or indentation(lines[last]) >= column):
        last += 1
    while not lines[last - 1].strip():
        last -= 1
    return last


def name_of(line: str) -> str:
    """Return what stands before the colon of a line, without dashes."""
    return PREFIX.sub("", line, count=1).split(":")[0].strip()


def moved(lines: list[str], first: int, end: int, shift: int, *, usual: bool = True) -> Repair:
    """Return the repair that moves lines to the right, or to the left where `shift` is negative."""
    texts = (" " * max(0, indentation(line) + shift) + line.lstrip(" ") for line in lines[first:end])
    return Repair(code="indent", first=first, lines=tuple(line if line.strip() else "" for line in texts), usual=usual)
