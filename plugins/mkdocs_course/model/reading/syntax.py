"""Recovers from syntax errors, so that all faults of a file are reported at once, in plain words and with a fix.

libyaml stops at its first error and describes it for programmers. Here each line that may have caused it is corrected
in the ways that trainers may have meant it. The first correction that lets the parser get further becomes the fix of
the Problem and part of the text, and parsing continues. Nothing is ever written back to the file.
"""

from __future__ import annotations

import math

import yaml

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading import correction, escape, wrapped
from mkdocs_course.model.reading.lines import MAX_LINE
from mkdocs_course.model.reading.node import MissingParser, Node, Refused, Scout, parse

MAX_CORRECTIONS = 25
MAX_CORRECTED_CHARACTERS = 200_000
# The search for corrections is bounded by the parser events that it costs: about a third of a second.
MAX_EVENTS = 300_000


def read(path: str, text: str, names: frozenset[str]) -> tuple[Node | None, str, tuple[Problem, ...]]:
    """Return the root node of a text, the text with its corrections, and a Problem for each syntax error.

    The node is None if the text is empty or cannot be corrected. `path` is the file as Problems show it; `names` are
    those of fields and languages that it may contain.
    """
    try:
        return _node(text), text, ()
    except MissingParser:
        # The same for all files, so that it is reported once for all of them.
        return None, text, (Problem.at(Place(path="PyYAML"), "missing-parser"),)
    except (Refused, yaml.YAMLError):
        corrector = _Corrector(path, text, names)
    while len(corrector.problems) < MAX_CORRECTIONS and corrector.next():
        pass
    text = "\n".join(corrector.lines)
    try:
        return _node(text) if corrector.whole else None, text, tuple(corrector.problems)
    except (Refused, yaml.YAMLError):
        return None, text, tuple(corrector.problems)


def _node(text: str) -> Node | None:
    """Return the root node with its Chinese lines joined; raises what `parse` raises."""
    node = parse(text)
    return node and wrapped.join(node, text)


class _Corrector:
    """Corrects the `lines` of a text one by one, and collects a Problem for each.

    Corrections are tried on `view`: the same lines, with blank ones for the list items before the error. These are
    known to parse and need not be parsed every time.
    """

    def __init__(self, path: str, text: str, names: frozenset[str]) -> None:
        self.path, self.names, self.problems = path, names, list[Problem]()
        self.lines = text.split("\n")
        self.view = [*self.lines]
        self.scout, self.whole = Scout(MAX_EVENTS), False
        self.short = len(text) <= MAX_CORRECTED_CHARACTERS and all(len(line) <= MAX_LINE for line in self.lines)

    def next(self) -> bool:
        """Report the next syntax error and correct its line; returns whether there may be more."""
        try:
            self.scout.pass_("\n".join(self.view), math.inf)
        except (Refused, yaml.YAMLError) as error:
            problem, corrected = self._explain(error)
            self.problems.append(problem)
            if corrected:
                index, line = corrected
                self.lines[index] = self.view[index] = line
            return corrected is not None
        self.whole = True
        return False

    def _explain(self, error: Exception) -> tuple[Problem, tuple[int, str] | None]:
        """Return the Problem of a parser error, and the index and text of the corrected line, None if there is none."""
        lines = self.lines
        at = min(reached := _stop(error), len(lines) - 1)
        if isinstance(error, Refused) and error.code != "sign-at-start":
            place = Place(path=self.path, line=min(error.line, len(lines)), column=error.column)
            removable = error.code == "second-document" and lines[at].startswith(("---", "..."))
            return Problem.at(place, error.code), (at, "") if removable else None
        if isinstance(error, Refused) and (bare := correction.without_anchor(lines[at])) is not None:
            place = Place(path=self.path, line=error.line, column=error.column)
            sign = lines[at][error.column - 1 : error.column]
            return Problem.at(place, error.code, "no-references", sign=sign), (at, bare)
        if corrected := escape.bad_escape(self.path, lines, error):
            return corrected
        suspects = _suspects(lines, at, error) if self.short else []
        self._leave_out(min(suspects, default=0))
        for index in suspects:
            for code, line in correction.corrections(lines, index, self.names):
                candidate = "\n".join([*self.view[:index], line, *self.view[index + 1 :]])
                if self.scout.events > 0 and line != lines[index] and self._passes(candidate, max(reached, index)):
                    return _problem(self.path, code, index, lines[index], line), (index, line)
        mark = getattr(error, "problem_mark", None)
        column = min(mark.column, len(lines[at])) + 1 if mark and mark.line == at else 1
        return Problem.at(Place(path=self.path, line=at + 1, column=column), "syntax"), None

    def _leave_out(self, line: int) -> None:
        """Blank out, in the view, the list items that end before a line (from 0)."""
        items = [item for item in self.scout.items if item < line]
        if items and all(self.lines[item].lstrip(" ").startswith("-") for item in (items[0], items[-1])):
            self.view[items[0] : items[-1]] = [""] * (items[-1] - items[0])

    def _passes(self, text: str, line: int) -> bool:
        """Return whether the text can be parsed past a line (from 0)."""
        try:
            self.scout.pass_(text, line)
        except (Refused, yaml.YAMLError) as error:
            return _stop(error) > line
        return True


def _stop(error: Exception) -> int:
    """Return the line (from 0) where the error began: for quotes and brackets, where they were opened."""
    if isinstance(error, Refused):
        return error.line - 1
    context = getattr(error, "context", None) or ""
    opened = getattr(error, "context_mark", None) if "quoted" in context or "flow" in context else None
    mark = opened or getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line if mark else 0


def _suspects(lines: list[str], at: int, error: Exception) -> list[int]:
    """Return the lines (from 0) that may have caused an error: where it began, where it was noticed, those before."""
    mark = getattr(error, "problem_mark", None)
    met = min(mark.line, len(lines) - 1) if mark else at
    before = [index for index in range(met - 1, max(-1, met - 12), -1) if lines[index].strip()]
    odd = [index for index in before if (lines[index].count('"') % 2 or lines[index].count("'") % 2)]
    return [index for index in dict.fromkeys([at, met, *odd[:1], *before[:1]]) if lines[index].strip()]


def _problem(path: str, code: str, index: int, old: str, new: str) -> Problem:
    """Return the Problem of a corrected line, placed at the first character that is wrong."""
    same = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    start = len(old) - len(old.lstrip(" "))
    match = correction.LINE.match(old)
    value = match.start("value") if match else start
    column = start if code in ("indent", "missing-dash") else value if "quote" in code or "bracket" in code else same
    spaces = len(new) - len(new.lstrip(" "))
    place = Place(path=path, line=index + 1, column=min(column, len(old)) + 1)
    sign = old[column : column + 1]
    return Problem.at(place, code, sign=sign, line=new, spaces=spaces)
