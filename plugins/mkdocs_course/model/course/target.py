"""Checks where the links and images of the pages lead: to a page, a file or a heading of the same language."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from mkdocs_course.model import limit
from mkdocs_course.model.course import anchor, html_target
from mkdocs_course.model.course.hyperlink import Hyperlink
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.link import LONGEST, says_something
from mkdocs_course.model.course.picture import is_unshown
from mkdocs_course.model.course.targets import Targets, same_name
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.text.address import Address, Goal, classify
from mkdocs_course.model.text.rooted import below_language, is_rooted, is_shared

GLOSSARY_PAGE = "glossary.md"
"""The page whose anchors are terms, which `terms.py` checks."""

REFUSED = frozenset(
    "address-slash address-invisible address-encoded address-unreadable address-misspelt address-empty".split()
)
"""Faults of an address for which a browser finds nothing. Other schemes, such as `tel:`, are the page's own affair."""

SCRIPT = re.compile(r"\s*(?:javascript|vbscript)\s*:", re.IGNORECASE)
"""The start of a script, which the policy of the page stops."""

LOCAL = re.compile(r"[A-Za-z]:[\\/]|file:", re.IGNORECASE)
"""The start of a path on the trainer's own machine."""


def faults(
    lessons: tuple[Lesson, ...], content: Path, files: Iterable[Path], *, complete: bool, folders: bool = True
) -> Iterator[Problem]:
    """Yield a Problem for each link of a page that leads nowhere, and each image without a file or a text.

    `files` are those below `content`, the folder with a folder for each language. `complete` is whether all pages are
    files, and `folders` whether each page has a folder of its own in the site.
    """
    languages = tuple(dict.fromkeys(lesson.language for lesson in lessons))
    every = [file.relative_to(content) for file in files if file.is_relative_to(content)]
    beside = [it for it in every if it.parts[0] not in languages]
    shared = frozenset(it.as_posix() for it in beside if is_shared(it.name))
    unshown = frozenset(it.as_posix() for it in beside if is_unshown(it.name))
    pictures = [it for it in every if it.parts[0] in languages and is_shared(it.name)]
    for language in languages:
        folder = content / language
        names = frozenset(file.relative_to(folder).as_posix() for file in files if file.is_relative_to(folder))
        pages = {lesson.page: lesson for lesson in lessons if lesson.language == language}
        targets = Targets(
            content=content,
            files=names,
            shared=shared,
            pages=pages,
            complete=complete,
            unshown=unshown,
            foreign=frozenset(it.as_posix() for it in pictures if it.parts[0] != language),
            folders=folders,
        )
        for lesson in pages.values():
            yield from limit.per_file(problem for link in lesson.links for problem in _link(lesson, link, targets))


def _link(lesson: Lesson, link: Hyperlink, targets: Targets) -> Iterator[Problem]:
    address = classify(link.written)
    if link.html:
        yield from _refused(link, address)
        if address.goal is Goal.ANCHOR:
            yield from _anchor(lesson, link, lesson.page)
        else:
            yield from html_target.faults(lesson, link, address, targets)
        return
    if not link.image and not link.text.strip() and link.written:
        yield Problem.at(link.place, "link-without-text", warning=True, name=link.written)
    if link.image and link.written and not says_something(link.text):
        yield Problem.at(link.place, "image-without-text", warning=True, name=link.written)
    if link.image and is_rooted(link.written):
        path = below_language(unquote(link.written), targets.content, lesson.language)
        if path not in targets.files | targets.shared | targets.unshown:
            yield _leads_nowhere(lesson, link, targets, path or link.written.lstrip("/"))
    elif address.fault == "address-root":
        yield _leads_nowhere(lesson, link, targets, link.written.lstrip("/"))
    else:
        yield from _refused(link, address)
    if address.goal is Goal.ANCHOR:
        yield from _anchor(lesson, link, lesson.page)
    if address.goal is not Goal.COURSE:
        return
    path = posixpath.normpath(posixpath.join(posixpath.dirname(lesson.page), unquote(address.path)))
    if path in targets.pages:
        yield from _anchor(targets.pages[path], link, path)
    elif path not in targets.files and targets.complete:
        yield _leads_nowhere(lesson, link, targets, path)


