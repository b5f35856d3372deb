"""Patches of the theme's templates: each replaces one text in one template, and is reported when that text is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, FileSystemLoader, TemplateNotFound

from mkdocs_course.view import menu, shared
from mkdocs_course.view.compact import CompactLoader
from mkdocs_course.view.patch import Patch, PatchedLoader
from mkdocs_course.view.runtime import runtime

TEMPLATES = Path(__file__).parent / "theme"
"""The folder of this package's own theme templates."""


def material() -> tuple[Patch, ...]:
    """Return the patches of Material for MkDocs."""
    label = 'for="{{ path }}" id="{{ path }}_label"'
    return (
        # If the browser blocks storage, the theme's access to it fails outside of its own `try`.
        Patch(
            name="settings-read",
            template="partials/javascripts/base.html",
            before='(e,_=localStorage,t=__md_scope)=>JSON.parse(_.getItem(t.pathname+"."+e))',
            after="(e,_,t=__md_scope)=>{try{return JSON.parse((_||localStorage).getItem"
            '(t.pathname+"."+e))}catch{return null}}',
        ),
        Patch(
            name="settings-write",
            template="partials/javascripts/base.html",
            before="(e,_,t=localStorage,a=__md_scope)=>{try{t.setItem",
            after="(e,_,t,a=__md_scope)=>{try{(t||localStorage).setItem",
        ),
        # The theme sets the direction only of the body, but the window scrolls in that of the document.
        Patch(
            name="direction",
            template="base.html",
            before="<html lang=",
            after="<html{% if lang.t('direction') == 'rtl' %} dir=\"rtl\"{% endif %} lang=",
        ),
        # The headers of printed pages: style sheets read no title.
        Patch(
            name="paper-header",
            template="base.html",
            before=' class="no-js">',
            after='{% if page %} data-title="{{ page.title | striptags | e }} – {{ config.site_name | e }}"'
            '{% if page.canonical_url %} data-address="{{ page.canonical_url | e }}"{% endif %}{% endif %}'
            ' class="no-js">',
        ),
        # The attribute is not allowed on checkboxes.
        Patch(
            name="drawer-autocomplete",
            template="base.html",
            before='id="__drawer" autocomplete="off"',
            after='id="__drawer"',
        ),
        Patch(
            name="search-autocomplete",
            template="base.html",
            before='id="__search" autocomplete="off"',
            after='id="__search"',
        ),
        # The package wraps the theme's search worker in its own.
        Patch(
            name="search-worker",
            template="base.html",
            before='"search": "assets/javascripts/workers/',
            after=f'"search": "{runtime().worker}?',
        ),
        # The theme reads what is on once, when its script begins.
        Patch(
            name="touch-tooltips",
            template="base.html",
            before="        } | tojson -}}\n      </script>\n",
            after="        } | tojson -}}\n      </script>\n"
            '      {% include "partials/javascripts/touch.html" ignore missing %}\n',
        ),
        # By this name the theme knows that it has to load the index with every page. The worker loads it when needed.
        Patch(
            name="search-index",
            template="partials/search.html",
            before='class="md-search__form" name="search"',
            after='class="md-search__form"{% if "search.highlight" in features %} name="search"{% endif %}',
        ),
        Patch(
            name="search-name",
            template="partials/search.html",
            before='data-md-component="search" role="dialog"',
            after='data-md-component="search" role="dialog"'
            ' aria-label="{{ config.extra.course.words.search_dialog | e }}"',
        ),
        # The theme labels a section's navigation by an arrow without text, instead of by the link beside it.
        Patch(
            name="section-name",
            template="partials/nav-item.html",
            before='<a href="{{ index.url | url }}" class="md-nav__link {{ class }}">',
            after='<a id="{{ path }}_label" href="{{ index.url | url }}" class="md-nav__link {{ class }}">',
        ),
        Patch(
            name="section-arrow",
            template="partials/nav-item.html",
            before=f'<label class="md-nav__link {{{{ class }}}}" {label}',
            after='<label class="md-nav__link {{ class }}" for="{{ path }}"',
        ),
        # On a phone the header has no room for the colour modes.
        Patch(
            name="colour-modes",
            template="partials/nav.html",
            before="    {% endfor %}\n  </ul>\n</nav>",
            after='    {% endfor %}\n  </ul>\n  {% include "partials/course-modes.html" %}\n</nav>',
        ),
        # By this name the theme knows the control. `palette.html` has what it does, without styling the page anew.
        Patch(
            name="palette",
            template="partials/palette.html",
            before='class="md-header__option" data-md-component="palette"',
            after='class="md-header__option"',
        ),
        Patch(
            name="footer-words",
            template="partials/footer.html",
            before='{% include "partials/copyright.html" %}',
            after='{% include "partials/course-foot.html" %}{% include "partials/copyright.html" %}',
        ),
        # In English only.
        Patch(
            name="made-with",
            template="partials/copyright.html",
            before="    Made with\n",
            after="    {{ config.extra.course.words.made | e }}\n",
        ),
        # An empty `tabindex` is invalid.
        Patch(
            name="section-tabindex",
            template="partials/nav-item.html",
            before=' tabindex="{{ tabindex }}"',
            after='{% if tabindex %} tabindex="{{ tabindex }}"{% endif %}',
        ),
        # The theme's label belongs to a control that a page has only if it is in the menu.
        Patch(
            name="contents-label",
            template="partials/toc.html",
            before='<label class="md-nav__title" for="__toc">',
            after='<label class="md-nav__title"{% if page.course and page.course.in_menu and not (page.is_index'
            ' and page.parent and "navigation.indexes" in features) %} for="__toc"{% endif %}>',
        ),
    )


def apply(environment: Environment, theme: Any) -> tuple[Patch, ...]:
    """Make an environment load the theme's templates patched, and return the patches that have no effect.

    `theme` is the theme of the MkDocs configuration. A template that the course overrides itself is not checked: a
    patch may have no effect there.
    """
    patches = material() if theme.name == "material" else ()
    custom = Path(theme.custom_dir) if theme.custom_dir else None
    drawing = (*menu.install(environment, custom), *(shared.install(environment, custom) if patches else ()))
    own = [folder for folder in theme.dirs if folder != theme.custom_dir and Path(folder) != TEMPLATES]
    if environment.loader:
        patched = PatchedLoader(environment.loader, (*patches, *drawing))
        environment.loader = CompactLoader(patched, own if theme.name == "material" else ())
    return tuple(without_effect(FileSystemLoader(own), environment, patches))


def without_effect(theme: BaseLoader, environment: Environment, patches: tuple[Patch, ...]) -> Iterator[Patch]:
    """Yield the patches whose template is missing from `theme`, or does not contain the text to replace."""
    for patch in patches:
        try:
            text = theme.get_source(environment, patch.template)[0]
        except TemplateNotFound:
            text = ""
        if patch.before not in text:
            yield patch


def patched(folder: Path, patches: Iterable[Patch]) -> dict[str, str]:
    """Return the text of each patched template of a `folder`, by its path."""
    texts: dict[str, str] = {}
    for patch in patches:
        text = texts.get(patch.template) or (folder / patch.template).read_text(encoding="utf-8")
        texts[patch.template] = text.replace(patch.before, patch.after)
    return texts
