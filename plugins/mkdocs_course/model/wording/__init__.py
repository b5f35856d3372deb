"""The words of the Problems, one file a language: the trainer reads them, so they are data."""

from __future__ import annotations

import locale
import os
from functools import cache
from pathlib import Path

import yaml

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.node import Loader

FOLDER = Path(__file__).parent
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))


@cache
def catalogue(language: str) -> dict[str, dict[str, str]]:
    """Return the messages and hints of one language."""
    return yaml.load((FOLDER / f"{language}.yml").read_text(encoding="utf-8"), Loader)


def choose(wish: str | None = None) -> str:
    """Return the language to speak to the trainer in: the wish, else the machine's locale, else English."""
    told = (wish, *(os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")), locale.getlocale()[0])
    for name in told:
        if name and (code := name.replace("-", "_").split("_")[0].split(".")[0].lower()) in LANGUAGES:
            return code
        if name:
            break
    return "en"


def describe(problem: Problem, language: str) -> str:
    """Return the problem as the trainer sees it: place, message and code, then a line that says what to do."""
    words, values = catalogue(language), dict(problem.values)
    values["line"] = values.get("line", "").strip()
    told = f"{problem.place}: {words['messages'][problem.code].format_map(values)} [{problem.code}]"
    hint = problem.hint or problem.code
    return f"{told}\n    {words['hints'][hint].format_map(values)}" if hint in words["hints"] else told


def count(problems: tuple[Problem, ...], language: str) -> str:
    """Return how many problems there are, in words."""
    warnings = sum(problem.warning for problem in problems)
    return catalogue(language)["summary"].format(errors=len(problems) - warnings, warnings=warnings)
