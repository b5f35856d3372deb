"""An option of a question as it is drafted: its text, and what is said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mkdocs_course.model.quiz.draft.draft import Draft, entries, means, record, truth_in
from mkdocs_course.model.quiz.draft.score import score, score_of
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.slug import SLUG
from mkdocs_course.model.reading.spelling import synonym

LETTERED = re.compile(r"[(（]?([A-Ha-h])[.):：、）] *(?=\S)")
LETTER = re.compile(r"([A-Ha-h])[.):：、]? *")


ID = "id"


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """An option as it was drafted: its `letter` if it has one, its text, its feedback, and whether it is right.

    `label` is what else the option is called by: its id, or its name in a map. A better option has a higher `score`.
    """

    letter: str
    text: Node
    label: str = ""
    why: Node | None = None
    right: bool | None = None
    score: float | None = None

    @property
    def node(self) -> Node:
        """The option as a quiz has it."""
        return self.text if self.why is None else record(self.text, text=self.text, why=self.why)


def read_option(draft: Draft, node: Node, letter: str = "") -> Option:
    """Return the option that a node is: a text, or a record with a text and what is said of it."""
    fields = entries(node)
    if draft.is_text(node) or not fields:
        return Option(letter=letter[:1], text=node)
    if len(fields) == 1 and LETTER.fullmatch(fields[0][0].value):
        return read_option(draft, fields[0][1], fields[0][0].value)
    languages = [pair for pair in fields if pair[0].value in draft.languages]
    fields = [pair for pair in fields if pair not in languages]
    flags = [value for key, value in fields if means(key.value, ("option-right",)) and _credit(value) is not None]
    points = [value for key, value in fields if means(key.value, ("option-score",)) and score(value) is not None]
    labels = [
        (key, value)
        for key, value in fields
        if (means(key.value, ("option-label",)) and _is_letter(value)) or (key.value == ID and _is_name(value))
    ]
    whys = [value for key, value in fields if synonym(key.value, ("why", "why-true", "why-false"))]
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
    label = "" if LETTER.fullmatch(own) else own
    return Option(
        letter="" if label else own,
        label=label,
        text=text,
        why=whys[0] if whys else None,
        right=flag(flags[0]) if flags else None,
        score=_credit(flags[0]) if flags else score(points[0]) if points else None,
    )


def flag(node: Node) -> bool | None:
    """Return whether a flag says yes, None if it is none."""
    if not isinstance(node, Scalar):
        return None
    return node.value == "1" if node.value in ("0", "1") else truth_in(node.value)


def _credit(node: Node) -> float | None:
    """Return the score that a flag says: of yes, of no, or of what is right in part; None if it says none."""
    right = flag(node)
    if right is None:
        return score(node) if isinstance(node, Scalar) and synonym(node.value, ("acceptable",)) else None
    return score_of("best" if right else "poor")


def _is_name(node: Node) -> bool:
    return isinstance(node, Scalar) and bool(SLUG.fullmatch(node.value))


def _is_letter(node: Node) -> bool:
    return isinstance(node, Scalar) and bool(
        LETTER.fullmatch(node.value) or node.value.isdecimal() or (node.value.islower() and len(node.value) < 4)
    )
