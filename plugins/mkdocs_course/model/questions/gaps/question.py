"""A text with gaps to type into or to choose in: `gaps:` and `fill:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.interaction.text_entry import TextEntry
from mkdocs_course.model.problem import Problem, find_duplicates
from mkdocs_course.model.questions.gaps import bad_ids, drafted, other_marks
from mkdocs_course.model.questions.gaps.fill import Fill
from mkdocs_course.model.questions.gaps.gap import Gap
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader


@dataclass(frozen=True, kw_only=True, slots=True)
class Gaps(Question):
    """The learner fills the gaps of a text. The score is the share of right gaps."""

    answer_key = "gaps"
    fill: Fill
    gaps: tuple[Gap, ...]

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return drafted.meant(draft, cls.answer_key)

    @classmethod
    def check_form(cls, reader: Reader, fields: dict[str, tuple[Scalar, Node]]) -> None:
        if "fill" in fields:
            fill, gaps = fields["fill"][1], fields[cls.answer_key][1]
            bad_ids.refuse(reader, fill, gaps)
            other_marks.refuse(reader, fill, gaps)

    @property
    def meaning(self) -> str:
        return f"{self.kind} {' '.join(sorted(gap.meaning for gap in self.gaps))}"

    def interaction(self) -> TextEntry:
        entries = tuple(gap.entry(self.slug) for gap in self.gaps)
        return TextEntry(item=self.item, entries=entries, passages=self.fill.passages())

    def faults(self) -> Iterator[Problem]:
        if not self.gaps:
            yield Problem.at(self.place, "too-few", name="gaps")
            return
        for gap, line in find_duplicates(self.gaps, lambda gap: gap.id):
            yield Problem.at(gap.place, "duplicate-id", name=gap.id, line=line)
        for gap in self.gaps:
            yield from gap.faults()
        answers = {answer.casefold(): gap.id for gap in self.gaps for answer in gap.answers}
        yield from self.fill.faults({gap.id: gap.place for gap in self.gaps}, answers)
