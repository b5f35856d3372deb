"""Arranges the rows of a page for Python-Markdown, which needs more than CommonMark and so than GitHub's preview.

In CommonMark a list or a table needs no blank row above it, what belongs to an item is indented as far as its text,
and `1)` numbers an item. Python-Markdown wants a blank row, four spaces for each level, and `1.`. A page that has all
of these is not changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mkdocs_course.markdown.verbatim import FENCE, RAW, end_of_fence, end_of_raw, moved

TAB, MOST_QUOTES = 4, 10
ITEM = re.compile(r"([-*+]|(\d{1,9})[.)])( +|$)(.*)")
RULE = re.compile(r"([-*_])(?: *\1){2,} *$")
BOX = re.compile(r"(?:!!!|\?\?\?\+?) *[\w\"]|===[!+]* *[\"']")
DIVIDING = re.compile(r"#{1,6} |/{3,} *\w|>")  # what ends a list or a paragraph without a blank row
DELIMITER = re.compile(r" *+\|? *+:?-++:? *+(?:\| *+:?-++:? *+)*+\|? *+$")
QUOTE = re.compile(r" {0,3}> ?")
TASK = re.compile(r"\[([ xX])\] +(?=\S)")
TICKED, UNTICKED = "☑ ", "☐ "


@dataclass(kw_only=True, slots=True)
class _Container:
    """A list item or a box, with the columns of its first sign and of its text; -1 for a text that has not begun.

    `sign` is that of the item, “” for a box. `narrow` is whether its text is indented less than Python-Markdown needs.
    """

    column: int
    content: int = -1
    sign: str = ""
    narrow: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Features:
    """What a page may have: `boxes` (admonitions, details, tabs), and `fences` of code inside of items and boxes.

    With `tasks`, `[ ]` at the start of an item becomes the sign of a box to tick.
    """

    boxes: bool = False
    fences: bool = False
    tasks: bool = False


def arrange(rows: list[str], features: Features, quotes: int = 0) -> list[str]:
    """Return the rows of a page, in which tabs are spaces, as Python-Markdown needs them.

    `quotes` is the number of quotes in which they stand.
    """
    layout, at = _Layout(rows=rows, features=features, quotes=quotes), 0
    while at < len(rows):
        at = layout.read(at)
    return layout.out


@dataclass(kw_only=True, slots=True)
class _Layout:
    rows: list[str]
    features: Features
    quotes: int
    out: list[str] = field(default_factory=list)
    stack: list[_Container] = field(default_factory=list)
    endless: set[str] = field(default_factory=set)  # beginnings of raw text that has no end further down
    paragraph: bool = False
    """Whether the row before is text of a paragraph."""
    first: bool = False
    """Whether that paragraph is the first of its item."""
    block: int = -1
    """The depth of the first row after the last blank one, by which Python-Markdown measures those below it."""

    def read(self, at: int) -> int:
        """Arrange the row at an index, with those that belong to it, and return the index of the next one."""
        row = self.rows[at]
        text = row.lstrip(" ")
        indent = len(row) - len(text)
        if not text:
            self._emit(row, paragraph=False)
            return at + 1
        if not self.stack and indent < TAB and text.startswith(">") and self.quotes < MOST_QUOTES:
            return self._quote(at)
        rule, fence, divides = RULE.match(text), FENCE.match(text), DIVIDING.match(text)
        item, box = None if rule else ITEM.match(text), self.features.boxes and BOX.match(text)
        plain = not (item or fence or divides or rule or box)
        closed = self._close(indent, lazy=plain and self.paragraph)
        inner = indent - (self.stack[-1].content if self.stack else 0)
        if inner >= TAB and not self.stack:
            # Code, or what belongs to a container that is not known here.
            self._emit(row, paragraph=False)
            return at + 1
        # A row that continues a paragraph may begin anywhere.
        lazy = plain and self.paragraph and all(container.sign for container in self.stack)
        shift = 0 if lazy else self._shift(indent, item is not None)
        if fence:
            return self._fence(at, end_of_fence(self.rows, at, fence[0]), shift if self.stack else -indent)
        if (raw := RAW.match(text)) and raw[0].lower() not in self.endless:
            end = end_of_raw(self.rows, at, raw)
            if end == at:
                self.endless.add(raw[0].lower())
            return self._block(at, max(end, at + 1), shift)
        if item and inner < TAB:
            self._item(row, item, indent, shift, closed)
        elif box:
            self._emit(moved(row, shift), paragraph=False)
            self.stack.append(_Container(column=indent))
        else:
            above = self.block > len(self.stack) and not self.paragraph
            if self.block >= 0 and ((closed and divides) or above or self._begins_table(at)):
                self._emit("", paragraph=False)
            self._emit(moved(row, shift), paragraph=not divides and text[0] not in "<|" and not rule)
        return at + 1

    def _emit(self, row: str, *, paragraph: bool, first: bool = False) -> None:
        self.out.append(row)
        self.block = -1 if not row.strip() else len(self.stack) if self.block < 0 else self.block
        self.first = first or (self.first and self.paragraph and paragraph)
        self.paragraph = paragraph

    def _close(self, indent: int, *, lazy: bool) -> _Container | None:
        """Close the containers to which a row of this indentation does not belong, and return the outermost of them.

        A `lazy` row continues the paragraph of an item, however little it is indented.
        """
        closed = None
        while self.stack:
            top = self.stack[-1]
            if top.content < 0 and indent > top.column:
                top.content = min(indent, top.column + TAB)
            if 0 <= top.content <= indent or (lazy and top.sign):
                break
            closed = self.stack.pop()
        return closed

    def _shift(self, indent: int, item: bool) -> int:
        """Return by how many spaces a row is moved to the right: none if Python-Markdown takes it as it is."""
        if not self.stack or indent < (top := self.stack[-1]).content:
            return 0
        needed = TAB * len(self.stack)
        if indent >= needed and not top.narrow:
            return 0
        top.narrow = True
        return needed - (indent if item else top.content)

    def _item(self, row: str, item: re.Match[str], indent: int, shift: int, closed: _Container | None) -> None:
        """Arrange the first row of a list item; `closed` is the container that it closed."""
        mark, digits, gap, text = item.groups()
        sign = mark[-1]
        sibling = closed is not None and closed.sign != ""
        interrupts = bool(text) and digits in (None, "1")
        if self.paragraph and not sibling and not interrupts:
            self._emit(moved(row, shift), paragraph=True)
            return
        other_list = closed is not None and sibling and (closed.sign in "-*+") != (sign in "-*+")
        text_above = self.paragraph and not sibling and not self.first
        if self.block >= 0 and (other_list or text_above or self.block > len(self.stack)):
            self._emit("", paragraph=False)
        if self.features.tasks and (task := TASK.match(text)):
            text = (UNTICKED if task[1] == " " else TICKED) + text[task.end() :]
        written = f"{digits}." if digits else mark
        self._emit(" " * (indent + shift) + written + gap + text, paragraph=bool(text), first=True)
        width = min(len(mark) + (len(gap) if 1 <= len(gap) <= TAB else 1), TAB)
        self.stack.append(_Container(column=indent, content=indent + width, sign=sign))

    def _begins_table(self, at: int) -> bool:
        """Return whether a table begins at a row, right below a paragraph."""
        following = self.rows[at + 1] if at + 1 < len(self.rows) else ""
        return self.paragraph and "|" in self.rows[at] and "|" in following and bool(DELIMITER.match(following))

    def _quote(self, at: int) -> int:
        end = at
        while end < len(self.rows) and QUOTE.match(self.rows[end]):
            end += 1
        inner = [QUOTE.sub("", row, count=1) for row in self.rows[at:end]]
        arranged = arrange(inner, self.features, self.quotes + 1)
        self.out += self.rows[at:end] if arranged == inner else [f"> {row}".rstrip() for row in arranged]
        self.paragraph, self.first, self.block = True, False, 0
        return end

    def _fence(self, start: int, end: int, shift: int) -> int:
        """Move fenced code, or make it indented code where a fence is read at the margin only."""
        if not self.stack or self.features.fences or end == start + 1:
            return self._block(start, end, shift)
        indent = len(self.rows[start]) - len(self.rows[start].lstrip(" "))
        self._emit("", paragraph=False)
        for row in self.rows[start + 1 : end - 1]:
            self._emit(moved(moved(row, -indent), TAB * (len(self.stack) + 1)), paragraph=False)
        self._emit("", paragraph=False)
        return end

    def _block(self, start: int, end: int, shift: int) -> int:
        """Move the rows of a block, and return the index of the row after it."""
        for row in self.rows[start:end]:
            self._emit(moved(row, shift), paragraph=False)
        return end
