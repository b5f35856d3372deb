"""Puts a page into the menu: a line or a part under `nav:` in `mkdocs.yml`, with every other byte kept."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from mkdocs_course.authoring.draft import Edit
from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.model.course import configuration
from mkdocs_course.model.reading.mkdocs_yaml import Unreadable, parse, typed
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.scalar import scalar

DASH = re.compile(r" *- +(?=\S)")
INDEX = "index.md"

Addition = str | dict[str, list[str]]
"""What is put into the menu: a page, or the name of a new part with its pages."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MenuLine:
    """The `line` that puts a page into the menu, and the `number` of the line of `mkdocs.yml` after which it belongs.

    `index` is the index page of the new part that the page is in, “” if the part exists. `edit` writes all of it, and
    is None if the file cannot be changed safely.
    """

    line: str
    number: int
    index: str = ""
    edit: Edit | None


def menu_line(file: Path, page: str, lessons: Collection[str] = ()) -> MenuLine | None:
    """Return the line for a page in the menu of a `mkdocs.yml`, None if it is there or the file has no menu.

    It stands after the last page of the same folder. A page of another folder begins a part, with the index page of the
    folder. A part, and a page outside all folders, stands after the last lesson, so that the pages with which a menu
    ends stay last.

    Args:
        file: the `mkdocs.yml`.
        page: the path of the page below the folder of a language.
        lessons: the pages after which a part may stand. Without them the site is no course: there are no parts, and a
            page stands after those of its folder or at the end.
    """
    nav = configuration.load(file).get("nav")
    entries = list(_entries(nav))
    if not isinstance(nav, Sequence) or any(entry.page == page for entry in entries):
        return None
    folder = PurePosixPath(page).parent
    near = [entry for entry in entries if PurePosixPath(entry.page).parent == folder]
    taught = [entry for entry in entries if entry.page in lessons]
    at = _last(near if folder.name else taught or near)
    if at and PurePosixPath(at.page).parent == folder:
        return _written(file, page, at.item, at.item.line, list(typed(nav)))
    addition: Addition = page
    if lessons and folder.name:
        addition = {folder.name: [*dict.fromkeys(((folder / INDEX).as_posix(), page))]}
    end = _last(taught or entries)
    if end is None:
        return MenuLine(line=_flow(addition), number=nav.line, index=_index(addition), edit=None)
    item = next(item for item in nav.items if end in _of(item))
    number = max(entry.item.line for entry in _of(item))
    return _written(file, addition, item, number, list(typed(nav)))


@dataclass(frozen=True, slots=True)
class _Entry:
    page: str
    item: Node
    """The item of the list that names the page."""


def _entries(node: Node | None) -> Iterator[_Entry]:
    for item in node.items if isinstance(node, Sequence) else ():
        yield from _of(item)


def _of(item: Node) -> Iterator[_Entry]:
    values = [value for _, value in item.entries] if isinstance(item, Mapping) else [item]
    for value in values:
        if isinstance(value, Scalar):
            yield _Entry(value.value, item)
        else:
            yield from _entries(value)


def _last(entries: Collection[_Entry]) -> _Entry | None:
    return max(entries, key=lambda entry: entry.item.line, default=None)


def _index(addition: Addition) -> str:
    return next(iter(addition.values()))[0] if isinstance(addition, dict) else ""


def _flow(addition: Addition) -> str:
    """Return what is put into the menu as one line."""
    if isinstance(addition, str):
        return f"- {scalar(addition)}"
    parts = ((name, ", ".join(scalar(page, flow=True) for page in pages)) for name, pages in addition.items())
    return "".join(f"- {scalar(name)}: [{pages}]" for name, pages in parts)


def _block(addition: Addition, dash: str) -> str:
    """Return what is put into the menu as lines, of which the first begins with a `dash` like that of its list."""
    if isinstance(addition, str):
        return f"{dash}{scalar(addition)}"
    inner = " " * len(dash)
    rows = ((f"{dash}{scalar(name)}:", *(f"{inner}  - {scalar(it)}" for it in its)) for name, its in addition.items())
    return "\n".join(row for block in rows for row in block)


def _written(file: Path, addition: Addition, item: Node, number: int, nav: list[object]) -> MenuLine:
    """Return the lines beside an `item` of a list, after the line with a `number`, the last one of the item."""
    unsafe = MenuLine(line=_flow(addition), number=number, index=_index(addition), edit=None)
    if item.path not in ("", file.name):
        return unsafe
    data = file.read_bytes()
    try:
        source = SourceLines.of(data)
        dash = DASH.match(source.lines[item.line - 1])
        if not dash or dash.end() != item.column - 1:
            return unsafe
        changed = source.inserted(number, _block(addition, dash[0]))
        root = parse(file.name, changed.text)
    except (UnicodeDecodeError, IndexError, Unreadable):
        return unsafe
    entry = configuration.entry(root, "nav")
    new = typed(entry[1]) if entry else None
    if not _one_more(nav, new, addition) or not _same_rest(parse(file.name, source.text), root):
        return unsafe
    return replace(unsafe, edit=Edit(file=file, before=data, after=changed.data))


def _one_more(old: object, new: object, addition: Addition) -> bool:
    """Return whether the only difference between two menus is an addition to one of the lists."""
    if isinstance(old, list) and isinstance(new, list):
        if len(new) == len(old) + 1 and addition in new:
            at = new.index(addition)
            return [*new[:at], *new[at + 1 :]] == old
        pairs = list(zip(old, new, strict=False))
        changed = [pair for pair in pairs if pair[0] != pair[1]]
        return len(old) == len(new) and len(changed) == 1 and _one_more(*changed[0], addition)
    if isinstance(old, dict) and isinstance(new, dict) and list(old) == list(new):
        changed = [(old[name], new[name]) for name in old if old[name] != new[name]]
        return len(changed) == 1 and _one_more(*changed[0], addition)
    return False


def _same_rest(old: Node | None, new: Node | None) -> bool:
    return _without_nav(old) == _without_nav(new)


def _without_nav(root: Node | None) -> object:
    read = typed(root)
    return {name: value for name, value in read.items() if name != "nav"} if isinstance(read, dict) else read
