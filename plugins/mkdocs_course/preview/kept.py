"""Keeps what a build of the preview has read of a language, and renders single pages of it anew."""

from __future__ import annotations

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
from mkdocs_course.model.course.course import Course
from mkdocs_course.plugin import CoursePlugin
from mkdocs_course.project import Project
from mkdocs_course.project.rereading import reread
from mkdocs_course.site import publish
from mkdocs_course.site.logged import collect
from mkdocs_course.site.pages import Pages
from mkdocs_course.site.preview.keeping import keep
from mkdocs_course.site.preview.messages import Order, Ready, Rendered
from mkdocs_course.view.plain import mark

LAST = -1000
"""The priority of events that come after those of all plugins."""


def own_plugin(config: MkDocsConfig) -> CoursePlugin | None:
    """Return the plugin `course` of a configuration, None if it has none."""
    return next((it for it in config.plugins.values() if isinstance(it, CoursePlugin)), None)


def prepare(
    config: MkDocsConfig,
    code: str,
    connection: Connection,
    *,
    order: Order,
    found: Project,
    course: Course,
    messages: str,
) -> None:
    """Set up a configuration to build the language `code`, and to keep what the build has read."""
    plugin.prepare(config, code, project=found, course=course, messages=messages)
    own = own_plugin(config)
    assert own
    config.plugins["course preview"] = _Kept(own, order, code, connection)


class _Kept(BasePlugin):  # type: ignore[type-arg]
    """Keeps what MkDocs has read of a language, and renders its pages anew."""

    def __init__(self, own: CoursePlugin, order: Order, code: str, connection: Connection) -> None:
        self.own, self.order, self.code, self.connection = own, order, code, connection
        self.titles: dict[str, str | None] = {}
        self.inputs: dict[str, tuple[str, ...]] = {}

    @event_priority(LAST)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Remember the titles that the menu gives to pages; others come from the pages themselves."""
        self.titles = {page.file.src_uri: page.__dict__["title"] for page in nav.pages if "title" in page.__dict__}

    @event_priority(LAST)
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Go on with the build in a fork."""
        self.inputs = self._inputs(files)
        ready = Ready(build=self.order.build, language=self.code, inputs=self.inputs)
        keep(ready, self.connection, partial(self._render, env=env, config=config, files=files))

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages that all languages share, once."""
        found, pages = self.own.project, self.own.pages
        if self.code == found.languages[0]:
            options = publish.PublishOptions(
                settings=found.settings,
                words=self.own.words,
                folders=config.use_directory_urls,
                policy=pages.policy,
                extra=config.extra,
            )
            publish.write_site(self.order.folder, self.own.course, options, found.address, found.left_out)

    def _address(self, file: File) -> str:
        return f"/{self.code}/{'' if file.url in ('.', './') else unquote(file.url)}"

    def _inputs(self, files: Files) -> dict[str, tuple[str, ...]]:
        """Return the addresses of the pages that show a file, by its path."""
        found, inputs = self.own.project, dict[str, list[str]]()
        paths = {name: found.root / path for name, path in self.own.course.library.names}
        for file in files.documentation_pages():
            lesson = self.own.pages.lessons.get(file.src_uri)
            shown = [Path(file.abs_src_path)] if file.abs_src_path else []
            if lesson:
                shown += [paths[use.name.lower()] for use in lesson.quizzes if use.name.lower() in paths]
                included = (top / use.name for use in lesson.files for top in (found.content, found.quizzes))
                shown += [path for path in included if path.is_file()]
            for path in dict.fromkeys(shown):
                inputs.setdefault(str(path), []).append(self._address(file))
        return {path: tuple(addresses) for path, addresses in inputs.items()}

    def _render(self, paths: tuple[str, ...], *, env: Any, config: MkDocsConfig, files: Files) -> Rendered:
        """Render the pages that show these files; their other inputs are as they were."""
        course, problems = reread(self.own.project, self.own.course, map(Path, paths))
        rendered = partial(Rendered, build=self.order.build, language=self.code, problems=problems)
        if any(not problem.warning for problem in problems):
            return rendered()
        collect(self.order.engine.name, self.order.engine.level, [])
        shown = {address for path in paths for address in self.inputs.get(path, ())}
        pages = [file.page for file in files.documentation_pages() if file.page and self._address(file) in shown]
        try:
            self._replace(course, config)
            self._build(pages, env, config, files)
        except (Exception, SystemExit) as error:  # noqa: BLE001 – the whole build, which follows, explains it
            return rendered(failure=str(error) or type(error).__name__)
        return rendered()

    def _replace(self, course: Course, config: MkDocsConfig) -> None:
        """Replace the course of this build."""
        old = self.own.pages
        extension = QuizExtension(**(old.extension.getConfigs() | {"library": course.library}))
        config.markdown_extensions = [extension if it is old.extension else it for it in config.markdown_extensions]
        self.own.course = course
        self.own.pages = Pages(course, extension, old.assets, folders=old.folders)
        self.own.pages.policy = old.policy

    def _build(self, pages: list[Page], env: Any, config: MkDocsConfig, files: Files) -> None:
        """Build single pages as MkDocs does, and put each into the site when it is whole."""
        for page in pages:
            page.__dict__.pop("title", None)
            if page.file.src_uri in self.titles:
                page.title = self.titles[page.file.src_uri]
            engine._populate_page(page, config, files)
            mark(page)
        self.own.pages.set_menu(self.own.nav.pages, files)
        documents = files.documentation_pages()
        for page in pages:
            place = page.file.abs_dest_path
            page.file.abs_dest_path = f"{place}.new"
            engine._build_page(page, config, documents, self.own.nav, env)
            Path(page.file.abs_dest_path).replace(place)
