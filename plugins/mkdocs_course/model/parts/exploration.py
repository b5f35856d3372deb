"""Every way through a talk: each scene with each state that a learner can come to it in.

So it is proved, not guessed, that nobody gets stuck. There are eleven levels to each name, so the ways are few.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_course.model.parts.conversation import Conversation
from mkdocs_course.model.parts.scene import Choice, Scene
from mkdocs_course.model.parts.state import HIGH, LOW
from mkdocs_course.model.problem import Problem

LIMIT = 20_000

State = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A scene, and the levels in it."""

    scene: str
    state: State


def after(state: State, choice: Choice) -> State:
    """Return the state once the choice is made."""
    changes = dict(choice.changes)
    return tuple((name, min(HIGH, max(LOW, level + changes.get(name, 0)))) for name, level in state)


def is_open(state: State, choice: Choice) -> bool:
    """Return whether the state is what the choice asks for. What the talk does not have stops nobody."""
    levels = dict(state)
    return all(low <= levels.get(name, low) <= high for name, (low, high) in choice.bounds)


@dataclass(slots=True)
class Exploration:
    """Goes through a talk breadth first, so that the way told to a moment is a shortest one."""

    talk: Conversation
    ways: dict[Moment, tuple[Moment, Choice] | None] = field(default_factory=dict)
    """Each moment found, in the order it was, with where it was come from."""
    onward: dict[Moment, list[tuple[Choice, Moment]]] = field(default_factory=dict)
    whole: bool = True

    def go(self) -> None:
        """Find every moment, unless there are too many."""
        scenes = self.talk.by_id()
        # A level that no choice asks for stops nobody.
        asked = {name for scene in self.talk.scenes for choice in scene.choices for name, _ in choice.bounds}
        start = tuple((part.name, int(part.value)) for part in self.talk.start if part.name in asked)
        first = Moment(self.talk.scenes[0].id, start)
        self.ways[first], todo = None, deque([first])
        while todo:
            now = todo.popleft()
            self.onward[now] = []
            for choice in self._choices(scenes.get(now.scene)):
                if not is_open(now.state, choice):
                    continue
                then = Moment(choice.to.name, after(now.state, choice))
                self.onward[now].append((choice, then))
                if then not in self.ways:
                    self.ways[then] = now, choice
                    todo.append(then)
            if len(self.ways) > LIMIT:
                self.whole = False
                return

    @staticmethod
    def _choices(scene: Scene | None) -> tuple[Choice, ...]:
        return scene.choices if scene and not scene.ending else ()

    def way(self, moment: Moment) -> str:
        """Return the choices that lead to the moment, in words for a trainer."""
        steps: list[str] = []
        while came := self.ways[moment]:
            moment, choice = came
            steps.append(choice.id)
        return ", ".join(reversed(steps))

    def faults(self) -> Iterator[Problem]:
        """Yield where a learner can be stuck or go round for ever, and what nobody can ever choose."""
        if not self.whole:
            yield Problem.at(self.talk.place, "talk-too-big", limit=LIMIT)
            return
        ends = [moment for moment, onward in self.onward.items() if not onward]
        stuck = {moment.scene: moment for moment in reversed(ends)}
        opened = {(now.scene, choice.id) for now, onward in self.onward.items() for choice, _ in onward}
        visited = {moment.scene for moment in self.ways}
        for scene in self.talk.by_id().values():
            choices = self._choices(scene)
            if choices and scene.id in stuck:
                yield self._problem(scene, "stuck", stuck[scene.id])
                continue
            for choice in choices if scene.id in visited else ():
                if (scene.id, choice.id) not in opened:
                    yield Problem.at(choice.place, "never-open", warning=True, name=choice.id)
        if any(scene.ending for scene in self.talk.scenes):
            yield from self._endless(ends)

    def _problem(self, scene: Scene, code: str, moment: Moment) -> Problem:
        state = ", ".join(f"{name}: {level}" for name, level in moment.state)
        way = self.way(moment)
        hint = code if way else f"{code}-at-once"
        return Problem.at(scene.place, code, hint, name=scene.id, state=state, way=way)

    def _endless(self, ends: list[Moment]) -> Iterator[Problem]:
        """Yield a Problem for each round of scenes that leads nowhere else, at the scene it is entered by."""
        scenes, told = self.talk.by_id(), set[str]()
        onward = {now: [then for _, then in steps] for now, steps in self.onward.items()}
        back: dict[Moment, list[Moment]] = {}
        for now, steps in onward.items():
            for then in steps:
                back.setdefault(then, []).append(now)
        fine = _reach(ends, back)
        for moment in self.ways:
            if moment not in fine and moment.scene not in told:
                yield self._problem(scenes[moment.scene], "endless", moment)
                told |= {each.scene for each in _reach([moment], onward)}


def _reach(start: list[Moment], steps: dict[Moment, list[Moment]]) -> set[Moment]:
    found, todo = set(start), list(start)
    while todo:
        for each in steps.get(todo.pop(), ()):
            if each not in found:
                found.add(each)
                todo.append(each)
    return found
