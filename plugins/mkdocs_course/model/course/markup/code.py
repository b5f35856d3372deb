"""Fenced code without an end, with other signs than backticks, or with a first row that is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_course.model.course.blocks import FENCE, ends_fence
from mkdocs_course.model.course.markup import diagram
from mkdocs_course.model.course.markup.page import SHOWN, Page
from mkdocs_course.model.problem import Fix, Place, Problem, excerpt
from mkdocs_course.model.reading.repair import indentation
from mkdocs_course.model.text.fence import LIKE, is_further_left, leaves_box

LANGUAGE = re.compile(r"[\w+#.-]*")
STRAIGHT = str.maketrans("“”„‟«»＂‘’＝　", '"""""""\'\'= ')
SPACED = re.compile(r"(?:(?<![ ])[ ]++)?=[ ]*+(?=[\"'])")
SUGGESTION = "suggestion"
"""The language in which GitHub writes what a reviewer suggests. Copied into a page, it is code."""
DIAGRAM = "mermaid"
"""The language of code that other programs draw. Only `pymdownx.superfences` can hand it to one that does."""
FURTHEST = 3
"""The number of spaces before a fence that stands in nothing."""
HIDDEN = "\ue000"
"""A sign in code, which a reader does not see where code is left out."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for code that extends to the end of the page. Markdown shows it as text."""
    opened: tuple[str, Place] | None = None
    for number, row in enumerate(page.masked, 1) if page.has("```", "~~~") else ():
        match = FENCE.match(row)
        if opened and leaves_box(row, page.masked[number - 2], opened[1].column - 1):
            yield Problem.at(opened[1], "unclosed-fence", name=opened[0])
            opened = None
        if match and not opened and "`" not in row[match.end() :]:
            opened = match[1], Place(path=page.path, line=number, column=match.start(1) + 1)
            drawn = diagram.HEAD.match(row[match.end() :].strip() or "".join(page.masked[number : number + 1]))
            name = page.masked[number] if drawn and not row[match.end() :].strip() else row
            yield from () if drawn else _unread(page, opened[1], row, match)
            if row[match.end() :].strip() == SUGGESTION:
                yield page.problem(number, match.start(1), row.strip(), f"review-{SUGGESTION}")
            if (drawn or row[match.end() :].strip() == DIAGRAM) and page.lacks("pymdownx.superfences", "superfences"):
                yield page.problem(number, match.start(1), name, "no-diagram", known="content/figures")
        elif match and opened and ends_fence(match, opened[0], opened[1].column - 1):
            yield from _outdented(page, opened[1], number)
            opened = None
    yield from _other_signs(page)
    if opened:
        yield Problem.at(opened[1], "unclosed-fence", name=opened[0])


def _outdented(page: Page, place: Place, last: int) -> Iterator[Problem]:
    """Yield a Problem for code with rows further left than its fences, which is read as code within a sentence."""
    indent, rows = place.column - 1, page.masked[place.line - 1 : last]
    left = [indentation(row) for row in rows if is_further_left(row, indent)]
    if not left or page.lacks("pymdownx.superfences", "superfences"):
        return
    # Further in, it stands in a list or a box, and its rows belong there.
    shift = indent - min(left)
    lines = [row[shift:] if row == rows[0] or row == rows[-1] else row for row in rows]
    if indent > FURTHEST:
        lines = [
            rows[0],
            *(" " * shift + row if row.strip() else row for row in rows[1:-1]),
            " " * indent + rows[-1].strip(),
        ]
    yield page.problem(place.line, indent, rows[0].strip(), "write-list", "\n".join(lines), last)


def _unread(page: Page, place: Place, row: str, fence: re.Match[str]) -> Iterator[Problem]:
    """Yield a Problem for a row that would begin code without what follows the language, such as a title in quotes."""
    rest = row[fence.end() :].strip()
    language = LANGUAGE.match(rest)
    assert language
    if not rest or language[0] == rest or page.visible is None or _begins(page, fence[1], rest):
        return
    straight = SPACED.sub("=", rest.translate(STRAIGHT))
    meant = next((it for it in (straight, language[0]) if it != rest and _begins(page, fence[1], it)), None)
    if meant is not None:
        line = f"{row[: fence.end()]}{' ' if row[fence.end()] == ' ' and meant else ''}{meant}"
        problem = page.problem(place.line, place.column - 1, row, "write-line", line)
        assert problem.fix
        # A title or a number of lines that is left out may have to be written in another way.
        yield replace(problem, fix=replace(problem.fix, safe=meant == straight))


def _begins(page: Page, fence: str, rest: str) -> bool:
    """Return whether a row begins code. Code may have blank lines in it, and a paragraph may not."""
    shown = page.visible(f"{fence}{rest}\n\n{HIDDEN}\n\n{fence}") if page.visible else None
    return shown is not None and HIDDEN not in shown


def _other_signs(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each pair of rows that are meant to be around code."""
    opening: tuple[int, re.Match[str]] | None = None
    for number, _, match in page.find(
        LIKE, "｀｀｀", "´´´", "'''", "‘", "’", "′′′", "＇＇＇", "···", "•••", "“““", "”””", "„„„", '"""'
    ):
        if opening is None:
            opening = number, match
            continue
        first, begin = opening
        opening = None
        # A row of dots may be meant as one.
        if begin["signs"][0] in "·•" and not begin["rest"]:
            continue
        start, end = (f"{own[0][: own.start('signs')]}```{own['rest']}" for own in (begin, match))
        place = Place(path=page.path, line=first, column=begin.start("signs") + 1)
        fix = Fix(first=first, last=number, lines=(start, *page.masked[first : number - 1], end))
        name = excerpt(page.rows[first].strip(), SHOWN)
        yield Problem.at(place, "left-over", "fence-signs", warning=True, fix=fix, name=name, line=start.strip())
