"""Adds the questions of a quiz file in another language to a quiz, question by question and option by option."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_course.authoring.translation_files import TranslationFile
from mkdocs_course.authoring.translation_table import Row
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, parse
from mkdocs_course.model.reading.node import Sequence as List

SIDE = frozenset(("ask", "why", "why-true", "why-false", "hints", "id", "points", "tags", "sources", "text"))
"""The fields that say nothing about which answer is right."""
VALUES = frozenset(("is-true", "number", "from", "to", "tolerance"))
"""The fields whose value is the right answer in every language."""

Role = tuple[str, ...]
"""What a text is in its question, by names and numbers and without ids: `wrong`, `2`."""


@dataclass(kw_only=True, slots=True)
class _Question:
    """A question of a quiz file: its `id`, the key of each text by its role, and what its answer is built like."""

    id: str
    line: int
    keys: dict[Role, str] = field(default_factory=dict)
    texts: dict[Role, str] = field(default_factory=dict)
    shape: set[Role] = field(default_factory=set)


@dataclass(frozen=True, kw_only=True, slots=True)
class SecondLanguage:
    """The rows of a table of translations, and the numbers of the questions that have no counterpart, from 0.

    `lost` has the number of a question with each text for which the quiz has no place.
    """

    rows: tuple[Row, ...]
    unlike: tuple[int, ...]
    lost: tuple[tuple[int, str], ...]


class Uneven(Exception):
    """The quiz has another number of questions than the file, and their ids do not say which belong together."""

    def __init__(self, there: int, here: int) -> None:
        super().__init__(there, here)
        self.there, self.here = there, here


def compare(quiz: TranslationFile, text: str, language: str) -> SecondLanguage:
    """Return the texts of a quiz file in one language as translations of a quiz.

    Questions with the same id belong together if the quiz has all ids of the file, else those at the same place. A
    question whose answer is built otherwise, with another number of options for one, is left out. Raises Uneven.

    Args:
        quiz: the quiz that gets the texts.
        text: the quiz file with the texts; each is a map with one language.
        language: that language.
    """
    own = _questions(quiz.root, quiz.known)
    other = _questions(parse(text), (language,))
    ids = {question.id: question for question in own if question.id}
    shared = all(question.id in ids for question in other)
    if not shared and len(own) != len(other):
        # A question that is missing in one of them would shift all that follow.
        raise Uneven(len(own), len(other))
    rows, unlike, lost = list[Row](), list[int](), list[tuple[int, str]]()
    for number, question in enumerate(other):
        twin = ids[question.id] if shared else own[number]
        if twin.shape != question.shape:
            unlike.append(number)
            continue
        for role, written in question.texts.items():
            if role in twin.keys:
                key, texts = twin.keys[role], {language: written}
                rows.append(Row(number=twin.line, file=quiz.path, key=key, version={}, texts=texts))
            elif role[-1] in SIDE:
                lost.append((number, written))
    return SecondLanguage(rows=tuple(rows), unlike=tuple(unlike), lost=tuple(lost))


def _questions(root: Node | None, known: Collection[str]) -> Sequence[_Question]:
    listed = _field(root, "questions")
    questions = []
    for number, node in enumerate(listed.items if isinstance(listed, List) else (), 1):
        id = _field(node, "id")
        question = _Question(id=id.value if isinstance(id, Scalar) else "", line=node.line)
        _read(question, node, known, (), ("questions", question.id or str(number)))
        questions.append(question)
    return questions


def _read(question: _Question, node: Node, known: Collection[str], role: Role, key: Role) -> None:
    """Add what stands in a node of a question to it."""
    if isinstance(node, Scalar):
        if role and role[-1] in VALUES:
            question.shape.add((*role, node.value.strip().lower()))
        elif not SIDE.intersection(role):
            question.shape.add(role)
    elif isinstance(node, List):
        for number, item in enumerate(node.items, 1):
            own = _field(item, "id")
            name = own.value if isinstance(own, Scalar) else str(number)
            _read(question, item, known, (*role, str(number)), (*key, name))
    elif texts := _in_languages(node, known):
        question.keys[role], question.texts[role] = "/".join(key), texts
        if not SIDE.intersection(role):
            question.shape.add(role)
    else:
        for name, value in _fields(node):
            _read(question, value, known, role if name == "text" else (*role, name), (*key, name))


def _in_languages(node: Mapping, known: Collection[str]) -> str:
    """Return the text of a map from languages, several as lines; “” for any other mapping."""
    fields = dict(_fields(node))
    if not fields or not fields.keys() <= set(known):
        return ""
    value = next(iter(fields.values()))
    items = value.items if isinstance(value, List) else [value]
    return "\n".join(item.value for item in items if isinstance(item, Scalar))


def _field(node: Node | None, name: str) -> Node | None:
    return dict(_fields(node)).get(name) if isinstance(node, Mapping) else None


def _fields(node: Node | None) -> Iterator[tuple[str, Node]]:
    for name, value in node.entries if isinstance(node, Mapping) else ():
        if isinstance(name, Scalar):
            yield name.value, value
