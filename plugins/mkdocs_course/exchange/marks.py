"""Marks in a line: which of them HTML has open, and a line with marks as Markdown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_course.exchange.plain import escape

BOLD, ITALIC = ("b", "strong"), ("i", "em")
CODE = ("code", "tt", "kbd", "samp", "pre")
SHIFTED = ("sup", "sub")
NAMES = frozenset((*BOLD, *ITALIC, *CODE, *SHIFTED, "a"))
"""The tags that mark a text."""
RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


@dataclass(frozen=True, kw_only=True, slots=True)
class Style:
    """How a text is marked. `link` is an address, and `shift` the tag `sup` or `sub`; “” for none."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""
    shift: str = ""

    @property
    def delimiters(self) -> tuple[tuple[str, str], ...]:
        """What Markdown has before and after a text with these marks; code has its own."""
        link = self.link.replace("(", "%28").replace(")", "%29")
        pairs = ((self.link, "[", f"]({link})"), (self.bold, "**", "**"), (self.italic, "*", "*"))
        return tuple((before, after) for is_marked, before, after in pairs if is_marked)


class OpenMarks:
    """The marks that are open. As in a browser an end tag ends its own mark only, and a mark lasts until it is ended.

    Within code only `sup` and `sub` count: Markdown shows all other marks there as signs.
    """

    def __init__(self) -> None:
        self.style = Style()
        self._open, self._in_code = Counter[str](), Counter[str]()
        self._link = ""

    def start(self, tag: str, address: str = "") -> None:
        """Open a mark. `address` is that of a link, “” where Markdown has none."""
        if self.style.code and tag not in SHIFTED:
            self._in_code[tag] += 1
            return
        self._open[tag] += 1
        self._link = address if tag == "a" else self._link
        self._update()

    def end(self, tag: str) -> None:
        """End a mark; nothing happens if it is not open."""
        if self._in_code[tag]:
            self._in_code[tag] -= 1
        elif self._open[tag]:
            # A link within a link ends the outer one.
            self._open[tag] = 0 if tag == "a" else self._open[tag] - 1
            self._link = "" if tag == "a" else self._link
            self._update()

    def _update(self) -> None:
        self.style = Style(
            bold=any(self._open[tag] for tag in BOLD),
            italic=any(self._open[tag] for tag in ITALIC),
            code=any(self._open[tag] for tag in CODE),
            link=self._link,
            shift=next((tag for tag in SHIFTED if self._open[tag]), ""),
        )
        if not self.style.code:
            self._in_code.clear()


class Line:
    """Collects a line of text with its marks."""

    def __init__(self) -> None:
        self._runs: list[tuple[Style, list[str]]] = []

    def add(self, text: str, style: Style) -> None:
        """Add a text that is marked so."""
        if style.code and style.shift:
            text, style = shifted(style.shift, text, "_"), replace(style, shift="")
        if self._runs and self._runs[-1][0] == style:
            self._runs[-1][1].append(text)
        elif text:
            self._runs.append((style, [text]))

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in the line but spaces."""
        return not any(piece.strip() for _, pieces in self._runs for piece in pieces)

    def markdown(self) -> str:
        """Return the line as Markdown. Spaces at the edges of a mark stand outside it."""
        texts, delimiters = _divided(self._runs)
        lasting = list(reversed([*_last(delimiters)]))
        shown, begun = list[str](), list[tuple[str, str]]()
        for text, wanted, last in zip(texts, delimiters, lasting, strict=True):
            kept = next((at for at, pair in enumerate(begun) if pair not in wanted), len(begun))
            shown += (after for _, after in reversed(begun[kept:]))
            # What lasts longest stands around the rest.
            new = sorted((pair for pair in wanted if pair not in begun[:kept]), key=last.__getitem__, reverse=True)
            begun = [*begun[:kept], *new]
            shown += (*(before for before, _ in new), text)
        shown += (after for _, after in reversed(begun))
        return " ".join("".join(shown).split())


def shifted(tag: str, text: str, low: str = "\\_") -> str:
    """Return a text as what the tag `sup` or `sub` makes of it, in signs of its own where there are such.

    `low` is the sign before what stands below the line, where there are none.
    """
    table = RAISED if tag == "sup" else LOWERED
    known = all(ord(char) in table for char in text)
    return text.translate(table) if known else f"{'^' if tag == 'sup' else low}({text})"


def _divided(runs: list[tuple[Style, list[str]]]) -> tuple[list[str], list[tuple[tuple[str, str], ...]]]:
    """Return the texts of a line, with the delimiters around each: those of a space are around both its neighbours."""
    parts, before = list[tuple[str, Style, set[tuple[str, str]]]](), set[tuple[str, str]]()
    for style, pieces in runs:
        text = "".join(pieces)
        core = text.strip()
        left, right = len(text) - len(text.lstrip()), len(text.rstrip())
        for part in filter(None, (text[:left], core, text[right:] if core else "")):
            before = before if part.isspace() else {*style.delimiters}
            parts.append((part, style, before))
    texts, delimiters, after = list[str](), list[tuple[tuple[str, str], ...]](), set[tuple[str, str]]()
    for text, style, before in reversed(parts):
        after = after if text.isspace() else {*style.delimiters}
        texts.append(text if text.isspace() else _shown(text, style))
        delimiters.append(tuple(pair for pair in style.delimiters if pair in before & after))
    return texts[::-1], delimiters[::-1]


def _last(delimiters: list[tuple[tuple[str, str], ...]]) -> Iterator[dict[tuple[str, str], int]]:
    """Yield up to which text each pair of delimiters lasts, from the last text to the first."""
    last = dict[tuple[str, str], int]()
    for index, pairs in reversed([*enumerate(delimiters)]):
        last = {pair: last.get(pair, index) for pair in pairs}
        yield last


def _shown(text: str, style: Style) -> str:
    if style.code:
        fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
        return f"{fence} {text} {fence}" if "`" in text else f"{fence}{text}{fence}"
    return shifted(style.shift, escape(text)) if style.shift else escape(text)
