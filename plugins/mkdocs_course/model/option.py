"""What a learner can choose."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from mkdocs_course.model.node import Mapping, Node
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reader import Reader
from mkdocs_course.model.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """One option: its text, why it is right or misleads, and the id by which answers are stored and marked.

    A pinned option stays last, whatever the order of the others.

    Where no id is written it is made of the option's place in its list. Then `fingerprint` holds six hexadecimal
    digits of the wording, so that an option that has moved to another place can be told from one that was reworded.
    """

    text: Text
    why: Text | None = None
    id: str = ""
    pinned: bool = False
    right: bool = field(default=False, metadata={"written": False})
    fingerprint: str = field(default="", metadata={"written": False})
    place: Place

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Option:
        """Return an option written in full (`text:`, `why:`, `id:`) or as its text alone."""
        names = {getattr(key, "value", "") for key, _ in node.entries} if isinstance(node, Mapping) else set()
        if not isinstance(node, Mapping) or (names & set(reader.languages) and "text" not in names):
            return cls(text=Text.read(reader, node), place=reader.place(node))
        return reader.record(cls, node)


def arrange(question: str, right: tuple[Option, ...], wrong: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return all options of a question, each with an id, in the order they are shown.

    The order is by a digest of the ids: it tells nothing of the answer, it is the same in every language and on
    every build, and an option added later leaves the others in their order. Pinned options come last.
    """
    return mixed(question, (*named(right, "right"), *named(wrong, "wrong")))


def mixed(question: str, options: Iterable[Option]) -> tuple[Option, ...]:
    """Return the options in an order made of their ids, the pinned ones last."""

    def order(option: Option) -> tuple[bool, bytes]:
        return option.pinned, hashlib.sha256(f"{question}/{option.id}".encode()).digest()

    return tuple(sorted(options, key=order))


def named(options: tuple[Option, ...], group: str) -> tuple[Option, ...]:
    """Return the options, each with an id: the one written, else one made of its place in the list."""
    return tuple(
        replace(option, id=option.id or f"{group}-{number}", right=group == "right", fingerprint=_fingerprint(option))
        for number, option in enumerate(options, 1)
    )


def _fingerprint(option: Option) -> str:
    return "" if option.id else hashlib.sha256(repr(option.text.texts).encode()).hexdigest()[:6]


def meaning(options: tuple[Option, ...]) -> str:
    """Return the ids to choose among and which of them are right, without any wording or order."""
    return " ".join(sorted(f"{option.id}={option.right}" for option in options))


def faults(options: tuple[Option, ...]) -> Iterator[Problem]:
    """Yield a Problem for each option whose id or text another one has already."""
    for code, names in (("duplicate-id", _ids), ("duplicate-option", _texts)):
        seen: dict[tuple[str, str], Option] = {}
        for option in sorted(options, key=lambda option: option.place):
            for name in names(option):
                if name in seen:
                    yield Problem.at(option.place, code, name=name[1], line=seen[name].place.line)
                    break
                seen[name] = option


def _ids(option: Option) -> Iterator[tuple[str, str]]:
    yield "", option.id


def _texts(option: Option) -> Iterator[tuple[str, str]]:
    for language, text in option.text.texts:
        yield language, unicodedata.normalize("NFKC", text).strip().casefold()
