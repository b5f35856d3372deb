"""The texts that a new lesson and a new quiz begin with, for a trainer to replace; a file for each language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
FALLBACK = "en"
BODIES = frozenset(("page", "quiz", "test-page"))
"""The texts that are Markdown of a page."""


@cache
def samples(language: str) -> dict[str, str]:
    """Return the texts in a language. Without a file they are in English, marked with the code of the language."""
    file = FOLDER / f"{language}.yml"
    read = file if file.is_file() else FOLDER / f"{FALLBACK}.yml"
    texts: dict[str, str] = yaml.safe_load(read.read_text(encoding="utf-8"))
    # In another language the same text would be taken for a translation that was forgotten.
    return texts if file.is_file() else {name: _marked(name, text, language) for name, text in texts.items()}


def _marked(name: str, text: str, language: str) -> str:
    return text if name in BODIES else marked(text, language)


def marked(text: str, language: str) -> str:
    """Return an English text that stands in for one in another language."""
    return f"{text} ({language})"
