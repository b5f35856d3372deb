"""The inline scripts of the theme, rendered from its own templates rather than read from a built page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

FOLDER = "partials/javascripts"
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def theme_scripts(environment: Environment, config: Any) -> Callable[[str], tuple[str, ...]]:
    """Return a function from a page's relative path to the root of its language to the theme's inline scripts there.

    `environment` is that of the theme's templates, `config` the configuration of MkDocs.
    """
    return _scripts(environment, [Path(folder) for folder in config.theme.dirs], config.theme.get("features"), config)


def staged_scripts(folders: Sequence[Path], features: Any, extra: Any) -> Callable[[str], tuple[str, ...]]:
    """Return the same for a theme that is no plugin of MkDocs.

    `folders` are those of its templates, of which the first takes precedence. `features` and `extra` are what they read
    of the configuration.
    """
    environment = Environment(loader=FileSystemLoader(folders))  # noqa: S701 – scripts, as the theme prints them
    return _scripts(environment, folders, features, {"extra": extra})


def _scripts(
    environment: Environment, folders: Sequence[Path], features: Any, config: Any
) -> Callable[[str], tuple[str, ...]]:
    folders = [folder / FOLDER for folder in folders]
    names = sorted({f"{FOLDER}/{file.name}" for folder in folders for file in folder.glob("*.html")})

    @cache
    def scripts(base: str) -> tuple[str, ...]:
        values = {"config": config, "base_url": base, "features": features or []}
        texts = (environment.get_template(name).render(values) for name in names)
        return tuple(script for text in texts for script in SCRIPT.findall(text))

    return scripts
