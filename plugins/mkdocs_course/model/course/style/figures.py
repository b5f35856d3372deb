"""What can be measured of how easily the questions of a course are guessed, apart from what is too much."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.style.clause_tells import clauses
from mkdocs_course.model.course.style.clue_word import clues
from mkdocs_course.model.course.style.count_tells import Number, numbers
from mkdocs_course.model.course.style.place_tells import Places, places
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.course.style.tally import Tally
from mkdocs_course.model.course.style.true_tells import Statements, statements
from mkdocs_course.model.course.style.words_tell import Guesses, guesses


@dataclass(frozen=True, kw_only=True, slots=True)
class Measures:
    """The figures of a course in one language, from which the rules take what is too much.

    `words` and `shapes` begin with those that tell most. `numbers` and `places` are the same in every language that has
    all texts.
    """

    language: str
    guesses: Guesses
    words: tuple[Tally, ...]
    shapes: tuple[Tally, ...]
    numbers: tuple[Number, ...]
    places: tuple[Places, ...]
    statements: Statements


def measures(course: Course) -> tuple[Measures, ...]:
    """Return the measures of a course in each of its languages, in their order."""
    sample = Sample.of(course)
    return tuple(_measures(sample, language) for language in course.languages)


def _measures(sample: Sample, language: str) -> Measures:
    """Return the measures of the questions of a course in one of its languages."""
    keys = sample.keys[language]
    return Measures(
        language=language,
        guesses=guesses(keys),
        words=clues(keys),
        shapes=clauses(keys),
        numbers=numbers(keys),
        places=places(keys),
        statements=statements(sample.statements[language]),
    )
