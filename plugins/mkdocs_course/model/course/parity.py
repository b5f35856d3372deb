"""Compares the languages of each page: its duration, description, prerequisites, quizzes, pictures and heading ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_course.model.course import illustrations
from mkdocs_course.model.course.blocks import Reference
from mkdocs_course.model.course.headings import Heading, bold_title
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Fix, Problem


def faults(lessons: Iterable[Lesson], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a Problem for each difference between a page and the same page in the first language that has it."""
    for written in pages(lessons).values():
        first, *rest = (written[language] for language in languages if language in written)
        for second in rest:
            if first.minutes != second.minutes:
                yield _unlike(first, _minutes(first), second, _minutes(second))
            if {reference.name for reference in first.prerequisites} != {
                reference.name for reference in second.prerequisites
            }:
                yield _unlike(first, _prerequisites(first), second, _prerequisites(second))
            if bool(first.front.description) != bool(second.front.description):
                yield _unlike(first, _description(first), second, _description(second))
            yield from _quizzes(first, second)
            yield from _quizzes(second, first)
            yield from illustrations.faults(first, second)
            yield from illustrations.faults(second, first)
            yield from _headings(first, second)


Pages = dict[str, dict[str, Lesson]]
"""The lessons by page and language."""


def pages(lessons: Iterable[Lesson]) -> Pages:
    """Return page → language → lesson."""
    pages_by_path: dict[str, dict[str, Lesson]] = {}
    for lesson in lessons:
        pages_by_path.setdefault(lesson.page, {})[lesson.language] = lesson
    return pages_by_path


def _minutes(lesson: Lesson) -> Reference | None:
    return Reference(name=f"minutes: {lesson.minutes}", place=lesson.minutes_at) if lesson.minutes_at else None


def _description(lesson: Lesson) -> Reference | None:
    place = lesson.front.at("description")
    return Reference(name="description: …", place=place) if lesson.front.description and place else None


def _prerequisites(lesson: Lesson) -> Reference | None:
    names = [reference.name for reference in lesson.prerequisites]
    shown = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    return Reference(name=f"prerequisites: {shown}", place=lesson.prerequisites[0].place) if names else None


def _unlike(first: Lesson, there: Reference | None, second: Lesson, here: Reference | None) -> Problem:
    """Return the Problem of a field that differs between two languages, or that only one of them has.

    `there` is the field in `first`, and `here` that in `second`; None if it is missing.
    """
    if there and here:
        return Problem.at(
            here.place,
            "languages-differ",
            "languages-unlike",
            warning=True,
            name=there.name,
            language=first.language,
            there=there.place,
            here=here.name,
        )
    (reference, owner, lacking) = (there, first, second) if there else (here, second, first)
    assert reference
    return Problem.at(
        lacking.place,
        "languages-differ",
        warning=True,
        name=reference.name,
        language=owner.language,
        there=reference.place,
    )


def _quizzes(there: Lesson, here: Lesson) -> Iterator[Problem]:
    """Yield a Problem for each quiz, and each block about a quiz, that is placed `there` and not `here`."""
    placed = {(reference.block, reference.occasion, reference.name) for reference in (*here.quizzes, *here.kind_blocks)}
    for reference in (*there.quizzes, *there.kind_blocks):
        if (reference.block, reference.occasion, reference.name) not in placed:
            placed.add((reference.block, reference.occasion, reference.name))
            yield Problem.at(
                here.place,
                "languages-differ",
                "quiz-in-one-language",
                warning=True,
                name=f"/// {reference.block} | {reference.name}",
                language=there.language,
                there=reference.place,
            )


def _headings(first: Lesson, second: Lesson) -> Iterator[Problem]:
    """Yield a Problem for each heading id that one language has and the other one does not.

    A switch of language leads to the same heading by its id.
    """
    there, here = ([heading for heading in lesson.headings if heading.id] for lesson in (first, second))
    known, own = ({heading.id for heading in headings} for headings in (there, here))
    if known == own:
        return
    if len(first.headings) == len(second.headings):
        for one, other in zip(first.headings, second.headings, strict=True):
            if one.id == other.id or any(_is_unread(it) for it in (one, other)):
                # An id that is not read is a Problem of its own.
                continue
            if not one.id and other.id not in known:
                yield _other_id(second, other, one)
            elif one.id and one.id not in own and other.id not in known:
                odd = (other.id.isascii() and not one.id.isascii()) or other.id == one.id.lower()
                yield _other_id(second, other, one) if other.id and odd else _other_id(first, one, other)
        return
    yield from _lacking_ids([it for it in there if it.id not in own], first, second)
    yield from _lacking_ids([it for it in here if it.id not in known], second, first)


def _is_unread(heading: Heading) -> bool:
    """Return whether the id of a heading is not read, or not all of it."""
    if heading.id:
        return f"#{heading.id} " in heading.row and "=" not in heading.row and "." not in heading.row.rpartition("{")[2]
    return heading.row.rstrip().endswith(("}", "｝"))


def _other_id(first: Lesson, there: Heading, here: Heading, line: str = "") -> Problem:
    """Return the Problem of a heading whose id differs from that in the language of `first`; its fix is the `line`."""
    replaced = here.row.replace(f"#{here.id}", f"#{there.id}", 1)
    # The id may stand there without its braces.
    bare = here.row.rstrip().removesuffix(f" #{there.id}").rstrip()
    line = line or (replaced if here.id else f"{bare} {{#{there.id}}}")
    return Problem.at(
        here.place,
        "heading-differs",
        "write-line" if here.id.isascii() else "heading-letters",
        warning=True,
        fix=Fix.of(here.place, line),
        name=f"#{there.id}",
        number=1,
        language=first.language,
        there=there.place,
        line=line,
    )


def _lacking_ids(missing: list[Heading], owner: Lesson, lacking: Lesson) -> Iterator[Problem]:
    """Yield a Problem for each heading that stands there as bold text, and one for all the others."""
    rest = list[Heading]()
    for heading in missing:
        if bold := _bold(heading, owner, lacking):
            line = f"{'#' * heading.level} {bold_title(bold.row)} {{#{heading.id}}}"
            yield _other_id(owner, heading, bold, line)
        else:
            rest.append(heading)
    if rest:
        name, there, language = ", ".join(f"#{it.id}" for it in rest), rest[0].place, owner.language
        place, number = lacking.place, len(rest)
        yield Problem.at(
            place, "heading-differs", warning=True, name=name, language=language, there=there, number=number
        )


def _bold(heading: Heading, owner: Lesson, lacking: Lesson) -> Heading | None:
    """Return the first bold paragraph between the headings that a missing one stands between, None if there is none."""
    lines = {it.id: it.place.line for it in lacking.headings if it.id}
    ids = [it.id for it in owner.headings]
    at = ids.index(heading.id)
    start = max((lines[it] for it in ids[:at] if it in lines), default=0)
    end = min((lines[it] for it in ids[at:] if it in lines), default=None)
    return next((it for it in lacking.bold if it.place.line > start and (not end or it.place.line < end)), None)
