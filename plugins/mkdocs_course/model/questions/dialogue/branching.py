"""Converts a conversation to the neutral record of a branching scenario."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_course.model.interaction.branching import Bound, Branching, Change, Level, Scene, Step
from mkdocs_course.model.interaction.item import Translation, Wording, wording
from mkdocs_course.model.questions.dialogue import scene
from mkdocs_course.model.questions.dialogue.conversation import Conversation
from mkdocs_course.model.questions.dialogue.exploration import Exploration
from mkdocs_course.model.questions.dialogue.state import LevelValue


def branching(talk: Conversation, labels: Iterable[LevelValue]) -> Branching:
    """Return the neutral record of a conversation; `labels` are the names of its levels."""
    names = {label.name: wording(label.value) for label in labels}
    levels = (Level(id=level.name, start=int(level.value), name=names.get(level.name, ())) for level in talk.start)
    return Branching(levels=tuple(levels), scenes=tuple(map(_scene, talk.scenes)), best=_best(talk))


def example(branches: Branching) -> Wording:
    """Return what is said and what happens on the best path, a paragraph each, in every language."""
    turns = branches.walk(branches.best)
    lines = [
        line
        for turn in turns
        for line in (*((turn.step.text, turn.step.feedback) if turn.step else ()), turn.scene.text)
    ]
    languages = sorted({translation.language for line in lines for translation in line} - {""}) or [""]
    return tuple(
        Translation(language=str(language), text="\n\n".join(_in(line, language) for line in lines))
        for language in languages
    )


def _in(line: Wording, language: str) -> str:
    return next((translation.text for translation in line if translation.language in ("", language)), line[0].text)


def _scene(scene_: scene.Scene) -> Scene:
    fraction = scene_.ending.fraction if scene_.ending else None
    choices = tuple(map(_step, scene_.choices))
    return Scene(
        id=scene_.id, text=wording(scene_.says), choices=choices, fraction=fraction, feedback=wording(scene_.debrief)
    )


def _step(choice: scene.Choice) -> Step:
    return Step(
        id=choice.id,
        text=wording(choice.text),
        feedback=wording(choice.why),
        to=choice.to.name,
        changes=tuple(Change(level=level, by=by) for level, by in choice.changes),
        bounds=tuple(Bound(level=level, low=low, high=high) for level, (low, high) in choice.bounds),
    )


def _best(talk: Conversation) -> tuple[str, ...]:
    """Return a shortest path to an ending with the highest score that can be reached."""
    exploration = Exploration(talk)
    exploration.explore()
    endings = {ending.id: ending.ending.fraction for ending in talk.by_id().values() if ending.ending}
    # The moments are in the order of the length of their paths; `max` returns the first of equals.
    best = max(
        (moment for moment in exploration.paths if moment.scene in endings), key=lambda moment: endings[moment.scene]
    )
    return exploration.path(best)
