"""Quiz files made of the questions of several files; what would be a fault in them is left out and reported."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mkdocs_course.exchange import ids, quiz_file
from mkdocs_course.exchange.question import Bank, LeftOut, Question
from mkdocs_course.model.problem import Problem

MOST = 250
"""The number of questions in a file; a larger bank becomes several quizzes."""

Validate = Callable[[str], Iterable[tuple[int, str]]]
"""Returns the line and the message of each error in the text of a quiz file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Quizzes:
    """The texts of quiz files with the number of questions in each, all of these, and every Problem on the way."""

    files: tuple[tuple[str, int], ...]
    problems: tuple[Problem, ...]
    questions: tuple[Question, ...] = ()


def compose(banks: Iterable[Bank], language: str, validate: Validate) -> Quizzes:
    """Return the quiz files of the banks. Their texts are in one `language`, “” in a course that has no other."""
    banks = tuple(banks)
    problems = [problem for bank in banks for problem in bank.problems]
    named = ids.assign_ids(question for bank in banks for question in bank.questions)
    files, every = list[tuple[str, int]](), list[Question]()
    for start in range(0, len(named), MOST):
        kept, left_out = _valid(named[start : start + MOST], language, validate)
        problems += left_out
        problems += (problem for question in kept for problem in question.problems)
        every += kept
        if kept:
            files.append((quiz_file.write((question.interaction for question in kept), language), len(kept)))
    return Quizzes(files=tuple(files), problems=tuple(sorted(set(problems))), questions=tuple(every))


def _valid(
    questions: tuple[Question, ...], language: str, validate: Validate
) -> tuple[tuple[Question, ...], list[Problem]]:
    """Return the questions that have no error in a quiz file, and a Problem for each of the others."""
    problems = list[Problem]()
    while questions:
        text = quiz_file.write((question.interaction for question in questions), language)
        faults = {_index(text, line): message for line, message in reversed(list(validate(text)))}
        if not faults:
            break
        for index, message in faults.items():
            question = questions[index]
            problems.append(LeftOut("import-faults", reason=message).problem(question.place, question.words))
        questions = tuple(question for index, question in enumerate(questions) if index not in faults)
    return questions, problems


def _index(text: str, line: int) -> int:
    """Return which of the questions of a quiz file a line belongs to, from 0."""
    starts = [number for number, written in enumerate(text.split("\n"), 1) if written.startswith("  - id:")]
    return max(0, bisect_right(starts, line) - 1)
