"""Selects the scripts of `runtime/behaviours/` that a quiz needs."""

from __future__ import annotations

from mkdocs_course.model.quiz.quiz import Quiz


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
