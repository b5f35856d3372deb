"""The functions that `mkdocs.yml` names for Markdown extensions, as `!!python/name:` and `!!python/object/apply:`.

A check runs no code that is a course's own. So it knows those of the packages that every course has installed, and of
these only functions that make HTML, names and lists: without them a page is not converted as a build does it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from mkdocs_course.model.reading.function import Function
from mkdocs_course.model.reading.mkdocs_yaml import typed

NAMED = ("markdown.extensions.", "material.extensions.", "materialx.", "pymdownx.")
"""The packages whose functions may be options."""
CALLED = ("pymdownx.arithmatex.", "pymdownx.slugs.")
"""The modules whose functions return such a function."""


def resolve(function: Function) -> Any:
    """Return the function, or its result where it is called; None if it is in none of these packages."""
    if not function.name.startswith(CALLED if function.called else NAMED):
        return None
    module, _, name = function.name.rpartition(".")
    try:
        named = getattr(import_module(module), name)
        return _called(named, typed(function.arguments)) if function.called else named
    except Exception:  # noqa: BLE001 – a package may raise anything; MkDocs says so when it reads the configuration
        return None


def _called(function: Any, arguments: Any) -> Any:
    if isinstance(arguments, dict):
        return function(*arguments.get("args", ()), **arguments.get("kwds", {}))
    return function(*arguments or ())
