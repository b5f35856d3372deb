"""Items to put in order, written in the right order: `in-order:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.controls.option import Option, shuffle, with_ids
from mkdocs_course.model.controls.option_faults import faults
from mkdocs_course.model.interaction.order import Order
from mkdocs_course.model.problem import Problem, excerpt
from mkdocs_course.model.questions.ordering import drafted, ordinal
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader

SHOWN = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Ordering(Question):
    """The learner moves the items up and down into the right order."""

    answer_key = "in-order"
    in_order: tuple[Option, ...]

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return drafted.meant(draft, cls.answer_key)

    @classmethod
    def check_form(cls, reader: Reader, fields: dict[str, tuple[Scalar, Node]]) -> None:
        drafted.refuse_places(reader, fields[cls.answer_key][1])

    @property
    def items(self) -> tuple[Option, ...]:
        """The items in the right order, each with an id."""
        return with_ids(self.in_order, "item")

    @property
    def shown(self) -> tuple[Option, ...]:
        """The items in the order in which the page shows them, sorted by a hash; never in the right order."""
        shown = shuffle(self.slug, self.items)
        return shown if shown != self.items else (*shown[1:], *shown[:1])

    @property
    def meaning(self) -> str:
        return f"{self.kind} {' '.join(item.id for item in self.items)}"

    def interaction(self) -> Order:
        return Order(item=self.item, items=tuple(item.neutral() for item in self.items))

    def faults(self) -> Iterator[Problem]:
        if len(self.in_order) < 2:
            yield Problem.at(self.place, "needs-two", name="in-order")
        for item in self.in_order:
            if item.pinned:
                yield Problem.at(item.place, "unknown-field", "pinned-in-order", name="pinned")
        if numbered := self._numbered():
            yield Problem.at(self.in_order[0].place, "numbered-items", warning=True, name=numbered)
        yield from faults(self.items)

    def _numbered(self) -> str:
        """Return the first item if all of them begin with their place, in any one language, “” if they do not."""
        by_language: dict[str, list[str]] = {}
        for item in self.in_order:
            for language, text in item.text.texts:
                by_language.setdefault(language, []).append(text)
        for texts in by_language.values():
            if 1 < len(texts) == len(self.in_order) and ordinal.numbered(texts):
                return excerpt(texts[0], SHOWN)
        return ""
