"""Logs Problems where no build shows them."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from mkdocs_course.model.problem import Problem
from mkdocs_course.report import wording

log = logging.getLogger("mkdocs.plugins.course")


def show(problems: Iterable[Problem], messages: str) -> None:
    """Log Problems in the language `messages`, “” for that of the machine."""
    language = wording.choose(messages or None)
    for problem in problems:
        log.log(logging.WARNING if problem.warning else logging.ERROR, wording.describe(problem, language))
