"""Questions as other programs write them: all options in one list, and the letter of the right one."""

from __future__ import annotations

import re

from mkdocs_course.model.quiz import in_question
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.spelling import synonyms

LETTER = re.compile(r"[A-Ha-h1-9][.)]?")
RIGHT, ALL = ("right", "best", "accept"), ("options",)


def refuse(reader: Reader, node: Node) -> Node:
    """Return a question as it is; raises ValidationError if a letter says which of its options is right.

    To rename these fields would make the letter an option, and the right option a wrong one.
    """
    in_question.refuse(reader, node)
    _check_number(reader, node)
    options = letter = None
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if not isinstance(key, Scalar):
            continue
        # Under another name than ours it says which of the options is right, in whatever way.
        if (
            isinstance(value, Scalar)
            and synonyms(key.value, RIGHT)
            and (LETTER.fullmatch(value.value) or key.value not in RIGHT)
        ):
            letter = key
        elif isinstance(value, (Mapping, Sequence)) and synonyms(key.value, ALL):
            options = key, value
    if options and (letter or _by_letter(options[1])):
        reader.fail(options[0], "unknown-field", "by-letter", name=options[0].value)
    return node


def _by_letter(options: Node) -> bool:
    """Return whether options have letters, as in a map from A, B and C."""
    entries = options.entries if isinstance(options, Mapping) else ()
    return bool(entries) and all(isinstance(key, Scalar) and LETTER.fullmatch(key.value) for key, _ in entries)


def _check_number(reader: Reader, node: Node) -> None:
    """Add a warning where the right answer, or each of them, is a number or a letter, and all wrong ones are words."""
    fields = (
        {key.value: value for key, value in node.entries if isinstance(key, Scalar)}
        if isinstance(node, Mapping)
        else {}
    )
    wrong = fields.get("wrong")
    right = next((fields[name] for name in ("right", "all-right") if name in fields), None)
    answers = right.items if isinstance(right, Sequence) else [right]
    if not right or not isinstance(wrong, Sequence) or not answers or not all(map(_is_letter, answers)):
        return
    texts = [text for item in wrong.items for text in _texts(item)]
    if len(wrong.items) > 1 and texts and all(len(text) > 2 and not any(map(str.isdigit, text)) for text in texts):
        reader.note(right, "wrong-type", "right-as-number", warning=True)


def _is_letter(answer: Node | None) -> bool:
    """Return whether an answer is a letter or a number without quotation marks."""
    return isinstance(answer, Scalar) and not answer.style and bool(LETTER.fullmatch(answer.value))


def _texts(option: Node) -> list[str]:
    """Return the texts of an option, in all its languages."""
    if isinstance(option, Scalar):
        return [option.value]
    entries = option.entries if isinstance(option, Mapping) else []
    own = [value for key, value in entries if getattr(key, "value", "") == "text"]
    return [it.value for value in (own or [v for _, v in entries]) for it in _leaves(value)]


def _leaves(value: Node) -> list[Scalar]:
    nodes = [inner for _, inner in value.entries] if isinstance(value, Mapping) else [value]
    return [each for each in nodes if isinstance(each, Scalar)]
