"""Reads a question that was drafted in a form of its own, and tells how a quiz has it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Mapping as Kinds
from contextlib import suppress
from functools import lru_cache
from typing import Any

from mkdocs_course.model.quiz.draft import carried, composing, telling
from mkdocs_course.model.quiz.draft.draft import Draft, Fields, Meant, entries, kind_of, means, pairs
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.quiz.draft.numbered import mark_of, side_of, stem_of
from mkdocs_course.model.reading.node import Mapping, Node
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.spelling import synonyms
from mkdocs_course.model.reading.writing import value_of
from mkdocs_course.model.text.one_language import ALL

ROLES = frozenset(
    "options right all-right best accept is-true wrong why-true why-false in-order pairs lefts rights number"
    " fill model-answer statements".split()
)
"""What a field of another tool may mean that says an answer."""
FORM = ("gap-not-in-text", "gap-without-answer", "missing-field", "not-a-number", "too-few", "wrong-type")
"""The codes of Problems that a question has whose answer stands in another form."""
ASK = "ask"


def read(reader: Reader, node: Node, kinds: Kinds[str, Any], known: Collection[str]) -> Node:
    """Return a question under the names of a quiz, and add the Problem of one that was drafted.

    Any other node is returned as it is, and so is one whose meaning is not certain. `known` are the names of the fields
    of all kinds. Raises ValidationError where a number may mean one option as well as another, and where nothing is
    said to be right.
    """
    fields = entries(node)
    telling.refuse_heading(reader, fields)
    own = [(key, value) for key, value in fields if key.value in known]
    bare = Mapping([*own], False, node.line, node.column)
    apart = _is_explained_apart(_draft(reader, fields, kinds), known)
    complete = not apart and _is_complete(own, kinds)
    if complete and (len(own) == len(fields) or _reads(reader, bare, kinds, (*FORM, "unknown-field"))):
        return node
    alien = [(key, value) for key, value in fields if key.value not in known]
    # A numbered field of a quiz is told with those that have the same name.
    foreign = [pair for pair in alien if stem_of(pair[0].value) not in known]
    if alien and not any(_has_role(key.value) or isinstance(value, Mapping) for key, value in foreign):
        return node
    # Without a name of another tool only the kind can say what is missing.
    keys = [key.value for key, value in own if key.value in kinds and _may_be_drafted(kinds[key.value], own, value)]
    likely = kinds if alien else {key: kinds[key] for key in keys}
    # Fields that a program has left empty say nothing.
    fields = [(key, value) for key, value in fields if value_of(value) not in carried.EMPTY]
    if found := _likeliest(reader, node, fields, kinds, likely):
        meant, question, unneeded = found
        telling.note(reader, node, meant, question, unneeded)
        return question
    if not alien:
        return node
    draft = _draft(reader, fields, kinds)
    telling.refuse_number(reader, draft)
    telling.refuse_other_answer(reader, draft)
    telling.refuse_unanswered(reader, node, draft, kinds)
    return node


def _likeliest(
    reader: Reader, node: Node, fields: Fields, kinds: Kinds[str, Any], likely: Kinds[str, Any]
) -> tuple[Meant, Mapping, Fields] | None:
    """Return what a draft means, as a question, and the fields that are left over; None if nothing can be read.

    It is the first meaning in which nothing is lost, else the first one, as always where a field names the kind.
    """
    first: tuple[Meant, Mapping, Fields] | None = None
    for meant in _meanings(reader, fields, kinds, likely):
        whole, unneeded = composing.whole(fields, meant, kinds, reader.languages)
        question = Mapping([*whole], False, node.line, node.column)
        if _reads(reader, question, kinds, FORM):
            left = {key.value for key, _ in unneeded}
            if kind_of(fields, kinds) or carried.is_whole(value_of(node), value_of(question), left):
                return meant, question, unneeded
            first = first or (meant, question, unneeded)
    return first


def _is_explained_apart(draft: Draft, known: Collection[str]) -> bool:
    """Return whether feedback for right and for wrong answers stands apart from these, where no quiz has it."""
    texts = {*draft.languages, ALL}
    return any(
        (means(key.value, ("why-true", "why-false")) and key.value not in known)
        or (means(key.value, ("why",)) and bool(own := entries(value)) and not {it.value for it, _ in own} & texts)
        for key, value in draft.fields
    )


@lru_cache(maxsize=2_000)
def _has_role(name: str) -> bool:
    """Return whether a field is called as one of other tools that says an answer, or a kind."""
    return bool(synonyms(name, (*ROLES, "kind-of-question")) or mark_of(name) or side_of(name) is not None)


def _may_be_drafted(kind: Any, fields: Fields, answer: Node) -> bool:
    """Return whether a question whose names are all known may have another form: a map, or too few fields."""
    names = {key.value for key, _ in fields} | {ASK}
    missing = any(required and name not in names for name, (*_, required) in shape(kind).items())
    return "drafted" in vars(kind) and (missing or isinstance(answer, Mapping))


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
    for key, value in fields:
        # A map with texts in several languages as names is no list yet.
        if len(keys) == 1 and key.value == keys[0] and len(entries(value)) < len(pairs(value)):
            return False
    return len(keys) > 1 or (bool(needed) and names >= {name for name, (*_, required) in needed.items() if required})


def _meanings(reader: Reader, fields: Fields, kinds: Kinds[str, Any], likely: Kinds[str, Any]) -> Iterator[Meant]:
    """Yield what a question may mean, the likeliest first: as the kind that it names, then as each kind."""
    lifted = _lifted(fields, kinds, reader.languages) if likely is kinds else None
    if lifted:
        used, inner = lifted
        rest = [pair for pair in fields if pair not in used]
        for meant in _meanings(reader, [*rest, *inner], kinds, kinds):
            whole, unneeded = composing.whole([*rest, *inner], meant, kinds, reader.languages)
            yield Meant(name=used[0][0], used=fields, fields=[*whole, *unneeded])
        yield Meant(name=used[0][0], used=used, fields=inner)
    draft = _draft(reader, fields, kinds)
    first = [kinds[draft.kind]] if draft.kind else []
    for kind in (*first, *(it for it in likely.values() if it not in first)):
        if meant := kind.drafted(draft):
            yield meant


def _lifted(fields: Fields, kinds: Kinds[str, Any], languages: tuple[str, ...]) -> tuple[Fields, Fields] | None:
    """Return the fields below which a question stands, or a part of it, and what stands there; None if there is none.

    Such are a question in each language, one below the name of its kind, and right and wrong answers below one name.
    """
    node = Mapping([*fields], False, fields[0][0].line, fields[0][0].column) if len(fields) > 1 else None
    if node and (joined := by_language(node, languages)) is not node:
        return fields, entries(joined)
    for key, value in fields:
        joined = by_language(value, languages)
        inner = entries(joined)
        asks = any(synonyms(name.value, (ASK,)) for name, _ in inner)
        known = {name.value for name, _ in inner}
        answers = next((own for own in kinds if own in known), "")
        whole = asks or (answers and known <= shape(kinds[answers]).keys())
        if len(inner) > 1 and whole and key.value not in kinds and side_of(key.value) is None:
            return [(key, value)], inner
    return None


def _draft(reader: Reader, fields: Fields, kinds: Kinds[str, Any]) -> Draft:
    return Draft(fields=fields, kind=kind_of(fields, kinds), languages=reader.languages, lines=reader.lines)
