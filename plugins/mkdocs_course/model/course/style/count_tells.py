"""The rule `count-tells`: the number of options does not say how many of them are right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_course.model.course.style.choice_key import ChoiceKey
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.problem import Place, Problem

LEAST = 4
"""The least number of questions with as many options: three may agree by chance."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Number:
    """Questions of several right options with as many `options`: in how many each number is `right`, and the first."""

    options: int
    right: tuple[tuple[int, int], ...]
    place: Place

    @property
    def questions(self) -> int:
        """The number of questions."""
        return sum(number for _, number in self.right)

    @property
    def tells(self) -> bool:
        """Whether the same number is right in all of them."""
        return len(self.right) == 1 and self.questions >= LEAST


def numbers(keys: Sequence[ChoiceKey]) -> tuple[Number, ...]:
    """Return the numbers of right options, by the number of options."""
    by_options: dict[int, list[ChoiceKey]] = defaultdict(list)
    for key in keys:
        if key.multiple:
            by_options[len(key.candidates)].append(key)
    return tuple(_number(options, own) for options, own in sorted(by_options.items()))


def _number(options: int, keys: list[ChoiceKey]) -> Number:
    right = [key.right for key in keys]
    counted = tuple((number, right.count(number)) for number in sorted(set(right)))
    return Number(options=options, right=counted, place=min(key.place for key in keys))


def count_tells(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each number of options of which the same number is always right."""
    for number in numbers(sample.keys[sample.languages[0]]):
        if number.tells:
            yield Problem.at(
                number.place,
                "count-tells",
                warning=True,
                options=number.options,
                right=number.right[0][0],
                questions=number.questions,
            )
