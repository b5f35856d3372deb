"""How two browsers' progress becomes one."""

from __future__ import annotations

import random
from typing import Any

import pytest
from records import NONE, OLD, answer, at, attempt, place, read, recall, run_fixture  # noqa: F401

# What the file brings, and then what is kept.
MERGE = "const {changes, ...told} = all.merge(...given); return {...told, changes: Object.fromEntries(changes)}"
THREE = OLD | {"attempts": 3, "at": at(2)}
PAIRS = {
    "the newer wins, with the most attempts and the earliest first one": (
        answer(3, "wrong-1", attempts=5),
        answer(9, "right-1", attempts=2, first=2),
        answer(9, "right-1", attempts=5, first=2),
    ),
    "a draft that is newer keeps what was tried": (
        answer(3, attempts=2),
        {**answer(5, "new"), "attempts": 0, "first": None} | {"first": answer(5)["first"]},
        answer(5, "new", attempts=2) | {"first": answer(3)["first"]},
    ),
    "what was tried at another question does not count": (
        answer(3, attempts=5),
        answer(9, digest="e"),
        answer(9, digest="e"),
    ),
    "the first version is read": (
        OLD,
        answer(9, first=9),
        answer(9) | {"first": {k: OLD[k] for k in ("response", "score", "at")}},
    ),
    "an unknown first attempt gives way to a known one": (
        THREE,
        answer(1),
        {**THREE, "version": 2, "first": answer(1)["first"]},
    ),
    "a damaged time is older than any": (
        answer(1) | {"at": "soon"},
        answer(2),
        answer(2) | {"first": answer(1)["first"]},
    ),
}


@pytest.mark.parametrize("told", PAIRS)
@pytest.mark.parametrize("turned", [False, True])
def test_two_answers_become_one(run, told: str, turned: bool) -> None:
    here, there, wanted = PAIRS[told]
    here, there = (there, here) if turned else (here, there)
    changes = run(MERGE, [{"q/a": here}, {"q/a": there}])["changes"]
    # Nothing is written where nothing changes; and what is here already is not written in another version.
    assert changes.get("q/a", here) == wanted


def test_other_records_become_one(run) -> None:
    here = {
        "@read/x/": read(5),
        "@read/y/": read(2),
        "@place/x/": place(5),
        "@place/y/": place(2),
        "@recall/q/a": recall(3, 5),
        "@recall/q/b": recall(9),
        "@sitting/p": attempt(4, seed="old"),
    }
    there = {
        "@read/x/": read(2),
        "@read/y/": read(5),
        "@place/x/": place(2, "two"),
        "@place/y/": place(5, "two"),
        "@recall/q/a": recall(4, 1),
        "@recall/q/b": recall(8),
        "@sitting/p": attempt(2),
        "@read/z/": read(1),
    }
    told = run(MERGE, [here, there])
    assert told["changes"] == {
        "@read/x/": read(2),
        "@place/y/": place(5, "two"),
        "@recall/q/a": recall(4, 1),
        "@read/z/": read(1),
    }
    assert told["came"] == {"answer": 0, "attempt": 0, "read": 2, "place": 1, "recall": 1} | dict.fromkeys(
        ("certificate", "note", "goal"), 0
    )
    assert told["left"] == NONE


@pytest.mark.slow
def test_an_exam_is_one_sitting(run) -> None:
    """Its answers come from the later sitting alone, and the best result stays whichever that was."""
    past = {"@sitting/e": attempt(1, 3, best=80), "e/a": answer(3), "e/b": answer(3), "q/a": answer(1)}
    begun = {"@sitting/e": attempt(2, best=60), "e/a": answer(2, "wrong-1", attempts=0), "q/b": answer(1)}
    merged = run(MERGE, [past, begun])["changes"]
    assert merged == {
        "@sitting/e": attempt(2, best=60) | {"best": past["@sitting/e"]["best"]},
        "e/a": begun["e/a"],
        "e/b": None,
        "q/b": answer(1),
    }
    merged = run(MERGE, [begun, past])["changes"]
    assert merged == {"@sitting/e": attempt(2, best=60) | {"best": past["@sitting/e"]["best"]}, "q/a": answer(1)}
    # Of two first sittings the one that was handed in counts, not what the other browser has chosen so far.
    draft = {"@sitting/e": attempt(1), "e/a": answer(9, "wrong-1", attempts=0)}
    assert run(MERGE, [draft, past])["changes"] == past
    assert run(MERGE, [past, draft])["changes"] == {}


def test_a_later_sitting_leaves_answers_of_a_newer_version(run) -> None:
    """Only a newer version can tell whether they belong to the sitting before."""
    newer = answer(3) | {"version": 99}
    here = {"@sitting/e": attempt(1, 3, best=80), "e/a": answer(3), "e/b": newer, "e/c": newer}
    told = run(MERGE, [here, {"@sitting/e": attempt(2, best=60), "e/c": answer(4)}])
    assert told["changes"].keys() == {"@sitting/e", "e/a"} and told["changes"]["e/a"] is None
    assert told["left"] == NONE | {"newer": 1}


@pytest.mark.slow
def test_nothing_is_lost_whatever_is_merged(run) -> None:
    chance = random.Random(5)

    def some() -> dict[str, Any]:
        found: dict[str, Any] = {}
        for id in "abcdef":
            if chance.random() < 0.7:
                day = chance.randint(1, 28)
                given = answer(day, chance.choice("xyz"), attempts=chance.randint(0, 4), first=chance.randint(1, day))
                found[f"q/{id}"] = given if chance.random() < 0.7 else {k: v for k, v in given.items() if k != "first"}
                found[f"@recall/q/{id}"] = recall(chance.randint(1, 28), chance.randint(1, 5))
                found[f"@read/{id}/"] = read(chance.randint(1, 28))
                found[f"@sitting/{id}"] = attempt(
                    chance.randint(1, 3), chance.choice([0, 4]), chance.choice([None, 40, 60]), chance.choice("st")
                )
        return found

    stores = [some() for _ in range(90)]
    code = """
      const changes = (one, other) => Object.fromEntries(all.merge(one, other).changes)
      const whole = (one, other) => JSON.parse(JSON.stringify({...one, ...changes(one, other)}))
      const fields = ([name, value]) => [name, Object.entries(value).sort()]
      const sorted = it => JSON.stringify(Object.entries(it).sort().map(fields))
      return given.map(([a, b, c]) => [whole(a, b), sorted(whole(a, b)) === sorted(whole(b, a)),
        all.merge(a, a).changes.size + all.merge(whole(a, b), b).changes.size,
        sorted(whole(whole(a, b), c)) === sorted(whole(a, whole(b, c)))])
    """
    for (one, other, _), (both, same, again, any_order) in zip(
        zip(*[iter(stores)] * 3, strict=False), run(code, list(zip(*[iter(stores)] * 3, strict=False))), strict=False
    ):
        assert same and not again and any_order
        assert both.keys() == one.keys() | other.keys()
        for name, kept in both.items():
            each = [store[name] for store in (one, other) if name in store]
            if name[0] == "q":
                assert kept["attempts"] == max(it["attempts"] for it in each) and kept["at"] == max(
                    it["at"] for it in each
                )
                firsts = [it["first"]["at"] for it in each if "first" in it]
                assert kept.get("first", {}).get("at") == min(firsts, default=None)
            if name.startswith("@sitting"):
                bests = [it["best"]["percent"] for it in each if "best" in it]
                assert kept["number"] == max(it["number"] for it in each)
                assert kept.get("best", {}).get("percent") == max(bests, default=None)
