"""What decides how the Markdown of a course is read, as a text that is the same if it does the same."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from importlib.util import find_spec
from typing import Any

PACKAGES = ("markdown.", "material.", "mkdocs.", "mkdocs_course.", "properdocs.", "pymdownx.")
"""The packages whose extensions and functions make the same of the same text at any time and place."""


def setting(extensions: tuple[Any, ...], options: Mapping[str, Any], plugins: tuple[str, ...]) -> str | None:
    """Return the extensions with their options, and the names of the plugins, as text.

    Returns None if what the extensions make may depend on anything else.
    """
    snippets = options.get("pymdownx.snippets") or {}
    if not all(map(_is_known, extensions)) or snippets.get("auto_append"):
        return None
    try:
        return _text([list(extensions), options, plugins])
    except TypeError:
        return None


def _is_known(name: Any) -> bool:
    if not isinstance(name, str):
        return False
    if "." in name or name == "mkdocs_course":
        return f"{name}.".startswith(PACKAGES)
    return find_spec(f"markdown.extensions.{name}") is not None


def _text(value: Any) -> str:
    """Return an option as text; raises TypeError for an object that is not known."""
    if value is None or isinstance(value, (str, int, float)):
        return repr(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_text(key)}: {_text(item)}' for key, item in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_text, value))}]"
    if isinstance(value, partial):
        return _text([value.func, value.args, value.keywords])
    if callable(value) and f"{getattr(value, '__module__', '')}.".startswith(PACKAGES):
        return f"{value.__module__}.{value.__qualname__}"
    raise TypeError(value)
