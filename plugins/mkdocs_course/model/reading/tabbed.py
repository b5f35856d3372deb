"""How many spaces are meant by the tabs at the beginning of a line."""

from __future__ import annotations

ITEM = "- "
AROUND = 40
"""How many lines above a line tell in which lists it may stand."""


def indentation(lines: list[str], index: int) -> tuple[int, bool]:
    """Return the indentation of the line at `index` (from 0), and whether it is certain.

    In the line, each tab is two spaces already, the indentation of one level. This says little, because an editor shows
    a tab as wide as several levels: an item or a field between two others of the same list stands where these stand.
    A last item stands where the one above it stands, but it may also be meant for a list that holds this one.
    """
    line, above = lines[index], _above(lines, index)
    depth, beside = _depth(line), _depth(above)
    item = line.lstrip().startswith(ITEM)
    if beside <= depth or item != above.lstrip().startswith(ITEM) or above.rstrip().endswith(":"):
        return depth, True
    below = next((it for it in lines[index + 1 : index + 1 + AROUND] if it.strip() and "\t" not in it[:1]), "")
    if _depth(below) == beside:
        return beside, True
    outer = (_depth(it) for it in lines[max(0, index - AROUND) : index] if it.lstrip().startswith(ITEM))
    return (beside, False) if item and depth in outer else (depth, True)


def _above(lines: list[str], index: int) -> str:
    return next((it for it in reversed(lines[max(0, index - AROUND) : index]) if it.strip()), "")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
