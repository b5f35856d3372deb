"""A conversation as a graph of scenes: where each choice leads, and the Problems of the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_course.model.controls import option_faults
from mkdocs_course.model.problem import Place, Problem, find_duplicates
from mkdocs_course.model.questions.dialogue.scene import Choice, Scene
from mkdocs_course.model.questions.dialogue.state import LevelMap, LevelValue
from mkdocs_course.model.reading.spelling import closest, unknown

MAX_GUESSES = 30
"""The number of misspelt targets for which the scene that was meant is guessed, which is slow."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Conversation:
    """A conversation. It begins in the first of the `scenes`, with the levels in `start`."""

    scenes: tuple[Scene, ...]
    start: tuple[LevelValue, ...]
    place: Place

    def by_id(self) -> dict[str, Scene]:
        """Return the scenes by id; of scenes with the same id, the first."""
        return {scene.id: scene for scene in reversed(self.scenes)}

    def _meant(self) -> dict[str, str]:
        """Return the scene that was meant by each target without a scene, “” if none is like it.

        A misspelt target leads there, so that one mistake is reported once. Where one scene has no choice that leads
        to it, and one target no scene, the scene was renamed.
        """
        scenes = self.by_id()
        wanted = dict.fromkeys(choice.to.name for scene in self.scenes for choice in scene.choices)
        unknown = [name for name in wanted if name not in scenes]
        meant = {name: closest(name, scenes) for name in unknown[:MAX_GUESSES]}
        alone = [name for name in scenes if name not in wanted and name != self.scenes[0].id]
        if len(unknown) == len(alone) == 1 and not meant[unknown[0]]:
            meant[unknown[0]] = alone[0]
        return meant

    def layers(self) -> tuple[tuple[Scene, ...], ...]:
        """Return the reachable scenes, grouped by their distance from the start in choices (breadth-first search)."""
        scenes, visited, layer, layers = self.by_id(), {self.scenes[0].id}, [self.scenes[0]], []
        meant = self._meant()
        while layer:
            layers.append(tuple(layer))
            named = (choice.to.name for scene in layer for choice in scene.choices)
            targets = dict.fromkeys(meant.get(name, name) for name in named)
            layer = [scene for name in targets if name not in visited and (scene := scenes.get(name))]
            visited |= {scene.id for scene in layer}
        return tuple(layers)

    def faults(self) -> Iterator[Problem]:
        """Yield the Problems that can be detected without exploring the paths."""
        names, meant = self.by_id(), self._meant()
        reached = {scene.id for layer in self.layers() for scene in layer}
        duplicates = {scene.place: line for scene, line in find_duplicates(self.scenes, lambda scene: scene.id)}
        for scene in self.scenes:
            if scene.place in duplicates:
                yield Problem.at(scene.place, "duplicate-id", name=scene.id, line=duplicates[scene.place])
            elif scene.id not in reached:
                yield Problem.at(scene.place, "unreachable-scene", warning=True, name=scene.id)
            yield from _ending_faults(scene)
            yield from option_faults.faults(scene.choices)
            for choice in scene.choices:
                yield from self._choice(choice, names, meant)
        if not any(scene.ending for scene in self.scenes):
            yield Problem.at(self.place, "no-ending")

    def _choice(self, choice: Choice, known: Mapping[str, Scene], meant: Mapping[str, str]) -> Iterator[Problem]:
        name, place = choice.to.name, choice.to.place
        if near := meant.get(name):
            yield Problem.at(place, "unknown-scene", "closest", name=name, closest=near)
        elif name not in known:
            yield unknown(place, "unknown-scene", name, tuple(known)[::-1])
        for values in (choice.effect, choice.when):
            yield from self.unknown_levels(values or ())

    def unknown_levels(self, values: LevelMap | Iterable[LevelValue]) -> Iterator[Problem]:
        """Yield a Problem for each value of a level that the conversation does not have."""
        known = tuple(level.name for level in self.start)
        for level in values:
            if level.name not in known:
                yield unknown(level.place, "unknown-state", level.name, known)


def _ending_faults(scene: Scene) -> Iterator[Problem]:
    """Yield the Problem of a scene that has neither choices nor an ending, or both."""
    if not scene.choices and not scene.ending:
        yield Problem.at(scene.place, "dead-end", name=scene.id)
    elif scene.choices and (scene.ending or scene.debrief):
        yield Problem.at(scene.place, "ending-with-choices", name="ending" if scene.ending else "debrief")
