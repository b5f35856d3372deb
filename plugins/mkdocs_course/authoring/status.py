"""What is missing in a course, and which translations may be out of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mkdocs_course.authoring.debts import debts
from mkdocs_course.authoring.history import Change, History
from mkdocs_course.authoring.page_files import page_files
from mkdocs_course.authoring.translation_files import TranslationFile, translation_files
from mkdocs_course.authoring.untranslated import Copy, copies, english_words, nameless
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.parity import pages
from mkdocs_course.model.glossary.glossary import Glossary
from mkdocs_course.project import Project
from mkdocs_course.view.locale_file import OPEN_SECTION
from mkdocs_course.view.words import NAME


@dataclass(frozen=True, kw_only=True, slots=True)
class Outdated:
    """A page or a text that has not taken up what was changed in another `language`.

    `path` is its file; `line` and `key` say which text of it, and are 0 and “” for a page. `source` is the page that
    was changed `changes` times since `since`, the commit (on `day`) that last changed this page. These are empty for a
    text.
    """

    path: str
    language: str
    line: int = 0
    key: str = ""
    source: str = ""
    changes: int = 0
    since: str = ""
    day: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Missing:
    """A page that is not there, or a text without a translation.

    `line` and `key` are 0 and “” for a page; `line` is 0 for the name of a language, which no file has.
    """

    path: str
    line: int = 0
    key: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguageStatus:
    """What is missing in a language, and what may be out of date.

    `copied` are pages with the text of another language, `english` is how many words of the interface are English.
    """

    code: str
    missing: tuple[Missing, ...]
    outdated: tuple[Outdated, ...]
    copied: tuple[Copy, ...]
    english: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Status:
    """The status of a course.

    `untested` are lessons without a quiz, `unused` are quizzes that no lesson places, by their paths. `history` is how
    much of the history of changes is known: `none`, `short` or `whole`.
    """

    languages: tuple[LanguageStatus, ...]
    untested: tuple[str, ...]
    unused: tuple[str, ...]
    history: str


def status(project: Project, course: Course) -> Status:
    """Return the status of a course; its history is that of the folder of its `mkdocs.yml`."""
    files = tuple(translation_files(project, course))
    history = History.read(project.root)
    by_page = pages(course.lessons)
    codes = project.languages
    late: dict[str, list[Outdated]] = {code: [] for code in codes}
    copied: dict[str, list[Copy]] = {code: [] for code in codes}
    for written in by_page.values():
        for code, copy in copies(project.root, written, codes):
            copied[code].append(copy)
        for code, outdated in _outdated_pages(history, written, codes):
            late[code].append(outdated)
    versions = history.versions(file.path for file in files)
    for file in files:
        for code, outdated in _outdated_texts(file, versions.get(file.path, []), codes):
            late[code].append(outdated)
    languages = tuple(
        LanguageStatus(
            code=code,
            missing=(
                *_missing_pages(project, by_page, code),
                *_missing_texts(files, code),
                *_missing_names(project, course.library.glossary, code),
            ),
            outdated=tuple(late[code]),
            copied=tuple(copied[code]),
            english=len(english_words(project, code)),
        )
        for code in codes
    )
    return Status(
        languages=languages,
        untested=tuple(_untested(by_page)),
        unused=tuple(problem.place.path for problem in course.problems if problem.code == "unused-quiz"),
        history=history.state,
    )


def _missing_pages(project: Project, by_page: Mapping[str, Mapping[str, Lesson]], code: str) -> Iterator[Missing]:
    for page, written in sorted(by_page.items()):
        file = page_files(project, page).get(code)
        if file and code not in written:
            yield Missing(path=file.relative_to(project.root).as_posix())


def _missing_texts(files: Iterable[TranslationFile], code: str) -> Iterator[Missing]:
    for file in files:
        for entry in file.entries:
            if not entry.text(code).strip():
                yield Missing(path=file.path, line=entry.node.line, key=entry.key)


def _missing_names(project: Project, glossary: Glossary | None, code: str) -> Iterator[Missing]:
    for other in nameless(project, glossary, code):
        yield Missing(path=f"{NAME}/{code}.yml", key=f"{OPEN_SECTION}/{other}")


def _outdated_pages(
    history: History, written: Mapping[str, Lesson], codes: tuple[str, ...]
) -> Iterator[tuple[str, Outdated]]:
    """Yield (language, page) for each language in which a page is behind."""
    by_age: dict[int, dict[str, Change]] = {}
    for code, lesson in written.items():
        for change in history.changes(lesson.place.path):
            by_age.setdefault(change.age, {})[code] = change
    # One event for each commit, whatever the number of languages that it changed.
    events = ((next(iter(by_code.values())), set(by_code)) for _, by_code in sorted(by_age.items(), reverse=True))
    for code, late in debts(events, codes).items():
        own = next(iter(history.changes(written[code].place.path)), None) if late else None
        if own:
            yield (
                code,
                Outdated(
                    path=written[code].place.path,
                    language=late[-1][0],
                    source=written[late[-1][0]].place.path,
                    changes=len(late),
                    since=own.commit,
                    day=own.day,
                ),
            )


def _outdated_texts(
    file: TranslationFile, versions: Sequence[bytes], codes: tuple[str, ...]
) -> Iterator[tuple[str, Outdated]]:
    """Yield (language, text) for each text that is behind, by the earlier versions of its file."""
    if not versions:
        return
    texts = [file.texts(version) for version in (*versions, file.data)]
    for entry in file.entries:
        events = []
        for number, (before, now) in enumerate(pairwise(({}, *(text.get(entry.key, {}) for text in texts)))):
            if changed := {code for code in codes if now.get(code) and now.get(code) != before.get(code)}:
                events.append((number, changed))
        for code, late in debts(events, codes).items():
            if late and (node := entry.values.get(code)):
                yield code, Outdated(path=file.path, language=late[-1][0], line=node.line, key=entry.key)


def _untested(by_page: Mapping[str, Mapping[str, Lesson]]) -> Iterator[str]:
    """Yield the lessons without a quiz, in one language: all have the same quizzes, or `course check` reports it."""
    for _, written in sorted(by_page.items()):
        lesson = next(iter(written.values()))
        if lesson.minutes and not lesson.quizzes and not lesson.kind_blocks:
            yield lesson.place.path
