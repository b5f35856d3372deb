"""A new term in the glossary of a course, with every other byte of the file kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from mkdocs_course.authoring.draft import Draft, Edit
from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.model.course import configuration
from mkdocs_course.model.reading import node as nodes
from mkdocs_course.model.reading.node import Node, Refused, Scalar, Sequence
from mkdocs_course.model.reading.scalar import scalar, text_field
from mkdocs_course.project import Project


@dataclass(frozen=True, kw_only=True, slots=True)
class NewTerm:
    """The `text` of a term, and the change of the glossary, None if that cannot be changed safely."""

    text: str
    draft: Draft | None


def languages(project: Project) -> tuple[str, ...]:
    """Return the languages in which each term is needed: those of the course, and those that stand beside a term."""
    return tuple(dict.fromkeys((*project.languages, *project.settings.glossary.beside.all)))


def new_term(
    project: Project, id: str, names: Mapping[str, str], definitions: Mapping[str, str], phonetic: Mapping[str, str]
) -> NewTerm:
    """Return a term for the glossary, which is created if there is none.

    Args:
        project: the course.
        id: the id of the term, by which lessons link to it.
        names: the term by language.
        definitions: what it means, by language.
        phonetic: the transcription of the term by the name of its field, `pinyin`.
    """
    fields = text_field("term", names.items(), 0) + "".join(
        f"{name}: {scalar(text)}\n" for name, text in phonetic.items()
    )
    fields += text_field("definition", definitions.items(), 0)
    lines = [f"id: {id}", *fields.removesuffix("\n").split("\n")]
    text = "\n".join(f"{'- ' if number == 0 else '  '}{line}" for number, line in enumerate(lines))
    if not project.glossary.exists():
        return NewTerm(text=text, draft=Draft(created=((project.glossary, f"terms:\n{_indented(text, 2)}\n"),)))
    edit = _edit(project, id, text)
    return NewTerm(text=text, draft=Draft(edits=(edit,)) if edit else None)


def _edit(project: Project, id: str, text: str) -> Edit | None:
    data = project.glossary.read_bytes()
    try:
        source = SourceLines.of(data)
        old = _terms(source.text)
        if old is None or old.flow or not old.items:
            return None
        ids = [_id(item) for item in old.items]
        later = next((number for number, own in enumerate(ids) if own > id), len(ids))
        place = later if ids == sorted(ids) else len(ids)
        line = _end(old.items[place - 1]) if place else old.items[0].line - 1
        changed = source.inserted(line, _indented(text, old.column - 1))
        new = _terms(changed.text)
    except (UnicodeDecodeError, Refused, yaml.YAMLError):
        return None
    kept = new is not None and [*map(_plain, new.items[:place]), *map(_plain, new.items[place + 1 :])]
    return Edit(file=project.glossary, before=data, after=changed.data) if kept == [*map(_plain, old.items)] else None


def _terms(text: str) -> Sequence | None:
    pair = configuration.entry(nodes.parse(text), "terms")
    return pair[1] if pair and isinstance(pair[1], Sequence) else None


def _id(item: Node) -> str:
    pair = configuration.entry(item, "id")
    return pair[1].value if pair and isinstance(pair[1], Scalar) else ""


def _end(item: Node) -> int:
    """Return the last line of a node. A block of text ends where the next line begins."""
    return max(scalar.end_line - (scalar.end_column == 1) for scalar in _scalars(item))


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    for inner in node.items if isinstance(node, Sequence) else [side for pair in node.entries for side in pair]:
        yield from _scalars(inner)


def _plain(node: Node) -> object:
    """Return what a node says, without its place."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [*map(_plain, node.items)]
    return [(_plain(key), _plain(value)) for key, value in node.entries]


def _indented(text: str, spaces: int) -> str:
    return "\n".join(" " * spaces + line for line in text.split("\n"))
