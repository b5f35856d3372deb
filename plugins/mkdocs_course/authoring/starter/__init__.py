"""The files that a new course begins with. What depends on no language is in `files/`, the texts are in `pages/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

import yaml

from mkdocs_course.authoring.samples import FALLBACK, marked

FOLDER = Path(__file__).parent


def files(values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) for the files that every course has; `$name` in a text stands for the value of that name."""
    folder = FOLDER / "files"
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            # A name that begins with a dot would be left out of some archives.
            path = file.relative_to(folder).as_posix().replace("dot-", ".")
            yield path, Template(file.read_text(encoding="utf-8")).safe_substitute(values)


def has(language: str) -> bool:
    """Return whether a new course has texts of its own in a language, and not the English ones."""
    return (FOLDER / "pages" / f"{language}.yml").is_file()


def pages(language: str) -> dict[str, str]:
    """Return the text of each page in a language, by its path below the folder of that language.

    Without texts of its own, a language has the English ones, marked with its code.
    """
    return dict(_texts(language)["pages"])


def lesson(language: str) -> str:
    """Return the title of the first lesson in a language."""
    return str(_texts(language)["lesson"])


def term(language: str) -> dict[str, str]:
    """Return the term that a new glossary begins with: `term` and `definition`."""
    return dict(_texts(language)["term"])


@cache
def _texts(language: str) -> dict[str, Any]:
    file = FOLDER / "pages" / f"{language}.yml"
    read = file if file.is_file() else FOLDER / "pages" / f"{FALLBACK}.yml"
    texts: dict[str, Any] = yaml.safe_load(read.read_text(encoding="utf-8"))
    if not file.is_file():
        texts["pages"] = {path: _marked(text, language) for path, text in texts["pages"].items()}
        texts["lesson"] = marked(texts["lesson"], language)
        texts["term"] = {name: marked(text, language) for name, text in texts["term"].items()}
    return texts


def _marked(page: str, language: str) -> str:
    rows = page.split("\n")
    heads = ("title: ", "description: ")
    return "\n".join(f"{row} [{language}]" if row.startswith(heads) else row for row in rows)
