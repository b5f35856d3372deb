"""Explores every path through a conversation: each scene in each state in which a learner can reach it.

So it is proved, not guessed, that nobody gets stuck. A level has only eleven values, so the states are few.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_course.model.problem import Problem
from mkdocs_course.model.questions.dialogue.conversation import Conversation
from mkdocs_course.model.questions.dialogue.scene import Choice, Scene
from mkdocs_course.model.questions.dialogue.state import HIGH, LOW

LIMIT = 20_000

State = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A scene in a state: the values of the levels on arrival."""

    scene: str
    state: State


def after(state: State, choice: Choice) -> State:
    """Return the state after a choice."""
    changes = dict(choice.changes)
    return tuple((name, min(HIGH, max(LOW, level + changes.get(name, 0)))) for name, level in state)


def is_open(levels: dict[str, int], choice: Choice) -> bool:
    """Return whether a choice is open at these levels. A condition on a level that does not exist is ignored."""
    return all(low <= levels.get(name, low) <= high for name, (low, high) in choice.bounds)


@dataclass(slots=True)
class Exploration:
    """Explores a conversation breadth-first, so that the path to each moment is a shortest one."""

    talk: Conversation
    paths: dict[Moment, tuple[Moment, Choice] | None] = field(default_factory=dict)
    """Every reached moment, in the order of discovery, with its predecessor and the choice made there."""
    onward: dict[Moment, list[tuple[Choice, Moment]]] = field(default_factory=dict)
    whole: bool = True

    def explore(self) -> None:
        """Find every moment that can be reached; `whole` is False if there are too many."""
        scenes = self.talk.by_id()
        # A level on which no choice depends cannot close one.
        relevant = {name for scene in self.talk.scenes for choice in scene.choices for name, _ in choice.bounds}
        start = tuple((level.name, int(level.value)) for level in self.talk.start if level.name in relevant)
        first = Moment(self.talk.scenes[0].id, start)
        self.paths[first], todo = None, deque([first])
        while todo:
            now = todo.popleft()
            self.onward[now], levels = [], dict(now.state)
            for choice in self._choices(scenes.get(now.scene)):
                if not is_open(levels, choice):
                    continue
                then = Moment(choice.to.name, after(now.state, choice))
                self.onward[now].append((choice, then))
                if then not in self.paths:
                    self.paths[then] = now, choice
                    todo.append(then)
            if len(self.paths) > LIMIT:
                self.whole = False
                return

    @staticmethod
    def _choices(scene: Scene | None) -> tuple[Choice, ...]:
        return scene.choices if scene and not scene.ending else ()

    def path_text(self, moment: Moment) -> str:
        """Return the path to a moment as a message shows it."""
        return ", ".join(self.path(moment))

    def path(self, moment: Moment) -> tuple[str, ...]:
        """Return the ids of the choices on a shortest path to a moment."""
        steps: list[str] = []
        while previous := self.paths[moment]:
            moment, choice = previous
            steps.append(choice.id)
        return tuple(reversed(steps))

    def faults(self) -> Iterator[Problem]:
        """Yield a Problem for each dead end, endless loop, and choice that is never open."""
        if not self.whole:
            yield Problem.at(self.talk.place, "talk-too-big", limit=LIMIT)
            return
        ends = [moment for moment, onward in self.onward.items() if not onward]
        stuck = {moment.scene: moment for moment in reversed(ends)}
        opened = {(now.scene, choice.id) for now, onward in self.onward.items() for choice, _ in onward}
        visited = {moment.scene for moment in self.paths}
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
        """Return the Problem of a scene at a moment, with the path of choices that leads there."""
        state = ", ".join(f"{name}: {level}" for name, level in moment.state)
        path = self.path_text(moment)
        hint = code if path else f"{code}-at-once"
        return Problem.at(scene.place, code, hint, name=scene.id, state=state, way=path)

    def _endless(self, ends: list[Moment]) -> Iterator[Problem]:
        """Yield a Problem for each loop of scenes without an exit, at the scene by which it is entered."""
        scenes, reported = self.talk.by_id(), set[str]()
        onward = {now: [then for _, then in steps] for now, steps in self.onward.items()}
        back: dict[Moment, list[Moment]] = {}
        for now, steps in onward.items():
            for then in steps:
                back.setdefault(then, []).append(now)
        fine = _reach(ends, back)
        for moment in self.paths:
            if moment not in fine and moment.scene not in reported:
                yield self._problem(scenes[moment.scene], "endless", moment)
                reported |= {looping.scene for looping in _reach([moment], onward)}


def _reach(start: list[Moment], steps: dict[Moment, list[Moment]]) -> set[Moment]:
    """Return every moment that can be reached from those at the start."""
    reached, todo = set(start), list(start)
    while todo:
        for following in steps.get(todo.pop(), ()):
            if following not in reached:
                reached.add(following)
                todo.append(following)
    return reached
