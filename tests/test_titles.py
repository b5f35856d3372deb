"""The title of a page and its heading say the same, and what is no more than a shorter form of it is no Problem."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_course import project
from support import CONFIG, Course

SAME = [
    ("Fyra faser", "De fyra faserna {#top}"),
    ("Knyt ihop: varför förtroende", "Knyt ihop – varför förtroende?"),
    ("“Förtroende”", "*Förtroende* {#top}"),
    ("Ett långt namn på en lektion", "[Lektion](a.md)"),
    ("四个阶段", "信任的四个阶段 {#top}"),
    ("信任四阶段", "信任的四个阶段"),
    ("Ｔrust", "Trust"),
]
DIFFERENT = [("Lyssna", "De fyra faserna {#top}"), ("倾听", "信任的四个阶段"), ("Att lyssna aktivt", "Att fråga")]


def told(course: Callable[..., Course], pairs: list[tuple[str, str]], config: str = CONFIG) -> list[str]:
    pages = {f"content/sv/p{at}.md": f"---\ntitle: '{title}'\n---\n# {row}\n" for at, (title, row) in enumerate(pairs)}
    home = {"content/sv/index.md": "---\ntitle: Start\n---\n# Bygga förtroende\n", "content/sv/a.md": "# A\n"}
    config = config.replace("{sv: Kurs, zh: 课程}", "{sv: Kurs}")
    found = project.assemble(course(home | pages | {"mkdocs.yml": config}).folder / "mkdocs.yml").problems
    return [f"{problem.place.path} {problem.code}" for problem in found]


def test_a_title_that_says_something_else_than_the_heading(course: Callable[..., Course]) -> None:
    assert told(course, SAME) == []
    assert told(course, DIFFERENT) == [f"content/sv/p{at}.md title-differs" for at in range(len(DIFFERENT))]


def test_a_course_can_turn_it_off(course: Callable[..., Course]) -> None:
    off = CONFIG.replace("id: test", "id: test\n      style: {off: {title-differs: The menu is short}}")
    assert told(course, DIFFERENT, off) == []


def test_two_titles_in_a_page_are_told_otherwise(course: Callable[..., Course]) -> None:
    assert told(course, [("Lyssna", "Ett\n\n# Två")]) == ["content/sv/p0.md second-title"]
