"""How others draft pairs: as a map, as two lists, or with sides under names of their own."""

from __future__ import annotations

import re

from mkdocs_course.model.quiz.draft.draft import (
    LETTERS,
    Draft,
    Fields,
    Meant,
    entries,
    items,
    listed,
    named,
    record,
)
from mkdocs_course.model.quiz.draft.draft import (
    pairs as pairs_in,
)
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.quiz.draft.option import Option
from mkdocs_course.model.quiz.draft.options import options_of
from mkdocs_course.model.quiz.draft.sides import SIDES, sides
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.spelling import synonyms
from mkdocs_course.model.reading.writing import value_of

LEFTS, RIGHTS = "lefts", "rights"
"""What two lists with a side of all pairs each are called; they are no fields."""
COLUMNS = ((LEFTS, SIDES[0]), (RIGHTS, SIDES[1]))
LINK = re.compile(r"\d{1,2}|[A-Ha-h]")
"""What only names a side of a pair."""


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as pairs, under the name `key`; None if it is no such question."""
    own = _two_lists(draft, key) or _one_list(draft, key)
    if not own:
        return None
    used, pairs = own
    name = used[0][0]
    fields = [(named(key, name), listed([record(left, left=left, right=right) for left, right in pairs], name))]
    # The sides of two lists may be shuffled, where nothing says what belongs together.
    safe = len(used) != len(SIDES) or not items(used[1][1]) or bool(draft.answers)
    return Meant(name=name, used=used, fields=[*fields], safe=safe)


def _one_list(draft: Draft, key: str) -> tuple[Fields, list[tuple[Node, Node]]] | None:
    names = (key, "options", "right", "statements") if draft.kind == key else (key,)
    for name, value in draft.called(*names):
        own = by_language(value, draft.languages)
        pairs = [pair for item in items(own) if (pair := sides(draft, item))]
        if not items(own):
            pairs = [(left, right) for left, right in pairs_in(own) if draft.is_text(right)]
        if all(LINK.fullmatch(str(value_of(it))) for pair in pairs for it in pair):
            continue
        if len(pairs) > 1 and len(pairs) == len(items(own) or pairs_in(own)):
            answers = draft.answers if draft.kind == key else []
            rest = [pair for pair in answers if pair[0] is not name and _says_as_much(pair[1], pairs)]
            return [(name, value), *rest], pairs
    return None


def _two_lists(draft: Draft, key: str) -> tuple[Fields, list[tuple[Node, Node]]] | None:
    """Return the pairs of two lists as long as each other, in the order that an answer tells, else as they stand."""
    sides = [draft.called(LEFTS, SIDES[0])[:1], draft.called(RIGHTS, SIDES[1])[:1]]
    sides = sides if all(sides) else _any_lists(draft) if draft.kind == key else []
    sides, outer = (sides, []) if sides else _columns(draft)
    lists = [(name, options_of(draft, value)) for side in sides for name, value in side]
    if len(lists) != len(SIDES) or len(lists[0][1]) < 2 or len(lists[0][1]) > len(lists[1][1]):
        return None
    (left, lefts), (right, rights) = lists
    used = outer or [pair for pair in draft.fields if pair[0] in (left, right)]
    answers = [
        (name, value) for name, value in draft.called("right", "all-right", "pairs") if name not in (left, right)
    ]
    if not answers:
        return (
            (used, [(it.text, other.text) for it, other in zip(lefts, rights, strict=True)])
            if len(lefts) == len(rights)
            else None
        )
    order = {str(value_of(name)): str(value_of(value)) for name, value in _links(answers[0][1])}
    first = 0 if "0" in (*order, *order.values()) else 1
    names = [_names(it, at, first) for at, it in enumerate(rights)]
    pairs = []
    for at, it in enumerate(lefts):
        wanted = [order[name] for name in _names(it, at, first) if name in order]
        chosen = [other for other, own in zip(rights, names, strict=True) if wanted and wanted[0] in own]
        pairs += [(it.text, chosen[0].text)] if len(chosen) == 1 else []
    return ([*used, answers[0]], pairs) if len(pairs) == len(lefts) == len({id(it) for _, it in pairs}) else None


def _names(option: Option, at: int, first: int) -> tuple[str, ...]:
    """Return what an option may be called: its text, its letter, its number."""
    return str(value_of(option.text)), option.letter or LETTERS[at : at + 1], str(at + first)


def _columns(draft: Draft) -> tuple[list[Fields], Fields]:
    """Return the two lists that stand as columns below one name, and the field that has them."""
    for name, value in draft.fields:
        own = [[pair for pair in entries(value) if synonyms(pair[0].value, (*names,))] for names in COLUMNS]
        if len(entries(value)) == len(SIDES) and all(own):
            return [pairs[:1] for pairs in own], [(name, value)]
    return [], []


def _any_lists(draft: Draft) -> list[Fields]:
    lists = [(name, value) for name, value in draft.fields if len(options_of(draft, value)) > 1]
    return [[pair] for pair in lists] if len(lists) == len(SIDES) else []


def _links(node: Node) -> Fields:
    """Return which right side belongs to each left one, as a map says it, or a list of such maps, or of `1-B`."""
    links = entries(node)
    for item in items(node):
        own = entries(item)
        if len(own) == len(SIDES) and isinstance(own[0][1], Scalar):
            links.append((own[0][1], own[1][1]))
        elif len(own) == 1:
            links += own
        elif isinstance(item, Scalar) and len(
            parts := item.value.replace("→", "-").replace(":", "-").split("-")
        ) == len(SIDES):
            links.append((named(parts[0].strip(), item), named(parts[1].strip(), item)))
    return links


def _says_as_much(node: Node, pairs: list[tuple[Node, Node]]) -> bool:
    """Return whether an answer links the pairs just as they stand."""
    return [(value_of(name), value_of(value)) for name, value in _links(node)] == [
        (value_of(it), value_of(other)) for it, other in pairs
    ]
