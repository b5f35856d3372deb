"""Tells why a question has no answer: nothing says it, or a field that is called something else."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as Kinds
from typing import Any, NoReturn

from mkdocs_course.model.quiz.misread import misfits, read_as
from mkdocs_course.model.reading import unnested
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.spelling import closest, intended, synonyms


def refuse(
    reader: Reader, node: Node, kinds: Kinds[str, Any], common: Collection[str], known: Collection[str]
) -> NoReturn:
    """Report a question without an answer key, or the field that is probably a misspelt one; raises ValidationError.

    `common` are the names of the fields that every question has, `known` those of all kinds.
    """
    fields = reader.fields(node)
    if fields.keys() == {"id"}:
        reader.fail(node, "no-answer", "id-alone")
    unknown = {name: key for name, (key, _) in fields.items() if name not in known}
    unnested.refuse(reader, {key: shape(kind)[key][1] for key, kind in kinds.items()}, unknown, fields)
    for find in (synonyms, closest):
        for name, key in unknown.items():
            if meant := find(name, kinds):
                near = (
                    meant
                    if isinstance(meant, str)
                    else min(meant, key=lambda name: misfits(reader, node, key, name, kinds[name]))
                )
                reader.unknown(key, name, [near], taken=fields)
                read_as(reader, node, key, near, kinds[near])
    in_order = sorted(known)
    for name, key in unknown.items():
        reader.unknown(key, name, in_order if intended(name, in_order) else common)
    keys = [key for key, kind in kinds.items() if {name for name in known if name in fields} <= shape(kind).keys()] or [
        *kinds
    ]
    if len(keys) < len(kinds):
        keys.sort(key=lambda key: (len(shape(kinds[key])), len(key)))  # The simplest are the commonest.
    hint = "no-answer-any" if len(keys) == len(kinds) else ""
    reader.fail(node, "no-answer", hint, known=", ".join(f"{key}:" for key in keys))
