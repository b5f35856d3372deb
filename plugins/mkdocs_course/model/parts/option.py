"""What a learner can choose."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from mkdocs_course.model.parts.text import Text, alone
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.node import Node, Sequence
from mkdocs_course.model.reading.reader import Reader


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """One option: its text, why it is right or misleads, and the id by which answers are stored and marked.

    A pinned option stays last, whatever the order of the others. `group` is the list the option is written in.

    Where no id is written it is made of the option's place in its list. Then `fingerprint` holds six hexadecimal
    digits of the wording, so that an option that has moved to another place can be told from one that was reworded.
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
        return self.group == "right"

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Option:
        """Return an option written in full (`text:`, `why:`, `id:`) or as its text alone."""
        if alone(reader, node):
            return cls(text=Text.read(reader, node), place=reader.place(node))
        return reader.record(cls, node)


class Only(Option):
    """The one right option. Whoever writes several in a list wants a question in which all of them are chosen."""

    __slots__ = ()

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Option:
        if isinstance(node, Sequence) and len(node.items) > 1:
            reader.fail(node, "wrong-type", "all-right")
        return Option.read(reader, node)


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
        replace(option, id=option.id or f"{group}-{number}", group=group, fingerprint=_fingerprint(option))
        for number, option in enumerate(options, 1)
    )


def _fingerprint(option: Option) -> str:
    return "" if option.id else hashlib.sha256(repr(option.text.texts).encode()).hexdigest()[:6]


def meaning(options: tuple[Option, ...]) -> str:
    """Return the ids to choose among and which of them are right, without any wording or order."""
    return " ".join(sorted(f"{option.id}={option.right}" for option in options))


def faults(options: tuple[Option, ...]) -> Iterator[Problem]:
    """Yield a Problem for each option whose id or text another one has already."""
    yield from same_ids(options)
    yield from same_texts(options)


def same_ids(options: tuple[Option, ...]) -> Iterator[Problem]:
    return _repeated("duplicate-id", "", [(option, [("", option.id)]) for option in options])


def same_texts(options: tuple[Option, ...], hint: str = "") -> Iterator[Problem]:
    """Yield a Problem for each option that reads like another one in some language."""
    languages = sorted({language for option in options for language, _ in option.text.texts} - {""}) or [""]
    return _repeated("duplicate-option", hint, [(option, _texts(option, languages)) for option in options])


def _repeated(code: str, hint: str, named: Iterable[tuple[Option, Iterable[tuple[str, str]]]]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Option] = {}
    for option, names in sorted(named, key=lambda each: each[0].place):
        for name in names:
            if name in seen:
                yield Problem.at(option.place, code, hint, name=name[1], line=seen[name].place.line)
                break
            seen[name] = option


def _texts(option: Option, languages: list[str]) -> Iterator[tuple[str, str]]:
    """Yield (language, text) as it is compared; a text for all languages is one in each of them."""
    for written, text in option.text.texts:
        for language in [written] if written else languages:
            yield language, unicodedata.normalize("NFKC", text).strip().casefold()
