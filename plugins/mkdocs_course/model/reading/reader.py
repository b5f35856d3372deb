"""Converts nodes to frozen dataclasses. The dataclass is the schema; whatever violates it is a Problem at its node.

A class with a syntax of its own has a class method `read(reader, node)`. Every other class is read from a mapping,
field by field, each by its declared type. The field `all_right` is written `all-right`, and `from_` is written `from`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from contextlib import suppress
from typing import Any, NoReturn, TypeVar

from mkdocs_course.model.language import truth
from mkdocs_course.model.limit import Findings
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import brackets, listing, misnamed, numbered, quoting
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.schema import shape, written_type
from mkdocs_course.model.reading.slug import SLUG, slug
from mkdocs_course.model.reading.spelling import invisible

QUOTES = ("“", "”", "＂", "‘", "’")
CURLY = re.compile("[“”＂][^“”＂]*[“”＂]|[‘’][^‘’]*[‘’]")
SURE = frozenset({"comma-in-text"})
"""The codes of Problems whose corrected line is certainly what was meant."""

Record = TypeVar("Record")


class ValidationError(Exception):
    """The node does not conform to the type it is read as. The reader has recorded the Problems already."""


class Reader:
    """Reads the nodes of one file and collects its Problems. Texts are in `languages`, some in `others` as well."""

    def __init__(self, path: str, lines: list[str], languages: tuple[str, ...], others: tuple[str, ...] = ()) -> None:
        self.path, self.lines, self.languages, self.others = path, lines, languages, others
        self.problems, self.truth, self.outer = Findings(), truth(languages), frozenset[str]()
        self.known = {language: language for language in reversed(languages)}

    def place(self, node: Node) -> Place:
        """Return where a node begins."""
        return Place(path=self.path, line=node.line, column=node.column)

    def note(self, node: Node, code: str, hint: str = "", *, warning: bool = False, **values: object) -> None:
        """Add a Problem at a node. A value that is costly to compute may be a function, called only if it is needed."""
        self._note(node, code, hint, values, warning=warning)

    def fail(self, node: Node, code: str, hint: str = "", **values: object) -> NoReturn:
        """Add an error at a node as `note` does, and raise ValidationError."""
        self._note(node, code, hint, values, warning=False)
        raise ValidationError

    def _note(self, node: Node, code: str, hint: str, values: dict[str, object], *, warning: bool) -> None:
        place = self.place(node)
        if not self.problems.full(place, warning=warning):
            shown = {name: value() if callable(value) else value for name, value in values.items()}
            line = shown.get("line")
            fix = Fix.of(place, line, safe=code in SURE) if isinstance(line, str) else None
            self.problems.kept.append(Problem.filled(place, code, hint, shown, warning=warning, fix=fix))

    def line(self, node: Node) -> str:
        """Return the line on which a node begins."""
        return self.lines[node.line - 1]

    def read(self, wanted: Any, node: Node) -> Any:
        """Return the node as a value of the type `wanted`; raises ValidationError if it does not conform."""
        inner, is_list = written_type(wanted)
        if is_list:
            return self.many(inner, node)
        if inner is bool:
            return self.yes_or_no(node)
        if inner is str:
            return self.slug(node)
        return inner.read(self, node) if hasattr(inner, "read") else self.record(inner, node)

    def plain(self, node: Node) -> str:
        """Return the text of a scalar, without surrounding white space; raises ValidationError for any other node."""
        if not isinstance(node, Scalar):
            code, hint, values = brackets.fault(node, self.line(node), self.languages)
            self.fail(node, code, hint, **values)
        if node.style is None and node.value[:1] in QUOTES and CURLY.fullmatch(node.value):
            value, kept = node.value, f"'{node.value}'"
            self.note(
                node, "curly-quotes", warning=True, char=value[0], kept=kept, bare=lambda: quoting.quote(value[1:-1])
            )
        return node.value.strip()

    def slug(self, node: Node) -> str:
        """Return an id: words of the letters a–z and digits, joined by hyphens. Raises ValidationError otherwise."""
        text = self.plain(node)
        if not SLUG.fullmatch(text):
            if SLUG.fullmatch(shown := "".join(char for char in text if not invisible(char))):
                char = f"U+{ord(invisible(text)):04X}"
                line = {"line": fix.lines[0]} if (fix := self.renamed(node, shown)) else {}
                self.fail(node, "bad-id", "invisible", name=text, char=char, closest=shown, **line)
            near = slug(text)
            fix = self.renamed(node, near) if near else None
            line = {"line": fix.lines[0]} if fix else {}
            self.fail(node, "bad-id", "suggestion" if near else "bad-id", name=text, suggestion=near, **line)
        return text

    def yes_or_no(self, node: Node) -> bool:
        """Return a Boolean, written as a word for yes or no in a language of the course; raises ValidationError."""
        text = self.plain(node).lower()
        if text not in self.truth:
            self.fail(node, "unknown-value", "yes-or-no", name=text)
        return self.truth[text]

    def many(self, wanted: Any, node: Node) -> tuple[Any, ...]:
        """Return a list as a tuple of `wanted` values. Raises ValidationError only after every item has been read."""
        if not isinstance(node, Sequence):
            listing.note(self, node, wanted)
            raise ValidationError
        values, invalid = [], False
        listing.check_signs(self, node)
        for item in node.items:
            try:
                values.append(self.read(wanted, item))
            except ValidationError:
                invalid = True
        if invalid:
            raise ValidationError
        return tuple(values)

    def record(self, wanted: type[Record], node: Node, *, skip: tuple[str, ...] = ()) -> Record:
        """Return a mapping as a dataclass `wanted`, ignoring fields in `skip`; raises ValidationError."""
        schema = shape(wanted)
        written, invalid = self.fields(numbered.gathered(self, node, schema)), False
        values: dict[str, Any] = {"place": self.place(node)}
        strange = [name for name in written if name not in schema and name not in skip]
        missing = [it for it, (*_, required) in schema.items() if required and it not in written] if strange else []
        for name in strange:
            invalid = True
            key, value = written[name]
            # Where one field is missing and another one means nothing, they are probably the same.
            only = missing[0] if len(strange) == len(missing) == 1 and self._fits(schema[missing[0]][1], value) else ""
            names = misnamed.by_form(name, value, schema, written)
            # The value is read as what was meant, so that its own Problems are shown in the same run.
            if meant := self.unknown(key, name, names, taken=written, otherwise=only):
                written.setdefault(meant, (key, value))
        for name, (field, kind, required) in schema.items():
            try:
                if name in written:
                    values[field] = self.read(kind, written[name][1])
                elif required:
                    self.fail(node, "missing-field", "missing-list" if written_type(kind)[1] else "", name=name)
            except ValidationError:
                invalid = True
        if invalid:
            raise ValidationError
        return wanted(**values)

    def fields(self, node: Node) -> dict[str, tuple[Scalar, Node]]:
        """Return name → (name node, value node). Of a repeated name, which is a Problem, the first value counts."""
        if not isinstance(node, Mapping):
            self.fail(node, "wrong-type", "mapping")
        fields_by_name: dict[str, tuple[Scalar, Node]] = {}
        for key, value in node.entries:
            if not isinstance(key, Scalar):
                self.note(key, "wrong-type", "one-text")
            elif key.value in fields_by_name:
                first, other = fields_by_name[key.value]
                hint = "two-lists" if isinstance(value, Sequence) and isinstance(other, Sequence) else ""
                # At the margin begin the fields of the whole file. Further in, a list may be the rest of another item.
                hint = (hint or "keep-one") if key.column == first.column == 1 else hint and f"{hint}-of-items"
                self.note(key, "duplicate-key", hint, name=key.value, line=first.line, other=next(iter(fields_by_name)))
            else:
                fields_by_name[key.value] = (key, value)
        return fields_by_name

    def _fits(self, kind: Any, node: Node) -> bool:
        """Return whether a node can be read as a type without an error."""
        trial = Reader(self.path, self.lines, self.languages, self.others)
        with suppress(ValidationError):
            trial.read(kind, node)
            return not trial.problems.failed
        return False

    def unknown(
        self,
        node: Node,
        name: str,
        known: Iterable[str],
        code: str = "unknown-field",
        taken: Collection[str] = (),
        otherwise: str = "",
    ) -> str:
        """Add a Problem at a name that is not among the `known` ones, and return the one that its fix names, or “”.

        `taken` are the names that stand beside it, so that it cannot become one of them. `otherwise` is the one that
        is meant if it is like none of them.
        """
        return misnamed.note(self, node, name, tuple(known), code, taken, otherwise)

    def renamed(self, node: Node, name: str) -> Fix | None:
        """Return the fix that puts another name in the place of a scalar, None if it does not stand there as it is."""
        return misnamed.renamed(self, node, name)
