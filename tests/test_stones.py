"""The arch of a course has a stone for each part, whatever their number is."""

from __future__ import annotations

import re

import pytest
from support import node

STONES = """
  const {archStones, gaugeStones, markStones} = await load("dom/stones.js")
  return {
    arches: Object.fromEntries([1, 2, 3, 14, 15, 40].map(total => [total, archStones(total)])),
    gauge: gaugeStones(10),
    mark: markStones(),
  }
"""


def _left(path: str) -> float:
    """Return where the foot of a stone begins."""
    return float(re.findall(r"M([\d.]+) ", path)[0])


@pytest.fixture(scope="module", name="drawn")
def _drawn() -> dict[str, dict[str, list[dict[str, object]]]]:
    return node(STONES)


def test_each_part_is_a_stone_and_the_last_is_the_keystone(drawn: dict) -> None:
    parts = {total: [stone["part"] for stone in stones] for total, stones in drawn["arches"].items()}
    # An arch has two sides and a keystone, also where there are fewer parts than that.
    assert parts["1"] == [1, 1, 1]
    assert parts["2"] == [1, 2, 2]
    for total in (3, 14, 15, 40):
        assert parts[str(total)] == list(range(1, total + 1))
    for stones in drawn["arches"].values():
        assert [stone["isKey"] for stone in stones] == [False] * (len(stones) - 1) + [True]


def test_the_first_half_rises_from_the_left_and_the_rest_from_the_right(drawn: dict) -> None:
    for total, left in (("14", 7), ("15", 7), ("40", 20)):
        feet = [_left(stone["path"]) for stone in drawn["arches"][total]]
        assert feet[:left] == sorted(feet[:left])
        assert max(feet[:left]) < feet[-1] < 180
        assert feet[left:-1] == sorted(feet[left:-1], reverse=True)
        assert min(feet[left:-1]) > 180


def test_a_gauge_fills_from_the_left_and_the_mark_has_five_stones(drawn: dict) -> None:
    feet = [_left(stone["path"]) for stone in drawn["gauge"]]
    assert feet == sorted(feet)
    assert len(feet) == 10
    assert [stone["part"] for stone in drawn["mark"]] == [1, 2, 3, 4, 5]


def test_a_path_is_short_and_has_no_broken_number(drawn: dict) -> None:
    for stone in (*drawn["gauge"], *drawn["mark"], *drawn["arches"]["1"], *drawn["arches"]["40"]):
        assert re.fullmatch(r"(?:[MLAZ ]|\d+(?:\.\d)?)+", stone["path"])
