"""The question itself stands out in its text, after the story."""

from __future__ import annotations

import pytest
from mkdocs_course.view.stem import last_paragraph, split


@pytest.mark.parametrize(
    ("story", "question"),
    [
        ("", "Vad gör du?"),
        ("Hon är tyst. Ni är nya för varandra. ", "Vad gör du först?"),
        ("”Då stryker vi besöken”, säger hon. ", "Vad, t.ex. i dag, gör du?"),
        ("Vad säger hon? ”Kom.” ", "Och du?"),
        ("她很安静。“不用去了。”", "你先做什么？"),
        ("Han gick 3.5 km. Förtroende växer.", ""),
        ("Han ler. Hon frågar: ”När?”", ""),
        ("", "Hon frågar: ”När?”"),
        ("", "Ordna stegen."),
        ("", "排序。"),
    ],
)
def test_a_story_and_its_question(story: str, question: str) -> None:
    assert split(story + question) == (story, question)


def test_a_question_below_a_list_is_the_last_paragraph() -> None:
    assert last_paragraph("Ett mejl:\n\n1. Tack.\n\n2. Hej.\n\nVilken rad?") == (
        "Ett mejl:\n\n1. Tack.\n\n2. Hej.\n\n",
        "Vilken rad?",
    )
    assert last_paragraph("Vilken rad?") == ("", "Vilken rad?")
