"""The MkDocs plugin for a site that is no course: it adds quizzes to the pages that place them, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from mkdocs_course import errors
from mkdocs_course.extension import QuizExtension
from mkdocs_course.project import Project, assemble
from mkdocs_course.report import wording
from mkdocs_course.settings import CourseConfig, effective, is_in_place, page_language
from mkdocs_course.site import serving
from mkdocs_course.site.placed_pages import PlacedPages
from mkdocs_course.view.page import PageAssets
from mkdocs_course.view.words import words

LAST = -1_000
"""The priority of events that come after those of all other plugins. MkDocs recommends −100 to those that are last."""


class SitePlugin(BasePlugin[CourseConfig]):
    """The plugin `course` of any site. Its options decide which of the two it is."""

    def load_config(self, options: Any, config_file_path: str | None = None) -> tuple[Any, Any]:
        """Read the options. Without any of a course, the plugin is that of a site which is no course."""
        loaded = super().load_config(options, config_file_path)
        if is_in_place(self.config):
            self.__class__ = InPlacePlugin  # MkDocs registers its events after this
        return loaded


class InPlacePlugin(SitePlugin):
    """What the plugin `course` is where `mkdocs.yml` gives it no `languages`."""

    project: Project | None = None
    library: Any = None
    messages: str = "en"
    """What is read once, also where mkdocs-static-i18n builds each language with the same plugins."""

    pages: PlacedPages

    @event_priority(-100)  # after mkdocs-static-i18n has chosen the language
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if self.project is None:
            assembly = assemble(Path(config.config_file_path).resolve(), effective(config, self.config))
            self.messages = assembly.messages
            self.project, course = errors.require_course(assembly, strict=config.strict)
            self.library = course.library
        project, code = self.project, page_language(config, self.project.languages)
        options = {"library": self.library, "language": code, "course": project.settings.id, "late": True}
        options |= {"locales": str(project.locales[-1]), "glossary": project.glossary, "in_place": True}
        extension = QuizExtension(**options)
        others = (
            it for it in config.markdown_extensions if not isinstance(it, QuizExtension) and it != "mkdocs_course"
        )
        config.markdown_extensions = [*others, extension]
        assets = PageAssets(language=code, languages=(words(code, project.locales),), course=project.settings.id)
        self.pages = PlacedPages(extension, assets, folders=config.use_directory_urls)
        return config

    @event_priority(100)  # before another plugin converts a page
    def on_page_content(self, html: str, *, page: Any, **_: Any) -> None:
        self.pages.record_facts(page.file.src_uri)

    @event_priority(-100)  # after the search plugin, which must not read quizzes
    def on_page_context(self, context: Any, *, page: Any, **_: Any) -> None:
        page.content = self.pages.fill(page.file.src_uri, page.url, page.content)

    @event_priority(100)  # before other plugins rewrite the HTML
    def on_post_page(self, output: str, *, page: Any, **_: Any) -> str:
        try:
            return self.pages.finish(output)
        except ValueError:
            raise PluginError(wording.sentence("quiz-changed", self.messages, page=page.file.src_uri)) from None

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        self.pages.write(Path(config.site_dir))

    def on_build_error(self, *, error: Exception) -> None:
        """Explain the error in the trainer's language."""
        errors.abort(error, self.messages)

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> None:
        if self.project:
            serving.watch(server, self.project.root, [self.project.quizzes, self.project.locales[-1]])
