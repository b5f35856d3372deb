"""A talk in scenes: what the learner says decides how it goes on, and how it ends: `scenes:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts.conversation import Conversation
from mkdocs_course.model.parts.exploration import Exploration
from mkdocs_course.model.parts.option import mixed
from mkdocs_course.model.parts.scene import Choice, Scene
from mkdocs_course.model.parts.state import Labels, Level, Part, State
from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.question import Question


@dataclass(frozen=True, kw_only=True, slots=True)
class Dialogue(Question):
    """The learner plays one part of a talk. It begins in the first of the `scenes`, with the levels in `state`.

    Without `state` there is trust alone, half of it. `names` are what the levels are called; trust has a name already.
    A level without a name works unseen.
    """

    answer_key = "scenes"
    modes = ("practice",)

    scenes: tuple[Scene, ...]
    state: State | None = None
    names: Labels | None = None

    @property
    def talk(self) -> Conversation:
        trust = Part(name="trust", value=Level(5), place=self.place)
        start = self.state.parts if self.state else (trust,)
        return Conversation(scenes=self.scenes, start=start, place=self.place)

    @property
    def start(self) -> tuple[tuple[str, int], ...]:
        """All levels at the start, also those that work unseen."""
        return tuple((part.name, int(part.value)) for part in self.talk.start)

    @property
    def levels(self) -> tuple[tuple[str, int, Text | None], ...]:
        """The levels that the learner sees: their ids, what they are at the start, and their names.

        The name is None where that of trust in the words of the course will do. What nothing changes is not shown.
        """
        labels = {part.name: part.value for part in self.names or ()}
        changed = {name for scene in self.scenes for choice in scene.choices for name, _ in choice.changes}
        seen = changed & {"trust", *labels}
        return tuple((name, level, labels.get(name)) for name, level in self.start if name in seen)

    def number(self, choice: Choice) -> int:
        """Return the number of the scene that a choice leads to, from 1."""
        return [scene.id for scene in self.scenes].index(choice.to.name) + 1

    def shown(self, scene: Scene) -> tuple[Choice, ...]:
        """Return the choices of a scene in an order that tells nothing of what they lead to."""
        return mixed(f"{self.slug}/{scene.id}", scene.choices)

    @property
    def meaning(self) -> str:
        first, *others = (scene.meaning for scene in self.scenes)
        return f"{self.kind} {sorted(self.start)} {first} {' '.join(sorted(others))}"

    def faults(self) -> Iterator[Problem]:
        if not self.scenes:
            yield Problem.at(self.place, "too-few", name="scenes")
            return
        talk = self.talk
        yield from talk.faults()
        yield from talk.unnamed(self.names or ())
        exploration = Exploration(talk)
        exploration.go()
        yield from exploration.faults()
