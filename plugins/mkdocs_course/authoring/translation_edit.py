"""Writes a translation into a YAML file, with every other byte kept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import yaml

from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.authoring.translation_entry import TranslationEntry
from mkdocs_course.model.reading import quoting
from mkdocs_course.model.reading.node import Mapping, Node, Refused, Scalar, Sequence, parse
from mkdocs_course.model.reading.scalar import scalar

REST_OF_LIST = re.compile(r"(?:[\s,]++|#[^\r\n]*+)*+\]")
Position = tuple[int, int]
"""A line and a column, from 1."""


def edited(
    source: SourceLines,
    root: Node,
    entry: TranslationEntry,
    language: str,
    text: str,
    languages: tuple[str, ...],
    read: Callable[[str], Node | None] = parse,
) -> tuple[SourceLines, Node] | None:
    """Return a file, and its content, with another text in a language; None if that cannot be written safely.

    Args:
        source: the file.
        root: its content, of which the entry is a part.
        entry: the text to change.
        language: the language of the new text.
        text: the new text; several, such as accepted answers, with a line each.
        languages: the languages of the course, for a text that has been the same in all of them.
        read: returns what a file of this sort contains.
    """
    old = entry.values.get(language)
    listed = any(isinstance(value, Sequence) for value in entry.values.values())
    value: object = text.split("\n") if listed and "\n" in text else text
    flow = isinstance(entry.node, Mapping) and entry.node.flow
    if old is not None:
        wanted = _with(root, old, value.strip() if isinstance(value, str) else value)
        changed = [_replaced(source, old, written) for written in _written(value, entry, old, flow=flow)]
    elif isinstance(entry.node, Mapping):
        wanted = _with(root, entry.node, [*_plain_entries(entry.node), (language, value)])
        changed = [
            _with_pair(source, entry.node, f"{language}: {written}")
            for written in _written(value, entry, None, flow=flow)
        ]
    else:
        texts = [(code, text if code == language else entry.text("").strip()) for code in languages]
        wanted = _with(root, entry.node, texts)
        pairs = ", ".join(f"{code}: {scalar(own, flow=True)}" for code, own in texts)
        changed = [_replaced(source, entry.node, f"{{{pairs}}}")]
    return next(filter(None, (_read(own, wanted, read) for own in changed if own)), None)


def _read(source: SourceLines, wanted: object, read: Callable[[str], Node | None]) -> tuple[SourceLines, Node] | None:
    """Return a file with its content, None if that is not what is wanted."""
    try:
        root = read("".join(source.lines))
    except (Refused, yaml.YAMLError):
        return None
    return (source, root) if root is not None and _with(root, None, None) == wanted else None


def _written(value: object, entry: TranslationEntry, old: Node | None, *, flow: bool) -> list[str]:
    """Return ways to write a value, the best one first."""
    if isinstance(value, list):
        return [f"[{', '.join(scalar(item, flow=True) for item in value)}]"]
    text, style = str(value), old.style if isinstance(old, Scalar) else None
    if "\n" not in text:
        quoted = quoting.quote(text)
        plain = scalar(text, flow=flow)
        return [quoted, plain] if style in ("'", '"') else [plain, quoted]
    in_quotes = json.dumps(text, ensure_ascii=False)
    if flow or not isinstance(entry.node, Mapping):
        return [in_quotes]
    indent = " " * (entry.node.column + 1)
    lines = (f"{indent}{line}" if line.strip() else "" for line in text.split("\n"))
    return ["\n".join(("|-", *lines)), in_quotes]


def _replaced(source: SourceLines, node: Node, written: str) -> SourceLines | None:
    """Return the file with a node written in another way."""
    start, end = _start(node), _end(source, node)
    if end is None:
        return None
    if isinstance(node, Scalar) and node.value == "" and node.style is None:
        written = f" {written}"
    return _spliced(source, start, end, written)


def _with_pair(source: SourceLines, node: Mapping, pair: str) -> SourceLines | None:
    """Return the file with one more pair, `key: value`, in a mapping; None if the end of the mapping is unclear."""
    end = _end(source, node.entries[-1][1])
    if end is None:
        return None
    if node.flow:
        return _spliced(source, end, end, f", {pair}")
    line = end[0] if end[1] > 1 else end[0] - 1
    return source.inserted(line, " " * (node.column - 1) + pair)


def _spliced(source: SourceLines, start: Position, end: Position, written: str) -> SourceLines:
    text = "".join(source.lines)
    before, after = text[: _offset(source, start)], text[_offset(source, end) :]
    return SourceLines.of(source.mark + (before + written.replace("\n", source.newline) + after).encode())


def _offset(source: SourceLines, position: Position) -> int:
    line, column = position
    return sum(map(len, source.lines[: line - 1])) + column - 1


def _start(node: Node) -> Position:
    return node.line, node.column


def _end(source: SourceLines, node: Node) -> Position | None:
    """Return the position after a node, None if it is not known."""
    if isinstance(node, Scalar):
        if node.style in ("|", ">"):
            # A block of text ends where the next line begins: the blank lines after it are none of it.
            line = node.end_line - (node.end_column == 1)
            while line > node.line and not source.lines[line - 1].strip():
                line -= 1
            return line, len(source.lines[line - 1].rstrip("\r\n")) + 1
        return node.end_line, node.end_column
    if isinstance(node, Mapping):
        return None
    last = _end(source, node.items[-1]) if node.items else (node.line, node.column + 1)
    if not node.flow or last is None:
        return last
    start = _offset(source, last)
    rest = REST_OF_LIST.match("".join(source.lines), start)
    if rest is None:
        return None
    before = "".join(source.lines)[: rest.end()]
    lines = SourceLines.of(before.encode()).lines
    return len(lines), len(lines[-1]) + 1


def _plain_entries(node: Mapping) -> list[object]:
    return [(_with(key, None, None), _with(value, None, None)) for key, value in node.entries]


def _with(node: Node, target: Node | None, value: object) -> object:
    """Return what a node says, with a value in the place of the node `target`, without spaces around texts."""
    if node is target:
        return value
    if isinstance(node, Scalar):
        return node.value.strip()
    if isinstance(node, Sequence):
        return [_with(item, target, value) for item in node.items]
    return [(_with(key, target, value), _with(inner, target, value)) for key, inner in node.entries]
