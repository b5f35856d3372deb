"""How likely a count is by chance: the exact binomial test."""

from __future__ import annotations

from math import exp, fsum, lgamma, log

SURE = 0.001
"""A pattern counts as a give-away if chance would make one as strong in fewer than one course of a thousand."""


def at_least(hits: int, trials: int, chance: float) -> float:
    """Return the probability of `hits` or more in a number of trials that succeed with a `chance` each."""
    if not 0 < chance < 1:
        return 1.0 if hits <= trials * chance else 0.0
    ways = lgamma(trials + 1)
    return min(
        1.0,
        fsum(
            exp(
                ways
                - lgamma(number + 1)
                - lgamma(trials - number + 1)
                + number * log(chance)
                + (trials - number) * log(1 - chance)
            )
            for number in range(hits, trials + 1)
        ),
    )


def either_way(hits: int, trials: int, chance: float) -> float:
    """Return the p-value of the exact binomial test with two sides: twice the smaller tail, at most 1."""
    low, high = at_least(trials - hits, trials, 1 - chance), at_least(hits, trials, chance)
    return min(1.0, 2 * min(low, high))
