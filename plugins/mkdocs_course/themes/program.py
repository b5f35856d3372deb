"""A program that can make the pages of a course, as a record: how it is called, configured and run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mkdocs_course.themes.language import StagedLanguage
from mkdocs_course.view.patch import Patch


@dataclass(frozen=True, kw_only=True, slots=True)
class Program:
    """A program that makes pages of Markdown, and knows nothing of a course.

    Args:
        name: the name of its Python module.
        configure: returns its configuration of one language.
        file: the name of the file of that configuration.
        command: what is run with this Python in the folder of that file.
        theme: the folder of its templates, below its own.
        ours: the folder of our templates that are in the syntax of its own.
        shared: our templates for Material for MkDocs that it can read as well.
        patches: those of its templates.
    """

    name: str
    configure: Callable[[StagedLanguage], Mapping[str, Any]]
    file: str
    command: tuple[str, ...]
    theme: str
    ours: Path
    shared: tuple[str, ...]
    patches: tuple[Patch, ...]

    @property
    def installed(self) -> bool:
        """Whether the program is installed."""
        return find_spec(self.name) is not None

    @property
    def templates(self) -> Path:
        """The folder of its templates; raises ModuleNotFoundError if it is not installed."""
        spec = find_spec(self.name)
        if spec is None or not spec.origin:
            raise ModuleNotFoundError(self.name)
        return Path(spec.origin).parent / self.theme
