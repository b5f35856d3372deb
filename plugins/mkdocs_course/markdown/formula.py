"""Converts formulas from LaTeX to MathML, rebuilt from an allow-list of elements and attributes.

The converter escapes nothing: text in a formula reaches its output as markup, and it has commands for links, styles and
classes. So its tree is used instead of its output, and only the elements and attributes listed here are copied: those
of MathML Core (https://www.w3.org/TR/mathml-core/) that the converter creates, and `menclose`.
"""

from __future__ import annotations

import re
import unicodedata
from xml.etree.ElementTree import Element

from mkdocs_course.model.text.formula import BadFormula

MAX_LENGTH, MAX_DEPTH = 2000, 60
"""The maximum length of a formula in characters, and the maximum depth of nested elements."""
MAX_SIZE, MAX_WIDTH = 8.0, 100.0
"""The maximum size of letters relative to the surrounding text, and the maximum sum of all lengths, both in em."""

REFUSED = re.compile(r"\\(?:href|style|class|newcommand|newenvironment|def|DeclareMathOperator)(?![A-Za-z])")
"""Commands for links, styles and classes, and definitions, which can expand endlessly."""
ELEMENTS = frozenset(
    "math mrow mi mn mo mtext mspace mfrac msqrt mroot mstyle mpadded mphantom menclose"
    " msub msup msubsup munder mover munderover mtable mtr mtd".split()
)
WORDS = re.compile(r"[a-z]+(?:[ -][a-z]+)*")
NUMBER = re.compile(r"\d")
COLOR = re.compile(r"[A-Za-z]+|#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?")
LENGTHS = re.compile(r"(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[a-z]{2})?(?: |$))*")
LENGTH = re.compile(r"([+-]?[\d.]+)([a-z]*)")
ATTRIBUTES = {
    **dict.fromkeys(("accent", "displaystyle", "fence", "form", "largeop", "movablelimits", "separator"), WORDS),
    **dict.fromkeys(("columnalign", "columnlines", "mathvariant", "notation", "rowlines", "stretchy"), WORDS),
    **dict.fromkeys(("mathcolor", "mathbackground"), COLOR),
    **dict.fromkeys(("columnspacing", "depth", "height", "linethickness", "lspace", "mathsize"), LENGTHS),
    **dict.fromkeys(("maxsize", "minsize", "rowspacing", "rspace", "voffset", "width"), LENGTHS),
    "scriptlevel": NUMBER,
}
IGNORED = frozenset(("border-color", "linebreak"))
"""Attributes that no browser supports."""
UNITS = {"": 1, "em": 1, "ex": 0.5, "mu": 1 / 18, "pt": 0.1, "bp": 0.1, "px": 0.0625, "sp": 0.0}
"""The units of TeX, in em; a number alone is a factor."""
UNITS |= {"pc": 1.2, "dd": 0.107, "cc": 1.28, "mm": 0.2845, "cm": 2.845, "in": 7.227}
CSS = frozenset(("", "em", "ex", "pt", "px", "pc", "mm", "cm", "in"))
COMMAND = re.compile(r"\\[A-Za-z]+")
HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
OPERATORS = "\u2061\u2062\u2063\u2064"
"""Function application, and invisible times, separator and plus."""
ENTITY = re.compile("&#x([0-9A-Fa-f]{1,6});")


def mathml(latex: str) -> Element:
    """Return a formula as a `math` element; raises BadFormula if it is invalid or not allowed."""
    # Imported here, because it is slow to load and most courses have no formulas.
    from latex2mathml.converter import convert_to_element  # noqa: PLC0415

    if len(latex) > MAX_LENGTH:
        raise BadFormula(latex, "formula-too-long", limit=MAX_LENGTH)
    if refused := REFUSED.search(latex):
        raise BadFormula(latex, "formula-command", name=refused[0])
    try:
        return _Rebuilder(latex).element(convert_to_element(latex), 0, 1.0)
    except BadFormula:
        raise
    except Exception as error:
        # Its own exceptions, and others that its parser raises, such as IndexError and RecursionError.
        raise BadFormula(latex) from error


class _Rebuilder:
    """Copies the tree of one formula and sums up its lengths."""

    def __init__(self, latex: str) -> None:
        self.latex, self.length = latex, 0.0

    def element(self, source: Element, depth: int, size: float) -> Element:
        """Return a deep copy of an element; `size` is that of its letters, in em of the surrounding text."""
        if source.tag not in ELEMENTS:
            raise BadFormula(self.latex)
        if depth > MAX_DEPTH:
            raise BadFormula(self.latex, "formula-too-long", limit=MAX_LENGTH)
        # The converter copies unknown commands to its output. In `mtext` a command is the text of `\verb`.
        if source.tag in ("mi", "mo") and (unknown := COMMAND.match(source.text or "")):
            raise BadFormula(self.latex, "formula-unknown", name=unknown[0])
        copy = Element(source.tag)
        for name, value in source.items():
            if name in ("xmlns", "display"):
                copy.set(name, value)
            elif name not in IGNORED:
                copy.set(name, self.attribute(name, value, size))
        if "mathsize" in copy.attrib:
            size *= _em(copy.attrib["mathsize"])
        if size > MAX_SIZE or self.length > MAX_WIDTH:
            raise BadFormula(self.latex, "formula-too-large")
        copy.text = self.text(source.text or "")
        # Not a generator, because `extend` replaces the exceptions that are raised in one.
        copy.extend([self.element(child, depth + 1, size) for child in source])
        return copy

    def attribute(self, name: str, value: str, size: float) -> str:
        pattern = ATTRIBUTES.get(name)
        if pattern is None or not pattern.fullmatch(value):
            raise BadFormula(self.latex, "formula-value", name=value)
        if pattern is not LENGTHS:
            return value
        self.length += size * sum(map(_em, value.split()))
        return " ".join(map(_css, value.split()))

    def text(self, written: str) -> str:
        """Return a text with its numeric character references decoded.

        Raises BadFormula for invisible characters.
        """
        text = ENTITY.sub(lambda match: chr(int(match[1], 16)), written)
        if bad := next((char for char in text if char not in OPERATORS and unicodedata.category(char) in HIDDEN), None):
            raise BadFormula(self.latex, "formula-value", name=f"U+{ord(bad):04X}")
        return text


def _em(length: str) -> float:
    match = LENGTH.fullmatch(length)
    return abs(float(match[1])) * UNITS[match[2]] if match else 0.0


def _css(length: str) -> str:
    """Return a length in a unit of CSS."""
    match = LENGTH.fullmatch(length)
    if not match or match[2] in CSS:
        return length
    return f"{float(match[1]) * UNITS[match[2]]:.3g}em"
