"""What an answer in rows means: kept where a wording is mended, another one where the key changes."""

from __future__ import annotations

import pytest
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.quiz.question import Question

PAIRS = """questions:
- id: q
  ask: Fråga
  pairs:
  - {id: a, left: Ett, right: ett}
  - {id: b, left: Två, right: två}
  - {id: c, left: Tre, right: ett}
  extra: [{id: x, text: fyra}]
"""
GROUPS = """questions:
- id: q
  ask: Fråga
  categories:
  - {id: a, name: Ett, items: [{id: i, text: ett}, {id: j, text: två}]}
  - {id: b, name: Två, items: [{id: k, text: tre}]}
"""


def read(text: str) -> Question:
    read_, problems = quiz.read("q.yml", text.encode(), "q", ("sv",))
    assert read_ and not problems
    return read_.questions[0]


@pytest.mark.parametrize(
    ("text", "old", "new", "same"),
    [
        (PAIRS, "left: Två, right: två", "left: Tvåan, right: det andra", True),
        (PAIRS, "right: ett", "right: det första", True),
        (PAIRS, "id: x, text: fyra", "id: x, text: fem, why: Nej.", True),
        (PAIRS, "Två, right: två", "Två, right: ett", False),
        (PAIRS, "  extra: [{id: x, text: fyra}]\n", "", False),
        (PAIRS, "id: b", "id: e", False),
        (GROUPS, "text: två", "text: det andra", True),
        (GROUPS, "name: Två", "name: Den andra", True),
        (GROUPS, "{id: i, text: ett}, {id: j, text: två}", "{id: j, text: två}, {id: i, text: ett}", True),
        (
            GROUPS,
            ", {id: j, text: två}]}\n  - {id: b, name: Två, items: [",
            "]}\n  - {id: b, name: Två, items: [{id: j, text: två}, ",
            False,
        ),
        (GROUPS, "id: b", "id: c", False),
    ],
)
def test_meaning(text: str, old: str, new: str, same: bool) -> None:
    assert old in text
    assert (read(text.replace(old, new)).digest == read(text).digest) is same


def test_the_order_of_pairs_means_nothing() -> None:
    lines = PAIRS.split("\n")
    lines[4:7] = reversed(lines[4:7])
    assert read("\n".join(lines)).digest == read(PAIRS).digest


def test_right_sides_that_say_the_same_are_one_choice() -> None:
    question = read(PAIRS)
    assert {choice.id for choice in question.choices} == {"a", "b", "x"}
    assert [row.right.id for row in question.rows] == ["a", "b", "a"]


def test_the_right_choice_has_no_place_of_its_own() -> None:
    """Over many questions the right side of the first pair stands in each of four places about as often."""
    pairs = ", ".join(f"{{left: L{at}, right: R{at}}}" for at in range(4))
    lines = "".join(f"- {{id: q{at}, ask: Q, pairs: [{pairs}]}}\n" for at in range(400))
    read_, _ = quiz.read("q.yml", f"questions:\n{lines}".encode(), "q", ("sv",))
    assert read_
    places = [[choice.id for choice in each.choices].index(each.rows[0].right.id) for each in read_.questions]
    assert all(70 < places.count(place) < 130 for place in range(4))
