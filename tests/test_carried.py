"""What `course check --fix` makes of a draft has all its texts and as many right answers, and no file gets worse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from mkdocs_course.authoring.applying import separate
from mkdocs_course.authoring.fixing import fix
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.reading.spelling import is_unneeded
from support import read_once

FAULTS = Path(__file__).parent / "golden" / "faults"
WORD = re.compile(r"[\u4e00-\u9fff]|[^\W\d_\u4e00-\u9fff]{3,}")


def texts(value: object) -> Iterator[str]:
    """Yield each text of several words, but not what a course has no use for."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from () if is_unneeded(str(name)) else texts(inner)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str) and len(WORD.findall(value)) > 1:
        yield value


def read(data: bytes) -> tuple[Problem, ...]:
    return read_once("q.yml", data, "q", ("sv", "zh"))[1]


def loaded(text: str) -> object:
    """Return what a text holds, None if it is no YAML."""
    with suppress(yaml.YAMLError, ValueError):
        return yaml.safe_load(text)
    return None


def words(text: str) -> set[str]:
    return {*WORD.findall(text.casefold())}


@dataclass(frozen=True, kw_only=True)
class Fixed:
    """A golden fault before and after `course check --fix`, which has made `number` fixes, and the Problems of both."""

    before: bytes
    after: bytes
    number: int
    problems: tuple[Problem, ...]
    remaining: tuple[Problem, ...]


@pytest.fixture(scope="module", params=sorted(FAULTS.glob("*.yml")), ids=lambda file: file.stem)
def fixed(request: pytest.FixtureRequest) -> Fixed:
    """Each golden fault, fixed once for the tests that follow each other."""
    before = Path(request.param).read_bytes()
    after, number = fix(before, read)
    return Fixed(before=before, after=after, number=number, problems=read(before), remaining=read(after))


@pytest.mark.slow
def test_no_text_of_a_draft_is_lost(fixed: Fixed) -> None:
    rows = fixed.after.decode("utf-8-sig").split("\n")
    kept = words("\n".join(row for row in rows if not row.lstrip().startswith("#")))
    assert not [text for text in texts(loaded(fixed.before.decode("utf-8-sig"))) if words(text) - kept]


@pytest.mark.slow
def test_fixing_never_makes_a_file_worse(fixed: Fixed) -> None:
    assert len(fixed.remaining) <= len(fixed.problems) - fixed.number
    assert fixed.number or fixed.after == fixed.before
    assert not [problem for problem in separate(fixed.remaining) if problem.code != "more-problems"]


@pytest.mark.parametrize(
    "rows",
    [
        ["options: [A. Ja visst, B. Nej då]", "answer: A", "image: /content/images/box.jpg"],
        ["options: [A. Ja visst, B. Nej då]", "answer: A", "spoken-aloud: Lyssna på Rut"],
        ["options: [{text: Ja visst, correct: yes}, {text: Nej då, correct: no, sound: Lyssna på Rut}]"],
    ],
)
def test_what_would_lose_a_text_is_shown_and_not_done(rows: list[str]) -> None:
    data = "\n  ".join(["questions:", "- question: Vad gör du?", *rows, ""]).rstrip(" ").encode()
    (problem,) = (problem for problem in in_swedish(data) if problem.hint.startswith("drafted"))
    assert problem.value("kept").count("#") == 1 and rows[-1].rpartition(": ")[2].strip("}]") in problem.value("kept")
    assert fix(data, in_swedish) == (data, 0)


def in_swedish(data: bytes) -> tuple[Problem, ...]:
    return quiz.read("q.yml", data, "q", ("sv",))[1]


EXAM = """一、单选题
1. 客户不说话了，你怎么办？（  ）
A. 马上降价　　B. 等她想一想
C. 换个话题　　D. 先挂电话
2. 承诺做不到了，什么时候说？（  ）
A. 马上　　B. 等客户问

参考答案：1. B  2. A
"""
BOLD = """**Fråga 1: Kunden är tyst. Vad gör du?**

A) Sänker priset
B) Väntar in henne

**Rätt svar: B** – Hon tänker.

**Fråga 2: Förtroende växer av små löften.**

Sant / Falskt

**Rätt svar: Sant**
"""
SPOKEN = "Q: Vad är god avsikt?\nA: Att vilja den andre väl.\n\nQ: Vilken stad?\nA: Borås\n"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (EXAM, ["right: 等她想一想", "- 先挂电话", "right: 马上", "# 参考答案：1. B  2. A"]),
        (BOLD, ["right: Väntar in henne", "why: Hon tänker.", "ask: Förtroende växer av små löften.", "is-true: yes"]),
        (SPOKEN, ["model-answer: Att vilja den andre väl.", "accept: [Borås]"]),
    ],
    ids=["exam", "bold", "spoken"],
)
def test_questions_in_rows_are_read_whole(text: str, parts: list[str]) -> None:
    (problem,) = in_swedish(text.encode())
    assert not [part for part in parts if part not in problem.value("line")]
