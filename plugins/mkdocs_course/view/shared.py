"""Makes what is the same on all pages of a site once: the words of the theme, and its form for the search.

The theme looks each word up in two templates that hold all of its words, some thirty times a page.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from mkdocs_course.view.patch import Patch

WORDS, SEARCH = "partials/language.html", "partials/search.html"
PATCHES = (
    Patch(
        name="words",
        template="base.html",
        before=f'{{% import "{WORDS}" as lang with context %}}',
        after="{% set lang = shared_words() %}",
    ),
    Patch(
        name="search-form",
        template="partials/header.html",
        before=f'{{% include "{SEARCH}" %}}',
        # Without the line break after it, as an `include` alone on its line leaves none.
        after=f'{{{{ shared_part("{SEARCH}") -}}}}',
    ),
)


class SharedWords:
    """The words of the theme, in the place of the module of their template."""

    def __init__(self, context: Context) -> None:
        template = context.environment.get_template(WORDS)
        self.look_up: Callable[[str], str] = vars(template.make_module(context.get_all()))["t"]
        self.known: dict[str, str] = {}

    def t(self, key: str) -> str:
        """Return a word by its name, as the macro of the template does."""
        if key not in self.known:
            self.known[key] = self.look_up(key)
        return self.known[key]


class SharedTemplates:
    """The theme's words and templates that are the same on all pages of a site, each rendered at its first use."""

    def __init__(self) -> None:
        self.lang: SharedWords | None = None
        self.parts: dict[str, str] = {}

    @pass_context
    def words(self, context: Context) -> SharedWords:
        """Return the words of the theme."""
        self.lang = self.lang or SharedWords(context)
        return self.lang

    @pass_context
    def part(self, context: Context, name: str) -> str:
        """Return the HTML of the template `name`, which says nothing of the page that includes it."""
        if name not in self.parts:
            self.parts[name] = context.environment.get_template(name).render(context.get_all())
        return self.parts[name]


def install(environment: Environment, own: Path | None) -> tuple[Patch, ...]:
    """Let an environment make shared parts once, and return the patches that its templates need for that.

    There are none if the folder `own`, that of the course's own templates, has others for these parts, which may say
    something of the page.
    """
    if own and any((own / template).exists() for template in (WORDS, SEARCH)):
        return ()
    shared = SharedTemplates()
    environment.globals |= {"shared_words": shared.words, "shared_part": shared.part}
    return PATCHES
