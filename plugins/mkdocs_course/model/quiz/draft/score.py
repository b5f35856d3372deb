"""What an option scores, as a number or as the word for a grade."""

from __future__ import annotations

import re

from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.spelling import synonyms

GRADES = ("poor", "acceptable", "best")
"""The grades, each better than the one before."""
NUMBER = re.compile(r"[-−+]?\d{1,6}(?:[.,]\d{1,6})?(?= ?%?$)")


def score(node: Node) -> float | None:
    """Return the score that a node says, None if it says none."""
    if not isinstance(node, Scalar):
        return None
    if number := NUMBER.match(node.value.strip()):
        return float(number[0].replace("−", "-").replace(",", "."))
    grade = synonyms(node.value, GRADES)
    return score_of(grade[0]) if grade else None


def score_of(grade: str) -> float:
    """Return the score of a grade."""
    return float(GRADES.index(grade))
