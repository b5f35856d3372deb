"""Pages that one of the languages does not have, or has under another name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.parity import Pages, pages
from mkdocs_course.model.problem import Problem


def faults(lessons: Iterable[Lesson], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a Problem for each page that one of the languages does not have."""
    every, there, renamed = pages(lessons), defaultdict[frozenset[str], list[str]](list), set[str]()
    for page, written in every.items():
        there[frozenset(written)].append(page)
    for page, written in every.items():
        other = _other_name(page, every, there, languages)
        if page in renamed:
            continue
        renamed |= {other} - {""}
        for language in languages:
            if language not in written:
                lesson = next(iter(written.values()))
                name, hint = f"{lesson.content}{language}/{page}", "renamed-page" if other else ""
                path = f"{lesson.content}{language}/{other}"
                yield Problem.at(
                    lesson.place, "missing-page", hint, warning=True, language=language, page=name, other=path
                )


def _other_name(page: str, every: Pages, there: Mapping[frozenset[str], list[str]], languages: tuple[str, ...]) -> str:
    """Return the page that is most likely the same in the other languages, with a name or folder of its own, else “”.

    It is the only one beside it that just these languages have, and this one is the only one beside that. `there` are
    the pages by the languages that have them.
    """

    def lacking(name: str) -> list[str]:
        path = PurePosixPath(name)
        alike = there[frozenset(languages) - frozenset(every[name])]
        return [it for it in alike if PurePosixPath(it).parent == path.parent or PurePosixPath(it).name == path.name]

    found = lacking(page) if len(every[page]) < len(languages) else []
    return found[0] if len(found) == 1 and lacking(found[0]) == [page] else ""
