"""The options of a question in a list, in a map, or in fields of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from mkdocs_course.model.quiz.draft import marks
from mkdocs_course.model.quiz.draft.draft import LETTERS, Draft, Fields, entries, items, listed, named, with_values
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.quiz.draft.numbered import mark_of, side_of
from mkdocs_course.model.quiz.draft.option import LETTER, LETTERED, Option, flag, read_option
from mkdocs_course.model.quiz.draft.rows import options_in_text
from mkdocs_course.model.reading.node import Mapping, Node, Scalar

SHORT = re.compile(r"[A-Ha-h]\d?")
"""What an option in a map is called by, beside letters."""
PASS_OR_FAIL = 2
"""The number of different scores that tell right options from wrong ones; more of them are grades."""


def options_of(draft: Draft, node: Node) -> list[Option]:
    """Return the options of a list, or of a map from letters or texts; none if they are of another form."""
    node = by_language(_parted(node), draft.languages)
    if isinstance(node, Mapping):
        pairs = entries(node)
        if pairs and all(LETTER.fullmatch(key.value) for key, _ in pairs):
            return _scored([read_option(draft, value, key.value) for key, value in pairs])
        if pairs and all(_is_short(key.value) and draft.is_text(value) for key, value in pairs):
            return [replace(read_option(draft, value), label=key.value) for key, value in pairs]
        if sided := in_sides(draft, pairs):
            return sided
        flags = [it for _, value in pairs if (it := flag(value)) is not None]
        flagged = [Option(letter="", text=key, right=it) for (key, _), it in zip(pairs, flags, strict=False)]
        return flagged if len(flags) == len(pairs) and len({*flags}) > 1 else []
    options = [read_option(draft, item) for item in items(node)]
    if not all(draft.is_text(it.text) for it in options):
        return []
    return _scored(_marked(draft, _lettered(draft, options)))


def _parted(node: Node) -> Node:
    """Return a list for a text in which options stand with their letters, in each of its languages; else the node."""
    if isinstance(node, Mapping):
        own: list[tuple[Node, Node]] = [(key, _parted(value)) for key, value in entries(node)]
        return replace(node, entries=own) if own and all(items(value) for _, value in own) else node
    if not isinstance(node, Scalar):
        return node
    before, options = options_in_text(node.value)
    if not options or before.strip():
        return node
    return listed([named(f"{letter}{option}".strip(), node) for letter, option in options], node)


def in_sides(draft: Draft, fields: Fields) -> list[Option]:
    """Return the options of fields that are called right or wrong, as `correct` and `wrong1`; none without both."""
    sides = [side_of(key.value) for key, _ in fields]
    if {*sides} != {True, False}:
        return []
    options = [
        replace(read_option(draft, it), label=key.value, right=side)
        for (key, value), side in zip(fields, sides, strict=True)
        for it in items(by_language(value, draft.languages)) or [value]
    ]
    return options if all(draft.is_text(it.text) for it in options) else []


def apart(fields: Fields) -> Fields:
    """Return the fields that are an option each, as `option_a`, none if their letters are not A, B and so on."""
    own = [(key, value, mark) for key, value in fields if (mark := mark_of(key.value))]
    letters = "".join(mark for *_, mark in own)
    whole = len(own) > 1 and letters in (LETTERS[: len(own)], "12345678"[: len(own)])
    return [(key, value) for key, value, _ in own] if whole else []


def gathered(fields: Fields) -> Mapping:
    """Return the fields of `apart` as one map from letters to options. There is at least one."""
    own: list[tuple[Node, Node]] = [(named(LETTERS[at], key), value) for at, (key, value) in enumerate(fields)]
    return Mapping(own, False, fields[0][0].line, fields[0][0].column)


def grades(options: list[Option]) -> list[float]:
    """Return the score of each option if one is the best and there are better and worse ones below it, else nothing."""
    scores = [it.score for it in options if it.score is not None]
    graded = len({*scores}) > PASS_OR_FAIL and len(scores) == len(options) and scores.count(max(scores)) == 1
    return scores if graded else []


def _scored(options: list[Option]) -> list[Option]:
    """Return options with scores as right and wrong ones: of two scores the higher is right, of more all above 0."""
    scores = [it.score or 0 for it in options]
    if any(it.right is not None for it in options) or len({*scores}) < PASS_OR_FAIL:
        return options
    least = max(scores) if len({*scores}) == PASS_OR_FAIL else 1e-9
    return [replace(it, right=score >= least) for it, score in zip(options, scores, strict=True)]


def _is_short(name: str) -> bool:
    """Return whether an option in a map may be called by a name, beside letters: `option-1`, `1` or `a1`."""
    return name.isdecimal() or bool(mark_of(name) or SHORT.fullmatch(name))


def _lettered(draft: Draft, options: list[Option]) -> list[Option]:
    """Return options with the letters that their texts begin with, in every language, in the order A, B and so on."""
    texts = [draft.texts(option.text) for option in options]
    matches = [[LETTERED.match(text) for text in own] for own in texts]
    letters = ["".join({match[1].upper() if match else "-" for match in own}) for own in matches]
    if letters != [*LETTERS[: len(options)]]:
        return options
    bare = [[LETTERED.sub("", text, count=1) for text in own] for own in texts]
    return [
        replace(option, letter=letter, text=with_values(option.text, iter(own)))
        for option, letter, own in zip(options, letters, bare, strict=True)
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
