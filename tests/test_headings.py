"""The headings of a page, and those of the same page in two languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course import project
from mkdocs_course.model.course import lesson
from mkdocs_course.model.course.headings import faults, headings
from mkdocs_course.model.problem import Problem
from mkdocs_course.report import wording
from pace import assert_quick
from support import QUIZ, Course

Check = Callable[..., list[Problem]]


@pytest.fixture
def check(course: Callable[..., Course]) -> Check:
    """Return a function from a page in Swedish and in Chinese to what is wrong with the headings."""

    def run(swedish: str, chinese: str, more: dict[str, str] | None = None) -> list[Problem]:
        made = course({"content/sv/index.md": swedish, "content/zh/index.md": chinese} | (more or {}))
        found = project.assemble(made.folder / "mkdocs.yml").problems
        assert all(wording.describe(problem, language) for problem in found for language in wording.LANGUAGES)
        return list(found)

    return run


def told(text: str) -> list[str]:
    return [f"{problem.place.line} {problem.code}" for problem in faults(headings("a.md", text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\n## B\n\n### C\n\n## D\n", []),
        ("## B\n\n### C\n", []),
        ("# A\n\n##B\n\n####C {#c}\n\n#tag\n\n#######\n", ["5 skipped-level", "7 second-title"]),
        ("# A\n\n```\n# B\n```\n\n<!--\n# C\n-->\n", []),
        ("# A\n\ntext\n# B\n", ["4 second-title"]),
        ("A\n===\n\nB\n===\n", ["4 second-title"]),
        ("# A\n\n### B\n\n### C\n", ["3 skipped-level"]),
        ("# A\n\n## B\n\n##### C\n\n## D\n", ["5 skipped-level"]),
        ("# A {#a}\n\n## B {#b}\n\n## C {#a}\n", ["5 duplicate-heading"]),
        ("# A\n\n- a\n---\n\n| a |\n|---|\n\ntext\n\n---\n", []),
    ],
)
def test_levels_and_ids(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["# A\n\n# B {#b}\n", "# A\n\n#### B {#b}\n"])
def test_the_fix_removes_the_problem(text: str) -> None:
    (problem,) = faults(headings("a.md", text))
    assert problem.fix
    rows = text.split("\n")
    rows[problem.fix.first - 1 : problem.fix.last] = problem.fix.lines
    assert told("\n".join(rows)) == []


def test_ids_that_differ_are_told_at_the_heading(check: Check) -> None:
    (problem,) = check("# Hej {#top}\n\n## Mål {#goals}\n", "# 你好 {#top}\n\n## 目标 {#goal}\n")
    assert str(problem.place) == "content/zh/index.md:3:9" and problem.value("line") == "## 目标 {#goals}"


@pytest.mark.parametrize("pages", [("övning", "practice"), ("practice", "练习")])
def test_an_id_with_other_letters_is_told_to_become_that_of_the_other_language(
    pages: tuple[str, str], check: Check
) -> None:
    (problem,) = check(*(f"# A\n\n## B {{#{name}}}\n" for name in pages))
    assert problem.place.path == f"content/{'zh' if pages[0].isascii() else 'sv'}/index.md"
    assert (problem.hint, problem.value("line")) == ("heading-letters", "## B {#practice}")


def test_an_id_in_one_language_is_told(check: Check) -> None:
    (problem,) = check("# Hej {#top}\n\n## Mål\n", "# 你好 {#top}\n\n## 目标 {#goals}\n\n## 更多 {#more}\n")[:1]
    assert problem.code == "heading-differs" and problem.place.path == "content/sv/index.md"


@pytest.mark.parametrize(("swedish", "chinese"), [("", " {#goals}"), (" {#goals}", "")])
def test_an_id_that_one_of_two_headings_has_is_told_at_the_other(swedish: str, chinese: str, check: Check) -> None:
    (problem,) = check(f"# Hej\n\n## Mål{swedish}\n", f"# 你好\n\n## 目标{chinese}\n")
    row = "## 目标" if swedish else "## Mål"
    assert problem.code == "heading-differs" and problem.value("line") == f"{row} {{#goals}}"


def test_an_id_without_its_braces_gets_them(check: Check) -> None:
    (problem,) = check("# Hej\n\n## Mål #goals\n", "# 你好\n\n## 目标 {#goals}\n")
    assert problem.value("line") == "## Mål {#goals}"


def test_headings_without_ids_and_with_the_same_are_no_problem(check: Check) -> None:
    assert check("# Hej\n\n## Mål\n", "# 你好\n\n## 目标\n\n## 更多\n") == []
    assert check("# Hej {#top}\n\n## Mål {#goals}\n", "# 你好 {#top}\n\n## 目标 {#goals}\n") == []


def test_a_heading_without_a_space_is_the_heading_that_the_page_shows(check: Check) -> None:
    assert check("# A\n\n##B {#b}\n", "# 甲\n\n## 乙 {#b}\n") == []
    (problem,) = check("# A\n\n##B {#b}\n", "# 甲\n\n##乙\n")
    assert (problem.code, problem.value("line")) == ("heading-differs", "##乙 {#b}")


def test_a_page_like_the_lessons_needs_front_matter_too(check: Check) -> None:
    placed = "# Hej\n\n/// quiz | {}\n///\n"
    front = "---\ntitle: Hej\n---\n"
    pages = {f"content/{code}/a.md": front + placed.format("a") for code in ("sv", "zh")}
    more = pages | {"quizzes/a.yml": QUIZ, "quizzes/b.yml": QUIZ.replace("Går", "Kan")}
    found = check(placed.format("b"), front + placed.format("b"), more)
    assert [(problem.code, problem.place.path) for problem in found if problem.code.startswith("front")] == [
        ("front-matter-missing", "content/sv/index.md")
    ]


@pytest.mark.parametrize("name", ["tid", "längd", "beskrivning", "rubrik", "时间"])
def test_a_field_in_the_trainers_language_is_told(name: str) -> None:
    found = lesson.read("a.md", f"---\ntitle: A\n{name}: 5\n---\n# A\n".encode(), "a.md", "sv")[1]
    assert [problem.code for problem in found] == ["unknown-field"] or name == "rubrik"
    assert found


@pytest.mark.slow
@pytest.mark.parametrize("part", ["# a\n", "# a {#b}\n", "a\n---\n", "#", "# {#"])
def test_a_large_page_is_scanned_fast(part: str) -> None:
    text = part * (100_000 // len(part))
    assert_quick(lambda: [*faults(headings("a.md", text))], 1)
