"""Markdown of any size is read or refused at once, in a quiz, a lesson and the glossary."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.markdown.placing import placer
from mkdocs_course.model.course import course as model
from mkdocs_course.model.problem import Problem
from pace import assert_quick
from sizes import MB, numbered
from support import Course

pytestmark = pytest.mark.slow
LANGUAGES = ("sv", "zh")
QUIZ = b"questions:\n- {ask: a, right: x, wrong: [y]}\n"


# What costs Markdown much in one text, and what is like it.
UNITS = (
    *("*a*b", "**a", "_a ", "***a*b_c", "`a ", "``a", "[", "![", "[a](", "![a]( ", "[a](b) ", "[a][b] ", "[`]"),
    *("[\\]", "<a ", "<a", "<![", "<?", "<!--", '<a href="', '<a ">', "<div>", "&", "&amp;", "\\* ", "\\"),
    *("~a ", "^", "==", "|", "{: a }", "$`a`$ ", ":::", "http://a ", "<http://a>", "> ", "1. ", "+ ", "> - "),
    *("[^a]", "a  \n", "a\n=\n", "# a\n", "!!! a\n", "- a\n", "> a\n", "```\n", "```a\n", "~~~\n~~~~\n"),
    *("[a]: b\n", "a | b\n", "[\n", "<a\n", "a\n\n", "*a\n", "\\```", "# a\n\n", "> > > > > > a\n\n"),
    *("*[a]: b\n", "    a\n\n", "words in a row "),
)
BY_DAY = ("*a*b", "![a]( ", "<a ", "<![", "&amp;", "\\* ", "1. ", "# a\n")
TOO_MUCH = ("*a*b" * 40_000, "<a " * 20_000, "[" * 2_000, "1. " * 800)
SIZES = (20_000, 160_000, MB - 1_000)


def listed(text: str, indent: str) -> str:
    """Return the text as lines of a block of YAML, none of them too long for it."""
    lines = (line[at : at + 8_000] for line in text.split("\n") for at in range(0, max(1, len(line)), 8_000))
    return "".join(f"{indent}{line}\n" for line in lines)


def quickly_checked(folder: Path) -> set[str]:
    """Return the codes of the errors that `course check` tells of one course. Fails if it was not quick."""
    configs: dict[str, dict] = {name: {} for name in ("toc", "tables", "fenced_code", "admonition", "attr_list")}
    marked = {**configs, "md_in_html": {}, "pymdownx.snippets": {}}
    links, shown = safe_markdown().links, placer(list(marked), marked)
    found: tuple[Problem, ...] = ()

    def check() -> None:
        nonlocal found
        found = model.read(
            folder / "content", folder / "quizzes", LANGUAGES, folder, (), links=links, placed=shown
        ).problems

    assert_quick(check, 1)
    return {problem.code for problem in found if not problem.warning}


FILES: dict[str, Callable[[str], dict[str, str | bytes]]] = {
    "quiz": lambda text: {
        "quizzes/q.yml": f"questions:\n- ask: a\n  right: b\n  wrong: [c]\n  why: |\n    ]\n{listed(text, '    ')}"
    },
    "glossary": lambda text: {
        "content/glossary.yml": "terms:\n- id: a\n  term: a\n  pinyin: a\n  definition: |\n    ]\n"
        + listed(text, "    ")
    },
    "lesson": lambda text: {"content/sv/index.md": f"<div></div>\n\n/// quiz | q\n///\n\n{text}\n"},
}


def through(texts: Sequence[str], by_day: Sequence[str]) -> list[Any]:
    """Return each text with each door. By day a text is tried at one of them, and each door with some of the texts."""
    doors = list(FILES)
    daily = {(text, doors[at % len(doors)]) for at, text in enumerate(by_day)}
    pairs = [*product(texts, doors)]
    return [pair if pair in daily else pytest.param(*pair, marks=pytest.mark.nightly) for pair in pairs]


@pytest.mark.parametrize(("unit", "door"), through(UNITS, BY_DAY))
def test_markdown_is_read_or_refused_at_once(course: Callable[..., Course], unit: str, door: str) -> None:
    for size in SIZES:
        text = unit * (size // len(unit))
        files = {path: data.encode() for path, data in FILES[door](text).items()}
        folder = course({"quizzes/q.yml": QUIZ, **files}, f"of-{size}").folder
        quickly_checked(folder)


@pytest.mark.parametrize(("text", "door"), through(TOO_MUCH, TOO_MUCH), ids=lambda text: text[:6])
def test_a_text_that_is_too_much_for_markdown_is_refused(course: Callable[..., Course], text: str, door: str) -> None:
    files = {path: data.encode() for path, data in FILES[door](text).items()}
    assert "too-many-signs" in quickly_checked(course({"quizzes/q.yml": QUIZ, **files}).folder)


def test_a_long_lesson_and_a_table_and_code_are_no_problem(course: Callable[..., Course]) -> None:
    paragraph = "Ord om [en sak](a.md), *en annan* och `kod`. " * 2 + "Ord i rad. " * 8
    lesson = f"{paragraph}\n\n" * 550
    table = "a | b | c\n- | - | -\n" + "en [sak](a.md) | två | tre\n" * 500
    code = "```\n" + "a[i] <b & *c* \\ ![a](\n" * 5_000 + "```\n"
    links = "".join(f"- [en sak](a.md#a{number})\n" for number in range(2_000))
    for number, text in enumerate((lesson, table + "\n" + code, links)):
        files = {"quizzes/q.yml": QUIZ.decode(), "content/sv/index.md": f"<div></div>\n\n/// quiz | q\n///\n\n{text}"}
        codes = quickly_checked(course(files, f"honest-{number}").folder)
        assert "too-many-signs" not in codes and "not-shown" not in codes


@pytest.mark.parametrize("sign", ["]", "[a](b.md)", "$`a`$", "<"])
def test_many_texts_of_a_few_signs_are_read_or_refused_at_once(course: Callable[..., Course], sign: str) -> None:
    line = f"- {{id: q#, ask: 'a {sign}', right: 'b {sign}', wrong: ['c {sign}']}}\n"
    for count in (350, 2_400):
        folder = course({"quizzes/q.yml": numbered(line, count, "questions:\n")}, f"of-{count}").folder
        assert ("too-many-signs" in quickly_checked(folder)) == (count == 2_400)
