"""The interface words and the rules of each language, from one file per language in each of several folders.

A later folder takes precedence over an earlier one, so that a course can add languages and replace single words. Words
that no file has in a language are shown in English. The words of a kind of question are in the folder of that kind.
`view/coverage.py` reports what is wrong in the files of a course.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from mkdocs_course.model.language import Language, Rules
from mkdocs_course.view import kind_words
from mkdocs_course.view.kind_words import KindsWords
from mkdocs_course.view.locale_tree import FALLBACK, Tree, directed, load, merged

FOLDER = Path(__file__).parent / "locales"
NAME = "locales"
"""The usual name of the folder of a course's own words, beside its `mkdocs.yml`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """The interface words of one language, by the place that uses them.

    `quiz` and `site` are the words of templates, `kinds` those of each kind of question, `runtime` those of the scripts
    of every quiz, `behaviours` those of the scripts that only some quizzes have, `files` those about saving, `parts`
    those of page parts, `lesson` those around a lesson, `end` those of its end, `tabs` those of the bar at the foot of
    a small screen, `notes` those of the learner's notes, `listen` those of reading aloud, `paper` those about printing,
    `editing` those about mistakes in a page, and `offline` those about use without a network. `languages` are names of
    languages as they are written within a sentence.
    """

    code: Language
    quiz: dict[str, str]
    kinds: Mapping[str, Mapping[str, str]]
    runtime: dict[str, str]
    behaviours: dict[str, dict[str, str]]
    files: dict[str, str]
    parts: dict[str, dict[str, str]]
    lesson: dict[str, str]
    end: dict[str, str]
    tabs: dict[str, str]
    notes: dict[str, str]
    listen: dict[str, str]
    paper: dict[str, str]
    editing: dict[str, str]
    offline: dict[str, str]
    site: dict[str, str]
    languages: dict[str, str] = field(default_factory=dict)

    @property
    def rules(self) -> Rules:
        """The rules of how the language is written."""
        return self.code.rules

    @property
    def tag(self) -> str:
        """The language's BCP 47 tag."""
        return self.rules.tag

    @property
    def name(self) -> str:
        """The language's name in that language itself."""
        return self.rules.name


def sources(own: Path) -> tuple[Path, ...]:
    """Return the locale folders of a course: the package's, then the course's `own`."""
    return (FOLDER, own)


def known(folders: Iterable[Path] = (FOLDER,)) -> tuple[str, ...]:
    """Return the codes of all languages that have a file in any of the folders, sorted."""
    return tuple(sorted({file.stem for folder in folders for file in folder.glob("*.yml")}))


def language(code: str, folders: Iterable[Path] = (FOLDER,)) -> Language:
    """Return a language with its rules; a language without a file has the default rules."""
    return _language(code, tree(code, folders))


def others(codes: Iterable[str], folders: Iterable[Path] = (FOLDER,)) -> tuple[Language, ...]:
    """Return the languages that have a file in any of the folders, without those of the codes."""
    folders = tuple(folders)
    return tuple(language(code, folders) for code in known(folders) if code not in frozenset(codes))


def words(code: str, folders: Iterable[Path] = (FOLDER,)) -> Words:
    """Return the words of a language from a sequence of folders, in which later ones override earlier ones."""
    folders = tuple(folders)
    own, english = tree(code, folders), tree(FALLBACK, folders)
    language = _language(code, own)
    read = merged(directed(language, english), own)
    sections = {section.name: read.get(section.name, {}) for section in fields(Words) if section.name != "code"}
    sections["kinds"] = KindsWords(language, english.get("kinds", {}), own.get("kinds", {}))
    # A language that has no name in this one keeps its own name, and does not get its English one.
    sections["languages"] = {name: read["languages"][name] for name in own.get("languages", ())}
    return Words(code=language, **sections)


def tree(code: str, folders: Iterable[Path]) -> Tree:
    """Return the merged files of a language, without unreadable ones; an empty tree if there is none."""
    read: Tree = {}
    for folder in folders:
        read = merged(read, load(folder / f"{code}.yml"))
    return read


def complete(code: str, folders: Iterable[Path]) -> Tree:
    """Return the merged files of a language, including the words of every kind of question."""
    read = tree(code, folders)
    return {**read, "kinds": merged(kind_words.tree(code), read.get("kinds", {}))}


def _language(code: str, read: Tree) -> Language:
    values: dict[str, Any] = {"tag": code}
    for rule in fields(Rules):
        value = read.get(rule.name.replace("_", "-"))
        if isinstance(rule.default, tuple) and isinstance(value, (str, tuple)):
            values[rule.name] = tuple(value.split()) if isinstance(value, str) else value
        elif isinstance(value, str):
            values[rule.name] = value
    values.setdefault("name", values["tag"])
    values.setdefault("direction", _direction(values["name"]))
    return Language(code, Rules(**values))


def _direction(name: str) -> str:
    """Return the direction of the first letter that has one (rule P2 of https://unicode.org/reports/tr9/)."""
    classes = filter(("L", "R", "AL").__contains__, map(unicodedata.bidirectional, name))
    return "rtl" if next(classes, "L") != "L" else "ltr"
