"""Thousands of broken files: no traceback, no crash, no place outside the file, and no quiz that is gone in silence.

`NIGHTLY=1` tries ten times as many. A case is made of the seed, its door and its number: it can be tried again.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs_course import project
from mkdocs_course.model.course import lesson
from mkdocs_course.model.glossary import glossary
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import quiz
from mkdocs_course.report import wording
from pace import assert_quick
from support import CONFIG, SMALLEST, Course, at_night

pytestmark = pytest.mark.slow

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = ("sv", "zh")
SEED = "2026-11-28"
QUIZ = """title: {sv: Titel, zh: 标题}
mode: practice
bands: [{from: 50, text: {sv: Bra, zh: 好}}]
draw: {a: 1}
shuffle: [questions, options]
questions:
  - id: a
    ask: {sv: Hej där, zh: 你好}
    right: {sv: Ja visst, zh: 是的}
    tags: [a]
    wrong:
      - {sv: Nej då, zh: 不是}
  - id: b
    ask:
      sv: Vad stämmer?
      zh: 哪些对？
    why: {sv: "`a`", zh: "`a`"}
    hints: [Tänk, {sv: Titta, zh: 看}]
    all-right: [Ett, Två]
    wrong:
      - text: "Tre: fyra"
        why: Nej
"""
LESSON = """---
title: Hej
description: En lektion
minutes: 3
prerequisites: [index.md, b.md]
sources: [a]
---
# Hej {#top}

Text med [term](glossary.md#trust) och `kod`.

/// quiz | first-meeting
///

```yaml
/// quiz | not-this
```

<!-- /// quiz | nor-this
/// -->

!!! note "A"

    /// posttest | first-meeting
    ///

/// glossary
///

--8<-- "sv/figures/a.svg"

/// page-part | progress
///

1) one
"""
TERMS = (GOLDEN / "glossary" / "terms.yml").read_text(encoding="utf-8")
ASKED = "      certificate: {quiz: a, pass_mark: 70}\n"
MKDOCS = CONFIG.replace("languages: {sv: Kurs, zh: 课程}\n", "languages: {sv: Kurs, zh: 课程}\n" + ASKED)
PIECES = (
    *"：，“”＃－【\u3000\u00a0\u2028\u202eå\ufeff\t\n\"'{}[]-:#&*!|>?%@`,",
    *("- ", ": ", "  ", "---\n", "...\n", "<<<<<<< x\n", "&a ", "*a", "<<: *a\n", "!!python/object ", "%YAML 1.1\n"),
    *("{sv: , zh: }", "{sv: a}", "{}", "[]", "[[]]", '""', "~", "no", "0", "-1", "1e9", "2026-13-45", "a" * 300),
    *("///\n", "/// quiz | a\n", "```\n", "~~~\n", "<!-- ", " -->", "--8<-- ", "$`x`$", "![](a.png)", "[a](b#c)"),
)


def mutated(base: str, random_: random.Random) -> bytes:
    """Return the text with one fault to four: in its bytes, or in its lines."""
    data = base.encode()
    for _ in range(random_.randint(1, 4)):
        at, what, size = random_.randrange(len(data) + 1), random_.random(), random_.randint(1, 30)
        if what < 0.3:
            data = data[:at] + random_.choice(PIECES).encode() + data[at:]
        elif what < 0.45:
            data = data[:at] + data[at + size % 8 + 1 :]
        elif what < 0.55:
            data = data[:at] + bytes([random_.randrange(256)]) + data[at + 1 :]
        elif what < 0.65:
            start = random_.randrange(len(data) + 1)
            data = data[:at] + data[start : start + size] + data[at:]
        else:
            data = _mutated_lines(data.split(b"\n"), random_)
    return data


def _mutated_lines(lines: list[bytes], random_: random.Random) -> bytes:
    """Return the lines with one that is gone, there twice, elsewhere, indented in another way, or has another value."""
    at, what = random_.randrange(len(lines)), random_.random()
    line, piece = lines[at], random_.choice(PIECES).encode()
    if what < 0.2:
        del lines[at]
    elif what < 0.35:
        lines.insert(random_.randrange(len(lines) + 1), line)
    elif what < 0.5:
        lines[at] = b" " * random_.randint(0, 8) + line.lstrip()
    else:
        name, colon, value = line.partition(b": ")
        lines[at] = name + colon + random_.choice((b"", piece, value + piece))
    return b"\n".join(lines)


def quizzes() -> list[tuple[str, str]]:
    """Return a name and a text for every kind of question, and for a quiz of its own."""
    kinds = sorted((GOLDEN / "kinds").glob("*.yml"))
    return [("quiz", QUIZ), *((file.stem, file.read_text(encoding="utf-8")) for file in kinds)]


Told = tuple[object, tuple[Problem, ...]]


def read_quiz(data: bytes) -> Told:
    read, problems = quiz.read("q.yml", data, "q", LANGUAGES)
    # A quiz is gone where there is an error, and only there.
    assert (read is None) == any(not problem.warning for problem in problems)
    return read, problems


def read_glossary(data: bytes) -> Told:
    read, problems = glossary.read("q.yml", data, LANGUAGES)
    assert (read is None) == any(not problem.warning for problem in problems)
    return read, problems


def read_lesson(data: bytes) -> Told:
    return lesson.read("q.yml", data, "a/b.md", "sv")


def read_configuration(data: bytes) -> Told:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "q.yml"
        file.write_bytes(data)
        return project.read(file)


DOORS: list[tuple[str, Callable[[bytes], Told], str, int]] = [
    *((name, read_quiz, text, 40) for name, text in quizzes()),
    ("glossary", read_glossary, TERMS, 150),
    ("lesson", read_lesson, LESSON, 300),
    ("front-matter", read_lesson, LESSON.partition("# Hej")[0], 200),
    ("mkdocs.yml", read_configuration, MKDOCS, 100),
]


@pytest.mark.parametrize(("name", "read", "base", "count"), DOORS, ids=[door[0] for door in DOORS])
def test_every_mutation_is_survived_and_placed(name: str, read: Callable[[bytes], Told], base: str, count: int) -> None:
    found, numbers = 0, at_night(range(count * 10), by_day=count)
    for number in numbers:
        data = mutated(base, random.Random(f"{SEED} {name} {number}"))
        start = time.process_time()
        try:
            _, problems = read(data)
        except Exception as error:
            raise AssertionError(f"{name} {number}: {data!r}") from error
        if time.process_time() - start >= 1:
            assert_quick(partial(read, data), 1)
        text = data.decode("utf-8", "replace").removeprefix("\ufeff")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for problem in problems:
            assert 1 <= problem.place.line <= len(lines), (name, number, data, problem)
            assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1, (name, number, data, problem)
            assert all(wording.describe(problem, language) for language in wording.LANGUAGES)
        found += bool(problems)
    assert found > len(numbers) / 4


def test_there_are_enough_mutations() -> None:
    assert sum(count for *_, count in DOORS) * 10 + 200 >= 20_000


def test_a_broken_configuration_is_survived(course: Callable[..., Course]) -> None:
    folder = course(SMALLEST | {"quizzes/a.yml": QUIZ}).folder
    for number in at_night(range(200), by_day=20):
        data = mutated(MKDOCS, random.Random(f"{SEED} config {number}"))
        (folder / "mkdocs.yml").write_bytes(data)
        try:
            load_config(str(folder / "mkdocs.yml"))
        except (Abort, ConfigurationError):
            continue
        except Exception as error:
            raise AssertionError(f"config {number}: {data!r}") from error
