"""The configuration as MkDocs has it, which may differ from the file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Effective:
    """The values that MkDocs has: its command line, hooks and other plugins may have changed those of the file.

    None stands for an unknown value, for which that of the file is used. `drafts` is whether drafts are shown. `theme`
    are the folders of the theme's templates, of which the first takes precedence; `custom` is the course's own.
    """

    options: Mapping[str, Any] | None = None
    drafts: bool = False
    content: Path | None = None
    site: Path | None = None
    address: str | None = None
    custom: Path | None = None
    theme: tuple[Path, ...] | None = None
    extensions: tuple[Any, ...] | None = None
    extension_options: Mapping[str, Any] | None = None


def resolve_path(top: Path, written: str) -> Path:
    """Return a path as MkDocs resolves it: relative to `top`, the folder of `mkdocs.yml`, and without `..`."""
    return Path(os.path.abspath(top / written))  # noqa: PTH100 – symbolic links are not resolved
