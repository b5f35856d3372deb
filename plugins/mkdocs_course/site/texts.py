"""The texts of a course's questions in one language, `assets/quiz/texts.json`, for the class page of trainers.

Only that page fetches the file. It is not stored for offline use.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.interaction.item import Wording
from mkdocs_course.model.problem import Place
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.text.text import Text
from mkdocs_course.site.offline import QUIZZES
from mkdocs_course.view.words import Words

FILE = f"{QUIZZES}/texts.json"


def texts(quizzes: Iterable[Quiz], words: Words, plain: Callable[[Text], str]) -> str:
    """Return as JSON the question text and the options of each question that is marked.

    `plain` returns a text in the language of `words`, without markup.
    """

    def wording(written: Wording) -> str:
        shown = [(version.language, version.text) for version in written]
        return plain(Text(texts=tuple(shown), place=Place(path=""))) if shown else ""

    def question(source: Question) -> dict[str, Any]:
        interaction = source.interaction()
        options = interaction.options if isinstance(interaction, Choice) else ()
        return {
            "ask": plain(source.ask),
            "options": [
                # “True” and “false” are words of the interface.
                {
                    "id": option.id,
                    "text": wording(option.text) or words.quiz[option.id],
                    "right": (option.fraction or 0) > 0,
                }
                for option in options
            ],
        }

    content = {quiz.id: {asked.slug: question(asked) for asked in quiz.questions if asked.marked} for quiz in quizzes}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
