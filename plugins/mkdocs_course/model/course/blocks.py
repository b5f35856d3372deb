"""Scans the body of a lesson for blocks, and links to terms; fenced code is skipped."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_course.model.course import ending, mistyped
from mkdocs_course.model.course.asked import Asked
from mkdocs_course.model.course.opening import INVISIBLE, Opening, occasion, opening, openings, resembled
from mkdocs_course.model.course.shown import Failure, Placing, Shown
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.quiz.block import POSTTEST
from mkdocs_course.model.text.fence import leaves_box
from mkdocs_course.model.text.sign import has

# A line can be very long and consist of one character: no pattern may backtrack.
FENCE = re.compile(r"^[ >]*+(`{3,}|~{3,})")
CODE = re.compile(r"(?<!`)(`{1,9})(?!`)[^`]*+(?:(?!\1(?!`))`++[^`]*+)*?\1(?!`)")
LINK = re.compile(r"(?:\]\(|^ *+\[[^\]]++\]: *+)<?(?P<page>[^\s()<>#]++)#(?P<name>[^\s()<>]++)")
TERMS = "glossary.md"
"""The page of the terms."""
ENDING = " ///"  # the end of a block, where it is none: in the row of its beginning
COMMENT = re.compile(r"^[ \t>]*+<!--(?!.*-->)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """A reference in a lesson to a quiz, a page part, a term, a page or a file, by its `name`.

    `block` is the current name of the block that contains it, “” if it is not in a block. `occasion` is the name under
    which the block stores answers beside those of the quiz, “” for the quiz itself. `asked` is the question that a page
    part asks, None if it asks none. Of an included file only a `section` may be meant.
    """

    name: str
    block: str = ""
    occasion: str = ""
    asked: Asked | None = None
    section: str = ""
    place: Place

    @property
    def posttest(self) -> bool:
        """Whether it is a quiz that is repeated after the lesson."""
        return self.block == POSTTEST.name


def blocks(path: str, text: str, placed: Placing | None = None) -> tuple[tuple[Reference, ...], tuple[Problem, ...]]:
    """Return the references in the blocks of a page, and the Problems of these blocks.

    `placed` returns what Markdown renders. If that is not known, all lines outside of comments and fenced code count.
    """
    text, invisible = _cleaned(path, text)
    open_rows = dict(outside_fences(text))
    opened = dict(openings(text))
    references = {number: _reference(path, number, opening_line) for number, opening_line in opened.items()}
    problems = [*invisible, *_malformed(path, open_rows, opened)]
    shown = placed(text) if placed else None
    if isinstance(shown, Failure):
        problems.append(shown.problem(path))
    if not isinstance(shown, Shown):
        used = references.keys() & open_rows.keys()
    else:
        faulty = {problem.place.line for problem in problems}
        # What follows a block without an end is a part of it.
        unclosed = (number for number, it in opened.items() if number in open_rows and it.argument.endswith(ENDING))
        ends = (it.place.line for it in problems if it.code == "quiz-not-closed")
        open_at = min((*ends, *unclosed), default=0)
        hidden = [
            reference
            for number, reference in references.items()
            if number in open_rows.keys() - shown.lines - faulty and not 0 < open_at < number
        ]
        problems += [Problem.at(reference.place, "not-shown") for reference in hidden]
        meant = "\n".join(it.value("line") for it in problems).lower()
        unplaced = [name for name in shown.names if name and f"| {name.lower()}" not in meant]
        problems += [Problem.at(Place(path=path), "shown-unplaced", name=name) for name in unplaced]
        following = {number for number in open_rows if 0 < open_at < number}
        used = references.keys() & (shown.lines | faulty | following)
    problems += (
        Problem.at(references[number].place, "posttest-days", name=opened[number].option, quiz=references[number].name)
        for number in used
        if occasion(opened[number].block, opened[number].option) is None
    )
    problems += (
        Problem.at(references[number].place, "unknown-option", name=opened[number].option)
        for number in used
        if opened[number].block.asks and opened[number].option and not references[number].asked
    )
    problems += (_deprecated(path, number, opened[number]) for number in used if opened[number].former)
    return tuple(reference for number, reference in references.items() if number in used), tuple(problems)


def _cleaned(path: str, text: str) -> tuple[str, list[Problem]]:
    """Return a page without invisible characters in the lines of its blocks, and a Problem for each such line."""
    problems = list[Problem]()
    if not has(text, "///") or not INVISIBLE.search(text):
        return text, problems
    rows = text.split("\n")
    for number, row in outside_fences(text):
        line = INVISIBLE.sub("", row)
        if (match := INVISIBLE.search(row)) and (opening(line) or ending.END.match(line)):
            rows[number - 1] = line
            place, char = Place(path=path, line=number, column=match.start() + 1), f"U+{ord(match[0]):04X}"
            fix = Fix.of(place, line)
            problems.append(Problem.at(place, "control", "write-line", fix=fix, char=char, line=line.strip()))
    return "\n".join(rows), problems


def _reference(path: str, number: int, opening_line: Opening) -> Reference:
    column = (opening_line.argument_at if opening_line.block.argument else opening_line.signs_at) + 1
    place = Place(path=path, line=number, column=column)
    return Reference(
        name=opening_line.argument.removesuffix(ENDING) or opening_line.block.name,
        block=opening_line.block.name,
        occasion=occasion(opening_line.block, opening_line.option) or opening_line.block.occasion,
        asked=Asked.read(opening_line.option) if opening_line.block.asks else None,
        place=place,
    )


def _malformed(path: str, rows: dict[int, str], opened: dict[int, Opening]) -> Iterator[Problem]:
    """Yield a Problem for each block that is not closed before more text, and each line that resembles a block."""
    before: tuple[Place, str, Opening] | None = None
    for number, row in rows.items():
        place = Place(path=path, line=number, column=len(row) - len(row.lstrip()) + 1)
        if opening_line := opened.get(number):
            if before:
                yield ending.around(before[0], before[1], rows, number) or ending.missing(*before)
            before = place, row, opening_line
            if opening_line.argument.endswith(ENDING):
                yield mistyped.in_one_row(place, row.rstrip().removesuffix(ENDING), opening_line.block)
                before = None
        elif before and (match := ending.END.match(row)) and match["signs"] == before[2].signs:
            if place.column - before[0].column > ending.CODE:
                yield ending.misspelt(*before, number)
            before = None
        elif before and ending.is_meant(row, before[2], below=number == before[0].line + 1):
            yield ending.misspelt(*before, number)
            before = None
        elif ("/" in row or "／" in row) and (meant := resembled(row)):
            yield mistyped.problem(place, row, *meant, rows)
        elif before and row.strip():
            closed = ending.is_below(rows, number, before[2].signs)
            yield ending.missing(*before, row, closed=closed)
            before = None
    if before:
        yield ending.missing(*before)


def _deprecated(path: str, number: int, opening_line: Opening) -> Problem:
    place = Place(path=path, line=number, column=opening_line.written_at + 1)
    names = {"name": f"/// {opening_line.written}", "new": f"/// {opening_line.block.name}"}
    return Problem.filled(place, "deprecated-name", "", names, warning=True)


def terms(path: str, page: str, text: str) -> Iterator[Reference]:
    """Yield a reference for each link to an anchor on the page `glossary.md`, by the name of the anchor."""
    for number, row in outside_fences(text) if TERMS in text else ():
        for match in LINK.finditer(CODE.sub(lambda code: " " * len(code[0]), row)):
            if posixpath.normpath(posixpath.join(posixpath.dirname(page), match["page"])) == TERMS:
                place = Place(path=path, line=number, column=match.start("name") + 1)
                yield Reference(name=match["name"], place=place)


def outside_fences(text: str) -> Iterable[tuple[int, str]]:
    """Return (number from 1, row) for the rows outside of fenced code, and of comments that begin a row."""
    numbered = enumerate(text.split("\n"), 1)
    return _outside([*numbered]) if any(has(text, sign) for sign in ("```", "~~~", "<!--")) else numbered


def _outside(numbered: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    hidden, indent, fence, commented = 0, 0, "", [number for number, row in numbered if "-->" in row]
    for number, row in numbered:
        match = FENCE.match(row)
        fence = "" if fence and leaves_box(row, numbered[number - 2][1], indent) else fence
        if number <= hidden:
            continue
        if not fence and COMMENT.match(row):
            hidden = next((end for end in commented if end > number), 0)
        if match and not fence:
            fence, indent = match[1], match.start(1)
        elif match and ends_fence(match, fence, indent):
            fence = ""
        elif not fence and number > hidden:
            yield number, row


def ends_fence(match: re.Match[str], fence: str, indent: int) -> bool:
    """Return whether a row that matches FENCE closes code that was opened by `fence`, with `indent` spaces before it.

    A row with an info string, or four spaces further in than the opening one, is part of the code.
    """
    return match[1].startswith(fence) and match.start(1) < indent + 4 and not match.string[match.end() :].strip()
