"""Boxes (`!!! note "Title"`) and tabs whose first row is mistyped, or that have nothing in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading.lexicon import words
from mkdocs_course.model.reading.repair import indentation

RIGHT = r"(?:!!!|\?\?\?\+?) ?[\w-]+(?: +[a-z0-9_][a-z0-9_-]*+)*+(?: +\"[^\"\n]*\")? *$|\?\?\?\+? *\"[^\"\n]*\" *$"
WRONG = re.compile(
    rf"^(?P<lead>[ >]*+)(?!{RIGHT})(?:(?P<signs>[!！]{{3,}})|[?？]{{3,}})(?P<rest>[^\n]*)$", re.MULTILINE
)
TABS = r"===[!+]{0,2}+ +\"[^\"\n]*\" *$"
EMPTY = re.compile(
    rf"^(?P<lead> *+)(?=[^\n]+\n)(?:{RIGHT}|(?P<tab>{TABS}))\n(?=(?:[ ]*\n)*+(?P<next>[^\n]*))", re.MULTILINE
)
TAB = re.compile(
    r"^(?P<lead>[ >]*+)(?P<signs>===[!+]{0,2}+(?! *+\"[^\n]*\" *$)|＝{3}[!+！＋]{0,2}+)"
    r"(?![^\n]*[=＝] *$) *+(?P<rest>[^\s=＝][^\n]*)$",
    re.MULTILINE,
)
DETAILS, TABBED = "pymdownx.details", "pymdownx.tabbed"
BEHIND = re.compile(r"[ ]?(?P<kind>[a-z]+)[ ]+\"(?P<title>[^\"\n]+)\"[ ]+(?P<text>[^\"\s][^\"\n]*)")
"""The beginning of a box with the text behind its title."""
TITLE, ENDED = re.compile(r"!{3}[^\"\n]*\"([^\"\n]*)\""), re.compile(r"[.!?…。！？][”』」)）]?$")
"""The title of a box, and the end of one that is a sentence: then it may be all that the box says."""
BESIDE = re.compile(r"#{1,6} |!{3}|\?{3}|={3}|---|<|/{3}")
"""What nobody means to be in a box that has a title above a blank row: a heading, another box, a line."""
KIND = re.compile(r"[ 　]*([A-Za-z][\w-]*|note)?[ 　]*(.*)$")
TITLED = re.compile(
    r"[ 　]*+(?P<word>(?=[a-zA-Z]*+[^\W\d_a-zA-Z])[^\W\d_]++)[ 　:：]*+(?P<title>[“”„\"«「『＂《][^\n]*)"
)
"""A word of another language for the kind of a box, and a title in quotes."""
KINDS = {word: kind for kind in ("tip", "warning", "question", "example") for word in words(f"box-{kind}")}
QUOTES = "“”„‟\"«»「」『』＂'‘’‚《》 　"


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each box that is not shown as one."""
    for number, _, match in page.find(WRONG, leads="!！?？"):
        if not match["rest"].strip():
            yield page.problem(number, len(match["lead"]), page.rows[number], "stray-end")
            continue
        if behind := BEHIND.fullmatch(match["rest"]):
            lines = f'{match["lead"]}!!! {behind["kind"]} "{behind["title"]}"\n{match["lead"]}    {behind["text"]}'
            yield page.problem(number, len(match["lead"]), page.rows[number], "write-list", lines)
            continue
        is_open = not match["signs"] and match["rest"].startswith("+")
        kind, title = _parts(match["rest"].removeprefix("+") if is_open else match["rest"])
        signs = "!!!" if match["signs"] else "???+" if is_open else "???"
        line = f"{match['lead']}{signs} {kind or 'note'}" + (f' "{title}"' if title else "")
        known = "" if match["signs"] or not page.lacks(DETAILS) else DETAILS
        below = [] if known or not title or ENDED.search(title) else _beside(page, number, match["lead"])
        if below:
            lines = "\n".join((line, *below))
            yield page.problem(number, len(match["lead"]), page.rows[number], "write-list", lines, number + len(below))
            continue
        yield _problem(page, number, match, line, known)
    for number, _, match in page.find(TAB, leads="=＝"):
        title = match["rest"].strip(QUOTES).replace('"', "'")
        signs = unicodedata.normalize("NFKC", match["signs"])
        line = f'{match["lead"]}{signs} "{title}"'
        yield _problem(page, number, match, line, TABBED if page.lacks(TABBED) else "")
    for match in EMPTY.finditer(page.body) if page.begins("!?=") else ():
        number = page.body.count("\n", 0, match.start()) + 1
        following, titled = match["next"], TITLE.search(match[0])
        apart = not page.masked[number].strip()
        if titled and (not following or ENDED.search(titled[1]) or (apart and BESIDE.match(following))):
            continue
        if match["tab"] and page.lacks(TABBED):
            continue
        if number in page.rows and len(following) - len(following.lstrip(" ")) <= len(match["lead"]):
            place = Place(path=page.path, line=number, column=len(match["lead"]) + 1)
            line = f"{match['lead']}    {following.strip()}"
            below = _beside(page, number, match["lead"])
            fix = (
                Fix(first=number, last=number + len(below), lines=(page.masked[number - 1], *below)) if below else None
            )
            yield Problem.at(place, "empty-box", warning=True, fix=fix, line=line)


def _problem(page: Page, number: int, match: re.Match[str], line: str, known: str) -> Problem:
    """Return the Problem of a row, whose fix is a `line`, or the extension that the course lacks if it is `known`."""
    column, hint = len(match["lead"]), "no-extension" if known else "write-line"
    return page.problem(number, column, page.rows[number], hint, "" if known else line, known=known)


def _beside(page: Page, number: int, indent: str) -> list[str]:
    """Return the rows right below the first row of a box, indented as what is in the box; none if they are its own."""
    rows = list[str]()
    for row in page.masked[number:]:
        if not row.strip() or BESIDE.match(row) or indentation(row) > len(indent):
            break
        rows.append(f"{indent}    {row.strip()}")
    return rows


def _parts(rest: str) -> tuple[str, str]:
    """Return the kind and the title in the rest of a row that begins a box."""
    if titled := TITLED.fullmatch(rest):
        return KINDS.get(titled["word"].lower(), "note"), titled["title"].strip(QUOTES).replace('"', "'")
    match = KIND.match(rest)
    assert match
    kind = (match[1] or "").lower()
    return KINDS.get(kind, kind), match[2].strip(f":：{QUOTES}").replace('"', "'")
