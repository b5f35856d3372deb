"""Boxes (`!!! note "Title"`) whose first row is mistyped, or that have nothing in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Place, Problem

RIGHT = r"(?:!!!|\?\?\?\+?) ?[\w-]+(?: +[\w-]+)*+(?: +\"[^\"\n]*\")? *$|\?\?\?\+? *\"[^\"\n]*\" *$"
WRONG = re.compile(
    rf"^(?P<lead>[ >]*+)(?!{RIGHT})(?:(?P<signs>[!！]{{3,}})|[?？]{{3,}})(?P<rest>[^\n]*)$", re.MULTILINE
)
EMPTY = re.compile(rf"^(?P<lead> *+)(?=[^\n]+\n)(?:{RIGHT})\n(?:[ ]*\n)*+(?P<next>[^\n]*)", re.MULTILINE)
KIND = re.compile(r"[ 　]*([A-Za-z][\w-]*|note)?[ 　]*(.*)$")
QUOTES = "“”„‟\"«»「」『』＂'‘’‚《》 　"


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each box that is not shown as one."""
    for number, row, match in page.find(WRONG):
        kind, title = _parts(match["rest"])
        signs = "!!!" if match["signs"] else "???"
        line = f"{match['lead']}{signs} {kind or 'note'}" + (f' "{title}"' if title else "")
        yield page.problem(number, len(match["lead"]), row, "write-line", line)
    for match in EMPTY.finditer(page.body):
        number = page.body.count("\n", 0, match.start()) + 1
        following = match["next"]
        if number in page.rows and len(following) - len(following.lstrip(" ")) <= len(match["lead"]):
            place = Place(path=page.path, line=number, column=len(match["lead"]) + 1)
            line = f"{match['lead']}    {following.strip()}"
            yield Problem.at(place, "empty-box", warning=True, line=line)


def _parts(rest: str) -> tuple[str, str]:
    """Return the kind and the title in the rest of a row that begins a box."""
    match = KIND.match(rest)
    assert match
    return match[1] or "", match[2].strip(QUOTES).replace('"', "'")
