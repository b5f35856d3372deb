"""Options that stand as rows `a) …` among the fields of a question, without a name of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_course.model.reading.repair import PREFIX, Repair, indentation

ROW = re.compile(r" +(?P<letter>[A-Ha-h])[.)）、．] *\S")
FIELD = re.compile(r"[^\W\d][\w-]*: +\S")
WRONG = "wrong"


def among_fields(lines: Sequence[str], index: int) -> bool:
    """Return whether the row at `index` begins such options: it stands right below a field, as far in as that."""
    above, row = lines[index - 1] if index else "", ROW.match(lines[index])
    prefix = PREFIX.match(above)
    width = len(prefix[0]) if prefix else 0
    return bool(row and row["letter"] in "aA" and width == indentation(lines[index]) and FIELD.match(above, width))


def listed(lines: Sequence[str], index: int) -> Iterator[Repair]:
    """Yield the repair that makes a list of such options; the letters stay, as an answer may name one."""
    if not among_fields(lines, index):
        return
    space, end = " " * indentation(lines[index]), index
    for end, letter in enumerate("abcdefgh", index):
        match = ROW.match(lines[end]) if end < len(lines) else None
        if not match or match["letter"].lower() != letter or indentation(lines[end]) != len(space):
            break
    if end > index + 1:
        texts = (row.strip().replace("'", "''") for row in lines[index:end])
        rows = (f"{space}{WRONG}:", *(f"{space}  - '{text}'" for text in texts))
        yield Repair(code="missing-field", first=index, lines=rows, added=1)
