"""Makes one Problem of what follows from a language that was added to a course, or taken out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from mkdocs_course.model import limit
from mkdocs_course.model.problem import Place, Problem

ADDED = frozenset({"missing-page", "missing-translation"})
"""What is told of each page and text if the folder of a language is missing."""

FEW = 3
"""The number of texts in a language that the course does not have, up to which each of them is told."""


def folded(
    problems: Iterable[Problem], languages: tuple[str, ...], known: frozenset[str], place: Place
) -> tuple[Problem, ...]:
    """Return the Problems, with one for each language that was added or taken out.

    Args:
        problems: those of the whole course.
        languages: the codes of its languages.
        known: the codes of languages for which there are words.
        place: where the languages are written.
    """
    every = tuple(problems)
    added = {problem.value("language"): problem for problem in every if problem.code == "missing-folder"}
    counts = Counter(problem.value("language") for problem in every if problem.code in ADDED)
    left = Counter(problem.value("name") for problem in every if problem.code == "unknown-field")
    removed = {name for name, number in left.items() if number > FEW and name in known and name not in languages}

    def follows(problem: Problem) -> bool:
        if problem.code == "unknown-field":
            return problem.value("name") in removed
        if problem.code == limit.MORE_FILES:
            return bool(added) and problem.value("name") in ADDED
        return problem.code in ADDED and problem.value("language") in added

    kept = [problem for problem in every if not follows(problem)]
    for index, problem in enumerate(kept):
        if problem.code == "missing-folder":
            kept[index] = replace(problem, consequences=counts[problem.value("language")])
    kept += (
        Problem.at(place, "language-left", name=name, number=left[name], consequences=left[name])
        for name in sorted(removed)
    )
    return tuple(kept)
