"""Which options of a drafted question an answer says to be right: by their letters, their numbers or their texts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeGuard

from mkdocs_course.model.quiz.draft.draft import LETTERS, Draft, entries
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.quiz.draft.option import LETTER, LETTERED, Option
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.writing import value_of

BETWEEN = re.compile(r" *[,，、/&+] *(?:[^\W\d_]{2,3} )?| +[^\W\d_]{2,3} +| *[\u4e00-\u9fff] *")
"""What stands between two letters: a comma, or a short word such as “and”."""

TOGETHER = re.compile("A?B?C?D?E?F?G?H?")
"""Letters without anything between them, as in Chinese exams."""


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
    answers = [it for own in answers for it in (own if _is_letters(own) else [own])]
    letters = [LETTERS.find(it.upper()) for it in answers if isinstance(it, str) and len(it) == 1]
    if len(letters) == len(answers) and all(0 <= it < len(options) for it in letters):
        return [options[it] for it in letters]
    numbers = [int(it) for it in answers if isinstance(it, str) and it.isdecimal() and len(it) < 3]
    start = 0 if 0 in numbers or draft.counts_from_zero else 1 if len(options) in numbers else None
    if start is None or len(numbers) < len(answers) or not all(start <= it < len(options) + start for it in numbers):
        return []
    return [options[number - start] for number in numbers]


def _is_letters(answer: object) -> TypeGuard[str]:
    return isinstance(answer, str) and len(answer) > 1 and bool(TOGETHER.fullmatch(answer))


def _split(answer: Node) -> list[Node]:
    """Return the letters of an answer such as `A, C` or `A and C`, or the answer itself."""
    parts = BETWEEN.split(answer.value.strip()) if isinstance(answer, Scalar) else []
    if len(parts) > 1 and all(LETTER.fullmatch(part) for part in parts):
        return [replace(answer, value=part) for part in parts if isinstance(answer, Scalar)]
    return [answer]


def _is_meant(option: Option, answer: Node) -> bool:
    """Return whether an answer names an option, by its letter or by its text."""
    if value_of(option.text) == value_of(answer) or _bare(option.text) == _bare(answer):
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


def _bare(node: Node) -> object:
    """Return a text without the sign at its end, whatever its case."""
    return node.value.strip().rstrip(".。!！").casefold() if isinstance(node, Scalar) else node
