"""Detects other plugins and versions of the theme that do not work together with this plugin."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.report import wording
from mkdocs_course.view.patch import Patch

# Attributes with a copy of a page's HTML: print-site keeps one, to make a single page of all.
COPIES = ("html",)
# The beginning of the error message that the macros plugin publishes in place of a page it could not render.
MACROS = "# _Macro "
NAMED = 5
"""How many pages that are left out are named."""


def macros_error(markdown: str, page: str, language: str) -> str:
    """Return what to change if the macros plugin replaced a page by its error message, “” otherwise.

    `markdown` is the text of the page, `page` its path, and `language` one of `wording.LANGUAGES`.
    """
    if not markdown.startswith(MACROS):
        return ""
    lines = [line.strip() for line in markdown.splitlines()[1:] if line.strip() and not line.startswith("_File_")]
    return wording.sentence("plugin-macros", language, page=page, error=lines[0].replace("*", "").replace("_", ""))


def left_out(
    lessons: Iterable[Lesson], built: Container[str], published: Callable[[str], bool], language: str
) -> Iterator[str]:
    """Yield a sentence if another plugin or a hook has left lessons out of the site.

    Args:
        lessons: those of the language that is built.
        built: the paths of the pages that MkDocs builds, below the folder of that language.
        published: whether `mkdocs.yml` itself has a page in the site, by its path.
        language: one of `wording.LANGUAGES`.
    """
    missing = [it.place.path for it in lessons if it.page not in built and published(it.page)]
    if missing:
        more = f" (+{len(missing) - NAMED})" if len(missing) > NAMED else ""
        yield wording.sentence("pages-left-out", language, pages=", ".join(missing[:NAMED]) + more)


def outdated_patches(patches: Iterable[Patch], language: str) -> Iterator[str]:
    """Yield a sentence about each patch that no longer applies to the theme's templates."""
    for patch in patches:
        yield wording.sentence("theme-changed", language, patch=patch.name, template=patch.template)
