"""Checks the options of plugins and Markdown extensions in `mkdocs.yml` by what is installed here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs_course.markdown.extension_options import failure, refused
from mkdocs_course.model.course.configuration import Configuration, Plugin, listed
from mkdocs_course.model.course.entry_points import installed
from mkdocs_course.model.course.settings import MKDOCS
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.model.reading.node import Mapping, Scalar
from mkdocs_course.project import functions


def faults(configuration: Configuration) -> Iterator[Problem]:
    """Yield a warning for each option that a plugin does not know, and an error for one of an extension.

    Only plugins that have options are loaded.
    """
    theme = configuration.text(configuration.text("", "theme"), "theme", "name")
    for plugin in configuration.plugins():
        if plugin.name.value == "course" or not isinstance(plugin.options, Mapping):
            continue
        known = _options(plugin.name.value, theme)
        for key, _ in plugin.options.entries if known else ():
            if isinstance(key, Scalar) and key.value not in known:
                yield configuration.unknown(key, known, warning=True)
    loaded = configuration.extensions(functions.resolve)
    for extension in listed(configuration.get("markdown_extensions")):
        options = typed(extension.options)
        if not isinstance(extension.options, Mapping) or not isinstance(options, dict):
            continue
        names, known = refused(extension.name.value, options)
        for key, _ in extension.options.entries:
            if isinstance(key, Scalar) and key.value in names:
                yield configuration.unknown(key, known)
        if not names:
            yield from _failure(configuration, extension, loaded[extension.name.value])


def _failure(configuration: Configuration, extension: Plugin, options: dict[str, Any]) -> Iterator[Problem]:
    """Yield the Problem of an extension that cannot be loaded with its options: at the one to blame, if it is one."""
    name = extension.name.value
    if error := failure(name, options):
        failing = {key for key, value in options.items() if failure(name, {key: value})}
        entries = extension.options.entries if isinstance(extension.options, Mapping) else []
        places = (key for key, _ in entries if isinstance(key, Scalar) and key.value in failing)
        node = next(places, extension.name)
        yield Problem.at(configuration.place(node), "extension-fails", name=name, error=error.replace("\n", " "))


def _options(name: str, theme: str) -> tuple[str, ...]:
    """Return the names of the options of a plugin, none if they are not known."""
    points = installed("mkdocs.plugins")
    point = points.get(f"{theme}/{name}") or points.get(name)
    try:
        scheme = point.load().config_scheme if point else ()
        return tuple(dict.fromkeys((*(str(option) for option, _ in scheme), *MKDOCS))) if scheme else ()
    except Exception:  # noqa: BLE001 – a plugin may raise anything; MkDocs says so when it loads it
        return ()
