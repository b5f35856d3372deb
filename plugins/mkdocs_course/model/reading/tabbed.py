"""How many spaces are meant by the tabs at the beginning of a line."""

from __future__ import annotations

ITEM = "- "
AROUND = 40
"""How many lines above a line tell in which lists it may stand."""


def intended_indentation(lines: list[str], index: int) -> tuple[int, bool]:
    """Return by how many spaces the line at `index` (from 0) was meant to be indented, and whether that is certain.

    Each of its tabs has been replaced by two spaces, one level. That may be too few, because editors show a tab as wide
    as several levels. So a line below a deeper one of the same list is indented as that one if the next line is, too.
    The last item of a list is indented as the item above it, but not for certain if it could belong to an outer list.
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
