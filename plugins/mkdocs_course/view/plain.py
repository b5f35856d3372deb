"""Marks the texts of the configuration and of front matter as plain text, which the theme prints without escaping.

A theme's template cannot tell HTML from text. So these texts become `Plain` strings, which are escaped when they are
printed. Everywhere else, as in the search index and in data, a title stays as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from mkdocs_course.view import escaping
from mkdocs_course.view.escaping import Plain

# The values that may be HTML. Mappings, such as `extra` and the options of plugins, are not marked at all.
HTML = frozenset({"copyright"})


def plain(value: Any) -> Any:
    """Return a YAML value with every string in it as `Plain`, except for Markup."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return Plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def configure(config: Any, title: str, names: dict[str, str]) -> None:
    """Set the site's `title` in one language; `names` maps the palette toggles' configured names to those in it."""
    config.site_name = title
    for palette in config.theme.get("palette") or ():
        if isinstance(palette, dict) and (toggle := palette.get("toggle")):
            toggle["name"] = names.get(toggle.get("name"), toggle.get("name"))


def install(environment: Environment, config: Any, pages: Iterable[Any], menu: Iterable[Any]) -> None:
    """Mark the texts of the configuration, the pages and the menu, and make the theme's templates escape them.

    A section takes the title of its `index.md`, so that one `nav` serves all languages.
    """
    escaping.install(environment)
    _mark_config(config)
    _mark_menu(menu)
    for page in pages:
        mark(page)


def mark(page: Any) -> None:
    """Mark the texts of a page that Markdown has converted, and of its section."""
    page.title = Plain(_title(page))
    page.canonical_url, page.edit_url = plain(page.canonical_url), plain(page.edit_url)
    if page.is_index and page.parent:
        page.parent.title = page.title


def _mark_config(config: Any) -> None:
    """Mark the texts of the configuration of MkDocs and of its theme, in place, but not those that may be HTML.

    The names of icons in mappings become CSS identifiers.
    """
    for name, value in config.items():
        if isinstance(value, (str, list)) and name not in HTML:
            config[name] = plain(value)
    for name in config.theme:
        config.theme[name] = plain(config.theme[name])
    icons = config.theme.get("icon")
    for name, value in icons.items() if isinstance(icons, dict) else ():
        if isinstance(value, dict):
            icons[name] = {_identifier(str(key)): icon for key, icon in value.items()}


def _identifier(name: str) -> str:
    """Return a name as a CSS identifier, see https://drafts.csswg.org/cssom/#serialize-an-identifier."""
    return re.sub(r"[^\w-]", lambda match: f"\\{ord(match[0]):x} ", name)


def _mark_menu(items: Iterable[Any]) -> None:
    for item in items:
        if not item.is_page and item.title:
            item.title = Plain(item.title)
        if item.is_link:
            item.url = plain(item.url)
        _mark_menu(item.children or ())


def _title(page: Any) -> str:
    """Return the title of a page as text. MkDocs has it as HTML if it comes from the first heading."""
    first = next(iter(page.toc), None)
    heading = "title" not in page.meta and first and first.level == 1 and first.title == page.title
    return unescape(str(page.title)) if heading else str(page.title or "")


def searchable(page: Any) -> None:
    """Escape the title and the tags of a page for the search plugin, which reads them as HTML."""
    if isinstance(tags := page.meta.get("tags"), list):
        page.meta["tags"] = [escape(tag) for tag in tags]
    page.title = escape(str(page.title))
    if "title" in page.meta:
        page.meta["title"] = page.title
