"""How others draft an order: as a list whose kind is named, or with numbers that tell the order."""

from __future__ import annotations

import re
from string import ascii_uppercase

from mkdocs_course.model.quiz.draft.draft import Draft, Meant, entries, items, listed, means, named, record
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.quiz.draft.option import Option
from mkdocs_course.model.quiz.draft.options import options_of
from mkdocs_course.model.quiz.draft.right_options import by_place
from mkdocs_course.model.reading.listing import chain
from mkdocs_course.model.reading.node import Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.writing import value_of

LONG = 4
PLACE = re.compile(r"[A-Za-z]|\d{1,2}")
PLACES = re.compile(rf"(?:{PLACE.pattern})(?: ?[-–—,，、>] ?(?:{PLACE.pattern})){{2,25}}")
"""An order by the letters or the numbers of its items: B-A-C."""
LISTS = ("options", "statements", "steps", "in-order")


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as items in order, under the name `key`; None if it is no such question."""
    lists = [(name, _in_places(it)) for name, it in draft.called(*LISTS)]
    lists = [pair for pair in lists if isinstance(by_language(pair[1], draft.languages), Sequence)]
    orders = [(name, _in_arrows(it)) for name, it in draft.called(key)]
    orders = [pair for pair in orders if isinstance(pair[1], Sequence)]
    if draft.kind == key:
        orders += [pair for pair in draft.answers if isinstance(pair[1], Sequence) and pair not in orders]
    elif not orders:
        return None
    order = orders[0] if orders else None
    shown = next((pair for pair in lists if pair is not order and (not order or pair[0] is not order[0])), None)
    name, value = shown or order or (None, None)
    if not name or not value:
        return None
    ordered = _ordered(draft, by_language(value, draft.languages), order[1] if order and shown else None)
    names = [pair[0] for pair in (shown, order) if pair]
    used = [pair for pair in draft.fields if any(pair[0] is it for it in names)]
    return Meant(name=name, used=used, fields=[(named(key, name), listed(ordered, name))]) if ordered else None


def _in_places(node: Node) -> Node:
    """Return the list of a map from 1, 2 and so on, or from A, B and so on; any other node as it is."""
    own = entries(node)
    names = [key.value.upper() for key, _ in own]
    places = ([str(place) for place in range(1, len(own) + 1)], [*ascii_uppercase[: len(own)]])
    return listed([value for _, value in own], node) if own and names in places else node


def _in_arrows(node: Node) -> Node:
    """Return the list of a text in which arrows stand between steps, in each of its languages; else the same node."""
    if isinstance(node, Scalar) and PLACES.fullmatch(node.value.strip()):
        return listed([named(place, node) for place in PLACE.findall(node.value)], node)
    texts = [node] if isinstance(node, Scalar) else [value for _, value in entries(node)]
    chains = [chain(text) for text in texts]
    if len({*map(len, chains)}) != 1 or not chains[0]:
        return node
    codes = [name for name, _ in entries(node)]
    steps = zip(*chains, strict=True)
    return listed([record(node, **_by_code(codes, own, node)) if codes else named(own[0], node) for own in steps], node)


def _by_code(codes: list[Scalar], texts: tuple[str, ...], node: Node) -> dict[str, Node]:
    return {code.value: named(text, node) for code, text in zip(codes, texts, strict=True)}


def _ordered(draft: Draft, node: Node, order: Node | None) -> list[Node]:
    """Return the items in their order, none if that is not certain."""
    if order is not None:
        return _in_this_order(draft, options_of(draft, node), items(by_language(order, draft.languages)))
    places = [_place(item) for item in items(node)]
    options = options_of(draft, node)
    if places and len(options) == len(places) and None not in places and len({*places}) == len(places):
        return [option.text for _, option in sorted(zip(places, options, strict=True), key=lambda pair: pair[0] or 0)]
    return [option.node for option in options] if not any(place is not None for place in places) else []


def _in_this_order(draft: Draft, options: list[Option], order: list[Node]) -> list[Node]:
    """Return the options in an order that names each of them once: by its letter, its number or its text."""
    names = [value_of(it) for it in order]
    texts = [value_of(option.text) for option in options]
    if len(names) != len(options):
        return []
    if sorted(map(str, names)) == sorted(map(str, texts)):
        return [options[texts.index(name)].text for name in names]
    letters = [option.letter.upper() or option.label.upper() for option in options]
    if all(letters) and sorted(str(name).upper() for name in names) == sorted(letters):
        return [options[letters.index(str(name).upper())].text for name in names]
    chosen = by_place(draft, options, [*names])
    return [option.text for option in chosen] if len({id(it) for it in chosen}) == len(options) else []


def refuse_places(reader: Reader, node: Node) -> None:
    """Refuse a list whose items have numbers in fields of their own: the list itself is the order."""
    if any(_place(item) is not None for item in items(node)):
        key = next(key for item in items(node) for key, _ in entries(item) if means(key.value, ("option-place",)))
        reader.fail(key, "unknown-field", "order-of-list", name=key.value)


def _place(node: Node) -> int | None:
    """Return the number that a field of an item says, None if it says none."""
    numbers = (
        value.value for key, value in entries(node) if means(key.value, ("option-place",)) and isinstance(value, Scalar)
    )
    return next((int(number) for number in numbers if number.isdecimal() and len(number) < LONG), None)
