"""Finds the links and images in the Markdown of a page, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.course.blocks import CODE, outside_fences
from mkdocs_course.model.problem import Place, excerpt
from mkdocs_course.model.text.sign import has

# A line can be very long and consist of one character: no pattern may backtrack.
INLINE = re.compile(
    r"\]\( *+(?:<(?P<angled>[^<>\n]*+)>|(?P<plain>"
    # Python-Markdown takes spaces for a part of the address, where no title follows.
    r"[^\s()<>]++(?:\([^\s()]*+\)[^\s()<>]*+| ++(?![\"'(“”„«‘’「『＂]|=\d|width=|height=)[^\s()<>]++)*+)|(?=\)))"
)
ELEMENT = re.compile(
    r"<(?P<name>a|audio|embed|img|source|track|video)\b(?=[^<>]{0,2000}?\s(?:src|href)\s*=\s*"
    r"(?:\"(?P<double>[^\"<>]*)\"|'(?P<single>[^'<>]*)'|(?P<bare>[^\s\"'<>]+)))[^<>]*",
    re.IGNORECASE,
)
"""An element in HTML whose address a browser follows or loads."""
ELEMENTS = re.compile(r"(?i)<(?:a|audio|embed|img|source|track|video)\s")
ALTERNATIVE = re.compile(r"(?i)\salt\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')")
REFERENCE = re.compile(
    r"^ {0,3}\[(?!\^)(?P<label>[^\]\[]++)\]: *+<?(?P<plain>[^\s<>]++)>? *+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))? *+$"
)
SIZE = re.compile(
    r"\|\d{1,5}(?:x\d{1,5})?$|(?<=\.png|\.jpg|\.gif|\.svg)[?#][\w=&%-]{0,60}$|(?<=\.jpeg|\.webp)[?#][\w=&%-]{0,60}$"
)
"""The size of a picture as other programs write it behind the address."""
# What its indented lines belong to: a list, a definition, a footnote, an admonition or another block.
CONTAINER = re.compile(r"^[ \t>]*+(?:[-*+:] |\d{1,9}[.)] |\[\^[^\]]{1,60}\]:|!!!|\?\?\?|===|/{3,})")
INDENTED = re.compile(r"^(?: {4}| {0,3}\t)")
IMAGE = re.compile(r"!\[(?P<text>[^\]\[]*+)\]\[(?P<label>[^\]\[]*+)\]")
"""A picture whose address stands in a row of its own, as Google Docs writes it."""
WRITTEN_ELSEWHERE = "…"
"""Stands for the text of a link that begins on another line."""
QUOTES = "“”„«»‘’「」『』＂\"'"
"""Signs that stand around an address by mistake."""
SHOWN = 40
BRACKET, BRACKETED = re.compile(r"[\[\]]"), re.compile(r"\[([^\[\]\n]++)\](?!:)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Hyperlink:
    """A link or an `image` in a page. `written` is its address as typed, `text` what stands in its brackets.

    An image, a link or a recording may be written as `html`: the browser reads its address as one from the finished
    page.
    """

    written: str
    image: bool = False
    html: bool = False
    text: str = ""
    place: Place

    @property
    def shown(self) -> str:
        """The address as a message quotes it: without the picture that is written in it."""
        return excerpt(self.written, SHOWN) if self.written.startswith("data:") else self.written


def hyperlinks(path: str, body: str) -> Iterator[Hyperlink]:
    """Yield the links and images in the Markdown of the file `path`, outside of code and comments."""
    rows = body.split("\n")
    html = "<" in body and ELEMENTS.search(body) is not None
    if not has(body, "](") and not has(body, "]:") and not html:
        return
    indented = indented_code(rows)
    used = used_labels(body) if has(body, "]:") else frozenset()
    defined = {match["label"].lower(): match["plain"] for match in map(REFERENCE.match, rows) if match} if used else {}
    for number, row in outside_fences(body):
        if ("](" not in row and "]:" not in row and not html and not ("][" in row and defined)) or number in indented:
            continue
        text = CODE.sub(lambda code: " " * len(code[0]), row)
        opening = _brackets(text) if "](" in text else {}
        for match in INLINE.finditer(text):
            group = "plain" if match["plain"] else "angled"
            place = Place(
                path=path, line=number, column=(match.end() if match[group] is None else match.start(group)) + 1
            )
            start = opening.get(match.start(), -1)
            label = row[start + 1 : match.start()] if start >= 0 else WRITTEN_ELSEWHERE
            image = start > 0 and text[start - 1] == "!"
            if not label.strip() and not image and row.startswith("){", match.end()):
                # An attribute says what it is: a name, or a picture of a style sheet.
                continue
            written = (match[group] or "").strip(QUOTES)
            written = SIZE.sub("", written) if image and "://" not in written else written
            yield Hyperlink(written=written, image=image, text=label, place=place)
        for match in IMAGE.finditer(text) if "![" in text and defined else ():
            label = (match["label"] or match["text"]).lower()
            if address := defined.get(label):
                place = Place(path=path, line=number, column=match.start() + 1)
                yield Hyperlink(written=address, image=True, text=match["text"], place=place)
        yield from _in_html(path, number, text) if html else ()
        if (definition := REFERENCE.match(text)) and definition["label"].lower() in used:
            place = Place(path=path, line=number, column=definition.start("plain") + 1)
            yield Hyperlink(written=definition["plain"], text=WRITTEN_ELSEWHERE, place=place)


def used_labels(body: str) -> frozenset[str]:
    """Return what stands in brackets in the Markdown of a page, in lower case, without definitions of links."""
    return frozenset(label.lower() for label in BRACKETED.findall(body))


def _in_html(path: str, number: int, row: str) -> Iterator[Hyperlink]:
    """Yield the links, images and recordings that a row has as HTML."""
    for match in ELEMENT.finditer(row):
        group = next(name for name in ("double", "single", "bare") if match[name] is not None)
        place = Place(path=path, line=number, column=match.start(group) + 1)
        if match[group][:1] in QUOTES:
            continue
        name = match["name"].lower()
        named = ALTERNATIVE.search(match[0]) if name == "img" else None
        text = (named[1] or named[2] or "") if named else WRITTEN_ELSEWHERE if name == "a" else ""
        yield Hyperlink(written=match[group], image=name == "img", html=True, text=text, place=place)


def _brackets(text: str) -> dict[int, int]:
    """Return where the bracket stands that each closing one closes on the same line."""
    pairs, opened = {}, []
    for match in BRACKET.finditer(text):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            pairs[match.start()] = opened.pop()
    return pairs


def indented_code(rows: list[str]) -> frozenset[int]:
    """Return the numbers, from 1, of the lines of indented code: not those that continue a list, box or footnote."""
    numbers, outer, blank, code = set(), "", True, False
    for number, row in enumerate(rows, 1):
        if not row.strip():
            blank = True
            continue
        if not INDENTED.match(row):
            # A row that goes on with a paragraph is in the same list as its beginning.
            outer = row if blank or CONTAINER.match(row) or not CONTAINER.match(outer) else outer
            code = False
        elif (blank or code) and not CONTAINER.match(outer):
            numbers.add(number)
            code = True
        blank = False
    return frozenset(numbers)
