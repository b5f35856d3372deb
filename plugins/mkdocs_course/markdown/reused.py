"""Converts the pages of a site with one Markdown instance: MkDocs makes one for each, a quarter of a conversion's time.

Markdown itself says that an instance may be used again after `reset`. Extensions by others may keep what `reset` does
not know of; a site with such an extension is converted as MkDocs does it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from types import SimpleNamespace
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from mkdocs_course.markdown import plain_text

KNOWN = ("markdown.extensions.", "pymdownx.", "mkdocs_course.")
"""The beginnings of the names of extensions that can be reset."""


class ReusedMarkdown:
    """Makes Markdown instances: one for the same extensions, reset each time."""

    def __init__(self) -> None:
        self.made_of: list[Extension | str] = []
        self.instance: Markdown | None = None

    def __call__(
        self, *, extensions: Sequence[Extension | str], extension_configs: Mapping[str, dict[str, Any]]
    ) -> Markdown:
        """Return an instance with these extensions; their options are the same in a whole build."""
        if self.instance is None or self.made_of != [*extensions]:
            converter = Markdown(extensions=extensions, extension_configs=extension_configs)
            if not all(map(is_known, extensions)):
                return converter
            plain_text.register(converter)
            self.made_of, self.instance = [*extensions], converter
        return self.instance.reset()

    def serve(self, page: Any) -> None:
        """Let MkDocs convert a page with the instance, unless it, or another plugin, does that in a way of its own."""
        render, module = page.render, sys.modules[type(page).__module__]
        if "render" not in vars(page) and getattr(getattr(module, "markdown", None), "Markdown", None) is Markdown:
            page.render = lambda *values, **named: self._render(module, render, *values, **named)

    def _render(self, module: Any, render: Callable[..., None], *values: Any, **named: Any) -> None:
        original, module.markdown = module.markdown, SimpleNamespace(**vars(module.markdown) | {"Markdown": self})
        try:
            render(*values, **named)
        finally:
            module.markdown = original


def is_known(extension: Extension | str) -> bool:
    """Return whether an extension is one that can be reset, and that converts every text."""
    name = extension if isinstance(extension, str) else f"{type(extension).__module__}."
    return name.startswith(KNOWN) or ("." not in name and find_spec(f"markdown.extensions.{name}") is not None)
