"""Names of fields as people write them: in Swedish, in Chinese, and as in other tools."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course import project
from mkdocs_course.model.quiz.question import kind_records
from mkdocs_course.model.reading.spelling import SYNONYMS, intended
from mkdocs_course.report import wording
from support import Course
from yaml import safe_load

PAGE = "# Hej\n\n/// quiz | q\n///\n"
PAGES = dict.fromkeys(("content/sv/index.md", "content/zh/index.md"), PAGE)
TEXTS = ("{sv: Går det?, zh: 行吗？}", "{sv: Ja, zh: 行}", "[{text: {sv: Nej, zh: 不行}, why: '–'}]")


@pytest.fixture
def problems(course: Callable[..., Course]) -> Callable[..., list[str]]:
    """Return a function from a quiz to the lines of the messages about it."""

    def check(quiz: str, files: dict[str, str] = PAGES) -> list[str]:
        assembly = project.assemble(course(files | {"quizzes/q.yml": quiz}).folder / "mkdocs.yml")
        texts = (wording.describe(problem, "en") for problem in assembly.problems)
        return [line.strip() for text in texts for line in text.splitlines()]

    return check


@pytest.mark.parametrize(
    "words",
    [
        ("fråga", "rätt", "fel"),
        ("Fråga", "svar", "alternativ"),
        ("问题", "正确", "错误"),
        ("题目", "答案", "选项"),
        ("question", "answer", "options"),
        ("prompt", "correct", "distractors"),
    ],
)
def test_every_name_is_told_with_the_one_that_is_meant(
    words: tuple[str, str, str], problems: Callable[..., list[str]]
) -> None:
    quiz = "questions:\n- " + "\n  ".join(f"{word}: {text}" for word, text in zip(words, TEXTS, strict=True)) + "\n"
    assert problems(quiz) == [
        line
        for row, (word, meant) in enumerate(zip(words, ("ask", "right", "wrong"), strict=True), 2)
        for line in (
            f"quizzes/q.yml:{row}:3: “{word}” means nothing here. [unknown-field]",
            f"Did you mean “{meant}”?",
        )
    ]


def test_what_stands_under_such_a_name_is_read_in_the_same_run(problems: Callable[..., list[str]]) -> None:
    quiz = f"frågor:\n- fråga: {TEXTS[0]}\n  rätt: {{sv: Ja}}\n  fel: [{{text: {TEXTS[1]}, varför: {{zh: 不}}}}]\n"
    codes = [line[line.rindex("[") + 1 : -1] for line in problems(quiz) if line.startswith("quizzes")]
    assert sorted(codes) == ["missing-translation"] * 2 + ["unknown-field"] * 5


def test_a_question_that_lacks_only_its_answer_names_the_fields_that_fit(problems: Callable[..., list[str]]) -> None:
    quiz = f"questions:\n- ask: {TEXTS[0]}\n  wrong: {TEXTS[2]}\n"
    assert problems(quiz)[1] == "Add one of right:, all-right:"


@pytest.mark.parametrize("word", ["frågor", "测验", "questions"])
def test_a_block_is_told_by_the_name_that_is_meant(word: str, problems: Callable[..., list[str]]) -> None:
    quiz = f"questions:\n- ask: {TEXTS[0]}\n  right: {TEXTS[1]}\n  wrong: {TEXTS[2]}\n"
    lines = problems(quiz, PAGES | {"content/sv/index.md": PAGE + f"\n/// {word} | q\n///\n"})
    assert lines[0].startswith("content/sv/index.md:6:") and "quiz" in lines[1]


def test_each_synonym_leads_to_a_field() -> None:
    table = safe_load(SYNONYMS.read_text("utf-8"))
    assert frozenset().union(*kind_records()) & table.keys() >= {"ask", "right", "wrong", "why", "hints", "text", "id"}
    assert intended("Answer", ("accept", "ask")) == "accept"
    assert intended("rigth", ("right",)) == "right"
    assert intended("svar", ("minutes",)) == ""
