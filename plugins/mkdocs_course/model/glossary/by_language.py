"""Lists of names by language, as a glossary has them: `[a, b]` for all languages, or `{sv: [a], zh: [b]}`."""

from __future__ import annotations

from typing import NoReturn

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.brackets import END
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import end_of_block, indentation
from mkdocs_course.model.reading.scalar import scalar
from mkdocs_course.model.reading.values import Name
from mkdocs_course.model.text.text import refuse_unknown_languages

EVERYWHERE = ""
"""Stands for all languages."""

ByLanguage = tuple[tuple[str, tuple[str, ...]], ...]
"""(language, names) pairs."""


def read(reader: Reader, node: Node, known: tuple[str, ...] = ()) -> ByLanguage:
    """Return a list of names, or a map from languages to such lists; raises ValidationError after all were read.

    If `known` names languages, others are refused.
    """
    if isinstance(node, Sequence) and (texts := _texts(node, known)):
        _refuse(reader, node, texts)
    if not isinstance(node, Mapping):
        return ((EVERYWHERE, _names(reader, node)),)
    if node.flow and (bare := _with_bare_names(reader, node)):
        _refuse_bare(reader, node, bare)
    fields = reader.fields(node)
    if known:
        refuse_unknown_languages(reader, node, known=known)
    lists, invalid = [], False
    for language, (_, value) in fields.items():
        try:
            lists.append((language, _names(reader, value)))
        except ValidationError:
            invalid = True
    if invalid:
        raise ValidationError
    return tuple(lists)


def _with_bare_names(reader: Reader, node: Mapping) -> dict[str, list[str]]:
    """Return the names by language of `{sv: zh, en, zh: en}`, {} if none stands without a colon behind another one."""
    names, found = dict[str, list[str]](), False
    for key, value in node.entries:
        if not isinstance(key, Scalar) or not isinstance(value, Scalar | Sequence) or key.line != node.line:
            return {}
        end = key.column - 1 + len(key.value) + 2 * (key.style is not None)
        if names and isinstance(value, Scalar) and not value.value and reader.line(node)[end : end + 1] != ":":
            names[[*names][-1]].append(key.value)
            found = True
            continue
        items = value.items if isinstance(value, Sequence) else [value]
        names.setdefault(key.value, []).extend(item.value for item in items if isinstance(item, Scalar))
    return names if found else {}


def _refuse_bare(reader: Reader, node: Mapping, names: dict[str, list[str]]) -> NoReturn:
    """Add the Problem of names without brackets in braces, and raise ValidationError."""
    lists = (f"{code}: [{', '.join(scalar(name, flow=True) for name in own)}]" for code, own in names.items())
    braces, row, place = f"{{{', '.join(lists)}}}", reader.line(node), reader.place(node)
    end = END.match(row, node.column - 1)
    line = f"{row[: node.column - 1]}{braces}{row[end.end() :]}" if end else ""
    fix = Fix.of(place, line, safe=False) if end else None
    problem = Problem.at(place, "wrong-type", "write-line", fix=fix, line=line.strip() or braces)
    if not reader.problems.full(place, warning=False):
        reader.problems.kept.append(problem)
    raise ValidationError


def _texts(node: Sequence, known: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return the names by language of a list whose items each are texts by language; none of any other list."""
    texts: dict[str, tuple[str, ...]] = {}
    for item in node.items:
        if not isinstance(item, Mapping):
            return {}
        for key, value in item.entries:
            if not isinstance(key, Scalar) or key.value not in known or not isinstance(value, Scalar):
                return {}
            texts[key.value] = (*texts.get(key.value, ()), value.value)
    return texts


def _refuse(reader: Reader, node: Sequence, texts: dict[str, tuple[str, ...]]) -> NoReturn:
    """Add the Problem of a list whose items are texts by language, and raise ValidationError."""
    place, indent = reader.place(node), node.column - 1
    # A list may stand as far left as its name does, languages must not.
    further = 0 if node.flow or indentation(reader.lines[node.line - 2]) < indent else 2
    rows = [*writing.lines(texts, 0)]
    fix = None
    if not node.flow:
        # Where the list stands as far left as its name, what follows the last item does too.
        end = node.items[-1].line
        last = end_of_block(reader.lines, end, indent + 1)
        fix = Fix(
            first=node.line, last=last, lines=tuple(f"{' ' * (indent + further)}{row}" for row in rows), safe=False
        )
    problem = Problem.at(place, "wrong-type", "list-in-line", fix=fix, line="\n".join(rows))
    if not reader.problems.full(place, warning=False):
        reader.problems.kept.append(problem)
    raise ValidationError


def distinct(lists: ByLanguage) -> tuple[str, ...]:
    """Return the names of all languages, each once."""
    return tuple(dict.fromkeys(name for _, names in lists for name in names))


def _names(reader: Reader, node: Node) -> tuple[str, ...]:
    return tuple(str(name) for name in reader.many(Name, node))
