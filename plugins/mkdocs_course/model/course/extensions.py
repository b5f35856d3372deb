"""The Markdown extensions that a course has without writing them into `mkdocs.yml`: those of the trainers' guide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

SNIPPETS = "pymdownx.snippets"
BROUGHT = ("abbr", "admonition", "attr_list", "footnotes", "md_in_html", "tables", SNIPPETS)
"""The names of the extensions."""

EXTRA = frozenset({"abbr", "attr_list", "footnotes", "md_in_html", "tables"})
COLLECTIONS = {"extra": EXTRA, "pymdownx.extra": EXTRA}
"""Extensions that load others, which are not loaded once more: that would undo their options."""

QUOTES = "pymdownx.quotes"
"""An extension that makes boxes of GitHub's alerts only if its option `callouts` is on."""

PACKAGE = "markdown.extensions."
"""What the full names of Python-Markdown's own extensions begin with."""


def complete(
    written: Iterable[Any], options: Mapping[str, Any], top: Path, folders: tuple[Path, ...]
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Return the extensions of a course and their options by name; what the site itself has set is kept.

    Args:
        written: the extensions of the site, as Python-Markdown takes them.
        options: their options by name.
        top: the folder of `mkdocs.yml`.
        folders: those in which a lesson's `--8<--` finds files, if the site names none.
    """
    names = tuple(written)
    loaded = {name.removeprefix(PACKAGE) for name in names if isinstance(name, str)}
    loaded |= {name for collection in loaded & COLLECTIONS.keys() for name in COLLECTIONS[collection]}
    # A site that has the extension without a folder reads from its own too.
    paths = [*([top] if SNIPPETS in loaded else []), *folders]
    snippets = {"base_path": [str(path) for path in paths], "check_paths": True} | (options.get(SNIPPETS) or {})
    return (*names, *(name for name in BROUGHT if name not in loaded)), {**options, SNIPPETS: snippets}


def converters(extensions: Iterable[Any], options: Mapping[str, Any], plugins: Iterable[str]) -> frozenset[str]:
    """Return the names of what converts the text of pages, by which its rules know what is not left as it is written.

    Args:
        extensions: those of the course.
        options: their options by name.
        plugins: the names of its plugins, some of which change the text before Markdown reads it.
    """
    idle = () if (options.get(QUOTES) or {}).get("callouts") else (QUOTES,)
    return frozenset({*map(str, extensions), *plugins}).difference(idle)


def snippet_bases(options: Mapping[str, Any]) -> tuple[Path, ...]:
    """Return the folders, or single files, in which `--8<--` finds files; none where one of them is not known.

    Args:
        options: those of the extensions, by name, as `complete` returns them. The value of a YAML tag is not known.
    """
    paths = (options.get(SNIPPETS) or {}).get("base_path", ())
    paths = paths if isinstance(paths, list | tuple) else [paths]
    return tuple(map(Path, paths)) if all(isinstance(path, str) for path in paths) else ()
