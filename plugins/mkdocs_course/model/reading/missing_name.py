"""The names that may be missing above a line: how far they would be indented, and which fit beside those around."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mkdocs_course.model.reading.block_text import HEADER
from mkdocs_course.model.reading.repair import PREFIX, indentation, name_of

DASHES = ("", "- ")
"""What stands before a missing name: nothing, or the dash of the item that it begins."""
NEAR = 60
"""How many lines around a list belong to the record in which its name is missing, at most."""


def begins(
    lines: list[str], at: int, records: Collection[frozenset[str]], languages: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield what would stand before a name above the line at `at` (from 0), and the name; the deepest first.

    Yields nothing if that line begins neither a list nor a text in `languages`. `records` are the names of the fields
    of each record.
    """
    dashes = DASHES[:1] if lines[at].lstrip().startswith(DASHES[1]) else DASHES
    for depth in _depths(lines, at, languages):
        fitting = {
            dash: _possible(lines, at, depth, records, first=bool(dash)) for dash in dashes if depth >= len(dash)
        }
        for name, dash in sorted((name, dash) for dash, names in fitting.items() for name in names):
            yield f"{' ' * (depth - len(dash))}{dash}", name


def _depths(lines: list[str], at: int, languages: Collection[str]) -> list[int]:
    """Return the indentations that the name of a list or a text may have, none if the line at `at` begins neither."""
    line, indent = lines[at], indentation(lines[at])
    is_item = line.startswith("- ", indent)
    if not is_item and name_of(line) not in languages:
        return []
    above = [*_above(lines, at)]
    if not above:
        return [0] if is_item else []
    repeated = not is_item and _is_repeated(line, above)
    depths, depth, first = [], indent + (not repeated), not repeated
    for row in above:
        if indentation(row) >= depth:
            continue
        depth = indentation(row)
        prefix = PREFIX.match(row)
        content = len(prefix[0]) if prefix else 0
        if first and (
            content > indent
            or (depth == indent and (not is_item or content > depth))
            or row.rstrip().endswith((":", ",", "[", "{"))
            or HEADER.match(row)
            or ":" not in row
        ):
            return []
        if (content or first) and content <= indent - (not is_item) and content not in depths:
            depths.append(content)
        first = False
        if depth == 0:
            break
    return depths


def _above(lines: list[str], at: int) -> Iterator[str]:
    """Yield the lines above one that say something, the nearest first."""
    for line in reversed(lines[max(0, at - NEAR) : at]):
        if line.strip() and not line.lstrip().startswith("#"):
            yield line


def _is_repeated(line: str, above: list[str]) -> bool:
    """Return whether the name of a line stands right above in the same text, so that another text begins."""
    for row in above:
        if indentation(row) != indentation(line):
            return False
        if name_of(row) == name_of(line):
            return True
    return False


def _possible(
    lines: list[str], at: int, depth: int, records: Collection[frozenset[str]], *, first: bool
) -> frozenset[str]:
    """Return the names that a line above the one at `at` may begin with, where names have `depth` signs before them.

    `records` are the names of the fields of each record. `first` is whether the line would begin an item of a list, so
    that what stands above belongs to another record.
    """
    known = frozenset[str]().union(*records)
    beside = known.intersection((*_names_below(lines, at, depth), *(() if first else _names_above(lines, at, depth))))
    fitting = [record for record in records if beside <= record]
    # Beside names of which one is wrong itself, any other may be meant.
    return frozenset().union(*fitting) - beside if fitting else known


def _names_above(lines: list[str], at: int, depth: int) -> Iterator[str]:
    for line in reversed(lines[max(0, at - NEAR) : at]):
        prefix = PREFIX.match(line)
        column = len(prefix[0]) if prefix else 0
        if line.strip() and column == depth:
            yield name_of(line)
        if line.strip() and indentation(line) < depth:
            return


def _names_below(lines: list[str], at: int, depth: int) -> Iterator[str]:
    for line in lines[at : at + NEAR]:
        if line.strip() and indentation(line) < depth:
            return
        if indentation(line) == depth and not line.startswith("- ", depth):
            yield name_of(line)
