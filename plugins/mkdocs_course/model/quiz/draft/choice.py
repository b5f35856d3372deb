"""The options of a drafted question as right and wrong ones, with the feedback that is meant for each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import cast

from mkdocs_course.model.quiz.draft.draft import (
    LETTERS,
    Draft,
    Fields,
    Meant,
    entries,
    items,
    listed,
    means,
    named,
    truth_in,
    truth_of,
)
from mkdocs_course.model.quiz.draft.numbered import side_of
from mkdocs_course.model.quiz.draft.option import Option
from mkdocs_course.model.quiz.draft.options import PASS_OR_FAIL, apart, gathered, grades, in_sides, options_of
from mkdocs_course.model.quiz.draft.right_options import right_ones
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.spelling import synonyms
from mkdocs_course.model.reading.writing import value_of

OPTIONS = ("options", "wrong")


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """The options of a draft: the field `name` shows that it is one, `used` are the fields that say them."""

    name: Scalar
    used: Fields
    options: list[Option]
    answer: tuple[Scalar, Node] | None
    right: list[Option]
    more: Fields = field(default_factory=list)
    """The feedback that stands with the answer."""


def choice(draft: Draft) -> Choice | None:
    """Return the options of a draft, None if it has none. Which of them are right may be uncertain: none then."""
    if "choice" not in draft.known:
        draft.known["choice"] = _find(draft)
    return cast(Choice | None, draft.known["choice"])


def _find(draft: Draft) -> Choice | None:
    answers = draft.answers
    literal = [(key, value) for key, value in draft.fields if key.value in ("right", "wrong")]
    divided = [it for _, it in draft.called("why") if not draft.is_text(it)]
    if len(literal) == 2 and (divided or draft.called("why-true", "why-false")):
        (_, right), (_, wrong) = sorted(literal, key=lambda pair: pair[0].value)
        name = draft.called("why", "why-true", "why-false")[0][0]
        options = options_of(draft, listed([right, *items(wrong)], right))
        return Choice(name=name, used=literal, options=options, answer=None, right=options[:1]) if options else None
    flagged = [pair for pair in answers if any(option.right for option in options_of(draft, pair[1]))]
    # A word for answers may be that for all options, where another field says which of them is right.
    listed_answers = [pair for pair in answers if len(answers) == 2 and len(items(pair[1])) > 1]
    for key, value in (*draft.called(*OPTIONS), *flagged, *listed_answers):
        options = options_of(draft, value)
        others = [pair for pair in answers if pair[0] is not key]
        if len(options) > 1 and len(others) < 2:
            return _choice(draft, key, [(key, value)], options, others)
    sides = [pair for pair in draft.fields if pair in answers or _is_numbered_wrong(pair[0].value)]
    if both := in_sides(draft, sides):
        ticked = [it for it in both if it.right]
        return Choice(name=sides[0][0], used=sides, options=both, answer=None, right=ticked)
    letters = apart(draft.fields)
    others = [pair for pair in answers if all(pair[0] is not key for key, _ in letters)]
    if letters and len(others) == 1:
        return _choice(draft, letters[0][0], letters, options_of(draft, gathered(letters)), others)
    return None


def _is_numbered_wrong(name: str) -> bool:
    return side_of(name) is False and name[-1:].isdecimal()


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as options, the right ones under the field `key`; None if it is no such question."""
    own = choice(draft)
    if not own or not own.right or all(truth_of(option.text) is not None for option in own.options):
        return None
    if draft.kind != "all-right" and grades(own.options) and not own.answer:
        return None
    several = key.startswith("all-")
    if several != (len(own.right) > 1 or draft.kind == "all-right"):
        return None
    feedback, used = _feedback(draft, own)
    right = [it.node for it in feedback if it.right]
    wrong = [it.node for it in feedback if not it.right]
    fields: Fields = [(named(key, own.name), listed(right, own.name) if several else right[0])]
    fields += [(named("wrong", own.name), listed(wrong, own.name))] if wrong else []
    fields += [] if draft.called("why") else own.more
    # What is right in part has no place here.
    safe = draft.kind == "all-right" or len({it.score for it in own.options}) <= PASS_OR_FAIL
    return Meant(name=own.name, used=[*own.used, *used], fields=fields, hint="drafted", safe=safe)


def _choice(draft: Draft, name: Scalar, used: Fields, options: list[Option], answers: Fields) -> Choice:
    answer = answers[0] if answers else None
    more: Fields = []
    if answer and (inner := _record(draft, answer[1])):
        answer, more = (answer[0], inner[0]), inner[1]
    right = right_ones(draft, options, answer[1] if answer else None)
    return Choice(name=name, used=[*used, *answers], options=options, answer=answer, right=right, more=more)


def _record(draft: Draft, node: Node) -> tuple[Node, Fields] | None:
    """Return the answer in a record that has why it is right as well, and that feedback; None of any other node."""
    fields = entries(node)
    whys: Fields = [(named("why", key), value) for key, value in fields if means(key.value, ("why",))]
    others = [value for key, value in fields if not means(key.value, ("why",))]
    return (others[0], whys) if whys and len(others) == 1 and len(whys) == 1 and not draft.is_text(node) else None


def _feedback(draft: Draft, own: Choice) -> tuple[list[Option], Fields]:
    """Return the options with the feedback that stands apart from them, and the fields that have it."""
    options = [replace(option, right=option in own.right) for option in own.options]
    sides = [(*draft.called(f"why-{side}"), None)[0] for side in ("true", "false")]
    if any(sides):
        explained = [replace(it, why=it.why or (side[1] if (side := sides[not it.right]) else None)) for it in options]
        return explained, [side for side in sides if side]
    for key, value in draft.fields:
        divided = bool(synonyms(key.value, ("why",))) and not draft.is_text(value)
        if divided and (whys := _whys(options, value)):
            return [replace(it, why=it.why or why) for it, why in zip(options, whys, strict=True)], [(key, value)]
    return options, []


def _whys(options: list[Option], node: Node) -> list[Node | None]:
    """Return the feedback of each option, as it stands in a list, or by letter, by text, or by whether it is right."""
    if len(items(node)) == len(options):
        return [*items(node)]
    texts = {key.value.strip(): value for key, value in entries(node)}
    names = [
        [value_of(it.text), it.label, it.letter, it.letter.upper(), LETTERS[at : at + 1], LETTERS[at : at + 1].lower()]
        for at, it in enumerate(options)
    ]
    own = [[name for name in each if isinstance(name, str) and name in texts] for each in names]
    if texts and {each[0] for each in own if each} == {*texts}:
        return [texts[each[0]] if each else None for each in own]
    sides = {truth_in(name) if side_of(name) is None else side_of(name): why for name, why in texts.items()}
    return [sides.get(bool(it.right)) for it in options] if sides and None not in sides else []
