"""The text of a lesson: what it places by lines of its own, and where it leads to. Fenced code is passed over."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.problem import Place, Problem

FENCE = re.compile(r"^[ >]*(`{3,}|~{3,})")
BLOCKS = ("quiz", "again", "map", "course", "glossary")
MARKER = re.compile(r"^(?P<lead>[ >]*)/{3,} *(?P<block>quiz|again|map|course) *\| *(?P<name>\S.*?) *$")
GLOSSARY = re.compile(r"^[ >]*/{3,} *glossary *$")
LIKE = re.compile(r"^[\s>]*[/／]{2,}\s*(?P<word>[\w-]+)\s*(?:[|｜:：]\s*(?P<name>.*?)\s*)?$")
CODE = re.compile(r"(`+).*?\1")
ANCHOR = re.compile(r"\{ *#([\w-]+)")
LINK = re.compile(r"(?:\]\(|^ *\[[^\]]+\]: *)<?(?P<page>[^\s()<>#]+)#(?P<name>[^\s()<>]+)")
FILE = re.compile(r"^[ >]*-{2,}8<-{2,} +\"(?P<name>[^\"]+)\" *$")
END = re.compile(r"^[ >]*/{3,} *$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Use:
    """A quiz or a file, such as a figure, that a lesson places by its name.

    `block` is what it is placed by: `quiz`, `again` where it comes back, `map` where its talk is drawn for trainers,
    `course` for a part that a script makes; “” where it is placed in another way.
    """

    name: str
    block: str = ""
    place: Place

    @property
    def again(self) -> bool:
        return self.block == "again"


def blocks(path: str, text: str) -> tuple[tuple[Use, ...], tuple[Problem, ...]]:
    """Return what is placed by blocks that name it, and what is wrong with the lines that place something."""
    rows, uses, problems, opened = text.split("\n"), [], [], None
    for number, row in _outside_fences(rows):
        place = Place(path=path, line=number, column=len(row) - len(row.lstrip()) + 1)
        if match := MARKER.match(row):
            if opened:
                problems.append(_unclosed(*opened))
            name_at = Place(path=path, line=number, column=match.start("name") + 1)
            uses.append(Use(name=match["name"], block=match["block"], place=name_at))
            opened = place, row
        elif GLOSSARY.match(row):
            if opened:
                problems.append(_unclosed(*opened))
            opened = place, row
        elif opened and END.match(row):
            opened = None
        elif (match := LIKE.match(row)) and (block := _meant(match["word"].lower())):
            code = {"glossary": "glossary-line", "map": "block-line", "course": "block-line"}.get(block, "quiz-line")
            problems.append(Problem.at(place, code, line=f"/// {block} | {match['name'] or '…'}"))
        elif opened and row.strip():
            problems.append(_unclosed(*opened))
            opened = None
    if opened:
        problems.append(_unclosed(*opened))
    return tuple(uses), tuple(problems)


def files(path: str, text: str) -> tuple[Use, ...]:
    """Return the files that are put into the page. They are put into fenced code too."""
    found = ((number, FILE.match(row)) for number, row in enumerate(text.split("\n"), 1) if "8<" in row)
    return tuple(
        Use(name=match["name"], place=Place(path=path, line=number, column=match.start("name") + 1))
        for number, match in found
        if match
    )


def glossaries(path: str, text: str) -> Iterator[Use]:
    """Yield where all terms are shown."""
    for number, row in _outside_fences(text.split("\n")):
        if GLOSSARY.match(row):
            yield Use(name="glossary", place=Place(path=path, line=number, column=row.index("/") + 1))


def terms(path: str, page: str, text: str) -> Iterator[Use]:
    """Yield the links to anchors of the page `glossary.md` of the language, by the name of the anchor."""
    for number, row in _outside_fences(text.split("\n")):
        for match in LINK.finditer(CODE.sub(lambda code: " " * len(code[0]), row)):
            if posixpath.normpath(posixpath.join(posixpath.dirname(page), match["page"])) == "glossary.md":
                place = Place(path=path, line=number, column=match.start("name") + 1)
                yield Use(name=match["name"], place=place)


def anchors(text: str) -> tuple[str, ...]:
    """Return the ids that headings have of their own."""
    return tuple(ANCHOR.findall(text))


def _meant(word: str) -> str:
    """Return the block that a word most likely names, “” for none: a lesson may have blocks of other extensions."""
    if re.search("qu?iz", word):
        return "quiz"
    return next(iter(difflib.get_close_matches(word, BLOCKS, n=1, cutoff=0.75)), "")


def _unclosed(place: Place, row: str) -> Problem:
    if GLOSSARY.match(row):
        return Problem.at(place, "glossary-line")
    return Problem.at(place, "quiz-not-closed", line=row.strip())


def _outside_fences(rows: list[str]) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, row in enumerate(rows, 1):
        match = FENCE.match(row)
        if match and not fence:
            fence = match[1]
        elif match and match[1].startswith(fence):
            fence = ""
        elif not fence:
            yield number, row