def _refused(link: Hyperlink, address: Address) -> Iterator[Problem]:
    """Yield a Problem for an address for which a browser finds nothing."""
    if address.goal is Goal.NOWHERE and (
        address.fault in REFUSED
        or LOCAL.match(link.written)
        or SCRIPT.match(link.written)
        or (address.fault == "address-host" and link.written.lower().startswith("http"))
    ):
        hint = "broken-image" if link.image and LOCAL.match(link.written) else address.fault
        name = link.written[:LONGEST] or "()"
        yield Problem.at(link.place, "bad-address", hint, warning=True, name=name, better=address.correction)


def _leads_nowhere(lesson: Lesson, link: Hyperlink, targets: Targets, path: str) -> Problem:
    """Return the Problem of a missing target. Its fix is the file that was probably meant, as seen from the page."""
    bare = path.rstrip("/").removesuffix(".html").removeprefix(f"{lesson.language}/")
    candidates = (f"{bare}.md", posixpath.join(bare, "index.md"), bare.removesuffix("/index") + ".md", bare)
    meant = next((name for name in candidates if name in targets.files), "") or same_name(path, targets.files)
    near = posixpath.relpath(meant, posixpath.dirname(lesson.page) or ".") if meant else ""
    name = link.written.partition("#")[2]
    if near and name and (meant not in targets.pages or may_have(targets.pages[meant], meant, unquote(name))):
        near = f"{near}#{name}"
    if link.image and (is_rooted(link.written) or not near):
        near = _rooted(lesson, targets, meant or same_name(path, targets.shared))
    if link.image and not near and (meant := same_name(path, targets.foreign)):
        better = f"/{targets.content.name}/images/{posixpath.basename(meant)}"
        where = f"{targets.content.name}/{meant}"
        return Problem.at(
            link.place, "broken-link", "picture-moved", warning=True, name=link.written, path=where, closest=better
        )
    hint = "closest" if near else "broken-image" if link.image else "broken-link"
    return Problem.at(link.place, "broken-link", hint, warning=True, name=link.written, closest=near)


def _rooted(lesson: Lesson, targets: Targets, meant: str) -> str:
    """Return the path of a picture from the folder of the project, “” for none."""
    language = "" if meant in targets.shared else f"/{lesson.language}"
    return f"/{targets.content.name}{language}/{meant}" if meant else ""


def _anchor(lesson: Lesson, link: Hyperlink, page: str) -> Iterator[Problem]:
    """Yield a Problem for an unknown heading, unless the page gets headings or ids from elsewhere."""
    name = unquote(link.written.partition("#")[2])
    if name and not may_have(lesson, page, name):
        near = closest(name, lesson.anchors)
        hint = "closest" if near else "broken-anchor" if lesson.anchors else "broken-heading"
        known = ", ".join(f"#{name}" for name in lesson.anchors)
        yield Problem.at(link.place, "broken-anchor", hint, warning=True, name=name, closest=near, known=known)


def may_have(lesson: Lesson, page: str, name: str) -> bool:
    """Return whether a lesson may have an anchor with this name; `page` is its path."""
    if lesson.generated is None or lesson.files or page == GLOSSARY_PAGE or name in lesson.anchors:
        return True
    return anchor.may_be(name, lesson.generated)


def lacks_anchor(lessons: Iterable[Lesson]) -> Callable[[str, str], bool]:
    """Return a function that returns whether a page, by its language and path, certainly lacks an anchor."""
    pages = {f"{lesson.language}/{lesson.page}": lesson for lesson in lessons}

    def lacks(path: str, name: str) -> bool:
        lesson = pages.get(path)
        return lesson is not None and not may_have(lesson, lesson.page, name)

    return lacks
