"""Code and formulas of a page, masked by letters that no course is written in: rules look for marks in what is left.

What a rule writes of a row, such as its correction, has these letters, and gets the code and the formulas back.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from mkdocs_course.model.course import formula
from mkdocs_course.model.course.blocks import CODE, outside_fences
from mkdocs_course.model.course.paragraph import OTHER
from mkdocs_course.model.problem import Problem

LETTERS = "".join(map(chr, range(0x17000, 0x187F8)))
"""Tangut. What is code or a formula is masked by one of these letters, as often as it has characters."""
RUN = re.compile(rf"([{LETTERS[0]}-{LETTERS[-1]}])\1*")
APART = re.compile(rf"{OTHER}|[ \t>]*$")
"""A row to which code of the row above does not go on."""
INNER = re.compile(r"\S(?:[^\n]*\S)?")
"""What is masked of a row: not its indentation."""


class Mask:
    """The mask of the Markdown `body` of a page.

    `extensions` are the names of the course's Markdown extensions, None if they are not known; `code` are the numbers
    of the rows that are code because they are indented.
    """

    def __init__(self, body: str, extensions: Collection[str] | None, code: Collection[int]) -> None:
        self._letters: dict[str, str] = {}
        rows = ((number, row) for number, row in outside_fences(self._formulas(body, extensions)) if number not in code)
        self.rows = dict(self._code(rows) if "`" in body else rows)
        """The rows outside of fenced and indented code, by their numbers, with letters for code and formulas."""

    def _formulas(self, body: str, extensions: Collection[str] | None) -> str:
        pieces, done = list[str](), 0
        for start, end in formula.spans(body, extensions):
            pieces += [body[done:start], self._masked(body[start:end])]
            done = end
        return "".join((*pieces, body[done:]))

    def _code(self, rows: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
        for first, block in _blocks(rows):
            text = "\n".join(block)
            text = CODE.sub(lambda code: self._masked(code[0]), text) if "`" in text else text
            yield from enumerate(text.split("\n"), first)

    def _masked(self, text: str) -> str:
        """Return letters for a text of one row or several: the same for the same text."""
        return INNER.sub(lambda row: self._letter(row[0]) * len(row[0]), text)

    def _letter(self, text: str) -> str:
        return self._letters.setdefault(text, LETTERS[len(self._letters) % len(LETTERS)])

    def unmask(self, problem: Problem) -> Problem:
        """Return a Problem with the code and the formulas that its texts and its fix have letters for."""
        texts = {letter: text for text, letter in self._letters.items()}

        def show(masked: str) -> str:
            if masked.isascii():
                return masked
            # An excerpt may end in the middle of a run.
            return RUN.sub(lambda run: (texts.get(run[1], run[1]) * len(run[0]))[: len(run[0])], masked)

        values = tuple((name, show(text)) for name, text in problem.values)
        fix = replace(problem.fix, lines=tuple(map(show, problem.fix.lines))) if problem.fix else None
        # Where one letter stands for several texts, nobody knows for which.
        return replace(problem, values=values, fix=fix if len(texts) == len(self._letters) else None)


def _blocks(rows: Iterable[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of the first row and the rows of each block: code begins and ends in one."""
    first, block = 0, list[str]()
    for number, row in rows:
        if block and (number != first + len(block) or APART.match(row)):
            yield first, block
            block = []
        first = first if block else number
        block.append(row)
    if block:
        yield first, block
