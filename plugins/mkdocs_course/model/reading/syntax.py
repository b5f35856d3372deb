"""Recovers from syntax errors, so that all faults of a file are reported at once, in plain words and with a fix.

libyaml stops at its first error and describes it for programmers. Here each line that may have caused it is repaired in
the ways that trainers may have meant it. The repair after which the fewest Problems remain becomes the fix of the
Problem and part of the text, and parsing continues. Nothing is ever written back to the file.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

import yaml

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import escape, foreign, inserted, wrapped
from mkdocs_course.model.reading.inserted import Origin
from mkdocs_course.model.reading.judging import Choice, Judge
from mkdocs_course.model.reading.lines import MAX_LINE
from mkdocs_course.model.reading.node import MissingParser, Node, Refused, parse_lines, stop
from mkdocs_course.model.reading.repair import indentation
from mkdocs_course.model.reading.scout import Scout
from mkdocs_course.model.reading.structure import repairs

FIELD = re.compile(r"[\w-]+(?=[ ]*:)")
"""A name at the margin."""
MAX_CORRECTIONS = 25
MAX_CORRECTED_CHARACTERS = 200_000
# The search for syntax errors is bounded by the parser events that it costs: about a third of a second.
MAX_EVENTS = 300_000
FAR = 400
"""How many lines above an error the quotation mark may stand that led to it."""
SPARE = 100_000
"""The nodes that may still be spent on finding any repair, when there are none left to find the best one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Parsed:
    """A text as it was parsed: its root `node`, its `lines` with their repairs, and a Problem for each syntax error.

    The node is None if the text is empty or cannot be repaired. Its `origins` are those
    of the lines in the text as written, none where no line was added.
    """

    node: Node | None
    lines: list[str]
    problems: tuple[Problem, ...] = ()
    origins: Sequence[Origin] = ()


def read(path: str, text: str, names: frozenset[str], judge: Judge) -> Parsed:
    """Return a text as it is parsed. `path` is the file as Problems show it, `names` are what it may contain."""
    try:
        return Parsed(node=node(text), lines=text.split("\n"))
    except MissingParser:
        # The same for all files, so that it is reported once for all of them.
        missing = Problem.at(Place(path="PyYAML"), "missing-parser")
        return Parsed(node=None, lines=text.split("\n"), problems=(missing,))
    except (Refused, yaml.YAMLError):
        text, removed = foreign.without(path, text)
        corrector = _Corrector(path, text, names, judge)
    while len(corrector.problems) < MAX_CORRECTIONS and corrector.next():
        pass
    try:
        root = node("\n".join(corrector.lines)) if corrector.whole else None
    except (Refused, yaml.YAMLError):
        root = None
    problems = (*removed, *corrector.problems)
    return Parsed(node=root, lines=corrector.lines, origins=corrector.origins, problems=problems)


def node(text: str) -> Node | None:
    """Return the root node of a text with its Chinese lines joined; raises what `parse` raises."""
    root, wraps = parse_lines(text)
    return wrapped.join(root, text) if root and wraps else root


