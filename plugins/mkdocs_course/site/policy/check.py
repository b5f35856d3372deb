"""Checks a built site for what it loads from other sites, and for what its policy blocks."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.tree import shown
from mkdocs_course.site.policy import css
from mkdocs_course.site.policy.address import clean, host, scheme
from mkdocs_course.site.policy.html import Document, Use
from mkdocs_course.site.policy.policy import WRITTEN, Policy, digest
from mkdocs_course.site.policy.sign import Signs
from mkdocs_course.site.policy.source import Sources

# The hosts of the theme's default fonts, and the key of the configuration that they belong to.
FONTS = dict.fromkeys(("fonts.googleapis.com", "fonts.gstatic.com"), "theme:")
XML = (".xhtml", ".xht", ".xml", ".svg")
ENDINGS = (".html", ".htm", ".css", ".webmanifest", *XML)
# Declarations by which an XML file can load addresses that are in none of its attributes.
DECLARED = re.compile(r"<!(?:ENTITY|ATTLIST)\b|<!DOCTYPE(?:\"[^\"]*+\"|'[^']*+'|[^\"'\[>])*+\[")
MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
# XML without a byte order mark is recognized by its first character.
STARTS = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}


def check(
    folder: Path,
    policy: Policy,
    sources: Sources,
    scripts: Callable[[str], tuple[str, ...]],
    *,
    protected: bool = True,
) -> tuple[Problem, ...]:
    """Return the Problems of all files below the `folder` of a built site, except for those of the theme.

    `scripts` returns the theme's inline scripts in a page, by the path of the page. `protected` is whether every page
    must have a policy.
    """
    problems, signs = set[Problem](), Signs()
    for file in sorted(folder.rglob("*")):
        built = file.relative_to(folder).as_posix()
        if file.suffix.lower() in ENDINGS and file.is_file() and sources.ours(built):
            text = decode(file.read_bytes())
            known = scripts(built) if built in sources.pages else ()
            if protected and built in sources.pages and not WRITTEN.search(text):
                problems.add(_unprotected(built, "no-head", "<head>", sources))
            problems.update(_violations(built, tuple(_uses(built, text, known, sources, signs)), policy, sources))
    return tuple(sorted(problems))


def _uses(built: str, text: str, known: tuple[str, ...], sources: Sources, signs: Signs) -> Iterator[Use]:
    ending = Path(built).suffix.lower()
    if ending == ".css":
        for address, sheet in css.addresses(text):
            yield Use(directive="style-src" if sheet else "img-src", address=clean(address), written=address)
    elif ending == ".webmanifest":
        for address in _icons(text):
            yield Use(directive="img-src", address=clean(address), written=address)
    elif ending in XML and (match := DECLARED.search(text)):
        yield Use(directive="declared", what=match[0], written=match[0])
    elif signs.suspicious(text, known):
        hashes = set(map(digest, known))
        document = Document(text, xml=ending in XML)
        if document.ambiguous:
            yield Use(directive="tangled", what="HTML", inside=True)
        for use in document.uses:
            # A document that is not a page has no policy, and its own scripts are not checked.
            if digest(use.script) not in hashes if built in sources.pages else host(use.address):
                yield use


def _unprotected(built: str, hint: str, what: str, sources: Sources) -> Problem:
    place = Place(path=shown(sources.files.get(built, Path(built)), sources.root))
    return Problem.at(place, "unprotected", f"unprotected-{hint}", what=what)


def decode(content: bytes) -> str:
    """Return the text of a file, decoded by its byte order mark or first character, else as UTF-8."""
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    return content.decode(STARTS.get(content[:2], "utf-8"), errors="replace")


def _icons(text: str) -> list[str]:
    """Return the addresses of images in a web app manifest, none if it is not valid JSON."""
    named: list[object] = []
    with suppress(ValueError, RecursionError):
        json.loads(text, object_hook=lambda entry: named.append(entry.get("src")))
    return [address for address in named if isinstance(address, str)]


def _violations(built: str, uses: tuple[Use, ...], policy: Policy, sources: Sources) -> Iterator[Problem]:
    """Yield a Problem for each use of an address in the file `built` that the course or the policy does not allow.

    `sources` finds its place in the trainer's files.
    """
    written: Counter[str] = Counter()
    for use in uses:
        number = written[use.written]
        written[use.written] += 1
        if fault := _fault(use, policy):
            code, hint, values = fault
            name = host(use.address)
            bare = use.address.partition(":")[2] or use.address
            script = use.script.strip().partition("\n")[0]
            texts = (script, use.written, use.address, bare.lstrip("/\\"), FONTS.get(name, ""))
            place = sources.place(built, texts, name, number, use.inside)
            yield Problem.filled(place, code, hint, values, warning=code == "stopped")


def _fault(use: Use, policy: Policy) -> tuple[str, str, dict[str, str]] | None:
    """Return (code, hint, values) of the Problem of a use, None if it has none."""
    if use.directive in ("declared", "tangled"):
        return "unprotected", f"unprotected-{use.directive}", {"what": use.what}
    if use.directive == "script-src-elem":
        source = digest(use.script)
        return None if source in policy.scripts else ("stopped", "stopped-script", {"what": use.what, "hash": source})
    if use.directive == "script-src-attr":
        return "stopped", "stopped-handler", {"what": use.what}
    if policy.allows(use.directive, use.address):
        return None
    name = host(use.address)
    if (not name and scheme(use.address) in ("", "data")) or name == policy.own:
        return "stopped", "stopped-element", {"what": use.address[:60]}
    return "other-site", _hint(use, policy, name), {"address": use.address, "host": name or scheme(use.address)}


def _hint(use: Use, policy: Policy, name: str) -> str:
    if use.written in ("mermaid", "repo_url"):
        return f"other-site-{use.written.replace('_', '-')}"
    if name in FONTS and not use.inside:
        return "other-site-fonts"
    if policy.allows(use.directive, f"https://{name}") or not name:
        return "other-site-https" if name else "other-site-file"
    if use.directive in ("object-src", "base-uri", "manifest-src"):
        return "other-site-never"
    return "other-site-script" if use.directive in ("script-src", "connect-src") else ""
