"""Texts below a line that ends with “|” or “>”, which must be indented deeper than that line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.reading.repair import PREFIX, Repair, indentation, moved, name_of

HEADER = re.compile(r"^ *+(?:- ++)*+[^\s#\"'][^#]*: +[|>][-+]?\s*+$")
VALUE = re.compile(r"[\w-]+: +[^\s{\[|>\"'&*!%@`#][^\n]*$")
"""A name with a text that could go on below it."""
END = re.compile("[.!?…。！？][\"'”’]?$")
MAX_LINES = 60
"""The number of lines that such a text may have, to be found."""


def indented(lines: list[str], index: int, names: frozenset[str]) -> Iterator[Repair]:
    """Yield the repair that indents the text below a line that ends with “|” or “>”."""
    start = next((above for above in range(index, max(-1, index - MAX_LINES), -1) if HEADER.match(lines[above])), None)
    if start is None:
        return
    indent, end = indentation(lines[start]), start + 1
    while end < min(len(lines), start + MAX_LINES):
        text = lines[end].strip()
        is_name = text.startswith("- ") or (":" in text and name_of(text) in names)
        if text and (is_name or indentation(lines[end]) < indent):
            break
        end += 1
    if start + 1 < end:
        least = min((indentation(line) for line in lines[start + 1 : end] if line.strip()), default=indent)
        yield moved(lines, start + 1, end, indent + 2 - least)


def goes_on(lines: list[str], index: int) -> int:
    """Return the indentation with which the line at `index` belongs to the text above it, 0 if there is none."""
    above = "" if is_foreign(lines, index) else lines[index - 1]
    match = PREFIX.match(above)
    is_text = match and VALUE.match(above, match.end()) and not lines[index].lstrip().startswith(("- ", "#"))
    return len(match[0]) + 2 if match and is_text and indentation(lines[index]) <= len(match[0]) else 0


def is_foreign(lines: list[str], index: int) -> bool:
    """Return whether the line at `index` probably belongs to no text of the file, such as what a chatbot says after it.

    It begins at the margin, and stands by itself, is a row of a table, or follows a text that has ended.
    """
    line, above = lines[index], lines[index - 1].rstrip() if index else ""
    if not line.strip() or line[0] in " -#" or VALUE.match(line) or line.rstrip().endswith(":"):
        return False
    return "\t" in line or not above or bool(END.search(above))


def holds(lines: list[str], index: int, depth: int) -> bool:
    """Return whether the line at `index` would belong to such a text if it was indented by `depth` spaces."""
    least = depth
    for line in reversed(lines[max(0, index - MAX_LINES) : index]):
        if line.strip():
            if HEADER.match(line) and indentation(line) < least:
                return True
            least = min(least, indentation(line))
    return False
