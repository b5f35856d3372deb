"""Assembles the course and all its Problems from a `mkdocs.yml`, for the plugin, the extension and every command."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model import limit
from mkdocs_course.model.course import (
    configuration,
    configuration_syntax,
    copied,
    engine,
    language_change,
    link,
    loading,
    misnamed_files,
    missing_content,
    moved,
    own_address,
    renamed,
    status,
)
from mkdocs_course.model.course import library as libraries
from mkdocs_course.model.course import settings as options
from mkdocs_course.model.course.configuration import Plugin
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.mkdocs_yaml import Unreadable, located, typed
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.tree import shown as shown_path
from mkdocs_course.project import framed
from mkdocs_course.project.effective import Effective
from mkdocs_course.project.faults import allowed, validate
from mkdocs_course.project.project import Project, create
from mkdocs_course.project.styled import Styled
from mkdocs_course.report import wording
from mkdocs_course.view.words import NAME, known, language, others, sources

NEW_OBJECTS = 20_000
"""The number of new objects after which garbage is searched for, once a course is read; by default it is 700."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Assembly:
    """A course and every Problem in it, sorted.

    `project` and `course` are None if the `file`, a `mkdocs.yml`, is invalid. `messages` is the language in which
    Problems are shown.
    """

    project: Project | None
    course: Course | None
    problems: tuple[Problem, ...]
    messages: str
    file: Path

    @property
    def root(self) -> Path:
        """The folder from which the paths of Problems count."""
        return self.file.parent


@contextmanager
def _without_collection() -> Iterator[None]:
    """Do not search for garbage meanwhile, nor later among what was read: a course is a million objects, all kept.

    Pages are made of thousands of objects each, most of which are kept as well until the site is done, so from now on
    garbage is searched for less often.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.set_threshold(NEW_OBJECTS, *gc.get_threshold()[1:])
            gc.enable()


@_without_collection()
def assemble(
    file: Path, effective: Effective | None = None, messages: str | None = None, *, kept: bool = True
) -> Assembly:
    """Return the course that a `mkdocs.yml` describes, read completely.

    `effective` is the configuration as MkDocs has it, None without MkDocs. `messages` is the requested language of
    messages; by default it is that of `mkdocs.yml`, else that of the machine. `kept` is whether files that have not
    changed since another run are not read again.
    """
    project, problems = read(file, effective)
    off = project.settings.style.off if project else ()
    styled = Styled(off)
    try:
        course = project.course(kept=kept, loaded=styled.begin) if project else None
        violations = styled.problems(course) if project and course and not project.settings.in_place else ()
    finally:
        styled.end()
    preferred = messages or (project.messages if project else None)
    course_problems: tuple[Problem, ...] = course.problems if course else ()
    course_problems += violations
    # In a site that is no course, a page without a translation is shown as it is, too.
    left_out = (*off, *(("one-language",) if project and project.settings.in_place else ()))
    course_problems = tuple(problem for problem in course_problems if problem.code not in left_out)
    if project and course:
        addresses = (project.address, project.repository, project.settings.edit_url, project.settings.report_url)
        own = tuple(own_address.faults(course.lessons, project.content, addresses))
        course_problems += (*own, *status.faults(course.lessons, project.statuses))
        course_problems += tuple(framed.faults(course.library.quizzes, project.words()))
    if project and course and effective is None:
        # A build checks what the finished pages load.
        reported = {problem.place for problem in own}
        loads = loading.faults((lesson.loads for lesson in course.lessons), allowed(project))
        course_problems += tuple(problem for problem in loads if problem.place not in reported)
    every = (*problems, *course_problems)
    if project:
        every = missing_content.folded(every, shown_path(project.content, project.root))
        titled = {title.code: title.place for title in project.settings.languages}
        every = language_change.folded(every, titled, frozenset(known(project.locales)), Place(path=file.name))
        pages = frozenset(lesson.place.path for lesson in course.lessons) if course else frozenset[str]()
        every = copied.folded(sorted(set(every)), pages)
        content = shown_path(project.content, project.root)
        every = renamed.folded(every, content, project.languages)
        every = moved.folded(every, content, project.languages)
        every = misnamed_files.folded(every, content, project.languages)
    shown = limit.shown(every)
    messages = wording.choose(preferred)
    return Assembly(project=project, course=course, problems=shown, messages=messages, file=file)


def library(quizzes: Path, glossary: Path, codes: tuple[str, ...], root: Path, figures: Path | None = None) -> Library:
    """Return the quizzes and terms of pages that are built without a `mkdocs.yml`, with every Problem in them.

    `quizzes` is the folder of the quiz files, `glossary` the file of the terms, `figures` the
    folder of the figures. `codes` are the languages that each
    text must have. Paths in Problems are relative to `root`.
    """
    loaded, formulas = (
        libraries.load(quizzes, root, codes, glossary, others(codes), figures=figures),
        safe_markdown().formulas,
    )
    problems = list(loaded.problems)
    for record in (*loaded.quizzes, *filter(None, [loaded.glossary])):
        problems += link.faults(record, glossary.parent, codes, formulas=formulas)
    return replace(loaded, problems=limit.shown(problems))


def read(
    file: Path, effective: Effective | None = None, data: bytes | None = None
) -> tuple[Project | None, tuple[Problem, ...]]:
    """Return the project that a `mkdocs.yml` describes, None if it is invalid, and every Problem in that file.

    `effective` is the configuration as MkDocs has it, None without MkDocs. It takes precedence over the file, which may
    then be missing. `data` are the bytes of the file, None for those on the disk.
    """
    start = Place(path=file.name)
    try:
        config = configuration.load(file, data=data)
    except Unreadable as error:
        return None, configuration_syntax.explain(file, error.problem, known(sources(file.parent / NAME)), data)
    except OSError as error:
        if effective is None or file.is_file():
            return None, (Problem.at(start, "missing-file", name=error.filename, folder=file.parent.name),)
        config = configuration.empty(file)
    plugin = next(config.plugins("course"), None)
    if plugin is None and effective is None:
        if isinstance(alone := config.get("plugins"), Scalar) and alone.value:
            return None, (Problem.at(config.place(alone), "wrong-type", "list"),)
        near = next((it.name for it in config.plugins() if closest(it.name.value, ["course"])), None)
        if near:
            return None, (Problem.at(config.place(near), "no-course", "closest", closest="course"),)
        missing = configuration_syntax.explain(file, Problem.at(start, "no-course"), data=data)
        return None, (*engine.names(config), *missing)
    folders = sources(file.parent / NAME)
    languages = tuple(language(code, folders) for code in known(folders))
    settings, problems = options.read(config, _options(plugin, effective), languages)
    problems = (*config.problems, *problems)
    if settings is None or not settings.in_place:
        problems = (*problems, *engine.names(config, shape(options.Settings)), *engine.plugins(config))
    if settings is None:
        return None, problems
    project = create(file, config, settings, effective or Effective())
    return project, (*problems, *validate(project, config, effective))


def _options(plugin: Plugin | None, effective: Effective | None) -> Node:
    """Return the options of the plugin: the values that MkDocs has, with their places in `mkdocs.yml`."""
    name, node = (plugin.name, plugin.options) if plugin else (None, None)
    written = node if typed(node) is not None else None
    if written is not None and (effective is None or effective.options is None):
        return written
    return located((effective and effective.options) or {}, written, name)
