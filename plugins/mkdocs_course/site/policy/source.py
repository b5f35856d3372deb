"""Locates text of a finished page in the trainer's source files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mkdocs_course.model.course import included
from mkdocs_course.model.problem import Place
from mkdocs_course.model.tree import shown

# Markdown that shows an address or links to it without loading it: code, comments, and links (not images).
QUIET = re.compile(
    r"^[ >]*(`{3,}|~{3,}).*?(?:^[ >]*\1|\Z)|(`+)[^`].*?\2|<!--.*?(?:-->|\Z)|(?<!!)\[[^\[\]]*\]\([^()]*\)",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, kw_only=True)
class Sources:
    """The files that a site is made of.

    `root` is the folder of the file `config`, to which paths in Problems are relative. `files` maps built paths to
    source files, `pages` are the built paths of pages, and `theme` are the folders of the theme. `folders` are
    those of the files that pages include, and `shared` are the files whose content can be in any page. `package` is
    the built folder of the scripts and styles of this package.
    """

    root: Path
    config: Path
    files: dict[str, Path]
    pages: frozenset[str]
    theme: tuple[Path, ...]
    folders: tuple[Path, ...]
    shared: tuple[Path, ...]
    package: str

    def ours(self, built: str) -> bool:
        """Return whether a built file comes from the course or another plugin, not from the theme or this package."""
        if file := self.files.get(built):
            return not any(file.is_relative_to(folder) for folder in self.theme)
        return not built.startswith(f"{self.package}/")

    def place(self, built: str, texts: tuple[str, ...], host: str, number: int, inside: bool) -> Place:
        """Return the place of an occurrence of one of the `texts`, or of a host, in the sources of a built file.

        `number` is the index of the occurrence, from 0. If no source has it, the place is the page itself for a
        text `inside` the page's content, and the configuration otherwise.
        """
        own = self.files.get(built)
        groups = (tuple(self._included(own)) if own else (), self._shared)
        for files in groups if inside or built not in self.pages else reversed(groups):
            for pattern in (
                *map(re.escape, filter(None, texts)),
                *([rf"(?<![\w.-]){re.escape(host)}"] if host else ()),
            ):
                for file, text in files:
                    if positions := _positions(text, pattern):
                        return self._at(file, text, positions[min(number, len(positions) - 1)])
        page = own if own and (inside or built not in self.pages) else None
        return Place(path=shown(page or (self.config if built in self.pages else Path(built)), self.root))

    def _at(self, file: Path, text: str, position: int) -> Place:
        line, start = text.count("\n", 0, position) + 1, text.rfind("\n", 0, position)
        return Place(path=shown(file, self.root), line=line, column=position - start)

    def _included(self, file: Path) -> Iterator[tuple[Path, str]]:
        """Yield a file and the files that it includes, directly or indirectly, each with its text."""
        pending, seen = [file], set()
        while pending:
            file = pending.pop(0)
            if file in seen or not file.is_file():
                continue
            seen.add(file)
            yield file, (text := _read(file))
            pending += (folder / use.name for use in included.files(str(file), text) for folder in self.folders)

    @cached_property
    def _shared(self) -> tuple[tuple[Path, str], ...]:
        return tuple((file, _read(file)) for file in self.shared)


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig", errors="replace")


def _positions(text: str, pattern: str) -> list[int]:
    quiet = QUIET.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    searched: Iterable[str] = (quiet, text)
    return next(
        filter(None, ([match.start() for match in re.finditer(pattern, it, re.IGNORECASE)] for it in searched)), []
    )
