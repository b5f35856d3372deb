"""Sorting items into categories: `categories:`, each with its `items:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.controls.option import Option, shuffle, with_ids
from mkdocs_course.model.controls.option_faults import find_duplicate_ids, find_duplicate_texts
from mkdocs_course.model.controls.pairing import Row, find_too_few, interaction, meaning
from mkdocs_course.model.interaction.match import Match
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.questions.categories import by_item, by_name, drafted
from mkdocs_course.model.questions.categories.category import Category
from mkdocs_course.model.quiz.draft.draft import Draft, Meant
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader


@dataclass(frozen=True, kw_only=True, slots=True)
class Categories(Question):
    """The learner chooses a category for each item."""

    answer_key = "categories"
    categories: tuple[Category, ...]

    @classmethod
    def drafted(cls, draft: Draft) -> Meant | None:
        return drafted.meant(draft, cls.answer_key)

    @classmethod
    def check_form(cls, reader: Reader, fields: dict[str, tuple[Scalar, Node]]) -> None:
        by_name.refuse(reader, fields[cls.answer_key][1])
        by_item.refuse(reader, fields, cls.answer_key)

    @property
    def choices(self) -> tuple[Option, ...]:
        """The categories as options, in the order written."""
        names = (Option(text=category.name, id=category.id, place=category.name.place) for category in self.categories)
        return with_ids(tuple(names), "group")

    @property
    def groups(self) -> tuple[tuple[Option, tuple[Row, ...]], ...]:
        """Each category as an option, with its rows, in the order written."""
        return tuple(
            (choice, tuple(Row(item=item, right=choice) for item in with_ids(category.items, choice.id)))
            for choice, category in zip(self.choices, self.categories, strict=True)
        )

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all categories in the order in which a page shows them."""
        rows_by_id = {row.item.id: row for _, rows in self.groups for row in rows}
        return tuple(rows_by_id[item.id] for item in shuffle(self.slug, (row.item for row in rows_by_id.values())))

    @property
    def meaning(self) -> str:
        return f"{self.kind} {meaning(self.rows, self.choices)}"

    def interaction(self) -> Match:
        return interaction(self.item, self.rows, self.choices)

    def faults(self) -> Iterator[Problem]:
        items = tuple(row.item for _, rows in self.groups for row in rows)
        yield from find_too_few("categories", self.categories, self.place)
        if self.categories and not items:
            yield Problem.at(self.categories[0].place, "too-few", name="items")
        for options in (self.choices, items):
            yield from find_duplicate_ids(options)
        yield from find_duplicate_texts(self.choices)
        yield from find_duplicate_texts(items, "one-group")
