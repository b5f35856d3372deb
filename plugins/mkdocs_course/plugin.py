"""The MkDocs plugin: one `mkdocs.yml` builds every language, with its quizzes, into `site/<language>/`.

The first language is built in this process, each other one in its own, beside the site that they then replace.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files

from mkdocs_course import errors, generated
from mkdocs_course.extension import QuizExtension
from mkdocs_course.in_place import LAST, SitePlugin
from mkdocs_course.model.course.course import Course
from mkdocs_course.project import Project, assemble
from mkdocs_course.report import wording
from mkdocs_course.settings import effective, page_assets, set_language
from mkdocs_course.site import left_over, neighbours, publish, serving
from mkdocs_course.site.build import SiteBuild
from mkdocs_course.site.languages import Engine
from mkdocs_course.site.pages import Pages
from mkdocs_course.site.security import site_policy
from mkdocs_course.site.trainers_menu import Menus, divide
from mkdocs_course.view.patches import apply
from mkdocs_course.view.plain import install, plain, searchable
from mkdocs_course.view.words import Words


class CoursePlugin(SitePlugin):
    """The plugin `course`. It keeps no state between builds, because MkDocs creates a new instance for each."""

    child: str | None = None
    """The language that a child process builds; None in the process that builds the site."""

    project: Project
    course: Course
    messages: str = "en"
    """The project, its course, and the language of messages to trainers."""

    build: SiteBuild | None = None
    """The build of all languages; None in a child process."""

    language: str
    words: tuple[Words, ...]
    pages: Pages
    menus: Menus
    """The language that this process builds, the words of all languages, and its pages."""

    @event_priority(100)  # before the search plugin reads the language
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if self.child is None:
            self.state = errors.stop_if_unchanged(config)
            assembly = assemble(Path(config.config_file_path).resolve(), effective(config, self.config))
            self.messages = assembly.messages
            wording.catalogue(self.messages)  # loaded now, because later the limit of open files may be reached
            errors.check_startup(config.dev_addr, self.messages)
            self.project, self.course = errors.require_course(assembly, strict=config.strict)
            self._start(config)
        self.language, self.words = self.child or self.project.languages[0], self.project.words()
        set_language(config, self.project, self.language, self.words)
        assets = page_assets(self.project, self.language, self.words)
        own = {"library": self.course.library, "language": self.language, "late": True}
        own |= {"course": self.project.settings.id}
        extension = QuizExtension(**own, glossary=self.project.glossary, locales=str(self.project.locales[-1]))
        config.markdown_extensions = [*filter("mkdocs_course".__ne__, config.markdown_extensions), extension]
        self.pages = Pages(self.course, extension, assets, folders=config.use_directory_urls)
        return config

    def _start(self, config: MkDocsConfig) -> None:
        """Start building the other languages in child processes, in a folder beside the site."""
        values = {"site_url": self.project.address, "use_directory_urls": config.use_directory_urls}
        values["dev_addr"] = "{}:{}".format(*config.dev_addr)
        engine = Engine.of(config, serving.command(), self.messages)
        project = replace(self.project, extensions=(), options={})  # each process has extensions of its own
        prepare_language = partial(prepare, project=project, course=self.course, messages=self.messages)
        self.build = SiteBuild(project.site, project.languages, engine, project.file, values, prepare_language)
        config.site_dir = str(self.build.folder / project.languages[0])

    @event_priority(-100)  # after the plugins that make a menu
    def on_nav(self, nav: Any, **_: Any) -> Any:
        self.menus = divide(nav, self.project.is_for_trainers)
        return self.menus.learners

    @event_priority(LAST)  # not all other plugins know files that are generated
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return generated.add(files, config, self.pages.extension.pictures, self.messages)

    def on_page_read_source(self, *, page: Any, config: MkDocsConfig) -> str | None:
        return None if page.file.generated_by else self.pages.source(page.file.src_uri, page.file.content_string)

    @event_priority(100)  # before the plugins that read metadata
    def _before_text(self, markdown: str, *, page: Any, config: MkDocsConfig, files: Files) -> None:
        self.pages.extension.pictures.page = page.file.src_uri
        self.pages.set_metadata(page.file.src_uri, page.meta)
        self.menus.leave_out_of_search(page)
        self.pages.markdown.serve(page)

    @event_priority(-100)  # after all other plugins have changed the text
    def _check_macros(self, markdown: str, *, page: Any, config: MkDocsConfig, files: Files) -> None:
        if sentence := neighbours.macros_error(markdown, self._source(page), self.messages):
            raise PluginError(sentence)

    on_page_markdown = CombinedEvent(_before_text, _check_macros)

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        project, pages, messages = self.project, self.pages, self.messages
        errors.report(tuple(pages.problems), messages, project.root, strict=False)
        built = {file.src_uri: file.page for file in files.documentation_pages()}
        install(env, config, list(filter(None, built.values())), self.menus.items)
        errors.warn(neighbours.outdated_patches(apply(env, config.theme), messages), shown=self.child is None)
        env.globals["course_footer"] = self.menus.footer(config.extra.get("footer") or ())
        pages.set_menu(self.menus.pages, files)
        errors.inform(neighbours.left_out(pages.lessons.values(), built, project.published, messages))
        errors.report(pages.unreachable_exam(project.certificate, built), messages, project.root, strict=config.strict)
        pages.policy = site_policy(config, files, env, project.settings, project.quizzes, project.address)

    @event_priority(100)  # before another plugin converts a page
    def _converted(self, html: str, *, page: Any, config: MkDocsConfig, files: Files) -> None:
        self.pages.record_facts(page)
        self.pages.problems += left_over.faults(page.file, html, self.pages.lessons, self.course.problems)

    def _compare_quizzes(self, html: str, *, page: Any, config: MkDocsConfig, files: Files) -> None:
        self.pages.compare(page.file.src_uri, html)

    on_page_content = CombinedEvent(_converted, _compare_quizzes)

    def _source(self, page: Any) -> str:
        return f"{self.project.content.name}/{self.language}/{page.file.src_uri}"

    @event_priority(100)  # before the search plugin reads the page
    def _before_search(self, context: Any, *, page: Any, config: MkDocsConfig, nav: Any) -> None:
        page.edit_url = plain(self.pages.assets.editing.page_url(page))
        searchable(page)

    @event_priority(-100)  # after the search plugin, which must not read quizzes, and before the page is rendered
    def _after_search(self, context: Any, *, page: Any, config: MkDocsConfig, nav: Any) -> None:
        self.pages.fill(page)
        context["nav"] = self.menus.around(page)

    on_page_context = CombinedEvent(_before_search, _after_search)

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> None:
        if template_name == "404.html":  # it is shown at any address, so its links are absolute
            context |= {"base_url": plain(self.pages.policy.not_found_base), "course_page": self.pages.not_found}

    @event_priority(100)  # before other plugins rewrite the HTML
    def on_post_page(self, output: str, *, page: Any, config: MkDocsConfig) -> str:
        try:
            return self.pages.finish(output, page)
        except ValueError:
            raise PluginError(wording.sentence("quiz-changed", self.messages, page=self._source(page))) from None

    @event_priority(100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        return self.pages.finish_not_found(output_content) if template_name == "404.html" else output_content

    @event_priority(LAST)  # what is done after it is not in the site
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        own, folders, policy, extra = self.project.settings, config.use_directory_urls, self.pages.policy, config.extra
        site = publish.PublishOptions(settings=own, words=self.words, folders=folders, policy=policy, extra=extra)
        publish.write_language(Path(config.site_dir), self.course, self.pages.extension, self.pages.menu, site)
        errors.log_problems(problems := policy.check(Path(config.site_dir)), self.messages, self.project.root)
        if self.build is None:
            return
        errors.raise_if_failed(self.build.wait(problems), self.messages, strict=False)
        publish.write_site(self.build.folder, self.course, site, self.project.address, self.project.is_not_offline)
        # MkDocs fails a strict build after this event, and the previous site must then be in place.
        if config.strict and errors.has_warnings():
            self.build.discard()
        else:
            errors.publish(self.build, self.state, self.messages)
        config.docs_dir, config.site_dir = str(self.project.content), str(self.project.site)  # for serve and gh-deploy
        config.site_url = self.project.address or None

    @event_priority(-100)
    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it was and explain the error; a child process returns its error instead."""
        if self.build:
            self.build.fail()
        if self.child is None:
            errors.abort(error, self.messages)

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> None:
        custom = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
        folders = [Path(__file__).parent, self.project.content, self.project.quizzes, self.project.locales[-1], *custom]
        serving.watch(server, Path(config.config_file_path).absolute().parent, folders)
        server.builder = errors.abort_on_error(server.builder, self.project.file, self.messages)


def prepare(config: MkDocsConfig, code: str, *, project: Project, course: Course, messages: str) -> None:
    """Set up the plugin of a new configuration to build the language `code` of a course that is already read."""
    plugin = next(plugin for plugin in config.plugins.values() if isinstance(plugin, CoursePlugin))
    plugin.child, plugin.project, plugin.course, plugin.messages = code, project, course, messages
