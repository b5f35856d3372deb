"""The JSON Schema of quiz files accepts what the reader accepts, and refuses what a schema can see."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from core_yaml import load
from jsonschema import Draft202012Validator
from mkdocs_course.cli import main
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.quiz.json_schema import quiz_schema
from mkdocs_course.model.quiz.question import kinds
from support import COURSE, PLACED, Course, languages

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = languages("sv", "zh")
VALIDATOR = Draft202012Validator(quiz_schema(LANGUAGES))


def files(*folders: Path) -> list[Path]:
    return [file for folder in folders for file in sorted(folder.glob("*.yml"))]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(quiz_schema(LANGUAGES, "https://example.github.io/quiz.schema.json"))


@pytest.mark.parametrize("file", files(GOLDEN / "kinds", COURSE / "quizzes"), ids=lambda file: file.stem)
def test_every_quiz_is_accepted(file: Path) -> None:
    read, _ = quiz.read("q.yml", file.read_bytes(), file.stem, LANGUAGES)
    assert read
    VALIDATOR.validate(load(file.read_text("utf-8")))


def test_every_kind_of_question_is_described() -> None:
    question = quiz_schema(LANGUAGES)["$defs"]["Question"]
    assert {option["required"][0] for option in question["oneOf"]} == kinds().keys()
    for kind in kinds().values():
        assert quiz_schema(LANGUAGES)["$defs"][kind.__name__]["description"]


@pytest.mark.parametrize(
    "text", ["no", "12:30", "5", "true", "{sv: Ja, zh: 对}", "{text: Ja, why: Därför, id: a}", "[Ja]"]
)
def test_an_option_may_be_written_in_every_way_that_is_read(text: str) -> None:
    written = f"questions: [{{ask: A, right: b, wrong: [{text}, c]}}]"
    read, _ = quiz.read("q.yml", written.encode(), "q", LANGUAGES)
    assert VALIDATOR.is_valid(load(written)) == (read is not None)


def test_the_command_prints_the_schema_of_the_course(course: Callable[..., Course]) -> None:
    done = CliRunner().invoke(main, ["schema", str(course(PLACED).folder)])
    assert done.exit_code == 0
    assert json.loads(done.stdout)["$defs"]["Text"]["anyOf"][1]["properties"].keys() == {"sv", "zh", "all"}


def test_a_quiz_may_name_its_schema() -> None:
    comment = "# yaml-language-server: $schema=https://example.github.io/quiz.schema.json\n"
    text = f"{comment}questions:\n- ask: {{sv: a, zh: b}}\n  is-true: yes\n"
    assert quiz.read("q.yml", text.encode(), "q", LANGUAGES)[1] == ()
