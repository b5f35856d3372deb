"""Loads the theme's templates without indentation and empty lines, which are a third of a page with a long menu.

A browser shows the same: where white space stood, at least a line break stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from jinja2 import BaseLoader, Environment

# A line that has only tags of Jinja, none of which removes the white space around itself.
ONLY_TAGS = re.compile(r"(?m)^((?:\{%(?![-+])(?:(?!%\}).)*(?<![-+])%\})+)[ \t]*\n")
INDENTATION = re.compile(r"\n\s+")
# Where white space is shown.
SHOWN = re.compile(r"<(?:pre|textarea)\b|\{%[-+]?\s*raw\b")


def compact(template: str) -> str:
    """Return the text of a template without indentation, and without the lines that its tags leave empty."""
    return template if SHOWN.search(template) else ONLY_TAGS.sub(r"\1", INDENTATION.sub("\n", template))


class CompactLoader(BaseLoader):
    """Loads templates with `loader`, and those below the `folders` compact."""

    def __init__(self, loader: BaseLoader, folders: Iterable[str]) -> None:
        self.loader, self.folders = loader, tuple(map(Path, folders))

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        text, file, is_fresh = self.loader.get_source(environment, template)
        if file and template.endswith(".html") and any(map(Path(file).is_relative_to, self.folders)):
            text = compact(text)
        return text, file, is_fresh

    def list_templates(self) -> list[str]:
        return self.loader.list_templates()
