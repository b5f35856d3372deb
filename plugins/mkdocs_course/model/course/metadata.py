"""The values of front matter as MkDocs, its theme and plugins get them: texts as typed.

A plain scalar becomes a number, a date or a Boolean only if it is written exactly as Python would print it. So code
that compares or counts it works, and code that prints it prints what was typed. `no`, `12:30`, `1.10` and `2026-13-45`
stay texts.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from mkdocs_course.model.course.front_matter_rows import NESTED
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.spelling import unknown

TEXTS = frozenset({"title", "description", "icon", "template", "status", "subtitle", "author", "image"})
MAPPINGS = frozenset({"search", "social"})
HIDDEN = ("navigation", "toc", "path", "footer", "feedback", "tags")
"""What Material can leave out of a page."""
SINGLE = frozenset({"status", "subtitle", "slug", "image"})
LISTS = frozenset({"tags", "hide", "authors", "categories"})
SWITCHES = frozenset({"comments", "exclude", "draft", "pin"})


def check(reader: Reader, name: str, node: Node) -> None:
    """Report a field of MkDocs, the theme or a plugin whose `node` has a type at which its reader would fail."""
    if isinstance(node, Scalar) and not node.value:
        return
    if name in MAPPINGS:
        _nested(reader, name, node)
    elif name == "also":
        line = f"search: {{also: [{', '.join(_words(node))}]}}"
        reader.note(node, "wrong-type", "write-line", warning=True, line=line)
    elif name == "draft" and "/posts/" not in reader.path and _is_yes(node, reader.truth):
        reader.note(node, "unknown-field", "draft-pages", warning=True, name=name, known=_page(reader))
    elif name == "exclude" and _is_yes(node, reader.truth):
        reader.note(node, "unknown-field", "exclude-page", warning=True, name=name, known=_page(reader))
    elif name in LISTS:
        if isinstance(node, Mapping):
            reader.note(node, "wrong-type", "list")
        for item in node.items if isinstance(node, Sequence) else ():
            if not isinstance(item, Scalar):
                reader.note(item, "wrong-type", "one-text")
        for item in node.items if isinstance(node, Sequence) else [node]:
            if name == "hide" and isinstance(item, Scalar) and item.value not in HIDDEN:
                _warn(reader, item, "unknown-value", HIDDEN)
    elif name in SINGLE and not isinstance(node, Scalar):
        reader.note(node, "wrong-type", "one-text")


def _page(reader: Reader) -> str:
    """Return the path of a page below the folder of its language."""
    return reader.path.partition("/")[2].partition("/")[2]


def _nested(reader: Reader, name: str, node: Node) -> None:
    """Report a field with fields of its own that has none, or one that is unknown."""
    words = _words(node)
    if name == "search" and isinstance(node, Sequence) and len(words) == len(node.items):
        reader.note(node, "wrong-type", "write-line", line=f"search: {{also: [{', '.join(words)}]}}")
    elif not isinstance(node, Mapping):
        reader.note(node, "wrong-type", "mapping")
    else:
        for key in (key for key, _ in node.entries if isinstance(key, Scalar) and key.value not in NESTED[name]):
            _warn(reader, key, "unknown-field", NESTED[name])


def _words(node: Node) -> list[str]:
    items = node.items if isinstance(node, Sequence) else [node]
    return [item.value for item in items if isinstance(item, Scalar)]


def _warn(reader: Reader, node: Scalar, code: str, known: tuple[str, ...]) -> None:
    """Report a value or a name that is none of the known ones, and that its reader passes over."""
    reader.problems.append(replace(unknown(reader.place(node), code, node.value, known), warning=True))


def _is_yes(node: Node, truth: dict[str, bool]) -> bool:
    return isinstance(node, Scalar) and truth.get(node.value.lower(), False)


def meta(node: Mapping, truth: dict[str, bool]) -> dict[str, Any]:
    """Return the values of a mapping by name, without empty ones; of a repeated name, the first.

    `truth` maps the words for yes and no, in lower case, to Booleans.
    """
    values: dict[str, Any] = {}
    for key, value in node.entries:
        if isinstance(key, Scalar) and (typed := _value(key.value, value, truth)) not in (None, ""):
            values.setdefault(key.value, typed)
    return values


def _value(name: str, node: Node, truth: dict[str, bool]) -> Any:
    if name in TEXTS and isinstance(node, Scalar):
        return " ".join(node.value.split())
    if name in LISTS and not isinstance(node, Mapping):
        items = node.items if isinstance(node, Sequence) else [node]
        return [item.value for item in items if isinstance(item, Scalar) and item.value] or None
    if name in SWITCHES and isinstance(node, Scalar) and node.value.lower() in truth:
        return truth[node.value.lower()]
    return _plain(node, truth)


def _plain(node: Node, truth: dict[str, bool]) -> Any:
    if isinstance(node, Mapping):
        return meta(node, truth)
    if isinstance(node, Sequence):
        return [_plain(item, truth) for item in node.items]
    return node.value if node.style else _typed(node.value)


def _typed(text: str) -> Any:
    """Return a plain scalar as a Boolean, number or date if that prints exactly as written, else as a text."""
    if text in ("true", "false"):
        return text == "true"
    for kind, show in ((int, str), (float, repr), (date.fromisoformat, str)):
        try:
            if show(value := kind(text)) == text:
                return value
        except (ValueError, OverflowError):
            continue
    return text
