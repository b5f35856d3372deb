"""What is drawn from a pool: `golden/draws/tags.json` has pools with what is drawn, and the tags that have too few.

The check works out in Python what cannot be drawn, and the page draws in a script, so both read the table.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from mkdocs_course.model.quiz.matching import find_short
from support import node

CASES = json.loads((Path(__file__).parent / "golden" / "draws" / "tags.json").read_text("utf-8"))
DRAW = """
  const {draw} = await load("behaviours/draw/matching.js")
  return given.map(({pool, numbers}) => draw(pool, Object.entries(numbers)))
"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_check(case: dict[str, Any]) -> None:
    assert list(find_short(case["pool"], case["numbers"])) == case["short"]
    assert bool(case["short"]) == (len(case["drawn"]) < sum(case["numbers"].values()))


def test_the_page() -> None:
    assert node(DRAW, CASES) == [case["drawn"] for case in CASES]


def pools(chance: random.Random) -> dict[str, Any]:
    pool = [chance.sample("abcd", chance.randint(0, 3)) for _ in range(chance.randint(0, 7))]
    return {"pool": pool, "numbers": {tag: chance.randint(0, 3) for tag in chance.sample("abcd", 3)}}


def test_what_the_check_lets_through_is_drawn_and_nothing_else() -> None:
    chance = random.Random(20)
    cases = [pools(chance) for _ in range(2_000)]
    for case, drawn in zip(cases, node(DRAW, cases), strict=True):
        short = find_short(case["pool"], case["numbers"])
        assert bool(short) == (len(drawn) < sum(case["numbers"].values())), case
        # The tags that are told to be short are: they want more questions than have one of them.
        if short:
            have = sum(bool(set(tags) & set(short)) for tags in case["pool"])
            assert sum(case["numbers"][tag] for tag in short) > have, case


def test_a_question_with_two_tags_gives_its_place_up_in_whichever_order_they_are_shuffled() -> None:
    code = """
      const {draw} = await load("behaviours/draw/matching.js"), {hash} = await load("behaviours/draw/hash.js")
      const tags = {a: ["x", "y"], b: ["x"]}
      const rank = (seed, id) => hash(`${seed}/${id}`)
      const orders = given.map(seed => ["a", "b"].sort((one, other) => rank(seed, one) - rank(seed, other)))
      return orders.map(order => [order.join(""), draw(order.map(id => tags[id]), [["x", 1], ["y", 1]]).length])
    """
    results = node(code, [f"seed-{number}" for number in range(50)])
    assert {order for order, _ in results} == {"ab", "ba"}
    assert all(number == 2 for _, number in results)
