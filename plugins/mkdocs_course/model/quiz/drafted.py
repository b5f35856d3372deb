"""Questions as chatbots draft them: all options in one list, or the kind in a field, and a field for what is right."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache, partial
from textwrap import dedent

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.quiz.drafted_form import KIND, Draft, Fields, in_order, inside, plain, truth, typed
from mkdocs_course.model.quiz.drafted_option import lettered, listed, named, options_apart, options_of, right_ones
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.repair import end_of_block
from mkdocs_course.model.reading.spelling import is_unneeded, synonym, synonyms
from mkdocs_course.model.reading.writing import value_of

OPTIONS, ANSWER = ("options",), ("right", "all-right", "best", "accept")


def read(reader: Reader, node: Node, known: Collection[str], names: Collection[str]) -> Node:
    """Return a question under the names of a quiz, and add the Problem of one that was drafted.

    Any other node is returned as it is, and so is one in which the right options cannot be told for certain. `known`
    are the names of fields that every question has, `names` those of all kinds.
    """
    entries = node.entries if isinstance(node, Mapping) else []
    fields = [(key, value) for key, value in entries if isinstance(key, Scalar)]
    if len(fields) < len(entries) or all(key.value in names for key, _ in fields):
        return node
    for form in (inside, _choice, truth, in_order, partial(typed, names=names)):
        if draft := form(fields):
            return _meant(reader, node, fields, draft, known)
    return node


def _meant(reader: Reader, node: Node, fields: Fields, draft: Draft, known: Collection[str]) -> Node:
    """Return a drafted question as a quiz has it, and add its Problem."""
    names, gone = {key.value for key, _ in fields}, {id(key) for key, _ in draft.used}
    others = [(key, value) for key, value in fields if id(key) not in gone]
    unneeded = [(key, value) for key, value in others if is_unneeded(key.value) and key.value not in known]
    kept = [(_renamed(key, known, names), value) for key, value in others if (key, value) not in unneeded]
    at = next((index + 1 for index, (key, _) in enumerate(kept) if key.value == "ask"), len(kept))
    meant = Mapping([*kept[:at], *draft.meant, *kept[at:]], False, node.line, node.column)
    _note(reader, node, draft, meant, [pair for pair in unneeded if plain(pair[0]) not in KIND])
    return meant


def _choice(fields: Fields) -> Draft | None:
    """Return the options of a question as right and wrong ones."""
    lists = [(key, value) for key, value in fields if _means_options(key.value)]
    apart = options_apart(fields) if not lists else []
    if len(lists) != 1 and not apart:
        return None
    name, options = (apart[0][0], options_of(lettered(apart))) if apart else (lists[0][0], options_of(lists[0][1]))
    used = apart or lists
    answers = [(key, value) for key, value in fields if (key, value) not in used and synonyms(key.value, ANSWER)]
    right = right_ones(options, [value for _, value in answers])
    if len(options) < 2 or len(answers) > 1 or not right:
        return None
    rights = [option.node for option in options if option in right]
    wrong = [option.node for option in options if option not in right]
    first = named("right" if len(rights) == 1 else "all-right", name)
    new: Fields = [(first, rights[0] if len(rights) == 1 else listed(rights, name))]
    new += [(named("wrong", name), listed(wrong, name))] if wrong else []
    return Draft(name=name, used=[*used, *answers], meant=new, hint="drafted")


@lru_cache(maxsize=1_000)
def _means_options(name: str) -> bool:
    """Return whether a field has the name of the list of options in drafts; all questions have the same few names."""
    return bool(synonyms(name, OPTIONS))


def _note(reader: Reader, node: Node, draft: Draft, meant: Mapping, unneeded: Fields) -> None:
    """Add the Problem of a drafted question; fields that a course has no use for become comments below it."""
    name = draft.name
    place = reader.place(name)
    if reader.problems.full(place, warning=False):
        return
    column = node.column - 1
    last = end_of_block(reader.lines, node.line, column)
    rows = [f"{' ' * column}{row}" for row in writing.lines(value_of(meant), 0)]
    rows[0] = reader.lines[node.line - 1][:column] + rows[0][column:]
    notes = writing.lines({key.value: value_of(value) for key, value in unneeded}, 0)
    rows += [f"{' ' * column}# {row}" for row in notes]
    written = "\n".join(reader.lines[node.line - 1 : last])
    # Comments are no part of a node, and in braces only an item of a list has its rows for itself.
    flow = getattr(node, "flow", False)
    whole = "#" not in written and (not flow or (written[:column].strip() == "-" and written.rstrip().endswith("}")))
    fix = Fix(first=node.line, last=last, lines=tuple(rows)) if whole else None
    hint, kept = (draft.hint, dedent("\n".join(fix.lines))) if fix else ("by-letter", "")
    values = {"name": name.value, "kept": kept}
    reader.problems.kept.append(Problem.filled(place, "unknown-field", hint, values, fix=fix))


def _renamed(key: Scalar, known: Collection[str], taken: Collection[str]) -> Scalar:
    meant = synonym(key.value, known)
    return replace(key, value=meant) if meant and meant not in taken else key
