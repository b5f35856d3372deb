"""The blocks that a page may hold, part of the Markdown door. What they show is rendered by the extension."""

from __future__ import annotations

import logging
import re
import xml.etree.ElementTree as etree
from html import escape
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks.block import Block

from mkdocs_course.markup import lead

log = logging.getLogger("mkdocs.plugins.course")
TERM = re.compile(r"(?:\.\./)*glossary\.md#([\w-]+)")


class Placed(Block):
    """A block that has no content of its own."""

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div")

    def on_markdown(self) -> str:
        return "raw"

    def show(self, block: etree.Element, html: str, missing: str) -> None:
        """Put the HTML in the block's place. The course's check tells what is missing, with file and line."""
        if html:
            block.text = self.md.htmlStash.store(html)
        else:
            log.warning(missing)


class QuizBlock(Placed):
    """A quiz: `/// quiz | name`."""

    NAME = "quiz"
    ARGUMENT = True
    AGAIN = False

    def on_end(self, block: etree.Element) -> None:
        name, extension = self.argument.strip(), self.config["extension"]
        again = " data-again" if self.AGAIN else ""
        late = f'<course-quiz data-late="{escape(name)}"{again}></course-quiz>'
        html = late if extension.getConfig("late") else lead(extension.render(name, again=self.AGAIN), ".")
        self.show(block, html, f"There is no usable quiz “{name}”.")


class AgainBlock(QuizBlock):
    """A quiz that comes back: `/// again | name`."""

    NAME = "again"
    AGAIN = True


class GlossaryBlock(Placed):
    """All terms: `/// glossary`. The search is to find them, so they are not filled in late."""

    NAME = "glossary"

    def on_end(self, block: etree.Element) -> None:
        self.show(block, self.config["extension"].glossary(), "There is no usable glossary.")


class MapBlock(Placed):
    """The talks of a quiz, drawn for trainers: `/// map | name`."""

    NAME = "map"
    ARGUMENT = True

    def on_end(self, block: etree.Element) -> None:
        name = self.argument.strip()
        self.show(block, self.config["extension"].map(name), f"There is no usable talk in the quiz “{name}”.")


class PartBlock(Placed):
    """What the learner has done, as a script shows it: `/// course | progress`."""

    NAME = "course"
    ARGUMENT = True

    def on_end(self, block: etree.Element) -> None:
        name = self.argument.strip()
        self.show(block, self.config["extension"].part(name), f"There is no part “{name}”.")


class Terms(Treeprocessor):
    """Gives links to terms their definition as title, which browsers show, and the theme in its own way."""

    def __init__(self, md: Markdown, extension: Any) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        for link in root.iter("a"):
            match = TERM.fullmatch(link.get("href", ""))
            definition = self.extension.definition(match[1]) if match and not link.get("title") else ""
            if definition:
                link.set("title", definition)
                link.set("class", f"{link.get('class', '')} course-term".strip())


BLOCKS = (QuizBlock, AgainBlock, MapBlock, GlossaryBlock, PartBlock)
