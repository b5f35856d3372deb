"""Checks where the links and images of the pages lead: to a page, a file or a heading of the same language."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from mkdocs_course.model import limit
from mkdocs_course.model.course import heading_target, html_target
from mkdocs_course.model.course.heading_target import may_have
from mkdocs_course.model.course.hyperlink import Hyperlink
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.course.link import LONGEST, says_something
from mkdocs_course.model.course.meant import alike, placing, plain, rewritten, same_name, telephone
from mkdocs_course.model.course.picture import is_unshown
from mkdocs_course.model.course.targets import Targets
from mkdocs_course.model.course.unmarked import unmarked
from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.text.address import Address, Goal, classify
from mkdocs_course.model.text.rooted import below_language, is_rooted, is_shared

REFUSED = frozenset(
    "address-slash address-invisible address-encoded address-unreadable address-misspelt address-empty".split()
)
"""Faults of an address for which a browser finds nothing. Other schemes, such as `tel:`, are the page's own affair."""

SCRIPT = re.compile(r"\s*(?:javascript|vbscript)\s*:", re.IGNORECASE)
"""The start of a script, which the policy of the page stops."""

HEARD = (".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".mov", ".webm")
"""The endings of sound and film, which Markdown has no pictures of."""

HOSTED = re.compile(r"(?:[a-z0-9-]{1,60}\.){1,4}(?:com|org|net|edu|gov|io|eu|se|cn|nu|info|tv)(?:/|$)", re.IGNORECASE)
"""The start of an address of another site without `https://`."""

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
        yield from _refused(lesson, link, address, targets)
        if address.goal is Goal.ANCHOR:
            yield from heading_target.faults(lesson, link, lesson.page, _lesson_file(lesson, targets))
        else:
            yield from html_target.faults(lesson, link, address, targets)
        return
    if not link.image and not link.text.strip() and link.written:
        yield Problem.at(link.place, "link-without-text", warning=True, name=link.written)
    if link.image and link.written and not says_something(link.text):
        yield Problem.at(link.place, "image-without-text", warning=True, name=link.shown)
    if link.image and is_rooted(link.written):
        path = below_language(unquote(link.written), targets.content, lesson.language)
        if path not in targets.files | targets.shared | targets.unshown:
            yield _leads_nowhere(lesson, link, targets, path or link.written.lstrip("/"))
    elif address.fault == "address-root" and (line := unmarked(_lesson_file(lesson, targets), link, targets)):
        fix = Fix.of(link.place, line)
        yield Problem.at(
            link.place, "broken-link", "picture-without-mark", warning=True, fix=fix, name=link.written, line=line
        )
    elif address.fault == "address-root":
        yield _leads_nowhere(lesson, link, targets, link.written.lstrip("/"))
    else:
        yield from _refused(lesson, link, address, targets)
    if address.goal is Goal.ANCHOR:
        yield from heading_target.faults(lesson, link, lesson.page, _lesson_file(lesson, targets))
    if address.goal is not Goal.COURSE:
        return
    path = posixpath.normpath(posixpath.join(posixpath.dirname(lesson.page), unquote(address.path)))
    if path in targets.pages and not address.path.endswith("/"):
        yield from heading_target.faults(targets.pages[path], link, path, _lesson_file(lesson, targets))
    elif targets.complete and (path not in targets.files or address.path.endswith("/")):
        yield _leads_nowhere(lesson, link, targets, path)


def _refused(lesson: Lesson, link: Hyperlink, address: Address, targets: Targets) -> Iterator[Problem]:
    """Yield a Problem for an address for which a browser finds nothing."""
    if address.goal is not Goal.NOWHERE:
        return
    local = LOCAL.match(link.written)
    if address.fault == "address-slash" and not link.html:
        better = plain(address.correction)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(lesson.page), better.partition("#")[0]))
        elsewhere = _leads_nowhere(lesson, link, targets, path) if path not in targets.files else None
        if elsewhere and elsewhere.fix:
            yield elsewhere
            return
        fix = None if elsewhere else rewritten(_lesson_file(lesson, targets), link, better, safe=True)
        yield Problem.at(
            link.place, "bad-address", address.fault, warning=True, fix=fix, name=link.written, better=better
        )
    elif local and not link.html and (same := alike(link.written, targets.files | targets.shared)):
        near = _near(lesson, link, targets, same[0])
        fix = rewritten(_lesson_file(lesson, targets), link, near, safe=len(same) == 1)
        name = link.written[:LONGEST]
        yield Problem.at(link.place, "bad-address", "closest", warning=True, fix=fix, name=name, closest=near)
    elif (
        address.fault in REFUSED
        or local
        or SCRIPT.match(link.written)
        or (address.fault == "address-host" and link.written.lower().startswith("http"))
    ):
        hint = "broken-image" if link.image and local else address.fault
        hint = "uploading" if link.image and not link.written and link.text.startswith("Uploading ") else hint
        name, better, known = link.written[:LONGEST] or "()", address.correction, address.fault == "address-misspelt"
        fix = rewritten(_lesson_file(lesson, targets), link, better, safe=True) if known else None
        yield Problem.at(link.place, "bad-address", hint, warning=True, fix=fix, name=name, better=better)


