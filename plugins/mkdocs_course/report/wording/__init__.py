"""The messages to trainers, one data file per language.

A kind of question that is a folder has the messages of its own Problems in its folder `wording/`.
"""

from __future__ import annotations

import locale
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from mkdocs_course.model import limit
from mkdocs_course.model.problem import Problem, excerpt, visible
from mkdocs_course.model.quiz.kinds import PACKAGE, HalfMadeKind, shown
from mkdocs_course.model.reading.node import Loader

FOLDER = Path(__file__).parent
KINDS = PACKAGE / "model" / "questions"
COPYABLE = frozenset({"line", "kept", "bare", "parted", "known", "braces", "way"})
"""The values that a trainer may want to copy: shown in full, others only as far as needed to recognize them."""
LISTS = frozenset({"known", "language", "words", "quizzes", "rows"})
"""The values that are several names, or places, with a comma between them."""
MAX_COPYABLE, MAX_EXCERPT = 2_000, 120
"""The maximum number of characters of a value that can be copied, and of any other."""
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))


LOOKALIKE = "wide-character"
"""The code of the Problem that names a character."""

Catalogue = dict[str, Any]


@cache
def catalogue(language: str) -> Catalogue:
    """Return the messages, hints and sentences of one language, including those of the kinds of question.

    Raises HalfMadeKind if a kind has no messages in the language, or redefines an existing one.
    """
    entries = _read(FOLDER / f"{language}.yml")
    for folder in sorted(KINDS.glob("*/wording")):
        kind, file = folder.parent.name, folder / f"{language}.yml"
        if not file.is_file():
            raise HalfMadeKind("kind-no-file", kind=kind, path=shown(file))
        for group, texts in _read(file).items():
            if taken := texts.keys() & entries[group].keys():
                raise HalfMadeKind("kind-name-taken", kind=kind, name=min(taken), path=shown(file))
            entries[group] |= texts
    return entries


def _read(file: Path) -> Catalogue:
    read: Catalogue = yaml.load(file.read_text(encoding="utf-8"), Loader or yaml.SafeLoader)  # noqa: S506 – plain data
    return read


def choose(preferred: str | None = None) -> str:
    """Return the language of messages: the `preferred` one, else that of the machine's locale, else English.

    A language that has no messages counts as none.
    """
    variables = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    # The first variable that is set says the locale, as POSIX has it, whatever the others say.
    machine = next(filter(None, variables), None) or locale.getlocale()[0]
    codes = (re.split("[-_.@]", name)[0].lower() for name in (preferred, machine) if name)
    return next((code for code in codes if code in LANGUAGES), "en")


def describe(problem: Problem, language: str, excerpt: str = "") -> str:
    """Return a Problem as text: place, message and code, then indented lines with the hint that fixes it.

    `excerpt` stands between them: the line of the file. Raises HalfMadeKind if the code of the Problem has no message.
    """
    fix = hint(problem, language)
    head = f"{visible(str(problem.place))}: {message(problem, language)} [{problem.code}]"
    more = consequences(problem, language)
    return "\n".join(filter(None, (head, excerpt, fix and f"    {fix}", more and f"    {more}")))


def consequences(problem: Problem, language: str) -> str:
    """Return how many further Problems have the same cause and are not shown, or on which lines; “” if none."""
    if number := problem.value("alike"):
        return _form(catalogue(language)["alike"], number).format_map(_values(problem, language) | {"number": number})
    return _count_phrase("consequences", problem.consequences, language) if problem.consequences else ""


def message(problem: Problem, language: str) -> str:
    """Return what is wrong, without the place. Raises HalfMadeKind if the code of the Problem has no message."""
    texts = catalogue(language)["messages"]
    if problem.code not in texts:
        raise HalfMadeKind("no-wording", name=problem.code, language=language)
    text = _form(texts[problem.code], problem.value("number"))
    return _filled(text, problem, language)


def hint(problem: Problem, language: str) -> str:
    """Return how a Problem is fixed, “” where nothing can be said."""
    text = catalogue(language)["hints"].get(problem.hint or problem.code, "")
    return _filled(text, problem, language)


def _filled(text: str, problem: Problem, language: str) -> str:
    """Return a text with the values of a Problem. Raises HalfMadeKind if it names a value that the Problem lacks."""
    try:
        return visible(text.format_map(_values(problem, language)), "\n\t")
    except KeyError as error:
        raise HalfMadeKind("no-value", name=problem.code, value=str(error.args[0]), language=language) from error


def _values(problem: Problem, language: str) -> dict[str, str]:
    values = {"line": ""}
    for name, value in problem.values:
        values[name] = value[:MAX_COPYABLE].strip() if name in COPYABLE else excerpt(value, MAX_EXCERPT)
        for separator, own in catalogue(language).get("separators", {}).items() if name in LISTS else ():
            values[name] = values[name].replace(separator, own)
    if problem.code == LOOKALIKE:
        values["name"] = catalogue(language).get("characters", {}).get(values["name"], values["name"])
    return values


def sentence(code: str, language: str, /, **values: object) -> str:
    """Return a message about a whole build, which unlike a Problem has no place in a file; `values` fill its text."""
    # Reads only the common file, because these sentences also report faults in the messages of a kind.
    return visible(_read(FOLDER / f"{language}.yml")["sentences"][code].format_map(values), "\n\t")


def count(problems: tuple[Problem, ...], language: str) -> str:
    """Return a sentence with the numbers of errors and warnings, including those that are not shown."""
    warnings = sum(limit.number(problem) for problem in problems if problem.warning)
    errors = sum(limit.number(problem) for problem in problems if not problem.warning)
    texts = {
        "errors": _count_phrase("errors", errors, language),
        "warnings": _count_phrase("warnings", warnings, language),
    }
    return str(catalogue(language)["summary"].format_map(texts))


def _count_phrase(name: str, number: int, language: str) -> str:
    """Return a count in words, such as “3 errors”: the entry `name` in the plural form that fits the number."""
    return _form(catalogue(language)[name], str(number)).format(number=number)


def _form(text: str | dict[str, str], number: str) -> str:
    """Return the form of a text for a number, where its words change with it."""
    return text if isinstance(text, str) else text["one" if number == "1" else "other"]
