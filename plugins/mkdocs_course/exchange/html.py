"""HTML of other tools as the Markdown of a quiz file, which has no HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from posixpath import basename
from urllib.parse import unquote

from mkdocs_course.exchange.plain import clean, escape, start
from mkdocs_course.exchange.question import Losses

TAG = re.compile(
    r"</?(?:a|b|br|code|div|em|h[1-6]|i|img|li|ol|p|pre|span|strong|sub|sup|table|td|tr|u|ul)\b[^<>]*>", re.IGNORECASE
)
ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});", re.IGNORECASE)
BLOCKS = frozenset("address article blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr p section table tr".split())
LISTS = {"ul": "- ", "ol": "1. "}
MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`", "kbd": "`", "samp": "`"}
SKIPPED = frozenset("script style head title template".split())
MEDIA = frozenset("audio video iframe object embed svg canvas math form select button textarea".split())
RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
VOID = frozenset(("embed", "img", "br", "hr", "input"))


def is_html(text: str) -> bool:
    """Return whether a text has tags or entities of HTML that texts of questions have."""
    return bool(TAG.search(text) or ENTITY.search(text))


def markdown(html: str, losses: Losses) -> str:
    """Return HTML as Markdown: emphasis, code, links, lists and paragraphs. Whatever else it shows is a loss."""
    reader = _Reader(losses)
    reader.feed(clean(html))
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    def __init__(self, losses: Losses) -> None:
        super().__init__(convert_charrefs=True)
        self.losses = losses
        self.blocks: list[tuple[str, str]] = []
        self.line: list[str] = []
        self.marks: list[tuple[str, int, str]] = []
        self.lists: list[str] = []
        self.skipped = ""
        self.depth = 0
        self.verbatim = False
        self.bullet = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if self.skipped:
            self.depth += tag == self.skipped
        elif tag in SKIPPED or tag in MEDIA:
            if tag in MEDIA:
                self.losses.drop("import-media", f"<{tag}>")
            if tag not in VOID:
                self.skipped, self.depth = tag, 1
        elif tag == "img":
            name = unquote(basename(values.get("src", ""))) if len(values.get("src", "")) < 500 else ""
            self.losses.drop("import-picture", values.get("alt", "").strip() or name or "<img>")
        elif tag == "pre":
            self._flush()
            self.verbatim = True
        elif (tag in MARKS and not self.verbatim) or tag in ("a", "sub", "sup"):
            self.marks.append((tag, len(self.line), values.get("href", "")))
        elif tag in LISTS:
            self._flush()
            self.lists.append(LISTS[tag])
        elif tag == "li":
            self._flush()
            self.bullet = "    " * (len(self.lists) - 1) + (self.lists[-1] if self.lists else "- ")
        elif tag in ("td", "th"):
            if any(piece.strip() for piece in self.line):
                self.line.append(" | ")
        elif tag == "br" and self.verbatim:
            self.line.append("\n")
        elif tag in BLOCKS or tag == "br":
            if tag == "table":
                self.losses.change("import-table", "<table>")
            self._flush()

    def handle_endtag(self, tag: str) -> None:
        if self.skipped:
            self.depth -= tag == self.skipped
            self.skipped = self.skipped if self.depth else ""
        elif tag == "pre" and self.verbatim:
            code = "".join(self.line).strip("\n")
            self.line, self.verbatim = [], False
            if code.strip():
                fence = "`" * max(3, 1 + max(map(len, re.findall("`+", code)), default=0))
                self.blocks.append(("", f"{fence}\n{code}\n{fence}"))
        elif any(mark[0] == tag for mark in self.marks):
            self._close(tag)
        elif tag in LISTS:
            self._flush()
            if self.lists:
                self.lists.pop()
        elif tag in BLOCKS or tag == "li":
            self._flush()

    def handle_data(self, data: str) -> None:
        if self.skipped:
            return
        in_code = self.verbatim or any(MARKS.get(tag) == "`" for tag, _, _ in self.marks)
        self.line.append(data if in_code else escape(re.sub(r"\s+", " ", clean_edges(data))))

    def text(self) -> str:
        """Return all that was read, with blank lines between paragraphs and none between the items of a list."""
        self._flush()
        joined = ""
        for at, (bullet, text) in enumerate(self.blocks):
            if at:
                joined += "\n" if bullet and self.blocks[at - 1][0] else "\n\n"
            joined += bullet + text
        return joined

    def _flush(self) -> None:
        while self.marks:
            self._close(self.marks[-1][0])
        line = " ".join("".join(self.line).split())
        if line:
            self.blocks.append((self.bullet, start(line)))
            self.bullet = ""
        self.line = []

    def _close(self, tag: str) -> None:
        """Put what stands in an element between its marks, and end the elements within it."""
        while self.marks:
            name, start, address = self.marks.pop()
            inside = "".join(self.line[start:])
            before, after = inside[: len(inside) - len(inside.lstrip())], inside[len(inside.rstrip()) :]
            if core := inside.strip():
                self.line[start:] = [before, self._marked(name, core, address), after]
            if name == tag:
                break

    def _marked(self, tag: str, core: str, address: str) -> str:
        if tag == "a":
            if re.match(r"(?:https?://|mailto:)[^\s<>]+$", address):
                target = address.replace("(", "%28").replace(")", "%29")
                return f"[{core}]({target})"
            if address:
                self.losses.drop("import-link", address)
            return core
        if tag in ("sup", "sub"):
            return raised(tag, core)
        mark = MARKS[tag]
        if mark == "`":
            fence = "`" * (1 + max(map(len, re.findall("`+", core)), default=0))
            return f"{fence}{core}{fence}" if "`" not in core else f"{fence} {core} {fence}"
        return core if mark in (core[:2], core[:1]) else f"{mark}{core}{mark}"


def raised(tag: str, core: str) -> str:
    """Return a text as what the tag `sup` or `sub` makes of it, in signs of its own where there are such."""
    table = RAISED if tag == "sup" else LOWERED
    known = all(ord(char) in table for char in core)
    return core.translate(table) if known else f"^({core})" if tag == "sup" else f"\\_({core})"


def clean_edges(data: str) -> str:
    """Return a text without control characters, with its spaces at both ends."""
    inner = clean(data)
    return f"{' ' * data[:1].isspace()}{inner}{' ' * data[-1:].isspace()}" if inner else " " * bool(data)
