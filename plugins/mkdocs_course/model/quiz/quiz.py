"""A quiz: the questions of a file, and their behaviour."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Protocol, cast

from mkdocs_course.model import limit
from mkdocs_course.model.glossary.glossary import Glossary
from mkdocs_course.model.problem import Place, Problem, find_duplicates
from mkdocs_course.model.quiz import around, behaviour, headless, rearranged, stray_field
from mkdocs_course.model.quiz.behaviour import Behaviour
from mkdocs_course.model.quiz.question import Question, kind_records, kinds
from mkdocs_course.model.reading import behind_name, copied_signs, foreign, inserted, nameless, pasted
from mkdocs_course.model.reading.nested import Nesting, nesting
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.pasted import Pasted
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import shape, written
from mkdocs_course.model.reading.spelling import synonyms
from mkdocs_course.model.text import broken_off, odd_script, placeholder, remnant, torn
from mkdocs_course.model.text.text import Text

MAX_MARKDOWN = 200_000
"""The number of characters in which questions in Markdown are looked for."""
FIELD = re.compile(r"^[ ]*(?:- +)?[\"']?(?P<name>[^\W\d][\w-]*)[\"']? *[:：](?: |$)", re.MULTILINE)


class UsesGlossary(Protocol):
    """A question that uses terms of the course's glossary, and so has this method."""

    def resolve(self, glossary: Glossary | None) -> tuple[Question, tuple[Problem, ...]]:
        """Return the question with the terms of the glossary, and a Problem if the course has none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Quiz(Behaviour):
    """A quiz. `id` is the name of its file without the ending; stored answers and lessons refer to it."""

    title: Text | None = None
    questions: tuple[Question, ...]
    id: str = field(default="", metadata={"written": False})
    place: Place

    def fits(self, block: str) -> bool:
        """Return whether the kind of one of the questions defines the block with this name."""
        return any(brought.name == block for question in self.questions for brought in question.blocks)

    def resolve(self, glossary: Glossary | None) -> tuple[Quiz, tuple[Problem, ...]]:
        """Return the quiz with the glossary terms that its questions use, and a Problem for each that has none."""
        questions: list[Question] = []
        problems: list[Problem] = []
        if not any(hasattr(question, "resolve") for question in self.questions):
            return self, ()
        for question in self.questions:
            resolved, missing = question, tuple[Problem, ...]()
            if hasattr(question, "resolve"):
                resolved, missing = cast(UsesGlossary, question).resolve(glossary)
            questions.append(resolved)
            problems += missing
        return replace(self, questions=tuple(questions)), tuple(problems)


def read(path: str, data: bytes, name: str, languages: tuple[str, ...]) -> tuple[Quiz | None, tuple[Problem, ...]]:
    """Return the quiz in the `data` of the file `path`, and every Problem of the file.

    The quiz is None if the file has an error; with warnings it is usable. `name` becomes its id. `languages` are those
    of the course.
    """
    known = written(Quiz).union(*kind_records(), languages)
    quiz, problems = _read(path, data, name, known, languages)
    if quiz is not None:
        return quiz, problems
    text = data.decode("utf-8", "replace")
    if (copied := copied_signs.find(path, text)) and copied.fix:
        bare = "\n".join(copied.fix.lines)
        quiz, problems = _read(path, bare.encode(), name, known, languages)
        problems = (copied, *(problems if quiz else _explained(path, bare, problems, name, known, languages)))
    else:
        problems = _explained(path, text, problems, name, known, languages)
    # A cause that stands in each row is found in each.
    return None, limit.shown(problems) if len(problems) > limit.MAX_A_FILE else problems


def _explained(
    path: str, text: str, problems: tuple[Problem, ...], name: str, known: frozenset[str], languages: tuple[str, ...]
) -> tuple[Problem, ...]:
    """Return what is wrong in a text that is no quiz, in which `problems` stop it from being one."""

    def problems_of(text: str) -> tuple[Problem, ...]:
        return _read(path, text.encode(), name, known, languages)[1]

    if missing := headless.find(path, text, shape(Quiz), languages):
        whole, origins = headless.with_name(text, missing)
        return (missing, *inserted.in_text(problems_of(whole), origins))
    if strays := stray_field.find(path, text, shape(Quiz), problems_of):
        return strays
    if dashes := behind_name.find(path, text, known):
        whole, origins = behind_name.divided(text, dashes)
        others = problems_of(whole)
        if len(others) < len(problems):
            return (*dashes, *inserted.in_text(others, origins))
    as_block = not all(problem.fix for problem in problems)
    if other := rearranged.find(path, foreign.bare(text), languages, as_block=as_block):
        return (rearranged.corrected(other, problems_of),)
    alien = pasted.find(text, known)
    as_text = len(text) < MAX_MARKDOWN and not (alien and alien.apart) and not _has_fields(text)
    if as_text and (other := around.in_markdown(path, text)):
        return (rearranged.corrected(other, problems_of),)
    if alien:
        rest = alien.without(text)
        # Of a file without a question of its own all other Problems are consequences.
        own = problems_of(rest) if "- " in rest else ()
        return (_pasted(path, alien, name, languages, whole=not (rest.strip() or path.endswith(".md"))), *own)
    return problems


def _has_fields(text: str) -> bool:
    """Return whether a text has the fields of questions, and so is more than Markdown."""
    names = {match["name"] for match in FIELD.finditer(text)}
    # A letter before a colon is Q of “Question”.
    return any(len(name) > 1 and synonyms(name, ("questions", "options", "wrong", "ask")) for name in names)


def drafted(text: str, language: str) -> str:
    """Return questions in any form as the text of a quiz, “” where a text has none, or one that is not understood."""
    other = around.in_markdown("", text)
    lines = [*other.fix.lines] if other and other.fix else text.split("\n")
    for _ in range(rearranged.ROUNDS):
        quiz, problems = read("", "\n".join(lines).encode(), "", (language,))
        if quiz:
            return "\n".join(lines).strip()
        for problem in sorted(problems, key=lambda it: -it.place.line):
            if problem.fix and problem.fix.safe:
                lines[problem.fix.first - 1 : problem.fix.last] = problem.fix.lines
    return ""


@cache
def fields() -> Nesting:
    """Return the fields of a quiz, with those of all kinds of question nested in it."""
    own = dict(nesting(Quiz))
    questions = {name: inner for kind in reversed(kinds().values()) for name, inner in nesting(kind).items()}
    return own | {"questions": (True, questions)}


def _read(
    path: str, data: bytes, name: str, known: frozenset[str], languages: tuple[str, ...]
) -> tuple[Quiz | None, tuple[Problem, ...]]:
    def build(reader: Reader, node: Node) -> Quiz:
        return _quiz(reader, node, name)

    return nameless.read(path, data, known, languages, build, records=kind_records(), top=fields())


def _pasted(path: str, pasted: Pasted, name: str, languages: tuple[str, ...], *, whole: bool) -> Problem:
    """Return the Problem of questions in the format of another tool, with the command that makes a quiz of them."""
    option = f" --language {languages[0]}" if len(languages) > 1 else ""
    command = f"course import {name}.txt{option}" + ("" if whole else f" --into {name}-more.yml")
    hint = "other-format-file" if whole else "other-format-lines"
    place = Place(path=path, line=pasted.first)
    return Problem.at(place, "other-format", hint, format=pasted.format, name=f"{name}.txt", command=command)


def _quiz(reader: Reader, node: Node, name: str) -> Quiz:
    # What is about the whole quiz means nothing further in.
    reader.outer = frozenset(shape(Quiz))
    node = headless.headed(reader, node, shape(Quiz))
    quiz: Quiz = reader.record(Quiz, node)
    if not quiz.questions:
        reader.note(node, "too-few", name="questions")
    fields = reader.fields(node)
    reader.problems += behaviour.faults(
        quiz, quiz.questions, lambda name: reader.place(fields[name][0]) if name in fields else None
    )
    first = {question.slug: question for question in reversed(quiz.questions)}
    for question, line in find_duplicates(quiz.questions, lambda question: question.slug):
        hint = "question-again" if question.ask.texts == first[question.slug].ask.texts else ""
        reader.problems.append(Problem.at(question.place, "duplicate-id", hint, name=question.slug, line=line))
    reader.problems += odd_script.faults(quiz.questions, reader.languages)
    reader.problems += broken_off.faults(quiz.questions, reader.languages)
    reader.problems += placeholder.faults(quiz.questions)
    reader.problems += remnant.faults(quiz.questions, reader.lines)
    reader.problems += torn.faults(reader.path, reader.lines)
    return replace(quiz, id=name)
