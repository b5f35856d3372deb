"""Checks the names under `theme:` in `mkdocs.yml`: MkDocs and the theme pass over those that they do not know.

A course may have names of its own for its templates. So only what is one slip away from a known name is a Problem.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_course.model.course import own_styles
from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.spelling import closest

NAMES = "custom_dir direction favicon features font icon language locale logo name palette static_templates".split()
"""The names under `theme:` that MkDocs and Material have."""

FEATURES = (
    "announce.dismiss content.action.edit content.action.view content.code.annotate content.code.copy"
    " content.code.select content.footnote.tooltips content.tabs.link content.tooltips header.autohide"
    " navigation.expand navigation.footer navigation.indexes navigation.instant navigation.instant.prefetch"
    " navigation.instant.preview navigation.instant.progress navigation.path navigation.prune navigation.sections"
    " navigation.tabs navigation.tabs.sticky navigation.top navigation.tracking search.highlight search.share"
    " search.suggest toc.follow toc.integrate"
).split()
"""The names under `features:` that Material has."""

PALETTE = "accent media primary scheme toggle".split()
ACCENTS = (
    "red pink purple deep-purple indigo blue light-blue cyan teal green light-green lime yellow amber orange"
    " deep-orange custom"
).split()
SCHEMES = ["default", "slate"]
COLOURS = {"scheme": SCHEMES, "primary": [*ACCENTS, "brown", "grey", "blue-grey", "black", "white"], "accent": ACCENTS}
"""The names of colours and of schemes that Material has. A space may stand for the hyphen."""


def faults(configuration: Configuration) -> Iterator[Problem]:
    """Yield a warning for each name that is probably a known one with a slip, and an error if the theme has no name."""
    theme = configuration.get("theme")
    if not isinstance(theme, Mapping):
        return
    slips = [*_misspelt(configuration, _keys(theme), NAMES)]
    yield from slips
    for key in _keys(theme):
        if isinstance(key, Scalar) and key.value in COLOURS:
            place = configuration.place(key)
            yield Problem.at(place, "unknown-field", "in-palette", warning=True, name=key.value)
    nameless = not any(problem.value("closest") == "name" for problem in slips)
    if nameless and configuration.get("theme", "name") is None and configuration.get("theme", "custom_dir") is None:
        yield Problem.at(configuration.place(theme), "missing-field", name="name")
    features = configuration.get("theme", "features")
    yield from _misspelt(configuration, features.items if isinstance(features, Sequence) else (), FEATURES)
    palette = configuration.get("theme", "palette")
    for scheme in palette.items if isinstance(palette, Sequence) else [palette]:
        yield from _misspelt(configuration, _keys(scheme), PALETTE)
        yield from _colours(configuration, scheme)


def _colours(configuration: Configuration, scheme: Node | None) -> Iterator[Problem]:
    """Yield a warning for each colour that the theme does not have, unless a style sheet of the course may have it."""
    for key, node in scheme.entries if isinstance(scheme, Mapping) else ():
        known = COLOURS.get(key.value) if isinstance(key, Scalar) else None
        if not known or not isinstance(node, Scalar) or node.value.replace(" ", "-") in ("", *known):
            continue
        own = own_styles.text(configuration)
        # What cannot be read may have a scheme of any name.
        missing = known is not SCHEMES and closest(node.value, known) if own is None else node.value not in own
        if missing:
            yield configuration.unknown(node, tuple(known), warning=True)


def _keys(node: Node | None) -> list[Node]:
    return [key for key, _ in node.entries] if isinstance(node, Mapping) else []


def _misspelt(configuration: Configuration, nodes: Iterable[Node], known: list[str]) -> Iterator[Problem]:
    """Yield a warning for each unknown name that closely resembles a known one, unless that is written as well."""
    written = {node.value for node in nodes if isinstance(node, Scalar)}
    for node in nodes:
        if isinstance(node, Scalar) and isinstance(typed(node), str) and node.value not in known:
            near = closest(node.value, known)
            if near and near not in written:
                yield configuration.unknown(node, (near,), warning=True)
