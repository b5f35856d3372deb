"""Workbooks and documents as trainers have them, and files that are hostile, for `course import`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NUMBERING = f"""<?xml version="1.0" encoding="UTF-8"?>
<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="upperLetter"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(*sheets: Sequence[Sequence[Any]], merged: Iterable[str] = ()) -> bytes:
    """Return a workbook with these sheets; ranges of the first one may be merged."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        assert isinstance(sheet, Worksheet)
        for row in rows:
            sheet.append(row)
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def paragraph(text: str, *, level: int | None = None, bold: bool = False) -> str:
    """Return a paragraph of Word; one with a level is numbered by Word itself."""
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' if level is not None else ""
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    shown = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:p><w:pPr>{numbered}</w:pPr><w:r>{run}<w:t xml:space="preserve">{shown}</w:t></w:r></w:p>'


def document(*paragraphs: str, head: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """Return a document of Word; `head` stands before its root element, and `more` are further parts."""
    body = f'<w:document xmlns:w="{WORD}"><w:body>{"".join(paragraphs)}</w:body></w:document>'
    main = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    numbers = f'<Relationship Id="r2" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
    types = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
ContentType="application/xml"/></Types>"""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", RELATIONS.format(main))
        archive.writestr("word/_rels/document.xml.rels", RELATIONS.format(numbers))
        archive.writestr("word/numbering.xml", NUMBERING)
        archive.writestr("word/document.xml", f'<?xml version="1.0" encoding="UTF-8"?>{head}{body}')
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return stream.getvalue()
