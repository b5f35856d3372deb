"""The Markdown extensions for quiz texts: no HTML, code and formulas as elements, and validated addresses."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString, code_escape

from mkdocs_course.markdown import wrapping
from mkdocs_course.markdown.formula import mathml
from mkdocs_course.markdown.pictures import Pictures
from mkdocs_course.model.course.link import Link
from mkdocs_course.model.text.address import Goal, classify, decoded
from mkdocs_course.model.text.formula import BadFormula

FORMULA = r"\$`([^`\n]+)`\$"
CODE = re.compile("\ue002([0-9]+)\ue003")
"""The placeholder of code until the text is a tree: the index of the code between two private-use characters."""
GAP = re.compile("\ue000([a-z0-9-]+)\ue001")
"""A gap in an attribute, such as the text of an image, which cannot contain a gap."""
TAG = re.compile("<(?=[A-Za-z/!?])")
"""The beginning of an HTML tag."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
ROOT = "course-root:"
"""The prefix of a path relative to the folder of the language, until `resolve_links` makes it relative to a page."""


class Findings:
    """The fenced code, the links and the invalid formulas of one text, collected while it is converted."""

    def __init__(self) -> None:
        self.codes: list[str] = []
        self.links: list[Link] = []
        self.bad_formulas: list[BadFormula] = []

    def clear(self) -> None:
        self.codes.clear()
        self.links.clear()
        self.bad_formulas.clear()


class Safe(Extension):
    """Markdown without HTML, with safe formulas and code, and with validated links."""

    def __init__(self, findings: Findings, pictures: Pictures) -> None:
        super().__init__()
        self.findings, self.pictures = findings, pictures

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        # A formula is inline: no line breaks are put around it.
        md.block_level_elements.remove("math")
        md.inlinePatterns.register(_Formula(FORMULA, md, self.findings), "safe-formula", 195)
        md.inlinePatterns.register(_Code(CODE.pattern, md, self.findings), "safe-code", 194)
        md.treeprocessors.register(_Clean(md, self.findings, self.pictures), "safe-elements", 0)
        wrapping.register(md)


class OneParagraph(Extension):
    """Markdown for a single paragraph, in which “1990. ” does not begin a list, nor “#” a heading."""

    def extendMarkdown(self, md: Markdown) -> None:
        for name in ("code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference", "indent"):
            md.parser.blockprocessors.deregister(name)


class _Inline(InlineProcessor):
    def __init__(self, pattern: str, md: Markdown, findings: Findings) -> None:
        super().__init__(pattern, md)
        self.findings = findings


class _Code(_Inline):
    """Fenced code as a phrasing element, which is allowed in a legend or a label too."""

    # Python-Markdown's InlineProcessor departs from its base class in this way.
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        code = etree.Element("code", {"class": "course-code"})
        code.text = _verbatim(self.findings.codes[int(m[1])])
        return code, m.start(0), m.end(0)


class _Formula(_Inline):
    # Python-Markdown's InlineProcessor departs from its base class in this way.
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        try:
            formula = mathml(m[1])
        except BadFormula as error:
            self.findings.bad_formulas.append(error)
            formula = etree.Element("code")
            formula.text = m[1]
        for element in formula.iter():
            element.text = _verbatim(element.text or "")
        return formula, m.start(0), m.end(0)


class _Clean(Treeprocessor):
    """Removes invalid links, images of other sites, and headings, which would interfere with those of the lesson."""

    def __init__(self, md: Markdown, findings: Findings, pictures: Pictures) -> None:
        super().__init__(md)
        self.findings, self.pictures = findings, pictures

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            for name, value in element.items():
                value = GAP.sub(r"[\1]", self._plain(value))
                element.set(name, tooltip(decoded(value)) if name == "title" else value)
            element.text, element.tail = map(self._text, (element.text, element.tail))
            if element.tag in ("a", "img"):
                self._address(element, "href" if element.tag == "a" else "src")
            elif element.tag in HEADINGS:
                _embolden(element)

    def _address(self, element: etree.Element, name: str) -> None:
        written, image = element.get(name, "").replace(AMP_SUBSTITUTE, "&"), name == "src"
        self.findings.links.append(Link(written=written, image=image, text=element.get("alt", "")))
        address = classify(self.pictures.relative_to_language(written) if image else written)
        if address.goal is Goal.NOWHERE or (image and address.goal is not Goal.COURSE):
            element.tag, element.text = ("span", element.get("alt")) if image else ("a", element.text)
            element.attrib.clear()
        else:
            root = ROOT if address.goal is Goal.COURSE else ""
            element.set(name, address.text)
            if image:
                self.pictures.show_in_course(element)
            element.set(name, root + element.get(name, "").replace("&", "&amp;"))

    def _plain(self, text: str) -> str:
        """Return a text with its placeholders of code replaced by the escaped code, for attributes."""
        return CODE.sub(lambda match: code_escape(self.findings.codes[int(match[1])]), text)

    def _text(self, text: str | None) -> str | None:
        """Return a text of the tree with code in it, and with `course-root:` escaped where it is not an address."""
        return self._plain(text).replace(ROOT, ROOT.replace(":", "&#58;")) if text else text


def tooltip(text: str) -> str:
    """Return a text for a `title` attribute of the tree.

    Themes show titles as HTML, so a word joiner after each `<` keeps it from opening a tag, and `&` is escaped.
    """
    return TAG.sub("<\N{WORD JOINER}", text).replace("&", "&amp;")


def _verbatim(text: str) -> AtomicString:
    return AtomicString(code_escape(text))


def _embolden(heading: etree.Element) -> None:
    """Replace a heading by a paragraph in bold."""
    strong = etree.Element("strong")
    strong.text, heading.text = heading.text, None
    strong.extend(list(heading))
    for child in list(heading):
        heading.remove(child)
    heading.append(strong)
    heading.tag = "p"
