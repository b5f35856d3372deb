"""Markdown of other tools as that of a quiz file: boxes, tables, pictures and HTML have no place in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

from mkdocs_course.exchange import html, marks, plain
from mkdocs_course.exchange.question import Losses
from mkdocs_course.model.text import fence

BOX = re.compile(
    r"(?:(?:!!!|\?\?\?\+?)[ ]*(?=[\w\"])|={3}[!+]?[ ]*(?=\"))(?P<kind>[\w-]*)[^\"\n]*(?:\"(?P<title>[^\"\n]*)\")?[ ]*$"
)
"""The first row of a box or a tab."""
BARRED, RULE = re.compile(r"\|(?P<cells>[^\n]*)\|[ ]*$"), re.compile(r"\|(?=[ |:]*+-)[ |:-]*+(?<=[| ])(?<![:-])$")
"""A row of a table, and the one below its head."""
CODE = re.compile(r"``[^\n]{1,400}?``|`[^`\n]+`")
PICTURE = re.compile(r"!\[([^\[\]]*)\]\([^()\s]*\)(?:\{[^{}\n]*\})?")
BROKEN = re.compile(r"(?i)(?<![ ])[ ]*<br[ ]*/?>[ ]*")
RAISED = re.compile(r"(?i)<(?P<tag>sup|sub)>(?P<core>[^<>\n]*)</(?P=tag)>")


def markdown_text(lines: list[str], losses: Losses) -> str:
    """Return Markdown with what a quiz file does not show reported as a loss: HTML, pictures and boxes."""
    text = _plain(plain.clean(dedent("\n".join(lines))), losses)
    return "".join(
        piece.source if piece.fence else _without_html(piece.source, losses) for piece in fence.pieces(text)
    ).strip()


def _without_html(text: str, losses: Losses) -> str:
    """Return a text without pictures and HTML; code in a line stays as it is."""
    shown, end = list[str](), 0
    for code in (*CODE.finditer(text), None):
        start = code.start() if code else len(text)
        part = text[end:start]
        for picture in PICTURE.findall(part):
            losses.drop("import-picture", picture or "![]")
        part = BROKEN.sub("\n\n", PICTURE.sub("", part))
        part = RAISED.sub(lambda match: marks.shifted(match["tag"].lower(), match["core"]), part)
        for tag in dict.fromkeys(html.TAG.findall(part)):
            losses.drop("import-picture" if tag.lower().startswith("<img") else "import-html", tag)
        shown += (html.TAG.sub("", part), code[0] if code else "")
        end = code.end() if code else end
    return "".join(shown)


def code_lines(text: str) -> Iterator[int]:
    """Yield the numbers of the lines of fenced code."""
    number = 1
    for piece in fence.pieces(text):
        size = len(piece.source.removesuffix("\n").split("\n"))
        if piece.fence:
            yield from range(number, number + size)
        number += size


def _plain(text: str, losses: Losses) -> str:
    """Return Markdown whose boxes and tabs are paragraphs, and so are the rows of its tables. Code stays as it is."""
    rows, inner, code = list[str](), "", set(code_lines(text))
    for number, row in enumerate(text.split("\n"), 1):
        if row.strip() and not row.startswith(inner):
            inner = ""
        own = row.removeprefix(inner)
        if number not in code and (box := BOX.match(own)):
            losses.change("import-box", own)
            inner += "    "
            rows += [f"**{box['title'] or box['kind'].capitalize()}**", ""] if box["title"] or box["kind"] else []
        elif number not in code and (cells := BARRED.match(own)):
            if RULE.match(own):
                losses.change("import-table", rows[-2] if len(rows) > 1 else own)
            else:
                rows += [cells["cells"].strip(), ""]
        elif own or not rows or rows[-1] or number in code:
            rows.append(own)
    return "\n".join(rows)
