"""Repairs of the structure of a text: what the trainer most likely meant by its indentation, dashes and list marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from mkdocs_course.model.reading import (
    block_text,
    correction,
    extra_dash,
    lettered,
    list_item,
    missing_colon,
    open_bracket,
)
from mkdocs_course.model.reading.repair import MARK, MAX_LINES, PREFIX, Repair, indentation, moved, name_of
from mkdocs_course.model.reading.slug import SLUG

PAGE = re.compile(r" *- +[\"']?([\w./-]+/)[\w.-]+\.md[\"']?\s*$")
NEVER_INDENTED = ("missing-space", "unclosed-quote")
QUOTING = ("sign-at-start", "colon-in-text", "text-after-quote")
QUOTED_NAME = re.compile(r"[\"'][\[{][^\"']*?:")
QUOTED = 3
AROUND = 40
"""How many lines above and below a line tell which indentations are possible."""
NEAR = 6
"""How many lines above and below tell where a field of the same name stands."""
MAX_DEPTHS = 6
MAX_LIST = 1_000
"""The number of lines in which a list with other marks may stand."""


def repairs(lines: list[str], index: int, names: frozenset[str]) -> list[Repair]:
    """Return the repairs of the line at `index` (from 0), the likeliest first. Whether they help is to be tried.

    `names` are those of fields and languages that the file may contain.
    """
    line = lines[index]
    in_line = [
        Repair(code=code, first=index, lines=(new,), price=QUOTED if code in QUOTING and QUOTED_NAME.search(new) else 0)
        for code, new in correction.corrections(line, names)
    ]
    # The indentation of a line that begins with a known name is likelier to be wrong than its text.
    late = [
        repair for repair in in_line if name_of(line) in names and "{" not in line and repair.code not in NEVER_INDENTED
    ]
    ranked = [*(repair for repair in in_line if repair not in late), *structural(lines, index, names), *late]
    ranked += open_bracket.closed(lines, index)
    changed = {(repair.first, repair.lines): repair for repair in reversed(ranked) if not repair.idle(lines)}
    return [*reversed(changed.values())]


def structural(lines: list[str], index: int, names: frozenset[str]) -> Iterator[Repair]:
    """Yield the repairs of the line at `index` that change where it belongs: list marks, dashes, indentation."""
    line = lines[index]
    indent, text = indentation(line), line.strip()
    if with_colon := missing_colon.added(line, names):
        yield Repair(code="missing-colon", first=index, lines=(with_colon,))
    yield from lettered.listed(lines, index)
    yield from _list_marks(lines, index)
    yield from _dashes(lines, index, names)
    if text == "-" and list_item.is_empty(lines, index):
        return
    yield from extra_dash.removed(lines, index, names)
    yield from list_item.with_text_name(lines, index, names)
    yield from block_text.indented(lines, index, names)
    if indent == len(line) or text.startswith("#"):
        return
    if not indent and line[0] != "{" and name_of(line) not in names and block_text.is_foreign(lines, index):
        yield Repair(code="not-yaml", first=index, lines=("",))
        return
    deeper = _end(lines, index, indent)
    second = _end(lines, deeper, indent) if deeper < len(lines) and indentation(lines[deeper]) == indent else deeper
    beside = _end(lines, index, indent - 1)
    is_field = name_of(line) in names
    if not is_field and ": " not in line and (within := block_text.goes_on(lines, index)):
        yield moved(lines, index, index + 1, within - indent)
    for depth, usual in _depths(lines, index):
        # A field that moves into the text of another would be found right in silence.
        if is_field and block_text.holds(lines, index, depth):
            continue
        # A whole item that stands further left has those below it no deeper than itself.
        following = (
            list_item.next_one(lines, index, depth) if depth > indent and list_item.begins(line, indent) else second
        )
        for end in sorted({index + 1, deeper, second, beside, following}):
            yield moved(lines, index, end, depth - indent, usual=usual)


def _depths(lines: list[str], index: int) -> list[tuple[int, bool]]:
    """Return the indentations that a line may be meant to have, the likeliest first, and whether they are usual."""
    indent, name, folder = indentation(lines[index]), name_of(lines[index]), _folder(lines[index])
    around, same = Counter[int](), Counter[int]()
    for number in range(max(0, index - AROUND), min(len(lines), index + 1 + AROUND)):
        other = lines[number]
        if number != index and other.strip() and not other.lstrip().startswith("#") and (match := PREFIX.match(other)):
            around.update({len(match[0]), indentation(other)})
            close = abs(number - index) <= NEAR
            same[len(match[0])] += name_of(other) == name and close
            same[indentation(other)] += close and bool(folder) and _folder(other) == folder
    above = next((line for line in reversed(lines[:index]) if line.strip()), "")
    near = {len(match[0]) for match in [PREFIX.match(above)] if match}
    if above.rstrip().endswith(":"):
        near.add(indentation(above) + 2)
    depths = {*around, *near} - {indent}
    # A page of the menu stands with those of its folder.
    own = {depth for depth in depths if folder and same[depth]}
    # An indentation that only one other line has is more likely wrong itself.
    ranked = sorted(
        ((depth, around[depth] > 1 or depth % 2 == 0) for depth in depths),
        key=lambda pair: (pair[0] not in own, not pair[1], abs(pair[0] - indent), pair[0] not in near, -same[pair[0]]),
    )
    return ranked[:MAX_DEPTHS]


def _folder(line: str) -> str:
    """Return the folder of a page in the menu, “” for any other line."""
    match = PAGE.match(line)
    return match[1] if match else ""


def _list_marks(lines: list[str], index: int) -> Iterator[Repair]:
    """Yield the repairs of a line that begins with a list mark that YAML does not know, and of the same marks below."""
    match = MARK.match(lines[index])
    if not match or block_text.holds(lines, index, len(match[1])):
        return
    marked = [index]
    for below in range(index + 1, min(len(lines), index + MAX_LIST)):
        other = MARK.match(lines[below])
        if other and len(other[1]) == len(match[1]) and _numbering(other) == _numbering(match):
            marked.append(below)
        elif lines[below].strip() and indentation(lines[below]) <= len(match[1]):
            break
    for numbers in dict.fromkeys((tuple(marked), (index,))):
        # What belongs to an item may stand two further in than its mark, or as far as its text.
        for aligned in (False, True):
            dashed = [*lines[index : numbers[-1] + 1]]
            for number in numbers:
                mark = MARK.match(lines[number])
                width = max(2, mark.end() - mark.end(1)) if mark and aligned else 2
                dashed[number - index] = MARK.sub(rf"\1{'-'.ljust(width)}", lines[number])
            yield Repair(code="list-mark", first=index, lines=tuple(dashed))


def _numbering(match: re.Match[str]) -> str:
    """Return “1” for a list mark that is a number, “a” for a letter, and any other mark as it is."""
    mark = match[2] or match[3].lstrip("(（")
    return "1" if mark[0].isnumeric() else "a" if mark[0].isalpha() else mark


def _dashes(lines: list[str], index: int, names: frozenset[str]) -> Iterator[Repair]:
    """Yield the repairs that make an item of a list of a line, or of each line of a run without names."""
    line = lines[index]
    indent, text = indentation(line), line.strip()
    if text.startswith("- ") or not text:
        return
    yield Repair(code="missing-dash", first=index, lines=(f"{' ' * indent}- {text}",))
    if SLUG.fullmatch(text[:-1]) and text[-1] == ":" and text[:-1] not in names:
        yield Repair(code="missing-dash", first=index, lines=(f"{' ' * indent}- id: {text[:-1]}",))
    if indent >= 2:
        yield Repair(code="missing-dash", first=index, lines=(f"{' ' * (indent - 2)}- {text}",))
    end = index
    while end < min(len(lines), index + MAX_LINES) and indentation(lines[end]) == indent:
        if name_of(lines[end]) in names:
            break
        end += 1
    if end > index + 1:
        dashed = tuple(f"{' ' * indent}- {lines[number].strip()}" for number in range(index, end))
        yield Repair(code="missing-dash", first=index, lines=dashed)


def _end(lines: list[str], index: int, indent: int) -> int:
    """Return the line (from 0) after the last one that is indented deeper than `indent` below the line at `index`."""
    end = index + 1
    while end < min(len(lines), index + MAX_LINES) and (not lines[end].strip() or indentation(lines[end]) > indent):
        end += 1
    while end > index + 1 and not lines[end - 1].strip():
        end -= 1
    return end
