"""What a question of a kind asks where its draft asks nothing: as in the sample of the kind."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

import yaml

from mkdocs_course.model.quiz.draft.draft import Draft, Fields, entries, named
from mkdocs_course.model.reading.node import Mapping, Node
from mkdocs_course.model.reading.slug import slug

KINDS = "mkdocs_course.model.questions"


def asking(kind: str, draft: Draft, text: Node) -> Fields:
    """Return the fields of a draft that asks nothing: what the sample asks, and an id made of its `text`.

    Others of the kind ask the same, and a question without an id is known by what it asks.
    """
    first = draft.texts(text)[0]
    name = slug(first) or f"q-{hashlib.sha256(first.encode()).hexdigest()[:8]}"
    own: Fields = [(named("ask", text), asked(kind, draft, text))]
    return own if draft.called("id") else [(named("id", text), named(name, text)), *own]


def asked(kind: str, draft: Draft, text: Node) -> Node:
    """Return what a sample of the kind asks, in the languages of a `text` of the draft, else in all of the course."""
    words = _asked(kind)
    codes = [key.value for key, _ in entries(text)] or ([*draft.languages] if len(draft.languages) > 1 else [])
    if not codes:
        return named(words.get(next(iter(draft.languages), ""), words["en"]), text)
    own: list[tuple[Node, Node]] = [(named(code, text), named(words.get(code, words["en"]), text)) for code in codes]
    return Mapping(own, False, text.line, text.column)


@cache
def _asked(kind: str) -> dict[str, str]:
    sample = files(KINDS).joinpath(kind, "sample.yml").read_text(encoding="utf-8")
    words: dict[str, str] = yaml.safe_load(sample)["question"]["ask"]
    return words
