"""Validates `mkdocs.yml` beyond the plugin's options."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from pathspec.gitignore import GitIgnoreSpec

from mkdocs_course.model.course import (
    engine,
    installed,
    loading,
    navigation,
    odd_values,
    theme,
    theme_loading,
    theme_options,
)
from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.course.lesson_files import page_files
from mkdocs_course.model.course.loading import Allowed
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.spelling import closest, unknown
from mkdocs_course.model.tree import is_folder
from mkdocs_course.project import installed_options
from mkdocs_course.project.effective import Effective, resolve_path
from mkdocs_course.project.patterns import is_pattern, matching
from mkdocs_course.project.project import Project
from mkdocs_course.report import wording


def validate(project: Project, config: Configuration, effective: Effective | None) -> Iterator[Problem]:
    """Yield the Problems of a configuration; `effective` is that which MkDocs has, None without MkDocs."""
    top = project.file.parent
    named = config.text("", "theme", "custom_dir")
    has_theme = effective is not None and effective.theme is not None
    custom = effective.custom if effective and has_theme else resolve_path(top, named) if named else None
    missing = () if effective else tuple(installed.faults(config))
    if effective is None:
        # MkDocs itself stops if one of these is missing.
        yield from missing
        yield from (faulty := tuple(engine.faulty_values(config)))
        typed = {problem.place for problem in faulty}
        yield from (problem for problem in odd_values.faults(config) if problem.place not in typed)
        yield from installed_options.faults(config)
        yield from engine.folder(config, project.content, "docs_dir")
        yield from engine.folder(config, custom or top, "theme", "custom_dir")
    yield from _values(project)
    quizzes = dict(project.settings.places).get("quizzes")
    if quizzes and not is_folder(project.quizzes):
        yield Problem.at(quizzes, "no-folder", name=project.settings.quizzes)
    yield from engine.hooks(config)
    yield from engine.duplicates(config)
    yield from theme_options.faults(config)
    yield from theme.icons(config, project.theme)
    if project.settings.in_place:
        return
    if effective is None:
        # A build checks what the finished pages load.
        elsewhere = tuple(loading.faults([tuple(theme_loading.faults(config))], allowed(project)))
        yield from elsewhere
        reported = {problem.place for problem in elsewhere}
        yield from (problem for problem in engine.repository(config) if problem.place not in reported)
    sources = (project.content, project.quizzes, *filter(None, [custom]))
    # Another theme has other files.
    if project.complete and config.place(config.get("theme", "name")) not in {problem.place for problem in missing}:
        own = (project.content / code for code in project.languages)
        yield from engine.files(config, (*own, *project.theme))
    yield from engine.overlaps(config.place(config.get("site_dir")), project.site, top, sources)
    pages = frozenset(_pages(project))
    yield from navigation.faults(config, project.content, project.languages, pages)
    if project.complete:
        yield from navigation.footer(config, f"{project.content.name}/{project.languages[0]}", pages)


def allowed(project: Project) -> Allowed:
    """Return what the pages of a course may load from other sites."""
    settings = project.settings
    return Allowed(hosts=settings.hosts, scripts=settings.scripts, own=urlsplit(project.address).netloc)


def _pages(project: Project) -> Iterator[str]:
    """Yield the paths of the published pages, below the folder of a language."""
    unpublished = GitIgnoreSpec.from_lines(project.unpublished)
    for code in project.languages:
        folder = project.content / code
        for file in page_files(folder.rglob("*") if is_folder(folder) else (), folder):
            page = file.relative_to(folder).as_posix()
            if not unpublished.match_file(page):
                yield page


def _values(project: Project) -> Iterator[Problem]:
    """Yield the Problems of options with an unknown value or an invalid pattern."""
    settings = project.settings
    if settings.messages and not project.messages:
        yield unknown(settings.at("messages"), "unknown-value", settings.messages, wording.LANGUAGES)
    beside = settings.glossary.beside
    for code, _ in beside.codes:
        if code and code not in project.languages:
            yield unknown(beside.place, "unknown-value", code, project.languages)
    for option in ("not_offline", "trainers"):
        for line in getattr(settings, option).splitlines():
            if not is_pattern(line):
                yield Problem.at(settings.at(option), "unknown-value", "pattern", name=line)
    if project.complete and (place := dict(settings.places).get("trainers")):
        yield from _unmatched(project, place)


def _unmatched(project: Project, place: Place) -> Iterator[Problem]:
    """Yield a Problem for each pattern of pages for trainers that is that of no page: learners would see them."""
    pages = {*_pages(project)}
    folders = {page.partition("/")[0] for page in pages if "/" in page}
    where = f"{project.content.name}/{project.languages[0]}"
    for line in project.settings.trainers.splitlines():
        if not line.strip() or line[0] in "!#" or not is_pattern(line) or any(map(matching([line]), pages)):
            continue
        near = closest(line.strip(" /"), folders)
        hint, near = ("closest", f"{near}/") if near else ("from-language", "")
        yield Problem.at(place, "missing-file", hint, warning=True, name=line, folder=where, closest=near)
