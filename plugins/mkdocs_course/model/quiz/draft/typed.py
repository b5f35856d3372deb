"""What a draft says is to be typed: words, numbers and texts."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_course.model.quiz.draft.draft import (
    ANSWER,
    Draft,
    Fields,
    Meant,
    entries,
    items,
    listed,
    named,
)
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.quiz.draft.options import apart
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence

LONG = 40
OR = "|"
"""What stands between two answers, and in no answer."""


def only_answer(draft: Draft) -> tuple[Scalar, Node] | None:
    """Return the field with the answer of a draft that has no options, no second answer and no answer key."""
    answers = draft.answers
    others = [*draft.called("options", "wrong", but=answers), *apart(draft.fields)]
    numbered = any(key.value[-1:].isdecimal() for key, _ in draft.fields)
    return (
        answers[0] if len(answers) == 1 and not others and not numbered and answers[0][0].value not in ANSWER else None
    )


def typed(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as a question whose kind it names, with its only answer under the name `key`."""
    answer = only_answer(draft)
    if draft.kind != key or not answer:
        return None
    return Meant(name=answer[0], used=[answer], fields=[(named(key, answer[0]), answer[1])])


def accepted(draft: Draft, node: Node) -> Node | None:
    """Return the answers that are accepted as a list, or as one for each language; None of anything else."""
    node = by_language(node, draft.languages) if not _lists(node) else node
    if isinstance(node, Scalar):
        words: list[Node] = [named(word.strip(), node) for word in node.value.split(OR) if word.strip()]
        return replace(listed(words if len(words) > 1 else [node], node), flow=True) if words else None
    if isinstance(node, Sequence) and all(isinstance(item, Scalar) for item in node.items):
        return replace(node, flow=True)
    if isinstance(node, Mapping) and {key.value for key, _ in entries(node)} <= {*draft.languages}:
        own = [(key, accepted(draft, value)) for key, value in entries(node)]
        whole: list[tuple[Node, Node]] = [(key, value) for key, value in own if value]
        return replace(node, entries=whole) if whole and len(whole) == len(own) else None
    if items(node) and all(isinstance(it, Mapping) and draft.is_text(it) for it in items(node)):
        by_code: dict[str, list[Node]] = {}
        for item in items(node):
            for key, value in entries(item):
                by_code.setdefault(key.value, []).append(value)
        lists: Fields = [(named(code, node), replace(listed(own, node), flow=True)) for code, own in by_code.items()]
        return Mapping([*lists], False, node.line, node.column)
    return None


def is_sentence(text: str) -> bool:
    """Return whether an answer is one to compare with, and no word to type: it is long, or ends as a sentence."""
    return len(text) > LONG or text[-1:] in tuple(".。!！")


def _lists(node: Node) -> bool:
    """Return whether a node has a list for each language."""
    return any(isinstance(value, Sequence) for _, value in entries(node))
