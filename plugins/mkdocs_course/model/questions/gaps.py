"""A text with gaps, each typed into or chosen for: `gaps:` and `fill:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts.fill import Fill
from mkdocs_course.model.parts.gap import Gap
from mkdocs_course.model.problem import Problem, again
from mkdocs_course.model.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class Gaps(Question):
    """The learner fills each gap of the text; every one that is right counts."""

    answer_key = "gaps"
    fill: Fill
    gaps: tuple[Gap, ...]

    @property
    def meaning(self) -> str:
        return f"{self.kind} {' '.join(sorted(gap.meaning for gap in self.gaps))}"

    def faults(self) -> Iterator[Problem]:
        if not self.gaps:
            yield Problem.at(self.place, "too-few", name="gaps")
            return
        for gap, line in again(self.gaps, lambda gap: gap.id):
            yield Problem.at(gap.place, "duplicate-id", name=gap.id, line=line)
        for gap in self.gaps:
            yield from gap.faults()
        yield from self.fill.faults(tuple(dict.fromkeys(gap.id for gap in self.gaps)))
