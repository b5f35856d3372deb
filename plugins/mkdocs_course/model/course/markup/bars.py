"""The bars between the cells of a table, and signs that are taken for them."""

from __future__ import annotations

import re

BAR = re.compile(r"(?<!\\)\|")
DELIMITER = re.compile(r"[ >]*+[|｜]?[ \t]*+:?-++:?[ \t]*+(?:[|｜][ \t]*+:?-++:?[ \t]*+)*+[|｜]?[ \t]*+$")
OTHER = re.compile(r"[ >]*(?:<|!!!|\?\?\?|===|/{3}|--8<|\{:?[ ]?[.#])")
"""The beginning of what ends a table without a blank line: HTML, boxes, tabs, blocks, included files, attributes."""
WIDE = re.compile("[｜│┃∣❘︱¦ǀ]")
"""Signs like a bar: that of a Chinese keyboard, those of drawn tables, and others."""
GAP = re.compile(r"[ ]{3,}")


def cells(row: str) -> list[str]:
    """Return the cells of a row, also of one with wide bars."""
    return [cell.strip() for cell in re.split(r"(?<!\\)[|｜]", row.strip(" >").strip("|｜"))]


def width(row: str) -> int:
    """Return the number of cells of a row that Markdown reads."""
    return len(BAR.findall(row.strip(" >").removeprefix("|").removesuffix("|"))) + 1


def meant(row: str, number: int) -> str:
    """Return a row of a table with bars in the place of signs like them, of tabs or gaps, if that makes `number` cells.

    It is “” for any other row, also for one that has as many cells already.
    """
    body = row.lstrip(" >").rstrip()
    lead = row[: len(row) - len(row.lstrip(" >"))]
    if number < 2 or width(row) == number or not body:
        return ""
    if WIDE.search(body):
        divided = WIDE.sub("|", body).removeprefix("|").removesuffix("|")
        forms = [BAR.split(divided)]
    elif BAR.search(body):
        return ""
    else:
        tabbed = body.split("\t")
        forms = [tabbed, [cell for cell in tabbed if cell.strip()], GAP.split(body)]
    own = next((form for form in forms if len(form) == number), None)
    return f"{lead}| {' | '.join(cell.strip() for cell in own)} |" if own else ""
