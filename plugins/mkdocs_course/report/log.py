"""Logs Problems where no build shows them."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path

from mkdocs_course.model.problem import Problem
from mkdocs_course.report import wording
from mkdocs_course.report.excerpt import Excerpts

log = logging.getLogger("mkdocs.plugins.course")


def show(problems: Iterable[Problem], messages: str, root: Path) -> None:
    """Log Problems in the language `messages`, “” for that of the machine. Their paths are relative to `root`."""
    language, excerpts = wording.choose(messages or None), Excerpts(root)
    for problem in problems:
        text = wording.describe(problem, language, excerpts.at(problem.place))
        log.log(logging.WARNING if problem.warning else logging.ERROR, text)
