"""The words around the questions, one file a language in `locales/`. A new language is a new file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from mkdocs_course.model.reading.node import Loader

FOLDER = Path(__file__).parent / "locales"


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """`tag` is the language's BCP 47 tag, `name` what it calls itself.

    `quiz` and `site` hold the words of pages, `kinds` those of each kind of question; `runtime` those that the
    scripts of every quiz say, `behaviours` those of the scripts that only some quizzes have, and `parts` those
    of the parts of a page that are made of what the learner has done.
    """

    code: str
    tag: str
    name: str
    quiz: dict[str, str]
    kinds: dict[str, dict[str, str]]
    runtime: dict[str, str]
    behaviours: dict[str, dict[str, str]]
    parts: dict[str, dict[str, str]]
    site: dict[str, str]


def languages() -> tuple[str, ...]:
    """Return the codes of all languages that have words."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))


def words(code: str) -> Words:
    """Return the words of a language; raises FileNotFoundError where it has none."""
    read: dict[str, Any] = yaml.load((FOLDER / f"{code}.yml").read_text(encoding="utf-8"), Loader)
    return Words(code=code, **read)
