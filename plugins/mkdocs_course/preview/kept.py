"""Keeps what a build of the preview has read of a language, and renders single pages of it anew."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from mkdocs.commands import build as engine
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_course import plugin
from mkdocs_course.extension import QuizExtension
from mkdocs_course.in_place import LAST, InPlacePlugin, SitePlugin
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.library import Library
from mkdocs_course.model.text.rooted import below_content
from mkdocs_course.model.tree import shown
from mkdocs_course.plugin import CoursePlugin
from mkdocs_course.project import Project
from mkdocs_course.project.rereading import reread
from mkdocs_course.site import publish
from mkdocs_course.site.logged import collect
from mkdocs_course.site.pages import Pages
from mkdocs_course.site.preview.keeping import keep
from mkdocs_course.site.preview.messages import Changes, Order, Ready, Rendered
from mkdocs_course.view.menu import draw_anew
from mkdocs_course.view.plain import mark


def own_plugin(config: MkDocsConfig) -> SitePlugin | None:
    """Return the plugin `course` of a configuration, None if it has none."""
    return next((it for it in config.plugins.values() if isinstance(it, SitePlugin)), None)


def prepare_in_place(config: MkDocsConfig, _code: str, *, project: Project, library: Library, messages: str) -> None:
    """Set up the configuration of a site that is no course, which is read already."""
    own = own_plugin(config)
    assert isinstance(own, InPlacePlugin)
    own.project, own.library, own.messages = project, library, messages


def prepare(
    config: MkDocsConfig,
    code: str,
    connection: Connection,
    *,
    order: Order,
    project: Project,
    course: Course,
    messages: str,
) -> None:
    """Set up a configuration to build the language `code`, and to keep what the build has read."""
    plugin.prepare(config, code, project=project, course=course, messages=messages)
    own = own_plugin(config)
    assert isinstance(own, CoursePlugin)
    config.plugins["course preview"] = _Kept(own, order, code, connection)


class _Kept(BasePlugin):  # type: ignore[type-arg]
    """Keeps what MkDocs has read of a language, and renders its pages anew."""

    env: Any
    config: MkDocsConfig
    files: Files

    def __init__(self, own: CoursePlugin, order: Order, code: str, connection: Connection) -> None:
        self.own, self.order, self.code, self.connection = own, order, code, connection
        self.titles: dict[str, str | None] = {}
        self.inputs: dict[str, tuple[str, ...]] = {}

    @event_priority(LAST)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Remember the titles that the menu gives to pages; others come from the pages themselves."""
        pages = self.own.menus.pages
        self.titles = {page.file.src_uri: page.__dict__["title"] for page in pages if "title" in page.__dict__}

    @event_priority(LAST)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Fork: the fork goes on with the build, and this process stays, to render single pages when they change."""
        self.env, self.config, self.files, self.inputs = env, config, files, self._inputs(files)
        ready = Ready(build=self.order.build, language=self.code, inputs=self.inputs)
        keep(ready, self.connection, self._warm, self._render)

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages that all languages share, once."""
        project, pages = self.own.project, self.own.pages
        if self.code == project.languages[0]:
            options = publish.PublishOptions(
                settings=project.settings,
                words=self.own.words,
                folders=config.use_directory_urls,
                policy=pages.policy,
                extra=config.extra,
            )
            publish.write_site(self.order.folder, self.own.course, options, project.address, project.is_not_offline)

    def _address(self, file: File) -> str:
        return f"/{self.code}/{'' if file.url in ('.', './') else unquote(file.url)}"

    def _inputs(self, files: Files) -> dict[str, tuple[str, ...]]:
        """Return the addresses of the pages that show a file, by its path."""
        project, inputs = self.own.project, dict[str, list[str]]()
        paths = {name: project.root / path for name, path in self.own.course.library.names}
        for file in files.documentation_pages():
            lesson = self.own.pages.lessons.get(file.src_uri)
            shown = [Path(file.abs_src_path)] if file.abs_src_path else []
            if lesson:
                shown += [paths[use.name.lower()] for use in lesson.quizzes if use.name.lower() in paths]
                names = [below_content(use.name, project.content) for use in lesson.files]
                included = (top / name for name in names for top in (project.content, project.quizzes))
                shown += [path for path in included if path.is_file()]
            for path in dict.fromkeys(shown):
                inputs.setdefault(str(path), []).append(self._address(file))
        return {path: tuple(addresses) for path, addresses in inputs.items()}

    def _warm(self) -> None:
        """Render one page as after a save, so that templates are compiled and the menu is drawn."""
        pages = self.own.pages
        documents = [file.page for file in self.files.documentation_pages() if file.page]
        lessons = (page for page in documents if pages.lessons and self._places_quiz(page))
        with suppress(Exception, SystemExit):  # the build, which goes on, explains it
            self._build([next(lessons, documents[0])], changed=False)

    def _places_quiz(self, page: Page) -> bool:
        lesson = self.own.pages.lessons.get(page.file.src_uri)
        return bool(lesson and lesson.quizzes)

    def _render(self, changes: Changes) -> Rendered:
        """Render the pages that show the new changes; files that have not changed are as they were."""
        root = self.own.project.root
        course, problems = reread(self.own.project, self.own.course, map(Path, changes.changed))
        rendered = partial(Rendered, build=self.order.build, language=self.code, problems=problems)
        new = {shown(Path(path), root) for path in changes.new}
        if any(problem.place.path in new and not problem.warning for problem in problems):
            return rendered()
        addresses = {address for path in changes.new for address in self.inputs.get(path, ())}
        documents = self.files.documentation_pages()
        try:
            self._replace(course)
            self._build([file.page for file in documents if file.page and self._address(file) in addresses])
        except (Exception, SystemExit) as error:  # noqa: BLE001 – the whole build, which follows, explains it
            return rendered(failure=str(error) or type(error).__name__)
        return rendered()

    def _replace(self, course: Course) -> None:
        """Replace the course of this build, and keep what was rendered of quizzes that are the same."""
        old, config = self.own.pages, self.config
        extension = QuizExtension(**(old.extension.getConfigs() | {"library": course.library}))
        extension.renderer, extension.pictures = old.extension.renderer, old.extension.pictures
        same = {quiz.id for quiz in course.library.quizzes if quiz is self.own.course.library.get(quiz.id)}
        extension.rendered = {key: html for key, html in old.extension.rendered.items() if key[0] in same}
        config.markdown_extensions = [extension if it is old.extension else it for it in config.markdown_extensions]
        self.own.course = course
        self.own.pages = Pages(course, extension, old.assets, folders=old.folders)
        self.own.pages.policy = old.policy

    def _build(self, pages: list[Page], *, changed: bool = True) -> None:
        """Build single pages as MkDocs does, and put each into the site when it is whole, if it has `changed`."""
        collect(self.order.engine.name, self.order.engine.level, [])
        titles = self._titles(pages)
        for page in pages:
            page.__dict__.pop("title", None)
            if page.file.src_uri in self.titles:
                page.title = self.titles[page.file.src_uri]
            engine._populate_page(page, self.config, self.files)
            mark(page)
        if self._titles(pages) != titles:
            draw_anew(self.env)
        self.own.pages.set_menu(self.own.menus.pages, self.files)
        documents = self.files.documentation_pages()
        for page in pages:
            place = Path(page.file.abs_dest_path)
            new = place.with_name(f".{place.name}.{os.getpid()}")
            page.file.abs_dest_path = str(new)
            engine._build_page(page, self.config, documents, self.own.menus.learners, self.env)
            if changed:
                new.replace(place)
            else:
                new.unlink(missing_ok=True)
                page.file.abs_dest_path = str(place)

    def _titles(self, pages: list[Page]) -> list[str]:
        return [str(page.title) for page in pages]
