"""The options of a question: what a learner can choose, order or match."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from mkdocs_course.model.controls import ascending, two_cells
from mkdocs_course.model.interaction import item
from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.json_schema import Schema, Schemas
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.text import unnamed
from mkdocs_course.model.text.text import Text, is_plain_text


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """An option: its `text`, its feedback (`why`), and the `id` under which responses are stored and scored.

    A pinned option stays last, whatever the order of the others. `group` is the list that the option is written in.

    If no id is written, it is generated from the option's position in its list. Then `fingerprint` is six hexadecimal
    digits of a hash of the text: they distinguish an option that was moved from one that was reworded.
    """

    text: Text
    why: Text | None = None
    id: str = ""
    pinned: bool = False
    group: str = field(default="", metadata={"written": False})
    fingerprint: str = field(default="", metadata={"written": False})
    place: Place

    @property
    def right(self) -> bool:
        """Whether choosing the option is right."""
        return self.group == "right"

    def neutral(self, fraction: float | None = None) -> item.Option:
        """Return the option as a neutral record; choosing it adds `fraction` (from −1 to 1) to the score."""
        text, why = item.wording(self.text), item.wording(self.why)
        return item.Option(id=self.id, text=text, feedback=why, fraction=fraction, pinned=self.pinned)

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return {"anyOf": [schemas.of(Text), schemas.record(cls)]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Option:
        """Return an option, written as a text or as a record with `text:`; raises ValidationError."""
        unnamed.refuse(reader, node, shape(cls))
        node = two_cells.parted(reader, node)
        if isinstance(node, Mapping) and [key.value for key, _ in node.entries if isinstance(key, Scalar)] == ["why"]:
            reader.fail(node, "missing-field", "why-alone", name="text")
        if is_plain_text(reader, node):
            return cls(text=Text.read(reader, node), place=reader.place(node))
        return reader.record(cls, node)


OptionT = TypeVar("OptionT", bound=Option)


def arrange(question: str, right: tuple[Option, ...], wrong: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return the options of a question, each with an id, in the order in which a page shows them.

    `question` is the id of the question. Options are sorted by a hash of their ids, which reveals nothing of the answer
    and is the same in every language and build. A new option leaves the order of the others unchanged. Pinned options
    come last. Options that differ in a number alone are all pinned, in the order of their numbers.
    """
    options = (*with_ids(right, "right"), *with_ids(wrong, "wrong"))
    if ascending_order := ascending.order([option.text for option in options]):
        return tuple(replace(options[at], pinned=True) for at in ascending_order)
    return shuffle(question, options)


def shuffle(question: str, options: Iterable[OptionT]) -> tuple[OptionT, ...]:
    """Return the options sorted by a hash of the id of the `question` and their own, the pinned ones last."""

    def order(option: Option) -> tuple[bool, bytes]:
        return option.pinned, hashlib.sha256(f"{question}/{option.id}".encode()).digest()

    return tuple(sorted(options, key=order))


def with_ids(options: tuple[OptionT, ...], group: str) -> tuple[OptionT, ...]:
    """Return the options of a `group`, each with an id: the one written, else `group-1`, `group-2` and so on."""
    return tuple(
        replace(option, id=option.id or f"{group}-{number}", group=group, fingerprint=_fingerprint(option))
        for number, option in enumerate(options, 1)
    )


def _fingerprint(option: Option) -> str:
    return "" if option.id else hashlib.sha256(repr(option.text.texts).encode()).hexdigest()[:6]


def meaning(options: tuple[Option, ...]) -> str:
    """Return the answer key: the ids of the options and which are right, independent of wording and order."""
    return " ".join(sorted(f"{option.id}={option.right}" for option in options))
