"""Selects the scripts of `runtime/behaviours/` that a quiz needs, and their words."""

from __future__ import annotations

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.view.words import Words


def behaviours(quiz: Quiz, posttest: bool) -> tuple[str, ...]:
    """Return the names of the scripts a quiz needs, in the order in which they run.

    `posttest` is whether the quiz repeats one that the learner answered earlier in the course.
    """
    points = any(question.points != 1 for question in quiz.questions)
    # A pretest shows no marks before the lesson.
    early = quiz.mode == "pretest" and not posttest
    needed = {
        "draw": quiz.shuffle or quiz.draw,
        "exam": quiz.mode == "exam",
        "pretest": early,
        "confidence": quiz.confidence,
        "attempts": quiz.mode == "practice" and (quiz.attempts or quiz.reveal != "always"),
        "result": not early and (quiz.pass_ is not None or quiz.bands or points),
        "learning_gain": posttest,
    }
    return tuple(name for name, is_needed in needed.items() if is_needed)


def script_words(words: Words, names: tuple[str, ...]) -> Markup:
    """Return the words for the scripts of a quiz with the behaviours `names` as JSON, for an attribute."""
    own = words.runtime | {"of_question": words.quiz["of_question"]}
    for name in names:
        own |= words.behaviours.get(name, {})
    return htmlsafe_json_dumps(own, ensure_ascii=False)
