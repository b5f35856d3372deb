"""Finds what `mkdocs.yml` lets every page load from other sites: fonts, style sheets, scripts, facts of a repository.

A finished site is checked too, by what browsers load; here only what the file itself says is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course import loading
from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence

FONTS = ("fonts.gstatic.com", "fonts.googleapis.com")
DEFAULT_FONTS = {"text": "Roboto", "code": "Roboto Mono"}
"""The theme's own fonts. Where they are named, the plugin switches them off as it does where none are."""
REPOSITORY = re.compile(r"https?://(?:www\.)?github\.com/")
"""The addresses of which the theme's script asks GitHub for stars and versions."""
ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
FILES = {"extra_css": "link", "extra_javascript": "script"}
PICTURES = ("logo", "favicon")


def faults(configuration: Configuration) -> Iterator[Problem]:
    """Yield a Problem for each value by which the pages load something from another site, also if that is allowed."""
    for name, element in FILES.items():
        node = configuration.get(name)
        for item in node.items if isinstance(node, Sequence) else ():
            yield from _other_site(configuration, _path(item), element)
    if configuration.text("", "theme", "name") != "material" and configuration.text("", "theme") != "material":
        return
    for name in PICTURES:
        yield from _other_site(configuration, configuration.get("theme", name), "img")
    fonts = configuration.get("theme", "font")
    if fonts is not None and typed(fonts) not in (False, DEFAULT_FONTS):
        for host in FONTS:
            address = f"https://{host}"
            place = configuration.place(fonts)
            yield Problem.at(place, "other-site", "other-site-fonts", address=address, host=host)
    repository = configuration.get("repo_url")
    if REPOSITORY.match(configuration.text("", "repo_url")):
        host = "api.github.com"
        place = configuration.place(repository)
        yield Problem.at(place, "other-site", "other-site-repo-url", address=f"https://{host}/", host=host)


def _path(item: Node) -> Node | None:
    """Return the node of a file's address, which for scripts may stand beside their attributes."""
    entries = item.entries if isinstance(item, Mapping) else ()
    named = (value for key, value in entries if isinstance(key, Scalar) and key.value == "path")
    return next(named, None) if isinstance(item, Mapping) else item


def _other_site(configuration: Configuration, node: Node | None, element: str) -> Iterator[Problem]:
    if isinstance(node, Scalar) and ELSEWHERE.match(node.value):
        yield loading.other_site(configuration.place(node), node.value, element)
