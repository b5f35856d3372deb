"""A talk drawn as a map for trainers: where everything stands.

The scenes stand below each other, by how many choices they are away from the start, so that the map is as narrow as
a phone. To the right of them run the ways: one line for each scene that is led to, which all choices that lead there
join. No line crosses a scene, and no words stand on a line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_course.model.parts.conversation import Conversation
from mkdocs_course.model.parts.scene import Choice, Scene

LETTER = 7.8
"""How wide a letter is at most on average, in the size that the template has."""
HEAD, ROW, FOOT, GAP, STEP = 26, 20, 6, 14, 26
MARGIN, PADDING = 1, 10
FIRST_LANE, LANE = 22, 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A choice, with `note` for what it does and asks for; `y` is the middle of its line, `lane` where its way runs."""

    choice: Choice
    note: str
    y: int
    lane: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A scene, from `top`, with its place in the file as its `number`. `entry` is where a way comes in."""

    scene: Scene
    number: int
    top: int
    height: int
    entry: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """The line at `x` that leads to the `entry` of a scene, and the places where choices join it."""

    x: int
    top: int
    bottom: int
    entry: int
    joints: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Map:
    """`steps` holds the places where the scenes begin that are 0, 1, 2… choices away from the start."""

    width: int
    height: int
    right: int
    """Where the scenes end and the ways begin."""
    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]
    steps: tuple[int, ...]


def draw(talk: Conversation, endings: Iterable[str]) -> Map:
    """Return the map; `endings` are the words that stand in endings."""
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
        Way(
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
    """Return what a choice asks for and does, in signs: ≥7 +1, each after the name of its level where there are several."""
    signs = [(name, f"≥{low}" if low else f"<{high + 1}") for name, (low, high) in choice.bounds]
    signs += [(name, f"+{change}" if change > 0 else f"−{-change}") for name, change in choice.changes]
    return " ".join(f"{name} {sign}" if named else sign for name, sign in signs)


def _tops(talk: Conversation) -> tuple[dict[str, int], tuple[int, ...], int]:
    """Return where each scene and each step begins, and how high it all is."""
    layers = talk.layers()
    found = {scene.id for layer in layers for scene in layer}
    lost = tuple(scene for scene in talk.by_id().values() if scene.id not in found)
    tops, steps, y = {}, [], 0
    for layer in (*layers, *([lost] if lost else [])):
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
    """Return a lane for each way, the short ones near the scenes, so that no two lie on each other."""
    lanes: dict[str, int] = {}
    for name, (top, bottom) in sorted(spans.items(), key=lambda each: (each[1][1] - each[1][0], each[1])):
        taken = {
            lane for other, lane in lanes.items() if spans[other][0] <= bottom + ROW and top - ROW <= spans[other][1]
        }
        lanes[name] = next(lane for lane in range(len(spans)) if lane not in taken)
    return lanes
