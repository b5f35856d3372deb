"""Each lesson has its number among the lessons of the course above its title, and no other page has one."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_course.model.course.lesson import Lesson, read
from mkdocs_course.model.course.library import load
from mkdocs_course.site.menu import Menu, MenuPage
from mkdocs_course.site.numbering import numbers
from mkdocs_course.site.page import insert_before_title
from mkdocs_course.view.outline import Outline, OutlineLesson
from mkdocs_course.view.page import PageAssets
from mkdocs_course.view.words import words

QUIZ = "questions:\n- {ask: Ett?, is-true: yes}\n"
QUIZZES = {"a": QUIZ, "exam": f"mode: exam\n{QUIZ}"}
MINUTES = "---\nminutes: 5\n---\n"
PAGES = {
    "welcome.md": MINUTES,
    "tea/index.md": "# Te\n\n/// quiz | a\n///\n",
    "tea/one.md": f"{MINUTES}/// quiz | a\n///\n",
    # A quiz before and after the same lesson repeats nothing of another one.
    "tea/two.md": f"{MINUTES}/// quiz | a\n///\n\n/// posttest | a\n///\n",
    "tea/round-up.md": f"{MINUTES}/// posttest | a\n///\n",
    "tea/three.md": f"{MINUTES}/// posttest | a | days: 30\n///\n",
    "tea/test.md": f"{MINUTES}/// quiz | exam\n///\n",
    "tea/hidden.md": MINUTES,
}


def numbered(folder: Path, *shown: str) -> dict[str, int]:
    for name, text in QUIZZES.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    lessons: dict[str, Lesson] = {page: read(page, text.encode(), page, "sv")[0] for page, text in PAGES.items()}
    pages = [MenuPage(page=page, title=page, url=page, section=page.rpartition("/")[0]) for page in shown]
    return numbers(Menu.of(pages), lessons, load(folder, folder, ("sv",), folder / "glossary.yml"))


def test_what_teaches_is_numbered(tmp_path: Path) -> None:
    shown = [page for page in PAGES if page != "tea/hidden.md"]
    assert numbered(tmp_path, *shown) == {"tea/one.md": 1, "tea/two.md": 2, "tea/three.md": 3}
    assert numbered(tmp_path, "welcome.md") == {"welcome.md": 1}


def test_what_stands_above_a_title() -> None:
    assets = PageAssets(language="sv", languages=(words("sv"),))
    lessons = (OutlineLesson(title=name, url="", minutes=5, section=name) for name in ("<Kaffe>", "<Te>"))
    outline = Outline.of(lessons)
    html = assets.lesson(outline, "<Te>", number=3, count=14, minutes=15)
    # The second of five stones is laid.
    assert re.findall(r"course-stone--(open|laid)", html) == ["open", "laid", "open", "open", "open"]
    assert html.striptags() == "Lektion 3 av 14 · <Te> · 15 min"
    assert "15 min" in assets.lesson(Outline(), "", number=1, count=1, minutes=15).striptags()
    assert insert_before_title('<p>a</p><h1 id="b">B</h1>', "<i>") == '<p>a</p><i><h1 id="b">B</h1>'
    assert insert_before_title("<p>a</p>", "<i>") == "<i><p>a</p>"
