"""Quiz files that are arranged in another way: as JSON, below a name, or with a half of the file for each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import TypeGuard

import yaml

from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.quiz import around
from mkdocs_course.model.quiz.draft import carried
from mkdocs_course.model.reading import node as nodes
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.spelling import is_unneeded, synonym
from mkdocs_course.model.reading.writing import Value

FIELD = "questions"
ROUNDS = 4
"""How often the corrected file is read again: a fix may only be known when those around it have been applied."""


class Apart(Exception):
    """The halves of the languages do not have the same fields and items."""


def find(path: str, text: str, languages: tuple[str, ...], *, as_block: bool) -> Problem | None:
    """Return the Problem of a file that is arranged so, with the whole file as its fix; None for any other.

    The fix is safe only where nothing is lost by it. `as_block` is whether JSON that has nothing else is such a file.
    """
    root = None
    with suppress(nodes.Refused, yaml.YAMLError, nodes.MissingParser):
        root = nodes.parse(text)
    if not isinstance(root, nodes.Mapping | nodes.Sequence) or _repeats(root):
        return None
    return _arranged(path, text, root, languages, as_block=as_block) or around.find(path, text, root)


def _arranged(path: str, text: str, root: nodes.Node, languages: tuple[str, ...], *, as_block: bool) -> Problem | None:
    """Return the Problem of a file that has the fields of a quiz in other places, or as JSON; None for any other."""
    if not isinstance(root, nodes.Mapping):
        return None
    written, meant = writing.value_of(root), None
    # Below a name alone, its rows need only be moved.
    inner = _unwrapped(written, languages) if root.flow or len(root.entries) > 1 else written
    if isinstance(inner, dict) and len(inner) == 1 and _is_halved(own := next(iter(inner.values())), languages):
        inner = own
    with suppress(Apart):
        halved = _is_halved(inner, languages)
        # A few such names in a file are told where they stand.
        woven = _woven(inner, languages) if root.flow or _apart(inner, languages) > _size(inner) else inner
        meant = _joined(inner) if halved and isinstance(inner, dict) else woven
    is_quiz = isinstance(meant, dict) and any(synonym(name, (FIELD,)) for name in meant)
    if not is_quiz or (meant == written and not (as_block and root.flow)):
        return None
    # A file that begins with its fields has none of its comments in a node.
    whole = "#" not in text and (inner is written or len(root.entries) == 1) and not carried.lost(written, meant)
    lines = tuple(writing.lines(meant, 0))
    fix = Fix(first=1, last=text.count("\n") + 1, lines=(*lines, ""), safe=whole)
    place = Place(path=path, line=root.line, column=root.column)
    return Problem.at(place, "wrong-type", "rearranged", fix=fix, line="\n".join(lines))


def corrected(problem: Problem, problems_of: Callable[[str], tuple[Problem, ...]]) -> Problem:
    """Return the Problem of such a file, with all in its fix that is certain; what is left there are consequences."""
    assert problem.fix
    lines = [*problem.fix.lines]
    for _ in range(ROUNDS):
        above, left = len(lines) + 1, problems_of("\n".join(lines))
        fixes = sorted((it.fix for it in left if it.fix and it.fix.safe), key=lambda fix: -fix.first)
        for fix in fixes:
            if fix.last < above:
                lines[fix.first - 1 : fix.last] = fix.lines
                above = fix.first
        if not fixes:
            break
    values = (*((name, value) for name, value in problem.values if name != "line"), ("line", "\n".join(lines)))
    fix = replace(problem.fix, lines=tuple(lines))
    return replace(problem, fix=fix, values=values, consequences=sum(not it.warning for it in left))


def _repeats(node: nodes.Node) -> bool:
    """Return whether a name stands twice in a record, so that a value would be lost."""
    if isinstance(node, nodes.Sequence):
        return any(map(_repeats, node.items))
    if not isinstance(node, nodes.Mapping):
        return False
    names = [key.value for key, _ in node.entries if isinstance(key, nodes.Scalar)]
    return len({*names}) < len(node.entries) or any(_repeats(value) for _, value in node.entries)


def _unwrapped(value: Value, languages: Collection[str]) -> Value:
    """Return a quiz that stands below a name, beside what a course has no use for."""
    if not isinstance(value, dict) or _is_halved(value, languages):
        return value
    inner = [it for it in value.values() if isinstance(it, dict) and any(synonym(name, (FIELD,)) for name in it)]
    rest = [name for name, it in value.items() if it not in inner]
    return inner[0] if len(inner) == 1 and all(map(is_unneeded, rest)) else value


def _is_halved(value: Value, languages: Collection[str]) -> TypeGuard[dict[str, Value]]:
    """Return whether a file has a whole quiz for each language."""
    return isinstance(value, dict) and len(value) > 1 and all(name in languages for name in value)


def _woven(value: Value, languages: tuple[str, ...]) -> Value:
    """Return what is written with the languages in each text where they stand in the names of fields.

    Raises Apart if the languages have other fields or items than each other.
    """
    if isinstance(value, list):
        return [_woven(item, languages) for item in value]
    if not isinstance(value, dict):
        return value
    fields: dict[str, Value] = {}
    for name, inner in value.items():
        field, language = _parted(name, languages)
        if not language or field in value:
            fields[name] = _woven(inner, languages)
        elif field not in fields:
            own = {
                code: it for other, it in value.items() for part, code in [_parted(other, languages)] if part == field
            }
            fields[field] = _joined(own) if len(own) > 1 else own
    return fields


def _parted(name: str, languages: Collection[str]) -> tuple[str, str]:
    """Return the name of a field without the language at its end, and the language, “” if it has none."""
    field, _, language = name.replace("-", "_").rpartition("_")
    return (name[: len(field)], language) if field and language in languages else (name, "")


def _apart(value: Value, languages: Collection[str]) -> int:
    """Return the number of fields with a language in their names."""
    if isinstance(value, list):
        return sum(_apart(item, languages) for item in value)
    own = sum(bool(_parted(name, languages)[1]) for name in value) if isinstance(value, dict) else 0
    return own + (sum(_apart(it, languages) for it in value.values()) if isinstance(value, dict) else 0)


def _size(value: Value) -> int:
    """Return the number of questions of a quiz."""
    lists = [it for it in value.values() if isinstance(it, list)] if isinstance(value, dict) else []
    return max(map(len, lists), default=0)


def _joined(own: dict[str, Value]) -> Value:
    """Return one value for those of several languages; raises Apart if they are not built alike."""
    kinds = {type(it) for it in own.values()}
    values = [*own.values()]
    if len(kinds) > 1:
        raise Apart
    if kinds == {str}:
        return values[0] if len(set(map(str, values))) == 1 and _is_word(str(values[0])) else own
    if kinds == {dict}:
        return {name: _joined({code: _at(it, name) for code, it in own.items()}) for name in _names(values)}
    sizes = {len(it) for it in values if isinstance(it, list | tuple)}
    if len(sizes) != 1:
        raise Apart
    return [_joined(dict(zip(own, items, strict=True))) for items in zip(*_lists(values), strict=True)]


def _lists(values: Iterable[Value]) -> list[list[Value]]:
    return [[*it] for it in values if isinstance(it, list | tuple)]


def _names(values: Iterable[Value]) -> list[str]:
    names = [[*it] for it in values if isinstance(it, dict)]
    if any({*it} != {*names[0]} for it in names):
        raise Apart
    return names[0]


def _at(value: Value, name: str) -> Value:
    return value[name] if isinstance(value, dict) else None


def _is_word(text: str) -> bool:
    """Return whether a value is an id, a number or a word for yes and no rather than a text."""
    return bool(re.fullmatch(r"[A-Za-z0-9_.-]+", text))
