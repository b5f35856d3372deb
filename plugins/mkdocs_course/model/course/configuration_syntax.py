"""Explains why a `mkdocs.yml` cannot be read, with the line as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from mkdocs_course.model.course.engine import NAMES
from mkdocs_course.model.course.settings import Settings
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading import lines, source, syntax
from mkdocs_course.model.reading.judging import Judge
from mkdocs_course.model.reading.node import Mapping, Node, Scalar

TAG = re.compile(r"(?<=[ \[,])!(?:ENV|relative|!python/[\w:.]+)")
THEME = frozenset("name custom_dir logo favicon font features palette language icon scheme toggle".split())
OPTIONS = THEME | {name.replace("_", "-") for name in NAMES} | {field.name for field in fields(Settings)} | {*NAMES}


def explain(file: Path, problem: Problem) -> tuple[Problem, ...]:
    """Return the Problems of a file in which YAML, or this plugin, was not found.

    `problem` says so, and is returned if there is nothing better.
    """
    if problem.code not in ("syntax", "no-course") or problem.place.path != file.name:
        return (problem,)
    text, odd = source.read(file.name, file.read_bytes())
    if text is None:
        return odd
    # The reader of quizzes knows no tags.
    plain = TAG.sub(lambda tag: " " * len(tag[0]), text)
    corrected, characters = lines.scan(file.name, plain, frozenset(OPTIONS))
    judge = Judge(lambda node, _: _meaning(file.name, node), frozenset(it.place.line - 1 for it in characters))
    parsed = syntax.read(file.name, corrected, frozenset(OPTIONS), judge)
    return (*odd, *characters, *parsed.problems) or (problem,)


def _meaning(path: str, root: Node) -> Iterator[Problem]:
    """Yield a Problem for each name of a repaired text that is no option of MkDocs."""
    if not isinstance(root, Mapping):
        yield Problem.at(Place(path=path), "wrong-type")
        return
    for key, value in root.entries:
        if not isinstance(key, Scalar) or key.value not in NAMES:
            yield Problem.at(Place(path=path, line=key.line), "unknown-field")
        elif key.value in LISTS and isinstance(value, Scalar) and value.value:
            yield Problem.at(Place(path=path, line=value.line), "wrong-type")


LISTS = frozenset({"plugins", "markdown_extensions", "nav", "extra_css", "hooks"})
"""The options that are lists."""
