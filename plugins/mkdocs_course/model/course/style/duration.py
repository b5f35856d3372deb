"""Estimates how long a quiz takes: the time to read it, and the time to think about each question.

All that a question shows counts, also why each option is right or wrong: whoever wants to learn reads that. Hints do
not count, because few ask for them. Of a dialogue the mean of its paths counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from mkdocs_course.model.course.style.choice_key import written
from mkdocs_course.model.interaction.branching import Branching, Scene, Step
from mkdocs_course.model.interaction.item import Translation, Wording
from mkdocs_course.model.interaction.match import Match
from mkdocs_course.model.interaction.open import Open
from mkdocs_course.model.quiz.question import Question
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.text.extent import Extent

THINKING = 0.4
"""Minutes to think about a question. Test makers allow a minute for an item of four options, half of it for reading
(Haladyna and Rodriguez 2013, “Developing and Validating Test Items”), and a practice quiz is not an exam."""
ROW = 0.1
"""Minutes for each row of what is matched or rated: six seconds."""
WRITING = 1.0
"""Minutes to write two or three sentences, at the 36 words a minute that people type on a phone (Palin and others 2019,
“How do People Type on Mobile Devices?”)."""
TALKING = 2.0
"""Minutes to think in a dialogue, where each choice changes what comes."""
STEPS = 30
"""The number of choices after which a path through a dialogue no longer counts."""
HINTS = "hints"
"""The field whose texts are not counted."""


def quiz_minutes(quiz: Quiz, language: str) -> float:
    """Return the minutes that a quiz takes in a language; of a pool, those of as many questions as are drawn."""
    total = sum(_question(question, language) for question in quiz.questions)
    drawn = sum(number for _, number in quiz.draw.numbers) if quiz.draw else len(quiz.questions)
    return total * min(1.0, drawn / len(quiz.questions))


def _question(question: Question, language: str) -> float:
    interaction = question.interaction()
    if isinstance(interaction, Open) and interaction.branching:
        return _minutes(interaction.item, language) + TALKING + _path(interaction.branching, language)
    rows = ROW * len(interaction.rows) if isinstance(interaction, Match) else 0.0
    return _minutes(interaction, language) + rows + (WRITING if isinstance(interaction, Open) else THINKING)


def _minutes(record: Any, language: str) -> float:
    """Return the time to read the texts of a record."""
    return sum(_read(text, language) for name, text in _texts(record, "") if name != HINTS)


def _texts(value: Any, name: str) -> Iterator[tuple[str, Wording]]:
    """Yield (name of the field, text) for each text in a record."""
    if isinstance(value, tuple) and value and all(isinstance(text, Translation) for text in value):
        yield name, value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), field.name)


def _read(wording: Wording, language: str) -> float:
    return Extent.of(written(wording, language)).minutes


def _path(branching: Branching, language: str) -> float:
    """Return the mean time to read a path of a dialogue, where each choice of a scene is as likely as the others."""
    scenes = {scene.id: scene for scene in branching.scenes}
    ahead = dict.fromkeys(scenes, 0.0)
    own = {id: _scene(scene, language) for id, scene in scenes.items()}
    feedback = {step: _read(step.feedback, language) for scene in scenes.values() for step in scene.choices}
    for _ in range(STEPS):
        ahead = {id: own[id] + _mean(scene.choices, feedback, ahead) for id, scene in scenes.items()}
    return ahead[branching.scenes[0].id]


def _scene(scene: Scene, language: str) -> float:
    texts = (scene.text, scene.feedback, *(step.text for step in scene.choices))
    return sum(_read(text, language) for text in texts)


def _mean(steps: tuple[Step, ...], feedback: dict[Step, float], ahead: dict[str, float]) -> float:
    return sum(feedback[step] + ahead.get(step.to, 0.0) for step in steps) / len(steps) if steps else 0.0
