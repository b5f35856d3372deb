"""Makes one Problem of what follows from a folder of lessons that does not exist."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_course.model.problem import Problem

FOLLOWING = frozenset(
    {"missing-folder", "missing-file", "menu-title", "unused-quiz", "unused-figure", "exam-not-placed"}
)
"""The codes of Problems that a course has in whose folder there is no lesson."""


def folded(problems: Iterable[Problem], docs_dir: str) -> tuple[Problem, ...]:
    """Return the Problems, with one for a folder `docs_dir` that does not exist, from which others follow."""
    every = tuple(problems)
    cause = next((it for it in every if it.code == "no-folder" and it.value("name") == docs_dir), None)
    if cause is None:
        return every
    kept = tuple(it for it in every if it.code not in FOLLOWING)
    return tuple(replace(it, consequences=len(every) - len(kept)) if it is cause else it for it in kept)
