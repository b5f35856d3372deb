"""The options of a question as a chatbot drafts them, and which of them it says are right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.spelling import synonym
from mkdocs_course.model.reading.writing import value_of

TEXT, WHY = ("text",), ("why",)
FLAG = re.compile(r"(?:is[_-]?)?(?:correct|right|rätt|korrekt|answer)|正确|是否正确", re.IGNORECASE)
TRUE = frozenset("true yes ja rätt sant 1 是 对 正确".split())
APART = re.compile(r"(?:option|choice|alternative|alternativ|answer|svar|选项)[-_ ]?(?P<letter>[A-Ha-h1-8])")
CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?")
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
        entries: list[tuple[Node, Node]] = [(named("text", self.text), self.text), (named("why", self.why), self.why)]
        return Mapping(entries, False, self.text.line, self.text.column)


def options_of(node: Node) -> list[Drafted]:
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
        return _by_language(node, letter)
    flags = [value.value for name, value in fields.items() if FLAG.fullmatch(name) and isinstance(value, Scalar)]
    own = next((value.value for name, value in fields.items() if name == "id" and isinstance(value, Scalar)), letter)
    why = next((value for name, value in fields.items() if synonym(name, WHY)), None)
    right = flags[0].lower() in TRUE if flags else None
    return Drafted(letter=own if LETTER.fullmatch(own) else "", text=text, why=why, right=right)


def _by_language(node: Node, letter: str) -> Drafted:
    """Return an option whose flags and feedback, if it has any, stand beside its languages."""
    entries = node.entries if isinstance(node, Mapping) else []
    texts = [(key, value) for key, value in entries if isinstance(key, Scalar) and CODE.fullmatch(key.value)]
    others = {key.value: value for key, value in entries if isinstance(key, Scalar) and (key, value) not in texts}
    flags = [it.value for name, it in others.items() if FLAG.fullmatch(name) and isinstance(it, Scalar)]
    if not isinstance(node, Mapping) or not texts or not flags:
        return Drafted(letter=letter[:1], text=node)
    why = next((value for name, value in others.items() if synonym(name, WHY)), None)
    return Drafted(letter="", text=replace(node, entries=[*texts]), why=why, right=flags[0].lower() in TRUE)


def right_ones(options: list[Drafted], answers: list[Node]) -> list[Drafted]:
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


def options_apart(fields: Iterable[tuple[Scalar, Node]]) -> list[tuple[Scalar, Node]]:
    """Return the fields that are an option each, as `option_a`, none if their letters are not A, B and so on."""
    own = [(key, value, match) for key, value in fields if (match := APART.fullmatch(key.value))]
    letters = "".join(match["letter"].upper() for *_, match in own)
    whole = letters and letters in ("ABCDEFGH"[: len(own)], "12345678"[: len(own)])
    return [(key, value) for key, value, _ in own] if whole else []


def lettered(fields: list[tuple[Scalar, Node]]) -> Mapping:
    """Return such fields as a map from letters to options."""
    entries: list[tuple[Node, Node]] = [(named("ABCDEFGH"[at], key), value) for at, (key, value) in enumerate(fields)]
    return Mapping(entries, False, fields[0][0].line, fields[0][0].column)


def named(value: str, node: Node) -> Scalar:
    """Return a plain text, such as the name of a field, at the place of a node."""
    return Scalar(value, None, node.line, node.column, node.line, node.column)


def listed(items: list[Node], node: Node) -> Sequence:
    """Return a list, at the place of a node."""
    return Sequence(items, False, node.line, node.column)
