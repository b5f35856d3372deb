"""A whole page between two fences of code, as assistants give it to be copied, with what they say around it."""

from __future__ import annotations

import re

from mkdocs_course.model.problem import Fix, Place, Problem

FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})[ ]*(?:markdown|md|yaml)?[ ]*\n---[ ]*\n", re.MULTILINE)
BEGINNING = 1_000
"""The number of characters in which such a fence begins."""
OWN = re.compile(r"^(?:#{1,6} |---[ ]*$|/{3})", re.MULTILINE)
"""What is in no sentence of an assistant: headings, front matter and blocks."""


def find(path: str, text: str) -> Problem | None:
    """Return the Problem of the file `path` if its `text` is a page as code, None otherwise."""
    if text.startswith("---") or not (page := _page(text)):
        return None
    first, last = page
    rows = text.split("\n")
    said = any(map(str.strip, (*rows[: first - 1], *rows[last + 1 :])))
    fix = Fix(first=1, last=len(rows), lines=(*rows[first:last], ""))
    hint, name = "page-in-answer" if said else "", rows[last].strip()
    return Problem.at(Place(path=path), "page-as-code", hint, fix=fix, name=name, first=first, last=last + 1)


def without(text: str) -> str:
    """Return the page in such a `text`, whose rows keep their numbers: comments take the place of rows above it."""
    page = _page(text)
    assert page
    first, last = page
    return "\n".join(("---", *["#"] * first, *text.split("\n")[first + 1 : last], ""))


def _page(text: str) -> tuple[int, int] | None:
    """Return the rows (from 0) where a page as code begins, and where its fence ends; None if there is none."""
    match = FENCE.search(text, 0, BEGINNING)
    if not match:
        return None
    rows, first = text.split("\n"), text.count("\n", 0, match.start()) + 1
    ends = (at for at in range(len(rows) - 1, first, -1) if rows[at].rstrip() == match["fence"])
    last = next(ends, None)
    outside = ("\n".join(rows[: first - 1]), "\n".join(rows[last + 1 :])) if last else ()
    return (first, last) if last and not any(map(OWN.search, outside)) else None
