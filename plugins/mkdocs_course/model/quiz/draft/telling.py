"""Tells what a drafted question is as a quiz has it, or what is not certain about it."""

from __future__ import annotations

from collections.abc import Mapping as Kinds
from contextlib import suppress
from textwrap import dedent
from typing import Any

import yaml

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.quiz.draft import carried
from mkdocs_course.model.quiz.draft.choice import choice
from mkdocs_course.model.quiz.draft.composing import whole
from mkdocs_course.model.quiz.draft.draft import ANSWER, LETTERS, Draft, Fields, Meant, means, named, names_kind
from mkdocs_course.model.reading import node as nodes
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import end_of_block
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.reading.writing import value_of

MAX_BARE = 8
"""A question without an answer that has more fields than these was meant in another way."""


def note(reader: Reader, node: Node, meant: Meant, question: Mapping, unneeded: Fields, *, done: bool = True) -> None:
    """Add the Problem of a drafted question; fields that a course has no use for become comments below it.

    `done` is whether nothing is left for the trainer to write.
    """
    place = reader.place(meant.name)
    if reader.problems.full(place, warning=False):
        return
    column = node.column - 1
    last = end_of_block(reader.lines, node.line, column)
    rows = [f"{' ' * column}{row}" if row.strip() else "" for row in writing.lines(value_of(question), 0)]
    rows[0] = reader.lines[node.line - 1][:column] + rows[0][column:]
    notes = {key.value: value_of(value) for key, value in unneeded if not names_kind(key)}
    own, now = value_of(node), _read_back(rows, column)
    left = [row for text in carried.lost(own, [now, notes]) for row in text.split("\n")]
    rows += [f"{' ' * column}# {row}" for row in (*writing.lines(notes, 0), *left)]
    written = "\n".join(reader.lines[node.line - 1 : last])
    # Comments are no part of a node, and in braces only an item of a list has its rows for itself.
    flow = getattr(node, "flow", False)
    movable = (
        done
        and "#" not in written
        and (not flow or (written[:column].strip() == "-" and written.rstrip().endswith("}")))
    )
    safe = meant.safe and carried.is_whole(own, now, notes.keys())
    fix = Fix(first=node.line, last=last, lines=tuple(rows), safe=safe) if movable else None
    shown = rows if not flow or movable else [*writing.lines(value_of(question), 0)]
    hint, kept = meant.hint, dedent("\n".join(shown))
    values = {"name": meant.name.value, "kept": kept}
    reader.problems.kept.append(Problem.filled(place, "unknown-field", hint, values, fix=fix))


def _read_back(rows: list[str], column: int) -> writing.Value:
    """Return what the rows of a question say, None if they cannot be read."""
    with suppress(nodes.Refused, yaml.YAMLError):
        root = nodes.parse("\n".join([rows[0].replace("-", " ", 1) if column else rows[0], *rows[1:]]))
        return value_of(root) if root else None
    return None


def refuse_unanswered(reader: Reader, node: Node, draft: Draft, kinds: Kinds[str, Any]) -> None:
    """Add the Problem of a question that names its kind and has no answer, and raise ValidationError; no other."""
    options = choice(draft)
    if (
        options
        and not options.right
        and not options.answer
        and options.name.value not in ANSWER
        and options.name.value != "wrong"
    ):
        reader.fail(options.name, "unknown-field", "by-letter", name=options.name.value)
    if not draft.kind or draft.answers or draft.called(draft.kind, "options", "wrong") or len(draft.fields) > MAX_BARE:
        return
    name = next(key for key, _ in draft.fields if names_kind(key))
    meant = Meant(name=name, used=[], fields=[(named(draft.kind, name), named("…", name))])
    fields, unneeded = whole(draft.fields, meant, kinds, reader.languages)
    note(reader, node, meant, Mapping([*fields], False, node.line, node.column), unneeded, done=False)
    raise ValidationError


def refuse_heading(reader: Reader, fields: Fields) -> None:
    """Add the Problem of a heading that stands as a question of its own, and raise ValidationError; no other."""
    name, value = fields[0] if len(fields) == 1 else (None, None)
    if name is None or not isinstance(value, Scalar) or not means(name.value, ("title",)):
        return
    if value.value.rstrip().endswith(("?", "？")) or value.end_line > name.line:
        return
    row = reader.lines[name.line - 1]
    before = row[: name.column - 1]
    if before.strip() != "-":
        return
    line = f"{before.replace('-', '#')}{row[name.column - 1 :]}"
    fix, place = Fix(first=name.line, last=name.line, lines=(line,)), reader.place(name)
    values = {"name": name.value, "closest": "", "line": line.strip()}
    reader.problems.kept.append(Problem.filled(place, "unknown-field", "unneeded", values, fix=fix))
    raise ValidationError


def refuse_other_answer(reader: Reader, draft: Draft) -> None:
    """Add the Problem of an answer that is none of the options, but like one, and raise ValidationError; no other."""
    own = choice(draft)
    if not own or own.right or not own.answer or not (said := draft.texts(own.answer[1])):
        return
    letters = [*LETTERS[: len(own.options)]]
    known = letters if said[0] in LETTERS else [draft.texts(option.text)[0] for option in own.options]
    if known is letters or closest(said[0], known):
        reader.unknown(own.answer[1], said[0], known, "unknown-value")
        raise ValidationError


def refuse_number(reader: Reader, draft: Draft) -> None:
    """Add the Problem of a number that may count options from 0 or from 1, and raise ValidationError; no other."""
    own = choice(draft)
    if not own or own.right or not own.answer or not isinstance(answer := own.answer[1], Scalar):
        return
    if not answer.value.isdecimal() or not 0 < int(answer.value) < len(own.options):
        return
    at = int(answer.value)
    texts = [draft.texts(own.options[number].text)[0] for number in (at - 1, at)]
    lines = [f"{own.answer[0].value}: {letter}" for letter in LETTERS[at - 1 : at + 1]]
    reader.fail(
        answer,
        "unknown-value",
        "drafted-number",
        name=answer.value,
        one=lines[0],
        other=lines[1],
        first=texts[0],
        second=texts[1],
    )
