"""The options of a question as they are drafted, and which of them are said to be right."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mkdocs_course.model.quiz.draft import marks
from mkdocs_course.model.quiz.draft.draft import Draft, Fields, entries, items, named, record, with_values
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.spelling import synonym
from mkdocs_course.model.reading.writing import value_of

FLAG = re.compile(r"(?:is[_-]?)?(?:correct|right|true|rätt|korrekt|answer)|正确|是否正确", re.IGNORECASE)
POINTS = re.compile(r"scores?|points?|weight|fraction|grade|poäng|分数|分值|得分", re.IGNORECASE)
LABEL = re.compile(r"(?:option[_-]?)?(?:id|label|letter|key|option|choice|bokstav|编号|序号|标签)", re.IGNORECASE)
TRUE = frozenset("true yes ja rätt sant 1 是 对 正确".split())
FALSE = frozenset("false no nej fel falskt 0 否 错 错误".split())
APART = re.compile(
    r"(?:(?:option|choice|alternative|alternativ|answer|svar|选项)[-_ ]?)?(?P<letter>[A-Ha-h])"
    r"|(?:option|choice|alternative|alternativ|svar|选项)[-_ ]?(?P<digit>[1-8])"
)
SHORT = re.compile(r"(?:option|choice|alternativ|选项)?[-_ ]?\d{1,2}|[a-h]\d?", re.IGNORECASE)
"""What an option in a map is called by, beside letters."""
LETTER = re.compile(r"([A-Ha-h])[.):：、]? *")
LETTERED = re.compile(r"[(（]?([A-Ha-h])[.):：、）] *(?=\S)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """An option as it was drafted: its `letter` if it has one, its text, its feedback, and whether it is right.

    `label` is what else the option is called by: its id, or its name in a map.
    """

    letter: str
    text: Node
    label: str = ""
    why: Node | None = None
    right: bool | None = None

    @property
    def node(self) -> Node:
        """The option as a quiz has it."""
        return self.text if self.why is None else record(self.text, text=self.text, why=self.why)


def options_of(draft: Draft, node: Node) -> list[Option]:
    """Return the options of a list, or of a map from letters or texts; none if they are of another form."""
    node = by_language(node, draft.languages)
    if isinstance(node, Mapping):
        pairs = entries(node)
        if pairs and all(LETTER.fullmatch(key.value) for key, _ in pairs):
            return [_option(draft, value, key.value) for key, value in pairs]
        if pairs and all(SHORT.fullmatch(key.value) and draft.is_text(value) for key, value in pairs):
            return [replace(_option(draft, value), label=key.value) for key, value in pairs]
        flags = [value.value.lower() in TRUE for _, value in pairs if isinstance(value, Scalar) and _is_flag(value)]
        flagged = [Option(letter="", text=key, right=flag) for (key, _), flag in zip(pairs, flags, strict=False)]
        return flagged if len(flags) == len(pairs) and len({*flags}) > 1 else []
    options = [_option(draft, item) for item in items(node)]
    return _marked(draft, _lettered(options)) if all(draft.is_text(it.text) for it in options) else []


def apart(fields: Fields) -> Fields:
    """Return the fields that are an option each, as `option_a`, none if their letters are not A, B and so on."""
    own = [(key, value, match) for key, value in fields if (match := APART.fullmatch(key.value))]
    letters = "".join((match["letter"] or match["digit"]).upper() for *_, match in own)
    whole = len(own) > 1 and letters in ("ABCDEFGH"[: len(own)], "12345678"[: len(own)])
    return [(key, value) for key, value, _ in own] if whole else []


def gathered(fields: Fields) -> Mapping:
    """Return such fields as a map from letters to options."""
    own: list[tuple[Node, Node]] = [(named("ABCDEFGH"[at], key), value) for at, (key, value) in enumerate(fields)]
    return Mapping(own, False, fields[0][0].line, fields[0][0].column)


def right_ones(draft: Draft, options: list[Option], answer: Node | None) -> list[Option]:
    """Return the right options, none if that is not certain."""
    if answer is None:
        return [option for option in options if option.right]
    answer = by_language(answer, draft.languages)
    values = answer.items if isinstance(answer, Sequence) else _split(answer)
    chosen = [[option for option in options if _is_meant(option, value)] for value in values]
    if not any(chosen):
        return by_place(draft, options, [value_of(value) for value in values])
    return [option for own in chosen for option in own] if all(len(own) == 1 for own in chosen) else []


def by_place(draft: Draft, options: list[Option], answers: list[object]) -> list[Option]:
    """Return the options that are named by their number or letter, none where it may count from 0 as well as from 1."""
    letters = ["ABCDEFGH".find(it.upper()) for it in answers if isinstance(it, str) and len(it) == 1]
    if len(letters) == len(answers) and all(0 <= it < len(options) for it in letters):
        return [options[it] for it in letters]
    numbers = [int(it) for it in answers if isinstance(it, str) and it.isdecimal() and len(it) < 3]
    start = 0 if 0 in numbers or draft.counts_from_zero else 1 if len(options) in numbers else None
    if start is None or len(numbers) < len(answers) or not all(start <= it < len(options) + start for it in numbers):
        return []
    return [options[number - start] for number in numbers]


def _option(draft: Draft, node: Node, letter: str = "") -> Option:
    fields = entries(node)
    if draft.is_text(node) or not fields:
        return Option(letter=letter[:1], text=node)
    if len(fields) == 1 and LETTER.fullmatch(fields[0][0].value):
        return _option(draft, fields[0][1], fields[0][0].value)
    languages = [pair for pair in fields if pair[0].value in draft.languages]
    fields = [pair for pair in fields if pair not in languages]
    flags = [
        value for key, value in fields if FLAG.fullmatch(key.value) and isinstance(value, Scalar) and _is_flag(value)
    ]
    points = [value for key, value in fields if POINTS.fullmatch(key.value) and isinstance(value, Scalar)]
    labels = [(key, value) for key, value in fields if LABEL.fullmatch(key.value) and _is_letter(value)]
    whys = [value for key, value in fields if synonym(key.value, ("why",))]
    taken = [*flags, *points, *whys, *(value for _, value in labels)]
    texts = [(key, value) for key, value in fields if all(value is not it for it in taken)]
    named_ = [value for key, value in texts if synonym(key.value, ("text", "right"))] or [value for _, value in texts]
    text = (
        replace(node, entries=[*languages])
        if languages and isinstance(node, Mapping)
        else named_[0]
        if named_
        else node
    )
    own = labels[0][1].value if labels and isinstance(labels[0][1], Scalar) else letter
    right = flags[0].value.lower() in TRUE if flags else _scores(points[0]) if points else None
    label = "" if LETTER.fullmatch(own) else own
    return Option(letter="" if label else own, label=label, text=text, why=whys[0] if whys else None, right=right)


def _is_flag(node: Scalar) -> bool:
    return node.value.lower() in TRUE | FALSE


def _is_letter(node: Node) -> bool:
    return isinstance(node, Scalar) and bool(
        LETTER.fullmatch(node.value) or node.value.isdecimal() or (node.value.islower() and len(node.value) < 4)
    )


def _scores(node: Scalar) -> bool:
    return bool(re.search("[1-9]", node.value)) and not node.value.startswith("-")


def _lettered(options: list[Option]) -> list[Option]:
    """Return options with the letters that their texts begin with, in the order A, B and so on."""
    letters = [LETTERED.match(it.text.value) if isinstance(it.text, Scalar) else None for it in options]
    if [match[1].upper() for match in letters if match] != [*"ABCDEFGH"][: len(options)]:
        return options
    return [
        replace(option, letter=match[1], text=replace(option.text, value=option.text.value[match.end() :]))
        for option, match in zip(options, letters, strict=True)
        if match and isinstance(option.text, Scalar)
    ]


def _marked(draft: Draft, options: list[Option]) -> list[Option]:
    """Return options with the marks that say which of them is right as such, where some have one."""
    marked = [_mark(draft, option) for option in options]
    right = [option for option in marked if option.right]
    known = any(option.right is not None for option in options)
    return marked if right and len(right) < len(options) and not known else options


def _mark(draft: Draft, option: Option) -> Option:
    texts = draft.texts(option.text)
    if not (meant := marks.read(texts)):
        return option
    return replace(option, text=with_values(option.text, iter(meant.texts)), right=meant.right)


def _split(answer: Node) -> list[Node]:
    """Return the letters of an answer such as `A, C`, or the answer itself."""
    parts = re.split(r" *[,，、/&] *", answer.value.strip()) if isinstance(answer, Scalar) else []
    if len(parts) > 1 and all(LETTER.fullmatch(part) for part in parts):
        return [replace(answer, value=part) for part in parts if isinstance(answer, Scalar)]
    return [answer]


def _is_meant(option: Option, answer: Node) -> bool:
    """Return whether an answer names an option, by its letter or by its text."""
    if value_of(option.text) == value_of(answer):
        return True
    if isinstance(option.text, Mapping) and isinstance(answer, Scalar) and not (option.letter or option.label):
        return answer.value.strip() in [value.value for _, value in entries(option.text) if isinstance(value, Scalar)]
    if not isinstance(answer, Scalar) or not (option.letter or option.label):
        return False
    typed = answer.value.strip()
    if option.label:
        return typed == option.label
    match = LETTER.fullmatch(typed) or LETTERED.match(typed)
    return match is not None and match[1].upper() == option.letter.upper()
