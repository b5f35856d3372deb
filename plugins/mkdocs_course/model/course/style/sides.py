"""The Problem of a sign that stands on one side: mostly in right options, or mostly in wrong ones."""

from __future__ import annotations

from mkdocs_course.model.course.style.tally import Tally
from mkdocs_course.model.problem import Problem

FILES = 8
"""The number of places that a message names."""


def warning(code: str, tally: Tally, language: str) -> Problem:
    """Return the warning at the first option with the sign, with the places of others."""
    first, *others = tally.places
    shown = ", ".join(f"{place.path.rpartition('/')[2]}:{place.line}" for place in others[:FILES])
    return Problem.at(
        first,
        code,
        f"{code}-right" if tally.says_right else code,
        warning=True,
        language=language,
        name=tally.sign,
        right=tally.right,
        wrong=tally.wrong,
        percent=round(100 * tally.chance),
        known=f"{shown}, …" if len(others) > FILES else shown,
    )
