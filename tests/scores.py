"""The table of scores: `golden/scores/<kind>.yml` has a quiz, and what each response to its questions scores.

A row is (response, score) or (response, score, language of the page); without a language it holds in Swedish and in
Chinese.
A score is a number, a fraction such as `1/3`, or null where nothing is marked.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "golden" / "scores"
LANGUAGES = ("sv", "zh")


@dataclass(frozen=True, kw_only=True)
class Case:
    """One response to a question of the quiz, and its score on a page in this language."""

    quiz: str
    question: str
    response: tuple[str, ...]
    score: float | None
    language: str


def _file(path: Path) -> tuple[str, dict[str, list[Any]]]:
    quiz, table = path.read_text("utf-8").split("---\n")
    return quiz, yaml.safe_load(table)


def _score(written: Any) -> float | None:
    return None if written is None else float(Fraction(str(written)))


FILES = {path.stem.replace("_", "-"): _file(path) for path in sorted(FOLDER.glob("*.yml"))}
CASES = [
    Case(quiz=name, question=question, response=tuple(response), score=_score(score), language=language)
    for name, (_, table) in FILES.items()
    for question, rows in table.items()
    for response, score, *only in rows
    for language in only or LANGUAGES
]
