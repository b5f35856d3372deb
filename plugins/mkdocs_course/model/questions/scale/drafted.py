"""How others draft a scale: as one statement with the labels of its steps."""

from __future__ import annotations

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
from mkdocs_course.model.reading.node import Node, Sequence

STEPS = range(3, 8)


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as statements to rate, under the name `key`; None if it is no such question."""
    scales = draft.called("scale", "options")
    if (
        draft.kind not in ("", key)
        or len(scales) != 1
        or draft.answers
        or (not draft.kind and scales[0][0].value != "scale")
    ):
        return None
    name, value = scales[0]
    labels = items(by_language(value, draft.languages))
    ends = _ends(draft, labels, value)
    statements = draft.called(key)
    own = [(it, text) for it, text in draft.fields if it.value in ("statement", "item") or synonym_of_ask(draft, it)]
    rated = (
        items(statements[0][1])
        if statements and isinstance(statements[0][1], Sequence)
        else [text for _, text in own[:1]]
    )
    if not ends or not rated:
        return None
    used: Fields = [scales[0], *(statements if statements and isinstance(statements[0][1], Sequence) else own[:1])]
    fields: Fields = [(named("scale", name), ends), (named(key, name), listed(rated, name))]
    if not any(pair not in used for pair in draft.called("ask")):
        fields = [(named("ask", name), asked("scale", draft, name)), *fields]
    # What the steps between the ends are called, a scale does not show.
    return Meant(name=name, used=used, fields=fields, safe=len(labels) <= 2)


def synonym_of_ask(draft: Draft, name: Node) -> bool:
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
    numbers = [int(value.value) for value in own.values() if _is_number(value)]  # type: ignore[union-attr]
    steps = max(numbers, default=0)
    return (
        record(node, low=low, high=high, steps=named(str(steps), node) if steps in STEPS else None)
        if low and high
        else None
    )


def _is_number(node: Node) -> bool:
    return getattr(node, "value", "").isdecimal()
