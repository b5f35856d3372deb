"""The rule `asked-twice`: no quiz asks a question again in the same words."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_course.model.course.style.contents import MAX_SHOWN, options
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.problem import Place, Problem, excerpt
from mkdocs_course.model.quiz.question import Question


def asked_twice(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each question with the same text as an earlier one of its quiz, if it has options."""
    for quiz in sample.course.library.quizzes:
        seen: dict[tuple[str, str], Place] = {}
        for question in quiz.questions:
            if not (options(question) or _is_statement(question)):
                continue
            words = [(language, " ".join(text.split()).casefold()) for language, text in question.ask.texts]
            if again := next((wording for wording in words if wording in seen), None):
                name = excerpt(dict(question.ask.texts)[again[0]], MAX_SHOWN)
                line = seen[again].line
                yield Problem.at(question.place, "asked-twice", warning=True, name=name, line=line)
            for wording in words:
                seen.setdefault(wording, question.place)


def _is_statement(question: Question) -> bool:
    interaction = question.interaction()
    return isinstance(interaction, Choice) and interaction.statement
