"""Reads a question that was drafted in a form of its own, and tells how a quiz has it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Mapping as Kinds
from contextlib import suppress
from typing import Any

from mkdocs_course.model.quiz.draft import composing, telling
from mkdocs_course.model.quiz.draft.draft import Draft, Fields, Meant, by_language, entries, kind_of
from mkdocs_course.model.reading.node import Mapping, Node
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.spelling import synonyms

FORM = ("gap-not-in-text", "gap-without-answer", "missing-field", "not-a-number", "too-few", "wrong-type")
"""The codes of Problems that a question has whose answer stands in another form."""
ASK = "ask"


def read(reader: Reader, node: Node, kinds: Kinds[str, Any], known: Collection[str]) -> Node:
    """Return a question under the names of a quiz, and add the Problem of one that was drafted.

    Any other node is returned as it is, and so is one whose meaning is not certain. `known` are the names of the fields
    of all kinds. Raises ValidationError where a number
    may mean one option as well as another.
    """
    fields = entries(node)
    own = [(key, value) for key, value in fields if key.value in known]
    if _is_complete(own, kinds) and (
        len(own) == len(fields)
        or _reads(reader, Mapping([*own], False, node.line, node.column), kinds, (*FORM, "unknown-field"))
    ):
        return node
    for meant in _meanings(reader, fields, kinds):
        whole, unneeded = composing.whole(fields, meant, kinds, reader.languages)
        question = Mapping([*whole], False, node.line, node.column)
        if _reads(reader, question, kinds, FORM):
            telling.note(reader, node, meant, question, unneeded)
            return question
    draft = _draft(reader, fields, kinds)
    telling.refuse_number(reader, draft)
    telling.refuse_unanswered(reader, node, draft, kinds)
    return node


def _reads(reader: Reader, node: Node, kinds: Kinds[str, Any], codes: Collection[str]) -> bool:
    """Return whether a node can be read as a question without an error of these codes."""
    trial = Reader(reader.path, reader.lines, reader.languages, reader.others)
    with suppress(ValidationError):
        fields = trial.fields(node)
        keys = [key for key in kinds if key in fields]
        if len(keys) != 1:
            return False
        kinds[keys[0]].check_form(trial, fields)
        trial.record(kinds[keys[0]], node)
    return not any(problem.code in codes and not problem.warning for problem in trial.problems)


def _is_complete(fields: Fields, kinds: Kinds[str, Any]) -> bool:
    """Return whether a question has all fields that its kind needs, or is not of one kind."""
    names = {key.value for key, _ in fields}
    keys = [key for key in kinds if key in names]
    needed = shape(kinds[keys[0]]) if len(keys) == 1 else {}
    return len(keys) > 1 or (bool(needed) and names >= {name for name, (*_, required) in needed.items() if required})


def _meanings(reader: Reader, fields: Fields, kinds: Kinds[str, Any]) -> Iterator[Meant]:
    """Yield what a question may mean, the likeliest first: as the kind that it names, then as each kind."""
    if len(fields) > 1 and (own := _by_language(fields, reader.languages)):
        yield from _within(reader, fields, own, kinds)
    elif len(fields) == 1:
        own = entries(fields[0][1])
        if any(synonyms(key.value, (ASK,)) for key, _ in own):
            yield from _within(reader, fields, own, kinds)
    draft = _draft(reader, fields, kinds)
    first = [kinds[draft.kind]] if draft.kind else []
    for kind in (*first, *(it for it in kinds.values() if it not in first)):
        if meant := kind.drafted(draft):
            yield meant


def _by_language(fields: Fields, languages: tuple[str, ...]) -> Fields:
    """Return the fields of a question that stands there once for each language, none of any other."""
    own = Mapping([*fields], False, fields[0][0].line, fields[0][0].column)
    return entries(joined) if (joined := by_language(own, languages)) is not own else []


def _within(reader: Reader, fields: Fields, inner: Fields, kinds: Kinds[str, Any]) -> Iterator[Meant]:
    """Yield what a question may mean that stands below a name, or that is put together from its languages."""
    yield Meant(name=fields[0][0], used=fields, fields=inner)
    for meant in _meanings(reader, inner, kinds):
        whole, _ = composing.whole(inner, meant, kinds, reader.languages)
        yield Meant(name=fields[0][0], used=fields, fields=whole)


def _draft(reader: Reader, fields: Fields, kinds: Kinds[str, Any]) -> Draft:
    return Draft(fields=fields, kind=kind_of(fields, kinds), languages=reader.languages, lines=reader.lines)
