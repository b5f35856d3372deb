"""The other Markdown door: what a quiz's texts may hold. Emphasis, code, formulas, images and links; no HTML.

A formula is written as on GitHub, with a dollar and a backtick on both sides, so that prices stay prices. It becomes
MathML here, and the browser needs no script to show it.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from html import escape, unescape

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

RELATIVE = re.compile(r"(?!//)[^:]*(?:[/?#]|$)")
SAFE = re.compile(rf"(?:https?|mailto):|{RELATIVE.pattern}", re.IGNORECASE)
FENCE = re.compile(r"(?ms)^(?P<fence>`{3,}|~{3,}) *[\w-]* *\n(?P<code>.*?)\n(?P=fence) *$")
FORMULA = r"\$`([^`\n]+)`\$"
# Stands before a path that counts from the folder of the language, until the page it is shown in is known.
ROOT = "course-root:"


class BadFormula(ValueError):
    """A formula that is no LaTeX; its text is the only argument."""


def safe_markdown() -> Callable[[str], str]:
    """Return a function from a quiz's text to HTML: no raw HTML, no dangerous links, one line never a list.

    It raises BadFormula. One Markdown instance for each form serves all texts: making one costs more than using it.
    """
    many = Markdown(extensions=[_Safe(), "sane_lists"], output_format="html")
    one = Markdown(extensions=[_Safe(), _OneParagraph()], output_format="html")

    def convert(text: str) -> str:
        return (many if "\n\n" in text else one).reset().convert(text)

    return convert


class _Safe(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.preprocessors.register(_Code(md), "safe-code", 25)
        md.inlinePatterns.register(_Formula(FORMULA, md), "safe-formula", 195)
        md.treeprocessors.register(_Addresses(md), "safe-addresses", 0)


class _OneParagraph(Extension):
    """In one line “1990. ” begins no list and “#” no heading."""

    def extendMarkdown(self, md: Markdown) -> None:
        for name in ("code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference", "indent"):
            md.parser.blockprocessors.deregister(name)


class _Code(Preprocessor):
    """Fenced code, as an element that may stand where only words may: in a legend or a label too."""

    def run(self, lines: list[str]) -> list[str]:
        def stored(match: re.Match[str]) -> str:
            return self.md.htmlStash.store(f'<code class="course-code">{escape(match["code"])}</code>')

        return FENCE.sub(stored, "\n".join(lines)).split("\n")


class _Formula(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]
        # It takes time to load, and most courses have no formulas.
        from latex2mathml.converter import convert

        try:
            return self.md.htmlStash.store(convert(m[1])), m.start(0), m.end(0)
        except Exception as error:
            raise BadFormula(m[1]) from error


class _Addresses(Treeprocessor):
    """Leaves links to http(s), mailto and the course's own pages, and images of its own."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            name = "href" if element.tag == "a" else "src" if element.tag == "img" else ""
            address = "".join(char for char in unescape(element.get(name) or "") if char > " ")
            if not name:
                continue
            if not (RELATIVE if name == "src" else SAFE).match(address):
                element.tag, element.text = ("span", element.get("alt")) if name == "src" else ("a", element.text)
                element.attrib.clear()
            elif RELATIVE.match(address) and not address.startswith(("#", "/")):
                element.set(name, ROOT + address)


def lead(html: str, base: str, *, folders: bool = True) -> str:
    """Return the HTML with the paths that count from the language's folder leading from a page, where `base` leads
    to that folder. `folders`: whether `a.md` is the page `a/` or `a.html`."""

    def address(match: re.Match[str]) -> str:
        path, _, rest = match[1].partition("#")
        path = re.sub(r"(^|/)index\.md$", r"\1", path) if folders else path
        path = re.sub(r"\.md$", "/" if folders else ".html", path)
        return f'"{base}/{path}{"#" if rest else ""}{rest}"'

    return re.sub(rf'"{ROOT}([^"]*)"', address, html)
