"""Matching pairs: `pairs:`, and `extra:` for distractors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.controls import two_sides
from mkdocs_course.model.controls.option import Option, shuffle, with_ids
from mkdocs_course.model.controls.option_faults import find_duplicate_ids, find_duplicate_texts
from mkdocs_course.model.controls.pairing import Row, find_too_few, interaction, meaning, merge_equal
from mkdocs_course.model.interaction.match import Match
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.questions.matching import drafted
from mkdocs_course.model.questions.matching.pair import Pair
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError


@dataclass(frozen=True, kw_only=True, slots=True)
class Matching(Question):
    """The learner chooses a right side for each left side. Equal right sides are one choice."""

    answer_key = "pairs"
    pairs: tuple[Pair, ...]
    extra: tuple[Option, ...] = ()

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return drafted.meant(draft, cls.answer_key)

    @classmethod
    def check_form(cls, reader: Reader, fields: dict[str, tuple[Scalar, Node]]) -> None:
        if problems := two_sides.faults(reader, fields[cls.answer_key][1], two_sides.Form.of(Pair, "left", "right")):
            reader.problems += problems
            raise ValidationError

    @property
    def rows(self) -> tuple[Row, ...]:
        """A row for each pair, in the order written: the choices are shuffled, so that it reveals nothing."""
        written = tuple(Option(text=pair.right, id=pair.id, place=pair.right.place) for pair in self.pairs)
        lefts, rights = self._lefts, merge_equal(with_ids(written, "pair"))
        return tuple(Row(item=left, right=right) for left, right in zip(lefts, rights, strict=True))

    @property
    def choices(self) -> tuple[Option, ...]:
        """The right sides and the distractors in the order shown."""
        rights = {row.right.id: row.right for row in self.rows}
        return shuffle(self.slug, (*rights.values(), *self.distractors))

    @property
    def distractors(self) -> tuple[Option, ...]:
        """The choices that are right in no row."""
        return with_ids(self.extra, "extra")

    @property
    def meaning(self) -> str:
        return f"{self.kind} {meaning(self.rows, self.choices)}"

    def interaction(self) -> Match:
        return interaction(self.item, self.rows, self.choices)

    @property
    def _lefts(self) -> tuple[Option, ...]:
        lefts = (Option(text=pair.left, why=pair.why, id=pair.id, place=pair.place) for pair in self.pairs)
        return with_ids(tuple(lefts), "pair")

    def faults(self) -> Iterator[Problem]:
        yield from find_too_few("pairs", self.pairs, self.place)
        yield from find_duplicate_ids((*self._lefts, *self.distractors))
        yield from find_duplicate_texts(self._lefts)
        yield from find_duplicate_texts(self.choices)
        if len(self.pairs) > 1 and len(self.choices) < 2:
            first, second, *_ = (pair.right for pair in self.pairs)
            name, line = second.texts[0][1], first.place.line
            yield Problem.at(second.place, "duplicate-option", "needs-choice", name=name, line=line)
