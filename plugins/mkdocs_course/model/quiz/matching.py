"""Decides whether a pool has enough questions for a draw.

`runtime/behaviours/draw/matching.js` draws them in the page; `tests/golden/draws/` holds both to one table.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence


def find_short(pool: Sequence[Collection[str]], numbers: Mapping[str, int]) -> tuple[str, ...]:
    """Return the tags that together have too few questions, none if the draw is possible.

    A question is drawn at most once and counts for one of its tags. This is a bipartite matching of questions and tags,
    solved by augmenting paths (H. W. Kuhn 1955, Naval Research Logistics Quarterly 2).

    Args:
        pool: the tags of each question.
        numbers: the number of questions to draw, by tag; the tag “” stands for all questions.
    """
    candidates = {tag: [place for place, tags in enumerate(pool) if not tag or tag in tags] for tag in numbers}
    assigned: dict[int, str] = {}
    for tag, number in numbers.items():
        for _ in range(number):
            if short := _assign_question(tag, candidates, assigned):
                return tuple(name for name in numbers if name in short)
    return ()


def _assign_question(tag: str, candidates: dict[str, list[int]], assigned: dict[int, str]) -> tuple[str, ...]:
    """Assign one more question to the tag. If none is left, return the tags that together have too few."""
    # By tag: the question to be taken from it, and the tag to which that question is reassigned.
    leaving: dict[str, tuple[int, str] | None] = {tag: None}
    seen = set()
    for wanting in (queue := [tag]):
        for question in candidates[wanting]:
            if question in seen:
                continue
            seen.add(question)
            if question not in assigned:
                while step := leaving[wanting]:
                    assigned[question] = wanting
                    question, wanting = step
                assigned[question] = wanting
                return ()
            if (owner := assigned[question]) not in leaving:
                leaving[owner] = (question, wanting)
                queue.append(owner)
    return tuple(leaving)
