"""The layout of a dialogue's map for trainers. All lengths are in CSS pixels.

Scenes are stacked vertically, ordered by the number of choices between them and the start, so that the map fits a
phone. To the right of them run the paths: one vertical line per target scene, which every choice that leads there
joins. No line crosses a scene or a text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_course.model.questions.dialogue.conversation import Conversation
from mkdocs_course.model.questions.dialogue.scene import Choice, Scene

LETTER = 7.8
"""The greatest average width of a letter, in the font size of the template."""
HEAD, ROW, FOOT, GAP, STEP = 26, 20, 6, 14, 26
MARGIN, PADDING = 1, 10
FIRST_LANE, LANE = 22, 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A choice. `note` shows its effects and conditions, `y` is the middle of its line, `lane` the x of its path."""

    choice: Choice
    note: str
    y: int
    lane: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A scene. `number` is its position in the file, counted from 1, and `entry` the y at which a path enters."""

    scene: Scene
    number: int
    top: int
    height: int
    entry: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Path:
    """A vertical line at `x` to the `entry` of a scene; `joints` are the y at which choices join it."""

    x: int
    top: int
    bottom: int
    entry: int
    joints: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Map:
    """The whole map. `steps` holds the y at which the scenes begin that are 0, 1, 2… choices from the start."""

    width: int
    height: int
    right: int
    """The x at which the scenes end and the paths begin."""
    boxes: tuple[Box, ...]
    ways: tuple[Path, ...]
    steps: tuple[int, ...]


def draw(talk: Conversation, endings: Iterable[str]) -> Map:
    """Return the map of a dialogue; `endings` are the labels of endings."""
    numbers = {scene.id: number for number, scene in enumerate(talk.scenes, 1)}
    levels = len(
        {name for scene in talk.scenes for choice in scene.choices for name, _ in (*choice.changes, *choice.bounds)}
    )
    tops, steps, height = _tops(talk)
    entries = {name: top + HEAD // 2 for name, top in tops.items()}
    sources: dict[str, list[int]] = {}
    for scene in talk.by_id().values():
        for index, choice in enumerate(scene.choices):
            sources.setdefault(choice.to.name, []).append(_row(tops[scene.id], index))
    texts = [f"{number} {name}" for name, number in numbers.items()] + list(endings)
    texts += [f"{choice.id}  {note(choice, levels > 1)}" for scene in talk.scenes for choice in scene.choices]
    right = MARGIN + 2 * PADDING + round(max(map(_width, texts)))
    lanes = _lanes({name: (min(*ys, entries[name]), max(*ys, entries[name])) for name, ys in sources.items()})
    x = {name: right + FIRST_LANE + LANE * lane for name, lane in lanes.items()}
    boxes = tuple(
        Box(
            scene=scene,
            number=numbers[scene.id],
            top=tops[scene.id],
            height=_height(scene),
            entry=entries[scene.id],
            rows=tuple(
                Row(choice=choice, note=note(choice, levels > 1), y=_row(tops[scene.id], index), lane=x[choice.to.name])
                for index, choice in enumerate(scene.choices)
            ),
        )
        for scene in talk.by_id().values()
    )
    ways = tuple(
        Path(
            x=x[name],
            top=min(*ys, entries[name]),
            bottom=max(*ys, entries[name]),
            entry=entries[name],
            joints=tuple(ys),
        )
        for name, ys in sources.items()
    )
    width = max((way.x for way in ways), default=right) + LANE
    return Map(width=width, height=height, right=right, boxes=boxes, ways=ways, steps=steps)


def note(choice: Choice, named: bool) -> str:
    """Return the conditions and effects of a choice, in signs such as ≥7 and +1.

    If `named`, the name of its level is put before each sign.
    """
    signs = [(name, f"≥{low}" if low else f"<{high + 1}") for name, (low, high) in choice.bounds]
    signs += [(name, f"+{change}" if change > 0 else f"−{-change}") for name, change in choice.changes]
    return " ".join(f"{name} {sign}" if named else sign for name, sign in signs)


def _tops(talk: Conversation) -> tuple[dict[str, int], tuple[int, ...], int]:
    """Return the y at which each scene and each step begins, and the height of the map."""
    layers = talk.layers()
    reachable = {scene.id for layer in layers for scene in layer}
    unreachable = tuple(scene for scene in talk.by_id().values() if scene.id not in reachable)
    tops, steps, y = {}, [], 0
    for layer in (*layers, *([unreachable] if unreachable else [])):
        steps.append(y + STEP // 2)
        y += STEP
        for scene in layer:
            tops[scene.id] = y
            y += _height(scene) + GAP
    return tops, tuple(steps[: len(layers)]), y


def _height(scene: Scene) -> int:
    return HEAD + ROW * (len(scene.choices) or 1) + FOOT


def _row(top: int, index: int) -> int:
    return top + HEAD + ROW * index + ROW // 2


def _width(text: str) -> float:
    return LETTER * sum(1.8 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _lanes(spans: dict[str, tuple[int, int]]) -> dict[str, int]:
    """Return a lane for each path, short paths nearest to the scenes, so that no two paths overlap."""
    lanes: dict[str, int] = {}
    for name, (top, bottom) in sorted(spans.items(), key=lambda item: (item[1][1] - item[1][0], item[1])):
        taken = {
            lane for placed, lane in lanes.items() if spans[placed][0] <= bottom + ROW and top - ROW <= spans[placed][1]
        }
        lanes[name] = next(lane for lane in range(len(spans)) if lane not in taken)
    return lanes
