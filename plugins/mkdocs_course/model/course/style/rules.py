"""The rules of style by their codes, and the warnings of all that a course has not turned off."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import chain

from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.style.catch_all import catch_all
from mkdocs_course.model.course.style.clause_tells import clause_tells
from mkdocs_course.model.course.style.clue_word import clue_word
from mkdocs_course.model.course.style.count_tells import count_tells
from mkdocs_course.model.course.style.feedback import no_why
from mkdocs_course.model.course.style.length import length_tells
from mkdocs_course.model.course.style.minutes import minutes_differ
from mkdocs_course.model.course.style.place_tells import place_tells
from mkdocs_course.model.course.style.repeated import asked_twice
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.course.style.title_differs import title_differs
from mkdocs_course.model.course.style.true_tells import true_tells, true_word
from mkdocs_course.model.course.style.unlinked import unlinked_term
from mkdocs_course.model.course.style.words_tell import words_tell
from mkdocs_course.model.problem import Problem

Off = Collection[str]
Rule = Callable[[Sample], Iterator[Problem]]

RULES: dict[str, Rule] = {
    "no-why": no_why,
    "length-tells": length_tells,
    "catch-all": catch_all,
    "asked-twice": asked_twice,
    "words-tell": words_tell,
    "clue-word": clue_word,
    "clause-tells": clause_tells,
    "count-tells": count_tells,
    "place-tells": place_tells,
    "true-tells": true_tells,
    "true-word": true_word,
    "minutes-differ": minutes_differ,
    "unlinked-term": unlinked_term,
    "title-differs": title_differs,
}
"""The rules by their codes."""
CODES = (*RULES, "same-translation", "wrong-language")
"""The codes that a course can turn off: of the rules, and of warnings that texts and pages get when they are read."""


def problems(course: Course, off: Off = ()) -> tuple[Problem, ...]:
    """Return a warning for each violation of a style rule.

    Args:
        course: the course, without the quizzes that are invalid.
        off: the codes of the rules that the course turns off.

    """
    sample = Sample.of(course)
    rules = (rule for code, rule in RULES.items() if code not in off)
    return tuple(sorted(chain.from_iterable(rule(sample) for rule in rules)))
