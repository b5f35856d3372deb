"""`docs/pages.md` names all that a page may have, and what it shows is a course without a Problem."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_course import project
from mkdocs_course.model.course.front_matter import FrontMatter
from mkdocs_course.model.figure.figure import FORMS, Figure
from mkdocs_course.model.quiz.block import COMMON
from mkdocs_course.model.quiz.question import kind_blocks
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.view.runtime import parts
from support import ROOT, Course

PAGE = (ROOT / "docs" / "pages.md").read_text(encoding="utf-8")
STARTER = ROOT / "plugins" / "mkdocs_course" / "authoring" / "starter" / "pages" / "en.yml"
CONFIG = """site_name: C
docs_dir: content
plugins: [search, course: {id: c, languages: {en: Course}}]
theme: {name: material, font: false}
"""
QUIZ = "questions:\n- id: a\n  ask: Why?\n  right: {text: So., why: It is.}\n  wrong: [{text: No., why: Not so.}]\n"


def rows(heading: str) -> dict[str, str]:
    """Return the second column of the table below a heading, by the first one."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return dict(re.findall(r"(?m)^\| `([^`]+)` \| (.*) \|$", section))


def test_the_tables_are_those_of_the_model() -> None:
    assert rows("Front matter").keys() == shape(FrontMatter).keys()
    assert rows("Blocks").keys() == {block.name for block in COMMON} | kind_blocks().keys()
    assert rows("Figures").keys() == shape(Figure).keys() >= FORMS.keys()
    shown = rows("Page parts")
    assert shown.keys() == set(parts())
    started = set(re.findall(r"/// page-part \| ([\w-]+)", STARTER.read_text("utf-8")))
    assert {name for name, text in shown.items() if text.startswith("★")} == started


def test_what_the_page_shows_is_a_course(tmp_path: Path) -> None:
    lesson, *more = re.findall(r"```markdown\n(.*?)```", PAGE, re.DOTALL)
    figures = re.findall(r"```yaml\n# (content/figures/[\w-]+\.yml)\n(.*?)```", PAGE, re.DOTALL)
    assert not more and len(figures) == PAGE.count("```yaml") == len(FORMS)
    names = [re.sub(r".*/|\.yml", "", path) for path, _ in figures]
    others = "".join(f"\n/// figure | {name}\n///\n" for name in names if f"| {name}\n" not in lesson)
    files: dict[str, str | bytes] = {
        "mkdocs.yml": CONFIG,
        "quizzes/lifting.yml": QUIZ,
        "content/images/aisle.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
        "content/en/index.md": f"# Course\n\n[Lifting](lifting.md)\n{others}",
        "content/en/lifting.md": lesson,
        **dict(figures),
    }
    Course(tmp_path).write(files)
    assembly = project.assemble(tmp_path / "mkdocs.yml", messages="en")
    assert not assembly.problems, assembly.problems
    assert assembly.course and {figure.id for figure in assembly.course.library.figures.figures} == set(names)


def test_the_examples_of_the_kinds_are_without_a_warning_in_a_course(tmp_path: Path) -> None:
    quizzes = {f"quizzes/{file.name}": file.read_bytes() for file in (ROOT / "docs/site/quizzes").glob("*.yml")}
    placed = "".join(f"\n/// quiz | {Path(path).stem}\n///\n" for path in sorted(quizzes))
    Course(tmp_path).write({"mkdocs.yml": CONFIG, "content/en/index.md": f"# Course\n{placed}", **quizzes})
    problems = project.assemble(tmp_path / "mkdocs.yml", messages="en").problems
    assert not problems, problems
