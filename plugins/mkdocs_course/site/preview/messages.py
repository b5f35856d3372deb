"""What the processes of a preview send to each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_course.model.problem import Problem
from mkdocs_course.site.languages import Engine
from mkdocs_course.site.logged import Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """The order to build a course into a `folder`.

    `build` is the number of the build, `file` the `mkdocs.yml`, `address` the URL of the site, and `socket` where the
    preview receives messages.
    """

    build: int
    file: Path
    folder: Path
    address: str
    socket: str
    engine: Engine


@dataclass(frozen=True, kw_only=True, slots=True)
class Sources:
    """The files and folders from which a build is made. It waits for an answer before it reads them."""

    build: int
    paths: tuple[Path, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """A course was read.

    `problems` are those of its files, `sentences` what else is wrong. `languages` are those that are built now, none
    if an error stops the build. `language` is that of messages.
    """

    build: int
    problems: tuple[Problem, ...] = ()
    sentences: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ready:
    """All pages of a language have been read, and single ones can be rendered anew.

    `inputs` has, by the path of a file, the addresses of the pages that show it.
    """

    build: int
    language: str
    inputs: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Built:
    """A language was built. `failure` says what stopped its build, “” if nothing did."""

    build: int
    language: str
    messages: tuple[Message, ...] = ()
    failure: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Changes:
    """The files that have `changed` since a build read them, and which of them are `new`: their pages are rendered."""

    changed: tuple[str, ...]
    new: frozenset[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rendered:
    """The pages of a language that show changed files were rendered anew.

    `problems` are those of these files, and `failure` says what stopped it. If a new change has an error, no page is
    written.
    """

    build: int
    language: str
    problems: tuple[Problem, ...] = ()
    failure: str = ""
