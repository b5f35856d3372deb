"""XML of other tools as elements that know their line; nothing in it is fetched or expanded."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

MAX_DEPTH = 50
LINE = "line of the file"
"""The attribute with the line on which an element begins; no name in XML has spaces."""


class BadXml(Exception):
    """The text is no XML, or has a document type, which could expand to any size or name other files."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def read(text: str) -> Element:
    """Return the root of an XML text. Raises BadXml, and ImportError where defusedxml is not installed."""
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 – only who imports needs it
    from defusedxml.ElementTree import DefusedXMLParser  # noqa: PLC0415

    builder = _Builder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=True)
    builder.parser = parser.parser
    try:
        # The text is decoded already, whatever encoding its first line names.
        parser.feed(text.encode("utf-8", "replace") if not text.startswith("<?xml") else _undeclared(text))
        root: Element = parser.close()
    except ParseError as error:
        raise BadXml(error.position[0]) from error
    except (DefusedXmlException, ValueError) as error:
        raise BadXml(builder.parser.CurrentLineNumber) from error
    return root


def line(element: Element) -> int:
    """Return the line on which an element begins."""
    return int(element.get(LINE, "1"))


def _undeclared(text: str) -> bytes:
    declaration, end, rest = text.partition("?>")
    return ("\n" * declaration.count("\n") + rest if end else text).encode("utf-8", "replace")


class _Builder(TreeBuilder):
    def __init__(self) -> None:
        super().__init__()
        self.parser: Any = None
        self.depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ValueError(tag)
        return super().start(tag, {**attrs, LINE: str(self.parser.CurrentLineNumber)})

    def end(self, tag: str, /) -> Element:
        self.depth -= 1
        return super().end(tag)
