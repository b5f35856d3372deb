"""Reads the configuration of MkDocs, and changes it for one language."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from pathlib import Path

import jieba
import jieba.finalseg
from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from mkdocs_course.errors import abort_on_invalid_configuration
from mkdocs_course.markdown.heading_slug import heading_slug
from mkdocs_course.model.course.extensions import complete
from mkdocs_course.model.course.settings import IN_PLACE
from mkdocs_course.project import THEME, Effective, Project
from mkdocs_course.project.assets import page_assets
from mkdocs_course.site import serving, word_list
from mkdocs_course.site.languages import is_child
from mkdocs_course.site.segmenting import Segmenter
from mkdocs_course.view.locale_tree import FALLBACK
from mkdocs_course.view.plain import configure
from mkdocs_course.view.runtime import runtime
from mkdocs_course.view.sheets import look_styles
from mkdocs_course.view.words import Words

__all__ = ["CourseConfig", "effective", "is_in_place", "page_assets", "page_language", "set_language"]

# The theme's files with the words of a language and with its search stemmer.
WORDS = "partials/languages/{}.html"
SEARCH = "assets/javascripts/lunr/min/lunr.{}.min.js"

FEATURES = ("navigation.indexes", "navigation.sections", "navigation.footer", "content.tooltips")
EDIT = "content.action.edit"


class CourseConfig(Config):
    """The options as MkDocs has them. They are validated where `mkdocs.yml` is read with places, not here."""

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """Return no errors and no warnings; raises Abort if `mkdocs.yml` has errors."""
        file = Path(self.config_file_path)
        if file.is_file() and not is_child():
            abort_on_invalid_configuration(file.resolve(), dict(self))
        return [], []


def is_in_place(options: CourseConfig) -> bool:
    """Return whether the options are those of a site that is no course."""
    return all(name in IN_PLACE for name in dict(options))


def effective(config: MkDocsConfig, options: CourseConfig) -> Effective:
    """Return the configuration as MkDocs has it, with the changes of its command line, hooks and plugins."""
    return Effective(
        options=dict(options),
        drafts=serving.command() == "serve",
        content=Path(config.docs_dir),
        site=Path(config.site_dir),
        address=config.site_url or "",
        custom=Path(config.theme.custom_dir) if config.theme.custom_dir else None,
        theme=tuple(map(Path, config.theme.dirs)),
        extensions=tuple(config.markdown_extensions),
        extension_options=config.mdx_configs,
    )


def page_language(config: MkDocsConfig, known: tuple[str, ...]) -> str:
    """Return which of the `known` languages the pages of a configuration are written in, by default the first."""
    code = str(config.theme.get("language") or config.theme.get("locale") or "")
    return next((language for language in known if language == code), known[0])


def set_language(config: MkDocsConfig, project: Project, code: str, languages: tuple[Words, ...]) -> None:
    """Change a configuration to that of the language `code`; `languages` are the words of all languages of the site."""
    language = next(words for words in languages if words.code == code)
    root = project.address.rstrip("/")
    config.docs_dir = str(project.content / language.code)
    config.site_url = root and f"{root}/{language.code}/"
    configure(config, project.settings.title(language.code), language.site)
    config.theme["language"] = _theme_language(config.theme.dirs, language.tag, WORDS)
    _set_defaults(config, project)
    contents = config.mdx_configs.setdefault("toc", {})
    contents.setdefault("permalink_title", language.site["permalink"])
    contents.setdefault("slugify", heading_slug)
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.extra["alternate"] = _Languages()
    config.extra["course"] = {
        "language": language,
        "languages": languages,
        "others": tuple(words for words in languages if words.code != language.code),
        "words": language.site,
        "search": _theme_language(config.theme.dirs, language.tag, SEARCH),
        "root": f"{root}/",
        "offline": project.offline,
        "look": project.settings.look,
    }
    if project.settings.look:
        # Before the style sheets of the site, so that any rule of them takes precedence.
        sheet = look_styles(language.rules.script)
        config.extra_css = [f"{runtime().folder}/{sheet}", *config.extra_css]
    # jieba would read a cached dictionary from a folder that every user of the machine may write to. Reading its own
    # list is faster, so the cache is disabled, and the warnings about that too.
    jieba.setLogLevel(logging.CRITICAL)
    jieba.dt.tmp_dir, jieba.dt.gen_pfdict = os.devnull, word_list.read
    jieba.cut = Segmenter(jieba.dt, jieba.finalseg.cut).cut


class _Languages(tuple[dict[str, str], ...]):
    """An empty list that is true: the theme draws its menu of languages, and links no home page on every page.

    Other plugins expect a list here.
    """

    def __bool__(self) -> bool:
        return True


def _set_defaults(config: MkDocsConfig, project: Project) -> None:
    """Switch on what the pages of a course use, and leave what the site has set: extensions, features, no web fonts."""
    folders = (project.content, project.quizzes)
    names, config.mdx_configs = complete(config.markdown_extensions, config.mdx_configs, project.root, folders)
    config.markdown_extensions = list(names)
    if config.theme.name != "material":
        return
    theme = Theme(name=config.theme.name)
    if config.theme["features"] == theme["features"]:
        config.theme["features"] = [*FEATURES, *([EDIT] if project.settings.edit_url else [])]
    if config.theme["font"] == theme["font"]:
        config.theme["font"] = False


def _theme_language(folders: Iterable[str], tag: str, file: str) -> str:
    """Return the theme's name for a BCP 47 tag: the tag, its primary language, or the fallback.

    `file` is the path of the theme's file for a language, which exists in one of the `folders` if the theme has it.
    """
    names = (tag, tag.split("-", maxsplit=1)[0])
    return next((name for name in names for folder in folders if Path(folder, file.format(name)).is_file()), FALLBACK)
