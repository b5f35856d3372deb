"""What `course import` makes of the files of other tools, and what it says of the rest.

Each file of `golden/imports/` is such a file. Beside it are the quiz in `.quiz.yml`, and in `.problems.txt` what did
not come along. `UPDATE_GOLDEN=1` writes both anew; read the difference before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from banks import SOURCES, made
from mkdocs_course.exchange import cloze, formats
from mkdocs_course.model.interaction.choice import Choice
from mkdocs_course.model.interaction.text_entry import TextEntry
from mkdocs_course.report import wording


@pytest.mark.parametrize("source", SOURCES, ids=lambda file: file.name)
def test_golden(source: Path) -> None:
    result = made(formats.read(source.name, source.read_bytes(), "Fill in the gaps."))
    told = "".join(f"{wording.describe(problem, 'en')}\n" for problem in result.problems)
    text = "".join(text for text, _ in result.files)
    for ending, shown in ((".quiz.yml", text), (".problems.txt", told)):
        expected = source.with_name(source.name + ending)
        if os.environ.get("UPDATE_GOLDEN"):
            expected.write_text(shown, encoding="utf-8")
        assert shown == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        ("MULTICHOICE MULTICHOICE_S MULTICHOICE_VS MULTICHOICE_HS MC MCV MCH MCS MCVS MCHS", True),
        ("SHORTANSWER SHORTANSWER_C SA SAC MW MWC", False),
    ],
)
def test_embedded_answers_have_the_names_that_moodle_lists(names: str, chosen: bool) -> None:
    for name in names.split():
        asked = cloze.read("bank.txt", f"It is {{1:{name}:=a~b}}.", "Fill in the gaps.").questions[0].interaction
        assert isinstance(asked, TextEntry) and [bool(gap.options) for gap in asked.entries] == [chosen], name
    assert cloze.read("bank.txt", "It is {1:MCX:=a~b}.", "Fill in the gaps.").problems[0].hint == "import-gap"


@pytest.mark.parametrize("options", ["right,wrong\nQ?,one right,a | b,c\n", "A,B,C,right\nQ?,one right,a,b,c,A B\n"])
def test_a_question_of_one_choice_with_two_right_options_is_told(options: str) -> None:
    head, row = options.split("\n", 1)
    question = formats.read("bank.csv", f"question,kind,{head}\n{row}".encode(), "").questions[0]
    assert isinstance(question.interaction, Choice) and question.interaction.multiple
    assert [problem.hint for problem in question.problems] == ["import-several"]
