"""Writes a text as YAML, plain where it is certainly read back as it is, else in quotes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

import yaml

from mkdocs_course.model.reading import quoting
from mkdocs_course.model.reading.node import Mapping, Refused, Scalar, parse

WORDS = re.compile(
    r"(?:[^\W_]|=(?=\S))[\w ,.;?!…–—·（），。；？！、：“”’‘《》/()%+=<>*&’-]*(?::(?=\S)[\w ,.;?!/()-]*)*"
)
"""A text that is certainly read as it is, unless it ends with a space or a colon."""
COMMA = re.compile("[,，、]")


def scalar(text: str, *, flow: bool = False) -> str:
    """Return a text as a scalar on one line. `flow` is whether it stands in braces or brackets."""
    if WORDS.fullmatch(text) and text[-1] not in " :" and "  " not in text and not (flow and COMMA.search(text)):
        return text
    candidates = (quoting.quote(text), json.dumps(text, ensure_ascii=False))
    return next((written for written in candidates if _reads(written, text, flow=flow)), json.dumps(text))


def block(text: str, indent: int) -> list[str]:
    """Return the lines of a text with line breaks as a literal scalar, indented by `indent` spaces."""
    return ["|-", *(f"{' ' * indent}{line}" if line.strip() else "" for line in text.rstrip().split("\n"))]


def text_field(name: str, texts: Iterable[tuple[str, str]], indent: int) -> str:
    """Return a field as lines of YAML, indented by `indent` spaces, with a line feed at the end of each.

    `texts` are pairs (language, text). A single text is written without its language, several as a mapping.
    """
    space, texts = " " * indent, tuple(texts)
    if len(texts) == 1:
        return f"{space}{name}: {scalar(texts[0][1])}\n"
    return f"{space}{name}:\n" + "".join(f"{space}  {code}: {scalar(text)}\n" for code, text in texts)


def _reads(written: str, text: str, *, flow: bool) -> bool:
    """Return whether a scalar in quotes is read as a text."""
    try:
        root = parse(f"x: {{x: {written}}}" if flow else f"x: {written}")
    except (Refused, yaml.YAMLError):
        return False
    value = root.entries[0][1] if isinstance(root, Mapping) and len(root.entries) == 1 else None
    if flow:
        value = value.entries[0][1] if isinstance(value, Mapping) and len(value.entries) == 1 else None
    return isinstance(value, Scalar) and value.value == text and value.style is not None
