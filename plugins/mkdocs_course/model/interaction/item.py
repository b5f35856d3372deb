"""What all interactions have in common: the texts around the response, and its score."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any

from mkdocs_course.model.text.text import Text

SHOWN = {"shown": True}
"""Metadata of a field that is shown and does not affect the score."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Translation:
    """A text in one language. `language` is its code, “” for a text in all languages.

    The text is Markdown as in a quiz file. Its relative links and images are relative to the folder of a language.
    """

    language: str = field(metadata=SHOWN)
    text: str


Wording = tuple[Translation, ...]
"""The translations of a text; empty if there is no text."""


def wording(text: Text | None) -> Wording:
    """Return the translations of a text, none for None."""
    pairs = text.texts if text else ()
    return tuple([Translation(language=str(language), text=written) for language, written in pairs])


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A question without its means of response (an assessment item in QTI).

    `prompt` is what is asked, `feedback` is shown after any response, and `hints` are shown one by one before it.
    `points` are the weight of the question in its quiz: what a score of 1 earns.
    """

    id: str
    prompt: Wording
    feedback: Wording = ()
    hints: tuple[Wording, ...] = ()
    points: float = 1.0
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """An option to choose, order or match, with the feedback for those who choose it.

    `fraction` is what choosing it adds to the score, from −1 to 1. It is None if nothing is marked, or if the option
    scores by its position or its row. A pinned option stays last when the others are shuffled.
    """

    id: str
    text: Wording = field(metadata=SHOWN)
    feedback: Wording = field(default=(), metadata=SHOWN)
    fraction: float | None = None
    pinned: bool = field(default=False, metadata=SHOWN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Interaction(ABC):
    """A question as a neutral record. `type` names the class, for data without classes such as JSON."""

    type: str
    item: Item = field(metadata=SHOWN)

    @property
    def key(self) -> dict[str, Any]:
        """The fields of the record that scoring needs, as plain data without default values.

        A page carries them for the scripts in `runtime/scoring/`, which have the same defaults.
        """
        key: dict[str, Any] = _key(self)
        return key

    @abstractmethod
    def score(self, response: Sequence[str], *, language: str = "") -> float | None:
        """Return the score of a response, from 0 to 1; None if nothing is marked.

        Args:
            response: the texts in which a response is stored; each subclass says which. An empty one scores 0.
            language: that of the page as a `Language`, whose rules say what a comma in a typed text means. A plain code
                and “” have the default ones.
        """


def _key(record: Any) -> Any:
    if isinstance(record, tuple):
        return [_key(inner) for inner in record]
    if not is_dataclass(record):
        return record
    values = ((name, getattr(record, name), default) for name, default in _scored(record.__class__))
    return {name: _key(value) for name, value, default in values if value != default}


@cache
def _scored(record: type[Any]) -> tuple[tuple[str, Any], ...]:
    """Return (name, default) of each field of a record that scoring needs."""
    return tuple((field.name, field.default) for field in fields(record) if not field.metadata)


def value(response: Sequence[str], name: str) -> str:
    """Return the value of the first `name=value` in a response, “” if there is none."""
    start = f"{name}="
    return next((text.removeprefix(start) for text in response if text.startswith(start)), "")
