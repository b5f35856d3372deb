"""The rule `length-tells`: right options are about as long as wrong ones.

Haladyna, Downing and Rodriguez (2002), “A review of multiple-choice item-writing guidelines”, guideline 24.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from mkdocs_course.model.controls.option import Option
from mkdocs_course.model.course.style.contents import options
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.problem import Place, Problem

LEAST = 5
"""The least number of questions in a quiz for comparing lengths of options: in fewer, they differ by chance."""
LENGTHS = (0.85, 1.15)
"""The lowest and the highest ratio of the mean length of right options to that of wrong ones."""


def length_tells(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each quiz and language in which the length of an option reveals whether it is right."""
    low, high = LENGTHS
    for quiz in sample.course.library.quizzes:
        chosen = [options(question) for question in quiz.questions]
        chosen = [listed for listed in chosen if {option.group for option in listed} == {"right", "wrong"}]
        every = [option for listed in chosen for option in listed]
        for language in _written(every, sample.course.languages) if len(chosen) >= LEAST else ():
            right, wrong = (_mean(chain(*chosen), group, language) for group in ("right", "wrong"))
            if not low <= right / wrong <= high:
                percent, place = round(100 * right / wrong), Place(path=quiz.place.path)
                yield Problem.at(place, "length-tells", warning=True, language=language, percent=percent)


def _written(chosen: list[Option], languages: tuple[str, ...]) -> list[str]:
    """Return the languages that all options are written in; one of them where each text is for all languages."""
    written = [[option.text.written(language)[0] for option in chosen] for language in languages]
    own = [language for language, codes in zip(languages, written, strict=True) if {*codes} <= {"", language}]
    return own if any(any(codes) for codes in written) else own[:1]


def _mean(chosen: Iterable[Option], group: str, language: str) -> float:
    lengths = [len(option.text.written(language)[1]) for option in chosen if option.group == group]
    return sum(lengths) / len(lengths)
