"""A branching scenario: scenes connected by choices, and levels that choices change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_course.model.interaction.item import SHOWN, Wording

LOW, HIGH = 0, 10
"""The lowest and the highest value of a level."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Level:
    """A level of the state, such as trust: its value at the start, and its name, none if learners do not see it."""

    id: str
    start: int
    name: Wording = field(default=(), metadata=SHOWN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """The change of a level by a choice: `by` is added to it."""

    level: str
    by: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Bound:
    """A condition of a choice: the `level` is from `low` to `high`, both included."""

    level: str
    low: int
    high: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """A choice in a scene, its consequence (`feedback`), and the id of the scene that follows (`to`)."""

    id: str
    text: Wording = field(metadata=SHOWN)
    feedback: Wording = field(metadata=SHOWN)
    to: str
    changes: tuple[Change, ...] = ()
    bounds: tuple[Bound, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """A scene and its choices. An ending has no choices, but a `fraction`: the score, from 0 to 1."""

    id: str
    text: Wording = field(metadata=SHOWN)
    choices: tuple[Step, ...] = ()
    fraction: float | None = None
    feedback: Wording = field(default=(), metadata=SHOWN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """A choice that was made, None at the start, and the scene it led to."""

    step: Step | None
    scene: Scene


@dataclass(frozen=True, kw_only=True, slots=True)
class Branching:
    """A graph of scenes, of which the first is the start. Levels go from 0 to 10.

    A response is the ids of the choices made, then “/” and those of earlier attempts, which do not count. `best` is a
    shortest response that leads to an ending with the highest fraction.
    """

    levels: tuple[Level, ...]
    scenes: tuple[Scene, ...]
    best: tuple[str, ...] = field(metadata=SHOWN)

    def score(self, response: Sequence[str]) -> float:
        """Return the fraction of the ending that a response leads to, 0 if it leads to none."""
        path = " ".join(response).partition("/")[0].split()
        return self.walk(path)[-1].scene.fraction or 0.0

    def walk(self, path: Sequence[str]) -> tuple[Turn, ...]:
        """Return the turns of a path: the ids of choices from the start, up to the first one that is not open."""
        scenes = {scene.id: scene for scene in reversed(self.scenes)}
        state = {level.id: level.start for level in self.levels}
        turns = [Turn(step=None, scene=self.scenes[0])]
        for id in path:
            step = next((choice for choice in turns[-1].scene.choices if choice.id == id), None)
            if not step or step.to not in scenes or not _is_open(step, state):
                break
            for change in step.changes:
                state[change.level] = min(HIGH, max(LOW, state[change.level] + change.by))
            turns.append(Turn(step=step, scene=scenes[step.to]))
        return tuple(turns)


def _is_open(step: Step, state: Mapping[str, int]) -> bool:
    return all(bound.low <= state[bound.level] <= bound.high for bound in step.bounds)
