"""A scene of a conversation: what is said, and the replies among which the learner can choose."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mkdocs_course.model.controls.option import Option, with_ids
from mkdocs_course.model.problem import Place
from mkdocs_course.model.questions.dialogue.state import Condition, Effect
from mkdocs_course.model.reading.json_schema import Schema, Schemas
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.values import OneOf
from mkdocs_course.model.text.text import Text

ENDING = "ending"
"""The field of a scene that people look for in a choice."""


class Ending(OneOf):
    """How a conversation ends."""

    known = ("good", "middling", "bad")

    @property
    def fraction(self) -> float:
        """The score of this ending, from 0 to 1."""
        return {"good": 1.0, "middling": 0.5, "bad": 0.0}[self]


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """The target of a choice: the id of a scene, and where it is written."""

    name: str = field(metadata={"written": False})
    place: Place

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return schemas.of(str)

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Target:
        """Return the target; raises ValidationError."""
        return cls(name=reader.slug(node), place=reader.place(node))


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice(Option):
    """A reply that the learner can choose. `why` is its consequence, `to` the scene that follows.

    `effect` are the changes it makes to the state; `when` is the condition under which it is open.
    """

    why: Text
    to: Target
    effect: Effect | None = None
    when: Condition | None = None

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return schemas.record(cls)

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Choice:
        """Return the choice; raises ValidationError."""
        for key, _ in node.entries if isinstance(node, Mapping) else ():
            if isinstance(key, Scalar) and key.value == ENDING:
                reader.fail(key, "unknown-field", "of-the-scene", name=ENDING)
        return reader.record(cls, node)

    @property
    def changes(self) -> tuple[tuple[str, int], ...]:
        """(level, change) for each level that the choice changes."""
        return tuple((level.name, int(level.value)) for level in self.effect or () if level.value)

    @property
    def bounds(self) -> tuple[tuple[str, tuple[int, int]], ...]:
        """(level, (lowest, highest)) for each level on which the choice depends."""
        return tuple((level.name, (level.value.low, level.value.high)) for level in self.when or ())

    @property
    def meaning(self) -> str:
        """The choice without its wording, for the answer key of the question."""
        return f"{self.id}>{self.to.name}{sorted(self.changes)}{sorted(self.bounds)}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """A scene. `says` is what happens and what the other person says.

    An ending has no choices; its `debrief` is shown after the conversation.
    """

    id: str
    says: Text
    choices: tuple[Choice, ...] = ()
    ending: Ending | None = None
    debrief: Text | None = None
    place: Place

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Scene:
        """Return a scene whose choices all have ids; raises ValidationError."""
        scene: Scene = reader.record(cls, node)
        return replace(scene, choices=with_ids(scene.choices, "choice"))

    @property
    def meaning(self) -> str:
        """The scene without its wording, for the answer key of the question."""
        return f"{self.id}={self.ending or ''}{{{' '.join(sorted(choice.meaning for choice in self.choices))}}}"
