"""Texts of several languages in one: each is told with the texts that it consists of."""

from __future__ import annotations

import pytest
from mkdocs_course.model.text.one_language import side_by_side
from support import languages


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("Lyssna / 倾听", {"sv": "Lyssna", "zh": "倾听"}),
        ("倾听（lyssna）", {"sv": "lyssna", "zh": "倾听"}),
        ("Ja/nej", {}),
        ("倾听/提问", {}),
        ("Excel", {}),
        ("Lyssna, 倾听", {}),
    ],
)
def test_a_text_with_both_languages_in_it_is_told_with_each(text: str, texts: dict[str, str]) -> None:
    assert side_by_side(text, languages("sv", "zh")) == texts
