"""Explains why a `mkdocs.yml` cannot be read, with the line as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs_course.model.course import engine, settings, swallowed
from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.course.engine import NAMES
from mkdocs_course.model.course.settings import Settings
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import alike, lines, source, syntax
from mkdocs_course.model.reading.document import merged
from mkdocs_course.model.reading.judging import Judge
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.schema import written

TAG = re.compile(r"(?<=[ \[,])!(?:ENV|relative|!python/[\w:.]+)")
THEME = frozenset(
    "name custom_dir logo favicon font features palette language icon scheme toggle direction locale"
    " static_templates".split()
)
BESIDE = re.compile(
    r"(?m)^(?P<name>plugins|markdown_extensions|nav|extra_css|hooks): *(?P<item>[\w./-]+) *\n(?P<indent> *)- "
)
"""A list whose first item stands beside its name."""
LINK = re.compile(r"(?P<lead> *- +)\[[^\[\]]*\]\((?P<page>[^()\s]+)\) *")
OPTION = re.compile(r"(?P<lead> *- [\w./-]+: +)(?P<option>[a-z_]+: +[^\s{\[].*)")
OPTIONS = THEME | {name.replace("_", "-") for name in NAMES} | {*NAMES} | written(Settings) | {"course", "search"}


def explain(
    file: Path, problem: Problem, languages: Iterable[str] = (), data: bytes | None = None
) -> tuple[Problem, ...]:
    """Return the Problems of a file in which YAML, or this plugin, was not found.

    `problem` says so, and is returned if there is nothing better. `languages` are the codes that are known, and
    `data` the bytes of the file, None for those on the disk.
    """
    if problem.code not in ("syntax", "no-course") or problem.place.path != file.name:
        return (problem,)
    text, odd = source.read(file.name, file.read_bytes() if data is None else data)
    if text is None:
        return odd
    # The reader of quizzes knows no tags.
    plain = TAG.sub(lambda tag: " " * len(tag[0]), text)
    known = OPTIONS | {*map(str, languages)}
    if listed := _list_after_name(file.name, plain):
        return (*odd, listed)
    plain, linked = _without_links(file.name, plain)
    plain, nested = _without_third_name(file.name, plain)
    corrected, characters = lines.scan(file.name, plain, known)
    suspects = frozenset(it.place.line - 1 for it in characters)
    # What a tag stands for is not read, so these lines are neither judged nor replaced.
    tagged = {number for number, row in enumerate(text.split("\n"), 1) if TAG.search(row)}

    def meaning(node: Node, rows: list[str]) -> Iterator[Problem]:
        return (it for it in _meaning(file, node, rows) if it.place.line not in tagged)

    parsed = syntax.read(file.name, corrected, known, Judge(meaning, suspects, whole=True))
    every = alike.folded(merged((*odd, *linked, *nested, *characters, *parsed.problems)), text.split("\n")) or (
        problem,
    )
    return tuple(replace(it, fix=None) if it.fix and tagged & _replaced(it.fix) else it for it in every)


def _list_after_name(path: str, text: str) -> Problem | None:
    """Return the Problem of a list whose first item stands beside its name, None if there is none."""
    match = BESIDE.search(text)
    if not match:
        return None
    number, names = text.count("\n", 0, match.start()) + 1, (f"{match['name']}:", f"{match['indent']}- {match['item']}")
    place = Place(path=path, line=number, column=match.start("item") - match.start() + 1)
    fix = Fix(first=number, last=number, lines=names)
    return Problem.at(place, "missing-dash", "write-list", fix=fix, line="\n".join(names))


def _without_links(path: str, text: str) -> tuple[str, list[Problem]]:
    """Return a text with the pages alone where its items are links of Markdown, and a Problem for each."""
    rows, problems = text.split("\n"), list[Problem]()
    for index, row in enumerate(rows):
        if match := LINK.fullmatch(row):
            line = f"{match['lead']}{match['page']}"
            place = Place(path=path, line=index + 1, column=len(match["lead"]) + 1)
            problems.append(Problem.at(place, "sign-at-start", fix=Fix.of(place, line), sign="[", line=line.strip()))
            rows[index] = line
    return "\n".join(rows), problems


def _without_third_name(path: str, text: str) -> tuple[str, list[Problem]]:
    """Return a text with braces around an option that stands on the line of its plugin or extension, and Problems."""
    rows, problems, within = text.split("\n"), list[Problem](), False
    for index, row in enumerate(rows):
        within = row.startswith(("plugins:", "markdown_extensions:")) or (within and row[:1] in ("", " ", "-", "#"))
        if within and (match := OPTION.fullmatch(row)):
            line = f"{match['lead']}{{{match['option']}}}"
            place = Place(path=path, line=index + 1, column=len(match["lead"]) + 1)
            problems.append(Problem.at(place, "colon-in-text", fix=Fix.of(place, line), line=line.strip()))
            rows[index] = line
    return "\n".join(rows), problems


def _replaced(fix: Fix) -> set[int]:
    return {*range(fix.first, fix.last + 1)}


def _meaning(file: Path, root: Node, rows: list[str]) -> Iterator[Problem]:
    """Yield a Problem for each name of a repaired text that is no option of MkDocs, and those of this plugin."""
    start = Place(path=file.name)
    if not isinstance(root, Mapping):
        yield Problem.at(start, "wrong-type")
        return
    configuration = Configuration(file=file, root=root, texts={file.name: rows})
    yield from engine.names(configuration)
    for key, value in root.entries:
        if isinstance(key, Scalar) and key.value in LISTS and isinstance(value, Scalar) and value.value:
            yield Problem.at(Place(path=file.name, line=value.line), "wrong-type")
    theme, plugins = configuration.get("theme"), configuration.get("plugins")
    if isinstance(theme, Sequence):
        yield Problem.at(configuration.place(theme), "wrong-type")
    for key, _ in theme.entries if isinstance(theme, Mapping) else ():
        if isinstance(key, Scalar) and key.value not in THEME:
            yield Problem.at(configuration.place(key), "unknown-field")
    for item in plugins.items if isinstance(plugins, Sequence) else ():
        # What stands beside the name of a plugin was meant to stand below it.
        for key, _ in item.entries[1:] if isinstance(item, Mapping) else ():
            yield Problem.at(configuration.place(key), "unknown-field")
    if problem := swallowed.find(file.name, root, rows):
        yield problem
    plugin = next(configuration.plugins("course"), None)
    if plugin is None or typed(plugin.options) is None:
        yield Problem.at(start, "no-course")
    else:
        assert plugin.options
        yield from settings.read(configuration, plugin.options)[1]


LISTS = frozenset({"plugins", "markdown_extensions", "nav", "extra_css", "hooks"})
"""The options that are lists."""
