"""A question before a lesson is asked and shown again by blocks, and a lesson is done without an answer to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs_course.model.course import course as model
from mkdocs_course.report import wording
from mkdocs_course.view.runtime import parts
from support import CONFIG, Course, in_any_language

OWN = "questions:\n- {id: before, ask: Vad tror du?, model-answer: Det här.}\n"
OTHER = "questions:\n- {ask: Går det?, is-true: yes, why: Ja.}\n"
LESSON = "---\ntitle: Lektion\nminutes: 5\n---\n# Lektion\n\n"
OPENING, OWN_WORDS = "/// opening | own\n///\n\n", "/// own-words | own\n///\n"
OTHER_PLACED = "/// quiz | other\n///\n\n"


def written(folder: Path, text: str) -> Course:
    course = Course(folder)
    pages = {
        f"content/{code}/{name}.md": page
        for code in ("sv", "zh")
        for name, page in {"index": "# Start\n", "lesson": LESSON + text}.items()
    }
    course.write({"mkdocs.yml": CONFIG, "quizzes/own.yml": OWN, "quizzes/other.yml": OTHER, **pages})
    if "my-other" in text:
        course.write({"quizzes/my-other.yml": OWN})
        (folder / "quizzes" / "own.yml").unlink()
    return course


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OPENING + OTHER_PLACED + OWN_WORDS, []),
        (
            OTHER_PLACED + OWN_WORDS,
            ["own-words-not-placed", "unused-quiz"],
        ),
        (OPENING + OTHER_PLACED + "/// opening | other\n///\n", ["no-reflection"]),
        (OPENING + OTHER_PLACED + "/// own-word | own\n///\n", ["block-line"]),
        (OPENING.replace("own", "other") + OTHER_PLACED + "/// own-words | my-other\n///\n", ["no-reflection"]),
    ],
    ids=["whole", "never asked", "no text", "misspelt", "beginning of a name"],
)
def test_what_is_said_of_the_blocks(tmp_path: Path, text: str, expected: list[str]) -> None:
    folder = written(tmp_path, text).folder
    read = model.read(folder / "content", folder / "quizzes", ("sv", "zh"), folder, parts())
    told = [problem for problem in in_any_language(read.problems) if "/zh/" not in problem.place.path]
    assert sorted(problem.code for problem in told) == expected
    assert all(wording.describe(problem, language) for problem in told for language in ("en", "sv", "zh"))


@pytest.mark.slow
def test_a_lesson_is_done_without_an_answer(tmp_path: Path) -> None:
    built = written(tmp_path, OPENING + OTHER_PLACED + OWN_WORDS)
    done = built.build()
    assert done.returncode == 0, done.stdout
    index = json.loads(built.read("sv/course.json"))
    assert index["lessons"][0]["quizzes"] == ["other"]
    # It belongs to the lesson all the same, in the journal and where a lesson is erased.
    assert index["quizzes"]["own"]["page"] == index["lessons"][0]["page"]
    page = built.read("sv/lesson/index.html")
    assert page.count('data-quiz="own"') == 2 and "data-occasion" not in page
    for name in ("opening", "own_words"):
        assert f'data-kind="reflection/{name}"' in page
    assert "Det här." in page
