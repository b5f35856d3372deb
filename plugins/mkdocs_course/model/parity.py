"""Whether the languages say the same of a page: how long it takes, what it comes after, and which quizzes it places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_course.model.body import Use
from mkdocs_course.model.lesson import Lesson
from mkdocs_course.model.problem import Problem


def faults(lessons: Iterable[Lesson], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield where a page differs from the same page in the first language that has it."""
    for written in pages(lessons).values():
        first, *others = (written[language] for language in languages if language in written)
        for other in others:
            if first.minutes != other.minutes:
                yield _unlike(first, _minutes(first), other, _minutes(other))
            if {use.name for use in first.after} != {use.name for use in other.after}:
                yield _unlike(first, _after(first), other, _after(other))
            yield from _quizzes(first, other)
            yield from _quizzes(other, first)


def pages(lessons: Iterable[Lesson]) -> dict[str, dict[str, Lesson]]:
    """Return page → language → the lesson as it is written there."""
    found: dict[str, dict[str, Lesson]] = {}
    for lesson in lessons:
        found.setdefault(lesson.page, {})[lesson.language] = lesson
    return found


def _minutes(lesson: Lesson) -> Use | None:
    return Use(name=f"minutes: {lesson.minutes}", place=lesson.minutes_at) if lesson.minutes_at else None


def _after(lesson: Lesson) -> Use | None:
    names = [use.name for use in lesson.after]
    shown = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    return Use(name=f"after: {shown}", place=lesson.after[0].place) if names else None


def _unlike(first: Lesson, there: Use | None, other: Lesson, here: Use | None) -> Problem:
    """Return the Problem of a line that only one of them has, or that says something else in each."""
    if there and here:
        told = {"name": there.name, "language": first.language, "there": there.place, "here": here.name}
        return Problem.at(here.place, "languages-differ", "languages-unlike", **told)
    (use, owner, lacking) = (there, first, other) if there else (here, other, first)
    assert use
    told = {"name": use.name, "language": owner.language, "there": use.place}
    return Problem.at(lacking.place, "languages-differ", **told)


def _quizzes(there: Lesson, here: Lesson) -> Iterator[Problem]:
    """Yield the quizzes that are placed there and not here."""
    placed = {(use.name, use.again) for use in here.quizzes}
    for use in there.quizzes:
        if (use.name, use.again) not in placed:
            placed.add((use.name, use.again))
            told = {"name": f"/// {use.block} | {use.name}", "language": there.language, "there": use.place}
            yield Problem.at(here.place, "languages-differ", "quiz-in-one-language", **told)
