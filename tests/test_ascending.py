"""Options that differ in a number alone stand in the order of their numbers, wherever the right one is."""

from __future__ import annotations

from typing import Any

import pytest
from mkdocs_course.model.questions.single_choice import SingleChoice
from support import read_once


def shown(right: str, *wrong: str, languages: tuple[str, ...] = ("sv",)) -> tuple[Any, ...]:
    text = f"questions:\n- ask: Vilken?\n  right: {right}\n  wrong: [{', '.join(wrong)}]\n"
    quiz, _ = read_once("q.yml", text.encode(), "q", languages)
    assert quiz
    (question,) = quiz.questions
    assert isinstance(question, SingleChoice)
    return tuple((option.text.texts[0][1], option.pinned) for option in question.options)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Rad 4", ["Rad 10", "Rad 2"]),
        ("第4行", ["第10行", "第2行"]),
        ("20 %", ["100 %", "5 %", "10,5 %"]),
        ("4", ["30", "1"]),
    ],
)
def test_in_the_order_of_their_numbers(right: str, wrong: list[str]) -> None:
    order = sorted(
        [right, *wrong], key=lambda text: float("".join(c for c in text.replace(",", ".") if c in ".0123456789"))
    )
    quoted = [f'"{text}"' for text in (right, *wrong)]
    assert shown(*quoted) == tuple((text, True) for text in order)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Rad 4", ["Rad 10"]),
        ("Rad 4", ["Rad 10", "Ingen rad"]),
        ("Rad 4 av 5", ["Rad 3 av 5", "Rad 2 av 5"]),
        ("a", ["b", "c"]),
    ],
)
def test_others_are_shuffled(right: str, wrong: list[str]) -> None:
    assert not any(pinned for _, pinned in shown(right, *wrong))
