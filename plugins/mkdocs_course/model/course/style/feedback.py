"""The rule `no-why`: whoever answers wrong learns why."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.model.course.style.contents import options, questions, quoted
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz.question import Question


def no_why(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each question with wrong options without feedback, of which nobody learns anything.

    It stands at the first of them and tells how many more there are.
    """
    for question in questions(sample.course):
        bare = [option for option in options(question) if option.group != "right" and not option.why]
        if bare:
            hint, name = "no-why-several" if bare[1:] else "", quoted(bare[0].text)
            yield Problem.at(bare[0].place, "no-why", hint, warning=True, name=name, number=len(bare) - 1)
        if (field := _statement(question)) and getattr(question, field.replace("-", "_")) is None:
            yield Problem.at(
                question.place, "no-why", "no-why-statement", warning=True, name=quoted(question.ask), field=field
            )


def _statement(question: Question) -> str:
    """Return the name of the field for feedback on the wrong answer to a statement, “” for other questions."""
    true = getattr(question, "is_true", None)
    return "" if true is None else "why-false" if true else "why-true"
