"""Plain text as Markdown that shows it as it stands."""

from __future__ import annotations

import re
import unicodedata

SIGNS = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)")
"""The signs that Markdown reads anywhere, and “_” at the edge of a word."""
STARTS = re.compile(r"^( *)([#>]|(?:[+-]|\d+[.)])(?=\s|$))")
"""The signs that it reads at the start of a line."""
LATEX = re.compile(r"\$\$(.+?)\$\$|\\\((.+?)\\\)|\\\[(.+?)\\\]", re.DOTALL)
"""LaTeX as Moodle and MathJax mark it."""
LINES = re.compile(r"(?<![ \t])[ \t]+\n")


def clean(text: str) -> str:
    """Return a text without control characters, invisible ones, unusual spaces and blanks at its ends.

    Line breaks are kept.
    """
    return LINES.sub("\n", printable(text)).strip(" \n")


def printable(text: str) -> str:
    """Return a text without control characters, invisible ones and unusual spaces; line breaks are kept."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub("[\x85\u2028\u2029\x0b\x0c]", "\n", text)
    text = re.sub("[\t\u00a0\u2000-\u200a\u202f]", " ", text)
    kept = (char for char in text if char == "\n" or char in "\u200c\u200d" or unicodedata.category(char)[0] != "C")
    return unicodedata.normalize("NFC", "".join(kept))


def escape(text: str) -> str:
    """Return a text in which signs of Markdown have a backslash, and formulas are marked as in a quiz file."""
    shown, end = list[str](), 0
    for match in LATEX.finditer(text):
        formula = " ".join("".join(filter(None, match.groups())).split())
        shown += (_escaped(text[end : match.start()]), f"$`{formula}`$" if "`" not in formula else _escaped(match[0]))
        end = match.end()
    return "".join((*shown, _escaped(text[end:])))


def markdown(text: str) -> str:
    """Return a plain text as Markdown: escaped, with a paragraph for each of its lines."""
    lines = (line.strip() for line in clean(text).split("\n"))
    return "\n\n".join(start(escape(line)) for line in lines if line)


def joined(markdown: str) -> str:
    """Return the Markdown of an option, which is one paragraph; lines of code stay lines."""
    return markdown if "```" in markdown else " ".join(markdown.split())


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(clean(text).split())


def start(line: str) -> str:
    """Return a line of Markdown that begins no list, heading or quotation."""
    return STARTS.sub(lambda match: f"{match[1]}{match[2][:-1]}\\{match[2][-1]}", line)


def _escaped(text: str) -> str:
    return SIGNS.sub(lambda match: f"\\{match[0]}", text)
