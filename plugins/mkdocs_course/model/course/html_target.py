"""Checks where the addresses in the HTML of a page lead. MkDocs leaves them as they are.

So a browser reads them from the finished page: they name pages as a browser does, and not by their files.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from mkdocs_course.model.course.hyperlink import Hyperlink
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.meant import same_name
from mkdocs_course.model.course.targets import Targets
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.text.address import Address, Goal
from mkdocs_course.model.text.rooted import below_language

INDEX = ("index.md", "README.md")
"""The pages whose address is that of their folder."""
OUTSIDE = "../"
"""The beginning of a path that leaves the folder of the language, as a link to another language does."""


def faults(lesson: Lesson, link: Hyperlink, address: Address, targets: Targets) -> Iterator[Problem]:
    """Yield a Problem for an address in HTML that leads to no file and no page."""
    rooted = address.fault == "address-root"
    if not targets.complete or "{{" in link.written or not (rooted or address.goal is Goal.COURSE):
        return
    written = unquote(address.path)
    path = posixpath.normpath(posixpath.join(_folder(lesson, targets), written))
    if not rooted and (path in targets.files | targets.shared or (not link.image and _is_page(path, targets))):
        return
    if not rooted and not link.image and path.startswith(OUTSIDE):
        return
    yield _broken(lesson, link, targets, link.written if rooted else written)


def _folder(lesson: Lesson, targets: Targets) -> str:
    """Return the folder of the finished page, below that of the language."""
    folder, name = posixpath.split(lesson.page)
    return folder if name in INDEX or not targets.folders else posixpath.join(folder, name.removesuffix(".md"))


def _is_page(path: str, targets: Targets) -> bool:
    """Return whether a path in the site is that of a page."""
    bare = path.removesuffix("index.html").rstrip("/")
    names = [posixpath.join("" if bare == "." else bare, name) for name in INDEX]
    names.append(f"{bare}.md" if targets.folders else f"{bare.removesuffix('.html')}.md")
    return any(name in targets.pages for name in names)


def _broken(lesson: Lesson, link: Hyperlink, targets: Targets, written: str) -> Problem:
    """Return the Problem of a missing target. Its fix counts from where the address is read."""
    place, folder = link.place, posixpath.dirname(lesson.page)
    written = written.partition("#")[0]
    anchor = link.written.removeprefix(link.written.partition("#")[0])
    rooted = written.startswith("/")
    path = below_language(written, targets.content, lesson.language) or written.strip("/") if rooted else ""
    beside = path or posixpath.normpath(posixpath.join(folder, written))
    if link.image:
        meant = beside if beside in targets.files else same_name(beside, targets.files)
        line = f"![{link.text or '…'}]({posixpath.relpath(meant, folder or '.') if meant else link.written})"
        return Problem.at(place, "broken-link", "image-in-html", warning=True, name=link.written, line=line)
    bare = beside.rstrip("/").removesuffix(".html")
    pages = (beside, f"{bare}.md", *(posixpath.join(bare, name) for name in INDEX))
    if page := next((page for page in pages if page in targets.pages), ""):
        line = f"[…]({posixpath.relpath(page, folder or '.')}{anchor})"
        return Problem.at(place, "broken-link", "link-in-html", warning=True, name=link.written, line=line)
    meant = beside if beside in targets.files else same_name(beside, targets.files)
    if meant and not meant.endswith(".md"):
        near = posixpath.relpath(meant, _folder(lesson, targets) or ".")
        return Problem.at(place, "broken-link", "closest", warning=True, name=link.written, closest=near)
    if meant or link.text:
        line = f"[…]({posixpath.relpath(meant, folder or '.') if meant else 'page.md'}{anchor})"
        return Problem.at(place, "broken-link", "link-in-html", warning=True, name=link.written, line=line)
    near = posixpath.relpath(posixpath.join(folder, posixpath.basename(written)), _folder(lesson, targets) or ".")
    return Problem.at(place, "broken-link", "file-in-html", warning=True, name=link.written, line=near)
