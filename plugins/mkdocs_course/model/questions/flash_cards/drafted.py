"""How others draft cards: with questions and answers, or with sides under other names."""

from __future__ import annotations

from mkdocs_course.model.quiz.draft.draft import Draft, Fields, Meant, items, listed, named, record
from mkdocs_course.model.quiz.draft.sample import asking
from mkdocs_course.model.quiz.draft.sides import sides
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.spelling import synonyms


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as cards, under the name `key`; None if it has none."""
    for name, value in draft.called(key):
        both = [pair for item in items(value) if (pair := sides(draft, item))]
        if not both or len(both) < len(items(value)):
            continue
        cards: list[Node] = [record(front, front=front, back=back) for front, back in both]
        fields: Fields = [(named(key, name), listed(cards, name))]
        if not any(synonyms(own.value, ("ask",)) for own, _ in draft.fields):
            fields = [*asking("flash_cards", draft, both[0][0]), *fields]
        return Meant(name=name, used=[(name, value)], fields=fields)
    return _alone(draft, key)


def _alone(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means that is one card itself; None if it has not just two sides."""
    own = [[pair for pair in draft.called(side) if draft.is_text(pair[1])] for side in ("front", "back")]
    if [len(pairs) for pairs in own] != [1, 1]:
        return None
    ((name, front),), ((_, back),) = own
    fields: Fields = [(named(key, name), listed([record(front, front=front, back=back)], name))]
    if not draft.called("ask"):
        fields = [*asking("flash_cards", draft, front), *fields]
    return Meant(name=name, used=[*own[0], *own[1]], fields=fields)
