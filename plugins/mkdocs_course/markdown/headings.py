"""Marks the headings that have an id."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_course.markdown.facts import Recorder
from mkdocs_course.markdown.marks import HEADING, Mark

TAG = re.compile("h[1-6]")


class Headings(Treeprocessor):
    """Inserts a mark after each heading with an id, to be replaced by links to the heading in other languages."""

    def __init__(self, md: Markdown, recorder: Recorder) -> None:
        super().__init__(md)
        self.recorder = recorder

    def run(self, root: etree.Element) -> None:
        for parent in list(root.iter()):
            for index, child in reversed(list(enumerate(parent))):
                if isinstance(child.tag, str) and TAG.fullmatch(child.tag) and (id := child.get("id")):
                    mark = Mark(tag=HEADING, name=id).element()
                    mark.tail, child.tail = child.tail, None
                    parent.insert(index + 1, mark)
                    self.recorder.record_heading()
