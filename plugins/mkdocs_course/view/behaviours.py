"""Which of the scripts in `runtime/behaviours/` a quiz needs in a page."""

from __future__ import annotations

from mkdocs_course.model.quiz import Quiz


def behaviours(quiz: Quiz, again: bool) -> tuple[str, ...]:
    """Return the names of the scripts, in the order they have their say; `again` is for a quiz that comes back."""
    points = any(question.points != 1 for question in quiz.questions)
    # A pretest tells no marks before the lesson.
    early = quiz.mode == "pretest" and not again
    needed = {
        "deal": quiz.shuffle or quiz.draw,
        "exam": quiz.mode == "exam",
        "pretest": early,
        "confidence": quiz.confidence,
        "tries": quiz.mode == "practice" and (quiz.attempts or quiz.reveal != "always"),
        "result": not early and (quiz.pass_ is not None or quiz.bands or points),
        "gain": again,
    }
    return tuple(name for name, wanted in needed.items() if wanted)
