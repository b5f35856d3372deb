"""Shows pictures in the version that was made for the web, with their size, so that nothing moves while they load."""

from __future__ import annotations

import posixpath
import xml.etree.ElementTree as etree
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A picture: the `name` of the file that is shown, in the same folder, and its size in pixels."""

    name: str
    width: int
    height: int


class Pictures:
    """The pictures of a language by their path below its folder, and the `page` that is converted, by its own."""

    def __init__(self) -> None:
        self.known: Mapping[str, Picture] = {}
        self.page = ""

    def show_in_page(self, element: etree.Element) -> None:
        """Let the element of a picture in a lesson, whose address is relative to the page, show its version."""
        self._show(element, posixpath.dirname(self.page))

    def show_in_course(self, element: etree.Element) -> None:
        """Let the element of a picture in a quiz, whose address is relative to the language's folder, do so."""
        self._show(element, "")

    def _show(self, element: etree.Element, folder: str) -> None:
        address = element.get("src", "")
        path, suffix = urlsplit(address).path, address[len(address.split("?")[0].split("#")[0]) :]
        picture = self.known.get(posixpath.normpath(posixpath.join(folder, unquote(path)))) if path else None
        if picture is None or path != address.removesuffix(suffix):
            return
        element.set("src", posixpath.join(posixpath.dirname(path), quote(picture.name)) + suffix)
        if element.get("width") is None and element.get("height") is None:
            element.set("width", str(picture.width))
            element.set("height", str(picture.height))


def register(md: Markdown, pictures: Pictures) -> None:
    """Show the pictures of lessons in their versions; before MkDocs makes their addresses those of the site."""
    md.treeprocessors.register(_Lesson(md, pictures), "course-pictures", 5)


class _Lesson(Treeprocessor):
    def __init__(self, md: Markdown, pictures: Pictures) -> None:
        super().__init__(md)
        self.pictures = pictures

    def run(self, root: etree.Element) -> None:
        for element in root.iter("img"):
            self.pictures.show_in_page(element)
