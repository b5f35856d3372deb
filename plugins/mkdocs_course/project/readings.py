"""What was read of each quiz and each lesson, kept from one run to the next by the contents of its file.

A file that has not changed is not read again, as long as the software, the languages and the Markdown extensions are
the same. Where there is nothing yet, half of the files are read by a second process.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs_course.cache import store
from mkdocs_course.cache.codec import Codec
from mkdocs_course.cache.fingerprint import software
from mkdocs_course.model import tree
from mkdocs_course.model.course import lesson as lessons
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.lesson_files import page_files
from mkdocs_course.model.course.library import ENDINGS
from mkdocs_course.model.course.markup.page import Visible
from mkdocs_course.model.course.shown import Placing
from mkdocs_course.model.language import Language, rules
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import quiz as quizzes
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.project import second_process

INCLUDE = b"8<"
"""In every line that includes a file, on which the lesson then depends as well."""


class Readings:
    """Reads quizzes and lessons, each once for the same content.

    Args:
        course: the `mkdocs.yml` of the course.
        languages: its languages.
        setting: whatever else decides how a lesson is read, as text; None if that cannot be known.
        visible: returns what a reader sees of a page, None if other plugins may change that.
        kept: whether to use and to keep what other runs have read.
    """

    def __init__(
        self, course: Path, languages: tuple[str, ...], setting: str | None, visible: Visible | None, *, kept: bool
    ) -> None:
        self._pure, self._saves = setting is not None, kept and store.is_used()
        self._visible = visible
        parts = (
            str(course),
            setting or "",
            str(visible is not None),
            *(f"{code} {rules(code)!r}" for code in languages),
            *software(),
        )
        self._key = _digest("\0".join(parts).encode("utf-8", "surrogateescape"))
        known = {str(code): code for code in languages}
        self._codec = Codec("mkdocs_course.model.", {Language: lambda code: known[code]})
        self._values: dict[str, Any] = {}
        self._used: dict[str, str] = {}
        text = store.read_text(self._name, self._key) if self._saves else None
        self._known = dict(line.split(" ", 1) for line in text.split("\n")) if text else {}
        self._at_first = {*self._known}

    @property
    def _name(self) -> str:
        return f"readings {self._key}"

    def quiz(
        self, path: str, data: bytes, name: str, languages: tuple[str, ...]
    ) -> tuple[Quiz | None, tuple[Problem, ...]]:
        """Return what `quiz.read` returns."""
        key = _digest(f"quiz\0{path}\0{name}\0".encode("utf-8", "surrogateescape") + data)
        read: tuple[Quiz | None, tuple[Problem, ...]] = self._read(
            key, lambda: quizzes.read(path, data, name, languages)
        )
        return read

    def lesson(
        self,
        path: str,
        data: bytes,
        page: str,
        language: str,
        placed: Placing | None,
        extensions: frozenset[str] | None,
        languages: tuple[str, ...],
    ) -> tuple[Lesson, tuple[Problem, ...]]:
        """Return what `lesson.read` returns."""
        if not self._pure or INCLUDE in data:
            return lessons.read(path, data, page, language, placed, extensions, languages, self._visible)
        key = _digest(f"lesson\0{path}\0{page}\0{language}\0".encode("utf-8", "surrogateescape") + data)
        read: tuple[Lesson, tuple[Problem, ...]] = self._read(
            key, lambda: lessons.read(path, data, page, language, placed, extensions, languages, self._visible)
        )
        return read

    def begin(
        self,
        content: Path,
        folder: Path,
        root: Path,
        languages: tuple[str, ...],
        placed: Placing | None,
        extensions: frozenset[str] | None,
    ) -> None:
        """Read the quizzes in a `folder` and the lessons in `content`, if nothing is known of them yet.

        If there are many, a second process reads half of them. The arguments are those of `course.read`.
        """
        if self._known:
            return
        jobs: list[Callable[[], Any]] = []

        def read(file: Path, reading: Callable[..., Any], *values: Any) -> None:
            data, _ = tree.read(file, root)
            # What depends on other files is not kept, and so would be read twice.
            if data is not None and (reading == self.quiz or INCLUDE not in data):
                reading(tree.shown(file, root), data, *values)

        quiz_files = (file for file in tree.walk(folder, root).files if file.suffix in ENDINGS)
        jobs += [_job(read, file, self.quiz, file.stem, languages) for file in quiz_files]
        files = tree.walk(content, root).files if self._pure else ()
        for language in languages:
            top = content / language
            for file in page_files(files, top):
                values = (file.relative_to(top).as_posix(), language, placed, extensions, languages)
                jobs.append(_job(read, file, self.lesson, *values))
        if second_process.pays(len(jobs)):
            self._known = second_process.share(jobs, self._lines)

    def save(self) -> None:
        """Keep what was read for the next run, and forget all other files."""
        if self._saves and (lines := self._lines()).keys() != self._at_first:
            store.write_text(self._name, self._key, "\n".join(f"{key} {line}" for key, line in lines.items()))

    def _read(self, key: str, read: Callable[[], Any]) -> Any:
        if key not in self._values:
            self._values[key] = self._remembered(key) or read()
        return self._values[key]

    def _remembered(self, key: str) -> Any:
        if not (line := self._known.get(key)):
            return None
        try:
            value = self._codec.loads(line)
        except ValueError:
            return None
        self._used[key] = line
        return value

    def _lines(self) -> dict[str, str]:
        """Return the text of everything that was read. What has none is read again the next time."""
        for key in self._values.keys() - self._used.keys():
            try:
                self._used[key] = self._codec.dumps(self._values[key])
            except TypeError:
                continue
        return self._used


def _job(read: Callable[..., None], *values: Any) -> Callable[[], None]:
    return lambda: read(*values)


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
