"""Finds links to files of the course by their addresses on the web: that of the site, or of its repository on GitHub.

Such a link leads away from a copy of the course and nowhere without a network, and nothing tells when the file moves.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from mkdocs_course.model.course.hyperlink import Hyperlink
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.meant import rewritten
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.text.rooted import below_content, is_shared
from mkdocs_course.model.tree import is_file

REPOSITORY = re.compile(r"https?://(?:www\.)?github\.com/(?P<name>[\w.-]+/[\w.-]+?)(?:\.git)?(?:/|$)", re.IGNORECASE)
FILE = re.compile(
    r"https?://(?:(?:www\.)?github\.com/(?P<name>[\w.-]+/[\w.-]+)/(?:blob|raw)"
    r"|raw\.githubusercontent\.com/(?P<raw>[\w.-]+/[\w.-]+)(?:/refs/heads)?)/[^/]+(?P<path>/[^?#]+)",
    re.IGNORECASE,
)


def faults(lessons: tuple[Lesson, ...], content: Path, addresses: Iterable[str]) -> Iterator[Problem]:
    """Yield a warning for each link, or picture, of a page that leads to a file of the course on the web.

    `content` is the folder with a folder for each language. `addresses` are those of the site, and those that name its
    repository; empty ones are left out.
    """
    known = tuple(filter(None, addresses))
    repositories = {match["name"].lower() for address in known if (match := REPOSITORY.match(address))}
    sites = tuple(f"{address.rstrip('/')}/" for address in known if not REPOSITORY.match(address))
    pages = {f"{lesson.language}/{lesson.page}" for lesson in lessons}
    for lesson in lessons:
        for link in lesson.links:
            if link.html or not link.written.startswith("http"):
                continue
            paths = (_in_repository(link, repositories, content), *_in_site(link, sites))
            path = next((path for path in paths if path in pages), paths[-1])
            if path in pages and path.startswith(f"{lesson.language}/"):
                folder = posixpath.dirname(lesson.page) or "."
                near = posixpath.relpath(path.removeprefix(f"{lesson.language}/"), folder)
            elif is_shared(path) and is_file(content / path):
                near = f"/{content.name}/{path}"
            else:
                continue
            _, hash_, name = link.written.partition("#")
            near = f"{near}{hash_}{name}".replace(" ", "%20")
            # Without a name, the repository is known by the file that it has at this path as well.
            sure = bool(repositories) or not FILE.match(link.written)
            fix = rewritten(content / lesson.language / lesson.page, link, near, safe=sure)
            yield Problem.at(link.place, "own-address", warning=True, fix=fix, name=link.written, closest=near)


def _in_repository(link: Hyperlink, repositories: set[str], content: Path) -> str:
    """Return the path below `content` of a file that a link names in one of the repositories, else “”.

    Without `repositories` it may be any.
    """
    match = FILE.match(link.written)
    if not match or (repositories and (match["name"] or match["raw"]).lower() not in repositories):
        return ""
    return below_content(unquote(match["path"]), content).lstrip("/")


def _in_site(link: Hyperlink, sites: tuple[str, ...]) -> tuple[str, ...]:
    """Return the paths that the file may have that a link names in one of the sites."""
    site = next((site for site in sites if link.written.startswith(site)), "")
    path = unquote(re.split("[?#]", link.written[len(site) :])[0]) if site else ""
    if not path or is_shared(path):
        return (path,) if path else ()
    page = path.removesuffix("index.html").rstrip("/").removesuffix(".html")
    return f"{page}/index.md", f"{page}.md"
