"""Reads a YAML file that a trainer wrote: from bytes to a record, with every Problem of its text and its YAML."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from mkdocs_course.model import limit
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import (
    alike,
    escape,
    inserted,
    lines,
    lookalike,
    meaning,
    quoting,
    source,
    syntax,
    trailing_comma,
    typed_break,
)
from mkdocs_course.model.reading.judging import Judge
from mkdocs_course.model.reading.node import Node, Scalar, scalars
from mkdocs_course.model.reading.reader import Reader, ValidationError

T = TypeVar("T")
LOST = re.compile(r" +(#\S.*)")
# Each run of spaces is looked at once, from where it begins.
ANY_LOST = re.compile(r"(?<! ) +#\S")


def read(
    path: str,
    data: bytes,
    known: frozenset[str],
    languages: tuple[str, ...],
    build: Callable[[Reader, Node], T],
    *,
    empty: str = "",
) -> tuple[T | None, tuple[Problem, ...]]:
    """Return the record that `build` makes of a file, and every Problem of the file.

    The record is None if the file has an error, and only then: a file with warnings is usable.

    Args:
        path: the file as Problems show it.
        data: its bytes.
        known: the names of fields and languages that the file may contain.
        languages: the languages of the course.
        build: makes the record of the root node; may raise ValidationError.
        empty: the fix for an empty file, as the code of a hint.
    """
    text, problems = source.read(path, data)
    if text is None:
        return None, problems
    similar = tuple(lookalike.faults(path, enumerate(text.split("\n"), 1))) if lookalike.PATTERN.search(text) else ()
    corrected, odd = lines.scan(path, text, known)
    suspects = frozenset(problem.place.line - 1 for problem in odd)
    judge = Judge(lambda node, lines: problems_of(Reader(path, lines, languages), node, build), suspects)
    parsed = syntax.read(path, corrected, known, judge)
    reader = Reader(path, parsed.lines, languages)
    built, misplaced, origins = None, tuple[Problem, ...](), parsed.origins
    # In a text that is one endless line, each corrected line would be as long.
    if not any(problem.code == "too-many" for problem in odd) and (parsed.node or not parsed.problems):
        built = _built(reader, parsed.node, build, empty)
        if parsed.node and reader.problems.failed:
            repaired = meaning.repair(path, parsed.lines, origins, known, tuple(reader.problems), judge)
            if misplaced := repaired.problems:
                origins = repaired.origins
                reader = Reader(path, repaired.lines, languages)
                built = _built(reader, repaired.node, build, empty)
    meant = inserted.in_text(reader.problems, origins)
    single = merged((*problems, *similar, *odd, *parsed.problems, *misplaced, *meant))
    every = _within(path, text, alike.folded(single, text.split("\n")))
    return built if all(problem.warning for problem in every) else None, limit.shown(every)


def _built(reader: Reader, node: Node | None, build: Callable[[Reader, Node], T], empty: str) -> T | None:
    if node is None or (isinstance(node, Scalar) and not node.value):
        reader.problems.append(Problem.at(Place(path=reader.path), "empty-file", empty))
        return None
    written = "\n".join(reader.lines)
    if "\\" in written:
        reader.problems += escape.forbidden_characters(reader.path, node)
        typed_break.note(reader, node)
    if ANY_LOST.search(written):
        _lost_texts(reader, node)
    # A word of the interface may end so, as in a letter: such files have no languages within.
    if reader.languages and trailing_comma.WRITTEN.search(written):
        trailing_comma.note(reader, node)
    try:
        return build(reader, node)
    except ValidationError:
        if not reader.problems.failed:
            # What cannot be used is an error, whatever led to it: nothing is gone with warnings only.
            if not reader.problems:
                reader.note(node, "wrong-type")
            reader.problems.kept[-1] = replace(reader.problems.kept[-1], warning=False)
        return None


def problems_of(reader: Reader, node: Node, build: Callable[[Reader, Node], T]) -> tuple[Problem, ...]:
    """Return the Problems of a node, without those of its texts."""
    with suppress(ValidationError):
        build(reader, node)
    return tuple(reader.problems)


def _lost_texts(reader: Reader, node: Node) -> None:
    """Add a warning for each unquoted text that YAML cuts off at “ #”, where a comment begins."""
    for text in scalars(node):
        if text.style is None and text.end_line <= len(reader.lines):
            line = reader.lines[text.end_line - 1]
            if match := LOST.match(line, text.end_column - 1):
                place = Place(path=reader.path, line=text.end_line, column=match.start(1) + 1)
                whole = f"{line[: text.column - 1].rstrip()} {quoting.quote(line[text.column - 1 :].strip())}"
                fix = Fix.of(place, whole, safe=False) if text.line == text.end_line else None
                reader.problems.append(Problem.at(place, "lost-text", warning=True, fix=fix, lost=match[1], line=whole))


def merged(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the Problems, with one instead of two where a line has a wrong character and a wrong indentation."""
    indents = {problem.place.line: problem for problem in problems if problem.code == "indent"}
    spaces = {problem.place.line for problem in problems if problem.code == "tab" or problem.hint == "wide-space"}
    lost = {problem.place.line for problem in problems if problem.code == "lost-text"}
    empty = {problem.place.line for problem in problems if problem.code == "empty-text"}
    lacking = defaultdict[int, list[str]](list)
    for problem in problems:
        if problem.code == "missing-translation" and problem.hint == "within-braces":
            lacking[problem.place.line].append(problem.value("language"))
    open_ = {problem.place.line for problem in problems if problem.code == "unclosed-bracket" and problem.value("line")}
    kept = []
    for problem in problems:
        line = problem.place.line
        # A text that is cut off is one mistake, and only the trainer knows how it went on.
        if line in open_ and line in lacking:
            if problem.code in ("missing-translation", "cut-off"):
                continue
            if problem.code == "unclosed-bracket":
                problem = _cut_off(problem, lacking[line])
        # A text that is a comment as a whole is missing where it stands.
        if line in lost and problem.code in ("missing-translation", "empty-text", "cut-off"):
            continue
        if problem.code == "lost-text" and line in empty:
            problem = replace(problem, warning=False)
        if problem.code == "indent" and line in spaces:
            continue
        if line in spaces and line in indents and (problem.code == "tab" or problem.hint == "wide-space"):
            meant = dict(indents[line].values)
            values = {name: meant.get(name) or text for name, text in problem.values}
            problem = replace(problem, values=tuple(values.items()), fix=indents[line].fix)
        kept.append(problem)
    return tuple(kept)


def _cut_off(problem: Problem, languages: list[str]) -> Problem:
    """Return the Problem of braces that are not closed, where texts in these languages are gone as well."""
    more = ", ".join(f"{language}: …" for language in languages)
    texts = re.sub(r"([\"']?)\}\s*$", rf" …\1, {more}}}", problem.value("line"))
    return replace(problem, hint="text-cut-off", fix=None, values=(*problem.values, ("kept", texts.strip())))


def _within(path: str, text: str, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the Problems sorted and without duplicates, with their places clamped to the text as typed."""
    lines_ = text.split("\n")
    clamped = set()
    for problem in problems:
        if problem.place.path != path:
            clamped.add(problem)
            continue
        line = min(problem.place.line, len(lines_))
        column = min(problem.place.column, len(lines_[line - 1]) + 1)
        place = Place(path=problem.place.path, line=line, column=column)
        clamped.add(replace(problem, place=place))
    return tuple(sorted(clamped))
