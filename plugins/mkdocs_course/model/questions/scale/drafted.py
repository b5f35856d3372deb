"""How others draft a scale: as one statement with the labels of its steps."""

from __future__ import annotations

from typing import TypeGuard

from mkdocs_course.model.quiz.draft.draft import (
    Draft,
    Fields,
    Meant,
    entries,
    items,
    listed,
    named,
    record,
)
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.quiz.draft.sample import asked
from mkdocs_course.model.reading.node import Node, Scalar, Sequence

STEPS = range(3, 8)
"""The numbers of steps that a scale may have."""
DIGITS = 3
"""The greatest number of digits of a number in a draft."""


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as statements to rate, under the name `key`; None if it is no such question."""
    scales = draft.called("scale", "options")
    apart = _apart(draft) if draft.kind == key and not scales else []
    if (
        draft.kind not in ("", key)
        or len(scales or apart[:1]) != 1
        or draft.answers
        or (not draft.kind and scales[0][0].value != "scale")
    ):
        return None
    name, value = (scales or apart)[0]
    labels = items(by_language(value, draft.languages)) if scales else []
    ends = _ends(draft, labels, value) if scales else _of_fields(apart)
    statements = [pair for pair in draft.called(key, but=scales)[:1] if isinstance(pair[1], Sequence)]
    single = [pair for pair in draft.fields if pair[0].value in ("statement", "item") or _asks_alone(draft, pair[0])][
        :1
    ]
    rated = items(statements[0][1]) if statements else [text for _, text in single]
    if not ends or not rated:
        return None
    used: Fields = [*(scales or apart), *(statements or single)]
    fields: Fields = [(named("scale", name), ends), (named(key, name), listed(rated, name))]
    if not any(pair not in used for pair in draft.called("ask")):
        fields = [(named("ask", name), asked("scale", draft, name)), *fields]
    # A scale shows the labels of its two ends only.
    return Meant(name=name, used=used, fields=fields, safe=len(labels) <= 2)


def _apart(draft: Draft) -> Fields:
    """Return the fields with the labels of the two ends of a scale, the low one first, and those with their numbers."""
    own = [draft.called(end) for end in ("low", "high")]
    labels = [[pair for pair in pairs if draft.is_text(pair[1]) and not _is_number(pair[1])] for pairs in own]
    numbers = [pair for pairs in own for pair in pairs if _is_number(pair[1])]
    return [*labels[0], *labels[1], *numbers] if [len(pairs) for pairs in labels] == [1, 1] else []


def _of_fields(fields: Fields) -> Node | None:
    """Return the scale whose ends stand in fields of their own, in the order of `_apart`."""
    (_, low), (_, high), *rest = fields
    numbers = [int(value.value) for _, value in rest if _is_number(value)]
    steps = max(numbers) - min(numbers) + 1 if len(numbers) == 2 else 0
    return record(low, low=low, high=high, steps=named(str(steps), low) if steps in STEPS else None)


def _asks_alone(draft: Draft, name: Node) -> bool:
    """Return whether a field is the only one that asks something."""
    asks = draft.called("ask")
    return len(asks) == 1 and asks[0][0] is name


def _ends(draft: Draft, labels: list[Node], node: Node) -> Node | None:
    """Return the ends of a scale whose steps have labels, or which names its ends as a record."""
    if labels and len(labels) in STEPS and all(map(draft.is_text, labels)):
        return record(node, low=labels[0], high=labels[-1], steps=named(str(len(labels)), node))
    own = {key.value.lower(): value for key, value in entries(node)}
    texts = [value for key, value in own.items() if draft.is_text(value) and not _is_number(value)]
    inner = [it for key, value in own.items() for it in items(value)]
    low, high = (texts if len(texts) == 2 else inner[:1] + inner[-1:]) or (None, None)
    numbers = [int(value.value) for value in own.values() if _is_number(value)]
    steps = max(numbers, default=0)
    return (
        record(node, low=low, high=high, steps=named(str(steps), node) if steps in STEPS else None)
        if low and high
        else None
    )


def _is_number(node: Node) -> TypeGuard[Scalar]:
    return isinstance(node, Scalar) and node.value.isdecimal() and len(node.value) <= DIGITS
