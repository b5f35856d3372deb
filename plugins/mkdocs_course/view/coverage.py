"""Validates the locale files of a course and reports the words that are missing from them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs_course.model import tree as files
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.spelling import closest, intended
from mkdocs_course.view import locale_file
from mkdocs_course.view.locale_tree import FALLBACK
from mkdocs_course.view.words import NAME, complete, known

MAX_LISTED = 10
"""How many missing words a Problem lists by name; the others are only counted."""


def validate(folders: tuple[Path, ...], languages: Mapping[str, Place]) -> Iterator[Problem]:
    """Yield the Problems of a course's locale files, and one for each language that lacks words.

    `folders` are all locale folders, the course's own last. `languages` maps each language code to its place in the
    configuration.
    """
    *inherited, own = folders
    schema = complete(FALLBACK, inherited)
    walked = files.walk(own, own.parent)
    yield from walked.problems
    own_files = {file.stem: file for file in walked.files if file.parent == own and file.suffix == ".yml"}
    for code, file in own_files.items():
        yield from _file_problems(code, file, tuple(languages), schema)
    for code, place in languages.items():
        if code not in known(folders):
            near = intended(code, known(folders))
            hint = "closest" if near else ""
            yield Problem.at(place, "no-words", hint, name=code, closest=near, known=", ".join(known(folders)))
        elif missing := dict(missing_words(schema, complete(code, folders))):
            at = Place(path=files.shown(own_files[code], own.parent)) if code in own_files else place
            yield Problem.filled(at, "missing-words", "", _missing(code, missing), warning=True)


def _missing(code: str, missing: Mapping[str, str]) -> dict[str, str]:
    """Return the values of the Problem about missing words: how many there are, and the names of the first ones."""
    first = [*missing][:MAX_LISTED]
    names = ", ".join([*first, "…"] if len(missing) > MAX_LISTED else first)
    english = "; ".join(f"{name}: {json.dumps(missing[name], ensure_ascii=False)}" for name in first)
    file = f"{NAME}/{code}.yml"
    return {"language": code, "number": f"{len(missing)}", "known": names, "file": file, "kept": english}


def _file_problems(code: str, file: Path, languages: tuple[str, ...], schema: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the Problems of a locale file of a course, and one if it has the name of no language of the course."""
    path = files.shown(file, file.parent.parent)
    if code not in (*languages, FALLBACK):
        near = closest(code, languages)
        yield Problem.at(Place(path=path), "unused-words", "", warning=True, name=near or ", ".join(languages))
    data, unread = files.read(file, file.parent.parent)
    yield from unread
    if data is not None:
        yield from locale_file.validate(path, data, schema)


def missing_words(schema: Mapping[str, Any], read: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield the dotted name, such as `quiz.title`, and the English text of each word that a language lacks.

    `schema` is the tree of English words, `read` that of the language; `prefix` is put before each name.
    """
    for name, english in schema.items():
        if isinstance(english, Mapping):
            if prefix or name != locale_file.OPEN_SECTION:
                yield from missing_words(english, read.get(name, {}), f"{prefix}{name}.")
        elif prefix and name not in read:
            yield f"{prefix}{name}", english
