"""Nodes to frozen dataclasses: the dataclass is the schema, and every misfit is a Problem at its node.

A class that is written in a way of its own has a `read(reader, node)` class method; all others are read field by
field from a mapping, each field by its declared type. A field `all_right` is written `all-right`, `from_` is `from`.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, NoReturn, Union, get_args, get_origin, get_type_hints

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading import mend
from mkdocs_course.model.reading.lines import odd_character
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence

YES = ("yes", "true", "ja", "sant", "是", "对", "正确")
NO = ("no", "false", "nej", "falskt", "否", "错", "错误")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CURLY = re.compile("[“”＂][^“”＂]*[“”＂]")
OPENERS = {"【": "[", "［": "[", "｛": "{"}


class Misfit(Exception):
    """The node cannot become what was asked for; the Problems are noted already."""


class Reader:
    """Reads the nodes of one file, in a course of these languages; Problems are kept in `problems`."""

    def __init__(self, path: str, lines: list[str], languages: tuple[str, ...]) -> None:
        self.path, self.lines, self.languages = path, lines, languages
        self.problems: list[Problem] = []

    def place(self, node: Node) -> Place:
        return Place(path=self.path, line=node.line, column=node.column)

    def note(self, node: Node, code: str, hint: str = "", *, warning: bool = False, **values: object) -> None:
        self.problems.append(Problem.at(self.place(node), code, hint, warning=warning, **values))

    def fail(self, node: Node, code: str, hint: str = "", **values: object) -> NoReturn:
        self.note(node, code, hint, **values)
        raise Misfit

    def line(self, node: Node) -> str:
        return self.lines[node.line - 1]

    def read(self, wanted: Any, node: Node) -> Any:
        """Return the node as a `wanted`; raises Misfit where it is none."""
        origin, given = get_origin(wanted), get_args(wanted)
        if origin in (Union, UnionType):
            (inner,) = (each for each in given if each is not NoneType)
            return self.read(inner, node)
        if origin is tuple:
            return self.many(given[0], node)
        if wanted is bool:
            return self.yes_or_no(node)
        if wanted is str:
            return self.slug(node)
        return wanted.read(self, node) if hasattr(wanted, "read") else self.record(wanted, node)

    def plain(self, node: Node) -> str:
        """Return a text that is the same in all languages, as typed."""
        if not isinstance(node, Scalar):
            if node.flow:
                self.fail(
                    node, "sign-at-start", sign="[{"[isinstance(node, Mapping)], line=mend.quoted(self.line(node))
                )
            self.fail(node, "wrong-type", "one-text")
        if node.style is None and CURLY.fullmatch(node.value):
            kept, bare = f"'{node.value}'", mend.quote(node.value[1:-1])
            self.note(node, "curly-quotes", warning=True, char=node.value[0], kept=kept, bare=bare)
        return node.value.strip()

    def slug(self, node: Node) -> str:
        """Return an id: lower-case letters a–z, digits and hyphens."""
        text = self.plain(node)
        if not SLUG.fullmatch(text):
            bare = unicodedata.normalize("NFKD", text.replace("å", "a").replace("ä", "a").replace("ö", "o"))
            ascii_only = re.sub(r"[^a-z0-9]+", "-", bare.lower().encode("ascii", "ignore").decode()).strip("-")
            self.fail(node, "bad-id", "suggestion" if ascii_only else "bad-id", name=text, suggestion=ascii_only)
        return text

    def yes_or_no(self, node: Node) -> bool:
        text = self.plain(node).lower()
        if text not in YES + NO:
            self.fail(node, "unknown-value", "yes-or-no", name=text)
        return text in YES

    def many(self, wanted: Any, node: Node) -> tuple[Any, ...]:
        """Return a list as a tuple. Reads all items before it gives up, so that all faults are told."""
        if not isinstance(node, Sequence):
            if isinstance(node, Scalar) and node.value[:1] in OPENERS:
                char, line = node.value[0], self.line(node)
                new = line.translate(str.maketrans("【】［］｛｝，", "[][]{},"))
                self.problems.append(odd_character(self.place(node), char, OPENERS[char], new))
                raise Misfit
            self.fail(node, "wrong-type", "list")
        found, misfit = [], False
        for item in node.items:
            if node.flow and isinstance(item, Scalar) and item.style is None and "，" in item.value:
                self.note(item, "wide-comma", kept=mend.quote(item.value), parted=item.value.replace("，", ", "))
            try:
                found.append(self.read(wanted, item))
            except Misfit:
                misfit = True
        if misfit:
            raise Misfit
        return tuple(found)

    def record(self, wanted: Any, node: Node, *, skip: tuple[str, ...] = ()) -> Any:
        """Return a mapping as a `wanted` dataclass."""
        given, misfit = self.given(node), False
        schema = shape(wanted)
        values: dict[str, Any] = {"place": self.place(node)}
        for name, (key, _) in given.items():
            if name not in schema and name not in skip:
                misfit = True
                self.unknown(key, name, schema)
        for name, (field, kind, required) in schema.items():
            try:
                if name in given:
                    values[field] = self.read(kind, given[name][1])
                elif required:
                    self.fail(node, "missing-field", name=name)
            except Misfit:
                misfit = True
        if misfit:
            raise Misfit
        return wanted(**values)

    def given(self, node: Node) -> dict[str, tuple[Scalar, Node]]:
        """Return names and values of a mapping; a name that comes twice is a Problem, the first one counts."""
        if not isinstance(node, Mapping):
            self.fail(node, "wrong-type", "mapping")
        found: dict[str, tuple[Scalar, Node]] = {}
        for key, value in node.entries:
            if not isinstance(key, Scalar):
                self.note(key, "wrong-type", "one-text")
            elif key.value in found:
                self.note(key, "duplicate-key", name=key.value, line=found[key.value][0].line)
            else:
                found[key.value] = (key, value)
        return found

    def unknown(self, key: Scalar, name: str, known: Iterable[str]) -> None:
        known = tuple(known)
        self.note(key, "unknown-field", **suggest(name, known))


@cache
def shape(wanted: type) -> dict[str, tuple[str, Any, bool]]:
    """Return written name → (field, type, required) of a dataclass, without `place` and what is not written."""
    hints = get_type_hints(wanted)
    return {
        field.name.rstrip("_").replace("_", "-"): (
            field.name,
            hints[field.name],
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(wanted)
        if field.name != "place" and field.metadata.get("written", True)
    }


def written(wanted: Any) -> frozenset[str]:
    """Return every name that can be written in a `wanted`, and in the records that it is made of."""
    if given := get_args(wanted):
        return frozenset().union(*map(written, given))
    if not is_dataclass(wanted):
        return frozenset()
    return frozenset(shape(wanted)).union(*(written(kind) for _, kind, _ in shape(wanted).values()))


def closest(name: str, known: Iterable[str]) -> str:
    """Return the known name that was probably meant, or an empty text."""
    plain = unicodedata.normalize("NFKC", name).strip(" -–—\u3000\u00a0").lower().replace("_", "-")
    return next(iter(difflib.get_close_matches(plain, tuple(known), n=1)), "")


def suggest(name: str, known: tuple[str, ...]) -> dict[str, str]:
    """Return the values of a Problem about an unknown name."""
    near = closest(name, known)
    return {"hint": "closest" if near else "known", "name": name, "closest": near, "known": ", ".join(known)}
