"""Reads a document as browsers may parse it, see https://html.spec.whatwg.org/#parsing.

Where this reader cannot know which of two ways a browser takes, it follows both.
"""

from __future__ import annotations

import re
from collections import deque
from html import unescape

from mkdocs_course.site.policy.tokens import Tag, after, comment_end, raw_end, tag

# Elements whose content is raw text in HTML, but not in SVG and MathML.
RAW = ("script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe")
# Elements of plain drawings. An SVG with other elements may end where only a browser knows.
PLAIN = ("svg", "g", "defs", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
# After these, a browser may ignore the tags of an element in RAW and parse its content as markup.
UNCLEAR = ("math", "select", "frameset", "template")
MARKUP = re.compile(r"<[a-z!?/]", re.IGNORECASE)
# The limit of characters that are read, as a multiple of the document's length, and what is added for short documents.
TIMES, SHORT = 4, 100_000
# How many open elements in a style sheet are searched for the one that an end tag closes.
DEEP = 100


class Reader:
    """Reads a document, by the method `read`, and calls a method for each token. `xml` is whether it is XML.

    `ambiguous` is whether there were too many ways to read the document, so that it was not read completely;
    `articles` is the number of open `<article>` elements.
    """

    def __init__(self, text: str, *, xml: bool = False) -> None:
        self.text, self.xml, self.ambiguous = text, xml, False
        self.articles, self.drawings, self.unclear = 0, 0, False
        self.sheet: list[str] | None = None
        self.inner: list[str] = []  # the open elements within the sheet
        self.left = TIMES * len(text) + SHORT
        self.pending: deque[tuple[int, int, bool]] = deque([(0, 0, False)])

    def start(self, name: str, element: Tag) -> None:
        """Handle a start tag; `name` is its name without a prefix."""

    def style(self, text: str) -> None:
        """Handle the text of a style sheet."""

    def script(self, text: str) -> None:
        """Handle the text of a script, after its start tag."""

    def instruction(self, start: int) -> None:
        """Handle an XML processing instruction whose name begins at position `start`."""

    def read(self) -> None:
        """Read from each pending position, up to where another way of reading has been before."""
        seen: set[int] = set()
        while self.pending:
            position, self.articles, style = self.pending.popleft()
            self.sheet, self.inner = [] if style else None, []
            while (match := MARKUP.search(self.text, position)) and match.start() not in seen:
                seen.add(match.start())
                self._keep(position, match.start())
                position = self._token(match.start())
                self.left -= position - match.start()
                if self.left < 0:
                    self.ambiguous = True
                    return
            self._keep(position, match.start() if match else len(self.text))
            self._end_sheet()

    def _token(self, start: int) -> int:
        """Read the token that begins with a “<”, and return the position after it."""
        if element := tag(self.text, start):
            if element.closing:
                self._closing(element)
                return element.end
            return self._opening(element)
        if self.text.startswith("<!--", start):
            return self._ways(comment_end(self.text, start), "-->", start + 4)
        if self.text.startswith("<![CDATA[", start):
            if self.xml or self.sheet is not None:
                end = after(self.text, "]]>", start)
                self._keep(start + 9, end - 3 * self.text.endswith("]]>", start, end), plain=True)
                return end
            return self._ways(after(self.text, ">", start), "]]>", start)
        if self.text.startswith("<?", start):
            self.instruction(start + 2)
            return self._ways(after(self.text, ">", start), "?>", start)
        return after(self.text, ">", start)

    def _ways(self, end: int, mark: str, start: int) -> int:
        """Return where to read on: at `end` in HTML, after the next `mark` in XML, and at both in a drawing."""
        if not (self.xml or self.drawings or self.unclear):
            return end
        xml_end = after(self.text, mark, start)
        if self.xml:
            return xml_end
        self.left -= xml_end - start
        if xml_end != end:
            self.unclear = True
            self.pending.append((xml_end, self.articles, self.sheet is not None))
        return end

    def _opening(self, element: Tag) -> int:
        name = element.name.rpartition(":")[2]
        if self.sheet is not None and not element.empty:
            self.inner.append(element.name)
        if (self.drawings and name not in PLAIN) or name in UNCLEAR:
            self.unclear = True
        self.drawings += name == "svg"
        self.start(name, element)
        if self.xml:
            if name == "style" and self.sheet is None and not element.empty:
                self.sheet, self.inner = [], []
            return element.end
        if name == "noscript":
            end = raw_end(self.text, name, element.end)
            self.left -= end - element.end
            self.pending.append((end, self.articles, False))
        if element.name not in RAW:
            return element.end
        if self.unclear:
            self.pending.append((element.end, self.articles, name == "style" and not element.empty))
        end = raw_end(self.text, name, element.end)
        if name == "style":
            self.style(self.text[element.end : end])
        elif name == "script":
            self.script(self.text[element.end : end])
        return end

    def _closing(self, element: Tag) -> None:
        name = element.name.rpartition(":")[2]
        self.articles -= name == "article" and self.articles > 0
        self.drawings -= element.name == "svg" and self.drawings > 0
        if element.name in self.inner[-DEEP:]:
            while self.inner.pop() != element.name:
                pass
        elif name == "style" and (self.xml or element.name == name):
            self._end_sheet()

    def _keep(self, start: int, end: int, *, plain: bool = False) -> None:
        """Add a range of the text to the current style sheet, unless it is in an element within the sheet."""
        if self.sheet is not None and not self.inner:
            self.sheet.append(self.text[start:end] if plain else unescape(self.text[start:end]))

    def _end_sheet(self) -> None:
        if self.sheet:
            self.style("".join(self.sheet))
        self.sheet = None
