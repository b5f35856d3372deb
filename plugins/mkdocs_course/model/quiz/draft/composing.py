"""Puts a question together from what its draft means and from its other fields."""

from __future__ import annotations

from collections.abc import Mapping as Kinds
from dataclasses import replace
from typing import Any

from mkdocs_course.model.quiz.draft.draft import Draft, Fields, Meant, entries, listed, names_kind, with_values
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.schema import shape, written_type
from mkdocs_course.model.reading.slug import slug
from mkdocs_course.model.reading.spelling import closest, is_unneeded, synonym, synonyms

ASK, ID, WHY, CONTEXT, TITLE = "ask", "id", "why", ("context",), ("title",)


def whole(fields: Fields, meant: Meant, kinds: Kinds[str, Any], languages: tuple[str, ...]) -> tuple[Fields, Fields]:
    """Return all fields of a question as a quiz has them, and those that it has no use for."""
    gone = {id(key) for key, _ in meant.used}
    rest = [(key, value) for key, value in fields if id(key) not in gone]
    key = next((key.value for key, _ in meant.fields if key.value in kinds), "")
    known = shape(kinds[key]) if key else {}
    taken, kept, unneeded = {name.value for name, _ in meant.fields}, Fields(), Fields()
    draft = Draft(fields=[], kind="", languages=languages, lines=[])
    asks = _asking([pair for pair in rest if ASK not in taken])
    for name, value in rest:
        own = ASK if name is asks else name.value if name.value in known else synonym(name.value, known)
        foreign = names_kind(name) or (is_unneeded(name.value) and name.value not in known and own != WHY)
        # Feedback that is not one text is that of single answers, which the kind does not have.
        foreign = foreign or (name.value in kinds and name.value != key) or (own == WHY and not draft.is_text(value))
        if own and own not in taken and (name is asks or not foreign) and (own != ASK or name is asks):
            taken.add(own)
            read = {ASK: _text_in, ID: _slug}.get(own) or (own in known and written_type(known[own][1])[1] and _list)
            kept.append((replace(name, value=own), read(value) if read else value))
        elif foreign or own or not closest(name.value, known):
            unneeded.append((name, value))
        else:
            kept.append((name, value))
    kept, unneeded = _with_context(kept, unneeded, languages)
    at = next((index + 1 for index, (name, _) in enumerate(kept) if name.value == ASK), 0)
    at = at or next((index + 1 for index, (name, _) in enumerate(kept) if name.value == "id"), 0)
    return [*kept[:at], *meant.fields, *kept[at:]], unneeded


def _asking(fields: Fields) -> Scalar | None:
    """Return the name of the field that asks something: the one that is called so, else the likeliest."""
    names = [key for key, _ in fields if synonyms(key.value, (ASK,)) and not names_kind(key)]
    names.sort(key=lambda key: (key.value != ASK, _is_beside(key.value)))
    return next(iter(names), None)


def _is_beside(name: str) -> bool:
    """Return whether a field says what a question is about, or is called, rather than what it asks."""
    return bool(synonyms(name, CONTEXT) or synonyms(name, TITLE)) or is_unneeded(name)


def _slug(node: Node) -> Node:
    """Return an id in the form of a course, which a new question may still get."""
    return replace(node, value=slug(node.value) or node.value) if isinstance(node, Scalar) else node


def _list(node: Node) -> Node:
    """Return a list of one text for a text alone; any other node as it is."""
    single = isinstance(node, Scalar) or any(isinstance(it, Scalar) for _, it in entries(node))
    return listed([node], node) if single else node


def _text_in(node: Node) -> Node:
    """Return a text that stands below a name of its own, as in `{text: …}`; any other node as it is."""
    own = entries(node)
    return own[0][1] if len(own) == 1 and synonyms(own[0][0].value, ("text",)) else node


def _with_context(kept: Fields, unneeded: Fields, languages: tuple[str, ...]) -> tuple[Fields, Fields]:
    """Return the fields with the situation that a question is about as the beginning of what it asks."""
    context = next(((key, value) for key, value in unneeded if synonyms(key.value, CONTEXT)), None)
    asks = next((value for key, value in kept if key.value == ASK), None)
    draft = Draft(fields=[], kind="", languages=languages, lines=[])
    if context and asks and type(context[1]) is type(asks) and draft.is_text(context[1]) and draft.is_text(asks):
        texts = zip(draft.texts(context[1]), draft.texts(asks), strict=False)
        both = with_values(asks, (f"{first}\n\n{then}" for first, then in texts))
        kept = [(key, both if value is asks else value) for key, value in kept]
        unneeded = [pair for pair in unneeded if pair[0] is not context[0]]
    return kept, unneeded
