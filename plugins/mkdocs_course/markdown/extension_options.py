"""The options that a Markdown extension has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markdown import Markdown

from mkdocs_course.model.course.extensions import SNIPPETS

FENCES = "pymdownx.superfences"


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


def failure(name: str, options: Mapping[str, Any]) -> str:
    """Return the error of an extension that cannot be loaded with its options.

    It is “” for one that can be loaded with them, and for one that cannot be loaded without them either.
    """
    try:
        Markdown(extensions=[name], extension_configs=loadable({name: options}))
    except Exception as error:  # noqa: BLE001 – an extension may raise anything
        return f"{type(error).__name__}: {error}" if not options or not failure(name, {}) else ""
    return ""


def loadable(options: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the options of extensions, by name, with which they load nothing, and without values that are not known.

    Values of YAML tags are missing in a check. A fence of which the function is not known is treated as code.
    """
    loaded = {name: dict(values or {}) for name, values in options.items()}
    # No downloads; missing files are reported elsewhere; and paths that are no strings (`!relative`) are left out.
    if SNIPPETS in loaded:
        paths = loaded[SNIPPETS].get("base_path", ["."])
        paths = [path for path in (paths if isinstance(paths, list) else [paths]) if isinstance(path, str)]
        loaded[SNIPPETS] |= {"base_path": paths, "check_paths": False, "url_download": False}
    if isinstance(fences := loaded.get(FENCES, {}).get("custom_fences"), list):
        known = [
            {key: value for key, value in it.items() if value is not None} for it in fences if isinstance(it, dict)
        ]
        loaded[FENCES] |= {"custom_fences": known}
    return loaded
