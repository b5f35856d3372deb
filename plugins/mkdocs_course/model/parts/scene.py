"""A scene of a talk: what is said, and what the learner can say to it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mkdocs_course.model.parts.option import Option, named
from mkdocs_course.model.parts.state import Condition, Effect
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.values import OneOf


class Ending(OneOf):
    """How a talk ends."""

    known = ("good", "middling", "bad")


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """The id of the scene that a choice leads to, at its place."""

    name: str = field(metadata={"written": False})
    place: Place

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Target:
        return cls(name=reader.slug(node), place=reader.place(node))


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice(Option):
    """What the learner can say. `why` is what happens then, `to` the scene that follows.

    `effect` is what it does to the state; `when` is what the state must be for the choice to be open.
    """

    why: Text
    to: Target
    effect: Effect | None = None
    when: Condition | None = None

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Choice:
        return reader.record(cls, node)

    @property
    def changes(self) -> tuple[tuple[str, int], ...]:
        """What the choice adds to each level."""
        return tuple((part.name, int(part.value)) for part in self.effect or () if part.value)

    @property
    def bounds(self) -> tuple[tuple[str, tuple[int, int]], ...]:
        """The lowest and the highest level of each name for which the choice is open."""
        return tuple((part.name, (part.value.low, part.value.high)) for part in self.when or ())

    @property
    def meaning(self) -> str:
        return f"{self.id}>{self.to.name}{sorted(self.changes)}{sorted(self.bounds)}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """`says` is what happens and what the other says. An ending has no choices; its `debrief` is told after the talk."""

    id: str
    says: Text
    choices: tuple[Choice, ...] = ()
    ending: Ending | None = None
    debrief: Text | None = None
    place: Place

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Scene:
        """Return a scene whose choices all have ids."""
        scene: Scene = reader.record(cls, node)
        return replace(scene, choices=named(scene.choices, "choice"))

    @property
    def meaning(self) -> str:
        return f"{self.id}={self.ending or ''}{{{' '.join(sorted(choice.meaning for choice in self.choices))}}}"
