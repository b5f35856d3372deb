"""Questions that stand in a lesson as text: the quiz that they are to become, and what is no question."""

from __future__ import annotations

import pytest
from mkdocs_course.model.course import quiz_as_text
from mkdocs_course.report import wording

BOXES = "**1. Vad gör du?**\n\n- [ ] Pratar\n- [x] Lyssnar\n\nFörklaring: Det hjälper.\n"
LETTERS = (
    "### Fråga 1\n\nVad gör du?\n\nA. Pratar\nB. Lyssnar\n\n<details>\n\nRätt svar: B. Det hjälper.\n\n</details>\n"
)
NUMBERS = "**Fråga 1:** Vad gör du?\n\n1. Pratar\n2. Lyssnar\n\nSvar: 2\n\nFörklaring: Det hjälper.\n"
HEAD = "| Fråga | A | B | Rätt svar | Förklaring |\n|---|---|---|---|---|\n"
TABLE = f"{HEAD}| Vad gör du? | Pratar | Lyssnar | B | Det hjälper. |\n"
CODE = "```yaml\n- q: Vad gör du?\n  options: [Pratar, Lyssnar]\n  answer: Lyssnar\n  why: Det hjälper.\n```\n"


@pytest.mark.parametrize("text", [BOXES, LETTERS, NUMBERS, TABLE, CODE])
def test_a_question_in_a_lesson_is_shown_as_a_quiz(text: str) -> None:
    (problem,) = quiz_as_text.with_quiz("content/sv/meeting.md", f"# Mötet\n\n{text}", "sv", ())
    assert wording.describe(problem, "en").split("\n", 2)[2] == (
        "questions:\n  - ask: Vad gör du?\n    right: Lyssnar\n    wrong:\n      - Pratar\n    why: Det hjälper.\n"
        "In place of the question, write here:\n/// quiz | meeting-questions\n///"
    )
    assert (problem.place.line, problem.code, problem.value("file")) == (
        3,
        "quiz-as-text",
        "quizzes/meeting-questions.yml",
    )


@pytest.mark.parametrize(
    "text",
    [
        "## Att göra\n\n- [x] Läs\n- [ ] Svara\n",
        "1. Förbered:\n\n    - [x] rummet\n    - [ ] kaffet\n",
        "**Fråga:** Vad kostar det?\n\n**Svar:** Ingenting.\n",
        "1. Vad händer sedan?\n2. Vem ringer?\n\nSvaret: det beror på.\n",
        "| Fråga | Svar |\n|---|---|\n| Vad kostar det? | Ingenting |\n",
        "A. Först lyssnar du.\nB. Sedan svarar du.\n\nFörklaring: Ordningen spelar roll.\n",
        "✅ Gör så här\n\n- Lyssna ✅\n- Svara ✅\n",
        "```yaml\nnav:\n  - index.md\n```\n",
    ],
)
def test_what_asks_nothing_is_left_alone(text: str) -> None:
    assert quiz_as_text.with_quiz("content/sv/meeting.md", f"# Mötet\n\n{text}", "sv", ()) == ()
