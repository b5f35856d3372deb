"""Leaves a site as it is if nothing that enters it has changed since it was built.

Only builds without warnings are remembered, and only of sites that are made of nothing but files of the course, by
plugins and extensions that read nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from mkdocs_course.cache import store
from mkdocs_course.cache.fingerprint import fingerprint, state

PLUGINS = ("mkdocs_course.", "material.plugins.search.", "mkdocs.contrib.search", "properdocs.contrib.search")
"""The modules of the plugins that make the same of the same files at any time and place."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteState:
    """A built `site`, and the `key` of what it is made of; that is None if it is not to be remembered."""

    site: Path
    key: str | None

    @classmethod
    def of(cls, config: Any) -> SiteState:
        """Return the state of the site that a configuration of MkDocs describes, before any plugin has changed it."""
        site, file = Path(config.site_dir), Path(config.config_file_path).resolve()
        context = click.get_current_context(silent=True)
        known = store.is_used() and context is not None and context.info_name == "build" and _is_pure(config)
        options = (type(config).__module__, config.docs_dir, config.site_dir, config.site_url or "", config.theme.name)
        values = (str(config.use_directory_urls), repr(sorted(config.theme.dirs)), repr(sorted(config.plugins)))
        return cls(site=site, key=fingerprint(file, site, "build", *options, *values) if known else None)

    def unchanged(self) -> Mapping[str, Any] | None:
        """Return what was remembered of the build that made the site as it is now, None if it must be built."""
        if not self.key or not (kept := store.read(self._name, self.key)) or kept["state"] != state(self.site):
            return None
        return kept

    def remember(self, **values: Any) -> None:
        """Remember that the site is made of what the key stands for, and `values` with it."""
        if self.key and (built := state(self.site)):
            store.write(self._name, self.key, {"state": built, **values})

    @property
    def _name(self) -> str:
        return f"site {self.site}"


def _is_pure(config: Any) -> bool:
    """Return whether all that builds a site reads the files of the course and nothing else."""
    plugins = all(type(plugin).__module__.startswith(PLUGINS) for plugin in config.plugins.values())
    extensions = all(isinstance(name, str) and _is_trusted(name) for name in config.markdown_extensions)
    return plugins and extensions and not config.hooks


def _is_trusted(extension: str) -> bool:
    """Return whether a Markdown extension belongs to Python-Markdown, pymdownx or this package."""
    known = extension.startswith(("pymdownx.", "markdown.extensions.")) or extension == "mkdocs_course"
    return known or ("." not in extension and find_spec(f"markdown.extensions.{extension}") is not None)