class _Corrector:
    """Repairs the `lines` of a text one by one, and collects a Problem for each."""

    def __init__(self, path: str, text: str, names: frozenset[str], judge: Judge) -> None:
        self.path, self.names, self.judge, self.problems = path, names, judge, list[Problem]()
        self.written = text.split("\n")
        self.lines, self.origins = [*self.written], list[Origin]()
        self.scout, self.whole = Scout(MAX_EVENTS), False
        self.short = len(text) <= MAX_CORRECTED_CHARACTERS and all(len(line) <= MAX_LINE for line in self.lines)

    def next(self) -> bool:
        """Report the next syntax error and repair it; returns whether there may be more."""
        try:
            self.scout.pass_("\n".join(self.lines), math.inf)
        except (Refused, yaml.YAMLError) as error:
            problem = self._explain(error)
            self.problems += map(self._within, inserted.in_text([problem], self.origins))
            if fix := problem.fix:
                self.origins = inserted.replaced(self.origins, self.lines, fix.first - 1, fix.last - 1, fix.lines)
                self.lines[fix.first - 1 : fix.last] = fix.lines
            return problem.fix is not None and self.scout.events > 0
        self.whole = True
        return False

    def _within(self, problem: Problem) -> Problem:
        """Return a Problem of a repaired line with a column that the line has as it was written."""
        place = problem.place
        last = len(self.written[place.line - 1]) + 1
        return replace(problem, place=replace(place, column=last)) if place.column > last else problem

    def _explain(self, error: Exception) -> Problem:
        """Return the Problem of a parser error; its fix is None if there is no repair."""
        lines = self.lines
        at = min(reached := stop(error), len(lines) - 1)
        if isinstance(error, Refused) and error.code != "sign-at-start":
            place = Place(path=self.path, line=min(error.line, len(lines)), column=error.column)
            removable = error.code == "second-document" and lines[at].startswith(("---", "..."))
            if removable and _fields(lines[:at]) & _fields(lines[at:]):
                # What follows is a file of its own, which cannot be joined with the first one.
                fix = Fix(first=at + 1, last=len(lines), lines=("",) * (len(lines) - at), safe=False)
                last = max(number for number, line in enumerate(lines, 1) if line.strip())
                return Problem.at(place, error.code, "another-file", fix=fix, first=at + 2, last=last)
            return Problem.at(place, error.code, fix=Fix.of(place, "", safe=False) if removable else None)
        if isinstance(error, Refused) and (bare := _without_anchor(lines[at])) is not None:
            place = Place(path=self.path, line=error.line, column=error.column)
            sign = lines[at][error.column - 1 : error.column]
            fix = Fix.of(place, bare, safe=False)
            return Problem.at(place, error.code, "no-references", fix=fix, sign=sign)
        if corrected := escape.bad_escape(self.path, lines, error):
            return corrected
        choice = self._best(_suspects(lines, at, error, self.names) if self.short else [], reached)
        if choice.repair:
            return choice.repair.problem(self.path, lines, sure=choice.sure)
        mark = getattr(error, "problem_mark", None)
        column = min(mark.column, len(lines[at])) + 1 if mark and mark.line == at else 1
        return Problem.at(Place(path=self.path, line=at + 1, column=column), "syntax")

    def _best(self, suspects: list[int], reached: int) -> Choice:
        """Return the repair of one of the lines that leaves the fewest Problems, of those with which YAML gets further.

        `reached` is the line (from 0) where YAML stops without a repair.
        """
        choice = Choice()
        ranked = sorted(suspects, key=lambda index: index not in self.judge.suspects)
        candidates = [repair for index in ranked for repair in repairs(self.lines, index, self.names)]
        # A list that has other marks throughout is judged as a whole.
        last = max([*suspects, *(repair.last for repair in candidates if repair.code == "list-mark")], default=0)
        for repair in sorted(candidates, key=lambda repair: (not repair.usual, repair.code != "missing-field")):
            if choice.settled or self.judge.nodes <= (0 if choice.repair else -SPARE):
                break
            verdict = self.judge.weigh(self.lines, min(suspects), last, repair)
            if verdict.stopped is None or verdict.stopped > max(reached, repair.first):
                choice.add(repair, verdict)
        return choice


def _suspects(lines: list[str], at: int, error: Exception, names: frozenset[str]) -> list[int]:
    """Return the lines (from 0) that may have caused an error: where it was noticed, those before, where it began."""
    mark = getattr(error, "problem_mark", None)
    met = min(mark.line, len(lines) - 1) if mark else at
    began = next((index + 1 for index in range(met - 1, max(-1, met - 60), -1) if _encloses(lines, index, met)), at)
    before = [index for index in range(met - 1, max(-1, met - 12), -1) if lines[index].strip()]
    # A quotation mark that is never closed may have ended at that of a text far below.
    odd = (at for at in range(met - 1, max(-1, met - FAR), -1) if any(lines[at].count(mark) % 2 for mark in "\"'"))
    # Without its colon, a name above a list is the beginning of a text that only ends where the error is.
    bare = [index for index in range(met - 1, max(-1, met - 60), -1) if lines[index].strip("- ") in names]
    # A first line that is indented makes all others stand too far left.
    top = next((index for index, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), at)
    indented = [top] if indentation(lines[top]) else []
    suspects = dict.fromkeys([at, met, *islice(odd, 1), *before[:2], began, *bare[:1], *indented])
    return [index for index in suspects if lines[index].strip()]


def _encloses(lines: list[str], index: int, line: int) -> bool:
    """Return whether the line at `index` is not indented deeper than another one."""
    return bool(lines[index].strip()) and indentation(lines[index]) <= indentation(lines[line])


def _fields(lines: list[str]) -> set[str]:
    """Return the names that stand at the margin of lines."""
    return {match[0] for line in lines if (match := FIELD.match(line))}


def _without_anchor(line: str) -> str | None:
    """Return a line like `- &name` or `<<: *name` without its YAML anchor or alias, None for any other line."""
    match = re.match(r"^( *+(?:- ++)*+)(?:(?:[\w-]++: *+)?&[\w-]++ *+$|<<: *+[*\[])", line)
    if not match:
        return None
    return match[1].rstrip() if "<<" in line else line[: line.index("&")].rstrip()
