"""A question as it was drafted, and what a kind of question makes of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from mkdocs_course.model.language import truth
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.spelling import synonyms
from mkdocs_course.model.text.one_language import ALL

Fields = list[tuple[Scalar, Node]]
KIND_END = re.compile(rf"[- ]?{any_of('kind-end')}$")
ANSWER = ("right", "all-right", "best", "accept", "is-true")
GENERAL = ("right", "all-right", "best")
BLANK = re.compile(r"_{2,}|＿{2,}|\.{4,}|…{2,}")
NUMBERS = re.compile(
    rf"{any_of('answer-number')}[\w -]*+[\"']? *+[:：]"
    r" *+(?P<numbers>[\[\d][\d, ]*+)\]?,?\s*+$",
    re.IGNORECASE,
)
LETTERS = "ABCDEFGH"
"""The letters of options."""
TRUTH = truth(())
"""What YAML reads as true and false, whatever the languages of the course."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Meant:
    """What a draft means: the field `name` shows it, and the fields that were `used` become `fields`.

    `hint` is that of its Problem. `safe` is whether nothing else can be meant.
    """

    name: Scalar
    used: Fields
    fields: Fields
    hint: str = "drafted-form"
    safe: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """The `fields` of a question. `kind` is the answer key of the kind that one of them names, “” if none does.

    `languages` are those of the course, and `lines` those of the file.
    """

    fields: Fields
    kind: str
    languages: tuple[str, ...]
    lines: list[str]
    known: dict[str, object] = field(default_factory=dict)
    """What was found in it already, because several kinds ask for the same."""

    def called(self, *names: str, but: Fields | None = None) -> Fields:
        """Return the fields whose names mean one of these."""
        return [
            (key, value)
            for key, value in self.fields
            if means(key.value, names) and all(key is not other for other, _ in but or ())
        ]

    @property
    def answers(self) -> Fields:
        """The fields that may say the answer."""
        return [
            (key, value)
            for key, value in self.called(*ANSWER)
            if not names_kind(key) and (truth_of(value) is not None or synonyms(key.value, ANSWER) != ("is-true",))
        ]

    @property
    def counts_from_zero(self) -> bool:
        """Whether the numbers of options in the file count from 0: one of them is 0."""
        numbers = (match["numbers"] for line in self.lines if (match := NUMBERS.search(line)))
        return any("0" in re.findall(r"\d+", each) for each in numbers)

    @property
    def blanks(self) -> int:
        """The number of blanks in a text of the question."""
        return max((len(BLANK.findall(text)) for _, it in self.fields for text in self.texts(it)), default=0)

    def is_text(self, node: Node) -> bool:
        """Return whether a node is a text: one for all languages, or one for each."""
        if isinstance(node, Mapping):
            return (
                bool(node.entries)
                and all(isinstance(it, Scalar) for pair in node.entries for it in pair)
                and ({key.value for key, _ in node.entries if isinstance(key, Scalar)} <= {*self.languages, ALL})
            )
        return isinstance(node, Scalar) and bool(node.value.strip())

    def texts(self, node: Node) -> list[str]:
        """Return the wordings of a text, none of anything else."""
        return [it.value.strip() for it in _scalars(node)] if self.is_text(node) else []


@lru_cache(maxsize=20_000)
def means(name: str, names: tuple[str, ...]) -> bool:
    """Return whether a name means one of others; all questions have the same few."""
    return bool(synonyms(name, names))


def kind_of(fields: Fields, keys: Collection[str]) -> str:
    """Return the answer key of the kind that a field names, “” if none does; `keys` are those of all kinds."""
    for key, value in fields:
        if names_kind(key) and isinstance(value, Scalar):
            name = plain(value).strip().replace(" ", "-")
            meant = next((own for it in (name, KIND_END.sub("", name)) if (own := synonyms(it, keys))), ())
            # A word for an answer is that of no kind, if it has another meaning.
            return next((it for it in meant if it not in GENERAL), next(iter(meant), ""))
    return ""


def names_kind(name: Scalar) -> bool:
    """Return whether a field is one in which other programs name the kind of a question."""
    return means(name.value, ("kind-of-question",))


def plain(name: Scalar) -> str:
    """Return the name of a field or of a kind in lower case, with hyphens."""
    return name.value.lower().replace("_", "-")


def entries(node: Node) -> Fields:
    """Return the fields of a mapping; none of any other node, or where a name is no text."""
    own = [(key, value) for key, value in getattr(node, "entries", ()) if isinstance(key, Scalar)]
    return own if len(own) == len(getattr(node, "entries", ())) else []


def pairs(node: Node) -> list[tuple[Node, Node]]:
    """Return the names and values of a mapping, where a name may be a text in several languages; none of any other."""
    return [*node.entries] if isinstance(node, Mapping) else []


def items(node: Node) -> list[Node]:
    """Return the items of a list, none of any other node."""
    return node.items if isinstance(node, Sequence) else []


def named(value: str, node: Node) -> Scalar:
    """Return a plain text, such as the name of a field, at the place of a node."""
    return Scalar(value, None, node.line, node.column, node.line, node.column)


def listed(nodes: list[Node], node: Node) -> Sequence:
    """Return a list, at the place of a node."""
    return Sequence(nodes, False, node.line, node.column)


def record(node: Node, **values: Node | None) -> Mapping:
    """Return a record at the place of a node, without the values that are None."""
    own: list[tuple[Node, Node]] = [(named(name, node), value) for name, value in values.items() if value is not None]
    return Mapping(own, False, node.line, node.column)


def truth_of(node: Node) -> bool | None:
    """Return what a word for true or false says, in each of its languages; None if it is no such word."""
    words = {truth_in(it.value) for it in _scalars(node)}
    return words.pop() if len(words) == 1 else None


@lru_cache(maxsize=2_000)
def truth_in(word: str) -> bool | None:
    """Return what a word for true or false says, None if it is no such word."""
    meant = synonyms(word, ("said-yes", "said-no"))
    return meant[0] == "said-yes" if meant else TRUTH.get(word.strip().lower())


def with_values(node: Node, values: Iterator[str]) -> Node:
    """Return a text with other wordings, one for each language that it has."""
    if isinstance(node, Scalar):
        return replace(node, value=next(values))
    assert isinstance(node, Mapping)
    own: list[tuple[Node, Node]] = [
        (key, replace(value, value=next(values))) for key, value in node.entries if isinstance(value, Scalar)
    ]
    return replace(node, entries=own)


def _scalars(node: Node) -> Iterator[Scalar]:
    values = [node] if isinstance(node, Scalar) else [it for _, it in getattr(node, "entries", ())]
    yield from (it for it in values if isinstance(it, Scalar))
