"""Finds what a page loads from other sites, and the scripts in it, before the page is built.

A finished site is checked too, by what browsers load; here only what lessons themselves say is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from mkdocs_course.model import limit
from mkdocs_course.model.course.hyperlink import Hyperlink
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.text.host import ascii_host

ELEMENT = re.compile(
    r"(?mi)<(img|image|iframe|frame|script|video|audio|source|track|link|embed|object|form|input|button|use)\b[^<>\n]*"
)
ADDRESS = re.compile(
    r"(?i)\b(?:src|srcset|(?:xlink:)?href|data|poster|action|formaction)\s*=\s*[\"']?((?:https?:)?//[^\s\"'<>]+)"
)
HANDLER = re.compile(r"(?mi)<[a-z][^<>\n]*?\s(on[a-z]+)\s*=")
SCRIPTED = frozenset({"other-site-script", "other-site-repo-url"})
"""The hints at what `scripts:` allows."""
NEVER = frozenset({"object", "embed"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Allowed:
    """The other sites from which pages may load, and those from which they may load scripts.

    `own` is the host of the site itself, “” if it is not known.
    """

    hosts: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    own: str = ""


def find(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each address in HTML that loads from another site, and each script in the page."""
    if "<" not in page.body:
        return
    for number, row, match in page.find(ELEMENT):
        name = match[1].lower()
        addresses = [*ADDRESS.finditer(match[0])]
        for address in addresses:
            place = Place(path=page.path, line=number, column=match.start() + address.start(1) + 1)
            yield other_site(place, address[1], name)
        if name == "script" and "src" not in match[0].lower():
            place = Place(path=page.path, line=number, column=row.find(">", match.start()) + 2)
            yield Problem.at(place, "stopped", "stopped-in-lesson", warning=True, what="<script>")
    for number, _, match in page.find(HANDLER):
        place = Place(path=page.path, line=number, column=match.start(1) + 1)
        yield Problem.at(place, "stopped", "stopped-handler", warning=True, what=match[1])


def images(links: tuple[Hyperlink, ...]) -> Iterator[Problem]:
    """Yield a Problem for each picture in Markdown that lies on another site."""
    for link in links:
        if link.image and not link.html and re.match(r"(?:https?:)?//", link.written):
            yield other_site(link.place, link.written, "img")


def faults(lessons: Iterable[tuple[Problem, ...]], allowed: Allowed) -> Iterator[Problem]:
    """Yield the Problems of lessons without what is `allowed`."""
    for problems in lessons:
        yield from limit.per_file(problem for problem in problems if not _is_allowed(problem, allowed))


def other_site(place: Place, address: str, element: str) -> Problem:
    """Return the Problem of an address on another site; `element` is the name of what loads it."""
    hint = "other-site-script" if element == "script" else "other-site-never" if element in NEVER else ""
    return Problem.at(place, "other-site", hint, address=address, host=_host(address))


def _host(address: str) -> str:
    try:
        return ascii_host(urlsplit(address, scheme="https").netloc.rpartition("@")[2].removesuffix(":443"))
    except ValueError:
        return ""


def _is_allowed(problem: Problem, allowed: Allowed) -> bool:
    if problem.hint == "stopped-in-lesson":
        # Which script a hash belongs to is known when the page is built.
        return any(source.startswith("sha256-") for source in allowed.scripts)
    if problem.code != "other-site" or problem.hint == "other-site-never":
        return False
    host = problem.value("host")
    patterns = allowed.scripts if problem.hint in SCRIPTED else allowed.hosts
    known = any(
        host.endswith(pattern[1:]) if pattern.startswith("*.") else host == pattern
        for pattern in (*patterns, *filter(None, [allowed.own]))
    )
    return known and not problem.value("address").startswith("http:")
