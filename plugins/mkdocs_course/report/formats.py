"""The forms in which a command shows the Problems of a course: text, JSON, and annotations on GitHub."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

from mkdocs_course.model import limit
from mkdocs_course.model.problem import Problem
from mkdocs_course.report import wording
from mkdocs_course.report.excerpt import Excerpts

Format = Callable[[tuple[Problem, ...], Path, str], str]
"""Returns Problems as one text; the arguments are the Problems, the folder of `mkdocs.yml`, and the language."""


def text(problems: tuple[Problem, ...], root: Path, language: str) -> str:
    """Return Problems for a person: each with the line of its file, then their number."""
    excerpts = Excerpts(root)
    lines = (wording.describe(problem, language, excerpts.at(problem.place)) for problem in problems)
    return "\n".join((*lines, wording.count(problems, language)))


def as_json(problems: tuple[Problem, ...], root: Path, language: str) -> str:
    """Return Problems for a program, as one JSON object. Lines and columns count from 1, columns in code points.

    The `replacement` of a Problem is its fix as data: the lines from `first` to `last` become `lines`.
    """
    del root
    entries = [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": severity(problem),
            "code": problem.code,
            "message": wording.message(problem, language),
            "fix": wording.hint(problem, language),
            "replacement": _replacement(problem),
            "consequences": problem.consequences,
        }
        for problem in problems
    ]
    return json.dumps({**_numbers(problems), "problems": entries}, ensure_ascii=False, indent=1)


def github(problems: tuple[Problem, ...], root: Path, language: str) -> str:
    """Return Problems as workflow commands, which GitHub shows at the lines of a change.

    See https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands.
    """
    annotations = (_annotation(problem, root, language) for problem in problems)
    return "\n".join((*annotations, wording.count(problems, language)))


def summary(problems: tuple[Problem, ...], language: str) -> str:
    """Return Problems as Markdown, for the summary of a job on GitHub."""
    rows = (
        f"- **{_plain(str(problem.place))}** {_plain(wording.message(problem, language))} `{problem.code}`"
        + "".join(f"<br>{_plain(line)}" for line in _fix(problem, language))
        for problem in problems
    )
    return "\n".join((f"### {wording.count(problems, language)}", "", *rows, ""))


def severity(problem: Problem) -> str:
    """Return “warning” or “error”."""
    return "warning" if problem.warning else "error"


FORMATS: dict[str, Format] = {"text": text, "json": as_json, "github": github}


def _replacement(problem: Problem) -> dict[str, object] | None:
    if not (fix := problem.fix):
        return None
    return {"first": fix.first, "last": fix.last, "lines": list(fix.lines), "safe": fix.safe}


def _fix(problem: Problem, language: str) -> tuple[str, ...]:
    """Return the lines that say how a Problem is fixed, and how many more have the same cause."""
    more = wording.consequences(problem, language)
    return (*wording.hint(problem, language).splitlines(), *filter(None, [more]))


def _numbers(problems: tuple[Problem, ...]) -> dict[str, int]:
    return {
        name: sum(limit.number(problem) for problem in problems if problem.warning == warning)
        for name, warning in (("errors", False), ("warnings", True))
    }


def _annotation(problem: Problem, root: Path, language: str) -> str:
    # Paths count from the root of the repository, where a workflow runs its steps.
    path = os.path.relpath(root / problem.place.path).replace(os.sep, "/")
    place = {"file": path, "line": problem.place.line, "col": problem.place.column, "title": problem.code}
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in place.items())
    lines = (wording.message(problem, language), *_fix(problem, language))
    return f"::{severity(problem)} {properties}::{_escaped(chr(10).join(lines))}"


def _escaped(value: str, more: str = "") -> str:
    return "".join(f"%{ord(char):02X}" if char in f"%\r\n{more}" else char for char in value)


def _plain(value: str) -> str:
    """Return a text that Markdown shows as it is."""
    return "".join(f"&#{ord(char)};" if char in "\\`*_{}[]<>()#+-!|~&" else char for char in value)
