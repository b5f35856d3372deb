"""The languages of a site that is no course, as its theme and mkdocs-static-i18n have them."""

from __future__ import annotations

from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.reading.mkdocs_yaml import typed

DEFAULT = "en"


def site_languages(configuration: Configuration) -> tuple[str, ...]:
    """Return the codes of the languages that the pages of a site are written in, the default first."""
    for plugin in configuration.plugins("i18n"):
        options = typed(plugin.options)
        written = options.get("languages") if isinstance(options, dict) else None
        locales = [it for it in written if isinstance(it, dict)] if isinstance(written, list) else []
        locales.sort(key=lambda it: it.get("default") is not True)
        if codes := tuple(str(it["locale"]) for it in locales if it.get("locale") not in (None, "null")):
            return codes
    return (configuration.text("", "theme", "language") or configuration.text(DEFAULT, "theme", "locale"),)
