"""Adds definitions to links to terms of the glossary."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_course.markdown.facts import Recorder
from mkdocs_course.markdown.safe import tooltip

TERM = re.compile(r"(?:\.\./)*glossary\.md#([\w-]+)")


class Terms(Treeprocessor):
    """Sets the title of each link to a term to its definition, which browsers and the theme show as a tooltip.

    `definition` returns that of a term's id, “” if there is no such term.
    """

    def __init__(self, md: Markdown, definition: Callable[[str], str], recorder: Recorder) -> None:
        super().__init__(md)
        self.definition, self.recorder = definition, recorder

    def run(self, root: etree.Element) -> None:
        for link in root.iter("a"):
            match = TERM.fullmatch(link.get("href", ""))
            definition = self.definition(match[1]) if match and not link.get("title") else ""
            if definition:
                link.set("title", tooltip(definition))
                link.set("class", f"{link.get('class', '')} course-term".strip())
                self.recorder.record_term()
