"""How others draft sorting: categories as names with their items, or items that name their category."""

from __future__ import annotations

from mkdocs_course.model.quiz.draft.draft import Draft, Meant, entries, items, listed, named, pairs, record
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.spelling import synonyms
from mkdocs_course.model.reading.writing import value_of

ITEMS, OF = ("statements", "options", "items"), ("category", "right", "categories")


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as categories with their items, under the name `key`; None if it is none."""
    lists = draft.called(*ITEMS)
    groups = [pair for pair in draft.called(key) if pair not in lists]
    maps = draft.answers if draft.kind == key else []
    if not lists:
        own = [(name, value) for name, value in (*groups, *maps) if _grouped(draft, value)]
        if draft.kind != key and not (own and own[0] in groups and pairs(own[0][1])):
            return None
        if not own:
            return None
        name, value = own[0]
        categories = [record(title, name=title, items=inner) for title, inner in _grouped(draft, value)]
        return Meant(name=name, used=[own[0]], fields=[(named(key, name), listed([*categories], name))])
    name, value = lists[0]
    parted = [_item(draft, item) for item in items(by_language(value, draft.languages))]
    if not parted or not all(parted) or (not groups and draft.kind != key):
        return None
    titles = _titles(draft, groups[0][1]) if groups else {}
    titles = _numbered([*titles.values()], {str(value_of(title)) for title, _ in filter(None, parted)}) or titles
    inside: dict[str, list[Node]] = {code: [] for code in titles}
    for title, it in filter(None, parted):
        code = str(value_of(title))
        titles.setdefault(code, title)
        inside.setdefault(code, []).append(it)
    if groups and len(titles) > len(_titles(draft, groups[0][1])):
        return None
    records = [record(name, name=title, items=listed(inside[code], name)) for code, title in titles.items()]
    return Meant(name=name, used=[lists[0], *groups[:1]], fields=[(named(key, name), listed([*records], name))])


def _grouped(draft: Draft, node: Node) -> list[tuple[Node, Node]]:
    """Return names with the list below each, none if a node is anything else."""
    own = pairs(node)
    lists = [(name, by_language(value, draft.languages)) for name, value in own]
    return [*lists] if len(own) > 1 and all(items(value) for _, value in lists) else []


def _item(draft: Draft, node: Node) -> tuple[Node, Node] | None:
    """Return the name of the category of an item, and its text."""
    own = entries(node)
    named_ = [value for key, value in own if synonyms(key.value, OF) and draft.is_text(value)]
    texts = [
        value for key, value in own if draft.is_text(value) and value not in named_ and not synonyms(key.value, ("id",))
    ]
    if len(own) == 1 and isinstance(own[0][1], Scalar) and not draft.is_text(node):
        return own[0][1], own[0][0]
    return (named_[0], texts[0]) if len(named_) == len(texts) == 1 else None


def _numbered(titles: list[Node], codes: set[str]) -> dict[str, Node]:
    """Return the titles by their numbers, if items call all of them by numbers that count from 0 or from 1."""
    first = next((at for at in (0, 1) if codes == {str(at + number) for number in range(len(titles))}), None)
    return {} if first is None else {str(first + number): title for number, title in enumerate(titles)}


def _titles(draft: Draft, node: Node) -> dict[str, Node]:
    """Return the title of each category, by the name that items call it."""
    titles: dict[str, Node] = {}
    for item in items(by_language(node, draft.languages)):
        own = {key.value: value for key, value in entries(item)}
        title = next(
            (value for key, value in own.items() if synonyms(key, ("name", "text")) and draft.is_text(value)), item
        )
        code = own.get("id", title) if not draft.is_text(item) else item
        titles[str(value_of(code))] = title
    return titles
