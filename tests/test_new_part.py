"""`course new` puts a page where it belongs in the menu: in its part, in a new one, or after all lessons."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result
from mkdocs_course.cli import main
from support import CONFIG, Course

START = """nav:
  - index.md
  - basics:
      - basics/index.md
      - basics/a.md
  - my-course: [my-course/index.md]
  # Not for learners.
  - trainers: [trainers/index.md]
"""
LESSON = "---\nminutes: 5\n---\n# {0}\n"
PAGES: dict[str, str | bytes] = {
    f"content/{code}/{page}": LESSON.format(page) if page in ("basics/a.md", "trainers/index.md") else f"# {page}\n"
    for code in ("sv", "zh")
    for page in ("index.md", "basics/index.md", "basics/a.md", "my-course/index.md", "trainers/index.md")
}
PART = "  - safety:\n      - safety/index.md\n      - safety/lifting.md\n"


def new(course: Course, *options: str) -> Result:
    done = CliRunner().invoke(main, ["new", *options, "--folder", str(course.folder), "--messages", "en"])
    assert done.exit_code == 0, done.output
    return done


def menu(course: Course) -> str:
    return "nav:" + (course.folder / "mkdocs.yml").read_text("utf-8").partition("nav:")[2]


def inserted(lines: str, after: str = "      - basics/a.md\n") -> str:
    return START.replace(after, after + lines)


def is_clean(course: Course) -> bool:
    done = CliRunner().invoke(main, ["check", "--strict", "--messages", "en", str(course.folder)])
    return done.output == "0 errors, 0 warnings\n"


@pytest.fixture
def made(course: Callable[..., Course]) -> Course:
    return course(PAGES | {"mkdocs.yml": CONFIG + START})


def test_a_lesson_of_a_new_folder_begins_a_part(made: Course) -> None:
    done = new(made, "lesson", "safety/lifting", "--title", "sv", "Att lyfta", "--title", "zh", "搬东西")
    assert menu(made) == inserted(PART)
    page = (made.folder / "content/sv/safety/index.md").read_text("utf-8")
    assert "# Ny del: safety {#top}\n\n- [Att lyfta](lifting.md)\n" in page
    assert "Link to the new part in content/sv/index.md, content/zh/index.md: […](safety/index.md)" in done.output
    assert "content/zh/safety/lifting.md, content/sv/safety/index.md, content/zh/safety/index.md." in done.output
    assert is_clean(made)
    done = new(made, "lesson", "safety/fire")
    assert menu(made) == inserted(PART + "      - safety/fire.md\n")
    assert "Link to the lesson in content/sv/safety/index.md, content/zh/safety/index.md: […](fire.md)" in done.output
    assert is_clean(made)


def test_an_index_page_that_is_there_becomes_that_of_the_part(made: Course) -> None:
    made.write({"content/sv/safety/index.md": "# Säkerhet\n"})
    new(made, "lesson", "safety/lifting", "--no-quiz")
    assert menu(made) == inserted(PART)
    assert (made.folder / "content/sv/safety/index.md").read_text("utf-8") == "# Säkerhet\n"
    assert (made.folder / "content/zh/safety/index.md").is_file()


def test_a_part_of_a_course_without_lessons_stands_after_the_first_page(course: Callable[..., Course]) -> None:
    nav = "nav:\n- index.md\n- my-course: [my-course/index.md]\n"
    pages = {path: text for path, text in PAGES.items() if "basics" not in path and "trainers" not in path}
    made = course(pages | {"mkdocs.yml": CONFIG + nav})
    new(made, "lesson", "safety/lifting")
    part = "- safety:\n    - safety/index.md\n    - safety/lifting.md\n"
    assert menu(made) == nav.replace("- my", f"{part}- my", 1)
    assert is_clean(made)


def test_a_test_stands_after_all_lessons_and_new_lessons_before_it(made: Course) -> None:
    done = new(made, "test")
    assert menu(made) == inserted("  - final-test.md\n")
    assert "certificate: {quiz: final-test, pass_mark: 70}" in done.output
    page = (made.folder / "content/sv/final-test.md").read_text("utf-8")
    assert "\nminutes: 5\n" in page and "# Slutprov {#top}" in page
    assert (made.folder / "quizzes/final-test.yml").read_text("utf-8").startswith("mode: exam\npass: 70\n")
    assert is_clean(made)
    new(made, "lesson", "safety/lifting")
    assert menu(made) == inserted(f"{PART}  - final-test.md\n")
    new(made, "lesson", "rules")
    assert menu(made) == inserted(f"{PART}  - rules.md\n  - final-test.md\n")
    assert is_clean(made)


def test_the_certificate_can_require_a_new_test(made: Course) -> None:
    new(made, "test", "basics/exam", "--pass-mark", "80", "--minutes", "8")
    assert menu(made) == inserted("      - basics/exam.md\n")
    config = (made.folder / "mkdocs.yml").read_text("utf-8")
    line = "      certificate: {quiz: exam, pass_mark: 80}\n"
    made.write({"mkdocs.yml": config.replace("      id: test\n", f"      id: test\n{line}")})
    assert is_clean(made)


def test_a_menu_on_one_line_is_left_alone(course: Callable[..., Course]) -> None:
    made = course(PAGES | {"mkdocs.yml": CONFIG + "nav: [index.md, basics/a.md]\n"})
    done = new(made, "lesson", "safety/lifting")
    assert "- safety: [safety/index.md, safety/lifting.md]" in done.output
    assert menu(made) == "nav: [index.md, basics/a.md]\n"
