"""What links of a language may lead to: the files and the pages of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_course.model.course.lesson import Lesson


@dataclass(frozen=True, kw_only=True, slots=True)
class Targets:
    """What links of a language may lead to: its `files`, by their paths below its folder, and its pages.

    `shared` are the pictures of all languages, and `content` is the folder of these and of the languages. `unshown` are
    pictures beside the languages in formats that browsers do not show. `foreign` are the pictures of other languages,
    by their paths below `content`. `complete` is whether these are all. Another plugin may generate
    more. `folders` is whether each page has a folder of its own in the site, from which a browser reads the addresses
    in HTML.
    """

    content: Path
    files: frozenset[str]
    shared: frozenset[str]
    pages: Mapping[str, Lesson]
    complete: bool
    unshown: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    folders: bool = True
