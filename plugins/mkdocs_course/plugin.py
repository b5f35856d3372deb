"""The MkDocs door: one `mkdocs.yml` builds every language, with its quizzes, into `site/<language>/`.

Only this file and `settings.py` import mkdocs, also for ProperDocs, which answers to the same name. The language first in
`mkdocs.yml` is built here; each other one in a process of its own, at the same time. All are built in a folder
beside the site, which is replaced when every language is whole.
"""

from __future__ import annotations

import logging
import re
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import CountHandler

from mkdocs_course import publish
from mkdocs_course.extension import QuizExtension, heading_slug
from mkdocs_course.languages import Others
from mkdocs_course.model import wording
from mkdocs_course.model.course import Course
from mkdocs_course.model.course import read as read_course
from mkdocs_course.settings import CourseConfig
from mkdocs_course.staging import Staging
from mkdocs_course.view import root
from mkdocs_course.view.page import Finisher
from mkdocs_course.view.runtime import parts, runtime
from mkdocs_course.view.words import languages, words

log = logging.getLogger("mkdocs.plugins.course")
TERM = re.compile(r'<dt id="([^"]+)"')
THEME = Path(__file__).parent / "view" / "theme"


class CoursePlugin(BasePlugin[CourseConfig]):
    """Keeps no state from one build to the next: MkDocs makes a new one for each."""

    child: str | None = None
    """The language to build, in a process that builds only that one; None in the process that builds the site."""

    staging: Staging | None = None
    others: Others | None = None

    @event_priority(100)  # before the search plugin reads the language
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        codes = tuple(self.config.languages)
        if unknown := [code for code in codes if code not in languages()]:
            raise PluginError(f"There are no words for “{unknown[0]}”: add a file view/locales/{unknown[0]}.yml.")
        self.language = self.child or codes[0]
        self.root, self.docs, self.site = config.site_url or "", config.docs_dir, Path(config.site_dir)
        if self.child is None:
            self.course = self._read(config, codes)
            self._start(config, codes[1:])
        self._point(config, codes)
        given = {"library": self.course.library, "language": self.language, "course": self.config.id}
        self.extension = QuizExtension(**given, late=True, messages=self.config.messages or "")
        known = [name for name in config.markdown_extensions if name != "mkdocs_course"]
        config.markdown_extensions = [*known, self.extension]
        config.mdx_configs.setdefault("toc", {}).setdefault("slugify", heading_slug)
        logging.getLogger("jieba").setLevel(logging.WARNING)
        return config

    def _point(self, config: MkDocsConfig, codes: tuple[str, ...]) -> None:
        """Point the config at the one language that this process builds."""
        told, others = words(self.language), tuple(words(code) for code in codes if code != self.language)
        config.docs_dir = str(Path(self.docs) / self.language)
        config.site_name = self.config.languages[self.language]
        config.site_url = self.root and f"{self.root.rstrip('/')}/{self.language}/"
        config.theme["language"] = told.tag
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        # True, not a list: the theme would link the other languages' front pages from every page.
        config.extra["alternate"] = True
        config.extra["course"] = {
            "languages": [words(code) for code in codes],
            "others": others,
            "key": f"course:{self.config.id}:language",
            "root": f"{self.root.rstrip('/')}/",
        }
        for palette in config.theme.get("palette") or ():
            if isinstance(palette, dict) and (toggle := palette.get("toggle")):
                toggle["name"] = told.site.get(toggle.get("name"), toggle.get("name"))
        self.finisher = Finisher(
            words=told, others=others, runtime=runtime(), course=self.config.id, offline=self._offline()
        )

    def _read(self, config: MkDocsConfig, codes: tuple[str, ...]) -> Course:
        """Return the course, and report everything that is wrong in them and in the lessons of every language."""
        folder = Path(config.config_file_path).resolve().parent
        asked = self.config.certificate.asked
        found = read_course(Path(self.docs), Path(self.config.quizzes), codes, folder, parts(), asked)
        language = wording.choose(self.config.messages)
        for problem in found.problems:
            log.log(logging.WARNING if problem.warning else logging.ERROR, wording.describe(problem, language))
        if found.problems and (config.strict or not all(problem.warning for problem in found.problems)):
            raise PluginError(wording.count(found.problems, language))
        return found

    def _start(self, config: MkDocsConfig, codes: tuple[str, ...]) -> None:
        """Start the build of the languages that this process does not build, in a folder beside the site."""
        self.staging = Staging(self.site)
        config.site_dir = str(self.staging.folder / self.language)
        given = {"site_url": self.root, "use_directory_urls": config.use_directory_urls}
        sites = {code: given | {"site_dir": str(self.staging.folder / code)} for code in codes}
        self.others = Others(config.config_file_path, sites, partial(prepare, course=self.course))

    def _offline(self) -> bool:
        """Whether the site is to work without a network. One that is being edited is not: its pages would be old."""
        return self.config.offline and not re.match(r"http://(?:127\.|localhost|\[::1\]|0\.0\.0\.0)", self.root)

    def on_nav(self, nav: Navigation, **_: Any) -> None:
        self.nav = nav

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for path, text in self.finisher.runtime.files:
            files.append(File.generated(config, path, content=text))
        return files

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Give each section the title of its `index.md`, so that `nav` is one for all languages."""
        for file in files.documentation_pages():
            if file.page and file.page.is_index and file.page.parent:
                file.page.parent.title = file.page.title
        sections = (str(page.parent.title) if page.parent else "" for page in self.nav.pages)
        self.menu = tuple((each.file.src_uri, str(each.title), each.url, next(sections)) for each in self.nav.pages)

    def on_page_content(self, html: str, *, page: Any, config: MkDocsConfig, files: Files) -> None:
        """Tell MkDocs which terms links may lead to: it sees only the ids that Markdown itself has made."""
        page.present_anchor_ids.update(TERM.findall(html))

    def on_page_context(self, context: Any, *, page: Any, config: MkDocsConfig, nav: Any) -> None:
        if self.config.edit_url:
            page.edit_url = f"{self.config.edit_url.rstrip('/')}/{self.language}/{page.file.src_uri}"

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> None:
        """The 404 is shown at any address, so its links are absolute, also where the site's own is not known."""
        if template_name == "404.html":
            context["base_url"] = f"{root.path(self.root)}{self.language}"

    def on_post_page(self, output: str, *, page: Any, config: MkDocsConfig) -> str:
        base = "/".join([".."] * page.url.count("/")) or "."
        output = self.extension.fill(output, base, folders=config.use_directory_urls)
        first = self.course.after(page.file.src_uri, self.language)
        after = tuple((title, url) for name, title, url, _ in self.menu if name in first)
        return self.finisher.finish(output, base, page.url, lesson=bool(page.meta.get("minutes")), after=after)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        if template_name != "404.html":
            return output_content
        return self.finisher.finish(output_content, f"{root.path(self.root)}{self.language}", None)

    @event_priority(-100)  # after all other plugins
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        asked, folders = self.config.certificate.asked, config.use_directory_urls
        told = publish.Told(title=config.site_name, certificate=asked, folders=folders)
        publish.language(Path(config.site_dir), self.course, self.extension, self.menu, told)
        if self.staging is None or self.others is None:
            return
        for record in self.others.records():
            logging.getLogger(record.name).handle(record)
        root.write(self.staging.folder, course=self.config.id, titles=self.config.languages, address=self.root)
        if self._offline():
            publish.site(self.staging.folder, self.config.id, tuple(self.config.languages))
        # MkDocs fails a strict build after this event, and the last good site is to be there then.
        if config.strict and _warned():
            self.staging.discard()
        else:
            self.staging.publish()
        # `serve` watches these folders and `gh-deploy` uploads this site.
        config.docs_dir, config.site_dir, config.site_url = self.docs, str(self.site), self.root or None

    def on_build_error(self, *, error: Exception) -> None:
        if self.others:
            self.others.close()
        if self.staging:
            self.staging.discard()

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> None:
        for folder in filter(None, (self.config.quizzes, Path(__file__).parent, config.theme.custom_dir)):
            server.watch(str(folder))


def _warned() -> bool:
    loggers = (logging.getLogger("mkdocs"), logging.getLogger("properdocs"))
    return any(
        handler.get_counts() for logger in loggers for handler in logger.handlers if isinstance(handler, CountHandler)
    )


def prepare(config: MkDocsConfig, code: str, *, course: Course) -> None:
    """Make a config that was just loaded one for a single language, of the course that was read already."""
    plugin = next(each for each in config.plugins.values() if isinstance(each, CoursePlugin))
    plugin.child, plugin.course = code, course
