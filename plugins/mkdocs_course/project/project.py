"""A course's folders, settings and languages, as `mkdocs.yml` describes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.markdown.placing import placer
from mkdocs_course.model.course import course as courses
from mkdocs_course.model.course import engine, in_place, status
from mkdocs_course.model.course import theme as themes
from mkdocs_course.model.course.certificate import Certificate
from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.course.extensions import complete, converters, snippet_bases
from mkdocs_course.model.course.settings import Settings
from mkdocs_course.model.course.site_languages import site_languages
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.project import functions
from mkdocs_course.project.effective import Effective, resolve_path
from mkdocs_course.project.markdown_setting import setting
from mkdocs_course.project.patterns import matching, unmatched, unpublished
from mkdocs_course.project.readings import Readings
from mkdocs_course.report import wording
from mkdocs_course.view import coverage, kinds
from mkdocs_course.view.runtime import parts
from mkdocs_course.view.words import NAME, Words, language, others, sources, words

THEME = Path(__file__).parent.parent / "view" / "theme"
LOCAL = re.compile(r"http://(?:127\.|localhost|\[::1\]|0\.0\.0\.0)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """The configuration of a course.

    `file` is its `mkdocs.yml`; `content`, `quizzes` and `site` are folders, `glossary` is a file. `address` is the URL
    of the site above its languages, `repository` that of its files; “” if not known. `unpublished` are patterns, as in
    `.gitignore`, of paths below a language. `theme` are folders of templates, `extensions` and `options` are those of
    Markdown, `plugins` the names of all plugins. `complete`: all pages are files; `folders`: each has a folder.
    `statuses` are those that a page can have. `site_languages`: of what is no course.
    """

    file: Path
    settings: Settings
    content: Path
    quizzes: Path
    glossary: Path
    site: Path
    address: str = ""
    repository: str = ""
    unpublished: tuple[str, ...] = ()
    theme: tuple[Path, ...] = ()
    extensions: tuple[Any, ...] = ()
    options: Mapping[str, Any]
    plugins: tuple[str, ...] = ()
    complete: bool = False
    folders: bool = True
    statuses: tuple[str, ...] = ()
    site_languages: tuple[str, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages. The first is for visitors whose browsers ask for none of them."""
        return self.settings.codes or self.site_languages

    @property
    def locales(self) -> tuple[Path, ...]:
        """The locale folders, the course's own last."""
        return sources(self.file.parent / NAME)

    def words(self) -> tuple[Words, ...]:
        """Return the words of each language."""
        return tuple(words(code, self.locales) for code in self.languages)

    @property
    def certificate(self) -> Certificate:
        """The requirements for a certificate."""
        return self.settings.certificate

    @property
    def root(self) -> Path:
        """The folder of `mkdocs.yml`, from which the paths of Problems count."""
        return self.file.parent

    @property
    def messages(self) -> str | None:
        """The configured language of messages to trainers, None if there is none."""
        code = self.settings.messages
        return code if code in wording.LANGUAGES else None

    @property
    def offline(self) -> bool:
        """Whether the site works without a network. A local preview does not: it would show stored, old pages."""
        return self.settings.offline and not LOCAL.match(self.address)

    @property
    def is_not_offline(self) -> Callable[[str], bool] | None:
        """Tells whether a file, by its path below the folder of a language, is not kept offline; None if none is."""
        return matching(self.settings.not_offline.splitlines()) if self.offline else None

    @property
    def published(self) -> Callable[[str], bool]:
        """Returns whether `mkdocs.yml` has a page in the site, by its path below the folder of a language."""
        return unmatched(self.unpublished)

    @property
    def is_for_trainers(self) -> Callable[[str], bool]:
        """Returns whether a page, by its path below the folder of a language, is for trainers and not for learners."""
        return matching(self.settings.trainers.splitlines())

    def course(self, *, kept: bool = True, loaded: Callable[[Course], None] = lambda _course: None) -> Course:
        """Return the course, with every Problem of its files.

        `kept` is whether files that have not changed are not read again. `loaded` is called with the course when all of
        it has been read, before it is checked as a whole. Raises HalfMadeKind if a kind is incomplete.
        """
        kinds.check()
        if self.settings.in_place:
            return self._in_place()
        languages = tuple(language(code, self.locales) for code in self.settings.codes)
        rendered = placer(list(self.extensions), self.options, self.content)
        extensions = converters(self.extensions, self.options, self.plugins)
        markdown, visible = safe_markdown(), rendered.visible if self.complete else None
        decided = setting(self.extensions, self.options, self.plugins)
        readings = Readings(self.file, languages, decided, visible, kept=kept)
        readings.begin(self.content, self.quizzes, self.root, languages, rendered, extensions)
        course = courses.read(
            self.content,
            self.quizzes,
            languages,
            self.root,
            parts(),
            self.certificate,
            links=markdown.links,
            formulas=markdown.formulas,
            theme=self.theme,
            placed=rendered,
            published=self.published,
            others=others(self.languages, self.locales),
            beside=self.settings.glossary.beside,
            complete=self.complete,
            folders=self.folders,
            extensions=extensions,
            bases=snippet_bases(self.options),
            quiz_reading=readings.quiz,
            lesson_reading=readings.lesson,
            visible_text=markdown.visible,
            loaded=loaded,
        )
        readings.save()
        missing = coverage.validate(self.locales, {title.code: title.place for title in self.settings.languages})
        return replace(course, problems=tuple(sorted({*course.problems, *missing})))

    def _in_place(self) -> Course:
        markdown = safe_markdown()
        return in_place.read(
            self.content,
            self.quizzes,
            tuple(language(code, self.locales) for code in self.languages),
            self.file.parent,
            placer(list(self.extensions), self.options, self.content),
            markdown.links,
            markdown.formulas,
        )


def create(file: Path, config: Configuration, settings: Settings, effective: Effective) -> Project:
    """Return the project of a configuration; known values of `effective` take precedence."""
    top, named = file.parent, config.extensions(functions.resolve)
    content = effective.content or resolve_path(top, config.text("docs", "docs_dir"))
    quizzes = resolve_path(top, settings.quizzes)
    extensions = tuple(named if effective.extensions is None else effective.extensions)
    options: Mapping[str, Any] = named if effective.extension_options is None else effective.extension_options
    if not settings.in_place:
        extensions, options = complete(extensions, options, top, (content, quizzes))
    return Project(
        file=file,
        settings=settings,
        content=content,
        quizzes=quizzes,
        glossary=content / "glossary.yml",
        site=effective.site or resolve_path(top, config.text("site", "site_dir")),
        address=config.text("", "site_url") if effective.address is None else effective.address,
        repository=config.text("", "repo_url"),
        unpublished=unpublished(config, drafts=effective.drafts),
        theme=themes.folders(config, THEME) if effective.theme is None else effective.theme,
        extensions=extensions,
        options=options,
        plugins=tuple(plugin.name.value for plugin in config.plugins()),
        folders=typed(config.get("use_directory_urls")) is not False,
        statuses=status.known(config),
        complete=not engine.generates_pages(config),
        site_languages=site_languages(config) if settings.in_place else (),
    )
