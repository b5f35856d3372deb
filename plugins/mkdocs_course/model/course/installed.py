"""Checks that what `mkdocs.yml` names is installed: the theme, plugins and Markdown extensions.

MkDocs validates this too, but in English and without a line, and it stops at the first invalid name.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

from mkdocs_course.model.course.configuration import Configuration, listed
from mkdocs_course.model.course.entry_points import installed
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.spelling import closest

LIBRARY = "markdown.extensions."


def faults(configuration: Configuration) -> Iterator[Problem]:
    """Yield a Problem for a missing name of the site, and for each theme, plugin and extension that does not exist."""
    if typed(configuration.get("site_name")) in (None, ""):
        yield Problem.at(configuration.place(None), "missing-field", name="site_name")
    theme = configuration.get("theme")
    if isinstance(theme, Sequence):
        yield Problem.at(configuration.place(theme), "wrong-type", "mapping")
    name = configuration.get("theme", "name") if isinstance(theme, Mapping) else theme
    if isinstance(name, Scalar) and name.value:
        yield from _missing(configuration, name, "theme:", _names("mkdocs.themes"))
    plugins = _names("mkdocs.plugins")
    for plugin in configuration.plugins():
        full = {plugin.name.value, f"{_theme(name)}/{plugin.name.value}"}
        if not full & plugins:
            yield from _missing(configuration, plugin.name, "plugins:", plugins)
    extensions = _names("markdown.extensions")
    written = configuration.get("markdown_extensions")
    # A text where the list belongs is a mistake of its own.
    for extension in () if isinstance(written, Scalar) else listed(written):
        if not _is_extension(extension.name.value, extensions):
            yield from _missing(configuration, extension.name, "markdown_extensions:", extensions)


def _theme(name: Node | None) -> str:
    return name.value if isinstance(name, Scalar) else ""


def _names(group: str) -> frozenset[str]:
    return frozenset(installed(group))


def _is_extension(name: str, known: frozenset[str]) -> bool:
    """Return whether Python-Markdown finds an extension by its short name or by that of its module."""
    module = name.partition(":")[0]
    if name in known or module.removeprefix(LIBRARY) in known:
        return True
    try:
        return find_spec(module) is not None
    except (ImportError, ValueError, AttributeError):
        return False


def _missing(configuration: Configuration, node: Scalar, field: str, known: frozenset[str]) -> Iterator[Problem]:
    if node.value not in known:
        near = closest(node.value, sorted(known))
        hint = "closest" if near else "not-installed"
        place = configuration.place(node)
        yield Problem.at(place, "not-installed", hint, name=node.value, field=field, closest=near)
