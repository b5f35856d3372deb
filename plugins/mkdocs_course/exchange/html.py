"""HTML of other tools as the Markdown of a quiz file, which has no HTML."""

from __future__ import annotations

import re
from posixpath import basename
from urllib.parse import unquote

from mkdocs_course.exchange import marks, tags
from mkdocs_course.exchange.marks import Line, OpenMarks
from mkdocs_course.exchange.plain import clean, printable, start
from mkdocs_course.exchange.question import Losses
from mkdocs_course.exchange.tags import Tag

TAG = re.compile(
    r"</?(?:a|b|br|code|div|em|h[1-6]|i|img|li|ol|p|pre|span|strong|sub|sup|table|td|tr|u|ul)\b[^<>]*>", re.IGNORECASE
)
ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});", re.IGNORECASE)
LINK = re.compile(r"(?:https?://|mailto:)[^\s<>]+")
BLOCKS = frozenset("address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li p section table tr".split())
CELLS = frozenset(("td", "th"))
LISTS = {"ul": "- ", "ol": "1. "}
SKIPPED = frozenset("script style head title template".split())
MEDIA = frozenset("audio video iframe object embed svg canvas math form select button textarea".split())
VOID = frozenset(("embed",))
"""The elements among these that have no end tag."""
DEPTH = 10
"""The greatest number of lists within each other that are shown as such."""


def is_html(text: str) -> bool:
    """Return whether a text has tags or entities of HTML that texts of questions have."""
    return bool(TAG.search(text) or ENTITY.search(text))


def markdown(html: str, losses: Losses) -> str:
    """Return HTML as Markdown: emphasis, code, links, lists and paragraphs. Whatever else it shows is a loss.

    Elements that nothing ends last as in a browser. The time that this takes grows as the text does.
    """
    parts, layout = tags.read(clean(html)), _Layout(losses)
    ends = tags.ends(parts, SKIPPED | MEDIA)
    end = -1
    for index, part in enumerate(parts):
        if index <= end:
            continue
        if isinstance(part, str):
            layout.text(part)
        elif part.is_end:
            layout.end(part.name)
        elif part.name in SKIPPED | MEDIA:
            if part.name in MEDIA:
                losses.drop("import-media", f"<{part.name}>")
            if part.name not in VOID:
                end = ends.get(index, len(parts) if part.name in tags.RAW else index)
        else:
            layout.start(part)
    return layout.markdown()


class _Layout:
    """Divides what is shown into blocks: paragraphs, items of lists and code."""

    def __init__(self, losses: Losses) -> None:
        self.losses = losses
        self.blocks: list[tuple[str, str]] = []
        self.line, self.marks = Line(), OpenMarks()
        self.lists: list[str] = []
        self.bullet = ""
        self.code: list[str] | None = None
        self.lost_link = ""

    def start(self, tag: Tag) -> None:
        """Begin an element that is shown."""
        if tag.name == "img":
            source = tag.attributes.get("src", "")
            name = unquote(basename(source)) if len(source) < 500 else ""
            self.losses.drop("import-picture", tag.attributes.get("alt", "").strip() or name or "<img>")
        elif tag.name in marks.NAMES:
            if tag.name == "pre" and self.code is None:
                self._end_block()
                self.code = []
            self._mark(tag)
        elif tag.name in CELLS:
            if self.code is None and not self.line.is_blank:
                self.line.add(" | ", marks.Style())
        elif tag.name in BLOCKS or tag.name in LISTS:
            if tag.name == "table":
                self.losses.change("import-table", "<table>")
            self._end_block()
            if tag.name in LISTS:
                self.lists.append(LISTS[tag.name])
            elif tag.name == "li":
                depth = min(len(self.lists), DEPTH)
                self.bullet = "    " * (depth - 1) + (self.lists[-1] if self.lists else "- ")

    def end(self, name: str) -> None:
        """End an element; nothing happens if none of this name is open."""
        if name in marks.NAMES:
            self.marks.end(name)
            if name == "pre":
                self._end_code()
            elif name == "a":
                self.lost_link = ""
        elif name in LISTS:
            self._end_block()
            self.lists, self.bullet = self.lists[:-1], ""
        elif name in BLOCKS and name != "br":
            self._end_block()
            if name == "li":
                self.bullet = ""

    def text(self, text: str) -> None:
        """Add a text with the marks that are open."""
        if self.lost_link and text.strip():
            self.losses.drop("import-code" if self.marks.style.code else "import-link", self.lost_link)
            self.lost_link = ""
        style = self.marks.style
        if self.code is not None:
            self.code.append(marks.shifted(style.shift, text, "_") if style.shift else text)
        elif style.code:
            self.line.add(re.sub(r"\s+", " ", printable(text)), style)
        else:
            inner = " ".join(clean(text).split())
            edges = (text[:1].isspace(), bool(inner) and text[-1:].isspace())
            self.line.add(f"{' ' * edges[0]}{inner}{' ' * edges[1]}", style)

    def markdown(self) -> str:
        """Return all that was read, with blank lines between paragraphs and none between the items of a list."""
        self._end_code()
        self._end_block()
        shown = list[str]()
        for at, (bullet, text) in enumerate(self.blocks):
            between = "\n" if bullet and self.blocks[at - 1][0] else "\n\n"
            shown += (between if at else "", bullet, text)
        return "".join(shown)

    def _mark(self, tag: Tag) -> None:
        address = tag.attributes.get("href", "") if tag.name == "a" else ""
        known = LINK.fullmatch(address) and not self.marks.style.code
        self.lost_link = "" if known else address or self.lost_link
        self.marks.start(tag.name, address if known else "")

    def _end_block(self) -> None:
        """End a paragraph, or within code a line."""
        if self.code is not None:
            if self.code and not self.code[-1].endswith("\n"):
                self.code.append("\n")
        elif line := self.line.markdown():
            self.blocks.append((self.bullet, start(line)))
            self.bullet = ""
        self.line = Line()

    def _end_code(self) -> None:
        code = printable("".join(self.code or ())).strip("\n")
        if code.strip():
            fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
            self.blocks.append(("", f"{fence}\n{code}\n{fence}"))
        self.code = None
