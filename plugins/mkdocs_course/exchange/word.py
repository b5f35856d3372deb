"""Documents of Word: numbered questions with lettered options, typed or numbered by Word itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise

from mkdocs_course.exchange import drafts, listing, table
from mkdocs_course.exchange.archive import BadArchive
from mkdocs_course.exchange.lettered import OPTION, Line
from mkdocs_course.exchange.question import LOSS, Bank
from mkdocs_course.model.problem import Place, Problem


def read(path: str, data: bytes) -> Bank:
    """Return the questions of a document; the line of a place is the number of its paragraph.

    A table with headings of questions is read as a spreadsheet. Raises BadArchive, and ImportError where mammoth is
    not installed.
    """
    import mammoth  # noqa: PLC0415 – only who imports needs it

    try:
        shown = mammoth.convert_to_html(BytesIO(data), convert_image=mammoth.images.img_element(lambda _: {})).value
    except Exception as error:
        raise BadArchive from error
    reader = _Reader()
    reader.feed(shown)
    reader.close()
    pictures = tuple(
        Problem.at(Place(path=path, line=number), LOSS, "import-picture", warning=True, name="<img>")
        for number in reader.pictures
    )
    rows = [(number, cells) for number, cells in enumerate(reader.rows, 1)]
    if table.find_headings(cells for _, cells in rows):
        bank = table.read(path, rows)
    else:
        bank = listing.read(path, list(_lines(reader.paragraphs)))
    return Bank(questions=bank.questions, problems=(*bank.problems, *pictures))


@dataclass(kw_only=True, slots=True)
class _Paragraph:
    """A paragraph: the depth of its list, 0 outside one, the number of that list, and its place in it from 0."""

    text: str = ""
    bold: str = ""
    depth: int = 0
    list_: int = 0
    item: int = 0
    parts: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Reads the HTML of mammoth: paragraphs, lists and tables."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[_Paragraph] = []
        self.rows: list[list[str]] = []
        self.pictures: list[int] = []
        self.lists: list[list[int]] = []
        self.number = 0
        self.strong = 0
        self.open: _Paragraph | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in ("ol", "ul"):
            self._close_paragraph()
            self.number += 1
            self.lists.append([self.number, -1])
        elif tag == "li":
            self._close_paragraph()
            if self.lists:
                self.lists[-1][1] += 1
            self._open_paragraph()
        elif tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6"):
            if not (self.open and self.open.depth and not self.open.text):
                self._close_paragraph()
                self.open = _Paragraph()
        elif tag in ("strong", "b"):
            self.strong += 1
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self._close_paragraph()
            self.rows[-1].append("")
        elif tag == "br" and self.open:
            self.open.text += "\n"
        elif tag == "img":
            self.pictures.append(len(self.paragraphs) + 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ol", "ul"):
            self._close_paragraph()
            self.lists = self.lists[:-1]
        elif tag in ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th"):
            self._close_paragraph()
        elif tag in ("strong", "b"):
            self.strong = max(0, self.strong - 1)

    def handle_data(self, data: str) -> None:
        self.open = self.open or _Paragraph()
        self.open.text += data
        self.open.bold += data if self.strong else ""

    def _open_paragraph(self) -> None:
        """Open a paragraph: an item of the innermost list, or a paragraph of its own."""
        number, item = self.lists[-1] if self.lists else (0, 0)
        self.open = _Paragraph(depth=len(self.lists), list_=number, item=item)

    def _close_paragraph(self) -> None:
        """Keep the open paragraph unless it is blank, and add its text to the last table cell, if there is a table."""
        if self.open and self.open.text.strip():
            self.paragraphs.append(self.open)
            if self.rows and self.rows[-1]:
                self.rows[-1][-1] = f"{self.rows[-1][-1]}\n{self.open.text}".strip()
        self.open = None


def _lines(paragraphs: list[_Paragraph]) -> Iterator[Line]:
    """Yield the paragraphs as lines, with the numbers and letters that Word gave to them.

    Items below an item are options, and so is a list of several items after a paragraph of its own. A list with
    options below or after its items is one of questions.
    """
    asked = {
        above.list_
        for above, below in pairwise(paragraphs)
        if above.depth and (below.depth > above.depth or (below.list_ != above.list_ and OPTION.match(below.text)))
    }
    questions = 0
    for number, paragraph in enumerate(paragraphs, 1):
        bold = paragraph.bold.strip() == paragraph.text.strip()
        for index, text in enumerate(paragraph.text.split("\n")):
            mark = ""
            if index or not paragraph.depth or OPTION.match(text) or drafts.NUMBERED.match(text):
                pass
            elif paragraph.depth == 1 and paragraph.list_ in asked:
                questions += 1
                mark = f"{questions}. "
            elif paragraph.item < 8:
                mark = f"{chr(ord('A') + paragraph.item)}. "
            yield Line(number=number, text=mark + text, bold=bold, paragraph=True)
