"""On which side a sign stands: how many right and how many wrong options have it, and how likely that is by chance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from mkdocs_course.model.course.style.chance import SURE, either_way
from mkdocs_course.model.course.style.choice_key import Candidate, ChoiceKey
from mkdocs_course.model.course.style.tokens import overlap
from mkdocs_course.model.problem import Place

LEAST = 8
"""The least number of options with a sign: of fewer, all can stand on one side by chance."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """A `sign`, such as a word, with the numbers of `right` and `wrong` options that have it.

    `chance` is the share of them that would be right if the sign told nothing. `doubt` is the probability that chance
    alone divides them as unequally, times the number of signs that were compared (Bonferroni's correction). `places`
    are those of the options on the side where it stands more often than by chance.
    """

    sign: str
    right: int
    wrong: int
    chance: float
    doubt: float
    places: tuple[Place, ...]

    @property
    def tells(self) -> bool:
        """Whether the sign gives answers away."""
        return self.doubt < SURE

    @property
    def says_right(self) -> bool:
        """Whether the sign stands in right options more often than by chance."""
        return self.right > self.chance * (self.right + self.wrong)


Group = tuple[Sequence[Candidate], float]
"""Options or statements among which a share is right by chance: those of a question, or all statements."""


def of_options(keys: Iterable[ChoiceKey], signs: Callable[[str], frozenset[str]]) -> tuple[Tally, ...]:
    """Return the tallies of the signs in the options of some questions."""
    return tallies(((key.candidates, key.chance) for key in keys), signs, LEAST)


def tallies(groups: Iterable[Group], signs: Callable[[str], frozenset[str]], least: int) -> tuple[Tally, ...]:
    """Return the tallies of the signs that at least so many options have, the least doubtful first.

    Each option counts with the share of right ones in its group, so options that several questions share, each of
    them right once, are on neither side. The test takes options as independent. Those of a question are not, which
    makes what is found more certain than it says.
    """
    read = [(candidate, share, signs(candidate.text)) for candidates, share in groups for candidate in candidates]
    counts = Counter(chain.from_iterable(own for *_, own in read))
    common = frozenset(sign for sign, number in counts.items() if number >= least)
    by_sign: dict[str, list[tuple[Candidate, float]]] = defaultdict(list)
    for candidate, share, own in read:
        for sign in own & common:
            by_sign[sign].append((candidate, share))
    compared = (_tally(sign, entries, len(common)) for sign, entries in by_sign.items())
    return tuple(sorted(compared, key=lambda tally: (tally.doubt, -len(tally.sign), tally.sign)))


def distinct(tallies: Iterable[Tally], most: int) -> tuple[Tally, ...]:
    """Return the first tallies without those whose sign is part of an earlier one, or has an earlier one as a part."""
    kept: list[Tally] = []
    for tally in tallies:
        if len(kept) < most and not any(overlap(tally.sign, earlier.sign) for earlier in kept):
            kept.append(tally)
    return tuple(kept)


def _tally(sign: str, entries: list[tuple[Candidate, float]], compared: int) -> Tally:
    chance = sum(share for _, share in entries) / len(entries)
    right = sum(candidate.right for candidate, _ in entries)
    side = right > chance * len(entries)
    return Tally(
        sign=sign,
        right=right,
        wrong=len(entries) - right,
        chance=chance,
        doubt=min(1.0, compared * either_way(right, len(entries), chance)),
        places=tuple(sorted(candidate.place for candidate, _ in entries if candidate.right == side)),
    )
