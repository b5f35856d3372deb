"""The blocks of the model's table as blocks of pymdownx. The extension renders their content."""

from __future__ import annotations

import logging
import xml.etree.ElementTree as etree
from functools import cache
from typing import Any

from pymdownx.blocks.block import Block as MarkdownBlock

from mkdocs_course.markdown.marks import Mark
from mkdocs_course.model.course.opening import table
from mkdocs_course.model.quiz.block import Block

log = logging.getLogger("mkdocs.plugins.course")


class RawBlock(MarkdownBlock):
    """A block of the table: a `div` whose content is not converted."""

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div")

    def on_markdown(self) -> str:
        return "raw"


class PlacedBlock(RawBlock):
    """A block that is filled by the method `place` of the extension in its configuration."""

    BLOCK: Block

    def on_end(self, block: etree.Element) -> None:
        argument = (self.argument or "").strip()
        # Fenced code in the block is the YAML of a quiz, which the model has read.
        block.clear()
        content = self.config["extension"].place(self.BLOCK, argument, self.config["recorder"])
        if isinstance(content, Mark):
            content.append_to(block)
        elif content:
            block.text = self.md.htmlStash.store(content)
        else:
            # The check of the course reports the cause, with file and line.
            log.warning("There is nothing to show for “/// %s | %s”.", self.NAME, argument)


@cache
def block_types(base: type[MarkdownBlock], **values: Any) -> tuple[type[MarkdownBlock], ...]:
    """Return a subclass of `base` for each block name in the table.

    The attribute `BLOCK` of the class is the block; `values` are further attributes, which take precedence.
    """
    return tuple(
        type(base.__name__, (base,), {"NAME": name, "ARGUMENT": block.argument, "BLOCK": block, **values})
        for name, block in table().items()
    )
