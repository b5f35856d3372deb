"""A talk as a graph of scenes: where each choice leads, and what is wrong with the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_course.model.parts import option
from mkdocs_course.model.parts.scene import Choice, Scene
from mkdocs_course.model.parts.state import Part, Parts
from mkdocs_course.model.problem import Place, Problem, again
from mkdocs_course.model.reading.reader import closest, suggest


@dataclass(frozen=True, kw_only=True, slots=True)
class Conversation:
    """`start` are the levels before the first scene, in which the talk begins."""

    scenes: tuple[Scene, ...]
    start: tuple[Part, ...]
    place: Place

    def by_id(self) -> dict[str, Scene]:
        """Return the scenes by their ids; of two with the same id the first one counts."""
        return {scene.id: scene for scene in reversed(self.scenes)}

    def layers(self) -> tuple[tuple[Scene, ...], ...]:
        """Return the scenes by how many choices they are away from the start, those out of reach left out."""
        scenes, found, layer, layers = self.by_id(), {self.scenes[0].id}, [self.scenes[0]], []
        while layer:
            layers.append(tuple(layer))
            # A misspelt target leads where it was meant to, so that one fault is told once.
            named = (choice.to.name for scene in layer for choice in scene.choices)
            targets = dict.fromkeys(name if name in scenes else closest(name, scenes) for name in named)
            layer = [scene for name in targets if name not in found and (scene := scenes.get(name))]
            found |= {scene.id for scene in layer}
        return tuple(layers)

    def faults(self) -> Iterator[Problem]:
        """Yield what can be told without playing the talk."""
        names = tuple(dict.fromkeys(scene.id for scene in self.scenes))
        reached = {scene.id for layer in self.layers() for scene in layer}
        twins = {scene.place: line for scene, line in again(self.scenes, lambda scene: scene.id)}
        for scene in self.scenes:
            if scene.place in twins:
                yield Problem.at(scene.place, "duplicate-id", name=scene.id, line=twins[scene.place])
            elif scene.id not in reached:
                yield Problem.at(scene.place, "unreachable-scene", warning=True, name=scene.id)
            yield from _end(scene)
            yield from option.faults(scene.choices)
            for choice in scene.choices:
                yield from self._choice(choice, names)
        if not any(scene.ending for scene in self.scenes):
            yield Problem.at(self.place, "no-ending")

    def _choice(self, choice: Choice, known: tuple[str, ...]) -> Iterator[Problem]:
        if choice.to.name not in known:
            yield Problem.at(choice.to.place, "unknown-scene", **suggest(choice.to.name, known))
        for parts in (choice.effect, choice.when):
            yield from self.unnamed(parts or ())

    def unnamed(self, parts: Parts | Iterable[Part]) -> Iterator[Problem]:
        """Yield a Problem for each part about a level that the talk does not have."""
        known = tuple(part.name for part in self.start)
        for part in parts:
            if part.name not in known:
                yield Problem.at(part.place, "unknown-state", **suggest(part.name, known))


def _end(scene: Scene) -> Iterator[Problem]:
    if not scene.choices and not scene.ending:
        yield Problem.at(scene.place, "dead-end", name=scene.id)
    elif scene.choices and (scene.ending or scene.debrief):
        yield Problem.at(scene.place, "ending-with-choices", name="ending" if scene.ending else "debrief")
