"""What links of a language may lead to: the files and the pages of the site."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.meant import same_name, titled
from mkdocs_course.model.reading.lexicon import words
from mkdocs_course.model.text.rooted import is_shared
from mkdocs_course.model.tree import is_file


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

    def spaced(self, path: str) -> str:
        """Return the file whose path goes on behind a space, where Markdown ends an address; “” if there is no one."""
        spaced = [it for it in self.files | self.shared if it.startswith(f"{path} ")]
        return spaced[0] if len(spaced) == 1 else ""

    def named(self, path: str, *, image: bool) -> str:
        """Return the file that a path names by its own name, or by its title; “” if there is none."""
        if near := same_name(path, self.files) or (same_name(path, self.shared) if image else ""):
            return near
        return titled(path, {page: lesson.title for page, lesson in self.pages.items()})

    def outside(self, path: str) -> str:
        """Return the path of a picture outside of the content, where no page finds it, “” if there is none."""
        top, name = self.content.parent, posixpath.basename(path)
        for folder in (*words("picture-folder"), ""):
            try:
                if is_shared(name) and is_file(top / folder / name):
                    return posixpath.join(folder, name)
            except (OSError, ValueError):
                return ""  # a name that is too long, or has a character that the file system does not allow
        return ""
