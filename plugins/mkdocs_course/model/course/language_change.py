"""Makes one Problem of what follows from a language that was added to a course, taken out, or misspelt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from mkdocs_course.model import limit
from mkdocs_course.model.problem import Place, Problem

ADDED = frozenset({"missing-page", "missing-translation"})
"""The Problems that each page and text has if the folder of a language is missing."""

FIGURES = frozenset({"minutes-differ"})
"""The Problems of figures that are worked out from all languages."""
FEW = 3
"""The number of texts in a language that the course does not have, up to which each of them is reported."""


def folded(
    problems: Iterable[Problem], places: Mapping[str, Place], known: frozenset[str], place: Place
) -> tuple[Problem, ...]:
    """Return the Problems, with one for each language that was added, taken out, or misspelt.

    Args:
        problems: those of the whole course.
        places: where each of its languages is written, by their codes.
        known: the codes of languages for which there are words.
        place: the file in which the languages are written.
    """
    place = next(iter(places.values()), place)
    every = tuple(problems)
    misspelt = {it.value("name"): it.value("closest") for it in every if it.code == "no-words" and it.value("closest")}
    meant = frozenset(misspelt.values())
    added = {problem.value("language"): problem for problem in every if problem.code == "missing-folder"}
    nested = {it.value("closest"): code for code, it in added.items() if it.hint == "folder-elsewhere"}
    counts = Counter(problem.value("language") for problem in every if problem.code in ADDED)
    left = Counter(problem.value("name") for problem in every if problem.code == "unknown-field")
    removed = {name for name, number in left.items() if number > FEW and name in known and name not in places}

    def follows(problem: Problem) -> bool:
        if problem.code == "unknown-field":
            return problem.value("name") in removed | meant
        if problem.code == "unknown-value":
            return problem.place.path == place.path and problem.value("name") in meant
        if problem.code == "missing-folder":
            return problem.value("language") in misspelt
        if problem.code == "unused-words":
            return PurePosixPath(problem.place.path).stem in meant
        if problem.code in FIGURES:
            return bool(added)
        if any(_is_in(problem, folder, code) for folder, code in nested.items()):
            return True
        if problem.code == limit.MORE_FILES:
            return bool(added) and problem.value("name") in ADDED
        return problem.code in ADDED and problem.value("language") in added

    kept, following = list[Problem](), list[Problem]()
    for problem in every:
        (following if follows(problem) else kept).append(problem)
    rest = _further(kept, following)
    kept = [problem for problem in kept if problem not in rest]

    def number(*names: str) -> int:
        """Return how many Problems follow from the languages with these codes."""
        of_them = [it for it in following if {*names} & {it.value("language"), it.value("name")}]
        paths = {it.place.path for it in of_them}
        return len(of_them) + sum(limit.number(it) for it in rest if it.place.path in paths)

    for index, problem in enumerate(kept):
        if problem.code == "missing-folder":
            code = problem.value("language")
            # Where no other folder could be meant, the language may have been written too early.
            own = problem.place if problem.hint else places.get(code, problem.place)
            kept[index] = replace(problem, place=own, consequences=counts[code])
        elif problem.value("name") in misspelt and problem.code == "no-words":
            kept[index] = replace(problem, consequences=number(problem.value("name"), problem.value("closest")))
    kept += (
        Problem.at(place, "language-left", name=name, number=left[name], consequences=number(name))
        for name in sorted(removed - meant)
    )
    return tuple(kept)


def _is_in(problem: Problem, folder: str, language: str) -> bool:
    """Return whether a Problem is that of a page in the folder of a language that lies in the folder of another one."""
    in_menu = problem.code == "menu-missing" and problem.value("name").startswith(f"{language}/")
    return in_menu or problem.place.path.startswith(f"{folder}/")


def _further(kept: list[Problem], following: list[Problem]) -> list[Problem]:
    """Return what stands for further Problems of a file where all that are shown follow from a language."""
    paths = {problem.place.path for problem in following}
    own = {(problem.place.path, problem.warning) for problem in kept if problem.code != limit.MORE}
    more = (problem for problem in kept if problem.code == limit.MORE and problem.place.path in paths)
    return [problem for problem in more if (problem.place.path, problem.warning) not in own]
