"""The options of a question in Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_course.model.quiz.draft.draft import LETTERS
from mkdocs_course.model.quiz.draft.rows import ANSWER, ASIDE, BESIDE, BOX, CROSS, LETTER, MARKED, NUMBER, TICK


def options_in(rows: Sequence[str], at: int) -> tuple[list[tuple[str, bool | None]], int]:
    """Return the options that begin in a row, and the row below them; blank rows may stand between them."""
    kind = next((it for it in (BOX, LETTER, NUMBER, MARKED) if it.fullmatch(rows[at])), None)
    signs = "123456789" if kind is NUMBER else LETTERS
    options, end = list[tuple[str, bool | None]](), at
    while kind and end < len(rows):
        match = kind.fullmatch(rows[end])
        if match and kind in (LETTER, NUMBER) and match["letter"].upper() != signs[len(options) : len(options) + 1]:
            break
        if match and kind in (NUMBER, MARKED) and any(it.fullmatch(rows[end]) for it in (BOX, LETTER)):
            break
        if match:
            options += _beside(rows[end], len(options)) if kind is LETTER else [_option(match, box=kind is BOX)]
        elif rows[end].strip() or not any(kind.fullmatch(row) for row in rows[end + 1 : end + 2]):
            break
        end += 1
    if kind in (NUMBER, MARKED) and not _is_answered(rows, options, end):
        return [], at + 1 if kind is NUMBER else end
    if kind is MARKED and (len({right for _, right in options}) < 2 or True not in {right for _, right in options}):
        return [], end
    return options, end


def _beside(row: str, number: int) -> list[tuple[str, bool | None]]:
    """Return the options with letters in one row, of which `number` stand above it."""
    matches = [LETTER.fullmatch(part) for part in BESIDE.split(row)]
    letters = "".join(match["letter"].upper() for match in matches if match)
    if letters != LETTERS[number : number + len(matches)]:
        matches = [LETTER.fullmatch(row)]
    return [_option(match, box=False) for match in matches if match]


def _is_answered(rows: Sequence[str], options: list[tuple[str, bool | None]], end: int) -> bool:
    """Return whether an answer stands below rows that may be options, or beside one of them."""
    below = next((row for row in rows[end:] if not ASIDE.fullmatch(row)), "")
    return bool(ANSWER.fullmatch(below)) or any(right for _, right in options)


def _option(match: re.Match[str], *, box: bool) -> tuple[str, bool | None]:
    text = match["text"].strip()
    if box:
        return bare_text(text), match["box"] != " "
    if TICK.search(text):
        return bare_text(TICK.sub("", text)), True
    right = True if "bold" in match.groupdict() and match["bold"] and text.endswith("**") else None
    return bare_text(CROSS.sub("", text)), right


def bare_text(text: str) -> str:
    """Return a text without signs of bold around it."""
    text = text.strip()
    return text.removeprefix("**").removeprefix("__").removesuffix("**").removesuffix("__").strip()
