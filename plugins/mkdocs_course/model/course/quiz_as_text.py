"""Questions that stand in a lesson as text or as code, so that nobody can answer them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.quiz.draft import tabular, written
from mkdocs_course.model.reading.lexicon import any_of

SIGNS = re.compile(
    rf"^[ >]*(?:[-*+]|\d{{1,2}}[.)])[ ]+\[[xX✓✔√]\]|[✅✔☑]|[(（]{any_of('marked-right')}"
    r"|^`{3,}[ ]*(?:ya?ml|json)[ ]*$|^/{3}[ ]*quiz[ ]*$"
    rf"|^\|[^\n]*{any_of('answer')}[^\n]*\|[ ]*$|{any_of('answer', 'why')}[ *_】\]]{{0,4}}(?:[:：]|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""What a page with such questions has; one look at a page that has none."""
OF_SIGNS = frozenset({"left-over", "quiz-line", "indented-code", "list-gap"})
Rows = Sequence[int]
ENCLOSED = re.compile(r"^(?P<lead>[ ]*)(?P<sign>`{3,}|~{3,}|/{3})[ ]*(?:ya?ml|json|quiz)[ ]*$", re.IGNORECASE)


def with_quiz(path: str, body: str, language: str, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the Problems of the lesson `path` with that of the questions in its Markdown, if it has any.

    The fix is the quiz that they are to become, in the `language` of the page. What is wrong with the signs of these
    questions is no Problem then.
    """
    if not SIGNS.search(body) or any(problem.code == "foreign-quiz" for problem in problems):
        return problems
    rows = body.split("\n")
    used, text = _as_code(rows, language) or _as_text(rows, language)
    if not text:
        return problems
    name = f"{PurePosixPath(path).stem}-questions"
    own = Problem.at(
        Place(path=path, line=used[0]), "quiz-as-text", warning=True, file=f"quizzes/{name}.yml", name=name, kept=text
    )
    return (*(it for it in problems if it.code not in OF_SIGNS or it.place.line not in used), own)


def _as_text(rows: list[str], language: str) -> tuple[Rows, str]:
    """Return the rows of questions in Markdown, and all of them as a quiz; “” if there is none."""
    bare = _without_code(rows)
    if table := tabular.lines(bare):
        text = quiz.drafted("\n".join(rows[number - 1] for number in table), language)
        # Of a table without options nobody knows whether it asks something.
        if "wrong:" in text or "is-true:" in text:
            return table, text
    found = written.find(bare)
    text = "\n".join(row for own in found for row in ("", *rows[own.first - 1 : own.last], ""))
    return [number for own in found for number in range(own.first, own.last + 1)], quiz.drafted(
        text, language
    ) if found else ""


def _without_code(rows: list[str]) -> list[str]:
    """Return rows with blank ones in place of code."""
    kept, fence = list[str](), ""
    for row in rows:
        begins = re.match(r"[ >]*(`{3,}|~{3,})", row)
        kept.append("" if begins or fence else row)
        if begins:
            fence = "" if fence and begins[1].startswith(fence) else fence or begins[1]
    return kept


def _as_code(rows: list[str], language: str) -> tuple[Rows, str] | None:
    """Return the rows of code that has questions in the form of YAML, and these as a quiz; None if there is none."""
    for at, row in enumerate(rows):
        if match := ENCLOSED.match(row):
            end = next((n for n in range(at + 1, len(rows)) if rows[n].strip() == match["sign"]), len(rows))
            depth = len(match["lead"])
            if text := quiz.drafted("\n".join(own[depth:] for own in rows[at + 1 : end]), language):
                return range(at + 1, end + 2), text
    return None
