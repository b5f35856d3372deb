"""What was meant by names and options in a form that other programs read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course import project
from mkdocs_course.model.problem import Problem
from mkdocs_course.report import wording
from support import QUIZ, Course

FIGURE = "title: {all: Hej}\ndescription: {all: Hej}\nsteps: [{all: Ett}, {all: Två}]\n"
CONFIG = """site_name: Kurs
docs_dir: content
nav:
  - index.md
  - a:
      - a/index.md
      - a/first.md
plugins:
  - search
  - course:
      id: test
      languages: {sv: Kurs}
      certificate: {quiz: exam, pass_mark: 70}
      style: {off: {asked-twice: "Samma fråga."}}
theme: {name: material, font: false}
"""
FIRST = "---\ntitle: Den första\nprerequisites: index.md\n---\n# Den första {#top}\n\n/// quiz | q\n///\n\n"
PLACED = "/// quiz | r\n///\n\n/// quiz | exam\n///\n\n/// figure | f\n///\n\n![Bild](/content/images/p.svg)\n"
MADE = {
    "mkdocs.yml": CONFIG,
    "quizzes/q.yml": QUIZ.replace("{sv: ", "")
    .replace(", zh: 行吗？}", "")
    .replace(", zh: 行}", "")
    .replace(", zh: 不行}", ""),
    "content/figures/f.yml": FIGURE,
    "content/images/p.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
    "content/images/q (1).svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
    "content/sv/index.md": "---\ntitle: Start\n---\n# Start {#top}\n\n[hit](a/first.md#top)\n",
    "content/sv/a/index.md": "---\ntitle: A\n---\n# A {#top}\n",
    "content/sv/a/first.md": FIRST + PLACED,
}
MADE["quizzes/r.yml"] = f"title: Rätt svar\n{MADE['quizzes/q.yml']}"
MADE["quizzes/exam.yml"] = f"mode: exam\npass: 70\n{MADE['quizzes/q.yml']}"


@pytest.fixture
def told(course: Callable[..., Course]) -> Callable[[str, str, str], list[Problem]]:
    """Return a function from a file, a text in it and another in its place to the Problems of the course."""

    def tell(path: str, before: str, after: str) -> list[Problem]:
        assert before in MADE[path]
        files = MADE | {path: MADE[path].replace(before, after)}
        found = project.assemble(course(files).folder / "mkdocs.yml").problems
        assert all(wording.describe(problem, language) for problem in found for language in wording.LANGUAGES)
        return list(found)

    return tell


def test_the_course_is_right(told: Callable[..., list[Problem]]) -> None:
    assert told("mkdocs.yml", "Kurs", "Kurs") == []


LESSON = "content/sv/a/first.md"


@pytest.mark.parametrize(
    ("path", "before", "after", "code", "meant"),
    [
        (LESSON, "index.md", "Start", "missing-file", "index.md"),
        (LESSON, "index.md", '"[Start](index.md)"', "missing-file", "index.md"),
        (
            LESSON,
            "prerequisites: index.md",
            "prerequisites: index.md, a/index.md",
            "missing-file",
            "[index.md, a/index.md]",
        ),
        (LESSON, "quiz | q", "quiz | quizzes/q.yml", "bad-quiz-name", "q"),
        (LESSON, "quiz | q", "quiz - q", "quiz-line", "/// quiz | q"),
        (LESSON, "quiz | r", "quiz | Rätt svar", "bad-quiz-name", "r"),
        (LESSON, "figure | f", "figure | Hej", "unknown-figure", "f"),
        (LESSON, "images/p.svg", "images/q (1).svg", "broken-link", "images/q%20(1).svg"),
        ("content/sv/index.md", "[hit](a/first.md#top)", "[[Den första]]", "left-over", "[Den första](a/first.md)"),
        ("content/sv/index.md", "[hit](a/first.md#top)", "[[first|hit]]", "left-over", "[hit](a/first.md)"),
        (LESSON, "figure | f", "figure | /content/figures/f.yml", "unknown-figure", "f"),
        (LESSON, "/// figure | f\n///", "![F](/content/figures/f.yml)", "broken-link", "/// figure | f"),
        (LESSON, "![Bild]", "[Bild]", "broken-link", "![Bild](/content/images/p.svg)"),
        (LESSON, "![Bild]", "! [Bild]", "broken-link", "![Bild](/content/images/p.svg)"),
        ("content/sv/index.md", "#top)", "#början)", "broken-anchor", "#top"),
        ("mkdocs.yml", "  - a:", "  - a", "missing-colon", "- a:"),
        ("mkdocs.yml", "- a/first.md", "- a/f*.md", "missing-file", "a/first.md"),
        ("mkdocs.yml", "  - a:", "  - a：", "missing-colon", "- a:"),
        ("mkdocs.yml", "nav:", "navigation:", "unknown-field", "nav"),
        ("mkdocs.yml", "- course:", "- courses:", "no-course", "course"),
        ("content/sv/index.md", "a/first.md#top", "www.example.se/kurs", "bad-address", "https://www.example.se/kurs"),
        ("content/sv/index.md", "a/first.md#top", "example.se/kurs", "bad-address", "https://example.se/kurs"),
        ("content/sv/index.md", "[hit](a/first.md#top)", "![hit](film.mp4)", "broken-link", "no pictures"),
        (LESSON, "/// quiz | q", "**/// quiz | q**", "quiz-line", "/// quiz | q"),
        ("mkdocs.yml", "- a/first.md", "- [Först](a/first.md)", "sign-at-start", "- a/first.md"),
        ("mkdocs.yml", "plugins:\n  - search", "plugins: search", "missing-dash", "  - search"),
        ("mkdocs.yml", "languages:", "languagges:", "unknown-field", "languages"),
        ("mkdocs.yml", "mark: 70", "mark: 70 %", "not-a-number", "70"),
        ("mkdocs.yml", '{asked-twice: "Samma fråga."}', "[asked-twice]", "wrong-type", "asked-twice: …"),
        ("mkdocs.yml", "asked-twice:", "asked-twise:", "unknown-value", "asked-twice"),
        ("mkdocs.yml", "font: false", "logo: a.svg, font: false", "missing-file", "a.svg"),
        ("mkdocs.yml", "name: material", "name: materiel", "not-installed", "material"),
        ("mkdocs.yml", "docs_dir: content", "docs_dir: contents", "no-folder", "content"),
        (
            "mkdocs.yml",
            "a:\n      - a/index.md\n      - a/first.md",
            "a: [a/index.md a/first.md]",
            "missing-file",
            "a/index.md, a/first.md",
        ),
        ("mkdocs.yml", "      - a/first.md", "        a/first.md", "missing-dash", "- a/first.md"),
        (
            LESSON,
            "/content/images",
            "https://github.com/anna/kurs/blob/main/content/images",
            "own-address",
            "/content/images/p.svg",
        ),
        (LESSON, "{#top}", "{#top} {.wide}", "heading-id", "{#top .wide}"),
        ("mkdocs.yml", "docs_dir", "site_url: example.com\ndocs_dir", "bad-address", "https://example.com"),
    ],
)
def test_what_was_meant_is_told_once(
    path: str, before: str, after: str, code: str, meant: str, told: Callable[..., list[Problem]]
) -> None:
    (problem,) = told(path, before, after)
    assert (problem.place.path, problem.code) == (path, code)
    assert meant in wording.describe(problem, "en")


@pytest.mark.parametrize("text", ["{\\rtf1 Hej}", "<!DOCTYPE html>\n<p>Hej</p>"])
def test_a_page_of_another_program_is_no_text(text: str, told: Callable[..., list[Problem]]) -> None:
    found = told(LESSON, FIRST + PLACED, text)
    assert [it.code for it in found if it.place.path == LESSON] == ["not-text"]


def test_a_language_beside_the_others_is_moved_to_them(told: Callable[..., list[Problem]]) -> None:
    lines = "languages:\n        sv: Kurs\n      zh: 课程"
    found = [it for it in told("mkdocs.yml", "languages: {sv: Kurs}", lines) if it.code == "indent"]
    assert [(it.code, it.fix and it.fix.lines) for it in found] == [("indent", ("        zh: 课程",))]


def test_several_quizzes_in_one_line_get_lines_of_their_own(told: Callable[..., list[Problem]]) -> None:
    found = told(LESSON, "/// quiz | q\n///\n\n/// quiz | r", "/// quiz | q och r")
    (problem,) = [it for it in found if it.code == "bad-quiz-name"]
    assert problem.value("line") == "/// quiz | q\n///\n\n/// quiz | r\n///"
