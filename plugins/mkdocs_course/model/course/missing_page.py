"""Pages that one of the languages does not have, or has under another name."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from mkdocs_course.model.course.copied import copied_from
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.parity import Pages, pages
from mkdocs_course.model.problem import Place, Problem

ODD = re.compile(r"[^a-z0-9/._-]|\.md\.md$|\.(?!md$)\w+$")
"""What hardly any name of a page has on purpose: capitals, spaces, or another ending than the usual one."""


def faults(lessons: Iterable[Lesson], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a Problem for each page that one of the languages does not have."""
    every, there, renamed = pages(lessons), defaultdict[frozenset[str], list[str]](list), set[str]()
    for page, written in every.items():
        there[frozenset(written)].append(page)
    seen = set[tuple[str, str, str]]()
    for page, written in every.items():
        other = _other_name(page, every, there, languages)
        if page in renamed:
            continue
        renamed |= {other} - {""}
        for language in languages:
            if language not in written:
                lesson = next(iter(written.values()))
                problem = _missing(lesson, language, page, other)
                moved = (language, posixpath.dirname(page), posixpath.dirname(other))
                if problem.hint != "renamed-folder" or moved not in seen:
                    seen.add(moved)
                    yield problem


def _missing(lesson: Lesson, language: str, page: str, other: str) -> Problem:
    """Return the Problem of a page that a language does not have; there it is perhaps the page `other`."""
    own, top = f"{lesson.content}{lesson.language}/", f"{lesson.content}{language}/"
    values = {"language": language, "page": f"{top}{page}", "other": f"{top}{other}", "here": f"{own}{other}"}
    folder, before = posixpath.dirname(page), posixpath.dirname(other)
    odd = ODD.search(page) or copied_from(PurePosixPath(page).stem) == PurePosixPath(other).stem
    if other and odd and not ODD.search(other):
        return Problem.filled(lesson.place, "missing-page", "misnamed-page", values, warning=True)
    if other and not odd and folder and before and folder != before:
        values |= {"page": f"{top}{folder}/", "other": f"{top}{before}/"}
        place = Place(path=f"{own}{folder}")
        return Problem.filled(place, "missing-page", "renamed-folder", values, warning=True)
    return Problem.filled(lesson.place, "missing-page", "renamed-page" if other else "", values, warning=True)


def _other_name(page: str, every: Pages, there: Mapping[frozenset[str], list[str]], languages: tuple[str, ...]) -> str:
    """Return the page that is most likely the same in the other languages, with a name or folder of its own, else “”.

    It is the only one beside it that just these languages have, and this one is the only one beside that. `there` are
    the pages by the languages that have them.
    """

    def lacking(name: str) -> list[str]:
        path = PurePosixPath(name)
        alike = there[frozenset(languages) - frozenset(every[name])]
        return [it for it in alike if PurePosixPath(it).parent == path.parent or PurePosixPath(it).name == path.name]

    candidates = lacking(page) if len(every[page]) < len(languages) else []
    return candidates[0] if len(candidates) == 1 and lacking(candidates[0]) == [page] else ""
