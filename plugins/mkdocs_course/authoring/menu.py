"""Puts a page into the menu: a line under `nav:` in `mkdocs.yml`, with every other byte kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from mkdocs_course.authoring.draft import Edit
from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.model.course import configuration
from mkdocs_course.model.reading.mkdocs_yaml import Unreadable, parse, typed
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.scalar import scalar

DASH = re.compile(r" *- +(?=\S)")


@dataclass(frozen=True, kw_only=True, slots=True)
class MenuLine:
    """The `line` that puts a page into the menu, and the page `after` which it stands, “” if it is the first.

    `edit` writes it, and is None if the file cannot be changed safely. `number` is the line of `mkdocs.yml` after which
    it belongs.
    """

    line: str
    after: str
    number: int
    edit: Edit | None


def menu_line(file: Path, page: str) -> MenuLine | None:
    """Return the line for a page in the menu of a `mkdocs.yml`, None if it is there or the file has no menu.

    It stands after the last page of the same folder, else at the end.
    """
    nav = configuration.load(file).get("nav")
    entries = list(_entries(nav))
    if not isinstance(nav, Sequence) or any(entry.page == page for entry in entries):
        return None
    folder = PurePosixPath(page).parent
    near = [entry for entry in entries if PurePosixPath(entry.page).parent == folder]
    last = max(near or entries, key=lambda entry: entry.node.line, default=None)
    if near and last:
        return _written(file, page, last.node, last.page, list(typed(nav)))
    end = nav.items[-1] if nav.items else None
    if end is None or last is None:
        return MenuLine(line=f"- {scalar(page)}", after="", number=nav.line, edit=None)
    return _written(file, page, end, last.page, list(typed(nav)), last.node.line)


@dataclass(frozen=True, slots=True)
class _Entry:
    page: str
    node: Node
    """The item of the list that names the page."""


def _entries(node: Node | None) -> Iterator[_Entry]:
    for item in node.items if isinstance(node, Sequence) else ():
        values = [value for _, value in item.entries] if isinstance(item, Mapping) else [item]
        for value in values:
            if isinstance(value, Scalar):
                yield _Entry(value.value, item)
            else:
                yield from _entries(value)


def _written(file: Path, page: str, item: Node, after: str, nav: list[object], number: int = 0) -> MenuLine:
    """Return the line beside an `item` of a list; `number` is the last line of the item, if it is not its first."""
    number = number or item.line
    name = scalar(page)
    unsafe = MenuLine(line=f"- {name}", after=after, number=number, edit=None)
    if item.path not in ("", file.name):
        return unsafe
    data = file.read_bytes()
    try:
        source = SourceLines.of(data)
        dash = DASH.match(source.lines[item.line - 1])
        if not dash or dash.end() != item.column - 1:
            return unsafe
        line = f"{dash[0]}{name}"
        changed = source.inserted(number, line)
        root = parse(file.name, changed.text)
    except (UnicodeDecodeError, IndexError, Unreadable):
        return unsafe
    entry = configuration.entry(root, "nav")
    new = typed(entry[1]) if entry else None
    if not _one_more(nav, new, page) or not _same_rest(parse(file.name, source.text), root):
        return unsafe
    return MenuLine(
        line=line.strip(), after=after, number=number, edit=Edit(file=file, before=data, after=changed.data)
    )


def _one_more(old: object, new: object, page: str) -> bool:
    """Return whether the only difference between two menus is a page more in one of the lists."""
    if isinstance(old, list) and isinstance(new, list):
        if len(new) == len(old) + 1 and page in new:
            at = new.index(page)
            return [*new[:at], *new[at + 1 :]] == old
        pairs = list(zip(old, new, strict=False))
        changed = [pair for pair in pairs if pair[0] != pair[1]]
        return len(old) == len(new) and len(changed) == 1 and _one_more(*changed[0], page)
    if isinstance(old, dict) and isinstance(new, dict) and list(old) == list(new):
        changed = [(old[name], new[name]) for name in old if old[name] != new[name]]
        return len(changed) == 1 and _one_more(*changed[0], page)
    return False


def _same_rest(old: Node | None, new: Node | None) -> bool:
    return _without_nav(old) == _without_nav(new)


def _without_nav(root: Node | None) -> object:
    read = typed(root)
    return {name: value for name, value in read.items() if name != "nav"} if isinstance(read, dict) else read
