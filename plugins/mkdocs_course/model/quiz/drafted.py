"""Questions as chatbots draft them: all options in one list, and a field that says which of them is right."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache
from textwrap import dedent

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.repair import end_of_block
from mkdocs_course.model.reading.spelling import synonym, synonyms
from mkdocs_course.model.reading.writing import value_of

OPTIONS, ANSWER, TEXT, WHY = ("options",), ("right", "all-right", "best", "accept"), ("text",), ("why",)
FLAG = re.compile(r"(?:is[_-]?)?(?:correct|right|rätt|korrekt|answer)|正确|是否正确", re.IGNORECASE)
TRUE = frozenset("true yes ja rätt sant 1 是 对 正确".split())
KIND = frozenset("type kind question-type typ 类型 题型".split())
LETTER = re.compile(r"([A-Ha-h])[.):：、]? *")
LETTERED = re.compile(r"[(（]?([A-Ha-h])[.):：、）] *(?=\S)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Drafted:
    """An option as it was drafted: its `letter` if it has one, its text, its feedback, and whether it is right."""

    letter: str
    text: Node
    why: Node | None = None
    right: bool | None = None

    @property
    def node(self) -> Node:
        """The option as a quiz has it."""
        if self.why is None:
            return self.text
        return Mapping([(_name("text", self.text), self.text), (_name("why", self.why), self.why)], False, *_at(self))


def read(reader: Reader, node: Node, known: Collection[str]) -> Node:
    """Return a question with its options under the names of a quiz, and add the Problem of one that was drafted.

    Any other node is returned as it is, and so is one in which the right options cannot be told for certain. `known`
    are the names of fields that every question has.
    """
    entries = node.entries if isinstance(node, Mapping) else []
    fields = [(key, value) for key, value in entries if isinstance(key, Scalar)]
    listed = [(key, value) for key, value in fields if _means_options(key.value)]
    if len(listed) != 1 or len(fields) < len(entries):
        return node
    name, options = listed[0][0], _options(listed[0][1])
    answers = [(key, value) for key, value in fields if key is not name and synonyms(key.value, ANSWER)]
    right = _right(options, [value for _, value in answers])
    if len(options) < 2 or len(answers) > 1 or not right:
        return node
    names = {key.value for key, _ in fields}
    others = [(key, value) for key, value in fields if key is not name and key not in [key for key, _ in answers]]
    kept = [(_renamed(key, known, names), value) for key, value in others if _plain(key) not in KIND]
    rights = [option.node for option in options if option in right]
    wrong = [option.node for option in options if option not in right]
    first = _name("right" if len(rights) == 1 else "all-right", name)
    new = [(first, rights[0] if len(rights) == 1 else _list(rights, name))]
    new += [(_name("wrong", name), _list(wrong, name))] if wrong else []
    at = next((index + 1 for index, (key, _) in enumerate(kept) if key.value == "ask"), len(kept))
    meant = Mapping([*kept[:at], *new, *kept[at:]], False, node.line, node.column)
    _note(reader, node, name, meant)
    return meant


@lru_cache(maxsize=1_000)
def _means_options(name: str) -> bool:
    """Return whether a field is called as the list of options is in drafts; all questions have the same few names."""
    return bool(synonyms(name, OPTIONS))


def _options(node: Node) -> list[Drafted]:
    """Return the options of a list, or of a map from letters; none if they are of another form."""
    if isinstance(node, Mapping):
        pairs = [(key.value, value) for key, value in node.entries if isinstance(key, Scalar)]
        return [_option(value, key) for key, value in pairs] if all(LETTER.fullmatch(key) for key, _ in pairs) else []
    options = [_option(item) for item in node.items] if isinstance(node, Sequence) else []
    texts = [option.text for option in options]
    letters = [LETTERED.match(text.value) if isinstance(text, Scalar) else None for text in texts]
    if [match[1].upper() for match in letters if match] != [*"ABCDEFGH"][: len(options)]:
        return options
    return [
        replace(option, letter=match[1], text=replace(option.text, value=option.text.value[match.end() :]))
        for option, match in zip(options, letters, strict=True)
        if match and isinstance(option.text, Scalar)
    ]


def _option(node: Node, letter: str = "") -> Drafted:
    fields = {key.value: value for key, value in getattr(node, "entries", []) if isinstance(key, Scalar)}
    text = next((value for name, value in fields.items() if synonym(name, TEXT)), None)
    if text is None:
        return Drafted(letter=letter[:1], text=node)
    flags = [value.value for name, value in fields.items() if FLAG.fullmatch(name) and isinstance(value, Scalar)]
    own = next((value.value for name, value in fields.items() if name == "id" and isinstance(value, Scalar)), letter)
    why = next((value for name, value in fields.items() if synonym(name, WHY)), None)
    right = flags[0].lower() in TRUE if flags else None
    return Drafted(letter=own if LETTER.fullmatch(own) else "", text=text, why=why, right=right)


def _right(options: list[Drafted], answers: list[Node]) -> list[Drafted]:
    """Return the right options, none if that is not certain."""
    if not answers:
        return [option for option in options if option.right]
    values = answers[0].items if isinstance(answers[0], Sequence) else [answers[0]]
    chosen = [[option for option in options if _is_meant(option, value)] for value in values]
    if not any(chosen) and (numbered := _by_number(options, [value_of(value) for value in values])):
        return numbered
    return [option for own in chosen for option in own] if all(len(own) == 1 for own in chosen) else []


def _by_number(options: list[Drafted], answers: list[writing.Value]) -> list[Drafted]:
    """Return the options that are named by their number, none where it may count from 0 as well as from 1."""
    numbers = [int(answer) for answer in answers if isinstance(answer, str) and answer.isdecimal()]
    start = 0 if 0 in numbers else 1 if len(options) in numbers else None
    if start is None or len(numbers) < len(answers) or max(numbers) >= len(options) + start:
        return []
    return [options[number - start] for number in numbers]


def _is_meant(option: Drafted, answer: Node) -> bool:
    """Return whether an answer names an option, by its letter or by its text."""
    if value_of(option.text) == value_of(answer):
        return True
    if not isinstance(answer, Scalar) or not option.letter:
        return False
    typed = answer.value.strip()
    match = LETTER.fullmatch(typed) or LETTERED.match(typed)
    return match is not None and match[1].upper() == option.letter.upper()


def _note(reader: Reader, node: Node, name: Scalar, meant: Mapping) -> None:
    place = reader.place(name)
    if reader.problems.full(place, warning=False):
        return
    column = node.column - 1
    last = end_of_block(reader.lines, node.line, column)
    rows = [f"{' ' * column}{row}" for row in writing.lines(value_of(meant), 0)]
    rows[0] = reader.lines[node.line - 1][:column] + rows[0][column:]
    # Comments are no part of a node.
    whole = not getattr(node, "flow", False) and not any("#" in row for row in reader.lines[node.line - 1 : last])
    fix = Fix(first=node.line, last=last, lines=tuple(rows)) if whole else None
    hint, kept = ("drafted", dedent("\n".join(fix.lines))) if fix else ("by-letter", "")
    values = {"name": name.value, "kept": kept}
    reader.problems.kept.append(Problem.filled(place, "unknown-field", hint, values, fix=fix))


def _renamed(key: Scalar, known: Collection[str], taken: Collection[str]) -> Scalar:
    meant = synonym(key.value, known)
    return replace(key, value=meant) if meant and meant not in taken else key


def _plain(key: Scalar) -> str:
    return key.value.lower().replace("_", "-")


def _name(value: str, node: Node) -> Scalar:
    return Scalar(value, None, node.line, node.column, node.line, node.column)


def _list(items: list[Node], node: Node) -> Sequence:
    return Sequence(items, False, node.line, node.column)


def _at(option: Drafted) -> tuple[int, int]:
    return option.text.line, option.text.column
