"""What belongs together: `pairs:`, and `extra:` for what belongs to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts.option import Option, mixed, named, same_ids, same_texts
from mkdocs_course.model.parts.pairing import Pair, Row, meaning, shared, too_few
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class Matching(Question):
    """The learner chooses a right side for each left one. What stands to the right of several pairs is one choice."""

    answer_key = "pairs"
    pairs: tuple[Pair, ...]
    extra: tuple[Option, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """One a pair, as they are written: the mixed choices tell nothing."""
        rights = (Option(text=pair.right, id=pair.id, place=pair.right.place) for pair in self.pairs)
        lefts, rights = self._lefts, shared(named(tuple(rights), "pair"))
        return tuple(Row(item=left, right=right) for left, right in zip(lefts, rights, strict=True))

    @property
    def choices(self) -> tuple[Option, ...]:
        rights = {row.right.id: row.right for row in self.rows}
        return mixed(self.slug, (*rights.values(), *self.distractors))

    @property
    def distractors(self) -> tuple[Option, ...]:
        return named(self.extra, "extra")

    @property
    def meaning(self) -> str:
        return f"{self.kind} {meaning(self.rows, self.choices)}"

    @property
    def _lefts(self) -> tuple[Option, ...]:
        lefts = (Option(text=pair.left, why=pair.why, id=pair.id, place=pair.place) for pair in self.pairs)
        return named(tuple(lefts), "pair")

    def faults(self) -> Iterator[Problem]:
        yield from too_few("pairs", self.pairs, self.place)
        yield from same_ids((*self._lefts, *self.distractors))
        yield from same_texts(self._lefts)
        yield from same_texts(self.choices)
        if len(self.pairs) > 1 and len(self.choices) < 2:
            one, other, *_ = (pair.right for pair in self.pairs)
            name, line = other.texts[0][1], one.place.line
            yield Problem.at(other.place, "duplicate-option", "needs-choice", name=name, line=line)