def _leads_nowhere(lesson: Lesson, link: Hyperlink, targets: Targets, path: str) -> Problem:
    """Return the Problem of a missing target. Its fix is the file that was probably meant, as seen from the page."""
    better = f"https://{link.written}" if HOSTED.match(path) else telephone(link.written)
    if better and not link.image:
        return Problem.at(link.place, "bad-address", "address-misspelt", warning=True, name=link.written, better=better)
    path = plain(path).removesuffix(".md") if link.image else plain(path)
    bare = path.rstrip("/").removesuffix(".html").removeprefix(f"{lesson.language}/")
    candidates = (
        path.rstrip("/"),
        f"{bare}.md",
        posixpath.join(bare, "index.md"),
        bare.removesuffix("/index") + ".md",
        bare,
    )
    exact = next((name for name in candidates if name in targets.files), "") or (link.image and targets.spaced(path))
    files = targets.files | targets.shared if link.image else targets.files
    same = [exact] if exact else alike(path, files)
    meant = same[0] if same else targets.named(path, image=link.image)
    if meant:
        near = _near(lesson, link, targets, meant)
        sure = len(same) == 1 and near.count("#") == link.written.count("#")
        fix = rewritten(_lesson_file(lesson, targets), link, near, safe=sure)
        return Problem.at(link.place, "broken-link", "closest", warning=True, fix=fix, name=link.written, closest=near)
    moved, outside = (same_name(path, targets.foreign), targets.outside(path)) if link.image else ("", "")
    if moved or outside:
        where, hint = (f"{targets.content.name}/{moved}", "picture-moved") if moved else (outside, "picture-outside")
        better = f"/{targets.content.name}/images/{posixpath.basename(where)}"
        return Problem.at(link.place, "broken-link", hint, warning=True, name=link.written, path=where, closest=better)
    if line := placing(path, image=link.image):
        return Problem.at(link.place, "broken-link", "write-list", warning=True, name=link.written, line=line)
    heard = link.image and path.lower().endswith(HEARD)
    hint = "sound-as-picture" if heard else "broken-image" if link.image else "broken-link"
    return Problem.at(link.place, "broken-link", hint, warning=True, name=link.written)


def _near(lesson: Lesson, link: Hyperlink, targets: Targets, meant: str) -> str:
    """Return the address of a file as a page writes it: from the folder of the project where it was, or must be."""
    name = link.written.partition("#")[2].strip()
    if meant not in targets.files or (link.image and is_rooted(plain(link.written))):
        language = "" if meant in targets.shared - targets.files else f"/{lesson.language}"
        near = f"/{targets.content.name}{language}/{meant}"
    else:
        near = posixpath.relpath(meant, posixpath.dirname(lesson.page) or ".")
        page = targets.pages.get(meant)
        if page and name and not may_have(page, meant, unquote(name)):
            name = closest(unquote(name), page.anchors)
        near = f"{near}#{name}" if name else near
    return near.replace(" ", "%20")


def _lesson_file(lesson: Lesson, targets: Targets) -> Path:
    return targets.content / lesson.language / lesson.page
