"""Drafted questions whose kind is named in a field, or seen from the answer: statements, and steps in order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from mkdocs_course.model.language import truth as truth_words
from mkdocs_course.model.quiz.drafted_option import listed, named
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.spelling import synonyms
from mkdocs_course.model.reading.writing import value_of

Fields = list[tuple[Scalar, Node]]
KIND = frozenset("type kind question-type typ frågetyp sort 类型 题型 种类".split())
"""The fields in which other programs name the kind of a question."""
ORDERED = frozenset(
    "order ordering ordered sequence sequencing sort sorting rank ordna ordning rangordna 排序 排序题 顺序".split()
)
WORDS = truth_words(()) | {
    **dict.fromkeys("t sant rätt ja stämmer 对 是 真 正确 √".split(), True),
    **dict.fromkeys("f falskt falsk fel nej 错 否 假 错误 ×".split(), False),
}
"""What chatbots write for true and false, whatever the languages of the course."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """How a question was drafted: the field `name` shows it, and the fields that were `used` become what is `meant`.

    `hint` is that of its Problem.
    """

    name: Scalar
    used: Fields
    meant: Fields
    hint: str = "drafted-form"


def inside(fields: Fields) -> Draft | None:
    """Return a question that stands below a name, such as that of its kind, with nothing beside it."""
    if len(fields) != 1 or not isinstance(value := fields[0][1], Mapping):
        return None
    own = [(key, it) for key, it in value.entries if isinstance(key, Scalar)]
    asks = any(synonyms(key.value, ("ask",)) for key, _ in own)
    return Draft(name=fields[0][0], used=fields, meant=own) if asks and len(own) == len(value.entries) else None


def truth(fields: Fields) -> Draft | None:
    """Return a question whose only answer is a word for true or false as a statement that is true or not."""
    answers = [(key, value) for key, value in fields if synonyms(key.value, ("right", "is-true"))]
    if len(answers) != 1 or any(synonyms(key.value, ("wrong",)) and key is not answers[0][0] for key, _ in fields):
        return None
    (name, value) = answers[0]
    texts = [inner for _, inner in value.entries] if isinstance(value, Mapping) else [value]
    words = {WORDS.get(text.value.strip().lower()) if isinstance(text, Scalar) else None for text in texts}
    if len(words) != 1 or None in words:
        return None
    word = named("yes" if words == {True} else "no", name)
    return Draft(name=name, used=answers, meant=[(named("is-true", name), word)])


def in_order(fields: Fields) -> Draft | None:
    """Return a list whose kind is an order, or beside which numbers tell the order, as one that is in order."""
    orders = [
        (key, value)
        for key, value in fields
        if plain(key) in ("correct-order", "right-order", "正确顺序", "rätt-ordning")
    ]
    kinds = [key for key, value in fields if plain(key) in KIND and _names_order(value)]
    lists = [
        (key, value)
        for key, value in fields
        if isinstance(value, Sequence)
        and (key, value) not in orders
        and synonyms(key.value, ("options", "statements", "steps", "in-order"))
    ]
    if len(lists) != 1 or len(orders) > 1 or not (orders or kinds):
        return None
    ((name, items),) = lists
    assert isinstance(items, Sequence)
    ordered = _ordered(items, orders[0][1]) if orders else items.items
    if not ordered:
        return None
    return Draft(name=name, used=[*lists, *orders], meant=[(named("in-order", name), listed(ordered, name))])


def typed(fields: Fields, names: Collection[str]) -> Draft | None:
    """Return a question whose kind is called as one of the `names` of fields is, with its only answer under that name.

    Such kinds are those in which learners write the answer.
    """
    kinds = [value.value for key, value in fields if plain(key) in KIND and isinstance(value, Scalar)]
    answers = [(key, value) for key, value in fields if synonyms(key.value, ("right",))]
    others = [key for key, _ in fields if synonyms(key.value, ("wrong", "options"))]
    meant = synonyms(kinds[0], names) if len(kinds) == 1 else ()
    if not meant or len(answers) != 1 or any(key is not answers[0][0] for key in others):
        return None
    name, value = answers[0]
    return Draft(name=name, used=answers, meant=[(named(meant[0], name), value)])


def plain(name: Scalar) -> str:
    """Return the name of a field or of a kind in lower case, with hyphens."""
    return name.value.lower().replace("_", "-")


def _names_order(value: Node) -> bool:
    return isinstance(value, Scalar) and bool(ORDERED & {*plain(value).split("-")})


def _ordered(items: Sequence, order: Node) -> list[Node]:
    """Return the items in an order that names them by number or by their texts, none if it does not name each once."""
    if not isinstance(order, Sequence) or len(order.items) != len(items.items):
        return []
    names = [value_of(it) for it in order.items]
    texts = [value_of(it) for it in items.items]
    if all(name in texts for name in names) and all(names.count(name) == 1 for name in names):
        return [items.items[texts.index(name)] for name in names]
    numbers = [int(name) for name in names if isinstance(name, str) and name.isdecimal()]
    start = min(numbers, default=2)
    if start > 1 or sorted(numbers) != [*range(start, start + len(texts))]:
        return []
    return [items.items[number - start] for number in numbers]
