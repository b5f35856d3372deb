"""Shows pictures in the version that was made for the web, with their size, so that nothing moves while they load."""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from mkdocs_course.model.text.rooted import below_content, below_language, is_rooted

INCLUDED = re.compile(r"""^([ \t>]*-+8<-+[ \t]+["'])(/[^"'\n]+)""")
"""A row that includes a file by its path from the folder of the project."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A picture: the `name` of the file that is shown, in the same folder, and its size in pixels."""

    name: str
    width: int
    height: int


class Pictures:
    """The pictures of a language by their path below its folder, and the `page` that is converted, by its own.

    `content` is the folder with a folder for each language; `language` is “” where all languages have one folder.
    """

    def __init__(self, content: Path | None = None, language: str = "") -> None:
        self.known: Mapping[str, Picture] = {}
        self.page, self.content, self.language = "", content, language

    def relative_to_language(self, address: str) -> str:
        """Return an address that begins with `/`, the folder of the project, as a path below that of the language.

        Its query and fragment are kept. Any other address, and one outside of that folder, is returned as it is.
        """
        path, suffix = _divided(address)
        below = below_language(path, self.content, self.language) if self.content and is_rooted(path) else ""
        return below + suffix if below else address

    def show_in_page(self, element: etree.Element) -> None:
        """Let the element of a picture in a lesson, whose address is relative to the page, show its version."""
        written, folder = element.get("src", ""), posixpath.dirname(self.page)
        if (below := self.relative_to_language(written)) != written:
            element.set("src", posixpath.relpath(below, folder or "."))
        self._show(element, folder)

    def show_in_course(self, element: etree.Element) -> None:
        """Let the element of a picture in a quiz, whose address is relative to the language's folder, do so."""
        self._show(element, "")

    def _show(self, element: etree.Element, folder: str) -> None:
        address = element.get("src", "")
        path, suffix = urlsplit(address).path, _divided(address)[1]
        picture = self.known.get(posixpath.normpath(posixpath.join(folder, unquote(path)))) if path else None
        if picture is None or path != address.removesuffix(suffix):
            return
        element.set("src", posixpath.join(posixpath.dirname(path), quote(picture.name)) + suffix)
        if element.get("width") is None and element.get("height") is None:
            element.set("width", str(picture.width))
            element.set("height", str(picture.height))


def _divided(address: str) -> tuple[str, str]:
    """Return the path of an address, and its query and fragment."""
    path = re.split("[?#]", address, maxsplit=1)[0]
    return path, address[len(path) :]


def register(md: Markdown, pictures: Pictures) -> None:
    """Show the pictures of lessons in their versions; before MkDocs makes their addresses those of the site.

    The files that a lesson includes may be written as pictures are.
    """
    md.treeprocessors.register(_Lesson(md, pictures), "course-pictures", 5)
    if pictures.content:
        register_included(md, pictures.content)


def register_included(md: Markdown, content: Path) -> None:
    """Let rows include files by their paths from the folder of the project, with the pages in the folder `content`."""
    md.preprocessors.register(_Included(md, content), "course-included", 40)  # before the snippets of pymdownx


class _Included(Preprocessor):
    def __init__(self, md: Markdown, content: Path) -> None:
        super().__init__(md)
        self.content = content

    def run(self, lines: list[str]) -> list[str]:
        return [INCLUDED.sub(lambda row: row[1] + below_content(row[2], self.content), line) for line in lines]


class _Lesson(Treeprocessor):
    def __init__(self, md: Markdown, pictures: Pictures) -> None:
        super().__init__(md)
        self.pictures = pictures

    def run(self, root: etree.Element) -> None:
        for element in root.iter("img"):
            self.pictures.show_in_page(element)
