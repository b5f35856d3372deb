"""Converts the texts of quizzes: emphasis, code, formulas, images and links, but no HTML.

A formula is delimited as on GitHub, by a dollar sign and a backtick, so that prices are not formulas. It is converted
to MathML, which browsers show without a script. Code and formulas become elements of the tree, so nothing that a
trainer writes is treated as HTML.
"""

from __future__ import annotations

import re
from html import escape

from markdown import Markdown

from mkdocs_course.markdown import commonmark, numbers
from mkdocs_course.markdown.pictures import Pictures
from mkdocs_course.markdown.safe import ROOT, Findings, OneParagraph, Safe
from mkdocs_course.markdown.visible import prose
from mkdocs_course.model.course import weight
from mkdocs_course.model.course.link import Link
from mkdocs_course.model.text import fence
from mkdocs_course.model.text.formula import BadFormula

# The placeholders of code, here and in Python-Markdown itself, which are removed if a trainer has written them.
MARKS = re.compile("[\ue002\ue003\x02\x03]")
BLANK = re.compile(r"\n[ \t]*\n")
# Only these attributes: a title may begin with the same text.
LINK = re.compile(rf'="{ROOT}(?:(?<= href="{ROOT})|(?<= src="{ROOT}))([^"]*)"')


class SafeMarkdown:
    """Converts a quiz's text to HTML without raw HTML, unsafe links and headings; a single line is never a list.

    The two Markdown instances, for texts of one paragraph and of several, are reused: creating one costs more than a
    conversion.
    """

    def __init__(self, language: str = "", pictures: Pictures | None = None) -> None:
        self.findings = Findings()
        safe = Safe(self.findings, pictures or Pictures())
        self.blocks = Markdown(extensions=[safe, "sane_lists"], output_format="html")
        self.paragraph = Markdown(extensions=[safe, OneParagraph()], output_format="html")
        commonmark.register_layout(self.blocks)
        for md in (self.blocks, self.paragraph):
            numbers.register(md, language)

    def __call__(self, text: str) -> str:
        """Return a text as HTML; raises BadFormula for the first invalid formula."""
        html = self._convert(text)
        if self.findings.bad_formulas:
            raise self.findings.bad_formulas[0]
        return html

    def links(self, text: str) -> tuple[Link, ...]:
        """Return the links and images in a text, in the order in which Markdown converts them."""
        if "]" in text or "<" in text:
            self._convert(text)
            return tuple(self.findings.links)
        return ()

    def formulas(self, text: str) -> tuple[BadFormula, ...]:
        """Return the invalid formulas in a text."""
        if "$`" in text:
            self._convert(text)
            return tuple(self.findings.bad_formulas)
        return ()

    def visible(self, text: str) -> str:
        """Return what a reader sees of a text, without code and formulas."""
        return prose(self._convert(text))

    def _convert(self, text: str) -> str:
        self.findings.clear()
        lines = []
        for piece in fence.pieces(MARKS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))):
            if piece.fence:
                lines.append(f"{' ' * piece.indent}\ue002{len(self.findings.codes)}\ue003\n")
                self.findings.codes.append(piece.code)
            else:
                lines.append(piece.source)
        prose = "".join(lines)
        if weight.measure(prose) > weight.LIMIT:
            # Converting it would take too long. The check reports such a text; here it is shown as it is written.
            return f"<p>{escape(text)}</p>"
        return (self.blocks if BLANK.search(prose) else self.paragraph).reset().convert(prose)


def safe_markdown(language: str = "", pictures: Pictures | None = None) -> SafeMarkdown:
    """Return a new converter of quiz texts in a language. `pictures` are those that are shown in another version."""
    return SafeMarkdown(language, pictures)


def resolve_links(html: str, base: str, *, folders: bool = True) -> str:
    """Return HTML with its `course-root:` links made relative to a page.

    `base` is the page's relative path to the folder of its language. `folders` is whether `a.md` is published as `a/`
    rather than `a.html`.
    """

    def address(match: re.Match[str]) -> str:
        path = re.split("[?#]", match[1], maxsplit=1)[0]
        rest = match[1].removeprefix(path)
        path = re.sub(r"(^|/)index\.md$", r"\1", path) if folders else path
        path = re.sub(r"\.md$", "/" if folders else ".html", path)
        return f'="{base}/{path}{rest}"'

    return LINK.sub(address, html)
