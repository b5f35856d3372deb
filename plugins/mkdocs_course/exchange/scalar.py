"""A text as YAML, written as a person would: plain where that is safe, otherwise in quotes or on lines of its own."""

from __future__ import annotations

import re

from mkdocs_course.model.reading import correction

WORDS = re.compile(r"[^\W_][\w ,.;?!…–—·（），。；？！、：“”’‘《》/()%+=<>*&’-]*(?::(?=\S)[\w ,.;?!/()-]*)*")


def inline(text: str, *, flow: bool = False) -> str:
    """Return a text without line breaks as a YAML scalar; in a `flow` list a comma ends it."""
    safe = WORDS.fullmatch(text) and not text.endswith((" ", ":")) and "  " not in text and " #" not in text
    if safe and not (flow and re.search("[,，、]", text)):
        return text
    return correction.quote(text)


def block(text: str, indent: int) -> list[str]:
    """Return the lines of a text with line breaks as a literal scalar, indented by `indent` spaces."""
    return ["|-", *(f"{' ' * indent}{line}" if line.strip() else "" for line in text.rstrip().split("\n"))]
