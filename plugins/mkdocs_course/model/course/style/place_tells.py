"""The rule `place-tells`: the right option stands in each place about as often.

Haladyna, Downing and Rodriguez (2002), guideline 19. Options are sorted by a hash of their ids, so it is luck, and a
course can have bad luck.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_course.model.course.style.chance import at_least
from mkdocs_course.model.course.style.choice_key import ChoiceKey
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.problem import Place, Problem

LEAST = 20
"""The least number of questions with as many options: in fewer, places differ by chance."""
MOST = 1.5
"""How often the right option may stand in one place, against an equal share: 37 % of four options."""
LUCK = 0.05
"""The probability from which so many in one place may be luck."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    """How often the right one of so many `options` stands in each place, from the first to the last."""

    options: int
    right: tuple[int, ...]
    start: Place

    @property
    def questions(self) -> int:
        """The number of questions."""
        return sum(self.right)

    @property
    def telltale_place(self) -> int | None:
        """The place, from 1, in which the right option stands too often to be chance; None if there is none."""
        most = max(self.right)
        luck = self.options * at_least(most, self.questions, 1 / self.options)
        share = most * self.options / self.questions
        return self.right.index(most) + 1 if self.questions >= LEAST and share > MOST and luck < LUCK else None


def places(keys: Sequence[ChoiceKey]) -> tuple[Places, ...]:
    """Return the places of right options, by the number of options; what is shuffled for each learner has none."""
    by_options: dict[int, list[ChoiceKey]] = defaultdict(list)
    for key in keys:
        if not key.multiple and not (key.quiz.shuffle and "options" in key.quiz.shuffle.parts):
            by_options[len(key.candidates)].append(key)
    return tuple(_places(options, own) for options, own in sorted(by_options.items()))


def _places(options: int, keys: list[ChoiceKey]) -> Places:
    right = [[candidate.right for candidate in key.candidates].index(True) for key in keys]
    start = Place(path=min(key.place for key in keys).path)
    return Places(options=options, right=tuple(right.count(place) for place in range(options)), start=start)


def place_tells(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each number of options of which one place is right too often."""
    for tally in places(sample.keys[sample.languages[0]]):
        if place := tally.telltale_place:
            percent = round(100 * tally.right[place - 1] / tally.questions)
            yield Problem.at(
                tally.start,
                "place-tells",
                warning=True,
                options=tally.options,
                number=place,
                percent=percent,
                questions=tally.questions,
            )
