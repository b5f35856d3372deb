"""Finds where the front matter of a Markdown file begins and ends, and fences that are malformed or misplaced.

MkDocs reads front matter that begins on the first line with `---` and ends with `---` or `...` (`YAML_RE` in
mkdocs/utils/meta.py). Anything else becomes text of the page, or is swallowed as MultiMarkdown metadata.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from mkdocs_course.model.course import blocks as body
from mkdocs_course.model.course import page_as_code
from mkdocs_course.model.problem import Place, Problem

OPEN = re.compile(r"-{3}[ \t]*")
CLOSE = re.compile(r"(?:\.{3}|-{3})[ \t]*")
FIELD = re.compile(r"\s{0,40}(?:- )?[\"'{]{0,2}(?P<name>\w[\w.-]{0,40})[\"']?\s{0,3}[:：]")
TOML = re.compile(r"\s{0,40}(?P<name>\w{1,40})\s{0,3}=")
# A row that can be YAML: indented, a comment, an item, a bracket, or a field with a name of one word.
ENTRY = re.compile(r"[\s#{}\[\]\"'&*!]|-(?:\s|$)|[\w.-]{1,60}\s{0,3}[:：]")
HEADING = re.compile(r"#{1,6}\s+\S")
DASHES = frozenset("-‐‑‒–—―−─━－﹣_*+=~.…")
# The fields that tell front matter without fences from text: “status: new” may be either.
TELLING = frozenset({"title", "description", "minutes"})
# A first line that resembles `---`, with more text after it.
NEARLY = re.compile(r"\s{0,20}-{2,10}(?:[^-\s].{0,40}|\s.{1,40})")
MAX_ABOVE = 8
"""The number of rows above front matter that are searched for it."""
BLANKS = "\u00a0\u200b\u2060\u3000\ufeff"


@dataclass(frozen=True, kw_only=True, slots=True)
class Split:
    """A page split into front matter and body, which both keep the line numbers of the file.

    `head` is YAML, with a comment for the opening fence; `body` is Markdown, with blank lines for the front matter.
    `body_line` is the number of lines before the body.
    """

    head: str = ""
    body: str
    body_line: int = 0
    problems: tuple[Problem, ...] = ()


def split(path: str, text: str, known: frozenset[str]) -> Split:
    """Return the page split in two; `known` are the names of fields by which front matter is recognised."""
    if code := page_as_code.find(path, text):
        page = split(path, page_as_code.without(text), known)
        return replace(page, problems=(code, *page.problems))
    rows = text.split("\n")
    first = next((index for index, row in enumerate(rows) if row.strip()), 0)
    first = _below_a_text(rows, first, known) or first
    if doubled := first == 0 and _doubled(rows):
        first = 1
    if not doubled and not _begins(rows, first, known):
        return Split(body=text, problems=_late(path, text, 0, known))
    opened, problems = _fence_like(rows[first]) or bool(NEARLY.fullmatch(rows[first])), []
    if not opened:
        problems.append(Problem.at(Place(path=path, line=first + 1), "front-matter-bare"))
    elif not OPEN.fullmatch(rows[first]):
        problems.append(_fence(path, rows, first))
    elif first:
        problems.append(Problem.at(Place(path=path, line=first + 1), "front-matter-late", "front-matter-first"))
    last, ended = _end(rows, first + opened)
    if ended and not CLOSE.fullmatch(rows[last]):
        problems.append(_fence(path, rows, last))
    elif not ended and opened:
        line = rows[last - 1].strip()
        problems.append(Problem.at(Place(path=path, line=first + 1), "front-matter-open", line=line, number=last))
    head = ["#"] * (first + opened) + rows[first + opened : last]
    after = last + ended
    problems += _late(path, text, after - ended, known)
    body_text = "\n".join([""] * after + rows[after:])
    return Split(head="\n".join(head), body=body_text, body_line=after, problems=tuple(problems))


def _below_a_text(rows: list[str], first: int, known: frozenset[str]) -> int:
    """Return the index of the fence of front matter below a few rows of text, 0 if there is none.

    Such a text is what an assistant says before its answer, or a note of the trainer. It has no heading.
    """
    for index in range(first, min(first + MAX_ABOVE, len(rows))):
        if OPEN.fullmatch(rows[index]):
            return index if index > first and _field("".join(rows[index + 1 : index + 2]), known) else 0
        if HEADING.match(rows[index]) or FIELD.match(rows[index]) or rows[index][:3] in ("```", "~~~", "///"):
            return 0
    return 0


def _fence_like(row: str) -> bool:
    """Return whether a row is `---`, or consists of signs that are mistaken for it."""
    # Most rows begin with a letter, and some are very long.
    start = row.lstrip()[:1]
    if start not in DASHES and start not in BLANKS:
        return False
    signs = "".join(sign for sign in row if not sign.isspace() and sign not in BLANKS)
    return 0 < len(signs) <= 20 and set(signs) <= DASHES and (len(signs) > 1 or signs in "–—―－…")


def _nearly(row: str) -> bool:
    """Return whether a row at the margin was most likely meant to close front matter."""
    whole = _fence_like(row) or row.strip() in ("```", "~~~") or (row.startswith("--") and bool(NEARLY.fullmatch(row)))
    return whole and not row[0].isspace()


def _field(row: str, known: frozenset[str]) -> bool:
    """Return whether a row is one of the known fields, in upper or lower case."""
    match = FIELD.match(row)
    return match is not None and match["name"].lower() in known


def _doubled(rows: list[str]) -> bool:
    """Return whether front matter begins with two lines `---`, the second of which starts a YAML document."""
    close = next((index for index in range(2, len(rows)) if CLOSE.fullmatch(rows[index])), 0)
    return bool(close) and all(map(OPEN.fullmatch, rows[:2])) and any(map(FIELD.match, rows[2:close]))


def _begins(rows: list[str], first: int, known: frozenset[str]) -> bool:
    """Return whether the page begins with front matter, or with what was meant to be."""
    if not _fence_like(rows[first]) and not NEARLY.fullmatch(rows[first]):
        run = itertools.takewhile(FIELD.match, rows[first:])
        return any(_field(row, TELLING) for row in run) and rows[first].lstrip()[0] not in "\"'{-"
    if OPEN.fullmatch(rows[first]) and not first:
        close = next((index for index in range(1, len(rows)) if CLOSE.fullmatch(rows[index])), 0)
        colonless = close > 1 and next(iter(rows[1].split()), "") in TELLING
        if close == 1 or colonless or any(FIELD.match(row) for row in rows[1:close]):
            return True
    # A thematic break may precede any text, but hardly the name of a field.
    following = rows[first + 1] if len(rows) > first + 1 else ""
    match = FIELD.match(following) or TOML.match(following)
    return match is not None and match["name"].lower() in known


def _end(rows: list[str], start: int) -> tuple[int, bool]:
    """Return the index of the row that ends the front matter, and whether that row is a fence."""
    close = next((index for index in range(start, len(rows)) if CLOSE.fullmatch(rows[index])), len(rows))
    stop = _text(rows, start, close)
    # A row of nothing but signs, without indentation, cannot be YAML.
    margin = (index for index in range(start, stop or close) if _nearly(rows[index]))
    near = next(margin, None)
    if close < len(rows) and stop is None and near is None:
        return close, True
    stop = stop or next((index for index in range(start, close) if not rows[index].strip()), close)
    near = near or next((index for index in range(start, stop) if _fence_like(rows[index])), None)
    if near is not None:
        return near, True
    while stop > start and (HEADING.match(rows[stop - 1]) or not rows[stop - 1].strip()):
        stop -= 1
    return stop, False


def _text(rows: list[str], start: int, end: int) -> int | None:
    """Return the index of the blank row after which the rows are not YAML, None if all of them can be."""
    fields = max((index for index in range(start, end) if FIELD.match(rows[index])), default=start)
    blank = None
    for index in range(start, end):
        if not rows[index].strip():
            blank = index if blank is None else blank
        elif blank is not None:
            if (HEADING.match(rows[index]) and index > fields) or not ENTRY.match(rows[index]):
                return next((at for at in range(fields + 1, blank) if HEADING.match(rows[at])), blank)
            blank = None
    return None


def _fence(path: str, rows: list[str], index: int) -> Problem:
    return Problem.at(Place(path=path, line=index + 1), "front-matter-fence", line=rows[index].strip()[:20])


def _late(path: str, text: str, start: int, known: frozenset[str]) -> tuple[Problem, ...]:
    """Return a Problem for each block between two fences further down: front matter belongs at the top of a page."""
    rows, problems, skip = text.split("\n"), [], 0
    for number, row in body.outside_fences(text):
        if "---" not in row or number <= max(start, skip) or not OPEN.fullmatch(row.strip()):
            continue
        if not _field("".join(rows[number : number + 1]), known):
            continue
        end = next((index for index in range(number, len(rows)) if not ENTRY.match(rows[index])), len(rows))
        if end < len(rows) and CLOSE.fullmatch(rows[end].strip()):
            problems.append(Problem.at(Place(path=path, line=number), "front-matter-late"))
            skip = end + 1
    return tuple(problems)
