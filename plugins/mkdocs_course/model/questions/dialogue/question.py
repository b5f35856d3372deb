"""A conversation in scenes, in which the learner’s replies decide how it continues and ends: `scenes:`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.controls.option import shuffle
from mkdocs_course.model.interaction.open import Open
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.questions.dialogue.branching import branching, example
from mkdocs_course.model.questions.dialogue.conversation import Conversation
from mkdocs_course.model.questions.dialogue.exploration import Exploration, is_open
from mkdocs_course.model.questions.dialogue.scene import Choice, Scene
from mkdocs_course.model.questions.dialogue.state import Labels, Level, LevelValue, State
from mkdocs_course.model.quiz.block import Block
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.text.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Dialogue(Question):
    """The learner takes a role in a conversation. It begins in the first of the `scenes`, with the levels in `state`.

    Without `state` the only level is trust, which starts at 5. `names` are the names of the levels that learners see;
    trust has a name already. A level without a name is hidden.
    """

    answer_key = "scenes"
    modes = ("practice",)
    blocks = (Block(name="map", unfit="no-talk"),)

    scenes: tuple[Scene, ...]
    state: State | None = None
    names: Labels | None = None

    @property
    def talk(self) -> Conversation:
        """The conversation as a graph."""
        trust = LevelValue(name="trust", value=Level(5), place=self.place)
        start = self.state.parts if self.state else (trust,)
        return Conversation(scenes=self.scenes, start=start, place=self.place)

    @property
    def start(self) -> tuple[tuple[str, int], ...]:
        """(level, value at the start) for all levels, including hidden ones."""
        return tuple((level.name, int(level.value)) for level in self.talk.start)

    @property
    def levels(self) -> tuple[tuple[str, int, Text | None], ...]:
        """(id, value at the start, name) for each level that the learner sees.

        The name is None for trust unless the question names it; the locale has a word for it. A level that no choice
        changes is not shown.
        """
        labels = {level.name: level.value for level in self.names or ()}
        changed = {name for scene in self.scenes for choice in scene.choices for name, _ in choice.changes}
        seen = changed & {"trust", *labels}
        return tuple((name, level, labels.get(name)) for name, level in self.start if name in seen)

    def number(self, choice: Choice) -> int:
        """Return the number of the scene that a choice leads to, from 1."""
        return [scene.id for scene in self.scenes].index(choice.to.name) + 1

    def starts_with(self, choice: Choice) -> bool:
        """Return whether a choice of the first scene is open at the start."""
        return is_open(dict(self.start), choice)

    def shown(self, scene: Scene) -> tuple[Choice, ...]:
        """Return the choices of a scene in an order that reveals nothing of their consequences."""
        return shuffle(f"{self.slug}/{scene.id}", scene.choices)

    @property
    def meaning(self) -> str:
        first, *rest = (scene.meaning for scene in self.scenes)
        return f"{self.kind} {sorted(self.start)} {first} {' '.join(sorted(rest))}"

    def interaction(self) -> Open:
        """Return an open record. A format without branches can use its prompt and its example, a good conversation."""
        branches = branching(self.talk, self.names or ())
        return Open(item=self.item, purpose="dialogue", example=example(branches), branching=branches)

    def faults(self) -> Iterator[Problem]:
        if not self.scenes:
            yield Problem.at(self.place, "too-few", name="scenes")
            return
        talk = self.talk
        yield from talk.faults()
        yield from talk.unknown_levels(self.names or ())
        exploration = Exploration(talk)
        exploration.explore()
        yield from exploration.faults()
