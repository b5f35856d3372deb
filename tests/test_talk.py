"""Talks: what is proved about them holds when they are played, and their map shows what is there."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import combinations

import pytest
from mkdocs_course.extension import QuizExtension
from mkdocs_course.model.course import course as model
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.questions.dialogue.conversation import Conversation
from mkdocs_course.model.questions.dialogue.exploration import Exploration
from mkdocs_course.model.questions.dialogue.scene import Choice
from mkdocs_course.model.quiz.question import kinds
from mkdocs_course.model.reading.node import parse
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.report import wording
from mkdocs_course.view.questions.dialogue.map import draw
from mkdocs_course.view.runtime import parts
from pace import assert_quick
from support import COURSE, TIMES, Course

Scenes = list[tuple[str, list[str]]]


def talk(scenes: Scenes, state: str = "trust: 5, time: 3") -> tuple[Conversation, tuple[Problem, ...]]:
    """Return the talk of these scenes (ending and choices), whatever is wrong with it, and what that is."""
    text = f"ask: Hej\nstate: {{{state}}}\nscenes:\n"
    for number, (ending, choices) in enumerate(scenes):
        text += f"- id: s{number}\n  says: Hej\n" + (f"  ending: {ending}\n" if ending else "")
        text += "  choices:\n" * bool(choices)
        text += "".join(f"  - {{id: c{at}, text: T{at}, why: W, {each}}}\n" for at, each in enumerate(choices))
    reader, node = Reader("q.yml", text.split("\n"), ("sv",)), parse(text)
    assert node
    question = reader.record(kinds()["scenes"], node)
    assert not reader.problems
    return question.talk, tuple(question.faults())


def chance(dice: random.Random) -> Scenes:
    """Return a few scenes, with loops and conditions as they fall."""
    size = dice.randint(3, 6)

    def choice() -> str:
        when = dice.choice(("", "", ", when: {trust: 6}", ", when: {trust: <4}", ", when: {time: <2, trust: 3}"))
        effect = dice.choice(("", ", effect: {trust: +2}", ", effect: {trust: -3}", ", effect: {time: -1}"))
        return f"to: s{dice.randrange(size)}{effect}{when}"

    ending = ("good", "middling", "bad")
    return [
        (dice.choice(ending), []) if dice.random() < 0.3 else ("", [choice() for _ in range(dice.randint(1, 3))])
        for _ in range(size)
    ]


def play(talk: Conversation, choose: Callable[[list[Choice]], Choice | None]) -> tuple[str, str]:
    """Play by the rules as trainers are told them, and return the last scene and what became of it."""
    scenes, levels = talk.by_id(), {part.name: int(part.value) for part in talk.start}
    scene = talk.scenes[0]
    for _ in range(200):
        if scene.ending:
            return scene.id, "ended"
        fits = [all(low <= levels[name] <= high for name, (low, high) in choice.bounds) for choice in scene.choices]
        choices = [choice for choice, open_ in zip(scene.choices, fits, strict=True) if open_]
        if not choices:
            return scene.id, "stuck"
        if not (choice := choose(choices)):
            break
        for name, change in choice.changes:
            levels[name] = min(10, max(0, levels[name] + change))
        scene = scenes[choice.to.name]
    return scene.id, "going on"


@pytest.mark.slow
def test_what_is_proved_is_what_happens() -> None:
    """Whoever plays a talk without faults ends it, and the way told to where one is stuck leads there."""
    dice, seen = random.Random(7), {"fine": 0, "stuck": 0, "endless": 0}
    for _ in range(150 * TIMES):
        made, problems = talk(chance(dice))
        errors = [problem for problem in problems if not problem.warning]
        seen["fine"] += not errors
        for problem in errors:
            if problem.code not in seen:
                continue
            seen[problem.code] += 1
            way = iter(filter(None, problem.value("way").split(", ")))
            where = play(made, lambda open_, way=way: {each.id: each for each in open_}.get(next(way, "")))
            assert where == (problem.value("name"), {"stuck": "stuck", "endless": "going on"}[problem.code])
        played = {play(made, dice.choice)[1] for _ in range(10)}
        if not errors:
            assert played == {"ended"}
        if "stuck" in played:
            assert {problem.code for problem in errors} & {"stuck", "dead-end"}
    assert all(number > 8 * TIMES for number in seen.values()), seen


@pytest.mark.slow
def test_a_talk_that_can_go_in_too_many_ways_costs_little() -> None:
    names = "abcdef"
    steps = [f"to: s0, effect: {{{name}: {sign}1}}, when: {{{name}: 0}}" for name in names for sign in "+-"]

    def check() -> None:
        _, problems = talk([("", [*steps, "to: s1"]), ("good", [])], ", ".join(f"{name}: 5" for name in names))
        assert [problem.code for problem in problems] == ["talk-too-big"]

    assert_quick(check, 3)


def test_a_level_that_no_choice_asks_for_is_not_explored() -> None:
    steps = [f"to: s0, effect: {{{name}: +1}}" for name in "abcdef"]
    made, problems = talk([("", [*steps, "to: s1"]), ("good", [])], ", ".join(f"{name}: 5" for name in "abcdef"))
    exploration = Exploration(made)
    exploration.explore()
    assert not problems and len(exploration.paths) == 2


def test_no_line_of_a_map_lies_on_another() -> None:
    dice = random.Random(3)
    for _ in range(100):
        made, _ = talk(chance(dice))
        drawn = draw(made, ["✓ Slut"])
        assert {box.scene.id for box in drawn.boxes} == set(made.by_id())
        rows = [row for box in drawn.boxes for row in box.rows]
        assert sum(len(way.joints) for way in drawn.ways) == len(rows)
        for box, other in combinations(drawn.boxes, 2):
            assert box.top + box.height < other.top or other.top + other.height < box.top
        for way, other in combinations(drawn.ways, 2):
            assert way.x != other.x or way.bottom < other.top or other.bottom < way.top
        by_entry = {way.entry: way for way in drawn.ways}
        entries = {box.scene.id: box.entry for box in drawn.boxes}
        for row in rows:
            way = by_entry[entries[row.choice.to.name]]
            assert row.lane == way.x and row.y in way.joints and way.top <= row.y <= way.bottom
            assert drawn.right < way.x < drawn.width
        assert max(box.top + box.height for box in drawn.boxes) <= drawn.height


@pytest.mark.parametrize("language", ["sv", "zh"])
def test_a_map_says_where_each_choice_leads(language: str) -> None:
    options = {"quizzes": str(COURSE / "quizzes"), "language": language, "languages": ["sv", "zh"]}
    extension = QuizExtension(**options)
    html = extension.kind_block("map", "example-dialogue")
    shown = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html.split("</svg>")[1]))
    assert "pour (≥7 +1) → glad" in shown and "turn (−2) → gone" in shown
    assert extension.kind_block("map", "first-cup") == "" == extension.kind_block("map", "nothing-like-it")
    assert 'role="img" aria-label="' in html and "<text" in html and not re.search(r"\bid=|style=|#[0-9a-f]{3}", html)


def test_a_map_is_of_a_quiz_with_a_talk(course: Callable[..., Course]) -> None:
    page = "/// quiz | a\n///\n\n/// map | a\n///\n\n/// map | aa\n///\n"
    quiz = "questions:\n- ask: Hej?\n  right: Ja\n  wrong: [Nej]\n"
    pages = {"content/sv/index.md": page, "content/zh/index.md": page.replace("/// map | a\n///\n\n", "")}
    folder = course(pages | {"quizzes/a.yml": quiz}).folder
    read = model.read(folder / "content", folder / "quizzes", ("sv", "zh"), folder, parts())
    assert [wording.describe(problem, "en").splitlines()[0] for problem in read.problems] == [
        "content/sv/index.md:4:11: The quiz “a” has no talk to draw a map of. [no-talk]",
        "content/sv/index.md:7:11: There is no quiz “aa”. [unknown-quiz]",
        "content/zh/index.md:4:11: There is no quiz “aa”. [unknown-quiz]",
    ]
