"""Entries of the menu that YAML takes for one text: a title with its page, or several pages."""

from __future__ import annotations

import re
from dataclasses import replace

from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.lines import lookalike_character
from mkdocs_course.model.reading.node import Scalar

TIGHT = re.compile(r"(?P<title>[^:：/]+)(?P<sign>[:：])[ 　]*(?P<page>[^\s:：]+\.md)")
"""A title and a page that YAML takes for one text, because the colon is not one or lacks its space."""


def without_comma(configuration: Configuration, node: Scalar, pages: list[str], folder: str) -> Problem:
    """Return the Problem of an entry that is several pages, between which a comma is missing, or the next line."""
    place, written = configuration.place(node), ", ".join(pages)
    if missing := _without_dash(configuration, node, pages):
        return missing
    if apart := _on_lines(configuration, node, pages):
        line = "\n".join(row.strip() for row in apart.lines)
        return Problem.at(
            place, "missing-file", "write-list", warning=True, fix=apart, name=node.value, folder=folder, line=line
        )
    fix = configuration.renamed(node, written)
    row = configuration.texts[place.path][place.line - 1][: place.column - 1].rstrip()
    fix = fix if row.endswith(("[", ",")) else None
    return Problem.at(
        place, "missing-file", "closest", warning=True, fix=fix, name=node.value, folder=folder, closest=written
    )


def _on_lines(configuration: Configuration, node: Scalar, pages: list[str]) -> Fix | None:
    """Return the fix of a row that has several pages behind its dash: one for each; None for any other entry."""
    place = configuration.place(node)
    row = configuration.texts[place.path][place.line - 1]
    begins = row[: place.column - 1]
    if begins.strip() != "-" or row[place.column - 1 :].strip() != node.value:
        return None
    return Fix(first=place.line, last=place.line, lines=tuple(f"{begins}{page}" for page in pages))


def _without_dash(configuration: Configuration, node: Scalar, pages: list[str]) -> Problem | None:
    """Return the Problem of an entry that goes on in the rows below it, each a page without its dash; else None."""
    place = configuration.place(node)
    rows = configuration.texts[place.path][place.line - 1 : place.line - 1 + len(pages)]
    dash = rows[0].rfind("-", 0, place.column - 1)
    if [row.strip() for row in rows[1:]] != pages[1:] or rows[0][dash + 1 :].strip() != pages[0] or dash < 0:
        return None
    lines = tuple(f"{' ' * dash}- {page}" for page in pages[1:])
    below = replace(place, line=place.line + 1, column=len(rows[1]) - len(rows[1].lstrip()) + 1)
    fix = Fix(first=below.line, last=below.line + len(lines) - 1, lines=lines)
    hint, line = "missing-dash-lines" if len(lines) > 1 else "", lines[0].strip()
    return Problem.at(below, "missing-dash", hint, warning=True, fix=fix, line=line, number=len(lines) - 1)


def tight(configuration: Configuration, node: Scalar, match: re.Match[str], *, several: bool) -> Problem:
    """Return the Problem of a colon that divides a title from its page, and YAML does not read as one.

    In `several` languages the page is meant to stand without a title, which would be the same in all of them.
    """
    start = configuration.place(node)
    place = replace(start, column=start.column + match.start("sign") + bool(node.style))
    rows = configuration.texts.get(place.path, [])
    row = rows[place.line - 1] if place.line <= len(rows) else node.value
    title, page = match["title"].strip(), match["page"]
    if several and node.style is None:
        line, kept = row.replace(node.value, page, 1), f'- "{title}": {page}'
        fix = Fix.of(start, line)
        return Problem.at(start, "menu-title", warning=True, fix=fix, name=title, line=line.strip(), kept=kept)
    line = row.replace(node.value, f"{title}: {page}", 1)
    if match["sign"] == "：":
        return lookalike_character(place, "：", ":", line)
    return Problem.at(place, "missing-space", fix=Fix.of(place, line), line=line.strip())
