"""What belongs to which group: `categories:`, each with its `items:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts.option import Option, mixed, named, same_ids, same_texts
from mkdocs_course.model.parts.pairing import Category, Row, meaning, too_few
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class Categories(Question):
    """The learner chooses a group for each item."""

    answer_key = "categories"
    categories: tuple[Category, ...]

    @property
    def choices(self) -> tuple[Option, ...]:
        """The groups, as they are written."""
        names = (Option(text=each.name, id=each.id, place=each.name.place) for each in self.categories)
        return named(tuple(names), "group")

    @property
    def groups(self) -> tuple[tuple[Option, tuple[Row, ...]], ...]:
        """Each group with the rows that belong to it, as they are written."""
        return tuple(
            (choice, tuple(Row(item=item, right=choice) for item in named(group.items, choice.id)))
            for choice, group in zip(self.choices, self.categories, strict=True)
        )

    @property
    def rows(self) -> tuple[Row, ...]:
        found = {row.item.id: row for _, rows in self.groups for row in rows}
        return tuple(found[item.id] for item in mixed(self.slug, (row.item for row in found.values())))

    @property
    def meaning(self) -> str:
        return f"{self.kind} {meaning(self.rows, self.choices)}"

    def faults(self) -> Iterator[Problem]:
        items = tuple(row.item for _, rows in self.groups for row in rows)
        yield from too_few("categories", self.categories, self.place)
        if self.categories and not items:
            yield Problem.at(self.categories[0].place, "too-few", name="items")
        for options in (self.choices, items):
            yield from same_ids(options)
        yield from same_texts(self.choices)
        yield from same_texts(items, "one-group")
