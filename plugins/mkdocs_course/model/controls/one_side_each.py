"""Pairs and cards of which one side is in one language and the other side in another, as those of a vocabulary."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_course.model.controls.two_sides import Form
from mkdocs_course.model.reading import alike
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.scalar import scalar
from mkdocs_course.model.text.one_language import ALL

Language = tuple[str, str]
"""A language, and the text in it."""


def shared(reader: Reader, pairs: Node, form: Form) -> Node:
    """Return a list of such records with sides that are the same in all languages, and add a warning for them.

    Any other node is returned as it is. A translation of one side would be the text of the other one.
    """
    items, found = list[Node](), list[tuple[Node, Language, Language]]()
    for item in pairs.items if isinstance(pairs, Sequence) else ():
        entries = item.entries if isinstance(item, Mapping) else []
        sides = {key.value: it for key, it in entries if isinstance(key, Scalar)}
        one, other = (_only(sides.get(name), reader) for name in (form.one, form.other))
        if isinstance(item, Mapping) and one and other and one[0] != other[0]:
            found.append((sides[form.one], one, other))
            both = (sides[form.one], sides[form.other])
            items.append(replace(item, entries=[(key, _in_all(it) if it in both else it) for key, it in entries]))
        else:
            items.append(item)
    if not found or not isinstance(pairs, Sequence):
        return pairs
    first, one, other = found[0]
    names = ((form.one, one), (form.other, other))
    kept, parted = (f"{name}: {{{ALL}: {scalar(own[1], flow=True)}}}" for name, own in names)
    further = alike.rows(sorted({side.line for side, *_ in found} - {first.line}))
    values = {"language": other[0], "kept": kept, "parted": parted, **further}
    reader.note(first, "missing-translation", "one-side-each", warning=True, **values)
    return replace(pairs, items=items)


def _only(side: Node | None, reader: Reader) -> Language | None:
    """Return the only language of a side, and its text; None if it has several, or another form."""
    entries = side.entries if isinstance(side, Mapping) and len(reader.languages) > 1 else []
    if len(entries) != 1:
        return None
    ((key, text),) = entries
    known = isinstance(key, Scalar) and key.value in reader.languages
    return (
        (key.value, text.value)
        if known and isinstance(key, Scalar) and isinstance(text, Scalar) and text.value
        else None
    )


def _in_all(side: Node) -> Node:
    """Return a side in one language as one for all of them."""
    if not isinstance(side, Mapping):
        return side
    return replace(
        side, entries=[(replace(key, value=ALL), text) for key, text in side.entries if isinstance(key, Scalar)]
    )
