"""The options that a Markdown extension has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markdown import Markdown


def refused(name: str, options: Mapping[str, Any]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the names of the options that an extension does not take, and those that it has.

    Both are empty if it takes all of them, or cannot be loaded.
    """
    try:
        known = tuple(Markdown().build_extension(name, {}).config)
        unknown = frozenset(options) - {*known}
        if unknown:
            Markdown().build_extension(name, dict.fromkeys(unknown))
    except KeyError:
        return unknown, known
    except Exception:  # noqa: BLE001 – an extension may raise anything; it is reported where it is not installed
        return frozenset(), ()
    return frozenset(), ()
