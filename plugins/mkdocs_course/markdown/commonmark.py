"""Shows lists, tables, struck text and addresses in lessons as CommonMark does, and so GitHub's preview."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor, SubstituteTagInlineProcessor
from markdown.preprocessors import Preprocessor

from mkdocs_course.markdown.layout import TAB, Features, arrange

# A page without any of this is arranged already.
ARRANGED = re.compile(r"^[ >]*+(?:[-*+] |\d{1,9}[.)] |!!!|\?\?\?|===|```|~~~)|^ *+\|? *+:?-++:? *+\|", re.MULTILINE)
ADDRESS = r"(?<![\w/.@\x03\"'=])((?:https?://|www\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:[/?#:][!-;=?-~]*)?)"
BREAK, STRUCK = r"\\\n", r"(~~)(?!~)(\S(?:.*?\S)?)~~(?!~)"
# Their own extensions have more of a say.
BOXES = ("admonition", "details", "tabbed")


def register(md: Markdown) -> None:
    """Make a Markdown instance take text as CommonMark does, where no extension of the course has its own rules."""
    if md.tab_length != TAB:
        return
    names = _extensions(md)
    register_layout(md)
    md.inlinePatterns.register(SubstituteTagInlineProcessor(BREAK, "br"), "course-break", 185)
    if not names & {"pymdownx.tilde", "pymdownx.betterem"}:
        md.inlinePatterns.register(SimpleTagInlineProcessor(STRUCK, "del"), "course-struck", 65)
    if "pymdownx.magiclink" not in names:
        md.inlinePatterns.register(_Address(ADDRESS, md), "course-address", 85)


def register_layout(md: Markdown) -> None:
    """Make a Markdown instance take lists, tables and boxes as CommonMark does."""
    names = _extensions(md)
    if not any("sane_lists" in name for name in names):
        SaneListExtension().extendMarkdown(md)
    # After the included files, before code and HTML are taken out.
    md.preprocessors.register(_Arranged(md, names), "course-layout", 27)


def _extensions(md: Markdown) -> set[str]:
    return {type(extension).__module__ for extension in md.registeredExtensions}


class _Arranged(Preprocessor):
    def __init__(self, md: Markdown, extensions: set[str]) -> None:
        super().__init__(md)
        self.extensions = extensions

    def run(self, lines: list[str]) -> list[str]:
        if not ARRANGED.search("\n".join(lines)):
            return lines
        features = Features(
            boxes=any(name in self.md.parser.blockprocessors for name in BOXES),
            fences="pymdownx.superfences" in self.extensions,
            tasks="pymdownx.tasklist" not in self.extensions,
        )
        return arrange(lines, features)


class _Address(InlineProcessor):
    """Makes a link of an address in the text."""

    ANCESTOR_EXCLUDES = ("a",)

    # Python-Markdown's InlineProcessor departs from its base class in this way.
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        address = m[1].rstrip("?!.,:*_~;'\"")
        while address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1].rstrip("?!.,:*_~;'\"")
        link = etree.Element("a", href=f"https://{address}" if address.startswith("www.") else address)
        link.text = address
        return link, m.start(1), m.start(1) + len(address)
