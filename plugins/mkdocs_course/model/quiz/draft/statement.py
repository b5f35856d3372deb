"""Drafted statements: questions whose only answer is a word for true or false."""

from __future__ import annotations

from mkdocs_course.model.quiz.draft.choice import OPTIONS
from mkdocs_course.model.quiz.draft.draft import Draft, Fields, Meant, entries, named, truth_in, truth_of
from mkdocs_course.model.quiz.draft.options import options_of
from mkdocs_course.model.quiz.draft.right_options import right_ones
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.spelling import synonyms


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as a statement, with its truth under the name `key`; None if it is none."""
    answers = draft.answers
    others = draft.called(*OPTIONS, but=answers)
    options = [option for _, value in others for option in options_of(draft, value)]
    if any(truth_of(option.text) is None for option in options) or len(answers) > 1 or (others and not options):
        return None
    flagged = [option for option in options if option.right]
    said = answers[0][1] if answers else None
    if options and said and truth_of(said) is None:
        flagged, said = right_ones(draft, options, said), None
    truth = truth_of(said) if said else truth_of(flagged[0].text) if len(flagged) == 1 else None
    if truth is None:
        return None
    name = answers[0][0] if answers else others[0][0]
    whys, used = _whys(draft, right=truth)
    fields = [(named(key, name), named("yes" if truth else "no", name)), *whys]
    return Meant(name=name, used=[*answers, *others, *used], fields=[*fields])


def _whys(draft: Draft, *, right: bool) -> tuple[Fields, Fields]:
    """Return the feedback for each of the two answers, and the fields that have it."""
    for key, value in draft.called("why"):
        texts = {own.value: text for own, text in entries(value)}
        if texts and not draft.is_text(value) and None not in {*map(truth_in, texts)}:
            pairs: list[tuple[Scalar, Node]] = [
                (named(f"why-{'true' if _says_true(name, right=right) else 'false'}", key), text)
                for name, text in texts.items()
            ]
            return pairs, [(key, value)]
    return [], []


def _says_true(name: str, *, right: bool) -> bool:
    """Return whether feedback is that for the answer “true”; `correct` stands for the right answer."""
    truth = bool(truth_in(name))
    return truth if synonyms(name, ("is-true",)) else truth == right
