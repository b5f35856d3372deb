"""The row that ends a block, and rows that were meant as one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mkdocs_course.model.course.opening import Opening, table
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.quiz.block import GLOSSARY, QUIZ
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.text.fence import LIKE

# A line can be very long and consist of one character: no pattern may backtrack.
END = re.compile(r"^[ \t>]*+(?P<signs>/{3,}+) *$")
WORD = re.compile(
    rf"^[ \t>]*+[/／]{{2,}}+ *+(?:/|{any_of('end')}(?:[ -]?[a-z]+(?:-[a-z]+)?)?)[ /]*+$",
    re.IGNORECASE,
)
"""The end of a block with a word for it, as other programs have."""
OTHER = re.compile(
    r"^[ \t>]*+(?:[*_`]{0,3}[/／\\|]{2,}+(?: [/／\\|]++)*+|[/／] [/／](?: [/／])?|:{3,}+|-{3,}+|/{3,}+ *+[A-Za-z-]++)"
    r"[*_`]{0,3}[ ]*+$"
)
"""Signs that stand in a block where only its end can be."""
WITHIN = 10
"""The number of rows that may stand within a block by mistake."""
CODE = 3
"""The number of spaces up to which the end of a block may be indented."""
YAML = re.compile(r"^[\s>]*+(?:-\s++)?(?:questions|title|mode|ask)\s*+[:：]")


def is_meant(row: str, opening_line: Opening, *, below: bool) -> bool:
    """Return whether a row was meant as the end of a block: a row of dashes only right `below` its beginning."""
    if WORD.match(row):
        return True
    name = row.strip(" \t>/*_`").lower()
    if not OTHER.match(row) or (name.startswith("-") and not below):
        return False
    return table().get(name) == opening_line.block or not re.search(r"[a-z]", name)


def misspelt(place: Place, row: str, opening_line: Opening, number: int) -> Problem:
    """Return the Problem of a block whose end, in the row with a `number`, is written in another way."""
    prefix = row[: len(row) - len(row.lstrip(" >"))]
    fix = Fix(first=place.line, last=number, lines=(row, f"{prefix}{opening_line.signs}"))
    line = f"{row.strip()}\n{opening_line.signs}"
    return Problem.at(place, "quiz-not-closed", "write-list", fix=fix, line=line)


def is_below(rows: Mapping[int, str], number: int, signs: str) -> bool:
    """Return whether the end of a block is below the row with a `number`, and in the same paragraph."""
    for at in range(number, number + WITHIN):
        row = rows.get(at, "")
        if (match := END.match(row)) and match["signs"] == signs:
            return True
        if not row.strip():
            break
    return False


def around(place: Place, row: str, rows: Mapping[int, str], number: int) -> Problem | None:
    """Return the Problem of a block that ends below another one, whose first row has a `number`; None for any other."""
    ends = [at for at in range(number + 1, number + WITHIN) if END.match(rows.get(at, ""))][:2]
    if len(ends) < 2 or any(rows.get(at, "").strip() for at in range(ends[0] + 1, ends[1])):
        return None
    first, last = place.line, ends[1]
    inside = [rows.get(at) for at in range(first + 1, last)]
    prefix = row[: len(row) - len(row.lstrip(" >"))]
    kept = tuple(own for own in inside if own is not None)
    fix = Fix(first=first, last=last, lines=(row, f"{prefix}///", *kept)) if len(kept) == len(inside) else None
    values = {"line": row.strip(), "other": rows[number].strip(), "last": last}
    return Problem.filled(place, "quiz-not-closed", "block-in-block", values, fix=fix)


def missing(place: Place, row: str, opening_line: Opening, text: str = "", *, closed: bool = False) -> Problem:
    """Return the Problem of a block with `text` before its end, which in a quiz may be YAML without a fence.

    `closed` is whether the end stands right below that text.
    """
    if opening_line.block == GLOSSARY:
        return Problem.at(place, GLOSSARY.malformed)
    body = YAML.match(text) or LIKE.match(text)
    hint = "body-without-fence" if opening_line.block == QUIZ and body else "nothing-within" if closed else ""
    prefix = row[: len(row) - len(row.lstrip(" >"))]
    alone = not hint and row.lstrip(" >").startswith("/// ") and not END.match(text) and not text[:1].isspace()
    fix = Fix(first=place.line, last=place.line, lines=(row, f"{prefix}///")) if alone else None
    return Problem.at(place, "quiz-not-closed", hint, fix=fix, line=row.strip())
