"""How others draft a word to type: as the only answer, a word or a few, or a list of them."""

from __future__ import annotations

from mkdocs_course.model.quiz.draft.draft import Draft, Meant, named, truth_of
from mkdocs_course.model.quiz.draft.typed import accepted, is_sentence, only_answer
from mkdocs_course.model.reading.listing import PARTING
from mkdocs_course.model.reading.node import Node, Scalar, scalars

KINDS = ("", "accept", "gaps")


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as a word to type, under the name `key`; None if it is no such question."""
    answer = only_answer(draft)
    named_ = [pair for pair in draft.called("accept", "gaps") if pair not in draft.answers]
    answer = answer or (named_[0] if len(named_) == 1 and not draft.answers else None)
    if draft.blanks > 1 or not answer or draft.kind not in KINDS or (not draft.kind and not _is_short(answer[1])):
        return None
    words = accepted(draft, answer[1]) if truth_of(answer[1]) is None else None
    more = [pair for pair in named_ if pair[0] is not answer[0] and isinstance(words, Node)]
    if not words or more:
        return None
    # One text may be several that a comma or another sign parts.
    safe = not any(PARTING.search(text.value) for text in scalars(words))
    return Meant(name=answer[0], used=[answer], fields=[(named(key, answer[0]), words)], safe=safe)


def _is_short(node: Node) -> bool:
    return not any(is_sentence(text.value) for text in scalars(node)) and not _is_number(node)


def _is_number(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value.isdecimal()
