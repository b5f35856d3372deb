"""Checks the links and images in the texts of quizzes, which are relative to the folder of each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from urllib.parse import unquote

from mkdocs_course.model.course import weight
from mkdocs_course.model.course.blocks import TERMS
from mkdocs_course.model.course.markup import quiz_text
from mkdocs_course.model.course.markup.emphasis import FACTORS
from mkdocs_course.model.course.markup.page import SHOWN, Visible
from mkdocs_course.model.course.picture import PHOTOS
from mkdocs_course.model.problem import Problem, excerpt
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.text import fence
from mkdocs_course.model.text.address import Goal, classify
from mkdocs_course.model.text.formula import BadFormula
from mkdocs_course.model.text.rooted import below_language, is_rooted, is_shared
from mkdocs_course.model.text.text import Text
from mkdocs_course.model.text.texts import texts


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """A link or an `image` in Markdown. `written` is its address as typed, `text` the alternative text of an image."""

    written: str
    image: bool = False
    text: str = ""


LONGEST = 200
"""The number of characters of an address that a message quotes."""

TEXT = 5
"""The weight of converting a text, in addition to that of its signs."""

FILE = re.compile(r"[^/]*\.(?:avif|gif|heic|jpe?g|png|svg|webp)", re.IGNORECASE)
"""What a program puts in the place of a text for an image."""

TIME = rf"[\s_.:-]*\d[\d\s_.:-]*(?:{any_of('picture-time')}[\s_.:\d-]*)*"
NAMED = re.compile(rf"{any_of('picture')}(?:{TIME})?|{any_of('picture-numbered')}{TIME}", re.IGNORECASE)
"""What programs and cameras call a picture, with a number or a time."""

READ = re.compile(r"[\]<]|\$`")
"""A text that does not match has no links and no formulas, and is not converted to check it."""

Links = Callable[[str], Iterable[Link]]
"""Returns the links and images in a text; it takes a Markdown parser to find them."""

Formulas = Callable[[str], Iterable[BadFormula]]
"""Returns the formulas in a text that cannot be rendered; it takes a conversion to MathML to find them."""


def says_something(text: str) -> bool:
    """Return whether the alternative text of an image is more than the name of its file."""
    return bool(text.strip()) and not FILE.fullmatch(text.strip()) and not NAMED.fullmatch(text.strip())


def faults(
    record: object,
    content: Path,
    languages: tuple[str, ...],
    links: Links = lambda _text: (),
    formulas: Formulas = lambda _text: (),
    visible: Visible | None = None,
    lacks_anchor: Callable[[str, str], bool] = lambda _page, _name: False,
    *,
    page: str = "",
    in_place: bool = False,
) -> Iterator[Problem]:
    """Yield the Problems in the texts of a record. If they are too heavy to convert, that is the only Problem.

    These are refused addresses, files that do not exist, images without alternative text, formulas that cannot be
    rendered, marks that are shown as they are written, and fenced code that is not closed.

    Args:
        record: a quiz or a glossary.
        content: the folder with a folder for each language.
        languages: the languages of the course; a text for all of them is checked in each.
        links: finds the links in a text.
        formulas: finds the formulas that cannot be rendered in a text.
        visible: returns what a reader sees of a text, None if that is not judged.
        lacks_anchor: returns whether a page, by its path below `content`, lacks a heading with an id.
        page: the page that shows the texts, below the folder of a language, “” if any may show them.
        in_place: whether all languages have one folder, which is `content` itself.
    """
    every = [pair for text in texts(record) for pair in _suspicious(text)]
    if heavy := _find_heavy(every):
        yield Problem.at(heavy.place, "too-many-signs")
        return
    for text, (language, written) in every:
        for piece in fence.pieces(written) if fence.may_have_code(written) else ():
            if not piece.closed:
                yield Problem.at(text.place, "unclosed-fence", name=piece.fence)
        for mark in islice(quiz_text.marks(written, visible), 1) if visible else ():
            name, line = excerpt(mark, SHOWN), quiz_text.formula(mark)
            hint = "write-line" if line else quiz_text.hint(mark)
            yield Problem.at(text.place, "left-over", hint, warning=True, name=name, line=line)
        if product := FACTORS.search(written) if "*" in written and "`" not in written else None:
            line = product[0].replace("*", "×")
            yield Problem.at(text.place, "lost-stars", warning=True, name=product[0], char="*", line=line)
        if not READ.search(written):
            continue
        for link in links(written):
            if link.image and not says_something(link.text):
                yield Problem.at(text.place, "image-without-text", warning=True, name=_shown(link))
            below = ("",) if in_place else (language,) if language else languages
            yield from _address(text, link, content, below)
            yield from _anchor(text, link, below, lacks_anchor, page, f"{content.name}/glossary.yml")
        for formula in formulas(written):
            yield formula.problem(text.place)


def _suspicious(text: Text) -> Iterator[tuple[Text, tuple[str, str]]]:
    """Yield (text, (language, written)) for each translation in which anything may be wrong: most have no such sign."""
    for pair in text.texts:
        if len(pair[1]) > weight.LIGHT or quiz_text.is_suspicious(pair[1]):
            yield text, pair


def _find_heavy(every: Iterable[tuple[Text, tuple[str, str]]]) -> Text | None:
    """Return the text at which all texts together, or one by itself, exceed the limit of weight; None if none does."""
    left = weight.LIMIT
    for text, (_, written) in every:
        if len(written) <= weight.LIGHT and not READ.search(written):
            continue
        cost = weight.measure(written)
        left -= cost + TEXT if cost > weight.LIMIT or READ.search(written) else 0
        if left < 0:
            return text
    return None


def _address(text: Text, link: Link, content: Path, languages: tuple[str, ...]) -> Iterator[Problem]:
    address = classify(link.written)
    if link.image and is_rooted(link.written):
        yield from _missing(text, unquote(link.written), content, languages, "broken-image")
    elif address.goal is Goal.NOWHERE:
        yield Problem.at(text.place, "bad-address", address.fault, name=_shown(link), better=address.correction)
    elif link.image and address.goal is not Goal.COURSE:
        yield Problem.at(text.place, "bad-address", "image-elsewhere", name=_shown(link))
    elif address.goal is Goal.COURSE:
        hint = "broken-image" if link.image else "from-language"
        yield from _missing(text, unquote(address.path), content, languages, hint)


def _anchor(
    text: Text,
    link: Link,
    languages: tuple[str, ...],
    lacks_anchor: Callable[[str, str], bool],
    own: str,
    glossary: str,
) -> Iterator[Problem]:
    """Yield a Problem for a link to a heading that is not on its page, or to a term that the `glossary` has not."""
    page, _, name = map(unquote, link.written.partition("#"))
    if name and any(lacks_anchor(f"{language}/{page or own}", name) for language in languages):
        if (page or own) == TERMS:
            yield Problem.at(text.place, "unknown-term", warning=True, name=name, file=glossary)
        else:
            yield Problem.at(text.place, "broken-anchor", "broken-heading", warning=True, name=name)


def _missing(text: Text, path: str, content: Path, languages: tuple[str, ...], hint: str) -> Iterator[Problem]:
    rooted = is_rooted(path)
    for language in languages:
        folder = (content / language).resolve()
        below = below_language(path, content, language) if rooted else path
        shared = rooted and (is_shared(below) or below.lower().endswith(PHOTOS)) and _is_in(content.resolve(), below)
        if not (below and (_is_in(folder, below) or shared)):
            folder_name = f"{content.name}/{language}".rstrip("/")
            yield Problem.at(text.place, "missing-file", hint, name=path, folder=folder_name)


def _is_in(folder: Path, path: str) -> bool:
    try:
        file = (folder / path).resolve()
        return file.is_relative_to(folder) and file.is_file()
    except (OSError, ValueError):
        # A name that is too long for the file system, or has a character that it does not allow.
        return False


def _shown(link: Link) -> str:
    """Return an address as a message quotes it: truncated, and without control characters."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in link.written[:LONGEST])
